/** Finds who stands behind a request: by the session's cookie, or by an API key. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Actor, RoleHeld } from '@songhanh/core/people/actor'
import { isRight } from '@songhanh/core/people/right'
import type { Role } from '@songhanh/core/people/role'
import type { SeatKey } from '@songhanh/core/people/seat'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Caller } from '../platform/acting.ts'
import { type Entrance, sha256 } from './entrance.ts'

/** Roles of one person as rows, whichever login reads them. */
export const ROLES_OF_PERSON = `
  SELECT h.id, h.person_id, h.role, h.seat_key, s.above, h.from_day::text, h.to_day::text, l.person_id AS lent_by, l.from_day::text AS lent_from_day, l.to_day::text AS lent_to_day
  FROM public.role_held h
  JOIN public.seat s ON s.place_id = h.place_id AND s.key = h.seat_key
  LEFT JOIN public.role_held l ON l.place_id = h.place_id AND l.id = h.lent_from
  WHERE h.place_id = $1 AND h.person_id = $2
  ORDER BY h.from_day, h.id`

export interface RoleRow {
  readonly id: string
  readonly person_id: string
  readonly role: Role
  readonly seat_key: SeatKey
  readonly above: SeatKey[]
  readonly from_day: PlainDate
  readonly to_day: PlainDate | null
  readonly lent_by: string | null
  readonly lent_from_day: PlainDate | null
  readonly lent_to_day: PlainDate | null
}

export const roleOf = (row: RoleRow): RoleHeld => ({
  id: row.id,
  personId: row.person_id,
  role: row.role,
  seat: { at: row.seat_key, above: row.above },
  from: row.from_day,
  to: row.to_day,
  lent: row.lent_by && row.lent_from_day ? { by: row.lent_by, from: row.lent_from_day, to: row.lent_to_day } : null,
})

interface SignedInRow {
  readonly person_id: string
  readonly name: string
  readonly account: Actor['person']['account']
  readonly second_factor: boolean
  readonly limited_to: string[] | null
}

/** The secret a request brings: an API key by `Authorization: Bearer`, else the session of its cookie, if better-auth signed that cookie. */
async function secretOf(entrance: Entrance, headers: IncomingHttpHeaders): Promise<string | null> {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(headers.authorization ?? '')
  if (headers.authorization !== undefined) return bearer?.[1] ?? null
  if (!headers.cookie) return null
  const found = await entrance.accounts.api.getSession({
    headers: new Headers({ cookie: headers.cookie }),
    query: { disableRefresh: true },
  })
  return found?.session.token ?? null
}

/**
 * Who asks, with the roles held as they are now; null for nobody. Counts as a sign of life: idleness begins anew.
 * The capacity a person chose comes in the header `x-capacity` (a role's id).
 */
export async function identify(entrance: Entrance, headers: IncomingHttpHeaders): Promise<Caller | null> {
  const secret = await secretOf(entrance, headers)
  if (secret === null) return null
  const hash = sha256(secret)
  const { rows } = await entrance.pool.query<SignedInRow>(
    `SELECT s.person_id, p.name, p.account, s.second_factor, s.limited_to
     FROM public.signed_in s JOIN public.person p ON p.place_id = s.place_id AND p.id = s.person_id
     WHERE s.secret_hash = $1 AND s.place_id = $2 AND now() < s.idle_until AND now() < s.absolute_until AND p.account = 'open'`,
    [hash, entrance.placeId],
  )
  const row = rows[0]
  if (!row) return null
  // Written at most once a minute: a sign of life is not worth a write each time.
  await entrance.pool.query(
    `UPDATE public.signed_in SET idle_until = now() + interval '30 minutes' WHERE secret_hash = $1 AND kind = 'session' AND idle_until < now() + interval '29 minutes'`,
    [hash],
  )
  const roles = await entrance.pool.query<RoleRow>(ROLES_OF_PERSON, [entrance.placeId, row.person_id])
  const capacity = headers['x-capacity']
  return {
    actor: {
      person: { id: row.person_id, name: row.name, account: row.account },
      roles: roles.rows.map(roleOf),
      secondFactor: row.second_factor,
      capacity: typeof capacity === 'string' ? capacity : null,
      limitedTo: row.limited_to?.filter(isRight) ?? null,
    },
    session: secret,
  }
}
