import { expect, type Page } from '@playwright/test'
import { planParts } from '@songhanh/words/vi/plan-parts'
import { planPath, signIn, test } from './desk.ts'

const source = (page: Page) => page.getByRole('region', { name: planParts.paper.source })
const marked = (page: Page) => source(page).locator('a[data-picked]')
const row = (page: Page, code: string) =>
  page.locator('.targets tr.row').filter({ has: page.getByRole('cell', { name: code, exact: true }) })

test.beforeEach(async ({ page, place }) => {
  await signIn(page, place)
  await planPath(page)
})

test('an item leads to its words, and any words lead back to their item', async ({ page }) => {
  await row(page, '4.3').getByRole('link').first().click()
  await expect(marked(page).first()).toContainText('Tỷ suất sinh ở vị thành niên giảm từ 23 ca sinh/1.000 phụ nữ')
  await expect(marked(page).first()).toBeInViewport()
  await expect(row(page, '4.3')).toHaveAttribute('data-picked', 'true')

  await source(page)
    .getByRole('link', { name: /Đẩy mạnh công tác thông tin/ })
    .click()
  await page.waitForURL(/\/tasks\?/)
  const task = page.locator('tr[data-picked]')
  await expect(task).toContainText(
    planParts.task.window('Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới', '15/11', '15/12'),
  )
  await expect(task).toBeInViewport()
})

test('the address holds plan, part and item: opened anew it shows the same', async ({ page, context, place }) => {
  await row(page, '3.2b').getByRole('link').first().click()
  await expect(marked(page).first()).toContainText('đến năm 2025 đạt 50% người gây bạo lực')
  const { pathname, search } = new URL(page.url())
  const again = await context.newPage()
  await signIn(again, place, pathname + search)
  await expect(marked(again).first()).toBeInViewport()
  await expect(row(again, '3.2b')).toBeInViewport()
})

test('a defect stands at its words with the fix proposed', async ({ page, place }) => {
  await page.goto(`${place.url}${await planPath(page)}/defects`)
  const typo = page.locator('.defects tr.row').filter({ hasText: 'truyển thanh' })
  await expect(typo).toContainText(planParts.defects.kinds.typo)
  await expect(typo.locator('.fix')).toContainText('truyền thanh')
  await typo.getByRole('link').click()
  await expect(marked(page).or(source(page).locator('[data-picked]')).first()).toContainText('truyển thanh')
})

test('all of it goes by the keyboard alone', async ({ page }) => {
  const link = row(page, '1.1').getByRole('link').first()
  // From the top of the page: no mouse, no scripted focus.
  for (let presses = 0; presses < 60 && !(await link.evaluate((it) => it === document.activeElement)); presses++)
    await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(marked(page).first()).toBeFocused()
  await expect(marked(page).first()).toContainText('Đến năm 2025 đạt 30%')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(row(page, '2.1')).toHaveAttribute('data-picked', 'true')
  await expect(marked(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row(page, '2.1')).toBeFocused()
})
