import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostile, place, stretch } from './hostile-texts.fixture.ts'
import { workOf } from './work-of.fixture.ts'

test('no words of the genre, in whatever order and place, cost more than twice as much when they are twice as many', () => {
  fc.assert(
    fc.property(place, stretch, (where, words) => {
      const once = workOf(hostile(where, words, 5_000))
      const twice = workOf(hostile(where, words, 10_000))
      // Papers of a few lines do a little work that has nothing to do with their length.
      expect(twice).toBeLessThan(2.4 * once + 20_000)
    }),
    { numRuns: 150 },
  )
})
