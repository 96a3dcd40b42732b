/** Last year's report over HTTP, with real sign-in and the walls of the database: read, held against its words, confirmed, on the board. */
import { expect, test } from 'vitest'
import { BODIES, COMMUNES, district, ok } from '../progress/year.fixture.ts'
import type { Answered } from '../people/served.fixture.ts'
import { readPaperApart } from './read-paper-apart.ts'
import { intakeRoutes } from './routes.ts'
import { units } from './served.fixture.ts'

const clock = () => new Date().toISOString() as never
const report = Buffer.from(`ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 215/BC-UBND
Mẫu, ngày 04 tháng 12 năm 2023
BÁO CÁO
Kết quả thực hiện Kế hoạch về bình đẳng giới năm 2023

I. KẾT QUẢ THỰC HIỆN
- Chỉ tiêu 2.1. Tỷ lệ lao động nữ làm công hưởng lương ước đạt 48,2%, tăng 1,1 điểm % so với năm 2022.
- Chỉ tiêu 6.3. Tỷ lệ xã, thị trấn có tin, bài trên hệ thống truyền thanh cơ sở đạt 12/16, bằng 75%.
| TT | Chỉ tiêu | Kế hoạch 2025 | Thực hiện 2022 | Thực hiện 2023 |
| 5.2 | Tỷ lệ nữ thạc sỹ trong tổng số người có trình độ thạc sỹ | 50 | 41,5 | 44 |
`)

const served = () => district({ clock, more: intakeRoutes({ readPaper: readPaperApart(), units }) })
const figure = (of: Answered['body'], measure: string, year: number): Answered['body'] =>
  of.figures.find((one: { measure: string; year: number }) => one.measure === measure && one.year === year)
const row = (board: Answered['body'], measure: string): Answered['body'] =>
  board.rows.find((one: { measure: string }) => one.measure === measure)

test('a report becomes proposed figures, and each a figure of its year only when a person confirms it, with the report as its source', async () => {
  const on = await served()
  const { reportId, proposed } = ok(await on.lead.upload(`/api/plans/${on.planId}/past-reports`, 'bc 2023.txt', report))
  expect(proposed).toBe(4)
  const board = async (year: number) => ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=${year}`))
  expect(row(await board(2023), '5.2').figure.known).toBe(false)

  const at = `/api/past-reports/${reportId}`
  const read = ok(await on.lead.get(at))
  expect(read.head).toMatchObject({ number: '215/BC-UBND', date: '2023-12-04', year: 2023 })
  expect(read.measures.map(({ code, linked }: { code: string; linked: boolean }) => [code, linked])).toEqual(
    ['2.1', '4.1', '5.2', '6.3'].map((code) => [code, true]),
  )
  const masters = figure(read, '5.2', 2023)
  expect(masters).toMatchObject({ value: '44', state: 'proposed', from: 'table' })
  expect(read.text.slice(masters.spans.at(-1).start, masters.spans.at(-1).end)).toContain('44')
  expect(figure(read, '6.3', 2023)).toMatchObject({ value: '75', counted: { part: 12, whole: 16 } })
  expect(figure(read, '2.1', 2023)).toMatchObject({ value: '48.2', manner: 'estimated' })

  const decide = (version: number, item: string, decision: object) =>
    on.lead.post(`${at}/decisions`, { expectedVersion: version, item, decision })
  const confirmed = ok(await decide(1, masters.id, { do: 'confirm', measure: '5.2', year: 2023, value: '44', estimated: false }))
  expect(figure(confirmed, '5.2', 2023)).toMatchObject({ state: 'confirmed', confirmed: { value: '44' } })
  expect(row(await board(2023), '5.2')).toMatchObject({ figure: { known: true, value: '44.0', kinds: ['official'], dataYears: [2023] } })
  const grounds = async (year: number) =>
    ok(await on.lead.get(`/api/plans/${on.planId}/measures/5.2/explanation?year=${year}`)).report as Answered['body']
  expect(await grounds(2023)).toMatchObject({
    reportId,
    title: expect.stringContaining('bình đẳng giới năm 2023') as string,
    number: '215/BC-UBND',
    date: '2023-12-04',
    estimated: false,
    confirmedOn: '2024-11-25',
  })
  expect(await grounds(2024)).toBeNull()
  // Corrected by hand, and an estimate stays one.
  ok(await decide(2, figure(read, '2.1', 2023).id, { do: 'confirm', measure: '2.1', year: 2023, value: '48.4', estimated: true }))
  expect(row(await board(2023), '2.1').figure).toMatchObject({ value: '48.4', kinds: ['preliminary'] })
  ok(await decide(3, figure(read, '6.3', 2023).id, { do: 'drop' }))

  // The year after has its history now.
  expect(row(await board(2024), '5.2').series).toEqual([{ year: 2023, value: '44.0' }])
  const back = ok(await decide(4, masters.id, { do: 'reopen' }))
  expect(figure(back, '5.2', 2023)).toMatchObject({ state: 'proposed', confirmed: null })
  expect(row(await board(2023), '5.2').figure.known).toBe(false)
  expect(await grounds(2023)).toBeNull()
  expect(ok(await on.lead.get(`/api/plans/${on.planId}/past-reports`)).reports).toMatchObject([{ proposed: 4, confirmed: 1, dropped: 1 }])
  const { rows } = await on.served.place.admin.query(`SELECT action FROM ledger_entry WHERE thing_kind = 'past-report' ORDER BY id`)
  expect(rows.map(({ action }) => action as string)).toEqual([
    'report-read',
    'past-figure-confirmed',
    'past-figure-confirmed',
    'past-figure-dropped',
    'past-figure-reopened',
  ])
}, 60_000)

test('a figure the reading missed is added with the words it stands in, is a figure like every other, and is gone when it is taken back', async () => {
  const on = await served()
  const more = Buffer.from(`${report.toString()}\nToàn huyện sinh 112 bé trai trên 100 bé gái trong năm 2021.\n`)
  const { reportId, proposed } = ok(await on.lead.upload(`/api/plans/${on.planId}/past-reports`, 'bc.txt', more))
  const at = `/api/past-reports/${reportId}`
  const decide = async (version: number, item: string, decision: object) =>
    (await on.lead.post(`${at}/decisions`, { expectedVersion: version, item, decision })).body
  const found = { do: 'add', measure: '4.1', year: 2021, value: '112', estimated: false, words: 'sinh 112 bé trai  trên 100 bé gái' }
  expect(await decide(1, 'own-1', { ...found, words: 'sinh 113 bé trai' })).toMatchObject({ code: 'intake.words-not-in-report' })
  expect((await decide(1, 'own-1', { ...found, measure: '9.9' })).code).toBe('indicators.measure-not-found')
  expect((await decide(1, 'mine', found)).code).toBe('intake.item-not-found')
  const added = await decide(1, 'own-1', found)
  const own = added.figures.find(({ id }: { id: string }) => id === 'own-1')
  expect(own).toMatchObject({ state: 'confirmed', words: 'sinh 112 bé trai trên 100 bé gái', confirmed: { measure: '4.1', value: '112' } })
  expect(added.text.slice(own.spans[0].start, own.spans[0].end)).toBe('sinh 112 bé trai trên 100 bé gái')
  expect((await decide(2, 'own-1', found)).code).toBe('intake.item-not-found')
  const board = async () => ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2021`))
  expect(row(await board(), '4.1').figure).toMatchObject({ known: true, kinds: ['official'] })
  expect(ok(await on.lead.get(`/api/plans/${on.planId}/past-reports`)).reports).toMatchObject([
    { proposed: proposed + 1, confirmed: 1, dropped: 0 },
  ])
  expect((await decide(2, 'own-1', { do: 'reopen' })).figures).toHaveLength(proposed)
  expect(row(await board(), '4.1').figure.known).toBe(false)
}, 60_000)

test('what may not be confirmed is refused, nothing is written, and nobody but the lead reads or decides', async () => {
  const on = await served()
  const { reportId } = ok(await on.lead.upload(`/api/plans/${on.planId}/past-reports`, 'bc.txt', report))
  const at = `/api/past-reports/${reportId}`
  const read = ok(await on.lead.get(at))
  const [item, other] = [figure(read, '5.2', 2023).id, figure(read, '5.2', 2022).id]
  const decide = async (version: number, id: string, decision: object) =>
    (await on.lead.post(`${at}/decisions`, { expectedVersion: version, item: id, decision })).body
  const as = { do: 'confirm', measure: '5.2', year: 2023, value: '44', estimated: false }
  expect((await decide(1, item, { ...as, measure: '9.9' })).code).toBe('indicators.measure-not-found')
  expect((await decide(1, item, { ...as, year: 2024 })).code).toBe('intake.figure-year')
  expect((await decide(1, item, { ...as, value: '-3' })).code).toBe('intake.figure-not-a-number')
  expect((await decide(1, 'figure-99', as)).code).toBe('intake.item-not-found')
  expect((await decide(1, item, as)).version).toBe(2)
  expect((await decide(1, other, as)).code).toBe('basics.version-conflict')
  expect((await decide(2, other, as)).code).toBe('intake.figure-taken')
  expect((await decide(2, item, { ...as, value: '45' })).figures.find((one: { id: string }) => one.id === item).confirmed.value).toBe('45')

  // The same file again is the same report; another kind of paper is none.
  expect(ok(await on.lead.upload(`/api/plans/${on.planId}/past-reports`, 'bc.txt', report))).toMatchObject({ reportId, known: true })
  const letter = Buffer.from('Kính gửi: Bà Nguyễn Thị A. Mời bà đến dự buổi gặp mặt. Trân trọng.')
  expect((await on.lead.upload(`/api/plans/${on.planId}/past-reports`, 'thư.txt', letter)).body.code).toBe('intake.no-report')

  const { officer } = await on.office(COMMUNES[0] ?? '', 'mot')
  const { officer: ofBody } = await on.office(BODIES[0] ?? '', 'noivu')
  for (const somebody of [officer, ofBody]) {
    expect((await somebody.get(at)).status).toBe(403)
    expect((await somebody.post(`${at}/decisions`, { expectedVersion: 3, item, decision: { do: 'drop' } })).status).toBe(403)
    expect((await somebody.upload(`/api/plans/${on.planId}/past-reports`, 'bc.txt', report)).status).toBe(403)
  }
  // Everybody who sees the board sees the figure.
  expect(row(ok(await officer.get(`/api/plans/${on.planId}/progress?year=2023`)), '5.2').figure).toMatchObject({ value: '45.0' })
  expect(ok(await officer.get(`/api/plans/${on.planId}/measures/5.2/explanation?year=2023`)).report).toMatchObject({ date: '2023-12-04' })
}, 60_000)
