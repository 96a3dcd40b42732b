import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDecimal, parseDecimal, wholeNumber } from '../basics/decimal.ts'
import { findIndicator, readCatalogue } from '../indicators/catalogue.ts'
import { administrative, missing, type Figure } from '../indicators/figure.ts'
import { target } from '../plans/small-plan.fixture.ts'
import type { Target } from '../plans/content.ts'
import type { PeriodAnswer } from './judge.ts'
import { measure, sumsOf, type Measured, type YearOfCells } from './measure.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
if (!read.ok) throw new Error('the sample catalogue does not read')
const catalogue = read.value

const n = (value: number): Figure => administrative(wholeNumber(value), 2024)
const year = (of: number, cells: Record<string, Figure>, published: Figure | null = null): YearOfCells => ({
  year: of,
  parts: Object.keys(cells).length > 0 ? [{ unit: 'a', cells: new Map(Object.entries(cells)) }] : [],
  published,
})
const measured = (code: string, years: readonly YearOfCells[], of: Partial<Target>, more: Partial<Measured> = {}): Measured => {
  const counted = { catalogue, indicator: findIndicator(catalogue, code)!, reading: null }
  return {
    ...counted,
    target: target('1.1', of),
    years: years.map((one) => sumsOf(counted, one)),
    yearly: [],
    samples: new Map(),
    months: new Map(),
    ...more,
  }
}
const share = (women: number, men: number) => ({ 'masters.women': n(women), 'masters.men': n(men) })
const rising: Partial<Target> = { value: 50, comparator: '>=', direction: 'up', unit: '%', bound: null }

describe('a measure of a plan', () => {
  it('is its figure, the line from the first measured year, and the state by that line', () => {
    const years = [year(2021, share(40, 60)), year(2022, share(43, 57)), year(2023, share(45, 55)), year(2024, share(48, 52))]
    const result = measure(measured('women-masters', years, rising), 2024)
    expect(result.assessment).toMatchObject({
      state: 'on-track',
      rule: 'computed-path-kept',
      path: { origin: { kind: 'computed', from: 2021, to: 2025 } },
    })
    expect(result.series.map((p) => `${p.year} ${formatDecimal(p.value)}`)).toEqual(['2021 40,0', '2022 43,0', '2023 45,0', '2024 48,0'])
    expect(result.forecast).toMatchObject({ year: 2025, points: 4, level: 0.8 })
    expect(result.noForecast).toBeNull()
    expect(measure(measured('women-masters', years.slice(2), rising), 2024)).toMatchObject({ forecast: null, noForecast: 'too-few-years' })
  })

  it('draws no line from a partial total or through it, and shows it all the same', () => {
    const partial = (of: number, women: number, men: number): YearOfCells => ({
      ...year(of, share(women, men)),
      parts: [...year(of, share(women, men)).parts, { unit: 'b', cells: new Map([['masters.women', missing('not-reported')]]) }],
    })
    const whole = [year(2021, share(40, 60)), year(2022, share(43, 57)), year(2023, share(45, 55))]
    const behind = measure(measured('women-masters', [partial(2020, 90, 10), ...whole, year(2024, share(48, 52))], rising), 2024)
    expect(behind).toMatchObject({ assessment: { path: { origin: { from: 2021 } } }, forecast: { points: 4 } })
    expect(behind.series).toHaveLength(5)
    expect(behind.partialYears).toEqual([2020])
    const now = measure(measured('women-masters', [...whole, partial(2024, 60, 40)], rising), 2024)
    expect(now).toMatchObject({ assessment: { state: 'undecided', rule: 'bound-met-so-far' }, forecast: null, noForecast: 'too-few-years' })
    expect(now.series).toHaveLength(4)
    expect(now.partialYears).toEqual([2024])
  })

  it('kept in every month by those who answered is not kept by those who are silent', () => {
    const column = (body: string, answer: Figure) => ({ unit: body, cells: new Map([['station-keeps-column', answer]]) })
    const always: Partial<Target> = { value: null, comparator: 'maintain', direction: 'yes-no', unit: null, due: [] }
    const kept: ReadonlyMap<number, readonly PeriodAnswer[]> = new Map([[2024, ['kept', 'kept']]])
    const of = (parts: YearOfCells['parts'], months = kept) =>
      measure(measured('station-column', [{ year: 2024, parts, published: null }], always, { months }), 2024).assessment
    const answered = column('a', n(1))
    expect(of([answered])).toMatchObject({ state: 'met', rule: 'every-period-kept' })
    expect(of([answered, column('b', missing('not-reported'))])).toMatchObject({ state: 'undecided', rule: 'bound-met-so-far' })
  })

  it('counts a rise in percent from what was measured in the year it is compared with, and leaves it open where that is not known', () => {
    const rise: Partial<Target> = { value: 20, comparator: 'increase_by', unit: '%', notes: { reference: 'năm 2020' } }
    const ofCount = (years: readonly YearOfCells[], change: Partial<Target> = {}) => {
      const by = measured('women-masters', years, { ...rise, ...change })
      return measure({ ...by, indicator: { ...by.indicator, unitOfMeasure: { ...by.indicator.unitOfMeasure, vi: 'vụ' } } }, 2025)
    }
    // 50 in 2020, so that a fifth more is 60: 65 reaches it, 58 does not.
    const [before, reached, short] = [year(2020, share(50, 50)), year(2025, share(65, 35)), year(2025, share(58, 42))]
    expect(ofCount([before, reached])).toMatchObject({ rule: { change: { year: 2020 } }, assessment: { state: 'met', rule: 'bound-met' } })
    expect(ofCount([before, short]).assessment).toMatchObject({ state: 'not-met', difference: { side: 'below' } })
    expect(ofCount([year(2021, share(50, 50)), reached])).toMatchObject({ rule: 'no-base', assessment: null })
    // The same words of a percentage are points: 50 and 20 more.
    expect(measure(measured('women-masters', [before, reached], rise), 2025).assessment).toMatchObject({ state: 'not-met' })
  })

  it('does not look into later years', () => {
    const years = [year(2021, share(40, 60)), year(2024, share(48, 52))]
    expect(measure(measured('women-masters', years, rising), 2021)).toMatchObject({
      series: [{ year: 2021 }],
      assessment: { rule: 'no-path' },
    })
  })

  it('takes the yearly target of a document before any line of ours', () => {
    const origin = { kind: 'document', by: 'UBND', title: 'Kế hoạch năm 2024', number: null, date: null } as const
    const given = measured('women-masters', [year(2021, share(40, 60)), year(2024, share(48, 52))], rising, {
      yearly: [{ year: 2024, value: wholeNumber(49), origin }],
    })
    expect(measure(given, 2024).assessment).toMatchObject({ state: 'at-risk', rule: 'yearly-target-missed', path: { origin } })
  })

  it('pools five years where one cannot carry it, and only when all five are there', () => {
    const births = (deaths: number) => ({ 'maternal-deaths': n(deaths), 'births.boys': n(1030), 'births.girls': n(970) })
    const falling: Partial<Target> = { value: 42, comparator: 'decrease_to', direction: 'down', unit: '/100.000 trẻ sinh sống' }
    const five = [0, 1, 1, 0, 2].map((deaths, i) => year(2020 + i, births(deaths)))
    const pooled = measure(measured('maternal-mortality', five, falling), 2024)
    expect(pooled).toMatchObject({
      pooledOver: 5,
      // Who answers in five years is one who answers, not five.
      figure: { value: wholeNumber(40), coverage: { reported: 1, asked: 1, gaps: [] } },
      askedOf: 'communes-and-bodies',
      assessment: { state: 'undecided', rule: 'interval-covers-bound' },
    })
    const four = measure(measured('maternal-mortality', five.slice(1), falling), 2024)
    expect(four).toMatchObject({
      pooledOver: 1,
      pooling: { have: 4, need: 5 },
      // No line is drawn from one year's count of a rare event to the target.
      assessment: { state: 'undecided', rule: 'one-year-cannot-carry', path: null },
    })
  })

  it('says how many of the five years are there while one is not complete, and draws no line through years that cannot carry it', () => {
    const births = (deaths: Figure) => ({ 'maternal-deaths': deaths, 'births.boys': n(1030), 'births.girls': n(970) })
    const falling: Partial<Target> = { value: 42, comparator: 'decrease_to', direction: 'down', unit: '/100.000 trẻ sinh sống' }
    const before = [0, 1, 0, 1].map((deaths, i) => year(2020 + i, births(n(deaths))))
    const waiting = measure(measured('maternal-mortality', [...before, year(2024, births(missing('not-reported')))], falling), 2024)
    expect(waiting).toMatchObject({
      figure: { known: false, reason: 'not-reported' },
      pooling: { have: 4, need: 5 },
      assessment: { state: 'undecided', rule: 'one-year-cannot-carry', difference: null },
      forecast: null,
    })
    const first = measure(measured('maternal-mortality', [year(2024, births(missing('not-reported')))], falling), 2024)
    expect(first).toMatchObject({ pooling: { have: 0, need: 5 }, assessment: { state: 'no-figure' } })
    expect(measure(measured('women-masters', [year(2024, share(48, 52))], rising), 2024).pooling).toBeNull()
  })

  it('shows the province’s figure as borrowed, and nothing where nobody was asked', () => {
    const borrowed: Figure = {
      known: true,
      value: parseDecimal('48.3')!,
      kind: { kind: 'borrowed', fromUnit: '35', source: null },
      dataYear: 2023,
    }
    const wages = (published: Figure | null) => measure(measured('women-on-wages', [year(2024, {}, published)], rising), 2024)
    expect(wages(borrowed)).toMatchObject({
      figure: { dataYears: [2023] },
      assessment: { state: 'borrowed', difference: { amount: parseDecimal('1.7') } },
    })
    expect(wages(missing('not-reported')).assessment?.state).toBe('not-collected')
    expect(wages(null).assessment?.state).toBe('no-figure')
  })

  it('computes no line for appointed posts, and no state where the target has no bound', () => {
    const bodies = (a: number, b: number) => ({ 'council-has-woman-key-leader': n(a), 'committee-has-woman-key-leader': n(b) })
    const leaders = measured('women-key-leaders', [year(2021, bodies(0, 0)), year(2024, bodies(1, 0))], { ...rising, value: 75 })
    expect(measure(leaders, 2024)).toMatchObject({ assessment: { rule: 'no-path' }, forecast: null, noForecast: 'not-extrapolated' })
    expect(measure(measured('women-masters', [year(2024, share(1, 1))], { value: null, comparator: 'qual' }), 2024)).toMatchObject({
      rule: 'no-value',
      assessment: null,
    })
  })
})
