/**
 * Where a role is held and where a thing belongs: the place, an administrative unit, or a body, in one tree.
 *
 * The tree of a place: the units above it (its province) → the place itself → its bodies and communes → the bodies of those communes.
 * Callers bring the few keys above a seat and the few successors of an owner; nothing here needs the whole tree.
 */
import type { PlainDate } from '../basics/plain-date.ts'

/** One point of the tree. A unit is (code, valid from): one code has been given to three territories in turn. */
export type SeatKey = `place:${string}` | `unit:${string}@${string}` | `body:${string}`

export type SeatKind = 'place' | 'unit' | 'body'

export const placeKey = (placeId: string): SeatKey => `place:${placeId}`
export const unitKey = (code: string, validFrom: PlainDate): SeatKey => `unit:${code}@${validFrom}`
export const bodyKey = (bodyId: string): SeatKey => `body:${bodyId}`

export const seatKind = (key: SeatKey): SeatKind => key.slice(0, key.indexOf(':')) as SeatKind

/** Where a role is held; `above` is every key over it on the day asked, nearest first. */
export interface Seat {
  readonly at: SeatKey
  readonly above: readonly SeatKey[]
}

/** Whose a thing is. `successors` are only those that took the whole of the unit or body over, by the decree's mapping. */
export interface Owner extends Seat {
  readonly successors: readonly SeatKey[]
}

/** Whether a seat stands over the place: a unit with no place above it, such as its province. */
export const isAboveThePlace = (seat: Seat): boolean => seatKind(seat.at) === 'unit' && seat.above.every((key) => seatKind(key) !== 'place')

/** How the thing's owner stands to the seat: my own, below me, above me, one I have succeeded, or none of these. */
export type Relation = 'own' | 'child' | 'parent' | 'former' | 'other'

export const RELATIONS: readonly Relation[] = ['own', 'child', 'parent', 'former', 'other']

/**
 * How `owner` stands to somebody who sits at `seat`.
 *
 * A predecessor is `former` for the seat that took it over whole, and `child` for whoever sits above both; a seat that took over a
 * part of it gets nothing by that part, since its old figures cannot be split.
 */
export function relation(seat: Seat, owner: Owner): Relation {
  if (seat.at === owner.at) return 'own'
  if (owner.above.includes(seat.at)) return 'child'
  if (owner.successors.includes(seat.at)) return 'former'
  if (seat.above.includes(owner.at)) return 'parent'
  return 'other'
}
