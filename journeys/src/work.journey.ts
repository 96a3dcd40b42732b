import { readFileSync } from 'node:fs'
import { expect, type Page, type Route } from '@playwright/test'
import { difficulties } from '@songhanh/words/vi/difficulties'
import { evidence } from '@songhanh/words/vi/evidence'
import { letterDesk as letter } from '@songhanh/words/vi/guidance-letter'
import { money } from '@songhanh/words/vi/money'
import { registers } from '@songhanh/words/vi/registers'
import { tasks } from '@songhanh/words/vi/tasks'
import { toDo } from '@songhanh/words/vi/to-do'
import { urgingDesk as urging } from '@songhanh/words/vi/urging-letter'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { become, openRound, post } from './acting.ts'
import { test } from './desk.ts'
import type { OpenedPlace } from './opened-place.ts'

const personOf = (place: OpenedPlace, role: string) => place.people.find((person) => person.role === role)!

/** What a click brings home. */
async function taken(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await click()
  return readFileSync(await (await coming).path())
}

/** At the width of a phone nothing runs out of the page, and nothing hinders who uses a reader. */
async function expectGoodOnPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1366, height: 768 })
}

test('who never came is written to from the list of them; a second letter goes once the first has its number', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const lead = personOf(place, 'lead-synthesiser')
  const round = await openRound(page, place, personOf(place, 'catalogue-keeper'), lead)
  await page.goto(`${place.url}/to-do`)
  await page.getByRole('link', { name: urging.forNeverCame }).click()
  await expect(page).toHaveURL(new RegExp(`${round}\\?urge=never-came`))
  await expect(page.getByLabel(urging.turn)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Soạn văn bản gửi/ }).click()
  const written = page.locator('.written-letters li')
  const first = written.filter({ hasText: urging.turns.first })
  const letter = await taken(page, () => first.getByRole('button', { name: urging.take }).click())
  expect(letter.subarray(0, 2).toString()).toBe('PK')

  await page.getByLabel(urging.turn).selectOption(urging.turns.second)
  await expect(page.getByText(urging.nobodyForSecond)).toBeVisible()
  await expectGoodOnPhone(page)
  await first.getByRole('link', { name: urging.entry }).click()
  await page.getByRole('button', { name: registers.entry.correct }).click()
  await page.getByLabel('Số, ký hiệu').fill('12/UBND-VX')
  await page.getByLabel(registers.form.motive).fill('Văn thư cấp số')
  await page.keyboard.press('Enter')
  await expect(page.getByText('12/UBND-VX').first()).toBeVisible()

  await page.goto(place.url + round)
  await page.getByText(urging.title, { exact: true }).click()
  await page.getByLabel(urging.turn).selectOption(urging.turns.second)
  await expect(page.getByText(urging.had(urging.turns.first, '12/UBND-VX', '25/11/2024')).first()).toBeVisible()
  await page.getByRole('button', { name: /^Soạn văn bản gửi/ }).click()
  await expect(written.filter({ hasText: urging.turns.second })).toBeVisible()
  await expectAccessible(page)
})

test('a guidance letter is entered once and taken in the official form, as Word and as PDF', async ({ page, ownPlace: place }) => {
  await become(page, place, personOf(place, 'lead-synthesiser'))
  await page.goto(`${place.url}/registers/guidance-letters/new`)
  await page.getByLabel('Trích yếu').fill('Hướng dẫn tổ chức Tháng hành động')
  await page.getByLabel('Ngày ban hành').fill('20/11/2024')
  await page.getByLabel('Nơi nhận').fill('UBND các xã, thị trấn')
  await page.getByRole('button', { name: registers.form.save }).click()
  await expect(page.getByText(letter.noContent)).toBeVisible()
  await page.getByRole('button', { name: registers.entry.correct }).click()
  await page.getByLabel('Nội dung hướng dẫn').fill('1. Treo khẩu hiệu tại trụ sở.\n2. Báo cáo kết quả trước ngày 15/12.')
  await page.getByLabel(registers.form.motive).fill('Ghi nội dung')
  await page.keyboard.press('Enter')
  const word = await taken(page, () => page.getByRole('button', { name: letter.take.docx }).click())
  expect(word.subarray(0, 2).toString()).toBe('PK')
  const printed = await taken(page, () => page.getByRole('button', { name: letter.take.pdf }).click())
  expect(printed.subarray(0, 4).toString()).toBe('%PDF')
  await expectAccessible(page)
  await expectGoodOnPhone(page)
})

test('a duty gets its day by a document, waits for another, is reported with evidence and stands in a calendar; a difficulty is raised on it', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const officer = personOf(place, 'commune-officer')
  await become(page, place, personOf(place, 'lead-synthesiser'))
  const { plans } = await (await page.request.get(`${place.url}/api/plans`)).json()
  await page.goto(`${place.url}/tasks/${plans[0].id}`)
  await page.locator('.tasks-part').last().getByRole('link').first().click()
  await page.getByRole('heading', { name: tasks.set.title }).waitFor()
  const duty = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByLabel(tasks.lead, { exact: true }).selectOption(officer.seat.key)
  await page.getByLabel(tasks.set.schedule).selectOption(tasks.set.kinds.yearly)
  await page.getByLabel(tasks.set.dueYearly).fill('30/11')
  await page.getByLabel(tasks.set.blockedBy).selectOption({ index: 0 })
  await page.getByRole('button', { name: tasks.set.save }).click()
  await expect(page.getByRole('alert')).toContainText('văn bản')
  await page.getByLabel(tasks.set.documentTitle).fill('Công văn ấn định thời hạn')
  await page.getByLabel(tasks.set.documentNumber).fill('21/UBND-VX')
  await page.getByRole('button', { name: tasks.set.save }).click()
  await expect(page.getByText('Công văn ấn định thời hạn · 21/UBND-VX')).toBeVisible()
  await expectGoodOnPhone(page)
  await page.goto(`${place.url}/tasks/${plans[0].id}?view=calendar&seat=${encodeURIComponent(officer.seat.key)}`)
  await expect(page.getByRole('listitem').filter({ hasText: tasks.months(11) })).toContainText(duty)
  await expectAccessible(page)

  await become(page, place, officer)
  await page.goto(`${place.url}/to-do`)
  const calendar = await taken(page, () => page.getByRole('button', { name: toDo.calendar }).click())
  expect(calendar.toString()).toContain('DTSTART;VALUE=DATE:20241129')
  await page.getByRole('link', { name: toDo.kinds['do-task'] }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: duty }).waitFor()
  await page.getByLabel(tasks.report.state, { exact: true }).selectOption(tasks.states['under-way'])
  await page.getByLabel(tasks.report.note).fill('Đã mở hai lớp')
  await page.getByRole('button', { name: tasks.report.save }).click()
  await expect(page.getByText('Đã mở hai lớp')).toBeVisible()
  const minutes = { name: 'biên bản.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nbiên bản\n%%EOF') }
  await page.getByLabel(evidence.add).setInputFiles({ ...minutes, name: 'trang.pdf', buffer: Buffer.from('<html>') })
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel(evidence.add).setInputFiles(minutes)
  const line = page.getByRole('link', { name: minutes.name })
  expect(await taken(page, () => line.click())).toEqual(minutes.buffer)
  await expectGoodOnPhone(page)

  await page.getByRole('link', { name: difficulties.raise }).click()
  await expect(page.getByText(difficulties.about.line(difficulties.about.kinds.task, duty).slice(0, 80))).toBeVisible()
  await page.getByLabel(difficulties.form.text).fill('Chưa có giảng viên.')
  await page.getByRole('button', { name: difficulties.form.submit }).click()
  await expect(page.getByText(difficulties.states.raised)).toBeVisible()
})

test('a register goes out to Excel and what is typed there comes in again', async ({ page, ownPlace: place }) => {
  await become(page, place, personOf(place, 'commune-officer'))
  await page.goto(`${place.url}/registers/broadcasts/new`)
  await page.getByLabel('Tên tin, bài').fill('Phát động Tháng hành động')
  await page.getByLabel('Loại', { exact: true }).selectOption('Tin')
  await page.getByLabel('Ngày phát').fill('15/11/2024')
  await page.getByLabel('Số tin, bài').fill('2')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Phát động Tháng hành động' }).waitFor()
  await page.goto(`${place.url}/registers/broadcasts`)
  const file = await taken(page, () => page.getByRole('button', { name: registers.file.download }).click())
  const workbook = { name: 'so.xlsx', mimeType: 'application/octet-stream', buffer: file }
  await page.getByLabel(registers.file.upload).setInputFiles({ ...workbook, buffer: Buffer.from('không phải bảng tính') })
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel(registers.file.upload).setInputFiles(workbook)
  await expect(page.getByText(registers.file.rows('1', '0'))).toBeVisible()
  await expectGoodOnPhone(page)
  await page.getByRole('button', { name: registers.file.take('1') }).click()
  await expect(page.getByText(registers.file.done('1'))).toBeVisible()
  await expect(page.getByRole('link', { name: 'Phát động Tháng hành động' })).toHaveCount(2)
})

test('a size that mixes up millions and billions is asked about, “không bố trí riêng” is a value, and the two kinds of money never add up', async ({
  page,
  ownPlace: place,
}) => {
  await become(page, place, personOf(place, 'accountant'))
  await page.goto(`${place.url}/money`)
  const enter = async (amounts: Readonly<Record<'requested' | 'given', string>>, purpose: keyof typeof money.purposes) => {
    await page.getByRole('button', { name: money.enter }).click()
    await page.getByLabel(money.form.purpose).selectOption(purpose)
    await page.getByLabel(money.form.unit).selectOption('million')
    for (const stage of ['requested', 'given'] as const) await page.getByLabel(money.stages[stage]).fill(amounts[stage])
    // Of the three stages the last one: nothing was set aside to be executed.
    await page.getByLabel(money.notSeparate).last().check()
    await page.getByRole('button', { name: money.form.submit }).click()
  }
  await enter({ requested: '500', given: '450000' }, 'direct')
  await expect(page.getByLabel(money.form.sure)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(money.stages.given).fill('450')
  await page.getByRole('button', { name: money.form.submit }).click()
  await expect(page.getByText(money.total(1))).toBeVisible()
  await enter({ requested: '9.000', given: '8.000' }, 'mainstreamed')
  await expect(page.getByText(money.total(1))).toHaveCount(2)
  await expect(page.getByText(money.notSeparateCount(1))).toHaveCount(2)
  await expect(page.locator('table.totals')).not.toContainText(/9[.]500|8[.]450/)
  await expectGoodOnPhone(page)
})

test('difficulties are put in a group, sent up, decided by who signs, opened again by the raiser and answered', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const [officer, lead, signer] = ['commune-officer', 'lead-synthesiser', 'committee-signer'].map((role) => personOf(place, role))
  await become(page, place, officer!)
  await page.goto(`${place.url}/difficulties/new`)
  await page.getByLabel(difficulties.form.text).fill('Chưa có kinh phí tập huấn.')
  await page.getByRole('button', { name: difficulties.form.submit }).click()
  await expect(page.getByText(difficulties.states.raised)).toBeVisible()
  const one = page.url()

  const act = (name: 'group' | 'sendUp' | 'answer' | 'reopen') => page.getByRole('button', { name: difficulties.acts[name], exact: true })
  await become(page, place, lead!)
  await page.goto(one)
  await act('group').click()
  await page.getByLabel(difficulties.acts.groupName).fill('Kinh phí')
  await act('group').last().click()
  await expect(page.getByText(difficulties.facts.grouped('Kinh phí'))).toBeVisible()
  await act('sendUp').click()
  await page.getByLabel(difficulties.acts.question).fill('Đề nghị bố trí 20 triệu đồng.')
  await act('sendUp').last().click()
  await expect(page.getByText(difficulties.states['sent-up'])).toBeVisible()

  await become(page, place, signer!)
  await page.goto(`${place.url}/to-do`)
  await page.getByRole('link', { name: toDo.kinds['decide-difficulty'] }).click()
  await page.getByLabel(difficulties.acts.answerText).fill('Bố trí từ nguồn sự nghiệp.')
  await act('answer').last().click()
  await expect(page.getByText(difficulties.states.answered, { exact: true })).toBeVisible()

  await become(page, place, officer!)
  await page.goto(one)
  await page.getByLabel(difficulties.acts.reason).fill('Nguồn đó đã hết.')
  await act('reopen').last().click()
  await expect(page.getByText(difficulties.facts.reopened('Nguồn đó đã hết.'))).toBeVisible()
  await expectGoodOnPhone(page)
  await become(page, place, lead!)
  await page.goto(`${place.url}/to-do`)
  await expect(page.getByRole('link', { name: toDo.kinds['answer-difficulty'] })).toBeVisible()
})

test('counts opened with a reason are turned page by page, go out to Excel with that reason in them, and the file is read in again', async ({
  page,
  ownPlace: place,
}) => {
  const officer = personOf(place, 'commune-officer')
  await become(page, place, officer)
  const months = [2021, 2022, 2023].flatMap((year) => Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`))
  const counted = ['cases', 'victimsWomen', 'victimsMen', 'servedWomen', 'servedMen', 'perpetratorsWomen', 'perpetratorsMen', 'counselledWomen', 'counselledMen'] // prettier-ignore
  const counts = Object.fromEntries(counted.map((key) => [key, 0]))
  const entries = months.flatMap((month) => ['domestic', 'other'].map((setting) => ({ month, setting, ...counts })))
  const entered = await post(page, place, '/api/registers/monthly-counts/entries', { keeper: officer.seat.key, entries })
  expect(entered.ok, JSON.stringify(entered.body)).toBe(true)

  await page.goto(`${place.url}/registers/monthly-counts`)
  await page.getByLabel(registers.counts.reason).fill('Tổng hợp báo cáo năm')
  await page.getByRole('button', { name: registers.counts.open }).click()
  await expect(page.getByText(registers.page(1, 2))).toBeVisible()
  await page.getByRole('button', { name: registers.next }).click()
  await expect(page.getByText(registers.page(2, 2))).toBeVisible()
  const file = await taken(page, () => page.getByRole('button', { name: registers.file.download }).click())
  await page.getByLabel(registers.file.upload).setInputFiles({ name: 'so.xlsx', mimeType: 'application/octet-stream', buffer: file })
  await expect(page.getByText(registers.file.rows('72', '0'))).toBeVisible()
  await expectGoodOnPhone(page)
  // The list is read anew after the file; its answer is held back until another year has been chosen, and must not take the place of that choice.
  const readAnew = Promise.withResolvers<Route>()
  await page.route('**/api/registers/monthly-counts/open', (route) => readAnew.resolve(route), { times: 1 })
  await page.getByRole('button', { name: registers.file.take('72') }).click()
  // Each month stands once: nothing is entered twice.
  await expect(page.getByText(/^Chưa ghi dòng nào/)).toBeVisible()
  const held = await readAnew.promise
  await page.getByLabel(registers.filter.year).selectOption('2022')
  await expect(page.getByText(registers.found('24'))).toBeVisible()
  const answered = page.waitForResponse((response) => response.request() === held.request())
  await held.continue()
  await answered
  await expect(page.getByText(registers.found('24'))).toBeVisible()
  await expect(page.getByLabel(registers.filter.year)).toHaveValue('2022')
  await expect(page).toHaveTitle(/^Sổ theo dõi/)
})
