/** Questions about roles that pass on: to whom, and the records of it. */
import * as treaty from '@songhanh/api/handovers'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { may } from '@songhanh/core/people/may'
import type { Role } from '@songhanh/core/people/role'
import type { Owner, SeatKey } from '@songhanh/core/people/seat'
import { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { ownerAt, roleById, roleThing } from './store.ts'

type OfRole = z.output<typeof treaty.listRecipients.params>

export const listRecipients: Query<OfRole, z.input<typeof treaty.listRecipients.answer>> = {
  id: 'people.listRecipients',
  shape: treaty.listRecipients.params,
  right: 'people.delegate',
  thing: (r, input, by) => roleThing(r, by.placeId, input.roleId),
  async run(r, input, by) {
    const found = await roleById(r, by.placeId, input.roleId)
    if (!found) return refuse('people.role-not-found')
    const people = await r.query<z.output<typeof treaty.listRecipients.answer>['people'][number]>(
      `SELECT p.id, p.name, coalesce(bool_or(h.seat_key = $3), false) AS "sameOffice",
              coalesce(array_agg(DISTINCT s.name) FILTER (WHERE s.name IS NOT NULL), '{}') AS seats
       FROM person p
       LEFT JOIN role_held h ON h.place_id = p.place_id AND h.person_id = p.id AND $4::date <= coalesce(h.to_day, 'infinity')
       LEFT JOIN seat s ON s.place_id = h.place_id AND s.key = h.seat_key
       WHERE p.place_id = $1 AND p.id <> $2 AND p.account <> 'closed'
       GROUP BY p.id, p.name, p.name_key ORDER BY "sameOffice" DESC, p.name_key, p.id`,
      [by.placeId, found.held.personId, found.held.seat.at, by.businessDay],
    )
    return accept({ people })
  },
}

interface HandoverRow {
  readonly id: string
  readonly lastDay: string
  readonly madeOn: string
  readonly from: string
  readonly role: Role
  readonly seat: SeatKey
  readonly seatName: string
  readonly above: SeatKey[]
  readonly successors: SeatKey[]
  readonly gives: string
  readonly takes: string
  readonly place: string
  readonly document: { readonly title: string; readonly number: string | null; readonly date: string | null }
  readonly open: { readonly work: string[]; readonly drafts: string[]; readonly files: string[] }
}

const rowsOf = (r: Reading, by: Asking, id: string | null) =>
  r.query<HandoverRow>(
    `SELECT o.id, o.last_day AS "lastDay", o.made_on AS "madeOn", t.from_day AS "from", e.role, s.key AS seat, s.name AS "seatName", s.above, s.successors,
            g.name AS gives, k.name AS takes, l.name AS place, o.document, o.open_things AS open
     FROM handover o
     JOIN role_held e ON e.place_id = o.place_id AND e.id = o.ended
     JOIN role_held t ON t.place_id = o.place_id AND t.id = o.taken_up
     JOIN seat s ON s.place_id = o.place_id AND s.key = e.seat_key
     JOIN person g ON g.place_id = o.place_id AND g.id = e.person_id
     JOIN person k ON k.place_id = o.place_id AND k.id = t.person_id
     JOIN place l ON l.id = o.place_id
     WHERE o.place_id = $1 AND ($2::uuid IS NULL OR o.id = $2) ORDER BY o.at DESC, o.id`,
    [by.placeId, id],
  )

/** Both sides hold the same role at the same seat, one after the other. */
const lineOf = ({ id, lastDay, madeOn, role, seat, seatName, gives, takes }: HandoverRow): z.output<typeof treaty.HandoverLine> => {
  const held = { role, seat: { key: seat, name: seatName } }
  return { id, lastDay, madeOn, gives: { name: gives, ...held }, takes: { name: takes, ...held } }
}

export const listHandovers: Query<object, z.input<typeof treaty.listHandovers.answer>> = {
  id: 'people.listHandovers',
  shape: z.object({}),
  right: 'people.read-handovers',
  async run(r, _, by) {
    const sees = ({ seat, above, successors }: HandoverRow) => {
      const owner: Owner = { at: seat, above, successors }
      return may(by.actor, 'people.read-handovers', { owner, state: 'steady' }, by.businessDay).ok
    }
    return accept({ handovers: (await rowsOf(r, by, null)).filter(sees).map(lineOf) })
  },
}

type OfHandover = z.output<typeof treaty.readHandover.params>

export const readHandover: Query<OfHandover, z.input<typeof treaty.readHandover.answer>> = {
  id: 'people.readHandover',
  shape: treaty.readHandover.params,
  right: 'people.read-handovers',
  async thing(r, input, by) {
    const [row] = await rowsOf(r, by, input.handoverId)
    const owner = row && (await ownerAt(r, by.placeId, row.seat))
    return owner ? { owner, state: 'steady' } : null
  },
  async run(r, input, by) {
    const [row] = await rowsOf(r, by, input.handoverId)
    if (!row) return refuse('people.no-right')
    const { place, from, document, open } = row
    return accept({ ...lineOf(row), place, from, document, open })
  },
}
