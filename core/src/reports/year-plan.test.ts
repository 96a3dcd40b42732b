import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { yearPlan, type YearPlanFacts, type YearPlanWords, type YearTask } from './year-plan.ts'

const day = (text: string) => text as PlainDate
const say: YearPlanWords = {
  kind: 'KẾ HOẠCH',
  symbol: (symbol) => symbol.replace('BC', 'KH'),
  placeAndDay: (place, on) => `${place}, ${on}`,
  subject: ({ title }, year) => `${year} ${title}`,
  planBasis: ({ docType, number }) => `Căn cứ ${docType} ${number}`,
  opening: ({ issuer }) => issuer,
  parts: { targets: 'A', dated: 'B', undated: 'C', 'carrying-out': 'D' },
  columns: { order: 'TT', target: 't', asked: 'a', task: 'v', lead: 'c', coordinating: 'p', due: 'h' },
  none: 'Không có.',
  due: (from, to) => (from === to ? to : `${from} - ${to}`),
  closing: ['Hết./.'],
  recipients: ['Các cơ quan;', 'Lưu: VT.'],
}
const task = (text: string, change: Partial<YearTask> = {}): YearTask => ({ text, lead: 'Phòng A', bearers: ['Phòng Cũ'], coordinating: [], days: null, ...change }) // prettier-ignore
const facts = (tasks: readonly YearTask[], change: Partial<YearPlanFacts> = {}): YearPlanFacts => ({
  plan: { docType: 'KẾ HOẠCH', title: 'Thực hiện Chiến lược', number: '15/KH-UBND', signedOn: null },
  issuer: 'Ủy ban nhân dân huyện Mẫu',
  year: 2024,
  targets: [],
  tasks,
  form: { superior: null, issuer: 'ỦY BAN', symbol: 'BC-UBND', placeName: 'Mẫu', addressees: [], recipients: ['Như trên;'], authority: ['TM.'], signer: null }, // prettier-ignore
  today: day('2024-01-15'),
  ...change,
})
const days = (from: string, to: string) => ({ days: { from: day(from), to: day(to) } })
const tables = (given: YearPlanFacts) =>
  yearPlan(given, say).blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map(({ cells }) => cells)] : []))

test('what is due in the year stands by its last day, what has no day after it, and each task stands once', () => {
  const given = [
    task('Thường xuyên', { lead: null }),
    task('Tháng hành động', { ...days('2024-11-15', '2024-12-15'), coordinating: ['Hội B', 'Xã C'] }),
    task('Tập huấn', days('2024-06-30', '2024-06-30')),
  ]
  expect(tables(facts(given))).toEqual([
    [
      ['1', 'Tập huấn', 'Phòng A', '', '30/6/2024'],
      ['2', 'Tháng hành động', 'Phòng A', 'Hội B; Xã C', '15/11/2024 - 15/12/2024'],
    ],
    [['1', 'Thường xuyên', 'Phòng Cũ', '']],
  ])
})

test('the draft rests on the plan it is derived from, and number and day are the office’s', () => {
  const paper = yearPlan(facts([], { targets: [{ code: '1.1', text: 'Có cán bộ nữ', asked: '60 %' }] }), say)
  expect(paper).toMatchObject({
    kind: 'KẾ HOẠCH',
    subject: '2024 thực hiện Chiến lược',
    bases: ['Căn cứ Kế hoạch 15/KH-UBND.'],
    recipients: ['Các cơ quan;', 'Lưu: VT.'],
  })
  expect(paper.number).toMatch(/^Số: +\/KH-UBND$/)
  expect(paper.placeAndDay).toBe('Mẫu, ngày       tháng       năm      ')
  expect(tables(facts([], { targets: [{ code: '1.1', text: 'Có cán bộ nữ', asked: '60 %' }] }))).toEqual([
    [['1.1', 'Có cán bộ nữ', '60 %']],
  ])
  expect(paper.blocks.filter((block) => block.kind === 'paragraph' && block.text === 'Không có.')).toHaveLength(2)
})
