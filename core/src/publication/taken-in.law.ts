import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { total } from '../indicators/roll-up.ts'
import type { Release } from './attack.ts'
import { elementKey, keysOf, PLACE } from './count-keys.ts'
import { countsOfPlan, type MeasureFigures } from './counts-of-plan.ts'
import { catalogue, cells, elementsOf, ofCell, partOf, share, type Cells } from './helped.fixture.ts'
import { withhold } from './withhold.ts'

/** A measure of violence, never shown by commune, in what each commune has sent. */
function ofViolence(year: number, sent: Readonly<Record<string, Cells>>, before: Readonly<Record<string, Cells>> = {}): MeasureFigures {
  const sensitive = { ...catalogue, elements: catalogue.elements.map((one) => ({ ...one, sensitivity: 'violence' as const })) }
  const yearOf = (of: number, rows: Readonly<Record<string, Cells>>) => ({
    year: of,
    pooledOver: 1,
    figure: total(
      sensitive,
      share,
      Object.entries(rows).map(([seat, row]) => partOf(row, seat)),
      null,
    ),
    elements: elementsOf(Object.values(rows)),
    senders: Object.entries(rows).map(([seat, row]) => ({ seat, isCommune: true, elements: elementsOf([row]) })),
  })
  const current = yearOf(year, sent)
  const series = Object.keys(before).length > 0 ? [yearOf(year - 1, before), current] : [current]
  return { code: '3.2a', catalogue: sensitive, indicator: share, current, series, units: [] }
}

describe('a commune that was taken in after a release', () => {
  const many: Cells = { women: 20, men: 20, helpedWomen: 10, helpedMen: 10 }
  const few: Cells = { women: 2, men: 1, helpedWomen: 1, helpedMen: 0 }
  const key = (year: number) => keysOf('3.2a', PLACE, { year, pooledOver: 1 })
  const release = (of: MeasureFigures, earlier: readonly Release[]) => {
    const counts = countsOfPlan([of], false)
    const { disclosed, leaking } = withhold(counts, 5, earlier)
    expect(leaking).toEqual([])
    return { counts, disclosed }
  }
  const shown = ({ disclosed }: Release, year = 2024) => [disclosed.counts.get(key(year).above), disclosed.counts.get(key(year).below)]

  it('is not the difference of two totals, however many they are; of two of them nobody knows which', () => {
    const first = release(ofViolence(2024, { 'unit:a': many, 'unit:b': many }), [])
    expect(shown(first)).toEqual([40, 80])
    for (const third of [few, many]) expect(shown(release(ofViolence(2024, { 'unit:a': many, 'unit:b': many, 'unit:c': third }), [first]))).not.toContainEqual(expect.any(Number)) // prettier-ignore
    const two = release(ofViolence(2024, { 'unit:a': many, 'unit:b': many, 'unit:c': few, 'unit:d': many }), [first])
    expect(shown(two)).toEqual([61, 123])
  })

  it('is with another a small number all the same, as long as it is small of both', () => {
    const first = release(ofViolence(2024, { 'unit:a': many, 'unit:b': many }), [])
    const two = release(ofViolence(2024, { 'unit:a': many, 'unit:b': many, 'unit:c': few, 'unit:d': few }), [first])
    // Two were helped of the six who asked.
    expect(shown(two)).toEqual(['withheld', 86])
    const four = { 'unit:a': many, 'unit:b': many, 'unit:c': few, 'unit:d': few, 'unit:e': few, 'unit:f': few }
    expect(shown(release(ofViolence(2024, four), [first, two]))).toEqual(['withheld', 92])
    const five = release(ofViolence(2024, { ...four, 'unit:g': many }), [first, two])
    expect(shown(five)).toEqual([64, 132])
  })

  it('nor of two totals of a year before', () => {
    const first = release(ofViolence(2023, { 'unit:a': many, 'unit:b': many }), [])
    const later = release(ofViolence(2024, { 'unit:a': many, 'unit:b': many }, { 'unit:a': many, 'unit:b': many, 'unit:c': few }), [first])
    expect(shown(later, 2023)).not.toContainEqual(expect.any(Number))
    expect(shown(later)).toEqual([40, 80])
    const same = release(ofViolence(2024, { 'unit:a': many, 'unit:b': many }, { 'unit:a': many, 'unit:b': many }), [first])
    expect(shown(same, 2023)).toEqual([40, 80])
  })

  it('and who is the first and only one to have sent is not the total', () => {
    expect(shown(release(ofViolence(2024, { 'unit:a': many }), []))).not.toContainEqual(expect.any(Number))
  })
})

const SEATS = ['unit:a', 'unit:b', 'unit:c', 'unit:d', 'unit:e', 'unit:f']

test('no two totals of any releases differ by a small number of those who came in or went out between them', () => {
  const sent = fc.array(fc.subarray(SEATS, { minLength: 1 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(cells, { minLength: SEATS.length, maxLength: SEATS.length }), sent, (rows, releases) => {
      const out: (Release & { readonly of: ReadonlySet<string> })[] = []
      for (const seats of releases) {
        const given = Object.fromEntries(seats.map((seat) => [seat, rows[SEATS.indexOf(seat)]!]))
        const counts = countsOfPlan([ofViolence(2024, given)], false)
        const { disclosed, leaking } = withhold(counts, 5, out)
        if (leaking.length === 0) out.push({ counts, disclosed, of: new Set(seats) })
      }
      const [key, { above, below }] = [elementKey, keysOf('3.2a', PLACE, { year: 2024, pooledOver: 1 })]
      for (const one of [above, below, ...Object.keys(ofCell(rows[0]!)).map((code) => key(code, 2024))]) {
        const told = out.flatMap(({ of, disclosed }) => {
          const shown = disclosed.counts.get(one)
          return typeof shown === 'number' ? [{ of, shown }] : []
        })
        for (const a of told)
          for (const b of told) {
            if (a.of.size <= b.of.size || [...b.of].some((seat) => !a.of.has(seat))) continue
            const between = a.shown - b.shown
            const [least, many] = a.of.size - b.of.size > 1 ? [5, Infinity] : [Infinity, Infinity]
            expect(between === 0 || (between >= least && between < many)).toBe(true)
          }
      }
    }),
    { numRuns: 60 },
  )
})
