/** The first wall: who may do what with which thing on which day. The server obeys it, the screen draws its buttons from it. */
import { accept, refuse } from '../basics/decision.ts'
import type { Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { rolesInForce } from './actor.ts'
import type { Actor, RoleHeld } from './actor.ts'
import { DUTIES } from './duties.ts'
import type { Line } from './duties.ts'
import { OF_ONESELF, RIGHTS, isRight, statesOf } from './right.ts'
import type { Right, ThingState } from './right.ts'
import type { Role } from './role.ts'
import { relation } from './seat.ts'
import type { Owner, Relation, SeatKey } from './seat.ts'

/** What a right is asked for. */
export interface Thing {
  readonly owner: Owner
  readonly state: ThingState
  /** Who typed what is to be signed off; nobody signs off what they alone typed. */
  readonly typedBy?: readonly string[]
  /** Whose role it is, where the thing is a role held. */
  readonly heldBy?: string
}

const meets = (line: Line, right: Right, state: ThingState, how: Relation) =>
  line.right === right && line.whose.includes(how) && (line.states ?? statesOf(right)).includes(state)

/** Whether a role gives a right over a thing so related and in such a state: the table of `duties.ts`, asked one cell at a time. */
export const gives = (role: Role, right: Right, how: Relation, state: ThingState): boolean =>
  statesOf(right).includes(state) && DUTIES[role].some((line) => meets(line, right, state, how))

const withinKey = (actor: Actor, right: Right) => actor.limitedTo === null || actor.limitedTo.includes(right)

/**
 * Answers the roles by which the actor may do it (several: the person chooses the capacity when sending).
 *
 * Refusals, plainest first: `people.account-not-open`, `people.not-for-this-key`, `people.no-right` (also where the thing lies outside the
 * scope: whether it exists is not told), `people.second-factor-needed`, `people.not-in-this-state`, `people.not-own-role`, `people.own-typing`.
 */
export function may(actor: Actor, right: Right, thing: Thing, day: PlainDate): Decision<readonly RoleHeld[]> {
  if (actor.person.account !== 'open') return refuse('people.account-not-open')
  if (!withinKey(actor, right)) return refuse('people.not-for-this-key')
  const reaching = (roles: readonly RoleHeld[], states: readonly ThingState[]) =>
    roles.filter((held) => states.some((state) => gives(held.role, right, relation(held.seat, thing.owner), state)))
  const roles = rolesInForce(actor, day)
  const by = reaching(roles, [thing.state])
  if (by.length === 0) {
    if (reaching(rolesInForce({ ...actor, secondFactor: true }, day), [thing.state]).length > 0)
      return refuse('people.second-factor-needed')
    // Only somebody who could see such a thing in another state is told that the state is the reason.
    if (RIGHTS[right].does === 'write' && reaching(roles, statesOf(right)).length > 0) return refuse('people.not-in-this-state')
    return refuse('people.no-right')
  }
  if (OF_ONESELF.includes(right) && thing.heldBy !== actor.person.id) return refuse('people.not-own-role')
  if (right === 'collection.sign-off' && typedAlone(actor, thing)) return refuse('people.own-typing')
  return accept(by)
}

const typedAlone = (actor: Actor, thing: Thing) =>
  (thing.typedBy ?? []).length > 0 && (thing.typedBy ?? []).every((id) => id === actor.person.id)

/** Whether the actor has the right over anything at all: the first question of the pipeline, before the thing is looked up. */
export function mayAnywhere(actor: Actor, right: string, day: PlainDate): Decision<readonly RoleHeld[]> {
  if (actor.person.account !== 'open') return refuse('people.account-not-open')
  if (!isRight(right)) return refuse('people.no-right')
  if (!withinKey(actor, right)) return refuse('people.not-for-this-key')
  const holding = (roles: readonly RoleHeld[]) => roles.filter((held) => DUTIES[held.role].some((line) => line.right === right))
  const by = holding(rolesInForce(actor, day))
  if (by.length > 0) return accept(by)
  return holding(rolesInForce({ ...actor, secondFactor: true }, day)).length > 0
    ? refuse('people.second-factor-needed')
    : refuse('people.no-right')
}

/** Every right the actor holds somewhere, in the order of the table: what the desk draws its doors and buttons from. */
export const rightsHeld = (actor: Actor, day: PlainDate): readonly Right[] =>
  (Object.keys(RIGHTS) as Right[]).filter((right) => mayAnywhere(actor, right, day).ok)

/** One stretch of the tree a right reaches: from a seat, its own things, those below, above, of its predecessors, or any. */
export interface Reach {
  readonly from: SeatKey
  readonly whose: readonly Relation[]
  readonly states: readonly ThingState[]
}

/** The scope of a right: the union over all roles in force. A query filters by it; row-level security stands behind. */
export const scopeOf = (actor: Actor, right: Right, day: PlainDate): readonly Reach[] =>
  withinKey(actor, right)
    ? rolesInForce(actor, day).flatMap((held) =>
        DUTIES[held.role]
          .filter((line) => line.right === right)
          .map((line) => ({ from: held.seat.at, whose: line.whose, states: line.states ?? statesOf(right) })),
      )
    : []
