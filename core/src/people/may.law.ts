import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parsePlainDate } from '../basics/plain-date.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { rolesInForce } from './actor.ts'
import type { Actor, RoleHeld } from './actor.ts'
import { capacitiesFor, SENDING } from './capacity.ts'
import { may, mayAnywhere, rightsHeld, scopeOf } from './may.ts'
import type { Thing } from './may.ts'
import { RIGHTS, statesOf } from './right.ts'
import type { Right } from './right.ts'
import { ROLES, ROLE_RULES } from './role.ts'
import { bodyKey, placeKey, relation, seatKind, unitKey } from './seat.ts'
import type { Owner, Seat, SeatKey } from './seat.ts'
import { sendingRights } from './sending.ts'

const start = parsePlainDate('2024-01-01') as PlainDate
const dayIn = fc.integer({ min: 0, max: 700 }).map((n) => addDays(start, n))

// A small world: a province, two places in it, two communes in each, a body in each commune, and one commune that a second took over whole.
const province = unitKey('01', start)
const parentOf = new Map<SeatKey, SeatKey>()
for (const p of ['a', 'b']) {
  parentOf.set(placeKey(p), province)
  for (const c of ['1', '2', 'old']) {
    parentOf.set(unitKey(p + c, start), placeKey(p))
    parentOf.set(bodyKey(p + c), unitKey(p + c, start))
  }
}
const keys = [province, ...parentOf.keys()]
const above = (key: SeatKey): SeatKey[] => {
  const up = parentOf.get(key)
  return up === undefined ? [] : [up, ...above(up)]
}
const seat = fc.constantFrom(...keys).map((at): Seat => ({ at, above: above(at) }))
const successors = (at: SeatKey): SeatKey[] => (at.includes('old') ? [at.replace('old', '1') as SeatKey] : [])
const owner = fc.constantFrom(...keys).map((at): Owner => ({ at, above: above(at), successors: successors(at) }))

const roleHeld = fc
  .record({
    id: fc.uuid(),
    role: fc.constantFrom(...ROLES),
    seat,
    from: dayIn,
    length: fc.option(fc.integer({ min: 0, max: 400 })),
    lent: fc.boolean(),
  })
  .map(({ length, lent, ...r }): RoleHeld => ({
    ...r,
    personId: 'me',
    to: length === null ? null : addDays(r.from, length),
    lent: lent ? { by: 'other', from: r.from, to: length === null ? null : addDays(r.from, Math.floor(length / 2)) } : null,
  }))
  .filter((r) => ROLE_RULES[r.role].at.includes(seatKind(r.seat.at)))
const actor = fc
  .record({ roles: fc.array(roleHeld, { maxLength: 4 }), secondFactor: fc.boolean() })
  .map((a): Actor => ({ ...a, person: { id: 'me', name: 'me', account: 'open' }, capacity: null, limitedTo: null }))
const right = fc.constantFrom(...(Object.keys(RIGHTS) as Right[]))
const asked = fc
  .record({ right, owner, pick: fc.nat(), typedBy: fc.subarray(['me', 'you']), heldBy: fc.constantFrom('me', 'you') })
  .map(({ right, pick, ...t }) => ({ right, thing: { ...t, state: statesOf(right)[pick % statesOf(right).length] } as Thing }))

describe('laws of rights', () => {
  it('nothing is allowed that lies outside the scope, and nothing is allowed without the right held', () => {
    fc.assert(
      fc.property(actor, asked, dayIn, (who, { right, thing }, day) => {
        if (!may(who, right, thing, day).ok) return
        expect(mayAnywhere(who, right, day).ok).toBe(true)
        expect(rightsHeld(who, day)).toContain(right)
        const reached = scopeOf(who, right, day).some(
          (reach) =>
            reach.states.includes(thing.state) && reach.whose.includes(relation({ at: reach.from, above: above(reach.from) }, thing.owner)),
        )
        expect(reached).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('a wider duty never loses a right: another role, a longer term, the second factor', () => {
    fc.assert(
      fc.property(actor, asked, dayIn, roleHeld, (who, { right, thing }, day, more) => {
        if (!may(who, right, thing, day).ok) return
        expect(may({ ...who, roles: [...who.roles, more] }, right, thing, day).ok).toBe(true)
        expect(may({ ...who, roles: who.roles.map((r) => ({ ...r, to: null })) }, right, thing, day).ok).toBe(true)
        expect(may({ ...who, secondFactor: true }, right, thing, day).ok).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('nobody outside the tree reads a draft: not a neighbour, not the unit below, not the province', () => {
    fc.assert(
      fc.property(
        actor,
        fc.constantFrom<Right>('plans.read', 'collection.read', 'reports.read'),
        owner,
        dayIn,
        (who, right, owner, day) => {
          const by = may(who, right, { owner, state: 'draft' }, day)
          if (!by.ok) return
          for (const held of by.value) {
            const how = relation(held.seat, owner)
            expect(['own', 'former', ...(held.role === 'auditor' ? ['child'] : [])]).toContain(how)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('an auditor writes nothing, an administrator reads no figure, whatever the thing', () => {
    fc.assert(
      fc.property(actor, asked, dayIn, (who, { right, thing }, day) => {
        const by = may(who, right, thing, day)
        if (!by.ok) return
        for (const held of by.value) {
          if (held.role === 'auditor') expect(RIGHTS[right].does).toBe('read')
          if (held.role === 'administrator') expect(right).toMatch(/^(people|place|units)\.|^ledger\.verify$/)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('who is asked in which role they send is offered every role by which they may, and of their own things no other', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...SENDING), owner, dayIn, (who, right, owner, day) => {
        const held = rolesInForce(who, day).map(({ id, role, seat }) => ({ id, role, at: seat.at, ...sendingRights(role) }))
        const offered = capacitiesFor(held, right, [owner.at]).map(({ id }) => id)
        const by = statesOf(right).flatMap((state) => {
          const decided = may(who, right, { owner, state, heldBy: 'me' }, day)
          return decided.ok ? decided.value : []
        })
        expect(offered).toEqual(expect.arrayContaining(by.map(({ id }) => id)))
        const own = held.filter(({ id, at }) => at === owner.at && offered.includes(id))
        for (const { id } of own) expect(by.map((one) => one.id)).toContain(id)
      }),
      { numRuns: 2000 },
    )
  })

  it('a role gives nothing outside its days, and a closed account nothing at all', () => {
    fc.assert(
      fc.property(actor, asked, dayIn, (who, { right, thing }, day) => {
        const over = { ...who, roles: who.roles.map((r) => ({ ...r, from: addDays(start, -20), to: addDays(start, -1) })) }
        expect(may(over, right, thing, day).ok).toBe(false)
        expect(may({ ...who, person: { ...who.person, account: 'closed' } }, right, thing, day).ok).toBe(false)
      }),
    )
  })
})
