import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type PlainDate } from '../../basics/plain-date.ts'
import { isWorkingDay } from '../../basics/working-days.ts'
import type { Actor } from '../../people/actor.ts'
import { bodyKey, placeKey, type Owner } from '../../people/seat.ts'
import type { ToDo } from '../../people/to-do/to-do.ts'
import { around, digestOf } from './digest.ts'

const start = '2024-11-01' as PlainDate
const NO_HOLIDAYS = { years: [] }
const place = placeKey('p')
const body: Owner = { at: bodyKey('a'), above: [place], successors: [] }
const officer: Actor = {
  person: { id: 'me', name: 'me', account: 'open' },
  roles: [{ id: 'r', personId: 'me', role: 'body-officer', seat: body, from: start, to: null, lent: null }],
  secondFactor: true,
  capacity: null,
  limitedTo: null,
}
const form = (n: number, due: PlainDate | null): ToDo => ({
  kind: 'fill-form',
  id: `${n}`,
  owner: body,
  state: 'draft',
  due,
  title: 't',
  done: null,
  blockedBy: null,
})
const told = (things: readonly ToDo[], day: PlainDate) =>
  digestOf(officer, around(things), { day, calendar: NO_HOLIDAYS, isOrganisation: () => false })

it('nobody is forgotten: whatever is open is told within five working days, as long as it is open', () => {
  fc.assert(
    fc.property(fc.option(fc.integer({ min: -30, max: 5 })), fc.integer({ min: 0, max: 60 }), (left, from) => {
      const first = addDays(start, from)
      const things = [form(1, left === null ? null : addDays(first, left))]
      const days = Array.from({ length: 12 }, (_, n) => addDays(first, n))
      const week = days.filter((day) => isWorkingDay(NO_HOLIDAYS, day)).slice(0, 5)
      expect(week.some((day) => told(things, day)?.mine.some(({ id }) => id === '1'))).toBe(true)
    }),
  )
})

it('a message holds each thing once, and no message goes out on a day off', () => {
  const due = fc.option(fc.integer({ min: -40, max: 40 }).map((n) => addDays(start, n)))
  fc.assert(
    fc.property(fc.array(due, { maxLength: 15 }), fc.integer({ min: 0, max: 60 }), (dues, from) => {
      const day = addDays(start, from)
      const digest = told(
        dues.map((one, i) => form(i, one)),
        day,
      )
      if (!isWorkingDay(NO_HOLIDAYS, day)) expect(digest).toBe(null)
      if (digest) expect(digest.mine.map(({ id }) => id).toSorted()).toEqual(dues.map((_, i) => `${i}`).toSorted())
    }),
  )
})
