import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decimalText, formatDecimal, parseDecimal, roundFraction, wholeNumber } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Succession } from '../units/succession.ts'
import type { UnitKey } from '../units/unit.ts'
import { findIndicator, readCatalogue } from './catalogue.ts'
import type { Catalogue, Indicator } from './definition.ts'
import { administrative, missing, type Figure } from './figure.ts'
import { headCount } from './head-count.ts'
import { rollUp, total } from './roll-up.ts'
import { carryOver } from './successors.ts'
import type { IndicatorFigure, Part } from './tally.ts'

const catalogue = ((): Catalogue => {
  const path = new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url)
  const decision = readCatalogue(JSON.parse(readFileSync(path, 'utf8')))
  if (!decision.ok) throw new Error('the sample catalogue does not read')
  return decision.value
})()
const indicator = (code: string): Indicator => findIndicator(catalogue, code)!
const reading = (code: string, name: string) => {
  const { calculation } = indicator(code)
  return calculation.kind === 'counted-units' ? calculation.readings.find((r) => r.code === name)! : null
}
const n = (value: number, year = 2024): Figure => administrative(parseDecimal(String(value))!, year)
const part = (unit: string, cells: Record<string, Figure>): Part => ({ unit, cells: new Map(Object.entries(cells)) })
const printed = (figure: IndicatorFigure) => (figure.known ? formatDecimal(figure.value) : figure.reason)
const births = (unit: string, boys: number, girls: number) => part(unit, { 'births.boys': n(boys), 'births.girls': n(girls) })

describe('three provinces that became one (average population 2016, thousands, General Statistics Office)', () => {
  // Men and women of the old Hà Nam, Nam Định and Ninh Bình; printed ratios 97,8 · 96,1 · 103,0.
  const provinces = [births('35', 397.4, 406.3), births('36', 908.0, 944.6), births('37', 483.7, 469.4)]
  const ratio: Indicator = { ...indicator('sex-ratio-at-birth'), places: 2 }

  it('have 98,29 men per 100 women, not the 98,97 that averaging their printed ratios gives', () => {
    const figure = total(catalogue, ratio, provinces)
    expect(printed(figure)).toBe('98,29')
    expect(figure).toMatchObject({ numerator: { units: 17891n, scale: 1 }, denominator: { units: 18203n, scale: 1 } })
    expect(((97.8 + 96.1 + 103.0) / 3).toFixed(2)).toBe('98.97')
  })

  it('have 79,46 % women among general-school teachers in 2016, and 97,38 and 81,05 in 2015', () => {
    const women: Indicator = { ...indicator('women-masters'), places: 2 }
    const teachers = (rows: [string, number, number][]) =>
      total(
        catalogue,
        women,
        rows.map(([unit, w, all]) => part(unit, { 'masters.women': n(w), 'masters.men': n(all - w) })),
      )
    expect(
      printed(
        teachers([
          ['35', 5432, 6970],
          ['36', 12868, 16249],
          ['37', 6871, 8460],
        ]),
      ),
    ).toBe('79,46')
    expect(
      printed(
        teachers([
          ['35', 5925, 7181],
          ['36', 12861, 16155],
          ['37', 6985, 8460],
        ]),
      ),
    ).toBe('81,05')
    expect(printed(total(catalogue, ratio, [births('35', 396.7, 406.0), births('36', 907.2, 943.4), births('37', 471.1, 473.3)]))).toBe(
      '97,38',
    )
  })
})

describe('a partial total', () => {
  const communes = Array.from({ length: 16 }, (_, i) => births(`c${i}`, 60 + i, 55 + i))
  const late = communes.map((c, i) => (i % 5 === 0 ? part(c.unit, { 'births.boys': missing('not-reported'), 'births.girls': n(50) }) : c))

  it('says 12 of 16 and who is missing, and leaves both sides of an unfinished commune out', () => {
    const figure = total(catalogue, indicator('sex-ratio-at-birth'), late)
    expect(figure.coverage).toMatchObject({ reported: 12, asked: 16 })
    expect(figure.coverage.gaps.map((g) => g.unit)).toEqual(['c0', 'c10', 'c15', 'c5'])
    expect(printed(figure)).toBe(
      printed(
        total(
          catalogue,
          indicator('sex-ratio-at-birth'),
          communes.filter((_, i) => i % 5 !== 0),
        ),
      ),
    )
  })

  it('is not given where the two sides come from different suppliers: all deaths over some births is no rate', () => {
    const deaths = part('district', { 'maternal-deaths': n(1) })
    const rate = indicator('maternal-mortality')
    expect(printed(total(catalogue, rate, [deaths, ...late]))).toBe('not-reported')
    expect(printed(total(catalogue, rate, [deaths, ...communes]))).toBe(formatDecimal(wholeNumber(Math.round(100_000 / 2080))))
    expect(printed(total(catalogue, rate, [communes[0]!]))).toBe('not-measured')
  })
})

describe('none arose', () => {
  const supported = indicator('trafficked-supported')
  const cells = (women: Figure, men: Figure, helped: Figure) =>
    part('police', {
      'trafficked-returned-in-need.women': women,
      'trafficked-returned-in-need.men': men,
      'trafficked-supported.women': helped,
      'trafficked-supported.men': n(0),
    })

  it('is the result of 0/0, neither 0 % nor 100 %', () => {
    expect(printed(total(catalogue, supported, [cells(n(0), n(0), n(0))]))).toBe('none-arose')
    expect(printed(total(catalogue, supported, [cells(missing('none-arose'), missing('none-arose'), missing('none-arose'))]))).toBe(
      'none-arose',
    )
  })

  it('cannot be said while somebody has not reported', () => {
    const silent = part('other', { 'trafficked-returned-in-need.women': missing('not-reported') })
    expect(printed(total(catalogue, supported, [cells(n(0), n(0), n(0)), silent]))).toBe('not-reported')
  })

  it('counts as an answer of its commune, and adds nothing', () => {
    const victims = (unit: string, women: Figure, served: Figure) =>
      part(
        unit,
        Object.fromEntries(
          ['domestic', 'other-gender-based'].flatMap((kind) => [
            [`victims-${kind}.women`, kind === 'domestic' ? women : missing('none-arose')],
            [`victims-${kind}.men`, missing('none-arose')],
            [`victims-${kind}-served.women`, kind === 'domestic' ? served : missing('none-arose')],
            [`victims-${kind}-served.men`, missing('none-arose')],
          ]),
        ),
      )
    const figure = total(catalogue, indicator('victims-served'), [
      victims('a', n(3), n(2)),
      victims('b', missing('none-arose'), missing('none-arose')),
    ])
    expect(printed(figure)).toBe('66,7')
    expect(figure.coverage).toMatchObject({ reported: 2, asked: 2 })
  })

  it('is a contradiction where somebody was helped and nobody was found', () => {
    expect(printed(total(catalogue, supported, [cells(n(0), n(0), n(1))]))).toBe('contradictory')
  })
})

describe('counted units', () => {
  const body = (unit: string, council: 0 | 1, committee: 0 | 1) =>
    part(unit, { 'council-has-woman-key-leader': n(council), 'committee-has-woman-key-leader': n(committee) })
  // Sixteen communes and the district itself: 34 bodies counted apart, 17 local governments counted as one.
  const places = [body('district', 1, 0), ...Array.from({ length: 16 }, (_, i) => body(`c${i}`, i < 6 ? 1 : 0, i < 4 ? 1 : 0))]
  const leaders = indicator('women-key-leaders')

  it('depend on what is counted: 11 of 34 bodies apart, 7 of 17 governments as one, 4 of 17 committees', () => {
    const by = (name: string) => total(catalogue, leaders, places, reading('women-key-leaders', name))
    expect(by('council-and-committee-apart')).toMatchObject({ numerator: wholeNumber(11), denominator: wholeNumber(34) })
    expect(printed(by('council-and-committee-apart'))).toBe('32,4')
    expect(by('local-government-as-one')).toMatchObject({ numerator: wholeNumber(7), denominator: wholeNumber(17) })
    expect(by('committee-only')).toMatchObject({ numerator: wholeNumber(4), denominator: wholeNumber(17) })
  })

  it('read the same broadcasts in the way of the plan and in the way of the nation', () => {
    const items = (unit: string, ...quarters: number[]) =>
      part(unit, Object.fromEntries(quarters.map((q, i) => [`broadcast-items-q${i + 1}`, n(q)])))
    const communes = [items('a', 4, 5, 4, 6), items('b', 1, 0, 0, 0), items('c', 9, 9, 9, 3), items('d', 0, 0, 0, 0)]
    const by = (name: string) =>
      printed(total(catalogue, indicator('communes-with-broadcasts'), communes, reading('communes-with-broadcasts', name)))
    expect(by('any-item-in-the-year')).toBe('75,0')
    expect(by('four-items-a-quarter')).toBe('25,0')
  })

  it('leave out a unit to which the question does not apply', () => {
    const notApplicable = part('ward', {
      'council-has-woman-key-leader': missing('not-applicable'),
      'committee-has-woman-key-leader': n(1),
    })
    const figure = total(catalogue, leaders, [notApplicable], reading('women-key-leaders', 'council-and-committee-apart'))
    expect(figure).toMatchObject({ numerator: wholeNumber(1), denominator: wholeNumber(1) })
  })
})

describe('what cannot be added', () => {
  it('is a ratio of two survey means of several communes', () => {
    const survey = (unit: string) => part(unit, { 'unpaid-hours.women': n(15.5), 'unpaid-hours.men': n(8.6) })
    expect(printed(total(catalogue, indicator('unpaid-work-ratio'), [survey('nation')]))).toBe('1,80')
    expect(printed(total(catalogue, indicator('unpaid-work-ratio'), [survey('a'), survey('b')]))).toBe('not-additive')
  })

  it('is a yes of one station', () => {
    const station = (unit: string) => part(unit, { 'station-keeps-column': n(1) })
    expect(printed(total(catalogue, indicator('station-column'), [station('radio')]))).toBe('1')
    expect(printed(total(catalogue, indicator('station-column'), [station('radio'), station('tv')]))).toBe('not-additive')
  })

  it('is more people than there are: reach is capped and says so', () => {
    const reached = part('a', { 'people-reached.women': n(900), 'people-reached.men': n(800), population: n(1500) })
    expect(total(catalogue, indicator('people-reached'), [reached])).toMatchObject({ capped: true, value: parseDecimal('100.0') })
  })
})

describe('the tree of units', () => {
  it('gives every unit the figure of its own cells and of all below it', () => {
    const tree = [
      { unit: 'province', parent: null },
      { unit: 'district', parent: 'province' },
      { unit: 'a', parent: 'district' },
      { unit: 'b', parent: 'district' },
      { unit: 'c', parent: 'province' },
    ]
    const figures = rollUp(catalogue, indicator('sex-ratio-at-birth'), tree, [
      births('a', 10, 10),
      births('b', 30, 20),
      births('c', 60, 70),
    ])
    expect([...figures].map(([unit, figure]) => [unit, printed(figure)])).toEqual([
      ['province', '100,0'],
      ['district', '133,3'],
      ['a', '100,0'],
      ['b', '150,0'],
      ['c', '85,7'],
    ])
  })

  it('must lead to a root', () => {
    const parts = [births('a', 1, 1)]
    expect(() =>
      rollUp(
        catalogue,
        indicator('sex-ratio-at-birth'),
        [
          { unit: 'a', parent: 'b' },
          { unit: 'b', parent: 'a' },
        ],
        parts,
      ),
    ).toThrow(RangeError)
    expect(() => rollUp(catalogue, indicator('sex-ratio-at-birth'), [{ unit: 'b', parent: null }], parts)).toThrow(RangeError)
  })
})

describe('figures across 1 July 2025', () => {
  const day = '2025-07-01' as PlainDate
  const succession = (from: string, to: string, relation: Succession['relation'] = 'whole'): Succession => ({
    from: from as UnitKey,
    to: to as UnitKey,
    relation,
    date: day,
    act: '1674/NQ-UBTVQH15',
  })
  const old = [
    births('13456@2020-01-01', 30, 25),
    births('13450@2020-01-01', 20, 18),
    births('13441@2020-01-01', 40, 41),
    births('99999@2020-01-01', 9, 9),
  ]

  it('go over whole to the unit that took the old one in, and two old communes make one new figure', () => {
    const mapped = carryOver(old.slice(0, 2), [
      succession('13456@2020-01-01', '13456@2025-07-01'),
      succession('13450@2020-01-01', '13456@2025-07-01'),
    ])
    expect(mapped.flags).toEqual([])
    expect(mapped.parts.map((p) => [p.was, p.unit])).toEqual([
      ['13456@2020-01-01', '13456@2025-07-01'],
      ['13450@2020-01-01', '13456@2025-07-01'],
    ])
    expect(total(catalogue, indicator('sex-ratio-at-birth'), mapped.parts)).toMatchObject({
      numerator: wholeNumber(50),
      denominator: wholeNumber(43),
    })
  })

  it('flag a ward that also took in land from outside, a unit that was split, and one nobody knows', () => {
    const mapped = carryOver(old, [
      succession('13441@2020-01-01', '13318@2025-07-01'),
      succession('13459@2020-01-01', '13318@2025-07-01'),
      succession('13450@2020-01-01', '13456@2025-07-01', 'part'),
      succession('13450@2020-01-01', '13483@2025-07-01', 'part'),
      succession('13456@2020-01-01', '13456@2025-07-01'),
    ])
    expect(mapped.flags).toEqual([
      { why: 'unsplittable', from: '13450@2020-01-01', to: ['13456@2025-07-01', '13483@2025-07-01'] },
      { why: 'no-successor', from: '99999@2020-01-01', to: [] },
      { why: 'partly-outside', from: '13459@2020-01-01', to: ['13318@2025-07-01'] },
    ])
    expect(mapped.left.map((p) => p.unit)).toEqual(['13450@2020-01-01', '99999@2020-01-01'])
    expect(mapped.parts).toHaveLength(2)
  })
})

describe('a head count', () => {
  it('is women, men and the gap', () => {
    const count = headCount(n(393), n(475))
    expect(count).toMatchObject({ known: true, all: wholeNumber(868), gap: wholeNumber(-82) })
    expect(count.known && decimalText(roundFraction(count.womenPercent!, 1))).toBe('45.3')
    expect(headCount(n(0), missing('none-arose'))).toMatchObject({ known: true, all: wholeNumber(0), womenPercent: null })
    expect(headCount(n(3), missing('withheld'))).toMatchObject({ known: false, reason: 'withheld' })
  })
})
