import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFraction, compareDecimals, compareFractions, wholeNumber, type Decimal } from '../basics/decimal.ts'
import { findIndicator, readCatalogue } from '../indicators/catalogue.ts'
import type { Catalogue } from '../indicators/definition.ts'
import { administrative, MISSING_REASONS, missing, type MissingReason } from '../indicators/figure.ts'
import { limitsOf } from '../indicators/limits.ts'
import { total } from '../indicators/roll-up.ts'
import type { IndicatorFigure } from '../indicators/tally.ts'
import { satisfies } from './bound.ts'
import { forecast } from './forecast.ts'
import { judge } from './judge.ts'
import { computedPoint, pathPoint } from './path.ts'
import type { Bound } from './target-rule.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
const catalogue = (read.ok ? read.value : null) as Catalogue
const share = findIndicator(catalogue, 'women-masters')!

const decimal = (most: number): fc.Arbitrary<Decimal> =>
  fc.record({ units: fc.bigInt({ min: 0n, max: BigInt(most) * 10n }), scale: fc.constant(1) })
const bound: fc.Arbitrary<Bound> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    comparator: fc.constantFrom<'>=' | '>' | '<=' | '<'>('>=', '>', '<=', '<'),
    value: decimal(100),
  }),
  fc.constant<Bound>({ kind: 'all' }),
  fc
    .tuple(decimal(100), decimal(100))
    .map(([a, b]): Bound => (compareDecimals(a, b) <= 0 ? { kind: 'range', low: a, high: b } : { kind: 'range', low: b, high: a })),
)
const counts = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 3 }))
const figureOf = ([women, men, silent]: readonly [number, number, number]) =>
  total(catalogue, share, [
    {
      unit: 'a',
      cells: new Map([
        ['masters.women', administrative(wholeNumber(women), 2024)],
        ['masters.men', administrative(wholeNumber(men), 2024)],
      ]),
    },
    ...Array.from({ length: silent }, (_, i) => ({ unit: `s${i}`, cells: new Map([['masters.women', missing('not-reported')]]) })),
  ])
const ask = (given: readonly [number, number, number], held: Bound, year: number) => judgeOf(figureOf(given), held, year)
const judgeOf = (figure: IndicatorFigure, held: Bound, year: number) =>
  judge({
    indicator: share,
    figure,
    year,
    pooledOver: 1,
    path: null,
    sample: null,
    target: { bound: held, when: { kind: 'reach', by: 2025 }, aspirational: false, baseline: null, change: null, sideTaken: false },
  })

describe('the laws of judging', () => {
  it('a figure that is not there is never met, missed, on its way or behind', () => {
    const reasons = fc.constantFrom<MissingReason>(...MISSING_REASONS)
    fc.assert(
      fc.property(reasons, bound, fc.integer({ min: 2021, max: 2027 }), (reason, held, year) => {
        const figure = total(catalogue, share, [
          {
            unit: 'a',
            cells: new Map([
              ['masters.women', missing(reason)],
              ['masters.men', missing(reason)],
            ]),
          },
        ])
        expect(figure.known).toBe(false)
        expect(['no-figure', 'none-arose', 'not-collected', 'undecided']).toContain(judgeOf(figure, held, year).state)
      }),
    )
  })

  it('a whole count at the end says what the unrounded comparison says', () => {
    fc.assert(
      fc.property(counts, bound, ([women, men], held) => {
        fc.pre(women + men > 0)
        const exact = { numerator: wholeNumber(women * 100), denominator: wholeNumber(women + men) }
        expect(ask([women, men, 0], held, 2025).state).toBe(satisfies(held, exact) ? 'met' : 'not-met')
      }),
    )
  })

  it('what is missing can only take a result away: a partial count never says what the whole of it would not', () => {
    fc.assert(
      fc.property(counts, bound, ([women, men, silent], held) => {
        fc.pre(women + men > 0 && silent > 0)
        const [partial, whole] = [ask([women, men, silent], held, 2025).state, ask([women, men, 0], held, 2025).state]
        expect([whole, 'undecided']).toContain(partial)
        expect(partial).not.toBe('met')
      }),
    )
  })

  it('more women never turn a rising target from met to missed', () => {
    fc.assert(
      fc.property(counts, decimal(100), fc.integer({ min: 1, max: 50 }), ([women, men], value, more) => {
        fc.pre(women + men > 0)
        const held: Bound = { kind: 'compare', comparator: '>=', value }
        const [before, after] = [ask([women, men, 0], held, 2025).state, ask([women + more, men, 0], held, 2025).state]
        expect([before, after]).not.toEqual(['met', 'not-met'])
      }),
    )
  })
})

describe('the laws of the path', () => {
  it('a computed path starts at the baseline, ends at the goal, and never calls itself a document’s', () => {
    fc.assert(
      fc.property(decimal(100), decimal(100), fc.integer({ min: 1, max: 9 }), (from, to, span) => {
        const [base, goal] = [
          { year: 2020, value: from },
          { year: 2020 + span, value: to },
        ]
        expect(compareFractions(computedPoint(base, goal, 2020)!.value, asFraction(from))).toBe(0)
        expect(compareFractions(computedPoint(base, goal, 2020 + span)!.value, asFraction(to))).toBe(0)
        for (let year = 2020; year <= 2020 + span; year++) expect(pathPoint(year, [], base, goal)!.origin.kind).toBe('computed')
      }),
    )
  })
})

describe('the laws of the forecast', () => {
  const line = findIndicator(catalogue, 'people-reached')!
  const limits = limitsOf(catalogue, line)

  it('values on a line are continued on that line with no band, as far as a share can go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 40 }), fc.integer({ min: -2, max: 8 }), (start, step) => {
        const series = [2020, 2021, 2022, 2023, 2024].map((year, i) => ({ year, value: start + step * i }))
        const next = forecast(line, limits, series, 2025)
        const expected = Math.max(0, Math.min(100, start + step * 5))
        expect(next).toMatchObject({ method: 'least-squares-line', level: 0.8, points: 5 })
        expect(typeof next === 'object' && [next.value, next.low, next.high].map((v) => Math.abs(v - expected) < 1e-6)).toEqual([
          true,
          true,
          true,
        ])
      }),
    )
  })

  it('there is none for appointed posts and yes/no, and none from fewer than four years', () => {
    const series = [2021, 2022, 2023, 2024].map((year) => ({ year, value: 20 }))
    expect(['women-key-leaders', 'station-column'].map((code) => forecast(findIndicator(catalogue, code)!, limits, series, 2025))).toEqual([
      'not-extrapolated',
      'not-extrapolated',
    ])
    expect(forecast(line, limits, series.slice(1), 2025)).toBe('too-few-years')
    expect(forecast(line, limits, [...series.slice(1), series[1]!], 2025)).toBe('too-few-years')
  })
})
