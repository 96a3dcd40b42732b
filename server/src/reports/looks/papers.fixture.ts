/** Every kind of paper the place writes, made up and with everything that can stand in it: what the pictures of the papers are taken of. */
import { wholeNumber } from '@songhanh/core/basics/decimal'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { administrative, missing } from '@songhanh/core/indicators/figure'
import type { SuccessorDraft } from '@songhanh/core/plans/successor'
import { target, task } from '@songhanh/core/plans/small-plan.fixture'
import type { PaperForm } from '@songhanh/core/reports/as-document'
import { commentTable } from '@songhanh/core/reports/comment-table'
import { sectionsOf } from '@songhanh/core/reports/comments'
import { COMPANIONS, companionOf } from '@songhanh/core/reports/companions'
import { composeReport } from '@songhanh/core/reports/compose'
import type { MeasureFact, ReportFacts, ReportKind } from '@songhanh/core/reports/facts'
import { counts, halfFact, measureFact, reportFacts, silent, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import { handoverRecord } from '@songhanh/core/reports/handover-record'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { ownReport } from '@songhanh/core/reports/own-report'
import { successorPaper } from '@songhanh/core/reports/successor-paper'
import { urgingLetters } from '@songhanh/core/reports/urging-letter'
import { contentsOf } from '@songhanh/core/reports/year-file'
import type { MoneyLine } from '@songhanh/core/work/money/money-line'
import { totalsOf } from '@songhanh/core/work/money/totals'
import { handover } from '@songhanh/words/vi/handover'
import { ownReportText } from '@songhanh/words/vi/own-report'
import { commentTableWords } from '@songhanh/words/vi/report-comments'
import { reportCompanions } from '@songhanh/words/vi/report-companions'
import { formOfSeat } from '@songhanh/words/vi/report-form'
import { reportText } from '@songhanh/words/vi/report-text'
import { successorPaper as successorWords } from '@songhanh/words/vi/successor-paper'
import { urgingText } from '@songhanh/words/vi/urging-letter'
import { yearFile } from '@songhanh/words/vi/year-file'
import { paperOf, referenceOf } from '../paper.ts'

const day = (text: string) => text as PlainDate
const DAY = day('2024-12-04')
const ISSUER = 'Ủy ban nhân dân huyện Mẫu'
const COMMUNES = Array.from({ length: 16 }, (_, n) => (n === 15 ? 'Thị trấn Mẫu' : `Xã Mẫu ${n + 1}`))

const form: PaperForm = {
  superior: null,
  issuer: 'Ủy ban nhân dân\nhuyện Mẫu',
  symbol: 'BC-UBND',
  placeName: 'Mẫu',
  addressees: ['Ủy ban nhân dân tỉnh Mẫu'],
  recipients: ['Như trên;', 'Sở Nội vụ;', 'Thường trực Huyện ủy, Hội đồng nhân dân huyện;', 'Các cơ quan, đơn vị, Ủy ban nhân dân các xã, thị trấn;', 'Lưu: VT, NV.'],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Nguyễn Thị Mẫu',
} // prettier-ignore

type Cells = Parameters<typeof yearOfCells>[1]

const PARTS = [
  'Trong lĩnh vực chính trị',
  'Trong lĩnh vực kinh tế, lao động',
  'Trong đời sống gia đình và phòng ngừa, ứng phó với bạo lực trên cơ sở giới',
]

function measures(year: number): readonly MeasureFact[] {
  return Array.from({ length: 9 }, (_, n) => {
    const objective = Math.floor(n / 3) + 1
    const of = target(`${objective}.${(n % 3) + 1}`, {
      objective: String(objective),
      quantity: ['tỷ lệ nữ lãnh đạo, quản lý trong các cơ quan quản lý nhà nước, chính quyền địa phương', 'tỷ lệ nữ làm công hưởng lương', 'tỷ lệ nữ chủ cơ sở sản xuất, kinh doanh'][n % 3] ?? '',
      value: 20 + 4 * n,
      due: n % 4 === 3 ? [] : [2025],
    }) // prettier-ignore
    const years = [2021, 2022, 2023, year].map((of, i) =>
      yearOfCells(of, [n === 7 && of === year ? silent : counts(18 + 3 * i + 2 * n, 70 - 2 * n, of)]),
    )
    const fact = measureFact(of, years, year)
    const headCounts =
      n % 3 === 1 ? [{ name: 'Lao động có việc làm', counts: { women: wholeNumber(12_345), men: wholeNumber(11_890) } }] : []
    return { ...fact, headCounts, byCommune: n === 1 ? COMMUNES.map((commune) => ({ commune, figure: fact.figure })) : [] }
  })
}

const line = (level: 'province' | 'district' | 'commune', purpose: MoneyLine['purpose'], dong: number): MoneyLine => ({
  year: 2024,
  purpose,
  source: { kind: 'state-budget', level },
  task: null,
  amounts: { requested: { kind: 'dong', dong: dong * 2 }, given: { kind: 'dong', dong }, executed: null },
  note: null,
})

const persons = (all: number, women: number) => ({ all, women, uncounted: 0 })
const paper = (id: string, number: string, dated: string, title: string) => ({ id, kind: 'Công văn', number, day: day(dated), title })

function facts(kind: ReportKind, year: number): ReportFacts {
  return reportFacts({
    kind,
    year,
    day: day(`${year}-12-04`),
    objectives: PARTS.map((heading, n) => ({ code: String(n + 1), heading })),
    measures: measures(year),
    rounds: Array.from({ length: kind === 'interim' || kind === 'final' ? year - 2020 : 1 }, (_, n) => year - n).reverse().map((of) => ({ name: `Báo cáo năm ${of}`, year: of, closing: day(`${of}-12-01`), due: day(`${of}-12-04`), owed: 30, accepted: of === year ? 28 : 30, late: of === year ? 3 : 0, silent: of === year ? ['Xã Mẫu 4', 'Phòng Tài chính - Kế hoạch'] : [] })), // prettier-ignore
    tasks: [task('thang', { name: 'Tháng hành động vì bình đẳng giới', from: { month: 11, day: 15 }, to: { month: 12, day: 15 }, span: { start: 0, end: 1 } })], // prettier-ignore
    work: Array.from({ length: 12 }, (_, n) => ({
      id: String(n),
      kind: n % 4 === 0 ? ('solution' as const) : ('duty' as const),
      num: null,
      text: `Tuyên truyền, phổ biến, giáo dục pháp luật về bình đẳng giới tại cơ sở, nội dung ${n + 1}`,
      bearers: ['Phòng Tư pháp'],
      state: (['done', 'under-way', 'stuck', null] as const)[n % 4] ?? null,
      note: n % 4 === 2 ? 'Chưa được bố trí kinh phí tổ chức lớp tập huấn' : n % 4 === 0 ? 'Đã tổ chức 16 buổi tại 16 xã, thị trấn' : null,
      documents: [],
    })),
    registers: {
      direction: {
        entries: 2,
        persons: null,
        papers: [
          paper('a', '102/UBND-VX', '2024-02-05', 'Hướng dẫn triển khai kế hoạch năm 2024'),
          paper('b', '640/UBND-VX', '2024-11-05', 'Triển khai Tháng hành động vì bình đẳng giới'),
        ],
      },
      communication: { entries: 34, persons: persons(5210, 2890), papers: [] },
      training: { entries: 6, persons: persons(412, 230), papers: [] },
      inspection: { entries: 0, persons: null, papers: [] },
    },
    registerLines: [
      { name: 'Tập huấn, bồi dưỡng', counts: 'persons-and-women', entries: 6, persons: persons(412, 230) },
      { name: 'Tin, bài trên hệ thống truyền thanh cơ sở', counts: 'entries', entries: 182, persons: null },
      { name: 'Kiểm tra, giám sát', counts: 'entries', entries: 0, persons: null },
    ],
    money: totalsOf([
      line('district', 'direct', 150_000_000),
      line('commune', 'direct', 80_000_000),
      line('province', 'mainstreamed', 420_000_000),
    ]),
    difficulties: [
      { id: 'x', text: 'Số liệu lao động tách theo giới chưa thống nhất giữa các ngành.', cause: 'Mỗi ngành dùng một biểu riêng.' },
      { id: 'y', text: 'Kinh phí cấp chậm', cause: null },
    ],
  })
}

const composed = (kind: ReportKind, year: number) => composeReport(facts(kind, year), reportText)
const given = (kind: ReportKind, year: number) => ({
  report: composed(kind, year),
  form,
  typed: [{ typed: '45,5', computed: '44,0', place: { measure: '1.2' } }],
  day: DAY,
})
const numbered = { number: 8, day: DAY, ledgerHead: { position: 1204, hash: 'a1b2c3d4'.repeat(8) } }

function letters(): readonly OfficialDocument[] {
  const written = urgingLetters(
    {
      plan: { docType: 'KẾ HOẠCH', title: 'Thực hiện Chiến lược mẫu trên địa bàn huyện', number: '15/KH-UBND', signedOn: day('2021-07-05') },
      round: { name: 'Báo cáo năm 2024', due: DAY, basis: { title: 'Kế hoạch thực hiện Chiến lược mẫu trên địa bàn huyện', number: '15/KH-UBND', date: null } },
      senders: ['Xã Mẫu 1', 'Xã Mẫu 2', 'Phòng Tài chính - Kế hoạch', 'Hội Mẫu'].map((name) => ({ name, organisation: name === 'Hội Mẫu', sent: false, first: null })),
      turn: 'first',
      newDue: day('2024-12-10'),
      today: day('2024-12-06'),
      issuer: ISSUER,
      form: { ...form, symbol: 'UBND-VX', addressees: [], recipients: ['Như trên;', 'Lưu: VT.'] },
    },
    urgingText,
  ) // prettier-ignore
  if (!written.ok) throw new Error(written.refusal.code)
  return written.value.map(({ document }) => document)
}

const cell = (name: string, n: number | null, year: number) => ({
  name,
  unit: 'người',
  type: 'count' as const,
  sensitivity: 'ordinary' as const,
  figure: n === null ? missing('none-arose') : administrative(wholeNumber(n), year),
  sameHalf: null,
})
const sent = (year: number, n: number) => ({
  name: `Báo cáo năm ${year}`,
  year,
  closing: day(`${year}-12-01`),
  state: 'accepted' as const,
  cells: [cell('Số lao động nữ làm công hưởng lương', 1200 + n, year), cell('Số nữ chủ cơ sở kinh doanh', null, year), cell('Số lớp tập huấn', 3, year)],
  headCounts: [{ name: 'Người có trình độ thạc sĩ', women: cell('nữ', 26 + n, year), men: cell('nam', 24, year) }],
}) // prettier-ignore

function ofSuccessor(): OfficialDocument {
  const seat = { name: 'Xã Mẫu Mới', kind: 'commune' } as const
  const report = ownReport(
    {
      kind: 'year',
      year: 2025,
      issuer: 'Ủy ban nhân dân xã Mẫu Mới',
      plan: facts('year', 2025).plan,
      forms: [sent(2025, 0)],
      work: facts('year', 2025).work.slice(0, 3),
      registerLines: facts('year', 2025).registerLines,
      difficulties: facts('year', 2025).difficulties ?? [],
      inherited: { formers: COMMUNES.slice(0, 2).map((name, n) => ({ name, forms: [sent(2025, n + 1)] })), reference: facts('year', 2025) },
    },
    reportText,
    ownReportText,
  )
  return paperOf(report, formOfSeat(seat, 'Ủy ban nhân dân tỉnh Mẫu', null), null, day('2025-12-04'))
}

/** Half a year beside the same half of the year before: a rise, a fall, the same, a part, none arisen, not asked then, not asked now. */
function ofHalfYear(): OfficialDocument {
  const beside = (n: number, now: Cells, before: Cells | null, keep = false) => {
    const of = target(`1.${n}`, { quantity: 'tỷ lệ nữ lãnh đạo, quản lý trong các cơ quan quản lý nhà nước', value: 30, ...(keep ? { comparator: 'maintain', bound: '>=', due: [] } : { due: [2025] }) }) // prettier-ignore
    const sameHalf = before && halfFact(of, yearOfCells(2023, before)).figure
    return halfFact(of, yearOfCells(2024, now), { sameHalf, half: 'asked' })
  }
  const arisen = [missing('none-arose'), missing('none-arose')] as const
  const measures = [
    beside(1, [counts(31, 69)], [counts(26, 74)], true),
    beside(2, [counts(31, 69)], [counts(33, 67)]),
    beside(3, [counts(31, 69)], [counts(31, 69)]),
    beside(4, [counts(31, 69), silent], [counts(26, 74)]),
    beside(5, [arisen], [counts(26, 74)]),
    beside(6, [counts(31, 69)], null),
    { ...beside(7, [silent], null), half: 'not-asked' as const },
  ]
  const { work, ...rest } = facts('half-year', 2024)
  const report = composeReport({ ...rest, day: day('2024-06-20'), measures, work: work.slice(0, 3) }, reportText)
  return paperOf(report, form, null, day('2024-06-20'))
}

/** The review of one commune through the years: one not sent, one estimated, one item of which none arose. */
function ofSeatReview(): OfficialDocument {
  const seat = { name: 'Xã Mẫu', kind: 'commune' } as const
  const last = sent(2024, 9)
  const estimated = last.cells.map((one) =>
    one.figure.known ? { ...one, figure: { ...one.figure, kind: { kind: 'estimate' as const } } } : one,
  )
  const { plan, work, registerLines } = facts('interim', 2024)
  const report = ownReport(
    {
      kind: 'interim',
      year: 2024,
      issuer: 'Ủy ban nhân dân xã Mẫu',
      plan,
      forms: [sent(2021, 0), { ...sent(2022, 3), state: 'draft' as const }, sent(2023, 6), { ...last, cells: estimated }],
      work: work.slice(0, 3),
      registerLines,
      difficulties: [],
      inherited: null,
    },
    reportText,
    ownReportText,
  )
  return paperOf(report, formOfSeat(seat, ISSUER, null), null, DAY)
}

const draft: SuccessorDraft = {
  oldTitle: 'Thực hiện Chiến lược mẫu trên địa bàn huyện',
  oldPeriod: { from: 2021, to: 2025 },
  period: { from: 2026, to: 2030 },
  issuer: 'Ủy ban nhân dân xã Mẫu Mới',
  generalObjective: 'Thu hẹp khoảng cách giới trong các lĩnh vực của đời sống xã hội.',
  objectives: PARTS.slice(0, 2).map((heading, n) => ({ code: String(n + 1), heading: `Mục tiêu ${n + 1}`, text: heading })),
  targets: ['1.1', '1.2', '2.1'].map((code) => ({
    ...target(code),
    before: target(code),
    reached: code === '1.2' ? null : { year: 2025, value: '31.5' },
    value: null,
    proposedDue: [2030],
    proposedFrom: null,
  })),
  tasks: [{ id: 't', num: '1', text: 'Tuyên truyền, phổ biến pháp luật về bình đẳng giới đến các thôn, tổ dân phố' }],
  funding: [{ id: 'f', text: 'Ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác', source: 'state-budget' }],
  reportDuties: [{ id: 'r', text: 'Các xã báo cáo kết quả về Phòng Nội vụ trước ngày 05/12 hằng năm', names: [] }],
  difficultyDuty: 'Có khó khăn, vướng mắc, các cơ quan phản ánh kịp thời về Phòng Nội vụ',
  difficultyNames: [],
  obligors: [
    { bearers: ['Phòng Văn hóa - Xã hội'], was: [{ name: 'Phòng Nội vụ', sourced: true }, { name: 'Phòng Y tế', sourced: false }], elsewhere: ['Sở Y tế'], duties: [{ id: 'd', text: 'Theo dõi, tổng hợp kết quả thực hiện Kế hoạch', part: 'a' }] },
  ],
  leftOut: [
    { was: 'Phòng Kinh tế', why: 'no-successor', elsewhere: [], duties: [{ id: 'e', text: 'Lồng ghép giới vào kế hoạch phát triển kinh tế', part: 'a' }] },
    { was: 'Ủy ban nhân dân xã Khác', why: 'elsewhere', elsewhere: ['Ủy ban nhân dân phường Khác'], duties: [] },
  ],
} as unknown as SuccessorDraft // prettier-ignore

const handed = {
  id: '0190f5a0-0000-7000-8000-000000000001',
  place: 'Ủy ban nhân dân huyện Mẫu',
  madeOn: DAY,
  gives: 'Trần Văn Giao',
  takes: 'Lê Thị Nhận',
  role: 'Cán bộ tổng hợp',
  seat: 'Phòng Nội vụ',
  lastDay: day('2024-12-31'),
  from: day('2025-01-01'),
  document: { title: 'Quyết định điều động', number: '12/QĐ-UBND', date: day('2024-11-28') },
  open: { work: ['Kỳ báo cáo “Báo cáo năm 2024”: 3 biểu đã ký duyệt, chờ tiếp nhận', 'Nhiệm vụ được giao: 5 việc'], drafts: [], files: ['Bản quét công văn của Xã Mẫu 4'] },
} // prettier-ignore

/** So many comments that the table goes on over the page: those of the whole, of a part, taken in, explained, and one that waits. */
function commented(draft: OfficialDocument): OfficialDocument {
  const sections = sectionsOf(draft)
  const at = (n: number) => sections[n % sections.length]?.key ?? ''
  const responses = [
    { kind: 'taken', text: '' },
    { kind: 'explained', text: 'Số liệu này do Chi cục Thống kê công bố, không tách theo xã; đề nghị giữ như dự thảo.' },
    { kind: 'taken', text: 'Đã bổ sung số lớp tập huấn tại mục 2.' },
  ] as const
  return commentTable(
    {
      form,
      subject: draft.subject,
      sections,
      sentOn: day('2024-11-20'),
      due: day('2024-11-28'),
      asked: COMMUNES.slice(0, 9).map((name, n) => ({
        name,
        stance: n === 8 ? null : n % 2 === 0 ? ('agree' as const) : ('comments' as const),
        answeredOn: n === 8 ? null : day(n === 3 ? '2024-11-29' : '2024-11-26'),
      })),
      comments: Array.from({ length: 9 }, (_, n) => ({
        by: COMMUNES[(2 * n + 1) % 8] ?? '',
        section: at(n),
        text: `Đề nghị làm rõ nội dung thứ ${n + 1}: số người được tập huấn, tách theo nam, nữ${n === 4 ? '\nvà ghi rõ nguồn kinh phí đã bố trí cho từng xã, thị trấn' : ''}.`,
        response: n === 8 ? null : (responses[n % 3] ?? null),
      })),
      day: DAY,
    },
    commentTableWords,
  )
}

/** Summaries with more to say than a page holds: long difficulties, many typed numbers, a long name of the office, and each of these alone. */
export function crowdedSummaries(): readonly OfficialDocument[] {
  const report = composeReport(
    { ...facts('year', 2024), difficulties: Array.from({ length: 7 }, (_, n) => ({ id: String(n), text: `Kinh phí chậm, nhân lực mỏng. ${'Cán bộ kiêm nhiệm nhiều việc. '.repeat(20)}`, cause: null })) },
    reportText,
  ) // prettier-ignore
  const typed = Array.from({ length: 30 }, () => ({ typed: '45,5', computed: '44,0', place: { measure: '1.2' } }))
  const long = {
    ...form,
    superior: `Ủy ban nhân dân xã ${'tên rất dài '.repeat(15)}`,
    issuer: `Ủy ban nhân dân xã ${'tên rất dài '.repeat(15)}`,
  }
  const all = [
    { report, form, typed, day: DAY },
    { report, form: long, typed, day: DAY },
    { ...given('year', 2024), form: long },
    { ...given('year', 2024), typed },
  ]
  return all.map((one) => companionOf('summary', one, reportText, reportCompanions))
}

/** Names of the pictures, and what each is of. */
export function everyPaper(): ReadonlyMap<string, OfficialDocument> {
  const [urging, request] = letters()
  const companions = COMPANIONS.map((which) => [which, companionOf(which, given('year', 2024), reportText, reportCompanions)] as const)
  const year = composed('year', 2024)
  const filed = { report: year, form, number: 8, day: DAY, signed: false, since: null, files: ['pdf', 'docx', 'xlsx'].map((end) => ({ name: `01-bao-cao-so-8.${end}`, sha256: 'f0'.repeat(32) })) } // prettier-ignore
  return new Map([
    ['comments', commented(paperOf(year, form, null, DAY))],
    ['report', paperOf(year, form, numbered, DAY)],
    ['interim', paperOf(composed('interim', 2024), form, null, DAY)],
    ['final', paperOf(composed('final', 2025), form, null, day('2025-12-04'))],
    ['half-year', ofHalfYear()],
    ['seat-review', ofSeatReview()],
    ['reference', referenceOf(year, form, day('2025-07-02'))],
    ...companions,
    ...(urging ? [['urging', urging] as const] : []),
    ...(request ? [['request', request] as const] : []),
    ['successor-report', ofSuccessor()],
    ['successor-plan', successorPaper(draft, 'Mẫu Mới', DAY, successorWords)],
    ['handover', handoverRecord(handed, handover.record)],
    ['year-file', contentsOf(2024, [filed], DAY, yearFile)],
  ])
}
