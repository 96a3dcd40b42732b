import type { PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LEAVE_SCRIPT, listPage, readerOf, releasePage, withdrawnPage, type Opened } from './counter.ts'
import { dictionaryTable } from './data-dictionary.ts'
import { figuresTable } from './open-data.ts'

const vi = readerOf('vi', { styles: 'b{}', help: [{ name: 'Tổng đài', number: '1900 00 11' }] })
const en = readerOf('en', vi)

const measure = (code: string, more: Partial<PublicMeasure> = {}): PublicMeasure => ({
  code,
  label: code,
  text: `Chỉ tiêu ${code}`,
  span: null,
  objective: '1',
  lead: 'Công an',
  name: null,
  unitOfMeasure: { vi: '%', en: '%' },
  bound: null,
  due: 2025,
  state: 'met',
  figure: { value: '50.0', reason: null, above: 10, below: 20 },
  pooledOver: 1,
  kinds: ['administrative'],
  dataYears: [2024],
  coverage: { reported: 1, asked: 1 },
  series: [],
  yesNo: false,
  units: [],
  heads: [],
  method: [],
  sources: [{ text: 'exact formula not read', mark: 'unverified', article: null }],
  violence: false,
  ...more,
})

const text = 'KẾ HOẠCH\n1. Công an: Điều tra, xử lý.\n2. Tuyên truyền.\n'

const opened = (measures: readonly PublicMeasure[], more: Partial<Opened> = {}): Opened => ({
  id: 'r',
  ground: 'Báo cáo số 12',
  newer: null,
  earlier: null,
  ...more,
  snapshot: {
    plan: { title: 'Kế hoạch', issuer: 'Ủy ban', number: null, period: null, goal: null, text },
    place: 'Huyện',
    demonstration: false,
    year: 2024,
    day: '2024-11-25',
    nextUpdate: '2024-12-04',
    threshold: 5,
    objectives: [{ code: '1', heading: 'Trong chính trị', text: '' }],
    measures,
    bodies: [{ name: 'Công an', duties: ['Điều tra, xử lý.'], spans: [{ start: 20, end: 30 }] }],
    actionMonth: [],
  } as unknown as Snapshot,
})

const pageOf = (release: Opened, address: string, reader = vi, question = '') => releasePage(reader, release, address, question)!

test('a page about violence has the way out first, the numbers to call, and one script that every other page is without', () => {
  const release = opened([measure('3.2a', { violence: true }), measure('1.1')])
  const about = pageOf(release, 'chi-tieu/3.2a')
  expect(about.indexOf('class="leave"')).toBeLessThan(about.indexOf('<header>'))
  expect(about).toContain('<a href="tel:19000011">1900 00 11</a>')
  expect(about.split('<script>')).toHaveLength(2)
  expect(about).toContain(`<script>${LEAVE_SCRIPT}</script>`)
  for (const address of ['', 'chi-tieu/1.1', 'ke-hoach', 'phan-cong', 'thang-hanh-dong', 'dinh-chinh', 'du-lieu', 'tim'])
    expect(pageOf(release, address)).not.toContain('<script')
  expect(gzipSync(about).length).toBeLessThanOrEqual(60_000)
})

test('the tab of a page about violence, and so the history of a browser, does not say what it is about', () => {
  const release = opened([measure('3.2a', { violence: true, text: 'Người bị bạo lực' }), measure('1.1', { text: 'Nữ lãnh đạo' })])
  expect(pageOf(release, 'chi-tieu/3.2a')).toContain('<title>Chỉ tiêu 3.2a · ')
  expect(pageOf(release, 'chi-tieu/3.2a')).toContain('<h1>3.2a. 3.2a</h1>')
  expect(pageOf(release, 'chi-tieu/3.2a', en)).toContain('<title>Target 3.2a · ')
  expect(pageOf(release, 'chi-tieu/1.1')).toContain('<title>1.1. 1.1 · ')
})

test('a figure says of what kind it is wherever it stands, and over how many years it is pooled', () => {
  const unit = { code: 'unit:1@2020-01-01', name: 'Xã Một', figure: { value: '50.0', reason: null, above: 1, below: 2 } }
  const hidden = { value: null, reason: 'withheld', above: 'few', below: 'few' } as const
  const release = opened([
    measure('1', { kinds: ['estimate'], units: [unit] }),
    measure('2', { kinds: ['administrative'], pooledOver: 5 }),
    measure('3', { kinds: ['borrowed'], figure: hidden }),
  ])
  for (const address of ['', 'xa/1', 'chi-tieu/1']) expect(pageOf(release, address)).toContain('ước thực hiện cả năm')
  // In the table of years too, beside those of before.
  const series = [2023, 2024].map((year) => ({ year, figure: unit.figure }))
  const ofYears = pageOf(opened([measure('1', { kinds: ['estimate'], series })]), 'chi-tieu/1').split('class="years"')[1] ?? ''
  expect(ofYears.split('</table>')[0]?.match(/<small>ước thực hiện cả năm<\/small>/gu)).toHaveLength(1)
  expect(pageOf(release, 'chi-tieu/2')).toContain('thực hiện đến ngày chốt số liệu, tính gộp 5 năm')
  expect(pageOf(release, '')).toContain('tính gộp 5 năm')
  expect(pageOf(release, 'chi-tieu/3')).not.toContain('số liệu của cấp khác')
})

test('the first page counts how many promises stand where, and leaves out what none is', () => {
  const page = pageOf(opened([measure('1'), measure('2', { state: 'not-met' }), measure('3'), measure('4', { state: null })]), '')
  const list = /<ul class="summary">(.*?)<\/ul>/su.exec(page)?.[1] ?? ''
  expect(
    [...list.matchAll(/<strong>(\d+)<\/strong> <span class="state state-[a-z-]+">([^<]+)</gu)].map(([, count, name]) => [count, name]),
  ).toEqual([
    ['2', 'Đạt'],
    ['1', 'Chưa đạt'],
    ['1', 'Không nêu'],
  ])
})

test('a place that has set no number of its own gives those that hold in the whole country', () => {
  const release = opened([measure('3.2a', { violence: true })])
  for (const language of ['vi', 'en'] as const) {
    const unset = readerOf(language, { styles: '', help: [] })
    expect(pageOf(release, 'chi-tieu/3.2a', unset).match(/href="tel:\d+"/gu)).toEqual(['href="tel:113"', 'href="tel:111"'])
  }
  expect(pageOf(release, 'chi-tieu/3.2a')).not.toContain('tel:113')
})

test('every aim is said: a level, a band, all of them, a yes, or that the plan names none', () => {
  const aims = [
    measure('1', { bound: { comparator: '>=', value: '60' } }),
    measure('2', { bound: { kind: 'range', low: '3', high: '5' } }),
    measure('3', { bound: { kind: 'all' } }),
    measure('4', { bound: { kind: 'yes' } }),
    measure('5', { due: null }),
  ]
  const page = pageOf(opened(aims), '')
  for (const aim of ['ít nhất 60%', 'từ 3 đến 5%', 'tất cả, năm 2025', 'có, năm 2025', 'như nguyên văn'])
    expect(page.replaceAll('\u00a0', ' ')).toContain(`<td data-label="Mức phấn đấu">${aim}`)
  expect(page).toContain('Mục tiêu 1: Trong chính trị')
})

test('the source of a figure is who gave it, in the language of the reader; notes on the method are not shown', () => {
  const release = opened([measure('1.1', { origin: { communes: 16, bodies: ['Công an', 'Phòng Y tế'], published: [] } }), measure('1.2')])
  expect(pageOf(release, 'chi-tieu/1.1')).toContain('Số liệu của 16 đơn vị hành chính cấp xã gửi lên')
  expect(pageOf(release, 'chi-tieu/1.1', en)).toContain('Figures sent by Công an and Phòng Y tế and accepted.')
  expect(pageOf(release, 'chi-tieu/1.2')).toContain('Năm này chưa có số liệu nào được tiếp nhận.')
  expect(pageOf(release, 'chi-tieu/1.1')).not.toContain('exact formula')
})

test('who does it leads to the words in the paper, and a search finds lines of the paper', () => {
  const release = opened([measure('1.1')])
  const place = `#cho-${text.indexOf('1. Công an')}`
  expect(pageOf(release, 'chi-tieu/1.1')).toContain('/phan-cong#co-quan-1')
  expect(pageOf(release, 'phan-cong')).toContain(`/ke-hoach${place}`)
  expect(pageOf(release, 'ke-hoach')).toContain(`id="${place.slice(1)}"`)
  expect(pageOf(release, 'tim', vi, 'tuyen truyen')).toContain(`/ke-hoach#cho-${text.indexOf('2. Tuyên')}`)
})

test('a figure that does not count all who were asked says so wherever it stands, in the open data too, and one that is withheld does not', () => {
  const partial = { coverage: { reported: 13, asked: 16 }, askedOf: 'communes' as const }
  const series = [
    { year: 2023, figure: { value: '40.0', reason: null, above: 8, below: 20 }, coverage: { reported: 2, asked: 16 } },
    { year: 2024, figure: { value: '50.0', reason: null, above: 10, below: 20 }, coverage: { reported: 13, asked: 16 } },
  ] as const
  const hidden = { value: null, reason: 'withheld', above: 'few', below: 'withheld' } as const
  const release = opened([measure('1', { ...partial, series }), measure('2', { ...partial, figure: hidden })])
  const [said, told] = ['13/16 đơn vị hành chính cấp xã đã có số liệu', 'figures of 13 of 16 communes']
  expect(pageOf(release, '').split(said).length).toBe(2)
  expect(pageOf(release, '', en).split(told).length).toBe(2)
  const page = pageOf(release, 'chi-tieu/1')
  expect(page).toContain(said)
  expect(page).toContain('2/16 đơn vị hành chính cấp xã đã có số liệu')
  expect(page).toContain(vi.words.partial)
  expect(pageOf(release, 'chi-tieu/2')).not.toContain(vi.words.partial)
  // Communes are called by the kinds the release shows, on every page of it.
  const figure = series[1].figure
  const units = ['Thị trấn Một', 'Xã Hai'].map((name, n) => ({ code: `unit:9000${n}@2020-01-01`, name, figure }))
  const named = opened([measure('1', { ...partial, units }), measure('2', { ...partial, units: null })])
  expect(pageOf(named, 'chi-tieu/1')).toContain('Theo xã, thị trấn')
  expect(pageOf(named, '')).toContain('13/16 xã, thị trấn đã có số liệu')
  expect(pageOf(named, 'chi-tieu/2')).toContain('không bao giờ được công khai theo từng xã, thị trấn,')
  expect(pageOf(named, 'xa')).toContain('Chọn xã, thị trấn để xem')
  // A release of before does not know who was asked, nor of which year.
  expect(pageOf(opened([measure('1', { coverage: partial.coverage })]), '')).toContain('13/16 nơi đã có số liệu')
  const { columns, rows } = figuresTable(release.snapshot)
  const at = (name: string) => columns.indexOf(name)
  expect(rows.map((row) => [row[at('measure')], row[at('year')], row[at('units_reported')], row[at('units_asked')]])).toEqual([
    ['1', 2023, 2, 16],
    ['1', 2024, 13, 16],
    ['2', 2024, 13, 16],
  ])
})

test('a commune has a page of its own figures beside those of the whole, and no page where none are made', () => {
  const unit = { code: 'unit:13474@2020-01-01', name: 'Xã Liêm Cần', figure: { value: '100.0', reason: null, above: 3, below: 3 } }
  const release = opened([measure('1.1', { units: [unit] }), measure('3.2a', { units: null, violence: true })])
  expect(pageOf(release, 'xa')).toContain('/xa/13474')
  const page = pageOf(release, 'xa/13474').replaceAll('\u00a0', ' ')
  expect(page).toContain('<h1>Xã Liêm Cần</h1>')
  expect(page).toContain('<td data-label="Ở đây">100,0%</td>')
  expect(page).toMatch(/<td data-label="Toàn địa bàn">\s*50,0%\s*<\/td>/u)
  expect(page).not.toContain('chi-tieu/3.2a')
  expect(releasePage(vi, release, 'xa/99999', '')).toBeNull()
})

test('a commune leads to its own duties, not to those of one whose name begins with its own', () => {
  const unit = { code: 'unit:1@2020-01-01', name: 'Xã Thanh Sơn', figure: { value: '100.0', reason: null, above: 3, below: 3 } }
  const release = opened([measure('1.1', { units: [unit] })])
  const bodies = ['Ủy ban nhân dân xã Thanh Sơn Hạ', 'Ủy ban nhân dân xã Thanh Sơn'].map((name) => ({ name, duties: [], spans: [] }))
  const named: Opened = { ...release, snapshot: { ...release.snapshot, bodies } }
  expect(pageOf(named, 'xa/1')).toContain('/phan-cong#co-quan-2')
})

test('two releases of a year are told apart, and the older leads to the newer', () => {
  const line = { title: 'Kế hoạch', year: 2024, ground: null, place: 'Huyện Mẫu', demonstration: true }
  const list = listPage(
    vi,
    [
      { ...line, id: 'b', at: '09:00, 05/12/2024' },
      { ...line, id: 'a', at: '08:00, 04/12/2024' },
    ],
    [{ id: 'o', year: 2023, at: '07:00, 04/12/2023', withdrawnAt: '08:00, 05/12/2023', reason: 'Nhầm <số>' }],
  )
  expect(list.match(/bản mới nhất/gu)).toHaveLength(1)
  expect(list.indexOf('bản mới nhất')).toBeLessThan(list.indexOf('08:00'))
  // What was taken back stays to be found, with why; whose page it is and that its figures are invented is said here, too.
  expect(list.slice(list.indexOf('Đã thu hồi'))).toMatch(
    /href="\/cong-khai\/o">Năm 2023, công khai lúc 07:00, 04\/12\/2023<\/a>,\s+thu hồi lúc 08:00, 05\/12\/2023\s+<br \/><small>Lý do: Nhầm &lt;số&gt;/u,
  )
  expect(list).toContain('Huyện Mẫu</a>')
  expect(list).toContain(vi.words.demonstration)
  expect(pageOf(opened([], { newer: 'b' }), '')).toContain('/cong-khai/b')
  expect(pageOf(opened([]), '').replace(/\s+/gu, ' ')).toContain(
    'Căn cứ công khai: Báo cáo số 12. Số liệu tính đến ngày 25/11/2024. Lần cập nhật',
  )
})

test('the aim of a trend is named above the drawing, where no value can lie on it', () => {
  const values = ['56.3', '60.0', '59.0']
  const series = values.map((value, n) => ({
    year: 2022 + n,
    figure: { value, reason: null, above: null, below: null },
    coverage: { reported: 1, asked: 1 },
  }))
  const page = pageOf(opened([measure('1', { bound: { comparator: '>=', value: '60' }, series })]), 'chi-tieu/1')
  const ofValues = [...page.matchAll(/<text class="value"[^>]* y="(?<y>[\d.]+)"/gu)].map(({ groups }) => Number(groups?.['y']))
  const ofAim = Number(/y="(?<y>[\d.]+)"[^>]*>Mức phấn đấu/u.exec(page)?.groups?.['y'])
  expect(ofValues).toHaveLength(values.length)
  // Letters are 13 high.
  expect(ofAim + 13).toBeLessThanOrEqual(Math.min(...ofValues))
})

test('at the address of a withdrawn release stand the reason and the way to what holds now', () => {
  const words = withdrawnPage(vi, 'r', 'Nhầm số của một xã', 's')
  expect(words).toContain('Lý do: Nhầm số của một xã')
  expect(words).toContain('<a href="/cong-khai/s">Đọc bản mới nhất</a>')
  expect(withdrawnPage(en, 'r', 'Nhầm', null)).toContain('<a href="/cong-khai?lang=en">Releases</a>')
})

test('a correction leads to its promise, says it in words and gives both values with their unit', () => {
  const unitOfMeasure = { vi: 'bé trai/100 bé gái', en: 'boys per 100 girls' }
  const told = (value: string) =>
    opened([measure('4.1', { unitOfMeasure, series: [{ year: 2023, figure: { value, reason: null, above: null, below: null } }] })])
  const corrected = { ...told('112.1'), earlier: { id: 's', at: '09:00, 01/12/2024', snapshot: told('111.8').snapshot } }
  const page = pageOf(corrected, 'dinh-chinh').replaceAll('\u00a0', ' ')
  expect(page).toMatch(/<a[^>]* href="\/cong-khai\/r\/chi-tieu\/4.1"[^>]*>Chỉ tiêu 4.1<\/a/u)
  expect(page).toContain('<td data-label="Trước đây">111,8 bé trai/100 bé gái</td>')
  expect(page).toContain('<td data-label="Nay là">112,1 bé trai/100 bé gái</td>')
})

test('every word that can stand in the open data is in its dictionary, in both languages', () => {
  const { snapshot } = opened([
    measure('1.1', { figure: { value: null, reason: 'withheld', above: 'few', below: 'withheld' }, state: null }),
  ])
  const { columns, rows } = figuresTable(snapshot)
  const dictionary = dictionaryTable(snapshot).rows
  for (const [, , inVi, inEn] of dictionary) expect([inVi, inEn].every((one) => typeof one === 'string' && one !== '')).toBe(true)
  for (const column of columns) expect(dictionary.map(([name]) => name)).toContain(column)
  for (const word of ['few', 'withheld'] as const) {
    expect(rows.flat()).toContain(word)
    expect(dictionary.map(([, value]) => value)).toContain(word)
  }
})
