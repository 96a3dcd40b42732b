import type { PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import { expect, test } from 'vitest'
import { changesBetween } from '@songhanh/core/publication/changes'
import { readerOf, releasePage } from './counter.ts'
import { fullRelease } from './release.fixture.ts'

const { snapshot } = fullRelease
const reader = readerOf('vi', { styles: '', help: [] })
const figure = (value: string | null) => ({ value, reason: value === null ? ('withheld' as const) : null, above: null, below: null })
const withMeasures = (measures: readonly PublicMeasure[], more: Partial<Snapshot> = {}): Snapshot => ({
  ...snapshot,
  measures,
  ...more,
})
const ratio = snapshot.measures.find(({ code }) => code === '2.2')!
const page = (earlier: Snapshot, now: Snapshot) =>
  (
    releasePage(
      reader,
      { ...fullRelease, snapshot: now, earlier: { id: 's', at: '09:00, 01/12/2024', snapshot: earlier } },
      'dinh-chinh',
      '',
    ) ?? ''
  )
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('> <', '><')
const said = (earlier: Snapshot, now: Snapshot) =>
  changesBetween(earlier, now).map(({ measure, year, part, before, after }) => [
    measure.code,
    year,
    part.of,
    before.told ? before.value : before.reason,
    after.told ? after.value : after.reason,
  ])

test('a value that is withheld now is named without the value it had, and one that is told for the first time with the one it has', () => {
  const series = (values: readonly (string | null)[]) => values.map((value, n) => ({ year: 2022 + n, figure: figure(value) }))
  const [then, now] = [
    withMeasures([{ ...ratio, series: series(['118.7', null, '112.4']) }]),
    withMeasures([{ ...ratio, series: series([null, '113.3', '112.4']) }]),
  ]
  expect(said(then, now)).toEqual([
    ['2.2', 2022, 'year', '118.7', 'withheld'],
    ['2.2', 2023, 'year', 'withheld', '113.3'],
  ])
  const text = page(then, now)
  expect(text).not.toContain('118,7')
  expect(text).toMatch(
    /Không còn nêu<\/h2>.*2022<\/td><td data-label="Ở bản này">không nêu<\/td>.*Lần đầu được nêu<\/h2>.*2023<\/td><td data-label="Trước đây">không nêu<\/td><td data-label="Nay là">113,3/u,
  )
  expect(text).toContain('Giá trị không còn được nêu thì không nhắc lại ở đây. Số người từ 1 đến 4 không được nêu')
})

test('a promise that is in the release no more, or is new in it, is one line and leads nowhere where there is nothing', () => {
  const other = { ...ratio, code: '9.9', text: 'Chỉ tiêu đã bỏ', name: null }
  expect(said(withMeasures([ratio, other]), withMeasures([ratio]))).toEqual([['9.9', null, 'measure', '', null]])
  const text = page(withMeasures([ratio, other]), withMeasures([ratio]))
  expect(text).toContain('chỉ tiêu không còn trong bản này')
  expect(text).not.toContain('chi-tieu/9.9')
  expect(said(withMeasures([ratio]), withMeasures([ratio, other]))).toEqual([['9.9', null, 'measure', null, '']])
  // A number given anew by an adjusted plan does not make one promise of two.
  expect(said(withMeasures([{ ...other, code: '2.2' }]), withMeasures([ratio])).map(([code, , of]) => [code, of])).toEqual([
    ['2.2', 'measure'],
    ['2.2', 'measure'],
  ])
})

test('communes, women and men, the state and the aim are held against the release before where both report one year', () => {
  const units = (values: readonly (string | null)[]) =>
    values.map((value, n) => ({ code: `unit:9000${n}@2020-01-01`, name: `Xã ${n}`, figure: figure(value) }))
  const heads = (men: number | 'few') => [{ name: { vi: 'Trẻ', en: 'Children' }, women: 12, men } as const]
  const then: PublicMeasure = {
    ...ratio,
    units: units(['101.0', '102.0']),
    heads: heads(9),
    state: 'not-met',
    bound: { comparator: '<=', value: '111' },
  }
  const now: PublicMeasure = {
    ...ratio,
    units: units(['101.0', '103.0']),
    heads: heads('few'),
    state: 'met',
    bound: { comparator: '<=', value: '110' },
  }
  expect(said(withMeasures([then]), withMeasures([now])).map(([, year, of]) => [year, of])).toEqual([
    [2024, 'state'],
    [null, 'aim'],
    [2024, 'unit'],
    [2024, 'head'],
  ])
  const text = page(withMeasures([then]), withMeasures([now]))
  expect(text).toContain('<td data-label="Trước đây">nhiều nhất 111 bé trai/100 bé gái, năm 2025</td>')
  expect(text).toContain('<small>Trẻ, Nam</small>')
  // Nothing is told by commune any more: that is one thing.
  expect(said(withMeasures([then]), withMeasures([{ ...then, units: null }]))).toEqual([['2.2', 2024, 'units', '', null]])
  // Of another year only the years both tell and the aim are held side by side; the new year itself is no correction.
  const next = { ...now, series: [...now.series, { year: 2025, figure: figure('99.0') }] }
  expect(said(withMeasures([then]), withMeasures([next], { year: 2025 })).map(([, year, of]) => [year, of])).toEqual([[null, 'aim']])
  expect(page(withMeasures([then]), withMeasures([next], { year: 2025 }))).toContain('Số liệu năm 2025 lần đầu có ở bản này')
})

test('where the release before is withdrawn nothing of what it said is told, also not what an old build wrote into this one', () => {
  const old = { ...snapshot, corrections: [{ measure: '2.2', year: 2023, before: '199.9', after: '112.1' }] }
  const text = releasePage(reader, { ...fullRelease, snapshot: old, earlier: null }, 'dinh-chinh', '')
  expect(text).not.toContain('199,9')
  expect(text).not.toContain('Trước đây')
  expect(text).toContain('bản trước đã được thu hồi, nên không có gì để so')
})

test('of many communes that changed the first are named, and how many others there are', () => {
  const units = (by: number) => Array.from({ length: 129 }, (_, n) => ({ code: `unit:${n}@2020-01-01`, name: `Xã ${n}`, figure: figure(`${100 + n + by}.0`) })) // prettier-ignore
  const text = page(withMeasures([{ ...ratio, units: units(0) }]), withMeasures([{ ...ratio, units: units(1) }]))
  expect(text.match(/data-label="Nay là"/gu)).toHaveLength(20)
  expect(text).toContain('<small>Xã 19, và 109 nơi khác</small>')
})
