/** Who acts: a person with the roles they hold, by themselves or lent to them, and how surely they have shown who they are. */
import type { PlainDate } from '../basics/plain-date.ts'
import type { Right } from './right.ts'
import type { Role } from './role.ts'
import { ROLE_RULES } from './role.ts'
import type { Seat } from './seat.ts'

/** `invited`: added, has not chosen a password yet. `closed` never opens again; a person who returns is invited anew. */
export type AccountState = 'invited' | 'open' | 'closed'

export interface Person {
  readonly id: string
  readonly name: string
  readonly account: AccountState
}

/** The paper an appointment or a delegation stands on; number or day may be missing on the paper, never the words. */
export interface BasisDocument {
  readonly title: string
  readonly number: string | null
  readonly date: PlainDate | null
}

/** One role × one seat × from–to, both days included; `to` null means until further notice. */
export interface RoleHeld {
  readonly id: string
  readonly personId: string
  readonly role: Role
  readonly seat: Seat
  readonly from: PlainDate
  readonly to: PlainDate | null
  /** Set where the role is lent: who lent it, and from–to of the role it was lent from. */
  readonly lent: { readonly by: string; readonly from: PlainDate; readonly to: PlainDate | null } | null
}

export interface Actor {
  readonly person: Person
  readonly roles: readonly RoleHeld[]
  /** Whether this session has passed the second factor; an API key carries the answer of the session that made it. */
  readonly secondFactor: boolean
  /** The one role this act is done in, where the person has chosen it; null means any. */
  readonly capacity: string | null
  /** What an API key was limited to; null for a session. */
  readonly limitedTo: readonly Right[] | null
}

const within = (day: PlainDate, from: PlainDate, to: PlainDate | null) => from <= day && (to === null || day <= to)

/** Whether a role is valid on a day; a lent role dies with the one it was lent from. */
export const validOn = (held: RoleHeld, day: PlainDate): boolean =>
  within(day, held.from, held.to) && (held.lent === null || within(day, held.lent.from, held.lent.to))

/** The roles that count for this act on this day: valid, in the chosen capacity, with the second factor where the role asks for it. */
export const rolesInForce = (actor: Actor, day: PlainDate): readonly RoleHeld[] =>
  actor.person.account === 'open'
    ? actor.roles.filter(
        (held) =>
          held.personId === actor.person.id &&
          validOn(held, day) &&
          (actor.capacity === null || held.id === actor.capacity) &&
          (actor.secondFactor || !ROLE_RULES[held.role].secondFactor),
      )
    : []

/** Whether a session may go on: it ends with the account, and with the last role. */
export const mayStaySignedIn = (person: Person, roles: readonly RoleHeld[], day: PlainDate): boolean =>
  person.account === 'open' && roles.some((held) => held.personId === person.id && validOn(held, day))

/** Whether this person must set up a second factor before their roles give anything: at least one valid role asks for it. */
export const needsSecondFactor = (roles: readonly RoleHeld[], day: PlainDate): boolean =>
  roles.some((held) => validOn(held, day) && ROLE_RULES[held.role].secondFactor)
