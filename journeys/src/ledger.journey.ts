import { expect } from '@playwright/test'
import { ledger as words } from '@songhanh/words/vi/ledger'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { signIn, test } from './desk.ts'

test('the ledger is read by day, person, unit and thing, taken away as a file, and its chain is walked', async ({ page, place }) => {
  await signIn(page, place, '/ledger')
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel(words.from).fill('31/02/2024')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await page.getByLabel(words.from).fill('25/11/2024')
  await page.getByLabel(words.to).fill('25/11/2024')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/from=2024-11-25&to=2024-11-25/)
  await expect(rows.first()).toBeVisible()
  await page.getByLabel(words.unit).fill('99999')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.none)).toBeVisible()
  await page.getByRole('link', { name: words.all }).click()

  await page.getByTitle(words.byThing).first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/thingId=/)
  await page.getByRole('link', { name: words.all }).click()
  await rows.first().getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/actor=|thingId=/)

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: words.export }).focus()
  await page.keyboard.press('Enter')
  expect((await file).suggestedFilename()).toBe('nhat-ky.csv')
  await page.getByRole('button', { name: words.verify }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('output', { hasText: /nguyên vẹn.*[0-9a-f]{64}/ })).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
