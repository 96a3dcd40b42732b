/** Commands that give, end, lend and hand over roles. */
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { Json } from '@songhanh/core/ledger/entry'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { BasisDocument, RoleHeld } from '@songhanh/core/people/actor'
import { addColleague, appoint, endRole, handOver, lend } from '@songhanh/core/people/appoint'
import * as treaty from '@songhanh/api/people'
import { z } from 'zod'
import type { Acting } from '../platform/acting.ts'
import { json, type Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { CODE_DAYS } from './one-time-code.ts'
import {
  insertCode,
  insertPerson,
  insertRole,
  lockPerson,
  lockRole,
  ownerAt,
  personById,
  roleById,
  roleThing,
  rolesOf,
  seatThing,
  writeLastDay,
} from './store.ts'

type Appointment = z.output<typeof treaty.appointPerson.body>
const OfPerson = { personId: z.uuid() }
const OfRole = { roleId: z.uuid() }

/** A role as the ledger tells it. */
const told = (held: RoleHeld): Json => ({
  id: held.id,
  personId: held.personId,
  role: held.role,
  seat: held.seat.at,
  from: held.from,
  to: held.to,
})

/** Days were read by the treaty's shape; core's own type says so from here on. */
const day = (text: string) => text as PlainDate
const paper = (document: { title: string; number: string | null; date: string | null }): BasisDocument => ({
  ...document,
  date: document.date === null ? null : day(document.date),
})

const asAppointment = async (w: Writing, a: Appointment, by: Acting) => {
  const seat = await ownerAt(w, by.placeId, a.seat)
  return seat && { id: by.newId(), role: a.role, seat, from: day(a.from), to: a.to === null ? null : day(a.to), basis: paper(a.basis) }
}

/** A new person with a first role and a code; `codeHash` is of a code that the route derives, so that it is kept nowhere. */
const Adding = treaty.addPerson.body.extend({ codeHash: z.string().length(64) })

const adding = (
  id: string,
  right: string,
  rule: typeof appoint,
): Command<z.output<typeof Adding>, { personId: string; roleId: string }> => ({
  id,
  shape: Adding,
  right,
  thing: (r, input, by) => seatThing(r, by.placeId, input.appointment.seat),
  async run(w, input, by) {
    const a = await asAppointment(w, input.appointment, by)
    if (!a) return refuse('people.seat-not-found')
    const person = { id: by.newId(), name: input.name, account: 'invited' } as const
    const held = rule(by.actor.person.id, person, [], a)
    if (!held.ok) return held
    if (!(await insertPerson(w, person.id, input, by))) return refuse('people.username-taken', {}, 'username')
    await insertRole(w, by.placeId, held.value, a.basis, null)
    await insertCode(w, by, person.id, input.codeHash, CODE_DAYS)
    return accept({
      answer: { personId: person.id, roleId: a.id },
      facts: [
        {
          domain: 'people',
          action: 'added',
          thing: { kind: 'person', id: person.id },
          after: { name: input.name, username: input.username },
        },
        { domain: 'people', action: 'appointed', thing: { kind: 'role-held', id: a.id }, after: told(held.value), detail: { ...a.basis } },
      ],
    })
  },
})

export const addPerson = adding('people.addPerson', 'people.appoint', appoint)
export const addColleagueByHead = adding('people.addColleague', 'people.add-colleague', addColleague)

const AppointPerson = treaty.appointPerson.body.extend(OfPerson)
export const appointPerson: Command<z.output<typeof AppointPerson>, { roleId: string }> = {
  id: 'people.appoint',
  shape: AppointPerson,
  right: 'people.appoint',
  thing: (r, input, by) => seatThing(r, by.placeId, input.seat),
  async run(w, input, by) {
    await lockPerson(w, input.personId)
    const person = await personById(w, by.placeId, input.personId)
    if (!person) return refuse('people.not-found')
    const a = await asAppointment(w, input, by)
    if (!a) return refuse('people.seat-not-found')
    const held = appoint(by.actor.person.id, person, await rolesOf(w, by.placeId, person.id), a)
    if (!held.ok) return held
    await insertRole(w, by.placeId, held.value, a.basis, null)
    return accept({
      answer: { roleId: a.id },
      facts: [
        { domain: 'people', action: 'appointed', thing: { kind: 'role-held', id: a.id }, after: told(held.value), detail: { ...a.basis } },
      ],
    })
  },
}

const EndRoleHeld = treaty.endRole.body.extend(OfRole)
export const endRoleHeld: Command<z.output<typeof EndRoleHeld>, { version: number }> = {
  id: 'people.endRole',
  shape: EndRoleHeld,
  right: 'people.end-role',
  thing: (r, input, by) => roleThing(r, by.placeId, input.roleId),
  async run(w, input, by) {
    const seen = await roleById(w, by.placeId, input.roleId)
    if (!seen) return refuse('people.role-not-found')
    await lockPerson(w, seen.held.personId)
    const found = await roleById(w, by.placeId, input.roleId)
    if (found?.version !== input.expectedVersion) return refuse('basics.version-conflict')
    const ended = endRole(found.held, day(input.lastDay))
    if (!ended.ok) return ended
    await writeLastDay(w, by.placeId, found.held.id, day(input.lastDay))
    return accept({
      answer: { version: found.version + 1 },
      facts: [
        {
          domain: 'people',
          action: 'role-ended',
          thing: { kind: 'role-held', id: found.held.id },
          before: told(found.held),
          after: told(ended.value),
        },
      ],
    })
  },
}

const DelegateRole = treaty.delegateRole.body.extend(OfRole)
export const delegateRole: Command<z.output<typeof DelegateRole>, { roleId: string }> = {
  id: 'people.delegate',
  shape: DelegateRole,
  right: 'people.delegate',
  thing: (r, input, by) => roleThing(r, by.placeId, input.roleId),
  async run(w, input, by) {
    const found = await roleById(w, by.placeId, input.roleId)
    if (!found) return refuse('people.role-not-found')
    const person = await personById(w, by.placeId, input.personId)
    if (!person) return refuse('people.not-found')
    const lent = lend(found.held, person, { id: by.newId(), from: day(input.from), to: day(input.to), document: paper(input.document) })
    if (!lent.ok) return lent
    await insertRole(w, by.placeId, lent.value, paper(input.document), found.held.id)
    return accept({
      answer: { roleId: lent.value.id },
      facts: [
        {
          domain: 'people',
          action: 'delegated',
          thing: { kind: 'role-held', id: lent.value.id },
          after: told(lent.value),
          detail: { lentFrom: found.held.id, document: paper(input.document) } as unknown as Json,
        },
      ],
    })
  },
}

const HandOverRole = treaty.handOverRole.body.extend(OfRole)
export const handOverRole: Command<z.output<typeof HandOverRole>, { handoverId: string; roleId: string }> = {
  id: 'people.handOver',
  shape: HandOverRole,
  right: 'people.hand-over',
  thing: (r, input, by) => roleThing(r, by.placeId, input.roleId),
  async run(w, input, by) {
    await lockRole(w, by.placeId, input.roleId)
    const found = await roleById(w, by.placeId, input.roleId)
    if (!found) return refuse('people.role-not-found')
    if (found.version !== input.expectedVersion) return refuse('basics.version-conflict')
    const person = await personById(w, by.placeId, input.personId)
    if (!person) return refuse('people.not-found')
    const document = paper(input.document)
    const done = handOver(found.held, person, await rolesOf(w, by.placeId, person.id), {
      id: by.newId(),
      newRoleId: by.newId(),
      lastDay: day(input.lastDay),
      open: input.open,
      document,
    })
    if (!done.ok) return done
    const { ended, takenUp, id } = done.value
    // The new holder first: with the old role gone from this day on, the database would not let its former holder give it.
    await insertRole(w, by.placeId, takenUp, document, null)
    await w.query(
      'INSERT INTO handover (place_id, id, ended, taken_up, last_day, open_things, document, at, made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [by.placeId, id, ended.id, takenUp.id, input.lastDay, json(input.open), json({ ...document }), by.now, by.businessDay],
    )
    await writeLastDay(w, by.placeId, ended.id, day(input.lastDay))
    return accept({
      answer: { handoverId: id, roleId: takenUp.id },
      facts: [
        {
          domain: 'people',
          action: 'handed-over',
          thing: { kind: 'role-held', id: ended.id },
          before: told(found.held),
          after: told(takenUp),
          detail: { open: input.open, lastDay: input.lastDay },
        },
      ],
    })
  },
}
