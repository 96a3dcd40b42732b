import { expect } from '@playwright/test'
import { frame } from '@songhanh/words/vi/frame'
import { planParts } from '@songhanh/words/vi/plan-parts'
import { plans } from '@songhanh/words/vi/plans'
import { search } from '@songhanh/words/vi/search'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { planPath, signIn, test } from './desk.ts'

const PARTS = ['targets', 'tasks', 'duties', 'money', 'deadlines', 'defects'] as const

test.beforeEach(async ({ page, place }) => {
  await signIn(page, place)
})

test('every part of the plan is accessible, by day and by night', async ({ page, place }) => {
  const path = await planPath(page)
  for (const part of PARTS) {
    await page.goto(`${place.url}${path}/${part}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: frame.theme.toDark }).click()
  await page.goto(`${place.url}${path}/targets?text=true`)
  await page.getByRole('region', { name: planParts.paper.source }).waitFor()
  await expectAccessible(page)
})

for (const width of [390, 320])
  test(`nothing scrolls sideways on a screen of ${width} points`, async ({ page, place }) => {
    await page.setViewportSize({ width, height: 780 })
    const path = await planPath(page)
    for (const address of [...PARTS.map((part) => `${path}/${part}`), `${path}/targets?text=true`, '/plans', '/intake']) {
      await page.goto(place.url + address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectNoSidewaysScroll(page)
    }
    await expectAccessible(page)
  })

test('anything is found from anywhere, by keyboard, without marks', async ({ page }) => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: search.title })
  await field.fill('khong co gi nhu the')
  await expect(page.getByText(search.none('khong co gi nhu the'))).toBeVisible()
  await field.fill('giam doc doanh')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await expectAccessible(page)
  await field.press('Enter')
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}\/targets\?item=/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('on paper the whole plan is printed, whatever part was open', async ({ page }) => {
  await planPath(page)
  await page.emulateMedia({ media: 'print' })
  for (const part of PARTS) await expect(page.getByRole('heading', { name: plans.parts[part], exact: true })).toBeVisible()
  await expect(page.getByRole('navigation', { name: frame.doors.label })).toBeHidden()
  await expect(page.getByRole('button')).toHaveCount(0)
})
