import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { png, printed, scanned } from '@songhanh/papers/reading/scan.fixture'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { board } from '@songhanh/words/vi/board'
import { intake } from '@songhanh/words/vi/intake'
import { pastReports as words } from '@songhanh/words/vi/past-reports'
import { sentence } from '@songhanh/words/refusals'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { become, post } from './acting.ts'
import { test } from './desk.ts'
import type { OpenedPlace } from './opened-place.ts'
import { tabTo } from './tab-to.ts'

const CATALOGUE = new URL('../../samples/indicators/gender-equality-2021.json', import.meta.url)

const report: OfficialDocument = {
  issuer: { superior: null, body: 'Ủy ban nhân dân\nhuyện Thanh Liêm' },
  number: 'Số: 215/BC-UBND',
  placeAndDay: 'Thanh Liêm, ngày 04 tháng 12 năm 2023',
  kind: 'Báo cáo',
  subject: 'Kết quả thực hiện Kế hoạch về bình đẳng giới\nnăm 2023',
  addressees: [],
  bases: [],
  blocks: [
    { kind: 'heading', level: 1, label: 'I.', text: 'KẾT QUẢ THỰC HIỆN' },
    { kind: 'item', mark: '-', text: 'Chỉ tiêu 2.1: Tỷ lệ lao động nữ làm công hưởng lương đạt 48,2%.' },
    { kind: 'item', mark: '-', text: 'Chỉ tiêu 5.2: Tỷ lệ nữ thạc sỹ trong tổng số người có trình độ thạc sỹ đạt 44%.' },
    { kind: 'item', mark: '-', text: 'Chỉ tiêu 4.1: Tỷ số giới tính khi sinh là 112,4 bé trai/100 bé gái.' },
    { kind: 'item', mark: '-', text: 'Chỉ tiêu 6.4: Đài truyền thanh huyện duy trì, có chuyên mục về bình đẳng giới: không có.' },
  ],
  recipients: ['Như trên;', 'Lưu: VT.'],
  signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Thị Mẫu' },
  annexes: [],
  day: '2023-12-04' as OfficialDocument['day'],
}

/** The plan whose measures are linked, as the one who keeps them does it; then the page is the lead's. */
async function linkedPlan(page: Page, place: OpenedPlace): Promise<string> {
  const by = (role: string) => place.people.find((person) => person.role === role)!
  await become(page, place, by('catalogue-keeper'))
  const { plans } = await (await page.request.get(`${place.url}/api/plans`)).json()
  const planId: string = plans[0].id
  await post(page, place, '/api/catalogues', { content: JSON.parse(readFileSync(CATALOGUE, 'utf8')) })
  const links = ['2.1:women-on-wages', '4.1:sex-ratio-at-birth', '5.2:women-masters'].map((link) => {
    const [measure, indicator] = link.split(':')
    return { measure, indicator, reading: null }
  })
  expect((await post(page, place, `/api/plans/${planId}/measures`, { catalogue: 'gender-equality', links })).ok).toBe(true)
  await become(page, place, by('lead-synthesiser'))
  return planId
}

/** Chooses a file as the keyboard does: the field is reached and opened. */
async function send(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const coming = page.waitForEvent('filechooser')
  await tabTo(page, page.locator('input[type=file]'))
  await page.keyboard.press('Enter')
  await (await coming).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

const section = (page: Page, name: string) => page.getByRole('region', { name })
const card = (page: Page, text: string) => page.locator('.item-card').filter({ has: page.locator('.pick', { hasText: text }) })

test("last year's report in Word becomes figures by the keyboard alone: one confirmed, one corrected, one dropped, and the board has the year", async ({
  page,
  ownPlace: place,
}) => {
  const planId = await linkedPlan(page, place)
  await page.goto(`${place.url}/progress/${planId}?year=2023`)
  await tabTo(page, page.getByRole('link', { name: words.open }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/past-reports\//)
  await expectAccessible(page)
  await send(page, 'bao-cao-2023.docx', await writeWord(report))
  await page.waitForURL(/\/past-reports\/[0-9a-f-]{36}\/[0-9a-f-]{36}/)
  await expect(page.getByText(words.source('215/BC-UBND'))).toBeVisible()
  await expect(section(page, words.toDecide).getByRole('listitem')).toHaveCount(4)
  await expectAccessible(page)

  await tabTo(page, card(page, 'lao động nữ').getByRole('button', { name: new RegExp(`^${words.confirm}`) }))
  await page.keyboard.press('Enter')
  await expect(card(page, 'lao động nữ')).toContainText(words.confirmed('2.1', 2023, '48,2'))
  // The keyboard goes on at the next figure, not at the top of the page.
  await expect(card(page, 'nữ thạc sỹ')).toBeFocused()

  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(page)
  const masters = card(page, 'nữ thạc sỹ')
  await tabTo(page, masters.getByLabel(words.value))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('bốn mươi')
  await page.keyboard.press('Enter')
  await expect(masters.getByText(words.valueWrong)).toBeVisible()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('43,5')
  await page.keyboard.press('Enter')
  await expect(masters).toContainText(words.confirmed('5.2', 2023, '43,5'))
  await tabTo(page, card(page, 'giới tính khi sinh').getByRole('button', { name: new RegExp(`^${words.drop}`) }))
  await page.keyboard.press('Enter')
  // What the plan only asks to be there is answered with yes or no, never with a number.
  const column = card(page, 'Đài truyền thanh')
  await expect(column).toBeFocused()
  await expect(column.getByLabel(words.value)).toHaveValue('0')
  await tabTo(page, column.getByRole('button', { name: new RegExp(`^${words.confirm}`) }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.allDecided)).toBeVisible()
  await expect(column).toBeFocused()
  await expect(column).toContainText(words.confirmed('6.4', 2023, words.answer.no))
  await expect(section(page, words.decided).getByRole('listitem')).toHaveCount(4)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // What the reading missed is told, and added with its words by the keyboard; taken back, it is gone.
  const missing = section(page, words.add.title)
  await expect(missing).toContainText(words.without('1.1, ').slice(0, -2))
  await tabTo(page, missing.getByRole('button', { name: words.add.open }))
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: words.add.title })
  await form.getByLabel(words.add.words).fill('lao động nữ làm công hưởng lương đạt 48,3%')
  await form.getByLabel(words.measure).selectOption('3.1')
  await form.getByLabel(words.value).fill('1,8')
  await tabTo(page, form.getByRole('button', { name: words.add.submit }))
  await page.keyboard.press('Enter')
  await expect(form.getByText(sentence('intake.words-not-in-report', { times: 0 }))).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await form.getByLabel(words.add.words).fill('lao động nữ làm công hưởng lương đạt 48,2%')
  await page.keyboard.press('Tab')
  await tabTo(page, form.getByRole('button', { name: words.add.submit }))
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await expect(section(page, words.decided)).toContainText(words.confirmed('3.1', 2023, '1,8'))

  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${place.url}/progress/${planId}?year=2023`)
  const row = (measure: string) => page.locator('tr.row').filter({ has: page.getByRole('cell', { name: measure, exact: true }) })
  await expect(row('2.1')).toContainText('48,2')
  await expect(row('5.2')).toContainText('43,5')
  await expect(row('4.1')).not.toContainText('112,4')

  // Whoever asks what the figure stands on is told the report, and is led to its words.
  await page.goto(`${place.url}/progress/${planId}/5.2?year=2023`)
  await expect(page.getByText(board.fromReport.source('215/BC-UBND', '04/12/2023'))).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, page.getByRole('link', { name: board.fromReport.open }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.decided })).toBeVisible()
})

test('a page that is a picture is read with its progress told, and stopping leaves nothing behind', async ({ page, place }) => {
  const planId = await linkedPlan(page, place)
  const [picture] = await scanned(await printed(report), { dotsPerInch: 200, tilt: 0.3, noise: 10 })
  await page.goto(`${place.url}/past-reports/${planId}`)
  await send(page, 'bao-cao.png', png(picture!))
  const scan = page.getByRole('group', { name: intake.scan.title })
  await expect(scan.getByRole('status')).not.toBeEmpty()
  await expectAccessible(page)
  await tabTo(page, scan.getByRole('button', { name: intake.scan.stop }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(intake.scan.stopped)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.noReports)).toBeVisible()

  // Left to itself, the same picture is read to its end, and no number of it is sure.
  await send(page, 'bao-cao.png', png(picture!))
  await page.waitForURL(/\/past-reports\/[0-9a-f-]{36}\/[0-9a-f-]{36}/, { timeout: 90_000 })
  await expect(card(page, 'nữ thạc sỹ')).toContainText(words.doubts['scanned-number'])
  await expect(card(page, 'nữ thạc sỹ').getByLabel(words.value)).toHaveValue('44')

  // The page itself stands above the words, to hold them against; it is put away and taken out by the keyboard.
  const shown = page.getByRole('img', { name: intake.scan.picture(1, 1) })
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(500)
  await expectAccessible(page)
  await tabTo(page, page.getByRole('button', { name: intake.scan.hidePicture }))
  await page.keyboard.press('Enter')
  await expect(shown).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(shown).toBeVisible()
})
