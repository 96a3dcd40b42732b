import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { businessDay, type Instant } from '@songhanh/core/basics/instant'
import type { Actor } from '@songhanh/core/people/actor'
import type { May } from './acting.ts'
import type { Clock } from './clock.ts'
import type { Door, Reading } from './database.ts'

/** A place that runs: its doors to the database, its clock and its rights. Handed to `ask` and `perform`, which alone open the doors. */
export interface Place {
  readonly id: string
  readonly app: Door
  readonly worker: Door
  readonly clock: Clock
  readonly may: May
  /** The actor with their roles as they are inside the transaction: a role may have ended since the request came in. */
  readonly rolesNow?: (r: Reading, placeId: string, actor: Actor) => Promise<Actor>
}

/** The business day of the place at a moment, by the row that the app's login can read and not write. */
export async function readBusinessDay(r: Reading, placeId: string, now: Instant): Promise<PlainDate> {
  const [row] = await r.query<{ offset_days: number }>('SELECT offset_days FROM business_clock WHERE place_id = $1', [placeId])
  return businessDay(now, row?.offset_days ?? 0)
}

/** Who acts, as of this transaction. */
export const actorNow = async (place: Place, r: Reading, actor: Actor): Promise<Actor> =>
  place.rolesNow ? place.rolesNow(r, place.id, actor) : actor
