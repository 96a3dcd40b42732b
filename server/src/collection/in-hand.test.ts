import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inHand } from './in-hand.ts'

const weights = fc.array(fc.nat(12))
const weigh = (part: readonly number[]) => part.reduce((sum, weight) => sum + weight, 0)

test('parts hold everything once and in its order, and no part weighs too much unless it is one alone', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const parts = inHand(all, (weight) => weight, most)
      expect(parts.flat()).toEqual(all)
      for (const part of parts) expect(part.length === 1 || weigh(part) <= most).toBe(true)
    }),
  )
})

test('a part ends only where the next would have weighed too much, so what weighs nothing is one part however long', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const parts = inHand(all, (weight) => weight, most)
      parts.slice(1).forEach((part, n) => expect(weigh(parts[n]!) + part[0]!).toBeGreaterThan(most))
    }),
  )
  expect(
    inHand(
      Array.from({ length: 10_000 }, () => 0),
      (weight) => weight,
      1,
    ),
  ).toHaveLength(1)
})
