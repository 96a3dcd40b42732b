/** Giving, ending, lending and handing over roles. Each answers the roles as they stand afterwards; nothing is ever deleted. */
import { accept, refuse } from '../basics/decision.ts'
import type { Decision } from '../basics/decision.ts'
import { addDays } from '../basics/plain-date.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { BasisDocument, Person, RoleHeld } from './actor.ts'
import { ROLE_RULES } from './role.ts'
import type { Role } from './role.ts'
import { isAboveThePlace, seatKind } from './seat.ts'
import type { Seat } from './seat.ts'

export interface Appointment {
  readonly id: string
  readonly role: Role
  readonly seat: Seat
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly basis: BasisDocument
}

const overlap = (a: { from: PlainDate; to: PlainDate | null }, b: { from: PlainDate; to: PlainDate | null }) =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

const badTerm = (from: PlainDate, to: PlainDate | null) => to !== null && to < from

const appointed = (a: Appointment, personId: string): RoleHeld => ({
  id: a.id,
  personId,
  role: a.role,
  seat: a.seat,
  from: a.from,
  to: a.to,
  lent: null,
})

/**
 * A person takes up a role.
 *
 * Refused: `people.own-appointment` (nobody appoints themselves: an administrator would else read figures by a stroke of the pen),
 * `people.account-not-open` (closed), `people.role-not-here` (a commune officer of a body), `people.term-backwards`, `people.basis-missing`,
 * `people.role-held-already` (same role and seat on a common day).
 */
export function appoint(by: string, person: Person, held: readonly RoleHeld[], a: Appointment): Decision<RoleHeld> {
  if (by === person.id) return refuse('people.own-appointment')
  if (person.account === 'closed') return refuse('people.account-not-open')
  if (!ROLE_RULES[a.role].at.includes(seatKind(a.seat.at))) return refuse('people.role-not-here', {}, 'seat')
  // Over the place sits only who reads what it sends up; and whoever reads for a whole province sits nowhere below.
  if (isAboveThePlace(a.seat) !== (a.role === 'province-synthesiser')) return refuse('people.role-not-here', {}, 'seat')
  if (badTerm(a.from, a.to)) return refuse('people.term-backwards', {}, 'to')
  if (a.basis.title.trim() === '') return refuse('people.basis-missing', {}, 'basis.title')
  if (held.some((h) => h.personId === person.id && h.role === a.role && h.seat.at === a.seat.at && h.lent === null && overlap(h, a)))
    return refuse('people.role-held-already', {}, 'from')
  return accept(appointed(a, person.id))
}

/** A head adds a colleague to their own office; beside the refusals of `appoint`: `people.not-by-head` for a role only the administrator gives. */
export function addColleague(by: string, person: Person, held: readonly RoleHeld[], a: Appointment): Decision<RoleHeld> {
  return ROLE_RULES[a.role].byHead ? appoint(by, person, held, a) : refuse('people.not-by-head', {}, 'role')
}

/** Ends a role on its last day. Refused: `people.term-backwards` before it began, `people.role-over` where it ends no later already. */
export function endRole(held: RoleHeld, lastDay: PlainDate): Decision<RoleHeld> {
  if (lastDay < addDays(held.from, -1)) return refuse('people.term-backwards', {}, 'lastDay')
  if (held.to !== null && held.to <= lastDay) return refuse('people.role-over', {}, 'lastDay')
  return accept({ ...held, to: lastDay })
}

export interface Loan {
  readonly id: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly document: BasisDocument
}

/**
 * Lends a role while its holder is away; it comes back by itself, and dies with the role it was lent from.
 *
 * Refused: `people.lent-on` (a lent role is not lent further), `people.lent-to-oneself`, `people.account-not-open`, `people.term-backwards`,
 * `people.term-outside` (the role does not last that long), `people.basis-missing`.
 */
export function lend(held: RoleHeld, to: Person, loan: Loan): Decision<RoleHeld> {
  if (held.lent !== null) return refuse('people.lent-on')
  if (to.id === held.personId) return refuse('people.lent-to-oneself', {}, 'personId')
  if (to.account === 'closed') return refuse('people.account-not-open', {}, 'personId')
  if (badTerm(loan.from, loan.to)) return refuse('people.term-backwards', {}, 'to')
  if (loan.from < held.from || (held.to !== null && held.to < loan.to)) return refuse('people.term-outside', {}, 'from')
  if (loan.document.title.trim() === '') return refuse('people.basis-missing', {}, 'document.title')
  return accept({
    ...held,
    id: loan.id,
    personId: to.id,
    from: loan.from,
    to: loan.to,
    lent: { by: held.personId, from: held.from, to: held.to },
  })
}

/** What a person leaves open when they go: work owed, drafts begun, files; each line as the record prints it. */
export interface OpenThings {
  readonly work: readonly string[]
  readonly drafts: readonly string[]
  readonly files: readonly string[]
}

export interface Handover {
  readonly id: string
  readonly lastDay: PlainDate
  /** The role that passes on, and the new holder's from the day after. */
  readonly ended: RoleHeld
  readonly takenUp: RoleHeld
  readonly open: OpenThings
  readonly document: BasisDocument
}

/**
 * Hands a role over for good: the one ends on `lastDay`, the other begins the day after, and the record lists what was open.
 *
 * Refusals are those of `endRole` and `appoint`, and `people.lent-on` for a role that was only lent.
 */
export function handOver(
  held: RoleHeld,
  to: Person,
  theirs: readonly RoleHeld[],
  h: {
    readonly id: string
    readonly newRoleId: string
    readonly lastDay: PlainDate
    readonly open: OpenThings
    readonly document: BasisDocument
  },
): Decision<Handover> {
  if (held.lent !== null) return refuse('people.lent-on')
  const ended = endRole(held, h.lastDay)
  if (!ended.ok) return ended
  const takenUp = appoint(held.personId, to, theirs, {
    id: h.newRoleId,
    role: held.role,
    seat: held.seat,
    from: addDays(h.lastDay, 1),
    to: held.to,
    basis: h.document,
  })
  return takenUp.ok
    ? accept({ id: h.id, lastDay: h.lastDay, ended: ended.value, takenUp: takenUp.value, open: h.open, document: h.document })
    : takenUp
}
