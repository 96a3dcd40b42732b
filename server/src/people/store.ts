/** Rows of people, seats and roles held, read and written inside a command or query. */
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Actor, BasisDocument, Person, RoleHeld } from '@songhanh/core/people/actor'
import type { Thing } from '@songhanh/core/people/may'
import type { Owner, SeatKey } from '@songhanh/core/people/seat'
import type { Acting } from '../platform/acting.ts'
import { json, type Reading, type Writing } from '../platform/database.ts'
import { roleOf, ROLES_OF_PERSON, type RoleRow } from './identify.ts'

export async function ownerAt(r: Reading, placeId: string, key: string): Promise<Owner | null> {
  const [row] = await r.query<{ key: SeatKey; above: SeatKey[]; successors: SeatKey[] }>(
    'SELECT key, above, successors FROM seat WHERE place_id = $1 AND key = $2',
    [placeId, key],
  )
  return row ? { at: row.key, above: row.above, successors: row.successors } : null
}

/** A seat as the thing a right is asked about: appointing there, adding a colleague there. */
export async function seatThing(r: Reading, placeId: string, key: string): Promise<Thing | null> {
  const owner = await ownerAt(r, placeId, key)
  return owner && { owner, state: 'steady' }
}

export const rolesOf = async (r: Reading, placeId: string, personId: string): Promise<RoleHeld[]> =>
  (await r.query<RoleRow>(ROLES_OF_PERSON, [placeId, personId])).map(roleOf)

export interface FoundPerson extends Person {
  readonly version: number
}

export async function personById(r: Reading, placeId: string, id: string): Promise<FoundPerson | null> {
  const [row] = await r.query<FoundPerson>('SELECT id, name, account, version FROM person WHERE place_id = $1 AND id = $2', [placeId, id])
  return row ?? null
}

export interface FoundRole {
  readonly held: RoleHeld
  readonly version: number
}

export async function roleById(r: Reading, placeId: string, id: string): Promise<FoundRole | null> {
  const [row] = await r.query<{ person_id: string; version: number }>(
    'SELECT person_id, version FROM role_held WHERE place_id = $1 AND id = $2',
    [placeId, id],
  )
  const held = row && (await rolesOf(r, placeId, row.person_id)).find((one) => one.id === id)
  return held ? { held, version: row.version } : null
}

/** Two who pass the same role on at once: the second waits, and then sees the version the first has made. */
export const lockRole = (w: Writing, placeId: string, id: string) =>
  w.query('SELECT FROM role_held WHERE place_id = $1 AND id = $2 FOR UPDATE', [placeId, id])

/** The role as the thing a right is asked about; who holds it counts where only they may lend or hand it over. */
export async function roleThing(r: Reading, placeId: string, roleId: string): Promise<Thing | null> {
  const found = await roleById(r, placeId, roleId)
  const owner = found && (await ownerAt(r, placeId, found.held.seat.at))
  return owner ? { owner, state: 'steady', heldBy: found.held.personId } : null
}

/** A person as the thing a right is asked about: where they hold their first role; whoever holds none belongs to the place. */
export async function personThing(r: Reading, placeId: string, personId: string): Promise<Thing | null> {
  if (!(await personById(r, placeId, personId))) return null
  const [first] = await rolesOf(r, placeId, personId)
  return seatThing(r, placeId, first?.seat.at ?? `place:${placeId}`)
}

const lockKey = (personId: string) => `roles of ${personId}`

/** One after the other: whoever changes a person's roles or account waits for commands of that person in flight, and they for it. */
export const lockPerson = (w: Writing, personId: string) =>
  w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockKey(personId)])

/** The roles as they stand inside this transaction: one that ended since the request came in gives nothing any more. */
export async function rolesNow(r: Reading, placeId: string, actor: Actor): Promise<Actor> {
  await r.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockKey(actor.person.id)])
  const person = await personById(r, placeId, actor.person.id)
  return { ...actor, person: { ...actor.person, account: person?.account ?? 'closed' }, roles: await rolesOf(r, placeId, actor.person.id) }
}

export interface NewPerson {
  readonly name: string
  readonly username: string
  readonly email: string | null
}

/** False where user name or e-mail belongs to somebody already. */
export async function insertPerson(w: Writing, id: string, person: NewPerson, by: Acting): Promise<boolean> {
  const rows = await w.query(
    `INSERT INTO person (place_id, id, name, name_key, username, email, account, added_at) VALUES ($1, $2, $3, $4, $5, $6, 'invited', $7)
     ON CONFLICT DO NOTHING RETURNING id`,
    [by.placeId, id, person.name, unaccentedKey(person.name), person.username, person.email?.toLowerCase() ?? null, by.now],
  )
  return rows.length === 1
}

export const insertRole = (w: Writing, placeId: string, held: RoleHeld, basis: BasisDocument, lentFrom: string | null) =>
  w.query(
    'INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, to_day, basis, lent_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [placeId, held.id, held.personId, held.role, held.seat.at, held.from, held.to, json({ ...basis }), lentFrom],
  )

export const writeLastDay = (w: Writing, placeId: string, roleId: string, lastDay: PlainDate) =>
  w.query('UPDATE role_held SET to_day = $3, version = version + 1 WHERE place_id = $1 AND id = $2', [placeId, roleId, lastDay])

/** `resets`: whoever uses the code also loses the second factor, and has to set it up anew. */
export const insertCode = (w: Writing, by: Acting, personId: string, hash: string, days: number, resets = false) =>
  w.query(
    `INSERT INTO one_time_code (code_hash, place_id, person_id, issued_by, until, resets_second_factor)
     VALUES ($1, $2, $3, $4, now() + make_interval(days => $5), $6)`,
    [Buffer.from(hash, 'hex'), by.placeId, personId, by.actor.person.id, days, resets],
  )
