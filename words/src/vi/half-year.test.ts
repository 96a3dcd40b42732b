import { wholeNumber } from '@songhanh/core/basics/decimal'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { administrative, missing } from '@songhanh/core/indicators/figure'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { composeReport } from '@songhanh/core/reports/compose'
import type { MeasureFact } from '@songhanh/core/reports/facts'
import { counts, halfFact, reportFacts, silent, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import { ownReport } from '@songhanh/core/reports/own-report'
import { textOf } from '@songhanh/core/reports/piece'
import { allPieces, paragraphsOf, type ReportTable } from '@songhanh/core/reports/report'
import type { SentCell } from '@songhanh/core/reports/sent-figures'
import { expect, test } from 'vitest'
import { ownReportText } from './own-report.ts'
import { reportText } from './report-text.ts'

type Cells = Parameters<typeof yearOfCells>[1]
const wanted = (code: string) => target(code, { quantity: 'tỷ lệ nữ lãnh đạo', due: [2025] })
const sameHalf = (cells: Cells) => halfFact(wanted('1.1'), yearOfCells(2023, cells)).figure
/** Half a year of which a round asked, after a whole year that came to 50 %. */
const half = (now: Cells, change: Partial<MeasureFact> = {}, code = '1.1') =>
  halfFact(wanted(code), yearOfCells(2024, now), change, [yearOfCells(2023, [counts(50, 50)])])
const other = half([counts(31, 69)], { sameHalf: sameHalf([counts(26, 74)]) }, '1.2')

const reported = (...measures: readonly MeasureFact[]) =>
  composeReport(reportFacts({ kind: 'half-year', day: '2024-06-20' as PlainDate, measures }), reportText)
const sentence = (...measures: readonly MeasureFact[]) =>
  textOf(paragraphsOf(reported(...measures)).find(({ key }) => key === 'results.measure.1.1')?.pieces ?? []).replaceAll('\u00a0', ' ')
const tableOf = (...measures: readonly MeasureFact[]) => {
  const blocks = reported(...measures).parts.flatMap((part) => part.blocks)
  return blocks.find((block): block is ReportTable => block.kind === 'table' && block.key === 'results.table')!
}
const none = [missing('none-arose'), missing('none-arose')] as const

test.each([
  ['a rise', [counts(31, 69)], [counts(26, 74)], 'thực hiện 31,0%, tăng 5,0 điểm % so với cùng kỳ năm 2023; '],
  ['a fall', [counts(31, 69)], [counts(33, 67)], 'thực hiện 31,0%, giảm 2,0 điểm % so với cùng kỳ năm 2023; '],
  ['neither', [counts(31, 69)], [counts(31, 69)], 'thực hiện 31,0%, bằng cùng kỳ năm 2023; '],
  ['nobody then', [counts(31, 69)], [silent], 'thực hiện 31,0%, chưa có số liệu cùng kỳ năm 2023 để so sánh; '],
  ['some of them then', [counts(31, 69)], [counts(26, 74), silent], '31,0%, chưa đủ số liệu để so sánh với cùng kỳ năm 2023; '],
  ['some of them now', [counts(31, 69), silent], [counts(26, 74)], ', chưa đủ số liệu để so sánh với cùng kỳ năm 2023; '],
  ['none arisen then', [counts(31, 69)], [none], 'thực hiện 31,0%, cùng kỳ năm 2023 không phát sinh trường hợp nào; '],
  ['none arisen now', [none], [counts(26, 74)], '6 tháng đầu năm 2024 không phát sinh trường hợp nào; cùng kỳ năm 2023 là 26,0%.'],
] as const)('half a year beside the same half of the year before: %s', (_, now, before, expected) => {
  expect(sentence(half(now, { sameHalf: sameHalf(before) }), other)).toContain(expected)
})

test('what was not asked a year before is not compared, and where nothing was the report says so once', () => {
  expect(sentence(half([counts(31, 69)]), other)).toContain('thực hiện 31,0%, không có số liệu cùng kỳ năm 2023 để so sánh; ')
  expect(sentence(half([counts(31, 69)]))).toContain('thực hiện 31,0%; ')
  const texts = allPieces(reported(half([counts(31, 69)]), half([counts(1, 3)], {}, '1.2'))).map(textOf)
  expect(texts.filter((text) => text.includes('so sánh cùng kỳ'))).toEqual(['Không có số liệu 6 tháng đầu năm 2023 để so sánh cùng kỳ.'])
  // Never the whole year before.
  expect(texts.join(' ')).not.toMatch(/50,0|so với năm/u)
})

test('the table has the same half of the year before and the change, and the difference to the plan only where there is one', () => {
  const heads = (table: ReportTable) => table.columns.map(({ head }) => textOf(head))
  const table = tableOf(half([counts(1, 3)]), other)
  expect(heads(table)).toEqual([
    'TT',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Kế hoạch 2025',
    'Cùng kỳ năm 2023',
    'Thực hiện 6 tháng đầu năm 2024',
    'So với cùng kỳ',
    'Đánh giá',
  ])
  expect(table.rows.slice(1).map(({ cells }) => cells.slice(4, 7).map((cell) => textOf(cell).replaceAll('\u00a0', ' ')))).toEqual([
    ['chưa có', '25,0', '-'],
    ['26,0', '31,0', 'tăng 5,0 điểm %'],
  ])
  const kept = target('1.1', { quantity: 'tỷ lệ nữ', comparator: 'maintain', bound: '>=', value: 30, due: [] })
  expect(heads(tableOf(halfFact(kept, yearOfCells(2024, [counts(31, 69)])), other))).toContain('So với kế hoạch')
  expect(heads(tableOf(half([counts(1, 3)])))).not.toContain('So với cùng kỳ')
})

const sent = (n: number, before: SentCell['sameHalf'], change: Partial<SentCell> = {}): SentCell => ({
  name: 'Lao động nữ',
  unit: 'người',
  type: 'count',
  sensitivity: 'ordinary',
  figure: administrative(wholeNumber(n), 2024),
  sameHalf: before,
  ...change,
})
const own = (cells: readonly SentCell[]) => {
  const forms = [
    { name: 'Báo cáo 6 tháng', year: 2024, closing: '2024-06-14' as PlainDate, state: 'accepted' as const, cells, headCounts: [] },
  ] as const
  const { plan } = reportFacts()
  const facts = {
    kind: 'half-year',
    year: 2024,
    issuer: 'Ủy ban nhân dân xã Mẫu',
    plan,
    work: [],
    registerLines: [],
    difficulties: [],
  } as const
  return ownReport({ ...facts, forms, inherited: null }, reportText, ownReportText)
}

test('the report of one commune has the same half beside, or says that there is none', () => {
  const before = (n: number) => administrative(wholeNumber(n), 2023)
  const report = own([
    sent(52, before(40)),
    sent(52, before(60)),
    sent(52, before(52)),
    sent(52, null),
    sent(0, before(3), { figure: missing('none-arose') }),
  ])
  const table = report.parts[0]!.blocks.find((block) => block.kind === 'table')!
  expect(table.columns.map(({ head }) => textOf(head))).toEqual([
    'TT',
    'Nội dung',
    'Đơn vị tính',
    'Cùng kỳ năm 2023',
    'Số liệu',
    'So với cùng kỳ',
    'Loại số liệu',
  ])
  expect(table.rows.map(({ cells }) => cells.slice(3, 6).map(textOf))).toEqual([
    ['40', '52', 'tăng 12'],
    ['60', '52', 'giảm 8'],
    ['52', '52', 'không thay đổi'],
    ['chưa có', '52', '-'],
    ['3', 'không phát sinh', '-'],
  ])
  const alone = allPieces(own([sent(52, null)])).map(textOf)
  expect(alone).toContain('Không có số liệu 6 tháng đầu năm 2023 để so sánh cùng kỳ.')
  expect(alone).not.toContain('So với cùng kỳ')
})
