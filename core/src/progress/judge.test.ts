import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asFraction, formatDecimal, parseDecimal, wholeNumber } from '../basics/decimal.ts'
import { findIndicator, readCatalogue } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/definition.ts'
import { administrative, missing, type Figure, type ValueKind } from '../indicators/figure.ts'
import { total } from '../indicators/roll-up.ts'
import type { IndicatorFigure } from '../indicators/tally.ts'
import { judge, judgeEveryPeriod, periodsUpTo, type Assessment, type Question } from './judge.ts'
import { computedPoint, pathOver, pathPoint, type PathPoint, type YearlyTarget } from './path.ts'
import type { Bound, TargetRule, When } from './target-rule.ts'
import { sampleFrom } from './uncertainty.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
if (!read.ok) throw new Error('the sample catalogue does not read')
const catalogue = read.value
const indicator = (code: string): Indicator => findIndicator(catalogue, code)!

const d = (text: string) => parseDecimal(text)!
const compare = (comparator: '>=' | '>' | '<=' | '<', value: string): Bound => ({ kind: 'compare', comparator, value: d(value) })
const by2025: When = { kind: 'reach', by: 2025 }
const target = (bound: Bound, when: When = by2025): TargetRule => ({
  bound,
  when,
  aspirational: false,
  baseline: null,
  change: null,
  sideTaken: false,
})
const n = (value: number): Figure => administrative(d(String(value)), 2024)
const masters = (women: number, men: number, silent = 0): IndicatorFigure =>
  total(catalogue, indicator('women-masters'), [
    {
      unit: 'a',
      cells: new Map([
        ['masters.women', n(women)],
        ['masters.men', n(men)],
      ]),
    },
    ...Array.from({ length: silent }, (_, i) => ({
      unit: `s${i}`,
      cells: new Map([
        ['masters.women', missing('not-reported')],
        ['masters.men', missing('not-reported')],
      ]),
    })),
  ])
const ask = (question: Partial<Question> & Pick<Question, 'figure' | 'target'>): Assessment =>
  judge({ indicator: indicator('women-masters'), year: 2025, pooledOver: 1, path: null, sample: null, ...question })
const said = ({ state, rule }: Assessment) => `${state} by ${rule}`
const document: YearlyTarget['origin'] = {
  kind: 'document',
  by: 'UBND',
  title: 'Kế hoạch năm 2024',
  number: '12/KH-UBND',
  date: '2024-02-18',
}

describe('a full count against its target', () => {
  it('is judged unrounded: 29,96 % prints as 30,0 and misses 30 %', () => {
    const assessment = ask({ figure: masters(749, 1751), target: target(compare('>=', '30')) })
    expect(said(assessment)).toBe('not-met by bound-missed')
    expect(assessment.difference).toEqual({ side: 'below', amount: d('0.04') })
  })

  it('keeps strict bounds strict: 30 % is not “trên 30 %”, and not “dưới 30 %” either', () => {
    expect(said(ask({ figure: masters(30, 70), target: target(compare('>=', '30')) }))).toBe('met by bound-met')
    expect(said(ask({ figure: masters(30, 70), target: target(compare('>', '30')) }))).toBe('not-met by bound-missed')
    expect(said(ask({ figure: masters(30, 70), target: target(compare('<', '30')) }))).toBe('not-met by bound-missed')
    expect(said(ask({ figure: masters(30, 70), target: target(compare('<=', '30')) }))).toBe('met by bound-met')
  })

  it('says the gap in the direction of the bound', () => {
    expect(ask({ figure: masters(293, 707), target: target(compare('>=', '30')) }).difference).toEqual({ side: 'below', amount: d('0.7') })
    expect(ask({ figure: masters(32, 68), target: target(compare('<=', '30')) }).difference).toEqual({ side: 'above', amount: d('2.0') })
    expect(ask({ figure: masters(30, 70), target: target(compare('>=', '30')) }).difference).toEqual({ side: 'equal', amount: d('0.0') })
  })

  it('marks small numbers and still counts them', () => {
    expect(ask({ figure: masters(2, 1), target: target(compare('>=', '50')) })).toMatchObject({ state: 'met', small: true, interval: null })
    expect(ask({ figure: masters(20, 10), target: target(compare('>=', '50')) }).small).toBe(false)
  })

  it('holds a range at both ends', () => {
    const range = target({ kind: 'range', low: d('40'), high: d('50') })
    expect(['met', 'not-met', 'not-met']).toEqual(
      [masters(45, 55), masters(39, 61), masters(51, 49)].map((figure) => ask({ figure, target: range }).state),
    )
    expect(ask({ figure: masters(51, 49), target: range }).difference).toEqual({ side: 'above', amount: d('1.0') })
  })
})

describe('on the way to 2025', () => {
  const goal = target(compare('>=', '50'))
  const at = (value: string, origin: PathPoint['origin'] = { kind: 'computed', from: 2020, to: 2025 }): PathPoint => ({
    year: 2024,
    value: asFraction(d(value)),
    origin,
  })

  it('a value at the bound is met early; a “from 2025” target is only on its way', () => {
    expect(said(ask({ figure: masters(51, 49), target: goal, year: 2024 }))).toBe('met by bound-met-early')
    expect(said(ask({ figure: masters(51, 49), target: target(compare('>=', '50'), { kind: 'from', year: 2025 }), year: 2024 }))).toBe(
      'on-track by bound-met-before-start',
    )
  })

  it('the yearly target of a document decides, else the computed line, and the rule tells them apart', () => {
    const figure = masters(48, 52)
    expect(said(ask({ figure, target: goal, year: 2024, path: at('47', document) }))).toBe('on-track by yearly-target-met')
    expect(said(ask({ figure, target: goal, year: 2024, path: at('49', document) }))).toBe('at-risk by yearly-target-missed')
    expect(said(ask({ figure, target: goal, year: 2024, path: at('48') }))).toBe('on-track by computed-path-kept')
    expect(said(ask({ figure, target: goal, year: 2024, path: at('48.01') }))).toBe('at-risk by computed-path-missed')
    expect(said(ask({ figure, target: goal, year: 2024 }))).toBe('undecided by no-path')
  })

  it('a falling target keeps its path from above', () => {
    const falling = target(compare('<', '30'))
    expect(ask({ figure: masters(34, 66), target: falling, year: 2024, path: at('34') }).state).toBe('on-track')
    expect(ask({ figure: masters(35, 65), target: falling, year: 2024, path: at('34') }).state).toBe('at-risk')
  })
})

describe('a partial total', () => {
  it('never says met or not met once the target binds', () => {
    expect(said(ask({ figure: masters(60, 40, 3), target: target(compare('>=', '50')) }))).toBe('undecided by bound-met-so-far')
    expect(said(ask({ figure: masters(40, 60, 3), target: target(compare('>=', '50')) }))).toBe('undecided by partial-total')
  })

  it('is neither on its way nor behind before the target binds, whatever it is held against', () => {
    const goal = target(compare('>=', '50'))
    const at = (value: string, origin: PathPoint['origin']): PathPoint => ({ year: 2024, value: asFraction(d(value)), origin })
    for (const path of [null, at('30', document), at('70', document), at('30', { kind: 'computed', from: 2020, to: 2025 })]) {
      expect(said(ask({ figure: masters(60, 40, 3), target: goal, year: 2024, path }))).toBe('undecided by bound-met-so-far')
      expect(said(ask({ figure: masters(40, 60, 3), target: goal, year: 2024, path }))).toBe('undecided by partial-total')
      expect(said(ask({ figure: masters(15, 1, 3), target: target({ kind: 'all' }), year: 2024, path }))).toBe('undecided by partial-total')
    }
  })

  it('is enough to miss “100 %” where one that answered already fails', () => {
    expect(said(ask({ figure: masters(15, 1, 3), target: target({ kind: 'all' }) }))).toBe('not-met by one-exception-is-enough')
    expect(said(ask({ figure: masters(16, 0, 3), target: target({ kind: 'all' }) }))).toBe('undecided by bound-met-so-far')
    expect(said(ask({ figure: masters(16, 0), target: target({ kind: 'all' }) }))).toBe('met by bound-met')
  })
})

describe('rare events', () => {
  const rate = (deaths: number, births: number) =>
    total(catalogue, indicator('maternal-mortality'), [
      { unit: 'h', cells: new Map([['maternal-deaths', n(deaths)]]) },
      {
        unit: 'c',
        cells: new Map([
          ['births.boys', n(births / 2)],
          ['births.girls', n(births / 2)],
        ]),
      },
    ])
  const mortality = (figure: IndicatorFigure, pooledOver: number) =>
    ask({ indicator: indicator('maternal-mortality'), figure, target: target(compare('<=', '42')), pooledOver })

  it('one maternal death in one year is neither met nor missed', () => {
    for (const deaths of [0, 1, 3]) expect(said(mortality(rate(deaths, 2000), 1))).toBe('undecided by one-year-cannot-carry')
  })

  it('four deaths in five pooled years (40) still leave 11 to 102 open', () => {
    const assessment = mortality(rate(4, 10_000), 5)
    expect(said(assessment)).toBe('undecided by interval-covers-bound')
    expect([assessment.interval!.low, assessment.interval!.high].map(Math.round)).toEqual([11, 102])
  })

  it('five pooled years of a whole province can say it', () => {
    expect(said(mortality(rate(10, 100_000), 5))).toBe('met by interval-on-good-side')
    expect(said(mortality(rate(90, 100_000), 5))).toBe('not-met by interval-on-bad-side')
    expect(mortality(rate(0, 10_000), 5).interval).toMatchObject({ low: 0 })
  })

  it('a clear interval of some of the communes is not yet a result, and a rate whose births are incomplete says that parts are missing', () => {
    const commune = (unit: string, women: Figure) => ({
      unit,
      cells: new Map<string, Figure>([
        ['births-to-adolescents', n(10)],
        ['adolescent-women', women],
      ]),
    })
    const rateOf = (silent: Figure) => total(catalogue, indicator('adolescent-births'), [commune('a', n(4000)), commune('b', silent)])
    const adolescent = (silent: Figure, year: number) =>
      said(ask({ indicator: indicator('adolescent-births'), figure: rateOf(silent), target: target(compare('<=', '18')), year }))
    expect(adolescent(n(4000), 2025)).toBe('met by interval-on-good-side')
    expect(adolescent(missing('not-reported'), 2025)).toBe('undecided by bound-met-so-far')
    expect(adolescent(missing('not-reported'), 2024)).toBe('undecided by bound-met-so-far')
    const births = total(catalogue, indicator('maternal-mortality'), [
      { unit: 'h', cells: new Map([['maternal-deaths', n(1)]]) },
      {
        unit: 'c',
        cells: new Map([
          ['births.boys', missing('not-reported')],
          ['births.girls', n(9)],
        ]),
      },
    ])
    expect(said(mortality(births, 5))).toBe('no-figure by partial-total')
  })

  it('a sex ratio of 112,7 on 2.000 births is not told from 110,7', () => {
    const births = total(catalogue, indicator('sex-ratio-at-birth'), [
      {
        unit: 'c',
        cells: new Map([
          ['births.boys', n(1060)],
          ['births.girls', n(940)],
        ]),
      },
    ])
    expect(said(ask({ indicator: indicator('sex-ratio-at-birth'), figure: births, target: target(compare('<=', '110.7')) }))).toBe(
      'undecided by interval-covers-bound',
    )
  })

  it('a survey is judged by its sample and its clusters', () => {
    const wages = total(catalogue, indicator('women-on-wages'), [
      {
        unit: 'p',
        cells: new Map([
          ['employed-women', n(1000)],
          ['employed-women-on-wages', n(540)],
        ]),
      },
    ])
    const on = (sample: Question['sample']) =>
      said(ask({ indicator: indicator('women-on-wages'), figure: wages, target: target(compare('>=', '50')), sample }))
    expect(on({ of: 'share', size: 2000, designEffect: 1 })).toBe('met by interval-on-good-side')
    expect(on({ of: 'share', size: 2000, designEffect: 4 })).toBe('undecided by interval-covers-bound')
    expect(on(null)).toBe('undecided by sample-not-known')
  })

  it('a published share of a survey has the interval of the sample it was published with, and says of another level all the same', () => {
    const wages = indicator('women-on-wages')
    const known = (element: string) =>
      element === 'employment-survey-sample.women' ? 1200 : element === 'women-on-wages-design-effect' ? 1.8 : null
    const sample = sampleFrom(wages.judging, known)
    expect(sample).toEqual({ of: 'share', size: 1200, designEffect: 1.8 })
    expect(sampleFrom(wages.judging, (element) => (element.endsWith('effect') ? 0 : 1200))).toBeNull()
    const published = (kind: ValueKind): IndicatorFigure => {
      const value = d('52.3')
      const coverage = { reported: 1, asked: 1, gaps: [] }
      const counts = { numerator: value, denominator: wholeNumber(1), capped: false }
      return { known: true, exact: asFraction(value), value, ...counts, kinds: [kind.kind], dataYears: [2024], coverage }
    }
    const on = (kind: ValueKind) => ask({ indicator: wages, figure: published(kind), target: target(compare('>=', '50')), sample })
    const source = { title: 'Niên giám', number: null, year: 2025 }
    const borrowed = on({ kind: 'borrowed', fromUnit: 'province', source })
    expect([borrowed.state, borrowed.interval?.low.toFixed(1), borrowed.interval?.high.toFixed(1)]).toEqual(['borrowed', '48.5', '56.1'])
    // 1200 women asked in clusters count as 667: the share may as well be under a half.
    expect(said(on({ kind: 'official', source }))).toBe('undecided by interval-covers-bound')
  })

  it('a ratio of two means is judged by their errors; a published official one answers for its own', () => {
    const ratio = indicator('unpaid-work-ratio')
    const hours = (kind: ValueKind) => {
      const cell = (value: string): Figure => ({ known: true, value: d(value), kind, dataYear: 2025 })
      return total(catalogue, ratio, [
        {
          unit: 'p',
          cells: new Map([
            ['unpaid-hours.women', cell('14.4')],
            ['unpaid-hours.men', cell('9')],
          ]),
        },
      ])
    }
    const on = (sample: Question['sample'], kind: ValueKind = { kind: 'administrative' }) =>
      said(ask({ indicator: ratio, figure: hours(kind), target: target(compare('<=', '1.7')), sample }))
    // 14,4 ÷ 9 = 1,6: by its errors from 1,55 to 1,65, or from 1,45 to 1,78.
    expect(on({ of: 'means', numerator: 0.15, denominator: 0.1 })).toBe('met by interval-on-good-side')
    expect(on({ of: 'means', numerator: 0.5, denominator: 0.35 })).toBe('undecided by interval-covers-bound')
    expect(on(null)).toBe('undecided by sample-not-known')
    expect(on(null, { kind: 'official', source: { title: 'Niên giám', number: null, year: 2026 } })).toBe('met by bound-met')
  })
})

describe('without a figure of its own', () => {
  it('the state is the reason, never a miss', () => {
    const reasons = ['not-reported', 'none-arose', 'not-measured', 'not-applicable', 'withheld', 'contradictory', 'not-additive'] as const
    const coverage = { reported: 0, asked: 1, gaps: [] }
    expect(reasons.map((reason) => ask({ figure: { known: false, reason, coverage }, target: target(compare('>=', '50')) }).state)).toEqual(
      ['no-figure', 'none-arose', 'not-collected', 'not-collected', 'no-figure', 'undecided', 'undecided'],
    )
  })

  it('a figure of the province is shown as that, with the gap, and is not our result', () => {
    const borrowed = total(catalogue, indicator('unpaid-work-ratio'), [
      {
        unit: 'p',
        cells: new Map([
          ['unpaid-hours.women', { ...administrative(d('15.5'), 2024), kind: { kind: 'borrowed', fromUnit: '35', source: null } }],
          ['unpaid-hours.men', n(8.6)],
        ]),
      },
    ])
    const assessment = ask({ indicator: indicator('unpaid-work-ratio'), figure: borrowed, target: target(compare('<=', '1.7')) })
    expect(said(assessment)).toBe('borrowed by other-level')
    expect(assessment.difference).toEqual({ side: 'above', amount: d('0.10') })
  })
})

describe('kept in every period', () => {
  it('is met by every month, missed by one, and open while one is silent', () => {
    const of = (...answers: readonly (boolean | null)[]) => {
      const months = new Map(answers.flatMap((kept, n) => (kept === null ? [] : [[n + 1, kept] as const])))
      const { state, rule } = judgeEveryPeriod(periodsUpTo(months))
      return `${state} by ${rule}`
    }
    expect(of(true, true)).toBe('met by every-period-kept')
    expect(of(true, false, null)).toBe('not-met by period-missed')
    expect(of(true, null, true)).toBe('undecided by period-without-answer')
    // What comes after the last month answered is not silent: it may not have been yet.
    expect(of(true, null)).toBe('met by every-period-kept')
    expect(of()).toBe('no-figure by nobody-reported')
  })
})

describe('the path', () => {
  const yearly: YearlyTarget = { year: 2023, value: d('46'), origin: document }

  it('is the document’s where there is one and a straight line, said to be computed, elsewhere', () => {
    const line = (year: number) => pathPoint(year, [yearly], { year: 2020, value: d('40') }, { year: 2025, value: d('50') })
    expect(pathOver([2019, 2020, 2022, 2023, 2025], line, 1).map((p) => `${p.year} ${formatDecimal(p.value)} ${p.origin.kind}`)).toEqual([
      '2020 40,0 computed',
      '2022 44,0 computed',
      '2023 46,0 document',
      '2025 50,0 computed',
    ])
  })

  it('has no point outside its years, and none without both ends', () => {
    expect(computedPoint({ year: 2025, value: d('1') }, { year: 2025, value: d('2') }, 2025)).toBeNull()
    expect(pathPoint(2024, [], null, { year: 2025, value: wholeNumber(50) })).toBeNull()
  })
})
