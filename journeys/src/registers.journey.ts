import { expect, type Page } from '@playwright/test'
import { frame } from '@songhanh/words/vi/frame'
import { people } from '@songhanh/words/vi/people'
import { registers as words } from '@songhanh/words/vi/registers'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { test } from './desk.ts'
import type { OpenedPlace } from './opened-place.ts'

/** An office's own list: one victim, one perpetrator, with what must not leave the machine. */
const LIST_OF_CASES = Buffer.from(
  [
    'Họ và tên;Điện thoại;Vai trò;Giới tính;Tuổi;Ngày;Nơi xảy ra;Hình thức;Dịch vụ hỗ trợ;Tư vấn',
    'Nguyễn Thị Hoa;0912345678;Người bị bạo lực;Nữ;31;03/10/2024;Trong gia đình;Thân thể;Y tế;',
    'Trần Văn Bình;0912345679;Người gây bạo lực;Nam;35;03/10/2024;Trong gia đình;;;Có',
  ].join('\r\n'),
)

/** Signs the officer of a commune in by keyboard alone. */
async function enterAsCommune(page: Page, place: OpenedPlace, path: string): Promise<void> {
  const officer = place.people.find((person) => person.role === 'commune-officer')!
  await page.goto(`${place.url}/sign-in?back=${encodeURIComponent(path)}`)
  await page.getByLabel(people.signIn.name).fill(officer.username)
  await page.getByLabel(people.signIn.password, { exact: true }).fill(officer.password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: frame.doors.label }).waitFor()
}

test('a broadcast is entered, corrected and found again, and says what it counts into', async ({ page, ownPlace }) => {
  await enterAsCommune(page, ownPlace, '/registers')
  await page.getByRole('link', { name: 'Tin, bài truyền thanh' }).click()
  await expect(page.getByText(words.none)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: words.add }).click()
  await page.getByRole('button', { name: words.form.save }).click()
  await expect(page.getByRole('alert').first()).toHaveText(words.form.faulty)
  await page.getByLabel('Tên tin, bài').fill('Phát động Tháng hành động')
  await page.getByLabel('Loại', { exact: true }).selectOption('Tin')
  await page.getByLabel('Ngày phát').fill('15/11/2024')
  await page.getByLabel('Số tin, bài').fill('2')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Phát động Tháng hành động' }).waitFor()
  await expect(page.getByText(/^Tính 2 vào/)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: words.entry.correct }).click()
  await page.getByLabel('Số tin, bài').fill('3')
  await page.getByLabel(words.form.motive).fill('Đếm lại')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Tính 3 vào/)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await page.goto(`${ownPlace.url}/registers/broadcasts?find=thang+hanh+dong`)
  await expect(page.getByRole('link', { name: 'Phát động Tháng hành động' })).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test('a list of cases is counted in the browser: its names never leave the machine, and the counts open only with a reason', async ({
  page,
  ownPlace,
}) => {
  await enterAsCommune(page, ownPlace, '/registers/monthly-counts')
  await expect(page).toHaveTitle(`${words.title} · ${frame.product}`)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByLabel(words.cases.file).setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: LIST_OF_CASES })
  await expect(page.getByText(words.cases.counted(2, 0))).toBeVisible()
  await expectAccessible(page)
  expect(sent.filter((request) => request.includes('/api/'))).toEqual([])
  await page.getByRole('button', { name: words.cases.send }).click()
  await expect(page.getByText(words.cases.sent(1))).toBeVisible()
  await page.getByLabel(words.counts.reason).fill('Tổng hợp báo cáo năm')
  await page.getByRole('button', { name: words.counts.open }).click()
  await expect(page.getByText(words.counts.shown)).toBeVisible()
  await expectAccessible(page)
  expect(sent.some((request) => request.includes('"victimsWomen":1'))).toBe(true)
  expect(sent.filter((request) => /Hoa|Bình|0912/.test(decodeURIComponent(request)))).toEqual([])
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(/victims|Hoa/)
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
})
