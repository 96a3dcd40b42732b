import { wholeNumber } from '@songhanh/core/basics/decimal'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { administrative, missing, type Figure } from '@songhanh/core/indicators/figure'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { composeReport } from '@songhanh/core/reports/compose'
import { counts, measureFact, reportFacts, silent, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import type { ReportFacts } from '@songhanh/core/reports/facts'
import { ownReport, type OwnFacts } from '@songhanh/core/reports/own-report'
import { textOf } from '@songhanh/core/reports/piece'
import { allPieces, paragraphsOf, type Report, type ReportTable } from '@songhanh/core/reports/report'
import type { SentCell } from '@songhanh/core/reports/sent-figures'
import { describe, expect, it } from 'vitest'
import { ownReportText } from './own-report.ts'
import { reportText } from './report-text.ts'

const tableOf = (report: Report, key: string) =>
  [...report.parts, ...report.annexes]
    .flatMap((part) => part.blocks)
    .find((block): block is ReportTable => block.kind === 'table' && block.key === key)
const textsOf = (report: Report) => allPieces(report).map(textOf)
const said = (report: Report, key: string) => textOf(paragraphsOf(report).find((one) => one.key === key)?.pieces ?? [])
const wanted = (code: string) => target(code, { quantity: 'tỷ lệ nữ lãnh đạo', due: [2025] })
const none = [missing('none-arose'), missing('none-arose')] as const

describe('a review of the whole place', () => {
  const review = (change: Partial<ReportFacts>) => composeReport(reportFacts({ kind: 'interim', year: 2024, ...change }), reportText)
  const years = [
    yearOfCells(2021, [none, none]),
    yearOfCells(2022, [silent, silent]),
    yearOfCells(2023, [counts(26, 74), silent]),
    yearOfCells(2024, [counts(31, 69), counts(31, 69)]),
  ]

  it('says of a year without a figure why it has none, and of which years only a part was sent', () => {
    const report = review({ measures: [measureFact(wanted('1.1'), years, 2024)] })
    expect(tableOf(report, 'results.years')?.rows[1]?.cells.slice(3, 7).map(textOf)).toEqual(['không phát sinh', 'chưa có', '26,0', '31,0'])
    expect(said(report, 'results.years.partial')).toBe('Số liệu mới có của một phần cơ quan, đơn vị phải gửi: chỉ tiêu 1.1 (năm 2023).')
    expect(said(review({}), 'results.years.partial')).toBe('')
  })

  it('marks what is the province’s own, in the table of the years and where it is the newest', () => {
    const borrowed = (women: number): Figure => ({ known: true, value: wholeNumber(women), kind: { kind: 'borrowed', fromUnit: 'province', source: null }, dataYear: 2023 }) // prettier-ignore
    const report = review({ measures: [measureFact(wanted('1.1'), [yearOfCells(2023, [[borrowed(48), borrowed(52)]])], 2024)] })
    expect(said(report, 'results.years.borrowed')).toBe('Dùng số liệu cấp tỉnh: chỉ tiêu 1.1 (năm 2023).')
    expect(said(report, 'results.measure.1.1')).toMatch(/số liệu gần nhất là của năm 2023: 48,0% \(số liệu cấp tỉnh\)\.$/u)
  })

  it('tells money and tasks of all its years, and names them where no round was opened', () => {
    const work = { id: 'a', kind: 'duty', num: null, text: 'Việc', bearers: [], state: 'done', note: null, documents: [] } as const
    const report = review({ work: [work] })
    expect(textsOf(report)).toContain('Bảng 3. Kết quả thực hiện nhiệm vụ, giải pháp giai đoạn 2021 - 2024')
    expect(said(report, 'round.none')).toMatch(/^Giai đoạn 2021 - 2024 chưa mở kỳ báo cáo nào/u)
  })

  it('whose last year has no figure tells the newest of the whole, and names the years without a round', () => {
    const told = [yearOfCells(2022, [counts(26, 74), counts(26, 74)]), yearOfCells(2023, [counts(26, 74), silent])]
    const round = { name: 'Báo cáo', year: 2022, closing: '2022-12-14', due: '2022-12-04', owed: 2, accepted: 2, late: 0, silent: [] }
    const report = review({ measures: [measureFact(wanted('1.1'), told, 2024)], rounds: [round as never] })
    expect(said(report, 'results.measure.1.1')).toContain(
      ': năm 2024 chưa có số liệu, không đủ cơ sở đánh giá; số liệu gần nhất là của năm 2022: 26,0%.',
    )
    expect(said(report, 'round.none')).toMatch(/^Năm 2021, năm 2023, năm 2024 chưa mở kỳ báo cáo nào/u)
    // Where nobody was asked for the last year there is no annex of dashes.
    expect(report.annexes.map(({ key }) => key)).toEqual([])
  })

  it('of a plan that measures nothing has no table without a line', () => {
    const tables = [...review({ measures: [] }).parts, ...review({ measures: [] }).annexes].flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    )
    expect(tables.filter(({ rows }) => rows.length === 0)).toEqual([])
  })
})

it('a figure that misses by less than its last decimal is printed as fine as its difference', () => {
  const close = { ...wanted('1.1'), value: 110.7, due: [2024], comparator: '<=' as const }
  const now = [administrative(wholeNumber(519), 2024), administrative(wholeNumber(469), 2024)] as const
  const plain = measureFact(close, [yearOfCells(2024, [now])], 2024)
  const figure = { ...plain.figure, exact: { numerator: wholeNumber(51_900), denominator: wholeNumber(469) } } as typeof plain.figure
  const measure = {
    ...plain,
    figure: figure.known ? { ...figure, value: { units: 1107n, scale: 1 } } : figure,
    assessment: plain.assessment && { ...plain.assessment, difference: { side: 'below' as const, amount: { units: 4n, scale: 2 } } },
  }
  const report = composeReport(reportFacts({ measures: [measure] }), reportText)
  expect(said(report, 'results.measure.1.1').replaceAll('\u00a0', ' ')).toContain('thực hiện 110,66%, ')
  expect(tableOf(report, 'results.table')?.rows[1]?.cells[4]?.map(({ text }) => text)).toEqual(['110,66'])
  expect(tableOf(report, 'annex.grounds')?.rows[0]?.cells[4]?.map(({ text }) => text)).toEqual(['110,66'])
})

describe('a table of communes', () => {
  it('stands for each measure of which one commune has sent, under the year; the others are named', () => {
    const years = [yearOfCells(2024, [counts(31, 69)])]
    const nobody = measureFact(wanted('1.2'), years, 2024, {
      byCommune: [{ commune: 'Xã Một', figure: measureFact(wanted('1.2'), [yearOfCells(2024, [silent])], 2024).figure }],
    })
    const some = measureFact(wanted('1.1'), years, 2024)
    const sent = { ...some, byCommune: [{ commune: 'Xã Một', figure: some.figure }] }
    const annexOf = (...measures: ReportFacts['measures']) =>
      composeReport(reportFacts({ measures }), reportText).annexes.find(({ key }) => key === 'communes')
    expect(annexOf(sent, nobody)?.title).toBe('Kết quả theo xã năm 2024')
    expect(annexOf(sent, nobody)?.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph'])
    expect(annexOf(nobody)).toBe(undefined)
  })
})

const cell = (name: string, figure: Figure, change: Partial<SentCell> = {}): SentCell => ({
  name,
  unit: 'người',
  type: 'count',
  sensitivity: 'ordinary',
  figure,
  sameHalf: null,
  ...change,
})
const done = (n: number, year: number) => administrative(wholeNumber(n), year)
type OwnForm = OwnFacts['forms'][number]
const form = (year: number, cells: readonly SentCell[], change: Partial<OwnForm> = {}): OwnForm => ({
  name: `Báo cáo năm ${year}`,
  year,
  closing: `${year}-12-14` as PlainDate,
  state: 'accepted',
  cells,
  headCounts: [],
  ...change,
})
const reviewOf = (forms: readonly OwnForm[], change: Partial<OwnFacts> = {}) =>
  ownReport(
    {
      kind: 'interim',
      year: 2024,
      issuer: 'Ủy ban nhân dân xã Mẫu',
      plan: reportFacts().plan,
      forms,
      work: [],
      registerLines: [],
      difficulties: [],
      inherited: null,
      ...change,
    },
    reportText,
    ownReportText,
  )

describe('a review of one commune or body', () => {
  const estimate: Figure = { known: true, value: wholeNumber(60), kind: { kind: 'estimate' }, dataYear: 2024 }
  const forms = [
    form(2021, [cell('Lao động nữ', done(40, 2021)), cell('Hỏi lúc đầu', done(7, 2021))]),
    form(2022, [cell('Lao động nữ', missing('none-arose'))]),
    form(2023, [cell('Lao động nữ', done(931, 2023))], { state: 'draft' }),
    form(2024, [cell('Lao động nữ', estimate), cell('Nạn nhân', done(731, 2024), { sensitivity: 'violence' })]),
  ]

  it('has one table through the years, says what the figures of a year are, and who has not sent', () => {
    const report = reviewOf(forms)
    const table = tableOf(report, 'own.years')
    expect(table?.columns.map(({ head }) => textOf(head))).toEqual(['TT', 'Nội dung', 'Đơn vị tính', '2021', '2022', '2023', '2024'])
    expect(table?.rows.map(({ cells }) => cells.map(textOf))).toEqual([
      ['1', 'Lao động nữ', 'người', '40', 'không phát sinh', 'chưa có', '60'],
      ['2', 'Hỏi lúc đầu', 'người', '7', 'chưa có', 'chưa có', 'chưa có'],
    ])
    // Of a commune that is no more nobody waits for the last year.
    const former = tableOf(reviewOf(forms.slice(0, 2)), 'own.years')
    expect(former?.rows[0]?.cells.slice(3).map(textOf)).toEqual(['40', 'không phát sinh', '-', '-'])
    expect(textsOf(report)).toContain('Số liệu năm 2024: ước thực hiện.')
    expect(said(report, 'own.form.1')).toBe(ownReportText.notSent('Báo cáo năm 2023'))
    expect(textsOf(report).join(' ')).not.toMatch(/731|931|Nạn nhân/u)
    expect(textsOf(report)).toContain(ownReportText.leftOut)
    expect(said(reviewOf([]), 'own.forms')).toMatch(/^Giai đoạn 2021 - 2024 chưa có kỳ báo cáo nào/u)
  })

  it('tells women and men of its last year, not of the first', () => {
    const heads = (women: number, men: number, year: number) => ({
      headCounts: [{ name: 'Thạc sĩ', women: cell('nữ', done(women, year)), men: cell('nam', done(men, year)) }],
    })
    const sent = [form(2021, [cell('A', done(1, 2021))], heads(42, 50, 2021)), form(2024, [cell('A', done(1, 2024))], heads(54, 53, 2024))]
    expect(textsOf(reviewOf(sent))).toContain('Về khoảng cách giới: Thạc sĩ: nữ 54, nam 53, nữ nhiều hơn nam 1.')
    expect(JSON.stringify(reviewOf(sent.slice(0, 1)))).not.toMatch(/Biểu đồ|khoảng cách giới/u)
  })
})
