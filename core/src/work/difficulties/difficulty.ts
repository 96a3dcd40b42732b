/**
 * A difficulty: what hinders the plan, raised at once by whoever meets it and answered by the lead or the Committee.
 *
 * What happened is a list of facts, what it is now is their fold; nothing is taken back, so the first answer stays beside the second.
 */
import type { PlainDate } from '../../basics/plain-date.ts'
import type { BasisDocument } from '../../people/actor.ts'
import type { Owner } from '../../people/seat.ts'
import type { ToDo } from '../../people/to-do/to-do.ts'

export const DIFFICULTY_STATES = ['raised', 'sent-up', 'answered'] as const
export type DifficultyState = (typeof DIFFICULTY_STATES)[number]

/** What it stands on; `free` is about the plan as a whole. */
export const ABOUT_KINDS = ['free', 'task', 'target', 'form'] as const
export type AboutKind = (typeof ABOUT_KINDS)[number]

export interface About {
  readonly kind: AboutKind
  /** The task, target or form; null where it is free. */
  readonly id: string | null
  /** What people call it, as it was when raised. */
  readonly words: string | null
}

interface Act {
  /** The person, by id. */
  readonly by: string
  readonly on: PlainDate
}

export type DifficultyFact = Act &
  (
    | {
        readonly kind: 'raised'
        readonly text: string
        readonly about: About
        readonly answerBy: PlainDate | null
        /** Why, as the raiser sees it; facts from before it was asked have none. */
        readonly cause?: string | null
      }
    /** Why, as the lead sees it; said also of what is answered, since the report tells it. */
    | { readonly kind: 'cause-said'; readonly cause: string }
    /** The lead puts what is one matter under one name, to answer it once. */
    | { readonly kind: 'grouped'; readonly group: string }
    | { readonly kind: 'due-set'; readonly due: PlainDate }
    /** To the Committee, with what it is asked to decide. */
    | { readonly kind: 'sent-up'; readonly question: string }
    | { readonly kind: 'answered'; readonly text: string; readonly document: BasisDocument | null }
    | { readonly kind: 'reopened'; readonly reason: string }
  )

export interface Difficulty {
  readonly state: DifficultyState
  readonly text: string
  /** Why it is so; null where nobody has said it. */
  readonly cause: string | null
  readonly about: About
  readonly raisedBy: string
  readonly raisedOn: PlainDate
  /** The day by which an answer is due; null is "chưa có thời hạn". */
  readonly due: PlainDate | null
  readonly group: string | null
  readonly facts: readonly DifficultyFact[]
}

const NEXT: Readonly<Record<DifficultyFact['kind'], DifficultyState | null>> = {
  raised: 'raised',
  'cause-said': null,
  grouped: null,
  'due-set': null,
  'sent-up': 'sent-up',
  answered: 'answered',
  reopened: 'raised',
}

/** What it is after one more fact. The first fact must be the raising. */
export function applyFact(before: Difficulty | null, fact: DifficultyFact): Difficulty {
  if (fact.kind === 'raised') {
    const { text, about, answerBy, by, on, cause = null } = fact
    return { state: 'raised', text, cause, about, raisedBy: by, raisedOn: on, due: answerBy, group: null, facts: [fact] }
  }
  if (!before) throw new Error('a difficulty begins with its raising')
  return {
    ...before,
    state: NEXT[fact.kind] ?? before.state,
    // An answer has met its day; one that was not enough is due anew when the lead says so.
    due: fact.kind === 'due-set' ? fact.due : fact.kind === 'reopened' ? null : before.due,
    cause: fact.kind === 'cause-said' ? fact.cause : before.cause,
    group: fact.kind === 'grouped' ? fact.group : before.group,
    facts: [...before.facts, fact],
  }
}

export function difficultyFrom(facts: readonly DifficultyFact[]): Difficulty | null {
  let now: Difficulty | null = null
  for (const fact of facts) now = applyFact(now, fact)
  return now
}

/** Whose turn an open difficulty is: the lead's until it is sent up, then the Committee's; an answered one is nobody's. */
export const toDoOfDifficulty = (id: string, owner: Owner, { state, text, due }: Pick<Difficulty, 'state' | 'text' | 'due'>): ToDo | null =>
  state === 'answered'
    ? null
    : {
        kind: state === 'raised' ? 'answer-difficulty' : 'decide-difficulty',
        id,
        owner,
        state: 'steady',
        due,
        title: text,
        done: null,
        blockedBy: null,
      }
