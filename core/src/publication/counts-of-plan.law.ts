import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Indicator } from '../indicators/definition.ts'
import { total } from '../indicators/roll-up.ts'
import type { Part } from '../indicators/tally.ts'
import { attack, type Release } from './attack.ts'
import { countNamed, elementKey, keysOf, ofAnotherPlan, PLACE } from './count-keys.ts'
import { countsOfPlan, isOfPersons, neverByCommune, type MeasureFigures } from './counts-of-plan.ts'
import { publicFigures } from './snapshot.ts'
import { audit } from './audit.ts'
import { catalogue, cells, elementsOf, indicator, ofCell, partOf, PERSONS, share, women, type Cells } from './helped.fixture.ts'
import { withhold } from './withhold.ts'

const years = fc
  .integer({ min: 1, max: 3 })
  .chain((communes) => fc.array(fc.array(cells, { minLength: communes, maxLength: communes }), { minLength: 2, maxLength: 2 }))

/** The measure in the second of the years, with the first beside it. */
function figuresOf(code: string, of: Indicator, [before, now]: readonly (readonly Cells[])[]): MeasureFigures {
  const yearOf = (year: number, rows: readonly Cells[]) => ({
    year,
    pooledOver: 1,
    figure: total(
      catalogue,
      of,
      rows.map((row, i) => partOf(row, `unit:${i}`)),
      null,
    ),
    elements: elementsOf(rows),
  })
  const current = yearOf(2024, now!)
  return {
    code,
    catalogue,
    indicator: of,
    current,
    series: [yearOf(2023, before!), current],
    units: now!.map((row, i) => ({
      unit: `unit:${i}`,
      name: String(i),
      figure: total(catalogue, of, [partOf(row, `unit:${i}`)], null),
      elements: elementsOf([row]),
    })),
  }
}

const countsIn = (table: readonly (readonly Cells[])[], alone = false) =>
  countsOfPlan([figuresOf('1.1', share, table), figuresOf('1.2', women, table)], alone)

const released = (table: readonly (readonly Cells[])[], threshold: number, earlier: readonly Release[]) => {
  const counts = countsIn(table)
  const decided = withhold(counts, threshold, earlier)
  return { ...decided, release: { counts, disclosed: decided.disclosed } }
}

const withheldIn = ({ withheld }: { readonly withheld: readonly { readonly key: string }[] }) => withheld.map(({ key }) => key)

test('over communes, women and men, years and an earlier release of a lower threshold no small number is determined but what was public before, and the attack says what the preview said', () => {
  fc.assert(
    fc.property(years, fc.constantFrom(5, 10), fc.option(cells, { nil: null }), (table, later, corrected) => {
      const first = released(table, 5, [])
      const second = released(corrected ? [table[0]!, table[1]!.with(0, corrected)] : table, later, [first.release])
      for (const [one, earlier] of [
        [first, []],
        [second, [first.release]],
      ] as const) {
        const found = audit(one.release, withheldIn(one), earlier)
        expect([...found.determined, ...found.undecided].toSorted()).toEqual([...one.leaking].toSorted())
        expect(found.alreadyPublic).toEqual(one.alreadyPublic)
        if (one.leaking.length > 0) continue
        const threshold = one === first ? 5 : later
        const told = attack([...earlier, one.release], 'openness')
          .filter((each) => each.persons && each.value > 0 && each.value < Math.min(5, threshold))
          .filter(({ key, verdict }) => verdict !== 'open' && !one.alreadyPublic.includes(key))
        expect(told).toEqual([])
      }
      expect(first.alreadyPublic).toEqual([])
      // One threshold throughout lets nothing out that somebody would have to call public already.
      if (later === 5 && corrected === null) expect(second.alreadyPublic).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test('a second plan over the same people is held against the first: what one plan prints, another cannot hide nor betray', () => {
  fc.assert(
    fc.property(years, (table) => {
      const first = released(table, 5, [])
      const other = ofAnotherPlan(first.release, 'other')
      const counts = countsOfPlan([figuresOf('9.9', women, table)], false)
      const decided = withhold(counts, 5, [other])
      const both = attack([other, { counts, disclosed: decided.disclosed }])
      const told = both.filter(({ persons, value, verdict }) => persons && value > 0 && value < 5 && verdict !== 'open')
      const excused = [...decided.alreadyPublic, ...decided.leaking]
      if (first.leaking.length === 0) expect(told.filter(({ key }) => key.startsWith('9.9') && !excused.includes(key))).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('a plan whose release would print what another plan hid withholds it as well', () => {
  const row = (w: number): Cells => ({ women: w, men: 40, helpedWomen: w, helpedMen: 40 })
  const table = [[row(30)], [row(30), row(3), row(4)]].map((rows) => rows)
  const first = released(table, 5, [])
  const key = keysOf('9.9', 'unit:1', { year: 2024, pooledOver: 1 })
  const counts = countsOfPlan([figuresOf('9.9', women, table)], false)
  const decided = withhold(counts, 5, [ofAnotherPlan(first.release, 'other')])
  expect(decided.leaking).toEqual([])
  expect(decided.disclosed.counts.get(key.above)).toBe('few')
})

test('what another plan printed under a lower threshold is public already, not something this release lets out', () => {
  const row = (w: number): Cells => ({ women: w, men: 40, helpedWomen: w, helpedMen: 40 })
  const table = [[row(30)], [row(30), row(7), row(40)]]
  const first = released(table, 5, [])
  const key = keysOf('9.9', 'unit:1', { year: 2024, pooledOver: 1 })
  const decided = withhold(countsOfPlan([figuresOf('9.9', women, table)], false), 10, [ofAnotherPlan(first.release, 'other')])
  expect(decided.leaking).toEqual([])
  expect(decided.alreadyPublic).toContain(key.above)
  expect(decided.disclosed.counts.get(key.above)).not.toBe(7)
})

test('of women found and women helped those without help are a number of persons, though nobody prints it', () => {
  const table = [[{ women: 60, men: 50, helpedWomen: 60, helpedMen: 50 }], [{ women: 30, men: 40, helpedWomen: 28, helpedMen: 20 }]]
  const { release, leaking } = released(table, 5, [])
  expect(leaking).toEqual([])
  const without = `${elementKey('helped.women', 2024)} outside`
  expect(release.counts.counts.find(({ key }) => key === without)?.value).toBe(2)
  expect(attack([release]).find(({ key }) => key === without)).toMatchObject({ verdict: 'open' })
  expect([release.disclosed.counts.get('helped.women 2024'), release.disclosed.counts.get('asked.women 2024')]).toContain('withheld')
})

test('one element of persons or one that is sensitive is enough', () => {
  const perOffice = { catalogue, indicator: indicator('per-office', ['asked'], ['offices']) }
  expect(isOfPersons(perOffice)).toBe(true)
  expect(neverByCommune(perOffice)).toBe(false)
  const elements = catalogue.elements.map((one) => (one.code === 'asked.men' ? { ...one, sensitivity: 'violence' as const } : one))
  expect(neverByCommune({ ...perOffice, catalogue: { ...catalogue, elements } })).toBe(true)
  expect(isOfPersons({ catalogue, indicator: indicator('offices', ['offices'], ['offices']) })).toBe(false)
})

test('a number of persons that is entered as it is stands among the counts', () => {
  const given = {
    ...share,
    code: 'given',
    calculation: { kind: 'given', element: 'asked.women' },
    unitOfMeasure: PERSONS,
    places: 0,
  } as unknown as Indicator
  const one: Cells = { women: 3, men: 0, helpedWomen: 0, helpedMen: 0 }
  const counts = countsOfPlan([figuresOf('7.1', given, [[one], [one]])], false)
  expect(withhold(counts, 5).disclosed.counts.get(keysOf('7.1', PLACE, { year: 2024, pooledOver: 1 }).above)).toBe('few')
})

test('the name of a count says whose it is and of what', () => {
  expect(countNamed(keysOf('3.2a', PLACE, { year: 2022, pooledOver: 5 }).rest)).toEqual({
    of: 'measure',
    measure: '3.2a',
    unit: null,
    year: 2022,
    side: 'rest',
  })
  expect(countNamed(`${keysOf('3.2a', PLACE, { year: 2022, pooledOver: 1 }).above} apart`)).toMatchObject({ measure: '3.2a', side: 'rest' })
  expect(countNamed(`${elementKey('births.boys', 2024, 'unit:1@2020-01-01')} outside`)).toEqual({
    of: 'element',
    element: 'births.boys',
    unit: 'unit:1@2020-01-01',
    year: 2024,
    outside: true,
  })
  expect(countNamed('nothing of ours')).toBeNull()
})

const year2024 = (code: string) => keysOf(code, PLACE, { year: 2024, pooledOver: 1 })

test('cells that say they are official or preliminary are counted like any other; only what stands in place of a sum has no counts', () => {
  const source = { title: 'Niên giám', number: null, year: 2024 }
  const row: Cells = { women: 30, men: 40, helpedWomen: 3, helpedMen: 20 }
  const said: Part = {
    unit: 'unit:0',
    cells: new Map(
      [...partOf(row, 'unit:0').cells].map(([code, figure]) => [code, { ...figure, kind: { kind: 'official', source } } as never]),
    ),
  }
  const of = figuresOf('1.2', women, [[row], [row]])
  const official = { ...of.current, figure: total(catalogue, women, [said], null) }
  const counts = countsOfPlan([{ ...of, current: official, series: [official] }], false)
  expect(counts.counts.find(({ key }) => key === year2024('1.2').above)).toMatchObject({ value: 3, persons: true })
  expect(withhold(counts, 5).disclosed.counts.get(year2024('1.2').above)).toBe('few')
  const published = { ...official, published: true }
  expect(countsOfPlan([{ ...of, current: published, series: [published], units: [] }], false).counts).toEqual([])
  // What a commune has counted is counted, wherever the figure of the whole comes from.
  const mixed = { ...of, current: published, series: [published] }
  const decided = withhold(countsOfPlan([mixed], false), 5)
  const shown = publicFigures(mixed, 'met', decided.disclosed)
  expect(shown.figure).toEqual({ value: '10.0', reason: null, above: null, below: null })
  expect(shown.units?.map(({ figure }) => figure)).toEqual([{ value: null, reason: 'withheld', above: 'few', below: 30 }])
})

test('what a commune has typed beside a missing cell is not the difference of two printed numbers', () => {
  // The second commune says how many women asked and were helped; of its men a cell is missing, so the share of all has none of it.
  const rows: readonly Cells[] = [
    { women: 30, men: 40, helpedWomen: 20, helpedMen: 20 },
    { women: 9, men: 9, helpedWomen: 3, helpedMen: 0 },
  ]
  const parts = rows.map((row, i) => partOf(row, `unit:${i}`))
  const short = (part: Part): Part => ({ ...part, cells: new Map([...part.cells].map(([code, figure]) => [code, code === 'asked.men' ? { known: false, reason: 'not-reported' } : figure])) }) // prettier-ignore
  const given = [parts[0]!, short(parts[1]!)]
  const typed = new Map(
    Object.keys(ofCell(rows[0]!)).map((code) => [code, given.reduce((sum, { cells: own }) => sum + (own.get(code)?.known ? ofCell(rows[given.findIndex((one) => one.cells === own)]!)[code]! : 0), 0)]),
  ) // prettier-ignore
  const measure = (code: string, of: Indicator): MeasureFigures => {
    const current = { year: 2024, pooledOver: 1, figure: total(catalogue, of, given, null), elements: typed }
    return { code, catalogue, indicator: of, current, series: [current], units: [] }
  }
  const womenHelped = indicator('women-of-helped', ['helped.women'], ['helped'])
  const menAsked = indicator('men', ['helped.women'], ['asked'])
  const counts = countsOfPlan([measure('1.1', womenHelped), measure('1.2', menAsked)], false)
  const apart = counts.counts.find(({ key }) => key === `${year2024('1.2').above} apart`)
  expect(apart).toMatchObject({ value: 3, persons: true, standing: 'implied' })
  const decided = withhold(counts, 5)
  expect(decided.leaking).toEqual([])
  const told = attack([{ counts, disclosed: decided.disclosed }]).filter(
    ({ value, verdict }) => value > 0 && value < 5 && verdict !== 'open',
  )
  expect(told).toEqual([])
})

test('the years of a pooled figure add up to it also where in one of them nothing arose', () => {
  const row = (w: number): Cells => ({ women: w, men: 0, helpedWomen: w, helpedMen: 0 })
  const of = figuresOf('1.2', women, [[row(30)], [row(3)]])
  const nothing = { year: 2022, pooledOver: 1, figure: { known: false, reason: 'none-arose', coverage: { reported: 1, asked: 1, gaps: [] } }, elements: new Map() } as const // prettier-ignore
  const pooled = { ...of.current, pooledOver: 3, figure: total(catalogue, women, [partOf(row(33), 'unit:0')], null) }
  const counts = countsOfPlan([{ ...of, current: pooled, series: [nothing, ...of.series], units: [] }], false)
  const key = (year: number, pooledOver: number) => keysOf('1.2', PLACE, { year, pooledOver }).above
  expect(counts.sums).toContainEqual({ total: key(2024, 3), parts: [key(2024, 1), key(2023, 1)] })
  const decided = withhold(counts, 5)
  expect(decided.leaking).toEqual([])
  expect(attack([{ counts, disclosed: decided.disclosed }]).find((one) => one.key === key(2024, 1))).toMatchObject({ verdict: 'open' })
})

test('whether a commune has at least three persons is not said by commune, for beside "few" it tells', () => {
  const counting = (elements: readonly string[]) => ({
    catalogue,
    indicator: { ...share, calculation: { kind: 'counted-units', readings: [{ elements, counts: 'sum', least: 3 }], multiplier: 100 } } as unknown as Indicator, // prettier-ignore
  })
  expect(neverByCommune(counting(['asked.women']))).toBe(true)
  expect(neverByCommune(counting(['asked']))).toBe(true)
  expect(neverByCommune(counting(['offices']))).toBe(false)
})

test('a judgement that rests on a withheld figure of an earlier year is not told, and a part of a person is not shown', () => {
  const few: Cells = { women: 30, men: 40, helpedWomen: 3, helpedMen: 20 }
  const many: Cells = { ...few, helpedWomen: 20 }
  const of = figuresOf('1.2', women, [[few], [many]])
  const stateOf = (table: readonly (readonly Cells[])[], state: 'met' | 'at-risk') => {
    const figures = figuresOf('1.2', women, table)
    return publicFigures(figures, state, withhold(countsOfPlan([figures], false), 5).disclosed).state
  }
  expect(stateOf([[few], [many]], 'met')).toBe('met')
  expect(stateOf([[few], [many]], 'at-risk')).toBeNull()
  expect(stateOf([[many], [many]], 'at-risk')).toBe('at-risk')
  const { disclosed } = withhold(countsOfPlan([of], false), 5)
  const half = { ...of.current, figure: { ...of.current.figure, numerator: { units: 25n, scale: 1 } } } as typeof of.current
  expect(publicFigures({ ...of, current: half }, 'met', disclosed).figure).toMatchObject({ value: null, reason: 'withheld' })
})
