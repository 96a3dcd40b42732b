import { expect } from '@playwright/test'
import { formCheck as words } from '@songhanh/words/vi/form-check'
import { reports } from '@songhanh/words/vi/reports'
import { sentence } from '@songhanh/words/refusals'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { become } from './acting.ts'
import { test } from './desk.ts'

const PLAN = new URL('../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url).pathname

test('an officer checks the form of a file and of an own report: each fault in its words, a bad file in a sentence', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const lead = place.people.find(({ role }) => role === 'lead-synthesiser')!
  await become(page, place, lead)
  await page.goto(`${place.url}/reports`)
  await page.getByRole('link', { name: words.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
  await expect(page.getByText(words.notYet)).toBeVisible()
  await expect(page.getByText(words.noReport)).toBeVisible()

  await page.getByLabel(words.file).setInputFiles(PLAN)
  const faults = page.getByRole('table', { name: words.result('thanh-liem-2021-2025.txt') })
  await expect(faults).toBeVisible()
  await expect(page.getByText(words.recognised(words.kinds.named, 'KẾ HOẠCH'), { exact: true })).toBeVisible()
  await expect(faults.getByRole('row')).toHaveCount(5)
  const blank = faults.getByRole('row').filter({ hasText: words.rules['number-blank'] })
  await expect(blank).toContainText(words.level.error)
  await expect(blank.locator('mark')).toHaveText('Số: /KH-UBND')
  await expect(page.getByLabel(words.text)).toHaveValue(/1\. Lỗi: Số văn bản để trống\. \| dòng 6: “Số: \/KH-UBND”/u)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1366, height: 768 })

  await page.getByLabel(words.file).setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) })
  await expect(page.getByText(sentence('intake.not-readable', {}))).toBeVisible()
  await expect(faults).toBeHidden()

  await page.goto(`${place.url}/reports`)
  await page.getByRole('button', { name: reports.open }).click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)
  await page.getByRole('link', { name: words.title }).click()
  await page.getByRole('button', { name: words.check }).click()
  await expect(page.getByRole('table').getByText(words.rules['awaits-number'])).toBeVisible()
  await expect(page.getByText(words.counted(0, 1), { exact: true })).toBeVisible()
  await page.getByLabel(words.paper, { exact: true }).selectOption({ label: words.papers.note })
  await page.getByRole('button', { name: words.check }).click()
  await expect(page.getByText(words.nothing, { exact: true })).toBeVisible()
  await expect(page.getByText(words.notPrescribed, { exact: true })).toBeVisible()
})
