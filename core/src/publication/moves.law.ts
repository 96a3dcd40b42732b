import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mover } from './moves.ts'
import { searcher, type Constraint } from './whole-numbers.ts'

/** Numbers that satisfy some sums among themselves, each between bounds around it. */
const system = fc
  .record({
    truth: fc.array(fc.nat(9), { minLength: 2, maxLength: 6 }),
    sums: fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
    room: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    spare: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
  })
  .map(({ truth, sums, room, spare }) => ({
    truth,
    bounds: truth.map((value, n) => ({ low: Math.max(0, value - room[n]!), high: value + room[n]! })),
    constraints: sums.flatMap((factors, n): Constraint[] => {
      const terms = truth.flatMap((_, unknown) => (factors[unknown] === 0 ? [] : [{ unknown, factor: factors[unknown]! }]))
      const sum = terms.reduce((all, { unknown, factor }) => all + factor * truth[unknown]!, 0)
      const back = terms.map(({ unknown, factor }) => ({ unknown, factor: -factor }))
      // Some are equations, some leave one to spare.
      return [{ terms, least: sum - spare[n]! }, ...(spare[n] === 0 ? [{ terms: back, least: -sum }] : [])]
    }),
  }))

test('whatever is found by moving numbers holds, and looking leaves nothing moved', () => {
  fc.assert(
    fc.property(system, fc.nat(5), fc.constantFrom(-2, -1, 1, 2), ({ truth, bounds, constraints }, first, by) => {
      const at = first % truth.length
      const move = mover({ bounds, constraints }, truth)
      const found = move(at, by)
      expect(move(at, by)).toEqual(found)
      if (found === null) return
      const values = truth.map((value, n) => value + (found.get(n) ?? 0))
      expect(values[at]).toBe(truth[at]! + by)
      expect(searcher({ bounds, constraints }).holds(values)).toBe(true)
      values.forEach((value, n) => expect(value >= bounds[n]!.low && value <= bounds[n]!.high).toBe(true))
    }),
    { numRuns: 2000 },
  )
})
