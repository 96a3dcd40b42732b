/** Questions about people: my account, the list of people, where roles can be held. */
import * as treaty from '@songhanh/api/people'
import { accept } from '@songhanh/core/basics/decision'
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { needsSecondFactor } from '@songhanh/core/people/actor'
import { may } from '@songhanh/core/people/may'
import type { Role } from '@songhanh/core/people/role'
import { isAboveThePlace, type Owner, seatKind, type SeatKey } from '@songhanh/core/people/seat'
import { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'

/** What a question without parameters is asked with. */
const Nothing = z.object({})
type Nothing = z.output<typeof Nothing>

type HeldRole = z.output<typeof treaty.HeldRole>
type PersonRow = z.output<typeof treaty.PersonRow>

interface RoleRow extends Owner {
  readonly id: string
  readonly person_id: string
  readonly role: Role
  readonly seat_name: string
  readonly from_day: string
  readonly to_day: string | null
  readonly lent_by: string | null
  readonly lent_by_name: string | null
  readonly version: number
}

/** Roles with their seats; of everybody where no person is named. */
const roleRows = (r: Reading, placeId: string, personId: string | null) =>
  r.query<RoleRow>(
    `SELECT h.id, h.person_id, h.role, h.from_day, h.to_day, h.version, s.key AS at, s.name AS seat_name, s.above, s.successors, p.id AS lent_by, p.name AS lent_by_name
     FROM role_held h
     JOIN seat s ON s.place_id = h.place_id AND s.key = h.seat_key
     LEFT JOIN role_held l ON l.place_id = h.place_id AND l.id = h.lent_from
     LEFT JOIN person p ON p.place_id = l.place_id AND p.id = l.person_id
     WHERE h.place_id = $1 AND ($2::uuid IS NULL OR h.person_id = $2)
     ORDER BY h.from_day, h.id`,
    [placeId, personId],
  )

const shown = (row: RoleRow): HeldRole => ({
  id: row.id,
  role: row.role,
  seat: { key: row.at, name: row.seat_name },
  from: row.from_day,
  to: row.to_day,
  lentBy: row.lent_by && row.lent_by_name ? { id: row.lent_by, name: row.lent_by_name } : null,
  version: row.version,
})

export const readAccount: Query<Nothing, z.input<typeof treaty.readAccount.answer>> = {
  id: 'people.readAccount',
  shape: Nothing,
  right: 'signed-in',
  async run(r, _input, by) {
    const me = by.actor.person.id
    const [person] = await r.query<{ id: string; name: string; username: string; email: string | null }>(
      'SELECT id, name, username, email FROM person WHERE place_id = $1 AND id = $2',
      [by.placeId, me],
    )
    const roles = await roleRows(r, by.placeId, me)
    const sessions = await r.query<{
      id: string
      kind: 'session' | 'key'
      label: string | null
      rights: string[] | null
      begunAt: string
      idleUntil: string | null
      until: string | null
      here: boolean
    }>(
      `SELECT id, kind, label, limited_to AS rights, begun_at AS "begunAt", nullif(idle_until, 'infinity') AS "idleUntil", nullif(absolute_until, 'infinity') AS until, id = (acting()).id AS here
       FROM signed_in WHERE place_id = $1 AND person_id = $2 AND now() < least(idle_until, absolute_until) ORDER BY begun_at DESC, id`,
      [by.placeId, me],
    )
    return accept({
      // Somebody whose roles all wait for the second factor is known to the database only by their session.
      person: person ?? { id: me, name: by.actor.person.name, username: '', email: null },
      roles: roles.map(shown),
      secondFactor: by.actor.secondFactor,
      secondFactorNeeded: needsSecondFactor(by.actor.roles, by.businessDay),
      sessions,
    })
  },
}

export const listPeople: Query<z.output<typeof treaty.listPeople.query>, z.input<typeof treaty.listPeople.answer>> = {
  id: 'people.list',
  shape: treaty.listPeople.query,
  right: 'people.list',
  async run(r, input, by) {
    const found = await r.query<Omit<PersonRow, 'roles'>>(
      `SELECT id, name, username, email, account, version FROM person
       WHERE place_id = $1 AND ($2 = '' OR strpos(name_key, $2) > 0 OR strpos(username, $2) > 0) ORDER BY name_key, id`,
      [by.placeId, unaccentedKey(input.find ?? '')],
    )
    const roles = Map.groupBy(await roleRows(r, by.placeId, null), (row) => row.person_id)
    const mayList = (owner: Owner) => may(by.actor, 'people.list', { owner, state: 'steady' }, by.businessDay).ok
    const placeKey: SeatKey = `place:${by.placeId}`
    const people = found.map((person) => ({ ...person, held: roles.get(person.id) ?? [] }))
    return accept({
      people: people
        // Whoever holds no role here belongs to the place.
        .filter(({ held }) => (held.length === 0 ? mayList({ at: placeKey, above: [], successors: [] }) : held.some(mayList)))
        .map(({ held, ...person }) => ({ ...person, roles: held.filter(mayList).map(shown) })),
    })
  },
}

export const listSeats: Query<Nothing, z.input<typeof treaty.listSeats.answer>> = {
  id: 'people.listSeats',
  shape: Nothing,
  right: 'people.list',
  async run(r, _input, by) {
    const seats = await r.query<Owner & { name: string }>(
      'SELECT key AS at, name, above, successors FROM seat WHERE place_id = $1 ORDER BY key',
      [by.placeId],
    )
    return accept({
      seats: seats
        .filter((owner) => may(by.actor, 'people.list', { owner, state: 'steady' }, by.businessDay).ok)
        .map(({ name, ...seat }) => ({ key: seat.at, name, kind: seatKind(seat.at), abovePlace: isAboveThePlace(seat) })),
    })
  },
}
