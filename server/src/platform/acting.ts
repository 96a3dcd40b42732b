import type { Decision } from '@songhanh/core/basics/decision'
import type { Instant } from '@songhanh/core/basics/instant'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Actor, RoleHeld } from '@songhanh/core/people/actor'
import type { Thing } from '@songhanh/core/people/may'

/** Who stands behind a request, as the place's identification found out (never from the request's own words). */
export interface Caller {
  readonly actor: Actor
  /** The secret session id that the database resolves for its own second wall; never logged, never sent out. */
  readonly session: string | null
}

/**
 * The rights, passed into the pipeline as an argument: it decides nothing itself. Answers the roles by which the actor may;
 * without a thing it is asked whether the actor has the right over anything at all.
 */
export type May = (actor: Actor, right: string, thing: Thing | null, day: PlainDate) => Decision<readonly RoleHeld[]>

/** Circumstances of a read. */
export interface Asking {
  readonly actor: Actor
  readonly placeId: string
  readonly now: Instant
  readonly businessDay: PlainDate
}

/** Circumstances of a write: core decides with these, and with nothing it fetches itself. */
export interface Acting extends Asking {
  /** The roles by which the actor may do this, as the ledger writes them; null where any signed-in person may. */
  readonly capacity: string | null
  readonly requestId: string
  /** The sender's own clock, as sent. */
  readonly deviceTime: string | null
  /** A new id (UUID version 7). */
  newId(): string
}
