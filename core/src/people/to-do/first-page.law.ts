import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate } from '../../basics/plain-date.ts'
import type { Actor } from '../actor.ts'
import { statesOf } from '../right.ts'
import { ROLES, ROLE_RULES } from '../role.ts'
import { bodyKey, placeKey, type Owner, type SeatKey } from '../seat.ts'
import { firstPageOf, owedBy } from './first-page.ts'
import { isTurnOf, TO_DO_KINDS, type ToDo, type ToDoKind } from './to-do.ts'

const start = '2024-11-01' as PlainDate
const day = fc.integer({ min: 0, max: 90 }).map((n) => addDays(start, n))
const place = placeKey('p')
const keys: readonly SeatKey[] = [place, ...['a', 'b', 'c'].map(bodyKey)]
const ownerOf = (at: SeatKey): Owner => ({ at, above: at === place ? [] : [place], successors: [] })
const owner = fc.constantFrom(...keys).map(ownerOf)

const toDo = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(TO_DO_KINDS) as ToDoKind[])),
    id: fc.uuid(),
    owner,
    due: fc.option(day),
    title: fc.string({ maxLength: 5 }),
    done: fc.constant(null),
    blockedBy: fc.option(fc.constant('việc trước')),
  })
  .map((one): ToDo => ({ ...one, state: statesOf(TO_DO_KINDS[one.kind].right)[0]! }))
const things = fc.uniqueArray(toDo, { maxLength: 30, selector: ({ id }) => id })

const actor = fc
  .array(fc.record({ role: fc.constantFrom(...ROLES), at: fc.constantFrom(...keys) }), { maxLength: 3 })
  .map((roles): Actor => ({
    person: { id: 'me', name: 'me', account: 'open' },
    roles: roles
      .filter(({ role, at }) => ROLE_RULES[role].at.includes(at === place ? 'place' : 'body'))
      .map(({ role, at }, i) => ({ id: `${i}`, personId: 'me', role, seat: ownerOf(at), from: start, to: null, lent: null })),
    secondFactor: true,
    capacity: null,
    limitedTo: null,
  }))

const NO_HOLIDAYS = { years: [] }
const page = (who: Actor, open: readonly ToDo[], on: PlainDate) => firstPageOf(who, open, new Map(), on, NO_HOLIDAYS)

describe('the laws of what is to be done', () => {
  it('a person has exactly the things whose next step is theirs, each once, in whatever order they were found', () => {
    fc.assert(
      fc.property(actor, things, day, (who, open, on) => {
        const mine = page(who, open, on).mine.map(({ id }) => id)
        expect(mine.toSorted()).toEqual(
          open
            .filter((one) => isTurnOf(who, one, on))
            .map(({ id }) => id)
            .toSorted(),
        )
        expect(page(who, open.toReversed(), on).mine.map(({ id }) => id)).toEqual(mine)
      }),
    )
  })

  it('what the bodies owe, added up, is what is open: no body is counted twice or forgotten', () => {
    fc.assert(
      fc.property(things, day, (open, on) => {
        const lead: Actor = {
          person: { id: 'me', name: 'me', account: 'open' },
          roles: [{ id: 'r', personId: 'me', role: 'lead-synthesiser', seat: ownerOf(place), from: start, to: null, lent: null }],
          secondFactor: false,
          capacity: null,
          limitedTo: null,
        }
        const { bodies } = page(lead, open, on)
        const below = open.filter(({ kind, owner: { at } }) => TO_DO_KINDS[kind].byBody && at !== place)
        expect(bodies.reduce((sum, body) => sum + body.open, 0)).toBe(below.length)
        for (const body of bodies) expect(owedBy(body.owner.at, open, on, NO_HOLIDAYS)).toHaveLength(body.open)
      }),
    )
  })

  it('a day that passes takes nothing off the list and makes nothing less overdue', () => {
    fc.assert(
      fc.property(actor, things, day, fc.integer({ min: 1, max: 40 }), (who, open, on, later) => {
        const [now, then] = [page(who, open, on), page(who, open, addDays(on, later))]
        expect(then.mine.map(({ id }) => id)).toEqual(now.mine.map(({ id }) => id))
        const overdue = new Map(now.bodies.map((body) => [body.owner.at, body.overdue]))
        for (const body of then.bodies) expect(body.overdue).toBeGreaterThanOrEqual(overdue.get(body.owner.at) ?? 0)
      }),
    )
  })
})
