import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, fraction, multiply, roundFraction, sum, wholeNumber, type Fraction } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { isWhole, RELATIONS, type Succession } from '../units/succession.ts'
import type { UnitKey } from '../units/unit.ts'
import { findIndicator, readCatalogue } from './catalogue.ts'
import type { Catalogue } from './definition.ts'
import { administrative, MISSING_REASONS, missing, type Figure, type MissingReason } from './figure.ts'
import { rollUp, total, type TreeNode } from './roll-up.ts'
import { carryOver } from './successors.ts'
import { EMPTY_TALLY, figureOf, join, tally, type IndicatorFigure, type Part } from './tally.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
const catalogue = (read.ok ? read.value : null) as Catalogue
const ratio = findIndicator(catalogue, 'sex-ratio-at-birth')!

const known = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2020, max: 2025 }))
  .map(([v, year]): Figure => administrative(wholeNumber(v), year))
const figure = fc.oneof(
  { weight: 4, arbitrary: known },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING_REASONS).map((reason): Figure => missing(reason)) },
)
const parts = (cell: fc.Arbitrary<Figure> = figure): fc.Arbitrary<Part[]> =>
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }).map((rows) =>
    rows.map(([boys, girls], i) => ({
      unit: `c${i}`,
      cells: new Map([
        ['births.boys', boys],
        ['births.girls', girls],
      ]),
    })),
  )

describe('the laws of rolling up', () => {
  it('the order of units does not matter', () => {
    fc.assert(
      fc.property(parts(), (given) => {
        expect(total(catalogue, ratio, given.toReversed())).toEqual(total(catalogue, ratio, given))
      }),
    )
  })

  it('one unit is itself', () => {
    fc.assert(
      fc.property(
        parts().map((given) => given.slice(0, 1)),
        (given) => {
          expect(total(catalogue, ratio, given)).toEqual(figureOf(catalogue, ratio, tally(catalogue, ratio, given[0]!)))
        },
      ),
    )
  })

  it('the sum of parts is the whole, however they are grouped', () => {
    fc.assert(
      fc.property(parts(), fc.integer({ min: 0, max: 20 }), (given, cut) => {
        const of = (some: Part[]) => some.map((p) => tally(catalogue, ratio, p)).reduce(join, EMPTY_TALLY)
        expect(join(of(given.slice(0, cut)), of(given.slice(cut)))).toEqual(of(given))
      }),
    )
  })

  it('a district of communes has the figure of its communes, whatever clusters stand between', () => {
    fc.assert(
      fc.property(parts(), fc.integer({ min: 1, max: 4 }), (given, clusters) => {
        const middle = Array.from({ length: clusters }, (_, i): TreeNode => ({ unit: `k${i}`, parent: 'root' }))
        const tree: TreeNode[] = [
          { unit: 'root', parent: null },
          ...middle,
          ...given.map((p, i) => ({ unit: p.unit, parent: `k${i % clusters}` })),
        ]
        expect(rollUp(catalogue, ratio, tree, given).get('root')).toEqual(total(catalogue, ratio, given))
      }),
    )
  })

  it('a missing part is never zero: it changes who is missing and not the value', () => {
    fc.assert(
      fc.property(parts(known), fc.constantFrom<MissingReason>('not-reported', 'withheld', 'not-measured'), (given, reason) => {
        const silent: Part = {
          unit: 'silent',
          cells: new Map<string, Figure>([
            ['births.boys', missing(reason)],
            ['births.girls', administrative(wholeNumber(7), 2024)],
          ]),
        }
        const [before, after] = [total(catalogue, ratio, given), total(catalogue, ratio, [...given, silent])]
        expect(after.coverage).toMatchObject({
          asked: before.coverage.asked + 1,
          reported: before.coverage.reported,
          gaps: [{ unit: 'silent', reason }],
        })
        const shown = (figure: IndicatorFigure) => (figure.known ? [figure.value, figure.numerator, figure.denominator] : null)
        expect(shown(after)).toEqual(shown(before))
      }),
    )
  })

  it('no total invents a zero: nobody reporting is a reason, never a number', () => {
    fc.assert(
      fc.property(parts(fc.constantFrom(...MISSING_REASONS).map((reason) => missing(reason))), (given) => {
        expect(total(catalogue, ratio, given).known).toBe(false)
      }),
    )
  })

  it('the total is the sum above over the sum below, rounded once', () => {
    fc.assert(
      fc.property(parts(known), (given) => {
        const side = (code: string) => sum(given.map((p) => p.cells.get(code) as Figure & { known: true }).map((f) => f.value))
        const expected = fraction(multiply(side('births.boys'), wholeNumber(100)), side('births.girls'))
        const figure = total(catalogue, ratio, given)
        expect(figure.known).toBe(expected !== null)
        expect(!figure.known || compareFractions(figure.exact, expected as Fraction) === 0).toBe(true)
        expect(figure.known ? figure.value : null).toEqual(expected && roundFraction(expected, ratio.places))
      }),
    )
  })

  it('kinds and data years of a total are those of its cells, none added and none lost', () => {
    fc.assert(
      fc.property(parts(known), (given) => {
        const years = new Set(given.flatMap((p) => [...p.cells.values()]).flatMap((f) => (f.known ? [f.dataYear] : [])))
        const figure = total(catalogue, ratio, given)
        fc.pre(figure.known)
        expect(figure.known && figure.dataYears).toEqual([...years].toSorted())
      }),
    )
  })
})

describe('the laws of carrying figures over a merger', () => {
  const units = ['a', 'b', 'c', 'd', 'e']
  const successions = fc.array(
    fc
      .record({ from: fc.constantFrom(...units), to: fc.constantFrom('x', 'y', 'z'), relation: fc.constantFrom(...RELATIONS) })
      .map((s): Succession => ({
        from: s.from as UnitKey,
        to: s.to as UnitKey,
        relation: s.relation,
        date: '2025-07-01' as PlainDate,
        act: null,
      })),
    { maxLength: 8 },
  )

  it('every part is carried or left, none twice and none lost, and what is left is flagged', () => {
    fc.assert(
      fc.property(successions, fc.subarray(units), (recorded, given) => {
        const before = given.map((unit): Part => ({ unit, cells: new Map() }))
        const mapped = carryOver(before, recorded)
        expect([...mapped.parts.map((p) => p.was), ...mapped.left.map((p) => p.unit)].toSorted()).toEqual(given.toSorted())
        const sole = (unit: string) => recorded.filter((s) => s.from === (unit as UnitKey))
        const carriable = given.filter((unit) => sole(unit).length === 1 && isWhole(sole(unit)[0]!.relation))
        expect(mapped.parts.map((p) => p.was).toSorted()).toEqual(carriable.toSorted())
        for (const p of mapped.left) expect(mapped.flags.some((flag) => flag.from === p.unit)).toBe(true)
      }),
    )
  })
})
