import { administrative, missing, type ValueKind } from '@songhanh/core/indicators/figure'
import { wholeNumber } from '@songhanh/core/basics/decimal'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { composeReport } from '@songhanh/core/reports/compose'
import { counts, halfFact, measureFact, reportFacts, silent, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import type { MeasureFact, ReportFacts, WorkFact } from '@songhanh/core/reports/facts'
import { totalsOf } from '@songhanh/core/work/money/totals'
import type { TaskState } from '@songhanh/core/work/tasks/task'
import { textOf } from '@songhanh/core/reports/piece'
import { allPieces, paragraphsOf } from '@songhanh/core/reports/report'
import { companionOf, typedIn, type TypedHere } from '@songhanh/core/reports/companions'
import type { Block } from '@songhanh/core/reports/official-document'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { describe, expect, it } from 'vitest'
import { reportCompanions } from './report-companions.ts'
import { reportText } from './report-text.ts'

const composed = (change: Partial<ReportFacts> = {}) => composeReport(reportFacts(change), reportText)
const said = (key: string, change: Partial<ReportFacts> = {}) =>
  textOf(paragraphsOf(composed(change)).find((paragraph) => paragraph.key === key)?.pieces ?? []).replaceAll('\u00a0', ' ')
const whole = (change: Partial<ReportFacts> = {}) => allPieces(composed(change)).map(textOf).join('\n').replaceAll('\u00a0', ' ')

const wanted = target('1.1', { quantity: 'tỷ lệ nữ lãnh đạo', due: [2024] })
const cells = (kind: ValueKind, women: number, men: number) =>
  yearOfCells(2024, [
    [
      { ...administrative(wholeNumber(women), 2024), kind },
      { ...administrative(wholeNumber(men), 2024), kind },
    ],
  ])
const of = (measure: MeasureFact) => said('results.measure.1.1', { measures: [measure] })

describe('a measure in a sentence', () => {
  it('says value, rise, difference and verdict', () => {
    expect(of(measureFact(wanted, [yearOfCells(2023, [counts(26, 74)]), yearOfCells(2024, [counts(31, 69)])], 2024))).toBe(
      'Chỉ tiêu 1.1. Tỷ lệ nữ lãnh đạo (mức phấn đấu: đạt 30%): năm 2024 thực hiện 31,0%, tăng 5,0 điểm % so với năm 2023, cao hơn 1,0 điểm % so với mức phấn đấu; đạt.',
    )
  })

  it('says a fall, and what is still lacking', () => {
    expect(of(measureFact(wanted, [yearOfCells(2023, [counts(28, 72)]), yearOfCells(2024, [counts(26, 74)])], 2024))).toContain(
      'năm 2024 thực hiện 26,0%, giảm 2,0 điểm % so với năm 2023, còn thấp hơn 4,0 điểm % so với mức phấn đấu; chưa đạt.',
    )
  })

  it('says an estimate as an estimate, and judges it as one', () => {
    expect(of(measureFact(wanted, [cells({ kind: 'estimate' }, 31, 69)], 2024))).toContain('ước thực hiện 31,0%')
    expect(of(measureFact(wanted, [cells({ kind: 'estimate' }, 31, 69)], 2024))).toMatch(/; ước đạt\.$/u)
  })

  it('does not call a figure of the province a result of the place', () => {
    const borrowed = of(measureFact(wanted, [cells({ kind: 'borrowed', fromUnit: '35', source: null }, 48, 52)], 2024))
    expect(borrowed).toContain('số liệu cấp tỉnh 48,0%')
    expect(borrowed).toContain('không dùng để đánh giá kết quả của địa phương')
    expect(borrowed).not.toContain('; đạt')
  })

  it('names the year of a figure that is not of this year', () => {
    const old = yearOfCells(2024, [counts(31, 69, 2022)])
    expect(of(measureFact(wanted, [old], 2024))).toContain('(số liệu năm 2022)')
  })

  it('says of a partial sum how many have sent, and neither met nor missed', () => {
    const partial = of(measureFact(wanted, [yearOfCells(2024, [counts(31, 69), silent, silent])], 2024))
    expect(partial).toContain('mới có số liệu của 1/3 xã, thị trấn')
    expect(partial).toMatch(/không đủ cơ sở để kết luận đạt hay chưa đạt\.$/u)
  })

  it('says of a rare event how many of the years to be pooled are there, with a figure and without', () => {
    const waiting = { pooling: { have: 4, need: 5 } }
    expect(of(measureFact(wanted, [yearOfCells(2024, [counts(31, 69)])], 2024, waiting))).toContain('mới có 4/5 năm phải gộp')
    expect(of(measureFact(wanted, [yearOfCells(2024, [silent])], 2024, waiting))).toContain('(mới có 4/5 năm phải gộp).')
    const whole = { pooling: { have: 5, need: 5 } }
    expect(of(measureFact(wanted, [yearOfCells(2024, [counts(31, 69)])], 2024, whole))).not.toContain('phải gộp')
  })

  it.each([
    ['not-reported', 'năm 2024 chưa có số liệu, không đủ cơ sở đánh giá.'],
    ['none-arose', 'năm 2024 không phát sinh trường hợp nào.'],
    ['not-measured', 'không thu thập ở cấp này, không đủ cơ sở đánh giá.'],
    ['withheld', 'số liệu năm 2024 không được cung cấp, không đủ cơ sở đánh giá.'],
  ] as const)('a figure that is %s is said so', (reason, sentence) => {
    expect(of(measureFact(wanted, [yearOfCells(2024, [[missing(reason), missing(reason)]])], 2024))).toContain(sentence)
  })

  it.each([
    ['not-reported', 'chưa có số liệu', 'Chưa có số liệu'],
    ['none-arose', 'không phát sinh', 'Không phát sinh'],
    ['not-measured', 'không thu thập ở cấp này', 'Không thu thập ở cấp này'],
    ['not-applicable', 'không áp dụng', 'Không áp dụng'],
    ['withheld', 'không cung cấp', 'Chưa đủ cơ sở đánh giá'],
  ] as const)('the table judges a figure that is %s as its sentence does', (reason, value, verdict) => {
    const measures = [measureFact(wanted, [yearOfCells(2024, [[missing(reason), missing(reason)]])], 2024)]
    const tables = composed({ measures }).parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))
    expect(tables[0]?.rows[1]?.cells.slice(4).map(textOf)).toEqual([value, '-', verdict])
  })

  it('a value still on its way is not met yet, and the outlook of the board is not in the paper', () => {
    const later = target('1.1', { quantity: 'tỷ lệ nữ lãnh đạo', due: [2025] })
    const years = [yearOfCells(2022, [counts(10, 90)]), yearOfCells(2023, [counts(12, 88)]), yearOfCells(2024, [counts(13, 87)])]
    const measure = measureFact(later, years, 2024)
    expect(measure.assessment?.state).toBe('at-risk')
    expect(of(measure)).toMatch(/; chưa đạt mức phấn đấu của năm 2025\.$/u)
    expect(whole({ measures: [measure] })).not.toMatch(/khả năng|dự báo|lộ trình/iu)
  })
})

describe('a review of the years of a plan', () => {
  const review = (kind: ReportFacts['kind'], change: Partial<ReportFacts> = {}) =>
    composeReport(reportFacts({ kind, year: 2024, ...change }), reportText)
  const told = (report: ReturnType<typeof review>, key: string) => {
    const found = paragraphsOf(report).find((one) => one.key === key)
    return found && textOf(found.pieces)
  }
  it('shows every measure through the years, and tells the change since the first of them', () => {
    const report = review('final')
    const table = report.parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.key === 'results.years')
    const cells = table?.kind === 'table' ? table.rows.map((row) => row.cells.map(textOf)) : []
    expect(table?.kind === 'table' && table.columns.map(({ head }) => textOf(head))).toEqual([
      'TT',
      'Chỉ tiêu',
      'Kế hoạch 2025',
      '2021',
      '2022',
      '2023',
      '2024',
      'Đánh giá',
    ])
    expect(cells[1]?.slice(3)).toEqual(['chưa có', 'chưa có', '26,0', '31,0', 'Đạt'])
    expect(told(report, 'results.measure.1.1')).toContain('so với năm 2023')
    expect(allPieces(review('year')).map(textOf)).not.toContain('2022')
  })

  it('says that a campaign was held each year, and the last one apart while it goes on', () => {
    expect(told(review('interim'), 'window.1.years')).toContain('từ ngày 15/11 đến ngày 15/12, từ năm 2021 đến năm 2023')
    expect(told(review('interim'), 'window.1')).toContain('chưa kết thúc')
    const over = review('final', { day: '2024-12-20' as PlainDate })
    expect([told(over, 'window.1.years'), told(over, 'window.1')]).toEqual([expect.stringContaining('đến năm 2024'), undefined])
    expect(told(review('year'), 'window.1.years')).toBeUndefined()
  })

  it('looks to the next period where the plan has ended, and to the next year before', () => {
    expect(told(review('final'), 'next-year')).toMatch(/^Giai đoạn tiếp theo/u)
    expect(told(review('interim'), 'next-year')).toMatch(/^Năm 2025/u)
  })
})

describe('what goes to the signer with a report', () => {
  const form = {
    superior: null,
    issuer: 'UBND',
    symbol: 'BC-UBND',
    placeName: 'Mẫu',
    addressees: [],
    recipients: [],
    authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Trần Thị Mẫu',
  }
  const paper = (which: 'note' | 'summary', typed: readonly TypedHere[]) =>
    companionOf(
      which,
      { report: composed({ measures: [measureFact(wanted, [], 2024)] }), form, typed, day: '2024-12-04' as PlainDate },
      reportText,
      reportCompanions,
    )
  const words = (blocks: readonly Block[]) =>
    blocks
      .map((block) => ('text' in block ? block.text : 'rows' in block ? block.rows.flatMap(({ cells }) => cells).join(' ') : ''))
      .join('\n')
  it('names the signer and every number typed by hand', () => {
    const note = paper('note', [
      { typed: '31,3', computed: '31,0', place: { measure: '1.1' } },
      { typed: '7', computed: null, place: { part: 'V' } },
      { typed: '8', computed: null, place: 'closing' },
    ])
    expect(note).toMatchObject({ kind: 'Phiếu trình', number: '', addressees: ['Phó Chủ tịch Trần Thị Mẫu'] })
    expect(note.subject).toMatch(/^Về việc ký ban hành Báo cáo kết quả /u)
    expect(words(note.blocks)).toContain('Chỉ tiêu 1.1: số 31,3 do người soạn ghi, số liệu tổng hợp là 31,0.')
    expect(words(note.blocks)).toContain('Mục V: số 7 do người soạn ghi thêm')
    expect(words(note.blocks)).toContain('Phần kết thúc: số 8 do người soạn ghi thêm')
    expect(words(paper('note', []).blocks)).toContain('không có số ghi tay khác số tổng hợp')
  })
  it('says of each number typed over a report where it stands', () => {
    const report = composed({ measures: [measureFact(wanted, [yearOfCells(2024, [counts(31, 69)])], 2024)] })
    const edits = new Map(
      [
        ['results.measure.1.1', 'Đạt 35,0%.'],
        ['proposals', 'Đề nghị bố trí 12 triệu đồng.'],
        ['opening', 'Theo 3 văn bản:'],
        ['closing', 'Hết 4 phần./.'],
      ].map(([key = '', text = '']) => [key, { key, text, over: '' }] as const),
    )
    expect(typedIn(report, edits)).toEqual([
      { typed: '3', computed: null, place: 'opening' },
      { typed: '35,0', computed: '31,0', place: { measure: '1.1' } },
      { typed: '12', computed: null, place: { part: 'VIII' } },
      { typed: '4', computed: null, place: 'closing' },
    ])
  })
  it('counts the measures by verdict, each by its code', () => {
    expect(words(paper('summary', []).blocks)).toContain('Chưa có số liệu 1 1.1')
  })
})

describe('the charts of a report', () => {
  it('say in a sentence what they show, and are numbered one after the other', () => {
    const over = [yearOfCells(2022, [counts(20, 80)]), yearOfCells(2023, [counts(26, 74)]), yearOfCells(2024, [counts(31, 69)])]
    const charts = composed({
      measures: [measureFact(wanted, over, 2024), measureFact(target('1.2', { quantity: 'tỷ lệ nữ', due: [2024] }), over.slice(1), 2024)],
    }).parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))
    expect(charts.map(({ title }) => textOf(title).slice(0, 10))).toEqual(['Biểu đồ 1.', 'Biểu đồ 2.'])
    expect(charts.map(({ alternative }) => textOf(alternative).replaceAll('\u00a0', ' '))).toEqual([
      'Biểu đồ cột: chỉ tiêu 1.1: 31,0% (mức phấn đấu: đạt 30%); chỉ tiêu 1.2: 31,0% (mức phấn đấu: đạt 30%).',
      'Biểu đồ đường: chỉ tiêu 1.1: năm 2022 20,0%, năm 2024 31,0%.',
    ])
    expect(charts[0]?.drawing).toMatchObject({ bars: [{ label: '1.1', value: 31, target: 30 }, { label: '1.2' }] })
  })
  it('are four where there is enough: by verdict, women and men, beside the plan, over the years, each with its sentence', () => {
    const over = [yearOfCells(2022, [counts(20, 80)]), yearOfCells(2023, [counts(26, 74)]), yearOfCells(2024, [counts(31, 69)])]
    const split = { headCounts: [{ name: 'Thạc sỹ <b>', counts: { women: wholeNumber(26), men: wholeNumber(24) } }] }
    const { parts } = composed({
      measures: [
        measureFact(wanted, over, 2024, split),
        measureFact(target('1.2', { quantity: 'tỷ lệ nữ', due: [2024], value: 90 }), over, 2024, split),
      ],
    })
    const charts = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))
    expect(charts.map(({ key, title }) => [key, textOf(title).slice(0, 10)])).toEqual([
      ['chart.verdicts', 'Biểu đồ 1.'],
      ['chart.splits', 'Biểu đồ 2.'],
      ['chart.bars', 'Biểu đồ 3.'],
      ['chart.panels', 'Biểu đồ 4.'],
    ])
    expect(charts.slice(0, 2).map(({ alternative }) => textOf(alternative))).toEqual([
      'Biểu đồ cột: đạt 1 chỉ tiêu; chưa đạt 1 chỉ tiêu.',
      'Biểu đồ cột chồng: Thạc sỹ <b>: nữ 26, nam 24.',
    ])
    expect(charts[0]?.drawing).toEqual({
      kind: 'counts',
      bars: [
        { label: 'Đạt', value: 1, written: '1' },
        { label: 'Chưa đạt', value: 1, written: '1' },
      ],
    })
    expect(charts[1]?.drawing).toMatchObject({
      splits: [{ women: 26, men: 24, written: 'nữ 26, nam 24' }],
      sides: { women: 'Nữ', men: 'Nam' },
    })
  })
  it('are left out where there is nothing to draw', () => {
    expect(
      composed({ measures: [measureFact(wanted, [], 2024)] })
        .parts.flatMap(({ blocks }) => blocks)
        .some(({ kind }) => kind === 'chart'),
    ).toBe(false)
  })
})

describe('what comes next', () => {
  const ending = (change: Partial<ReportFacts>) => said('next-year', change)
  it('is a year of the plan while it has one, and the next period after its last year', () => {
    expect(ending({})).toMatch(/^Năm 2025 tiếp tục thực hiện Kế hoạch/u)
    const last = { plan: { ...reportFacts({}).plan, to: 2024 } }
    expect(ending(last)).toBe('Giai đoạn tiếp theo duy trì kết quả đã đạt.')
    expect(ending({ ...last, measures: [measureFact(wanted, [yearOfCells(2024, [silent])], 2024)] })).toBe(
      'Giai đoạn tiếp theo tiếp tục thực hiện các mục tiêu của Kế hoạch.',
    )
    expect(ending({ ...last, kind: 'half-year' })).toMatch(/^6 tháng cuối năm 2024 tiếp tục thực hiện Kế hoạch/u)
  })
})

describe('the head of a report', () => {
  const subject = (change: Partial<ReportFacts>) => textOf(composed(change).subject)
  const plan = (title: string) => ({
    plan: { ...reportFacts({}).plan, docType: 'KẾ HOẠCH', title, number: null, signedOn: null, from: 2021, to: 2025 },
  })
  const act = plan('Thực hiện Chiến lược quốc gia giai đoạn 2021 - 2025')
  it('says what was done, and the years once', () => {
    expect(subject(act)).toBe('Kết quả thực hiện Chiến lược quốc gia giai đoạn 2021 - 2025 năm 2024')
    expect(subject({ ...act, kind: 'final' })).toBe('Tổng kết thực hiện Chiến lược quốc gia giai đoạn 2021 - 2025')
    expect(subject(plan('Bình đẳng giới năm 2024'))).toBe('Kết quả thực hiện Kế hoạch về bình đẳng giới năm 2024')
    expect(subject({ ...plan('Bình đẳng giới'), kind: 'interim' })).toBe(
      'Sơ kết thực hiện Kế hoạch về bình đẳng giới giai đoạn 2021 - 2025 (đến năm 2024)',
    )
  })
  it('says once what kind of paper the plan is', () => {
    expect(subject(plan('Kế hoạch về bình đẳng giới'))).toBe('Kết quả thực hiện Kế hoạch về bình đẳng giới năm 2024')
    expect(subject(plan('KẾ HOẠCH bình đẳng giới'))).toBe('Kết quả thực hiện Kế hoạch về bình đẳng giới năm 2024')
    expect(subject(plan('Kế hoạch thực hiện Chiến lược'))).toBe('Kết quả thực hiện Chiến lược năm 2024')
    expect(said('opening', plan('Kế hoạch thực hiện Chiến lược'))).toContain(
      'Thực hiện Kế hoạch của Ủy ban nhân dân huyện Mẫu về việc thực hiện Chiến lược,',
    )
  })
  it('quotes the plan with who issued it, by “về việc” before a title that says what is done', () => {
    expect(said('opening', act)).toContain('Thực hiện Kế hoạch của Ủy ban nhân dân huyện Mẫu về việc thực hiện Chiến lược quốc gia')
    expect(said('opening', plan('Bình đẳng giới'))).toContain('Thực hiện Kế hoạch của Ủy ban nhân dân huyện Mẫu về bình đẳng giới')
  })
})

describe('the parts of a report', () => {
  it('stand in the order of the outline', () => {
    expect(composed().parts.map(({ label, name }) => `${label} ${name}`)).toEqual([
      'I. direction',
      'II. results',
      'III. communication',
      'IV. inspection',
      'V. money',
      'VI. difficulties',
      'VII. next-year',
      'VIII. proposals',
    ])
  })

  it('judge the general objective in one paragraph, with women and men', () => {
    const measures = [
      measureFact(wanted, [yearOfCells(2024, [counts(31, 69)])], 2024, {
        headCounts: [
          { name: 'Thạc sĩ', counts: { women: wholeNumber(24), men: wholeNumber(26) } },
          { name: 'Tiến sĩ', counts: null },
        ],
      }),
    ]
    expect(said('results.general', { measures })).toBe(
      'Kế hoạch nêu mục tiêu tổng quát: “Thu hẹp khoảng cách giới”. Kết quả của 1 chỉ tiêu thành phần: 1 chỉ tiêu đạt.',
    )
    expect(said('results.gaps', { measures })).toBe(
      'Về khoảng cách giới: Thạc sĩ: nữ 24, nam 26, nam nhiều hơn nữ 2. Chưa đủ số liệu tách theo nữ, nam của 1 nội dung khác.',
    )
  })

  it('say of the Action Month "ước" until it is over', () => {
    expect(said('window.1')).toBe(
      'Tháng hành động thực hiện từ ngày 15/11/2024 đến ngày 15/12/2024, chưa kết thúc tại thời điểm báo cáo; các số liệu liên quan là số ước, kết quả có báo cáo riêng sau khi kết thúc.',
    )
    expect(said('window.1', { day: '2024-12-16' as never })).toBe('Tháng hành động đã thực hiện từ ngày 15/11/2024 đến ngày 15/12/2024.')
  })

  it('tell "none arose" from "nobody keeps it"', () => {
    expect(said('register.inspection')).toBe('Chưa có số liệu về kiểm tra, giám sát.')
    const registers = { ...reportFacts().registers, inspection: { entries: 0, persons: null, papers: [] } }
    expect(said('register.inspection', { registers })).toBe('Trong kỳ không phát sinh cuộc kiểm tra, giám sát.')
    expect(said('difficulties')).toBe('Chưa có số liệu về khó khăn, vướng mắc của các cơ quan, đơn vị.')
    expect(said('difficulties', { difficulties: [] })).toBe('Trong kỳ các cơ quan, đơn vị không phản ánh khó khăn, vướng mắc.')
  })

  it('tell what the registers count, with women and men where every entry tells them', () => {
    const persons = { all: 120, women: 70, uncounted: 0 }
    const training = { entries: 3, persons, papers: [] }
    const tell = (change: object) =>
      said('register.training', { registers: { ...reportFacts().registers, training: { ...training, ...change } } })
    expect(tell({})).toBe('Trong kỳ đã tổ chức 3 lớp tập huấn, bồi dưỡng cho 120 lượt người tham dự (nữ 70, nam 50).')
    expect(tell({ persons: { all: 120, women: null, uncounted: 1 } })).toContain('(chưa tách được nữ, nam; chưa có số người của 1 lượt)')
    expect(tell({ persons: null })).toBe('Trong kỳ đã tổ chức 3 lớp tập huấn, bồi dưỡng.')
  })

  it('say in every cell of the registers what is there: a count, that none arose, that it is not known, or that nobody is counted', () => {
    const line = (counts: 'entries' | 'persons' | 'persons-and-women', entries: number, all: number | null, women: number | null) => ({
      name: 'Sổ',
      counts,
      entries,
      persons: all === null ? null : { all, women, uncounted: 0 },
    })
    const registerLines = [
      line('persons-and-women', 2, 50, 30),
      line('persons-and-women', 2, 50, null),
      line('persons-and-women', 2, null, null),
      line('persons-and-women', 0, null, null),
      line('persons', 2, 50, null),
      line('entries', 7, null, null),
      line('entries', 0, null, null),
    ]
    const { parts } = composeReport(reportFacts({ registerLines }), reportText)
    const table = parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.key === 'registers.table')
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells.slice(2).map(textOf))).toEqual([
      ['2', '50', '30'],
      ['2', '50', 'chưa có số liệu'],
      ['2', 'chưa có số liệu', 'chưa có số liệu'],
      ['không phát sinh', 'không phát sinh', 'không phát sinh'],
      ['2', '50', '-'],
      ['7', '-', '-'],
      ['không phát sinh', '-', '-'],
    ])
  })

  it('list the papers that directed the work, and count what is beyond a page of them', () => {
    const paper = (n: number) => ({
      id: `p${n}`,
      kind: n === 1 ? 'Công văn' : null,
      number: n === 1 ? '12/UBND-NV' : null,
      day: '2024-02-05' as never,
      title: `Việc ${n}.`,
    })
    const direction = { entries: 23, persons: null, papers: Array.from({ length: 23 }, (_, n) => paper(n + 1)) }
    const registers = { ...reportFacts().registers, direction }
    expect(said('register.direction.paper.p1', { registers })).toBe('- Công văn số 12/UBND-NV ngày 05/02/2024: Việc 1.')
    expect(said('register.direction.paper.p2', { registers })).toBe('- Văn bản ngày 05/02/2024: Việc 2.')
    expect(said('register.direction.paper.p21', { registers })).toBe('')
    expect(said('register.direction.more', { registers })).toBe('- Và 3 văn bản khác theo sổ theo dõi.')
  })

  it('count the tasks by state and say of each stuck one why', () => {
    const one = (id: string, state: TaskState | null, note: string | null = null): WorkFact => ({
      id,
      kind: 'duty',
      num: null,
      text: `Nhiệm vụ ${id}.`,
      bearers: [],
      state,
      note,
      documents: [],
    })
    const work = [one('a', 'done'), one('b', 'stuck', 'thiếu cán bộ'), one('c', null)]
    expect(said('work', { work })).toBe(
      'Trong 3 nhiệm vụ, giải pháp và nhiệm vụ được giao của Kế hoạch: 1 nhiệm vụ đã hoàn thành, 1 nhiệm vụ gặp vướng mắc và 1 nhiệm vụ chưa có báo cáo kết quả.',
    )
    expect(said('work.stuck.b', { work })).toBe('- Nhiệm vụ b. Vướng mắc: thiếu cán bộ.')
    expect(whole({ work })).toContain('Chưa có báo cáo')
    const documents = [
      { what: 'result' as const, title: 'Báo cáo kết quả Tháng hành động', number: '30/BC-UBND', date: '2024-12-20' as never },
    ]
    expect(said('window.1.document.1', { work: [{ ...one('thang', 'done'), documents }] })).toBe(
      '- Kết quả: Báo cáo kết quả Tháng hành động, số 30/BC-UBND, ngày 20/12/2024.',
    )
  })

  it('keep the two kinds of money apart, and say "không bố trí riêng" for what is a statement and no nought', () => {
    const dong = (million: number) => ({ kind: 'dong' as const, dong: million * 1_000_000 })
    const line = { year: 2024, source: { kind: 'state-budget', level: 'commune' }, task: null, note: null } as const
    const money = totalsOf([
      { ...line, purpose: 'direct', amounts: { requested: dong(60), given: dong(50), executed: null } },
      { ...line, purpose: 'direct', amounts: { requested: null, given: { kind: 'not-separate' }, executed: null } },
      { ...line, purpose: 'mainstreamed', amounts: { requested: { kind: 'not-separate' }, given: dong(900), executed: dong(800) } },
    ])
    expect(said('money.direct', { money })).toBe(
      'Kinh phí bố trí trực tiếp cho Kế hoạch: đề nghị 60.000.000 đồng (chưa kể 1 khoản chưa có số liệu); được giao 50.000.000 đồng (chưa kể 1 khoản không bố trí riêng); đã thực hiện (chưa có số liệu).',
    )
    expect(said('money.mainstreamed', { money })).toContain('đề nghị (không bố trí riêng); được giao 900.000.000 đồng;')
    expect(said('money.apart', { money })).toMatch(/không cộng vào nhau\.$/u)
    expect(whole({ money })).not.toContain('950.000.000')
    expect(said('money')).toBe('Chưa có số liệu về kinh phí thực hiện.')
  })

  it('of half a year ask nothing of a yearly figure, and go on in the same year', () => {
    const measures = [measureFact(wanted, [yearOfCells(2024, [silent])], 2024)]
    const half = { kind: 'half-year', measures } as const
    expect(said('results.measure.1.1', half)).toContain('số liệu thu thập theo năm, chưa đến kỳ báo cáo.')
    const known = measureFact(wanted, [yearOfCells(2023, [counts(26, 74)])], 2024)
    expect(said('results.measure.1.1', { ...half, measures: [known] })).toMatch(/chưa đến kỳ báo cáo; năm 2023 là 26,0%\.$/u)
    expect(said('results.general', half)).toContain('Số liệu của 1 chỉ tiêu thành phần thu thập theo năm, chưa đến kỳ báo cáo.')
    expect(whole(half)).not.toContain('Bảng 1. Kết quả thực hiện các chỉ tiêu')
    expect(said('next-year', half)).toBe('6 tháng cuối năm 2024 tiếp tục thực hiện Kế hoạch.')
    expect(whole(half)).not.toContain('Bổ sung số liệu')
    expect(said('round.none', half)).toBe(
      '6 tháng đầu năm 2024 không mở kỳ báo cáo riêng; số liệu của các cơ quan, đơn vị thu thập theo năm.',
    )
    // The Action Month is after its days, whatever the day it is written on.
    for (const day of ['2024-06-20', '2024-12-04', '2024-12-20'])
      expect(said('window.1', { ...half, day: day as PlainDate })).toMatch(
        /, sau thời gian của báo cáo này; kết quả có báo cáo riêng sau khi kết thúc\.$/u,
      )
    expect(said('opening', half)).toContain('báo cáo kết quả thực hiện 6 tháng đầu năm 2024 như sau:')
  })

  it('of half a year tell the figures of its own round, and hold no target of a year against them', () => {
    const asked = halfFact(wanted, yearOfCells(2024, [counts(31, 69), silent]), {}, [yearOfCells(2023, [counts(26, 74)])])
    const other = measureFact(target('1.2', { quantity: 'tỷ lệ khác' }), [yearOfCells(2023, [counts(1, 3)])], 2024, { half: 'not-asked' })
    const half = { kind: 'half-year', measures: [asked, other] } as const
    expect(said('results.measure.1.1', half)).toBe(
      'Chỉ tiêu 1.1. Tỷ lệ nữ lãnh đạo (mức phấn đấu: đạt 30%): 6 tháng đầu năm 2024 thực hiện 31,0% (mới có số liệu của 1/2 xã, thị trấn); chỉ tiêu đánh giá theo năm, chưa đến kỳ đánh giá.',
    )
    expect(said('results.measure.1.2', half)).toMatch(/: số liệu thu thập theo năm, chưa đến kỳ báo cáo; năm 2023 là 25,0%\.$/u)
    expect(said('results.general', half)).toContain('Kết quả của 2 chỉ tiêu thành phần: 2 chỉ tiêu chưa đến kỳ đánh giá.')
    const text = whole(half)
    expect(text).toContain('Bảng 1. Kết quả thực hiện các chỉ tiêu 6 tháng đầu năm 2024')
    expect(text).toContain('Thực hiện 6 tháng đầu năm 2024')
    expect(text).toContain('Căn cứ số liệu các chỉ tiêu 6 tháng đầu năm 2024')
    expect(text).not.toMatch(/(?<!đầu )năm 2024 thực hiện|tăng|cao hơn|; đạt|Bổ sung số liệu/u)
    // Nothing is drawn beside what the plan asks for.
    const two = [asked, { ...asked, target: target('1.3') }]
    expect(whole({ measures: two.map((one) => ({ ...one, half: null })) })).toContain('so với mức phấn đấu (vạch đậm)')
    expect(whole({ ...half, measures: two })).not.toContain('so với mức phấn đấu')
    // Only what was asked stands in the table.
    const table = composed(half).parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))[0]
    expect(table?.rows.map(({ cells: [code] }) => textOf(code!))).toEqual(['1', '1.1'])
    const nobody = halfFact(wanted, yearOfCells(2024, [silent, silent]))
    expect(said('results.measure.1.1', { ...half, measures: [nobody] })).toMatch(
      /: 6 tháng đầu năm 2024 chưa có số liệu, không đủ cơ sở đánh giá\.$/u,
    )
    // What is to be kept at all times is kept or not in the middle of the year too.
    const kept = target('1.1', { quantity: 'tỷ lệ nữ lãnh đạo', comparator: 'maintain', bound: '>=', value: 30, due: [] })
    const judged = (women: number) =>
      said('results.measure.1.1', { ...half, measures: [halfFact(kept, yearOfCells(2024, [counts(women, 100 - women)]))] })
    expect(judged(31)).toMatch(/6 tháng đầu năm 2024 thực hiện 31,0%, cao hơn 1,0 điểm % so với mức phấn đấu; đạt\.$/u)
    expect(judged(29)).toMatch(/, còn thấp hơn 1,0 điểm % so với mức phấn đấu; chưa đạt\.$/u)
  })

  it('of a part of the territory say no change against the whole of it, and of a part that makes no value who is there', () => {
    const part = measureFact(wanted, [yearOfCells(2023, [counts(26, 74)]), yearOfCells(2024, [counts(31, 69), silent])], 2024)
    expect(said('results.measure.1.1', { measures: [part] })).not.toMatch(/tăng|giảm|bằng năm/u)
    expect(said('results.measure.1.1', { measures: [part] })).toContain('mới có số liệu của 1/2 xã, thị trấn')
    const women = counts(31, 69)[0]
    const half = measureFact(wanted, [yearOfCells(2024, [[women, missing('not-reported')], counts(1, 2)])], 2024, {
      figure: { known: false, reason: 'not-reported', coverage: { reported: 1, asked: 2, gaps: [] } },
    })
    expect(said('results.measure.1.1', { measures: [half] })).toMatch(
      /: năm 2024 chưa đủ số liệu \(mới có số liệu của 1\/2 xã, thị trấn\), không đủ cơ sở đánh giá\.$/u,
    )
    // Word and cell say the same as the sentence.
    const judged = {
      ...half,
      assessment: half.assessment && { ...half.assessment, state: 'no-figure' as const, rule: 'partial-total' as const },
    }
    const table = composed({ measures: [judged] }).parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    )[0]
    expect(table?.rows[1]?.cells.slice(4).map(textOf)).toEqual(['chưa đủ số liệu', '-', 'Chưa đủ cơ sở đánh giá'])
  })

  it('name who has not sent', () => {
    const round = {
      name: 'Năm 2024',
      closing: '2024-12-14',
      due: '2024-12-04',
      owed: 23,
      accepted: 21,
      late: 1,
      silent: ['Xã Một', 'Xã Hai'],
    }
    expect(said('round.1', { rounds: [round as never] })).toBe(
      'Kỳ báo cáo “Năm 2024” (chốt số liệu ngày 14/12/2024): đã tiếp nhận 21/23 biểu số liệu; có 1 biểu gửi chậm. Chưa tiếp nhận đủ số liệu của: Xã Một; Xã Hai.',
    )
  })

  it('never list counts of violence by commune, and say that they are left out', () => {
    const byCommune = [{ commune: 'Xã Một', figure: reportFacts().measures[0]!.figure }]
    const hidden = measureFact(wanted, [yearOfCells(2024, [counts(3, 4)])], 2024, { sensitivity: 'violence', byCommune })
    const text = whole({ measures: [hidden] })
    expect(text).not.toContain('Xã Một')
    expect(text).toContain('Không liệt kê theo xã để bảo vệ thông tin cá nhân: Tỷ lệ nữ lãnh đạo.')
    const listed = whole({ measures: [{ ...hidden, sensitivity: 'ordinary' }] })
    expect(listed).toContain('Xã Một')
    // The table is headed by the kinds that stand in it.
    expect(listed).toMatch(/^Xã$/mu)
  })
})
