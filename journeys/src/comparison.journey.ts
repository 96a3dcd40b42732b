import { expect, type Page } from '@playwright/test'
import { intake } from '@songhanh/words/vi/intake'
import { planComparison } from '@songhanh/words/vi/plan-comparison'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { planPath, signIn, test } from './desk.ts'
import { tabTo } from './tab-to.ts'

const { strategy: words, verdicts, verdictsOfPlan } = planComparison
const row = (page: Page, code: string) =>
  page.locator('tr.row').filter({ has: page.getByRole('rowheader').getByText(new RegExp(`^${code} `)) })

test('the plan is held against the national strategy: what is lower, stricter, missing or left out is told, confirmed by the keyboard, and printed without its buttons', async ({
  page,
  ownPlace: place,
}) => {
  await signIn(page, place)
  await planPath(page)
  await tabTo(page, page.getByRole('link', { name: words.title }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
  await expect(page.getByText(words.notTheLevelBetween)).toBeVisible()
  const standing = page.locator('.standing')
  for (const line of [
    words.standing(verdicts.lower, 3, '1.1, 2.3, 6.2'),
    words.standing(verdicts.stricter, 1, '4.1'),
    words.standing(verdicts.missing, 5, '3.4, 4.4, 5.1, 5.2a, 5.2b'),
    words.standing(verdicts['condition-dropped'], 2, '3.3, 6.3'),
  ])
    await expect(standing.getByText(line, { exact: true })).toBeVisible()
  await expect(row(page, '1.1')).toContainText(words.difference('30', '%'))
  await expect(row(page, '6.3')).toContainText(words.dropped('mỗi quý ít nhất 4 tin, bài'))
  // Codes differ between the levels: the link stands between wordings.
  await expect(row(page, '5.1')).toContainText('5.3 ')
  await expectAccessible(page)

  const first = row(page, '1.1')
  await expect(first).toContainText(words.proposed)
  await tabTo(page, first.getByRole('button', { name: words.confirm }))
  await page.keyboard.press('Enter')
  await expect(first).toContainText(words.decided)
  await expect(first.getByRole('combobox')).toBeFocused()
  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.emulateMedia({ media: 'print' })
  await expect(first).toBeVisible()
  await expect(standing.getByText(words.standing(verdicts.stricter, 1, '4.1'), { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: words.print })).toBeHidden()
  await expect(page.locator('.decide').first()).toBeHidden()
})

const OF_THE_PROVINCE = `ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 1205/KH-UBND
Hà Nam, ngày 19 tháng 5 năm 2021
KẾ HOẠCH
Thực hiện Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2025
I. MỤC TIÊU
- Chỉ tiêu 1: Đến năm 2025 đạt 50% cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.
- Chỉ tiêu 2: Đến năm 2025 có ít nhất 70% trạm y tế có bác sĩ.
`

test('the plan of the level above is brought in as any paper, held against because it is cited, left and taken back by the keyboard', async ({
  page,
  ownPlace: place,
}) => {
  await signIn(page, place)
  const plan = await planPath(page)
  await page.goto(`${place.url}${plan}/strategy`)
  const beside = page.getByRole('region', { name: words.beside.title })
  await expect(beside.getByText(words.beside.empty)).toBeVisible()

  await page.goto(`${place.url}/intake`)
  const file = { name: 'ke-hoach-tinh.txt', mimeType: 'text/plain', buffer: Buffer.from(OF_THE_PROVINCE) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: intake.review.accept }).click()
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}\/targets/)

  await page.goto(`${place.url}${plan}/strategy`)
  const paper = words.act('Kế hoạch', '1205/KH-UBND', '19/05/2021', 'Ủy ban nhân dân tỉnh Hà Nam')
  const held = page.locator('section.comparison').filter({ has: page.getByRole('link', { name: paper }) })
  await expect(held.getByText(words.kept.paper)).toBeVisible()
  await expect(beside.getByText(words.beside.all)).toBeVisible()
  await expect(held.locator('.standing').getByText(words.standing(verdictsOfPlan.lower, 1, '1.1'), { exact: true })).toBeVisible()
  await expect(held.getByText(verdictsOfPlan.missing).first()).toBeVisible()
  await expectAccessible(page)

  await tabTo(page, held.getByRole('button', { name: words.beside.leave }))
  await page.keyboard.press('Enter')
  await expect(held).toHaveCount(0)
  await expect(beside.getByRole('button', { name: words.beside.undo })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(held.getByRole('button', { name: words.beside.leave })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(held).toHaveCount(0)
  const hold = beside.getByRole('button', { name: words.beside.hold, exact: true })
  await tabTo(page, hold)
  await page.keyboard.press('Enter')
  await expect(beside.getByText(words.beside.none)).toBeVisible()
  await beside.getByLabel(words.beside.label).selectOption({ index: 1 })
  await tabTo(page, hold)
  await page.keyboard.press('Enter')
  await expect(held).toBeVisible()
  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
