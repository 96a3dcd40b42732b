import type { PublicFigure, Snapshot } from '@songhanh/core/publication/snapshot'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '@songhanh/core/publication/changes'
import { readerOf, releasePage } from './counter.ts'
import { fullRelease } from './release.fixture.ts'

const reader = readerOf('vi', { styles: '', help: [] })
const base = fullRelease.snapshot.measures.find(({ code }) => code === '2.2')!
const YEARS = [2021, 2022, 2023, 2024]
const PLACES = ['Một', 'Hai', 'Ba']

/** The digits of a figure, or why there is none. */
type Told = `${number}.0` | 'withheld' | 'not-reported'

const told: fc.Arbitrary<Told> = fc.oneof(
  fc.integer({ min: 1000, max: 9999 }).map((n) => `${n}.0` as const),
  fc.constantFrom<Told>('withheld', 'not-reported'),
)
const isTold = (one: Told) => one !== 'withheld' && one !== 'not-reported'
const figure = (one: Told): PublicFigure =>
  one === 'withheld' || one === 'not-reported'
    ? { value: null, reason: one, above: null, below: null }
    : { value: one, reason: null, above: null, below: null }

/** A release of one promise with four years and three communes. */
const release = (cells: readonly Told[]): Snapshot => ({
  ...fullRelease.snapshot,
  measures: [
    {
      ...base,
      figure: figure(cells[3]!),
      series: YEARS.map((year, n) => ({ year, figure: figure(cells[n]!) })),
      units: PLACES.map((name, n) => ({ code: `unit:9${n}@2020-01-01`, name, figure: figure(cells[4 + n]!) })),
    },
  ],
})
const cells = fc.array(told, { minLength: 7, maxLength: 7 })
const page = (earlier: Snapshot, now: Snapshot) =>
  releasePage(reader, { ...fullRelease, snapshot: now, earlier: { id: 's', at: '', snapshot: earlier } }, 'dinh-chinh', '')

test('what is no longer told says nothing of what it was: any other value in its place makes the same page', () => {
  fc.assert(
    fc.property(cells, cells, cells, (then, now, others) => {
      const hidden = then.map((one, n) => (isTold(one) && !isTold(now[n]!) && isTold(others[n]!) ? others[n]! : one))
      expect(page(release(hidden), release(now))).toBe(page(release(then), release(now)))
    }),
  )
})

test('nothing is said of two releases that tell the same, and all that differs is said once', () => {
  fc.assert(
    fc.property(cells, cells, (then, now) => {
      expect(changesBetween(release(then), release(then))).toEqual([])
      const differs = (n: number) => (isTold(then[n]!) || isTold(now[n]!)) && then[n] !== now[n]
      const changes = changesBetween(release(then), release(now))
      expect(changes.filter(({ part }) => part.of === 'year').map(({ year }) => year)).toEqual(YEARS.filter((_, n) => differs(n)))
      const units = changes.flatMap(({ part }) => (part.of === 'unit' ? [part.name] : []))
      const [some, others] = [then, now].map((side) => side.slice(4).some(isTold))
      expect(units).toEqual(some === others ? PLACES.filter((_, n) => differs(4 + n)) : [])
      expect(changes.filter(({ part }) => part.of === 'units')).toHaveLength(some === others ? 0 : 1)
    }),
  )
})
