/** What can be done with a difficulty, by whom, and when it is refused. */
import { accept, refuse, type Decision } from '../../basics/decision.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { BasisDocument } from '../../people/actor.ts'
import type { Role } from '../../people/role.ts'
import type { About, Difficulty, DifficultyFact } from './difficulty.ts'

export const LONGEST_TEXT = 2000

export type DifficultyStep =
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'say-cause'; readonly cause: string }
  | { readonly kind: 'set-due'; readonly due: PlainDate }
  | { readonly kind: 'send-up'; readonly question: string }
  | { readonly kind: 'answer'; readonly text: string; readonly document: BasisDocument | null }
  | { readonly kind: 'reopen'; readonly reason: string }

export interface Doing {
  readonly by: string
  readonly on: PlainDate
  /** The roles in which the person acts here. */
  readonly roles: readonly Role[]
}

const blank = (text: string) => text.trim() === ''

/**
 * Refusals: `work.difficulty-without-words`, `work.difficulty-about-nothing` (a task, target or form is meant but none is named),
 * `work.answer-due-in-the-past`.
 */
export function raise(
  given: { readonly text: string; readonly about: About; readonly answerBy: PlainDate | null; readonly cause?: string | null },
  { by, on }: Pick<Doing, 'by' | 'on'>,
): Decision<DifficultyFact> {
  const { text, about, answerBy, cause = null } = given
  if (blank(text)) return refuse('work.difficulty-without-words', undefined, 'text')
  if ((about.kind === 'free') !== (about.id === null)) return refuse('work.difficulty-about-nothing', undefined, 'about')
  if (answerBy !== null && answerBy < on) return refuse('work.answer-due-in-the-past', { due: answerBy }, 'answerBy')
  return accept({ kind: 'raised', text: text.trim(), about, answerBy, cause: cause === null || blank(cause) ? null : cause.trim(), by, on })
}

/** The lead answers what has not been sent up; what has, only whoever signs for the Committee. */
const inTurn = ({ state }: Difficulty, { roles }: Doing) =>
  state === 'sent-up' ? roles.includes('committee-signer') : roles.includes('lead-synthesiser')

function answerable(difficulty: Difficulty, given: DifficultyStep, doing: Doing): Decision<null> {
  // Whoever writes the report says the cause, also of what was answered or waits with the Committee.
  if (given.kind === 'say-cause') return doing.roles.includes('lead-synthesiser') ? accept(null) : refuse('work.difficulty-not-your-turn')
  if (difficulty.state === 'answered') return refuse('work.difficulty-answered')
  return inTurn(difficulty, doing) ? accept(null) : refuse('work.difficulty-not-your-turn')
}

function step(difficulty: Difficulty, given: DifficultyStep, doing: Doing): Decision<DifficultyFact> {
  const act = { by: doing.by, on: doing.on }
  switch (given.kind) {
    case 'reopen':
      if (difficulty.state !== 'answered') return refuse('work.difficulty-not-answered')
      if (difficulty.raisedBy !== doing.by) return refuse('work.difficulty-of-another')
      return blank(given.reason)
        ? refuse('work.reopened-without-reason', undefined, 'reason')
        : accept({ ...act, kind: 'reopened', reason: given.reason.trim() })
    case 'group':
      return blank(given.group)
        ? refuse('work.group-without-name', undefined, 'group')
        : accept({ ...act, kind: 'grouped', group: given.group.trim() })
    case 'say-cause':
      return blank(given.cause)
        ? refuse('work.cause-without-words', undefined, 'cause')
        : accept({ ...act, kind: 'cause-said', cause: given.cause.trim() })
    case 'set-due':
      return given.due < doing.on
        ? refuse('work.answer-due-in-the-past', { due: given.due }, 'due')
        : accept({ ...act, kind: 'due-set', due: given.due })
    case 'send-up':
      if (difficulty.state === 'sent-up') return refuse('work.difficulty-sent-up-already')
      return blank(given.question)
        ? refuse('work.sent-up-without-question', undefined, 'question')
        : accept({ ...act, kind: 'sent-up', question: given.question.trim() })
    case 'answer':
      return blank(given.text)
        ? refuse('work.answer-without-words', undefined, 'text')
        : accept({ ...act, kind: 'answered', text: given.text.trim(), document: given.document })
  }
}

/**
 * One step of a difficulty. An answer closes it; only the raiser opens it again, with a reason.
 *
 * Refusals: `work.difficulty-answered`, `work.difficulty-not-your-turn`, `work.difficulty-not-answered`, `work.difficulty-of-another`,
 * `work.reopened-without-reason`, `work.group-without-name`, `work.answer-due-in-the-past`, `work.difficulty-sent-up-already`,
 * `work.sent-up-without-question`, `work.answer-without-words`, `work.cause-without-words`.
 */
export function decideStep(difficulty: Difficulty, given: DifficultyStep, doing: Doing): Decision<DifficultyFact> {
  if (given.kind !== 'reopen') {
    const may = answerable(difficulty, given, doing)
    if (!may.ok) return may
  }
  return step(difficulty, given, doing)
}
