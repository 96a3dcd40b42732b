/**
 * One thing that waits to be done next, whoever may do it.
 *
 * Each domain says what is open in it; this file says which right the next step asks for, so that a thing is shown to exactly those who can
 * take it. Nothing is assigned to a person by name: who holds the role on the day sees it, also after a handover.
 */
import type { PlainDate } from '../../basics/plain-date.ts'
import type { Actor } from '../actor.ts'
import { rolesInForce } from '../actor.ts'
import { may, mayAnywhere } from '../may.ts'
import type { Right, ThingState } from '../right.ts'
import type { Role } from '../role.ts'
import type { Owner } from '../seat.ts'

/** What I owe · what came back to me · what others wait for me to do. */
export const TO_DO_GROUPS = ['came-back', 'owe', 'waits'] as const
export type ToDoGroup = (typeof TO_DO_GROUPS)[number]

interface Kind {
  readonly right: Right
  readonly group: ToDoGroup
  /** The roles whose turn it is, where more of them hold the right. */
  readonly turnOf?: readonly Role[]
  /** Whether the thing is owed by the body it belongs to: what the lead counts, body by body. */
  readonly byBody: boolean
}

export const TO_DO_KINDS = {
  'fill-form': { right: 'collection.fill', group: 'owe', byBody: true },
  'mend-form': { right: 'collection.fill', group: 'came-back', byBody: true },
  'sign-form-off': { right: 'collection.sign-off', group: 'waits', byBody: true },
  'take-form-in': { right: 'collection.accept', group: 'waits', byBody: false },
  'do-task': { right: 'work.update', group: 'owe', byBody: true },
  'answer-difficulty': { right: 'difficulties.answer', group: 'waits', turnOf: ['lead-synthesiser'], byBody: false },
  'decide-difficulty': { right: 'difficulties.answer', group: 'waits', turnOf: ['committee-signer'], byBody: false },
  'review-reading': { right: 'plans.draft', group: 'owe', byBody: false },
  'put-plan-in-force': { right: 'plans.put-in-force', group: 'waits', byBody: false },
  'compose-report': { right: 'reports.submit', group: 'owe', byBody: false },
  'give-comments': { right: 'reports.comment', group: 'owe', turnOf: ['head'], byBody: true },
  'draft-comments': { right: 'reports.draft-comments', group: 'owe', turnOf: ['commune-officer', 'body-officer'], byBody: false },
  'answer-comments': { right: 'reports.compose', group: 'waits', byBody: false },
  'mend-report': { right: 'reports.submit', group: 'came-back', byBody: false },
  'sign-report': { right: 'reports.sign', group: 'waits', byBody: false },
  'number-report': { right: 'reports.number', group: 'waits', byBody: false },
  'issue-report': { right: 'reports.issue', group: 'waits', byBody: false },
  'publish-release': { right: 'releases.publish', group: 'waits', byBody: false },
  'renew-release': { right: 'releases.prepare', group: 'owe', byBody: false },
} as const satisfies Readonly<Record<string, Kind>>

export type ToDoKind = keyof typeof TO_DO_KINDS

export interface ToDo {
  readonly kind: ToDoKind
  /** What it opens: the form, the task, the difficulty, the edition, the report, the release. */
  readonly id: string
  /** Whose it is. */
  readonly owner: Owner
  readonly state: ThingState
  /** The last day; null is "chưa có thời hạn". */
  readonly due: PlainDate | null
  /** In the words of whoever made it: the round, the task, the difficulty. */
  readonly title: string
  /** How far it has come, where it has parts. */
  readonly done: { readonly parts: number; readonly of: number } | null
  /** The thing that must be done first, in words; null where nothing is in the way. */
  readonly blockedBy: string | null
}

/** Whether the next step is this person's to take, on this day. */
export function isTurnOf(actor: Actor, toDo: ToDo, day: PlainDate): boolean {
  const { right, turnOf }: Kind = TO_DO_KINDS[toDo.kind]
  const decided = may(actor, right, { owner: toDo.owner, state: toDo.state }, day)
  return decided.ok && (turnOf === undefined || decided.value.some((held) => turnOf.includes(held.role)))
}

/** The kinds whose next step this person may take somewhere: of thousands of things the others need not be asked one by one. */
export const kindsOf = (actor: Actor, day: PlainDate): ReadonlySet<ToDoKind> =>
  new Set((Object.keys(TO_DO_KINDS) as ToDoKind[]).filter((kind) => mayAnywhere(actor, TO_DO_KINDS[kind].right, day).ok))

/** Whether this person looks after others' work: the body lies below a place where they see completeness. */
export const oversees = (actor: Actor, owner: Owner, day: PlainDate): boolean =>
  may(actor, 'collection.see-completeness', { owner, state: 'steady' }, day).ok &&
  rolesInForce(actor, day).some((held) => owner.above.includes(held.seat.at))
