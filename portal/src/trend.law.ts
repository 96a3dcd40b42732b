import type { PublicFigure } from '@songhanh/core/publication/snapshot'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullRelease } from './release.fixture.ts'
import { linesOf } from './trend.ts'
import { everyYear } from '@songhanh/core/publication/every-year'
import { stretchesOf } from './years.ts'

const figure = (value: string | null, reason: PublicFigure['reason'] = null): PublicFigure => ({ value, reason, above: null, below: null })
const measure = fullRelease.snapshot.measures[0]!

test('whatever years there are: every value is on one line, a line joins years that follow one another, and all years are told in order', () => {
  const told = fc.constantFrom(figure('1.0'), figure('2.5'), figure(null, 'withheld'), figure(null, 'not-reported'))
  const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 2009, max: 2024 }), told), { selector: ([year]) => year, maxLength: 12 })
  fc.assert(
    fc.property(some, (drawn) => {
      const series = drawn.map(([year, of]) => ({ year, figure: of })).toSorted((a, b) => a.year - b.year)
      const years = everyYear({ ...measure, series, figure: figure(null, 'not-reported') }, 2024)
      const lines = linesOf(years)
      expect(lines.flat().map(({ year }) => year)).toEqual(series.filter((one) => one.figure.value !== null).map(({ year }) => year))
      for (const line of lines) line.forEach((point, n) => expect(point.year).toBe(line[0]!.year + n))
      // As few lines as that allows: between two of them lies a year without a value.
      lines.slice(1).forEach((line, n) => expect(line[0]!.year).toBeGreaterThan(lines[n]!.at(-1)!.year + 1))
      const all = stretchesOf(years).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n))
      expect(all).toEqual(years.map(({ year }) => year))
    }),
  )
})
