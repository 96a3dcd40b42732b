/** A made-up release with everything that can stand on a page of the counter, and every page of it: what its looks are compared on. */
import { readFileSync } from 'node:fs'
import type { PublicFigure, PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import { listPage, nowherePage, readerOf, releasePage, withdrawnPage, type Opened } from './counter.ts'

const TEXT = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
KẾ HOẠCH
Thực hiện Chiến lược mẫu trên địa bàn huyện
1. Mục tiêu 1: Trong lĩnh vực chính trị
- Chỉ tiêu 1: Đến năm 2025 đạt 60% xã có nữ lãnh đạo chủ chốt.
2. Mục tiêu 2: Trong đời sống gia đình
- Chỉ tiêu 1: Đến năm 2025 đạt 80% người bị bạo lực được hỗ trợ.
- Chỉ tiêu 2: Tỷ số giới tính khi sinh ở mức 111 bé trai/100 bé gái sinh ra sống.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ: Theo dõi, tổng hợp kết quả.
2. Công an huyện: Điều tra, xử lý kịp thời.
`
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const known = (value: string, above: PublicFigure['above'] = null, below: PublicFigure['below'] = null): PublicFigure => ({
  value,
  reason: null,
  above,
  below,
})
const hidden: PublicFigure = { value: null, reason: 'withheld', above: 'few', below: 'withheld' }

const measure = (code: string, words: string, more: Partial<PublicMeasure>): PublicMeasure => ({
  code,
  label: `Chỉ tiêu ${code}`,
  text: words,
  span: spanOf(words),
  objective: code.slice(0, 1),
  lead: 'Phòng Nội vụ',
  name: { vi: `Tên chỉ tiêu ${code}`, en: `Name of indicator ${code}` },
  unitOfMeasure: { vi: '%', en: '%' },
  bound: { comparator: '>=', value: '60' },
  due: 2025,
  state: 'on-track',
  figure: known('56.3', 9, 16),
  pooledOver: 1,
  kinds: ['administrative'],
  dataYears: [2024],
  coverage: { reported: 15, asked: 16 },
  askedOf: 'communes',
  series: [2021, 2022, 2023, 2024].map((year, n) => ({
    year,
    figure: known(`${43.8 + n * 4}`, 7 + n, 16),
    coverage: { reported: 12 + Math.min(n, 3), asked: n === 0 ? 12 : 16 },
  })),
  yesNo: false,
  units: [],
  heads: [],
  method: [{ vi: 'Mỗi xã tính một lần.', en: 'Each commune counts once.' }],
  sources: [],
  origin: { communes: 15, bodies: ['Công an huyện'], published: [{ title: 'Niên giám thống kê', number: null, year: 2023 }] },
  violence: false,
  ...more,
})

const communes = (figures: readonly PublicFigure[]) =>
  figures.map((figure, n) => ({ code: `unit:9000${n}@2020-01-01`, name: `Xã Mẫu ${n + 1}`, figure }))

const snapshot: Snapshot = {
  plan: {
    title: 'Thực hiện Chiến lược mẫu trên địa bàn huyện',
    issuer: 'Ủy ban nhân dân huyện Mẫu',
    number: '15/KH-UBND',
    period: { from: 2021, to: 2025 },
    goal: 'Thu hẹp khoảng cách giới trong các lĩnh vực của đời sống xã hội.',
    text: TEXT,
  },
  place: 'Ủy ban nhân dân huyện Mẫu',
  demonstration: true,
  year: 2024,
  day: '2024-12-04' as Snapshot['day'],
  nextUpdate: '2025-12-04' as Snapshot['day'],
  threshold: 5,
  objectives: [
    { code: '1', heading: 'Trong lĩnh vực chính trị', text: '' },
    { code: '2', heading: 'Trong đời sống gia đình', text: '' },
  ],
  measures: [
    measure('1.1', 'Đến năm 2025 đạt 60% xã có nữ lãnh đạo chủ chốt.', {
      yesNo: true,
      units: communes([known('100.0', 1, 1), known('0.0', 0, 1), { value: null, reason: 'not-reported', above: null, below: null }]),
    }),
    measure('2.1', 'Đến năm 2025 đạt 80% người bị bạo lực được hỗ trợ.', {
      violence: true,
      kinds: ['estimate'],
      units: null,
      state: null,
      figure: hidden,
      lead: 'Công an huyện',
      heads: [{ name: { vi: 'Người bị bạo lực', en: 'Persons who suffered violence' }, women: 12, men: 'few' }],
    }),
    measure('2.2', 'Tỷ số giới tính khi sinh ở mức 111 bé trai/100 bé gái sinh ra sống.', {
      unitOfMeasure: { vi: 'bé trai/100 bé gái', en: 'boys per 100 girls' },
      bound: { kind: 'range', low: '103', high: '111' },
      state: 'not-met',
      kinds: ['estimate', 'official'],
      figure: known('112.4', 118, 105),
      // A year that is withheld, and one of which nothing was sent: the line breaks at both.
      series: [
        { year: 2019, figure: known('113.1', 120, 106) },
        { year: 2020, figure: known('112.9', 121, 107) },
        { year: 2021, figure: hidden },
        { year: 2023, figure: known('112.1', 119, 106), coverage: { reported: 16, asked: 16 } },
        { year: 2024, figure: known('112.4', 118, 105), coverage: { reported: 15, asked: 16 } },
      ],
      units: communes([known('110.0', 22, 20), hidden, known('115.4', 30, 26)]),
      lead: null,
    }),
  ],
  bodies: [
    { name: 'Phòng Nội vụ', duties: ['Theo dõi, tổng hợp kết quả.'], spans: [spanOf('Theo dõi, tổng hợp kết quả.')] },
    { name: 'Công an huyện', duties: ['Điều tra, xử lý kịp thời.'], spans: [spanOf('Điều tra, xử lý kịp thời.')] },
    { name: 'Ủy ban nhân dân xã Mẫu 1', duties: [], spans: [] },
  ],
  actionMonth: [{ text: 'Tổ chức Tháng hành động vì bình đẳng giới.', from: { month: 11, day: 15 }, to: { month: 12, day: 15 } }],
}

/** The release before it: one value was another, one is told no more, one was not told, one promise is gone and another new. */
const before: Snapshot = {
  ...snapshot,
  day: '2024-12-01' as Snapshot['day'],
  measures: [
    { ...snapshot.measures[0]!, state: 'at-risk', series: snapshot.measures[0]!.series.filter(({ year }) => year !== 2021) },
    { ...snapshot.measures[1]!, heads: [{ ...snapshot.measures[1]!.heads[0]!, men: 7 }] },
    {
      ...snapshot.measures[2]!,
      units: communes([known('109.0', 22, 20), known('101.9', 53, 52), hidden]),
      series: snapshot.measures[2]!.series.map((one) =>
        one.year === 2021 ? { year: 2021, figure: known('113.0', 120, 106) } : one.year === 2023 ? { ...one, figure: known('111.8') } : one,
      ),
    },
    measure('2.3', 'Đến năm 2025 có câu lạc bộ ở mọi thôn.', { span: null }),
  ],
}

export const fullRelease: Opened = {
  id: 'r',
  snapshot,
  ground: 'Báo cáo số 08/BC-UBND ngày 04/12/2024',
  newer: null,
  earlier: { id: 's', at: '09:00, 01/12/2024', snapshot: before },
}

const ADDRESSES: readonly (readonly [name: string, address: string, question?: string])[] = [
  ['targets', ''],
  ['measure', 'chi-tieu/2.2'],
  ['measure-of-violence', 'chi-tieu/2.1'],
  ['measure-yes-no', 'chi-tieu/1.1'],
  ['communes', 'xa'],
  ['commune', 'xa/90000'],
  ['paper', 'ke-hoach'],
  ['bodies', 'phan-cong'],
  ['month', 'thang-hanh-dong'],
  ['corrections', 'dinh-chinh'],
  ['data', 'du-lieu'],
  ['search', 'tim', 'noi vu'],
]

const STYLES = readFileSync(new URL('portal.css', import.meta.url), 'utf8')

/** Every kind of page by name, in both languages; with the real style sheet, or without it for comparing words. */
export function everyPage(styled: boolean): ReadonlyMap<string, string> {
  return new Map(
    (['vi', 'en'] as const).flatMap((language) => {
      const reader = readerOf(language, { styles: styled ? STYLES : '', help: [{ name: 'Tổng đài quốc gia', number: '111' }] })
      const listed = {
        title: snapshot.plan.title,
        year: 2024,
        at: '09:00, 05/12/2024',
        ground: fullRelease.ground,
        place: snapshot.place,
        demonstration: true,
      }
      const pages: readonly (readonly [string, string])[] = [
        ...ADDRESSES.map(([name, address, question = '']) => [name, releasePage(reader, fullRelease, address, question) ?? ''] as const),
        ['corrections-first', releasePage(reader, { ...fullRelease, earlier: null, snapshot }, 'dinh-chinh', '') ?? ''],
        [
          'preview',
          releasePage(readerOf(language, { ...reader, root: '/xem-truoc', isPreview: true }), fullRelease, 'chi-tieu/2.1', '') ?? '',
        ],
        ['older', releasePage(reader, { ...fullRelease, newer: 's' }, '', '') ?? ''],
        ['list', listPage(reader, [{ ...listed, id: 's' }, { ...listed, id: 'r', at: '09:00, 04/12/2024' }], [{ id: 'r', year: 2024, at: '08:00, 04/12/2024', withdrawnAt: '08:30, 04/12/2024', reason: 'Nhầm số liệu của một xã' }])], // prettier-ignore
        ['list-empty', listPage(reader, [], [])],
        ['withdrawn', withdrawnPage(reader, 'r', 'Nhầm số liệu của một xã', 's')],
        ['nowhere', nowherePage(reader)],
      ]
      return pages.map(([name, html]) => [`${name}.${language}`, html] as const)
    }),
  )
}
