import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { decideDelivery } from './delivery.ts'

const day = fc.integer({ min: 10, max: 28 }).map((n) => `2024-11-${n}` as PlainDate)

test('a delivery is taken down where paper, sending and receipt follow one another up to today, and refused at the day that is wrong', () => {
  fc.assert(
    fc.property(day, day, fc.option(day, { nil: null }), day, (paperDay, sentOn, receivedOn, today) => {
      const days = [paperDay, sentOn, ...(receivedOn === null ? [] : [receivedOn]), today]
      const decided = decideDelivery({ sentOn, receivedOn }, { paperDay, today })
      expect(decided.ok).toBe(days.every((one, n) => n === 0 || (days[n - 1] ?? '') <= one))
      if (!decided.ok) expect(decided.refusal.at).toBe(sentOn < paperDay || sentOn > today ? 'sentOn' : 'receivedOn')
    }),
  )
})
