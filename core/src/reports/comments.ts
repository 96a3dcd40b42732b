/**
 * Comments on a draft (lấy ý kiến): bodies and communes are asked until a day, each answers for itself, and the lead says to every comment whether it
 * is taken in (tiếp thu) or why not (giải trình).
 *
 * What the asked read is the draft as it was sent to them: the lead writes on meanwhile, and a comment stays on the words it is about.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Owner } from '../people/seat.ts'
import type { ToDo } from '../people/to-do/to-do.ts'
import type { OfficialDocument } from './official-document.ts'

export const STANCES = ['agree', 'comments'] as const
export type Stance = (typeof STANCES)[number]

export const RESPONSES = ['taken', 'explained'] as const
export type ResponseKind = (typeof RESPONSES)[number]

/** A part of the draft one may comment on; `whole` stands for all of it. */
export const WHOLE = 'whole'
export interface Section {
  readonly key: string
  /** As printed: "II. KẾT QUẢ …"; empty for the whole. */
  readonly label: string
}

/** What one asked seat has answered; `answeredOn` is null until it has. */
export interface Asked {
  readonly stance: Stance | null
  readonly answeredOn: PlainDate | null
}

export interface Comment {
  readonly section: string
  readonly text: string
  readonly response: { readonly kind: ResponseKind; readonly text: string } | null
}

export interface GivenAnswer {
  readonly stance: Stance
  readonly comments: readonly { readonly section: string; readonly text: string }[]
}

/** What an officer has written down for their head to send; `stance` is null while they have not proposed one. */
export interface DraftAnswer {
  readonly stance: Stance | null
  readonly comments: readonly { readonly section: string; readonly text: string }[]
}

/** The parts of a draft in the order they stand: the whole, its headings of two levels, its annexes. */
export function sectionsOf(document: OfficialDocument): readonly Section[] {
  const headings = document.blocks.flatMap((block, n) =>
    block.kind === 'heading' && block.level < 3 ? [{ key: `block-${n}`, label: `${block.label} ${block.text}`.trim() }] : [],
  )
  const annexes = document.annexes.map(({ label, title }, n) => ({ key: `annex-${n}`, label: `${label}. ${title}` }))
  return [{ key: WHOLE, label: '' }, ...headings, ...annexes]
}

/** Whether comments may be asked for. Refusals: `reports.comments-asked-already`, `reports.comments-due-past`. */
export function askForComments(due: PlainDate, today: PlainDate, openAlready: boolean): Decision<null> {
  if (openAlready) return refuse('reports.comments-asked-already')
  return due < today ? refuse('reports.comments-due-past', { today }, 'due') : accept(null)
}

/**
 * Takes an answer: who agrees has nothing to add, who does not says what. It may be sent again until the lead has begun to respond to it.
 * Refusals: `reports.comments-closed`, `reports.comments-responded`, `reports.comments-and-agrees`, `reports.comments-missing`,
 * `reports.section-not-found`.
 */
export function takeAnswer(
  given: GivenAnswer,
  known: { readonly sections: readonly Section[]; readonly closed: boolean; readonly standing: readonly Comment[] },
): Decision<GivenAnswer> {
  if (known.closed) return refuse('reports.comments-closed')
  if (known.standing.some(({ response }) => response !== null)) return refuse('reports.comments-responded')
  if (given.stance === 'agree') return given.comments.length === 0 ? accept(given) : refuse('reports.comments-and-agrees')
  if (given.comments.length === 0) return refuse('reports.comments-missing', undefined, 'comments')
  const strange = given.comments.findIndex(({ section }) => !known.sections.some(({ key }) => key === section))
  return strange === -1 ? accept(given) : refuse('reports.section-not-found', undefined, `comments.${strange}.section`)
}

/**
 * Keeps an officer's draft of an answer: it may be half written, but stands on parts that are there, and only until the answer was responded to.
 * Refusals: `reports.comments-closed`, `reports.comments-responded`, `reports.section-not-found`.
 */
export function keepDraft(
  draft: DraftAnswer,
  known: { readonly sections: readonly Section[]; readonly closed: boolean; readonly standing: readonly Comment[] },
): Decision<DraftAnswer> {
  if (known.closed) return refuse('reports.comments-closed')
  if (known.standing.some(({ response }) => response !== null)) return refuse('reports.comments-responded')
  const strange = draft.comments.findIndex(({ section }) => !known.sections.some(({ key }) => key === section))
  return strange === -1 ? accept(draft) : refuse('reports.section-not-found', undefined, `comments.${strange}.section`)
}

/**
 * A response: what is not taken in is explained; what is taken in may say how. Refusals: `reports.comments-closed`,
 * `reports.explanation-missing`.
 */
export function respond(kind: ResponseKind, text: string, closed: boolean): Decision<NonNullable<Comment['response']>> {
  if (closed) return refuse('reports.comments-closed')
  return kind === 'explained' && text.trim() === ''
    ? refuse('reports.explanation-missing', undefined, 'text')
    : accept({ kind, text: text.trim() })
}

/**
 * Whether a round of comments may be closed: every comment has its response; who is silent stays written as silent.
 * Refusals: `reports.comments-closed`, `reports.comments-unanswered`.
 */
export function closeComments(comments: readonly Comment[], closed: boolean): Decision<null> {
  if (closed) return refuse('reports.comments-closed')
  const left = comments.filter(({ response }) => response === null).length
  return left > 0 ? refuse('reports.comments-unanswered', { left }) : accept(null)
}

/** A draft whose comments are still coming in is not submitted. Refusal: `reports.comments-open`. */
export const leavesDraft = (openRound: { readonly due: PlainDate } | null): Decision<null> =>
  openRound === null ? accept(null) : refuse('reports.comments-open', { due: openRound.due })

export interface Standing {
  readonly asked: number
  readonly answered: number
  readonly agreed: number
  readonly commented: number
  /** Of those that answered, after the last day. */
  readonly late: number
  readonly silent: number
  readonly comments: number
  readonly taken: number
  readonly explained: number
}

/** Where a round of comments stands; every seat and every comment is counted once. */
export function standingOf(due: PlainDate, asked: readonly Asked[], comments: readonly Comment[]): Standing {
  const answered = asked.filter(({ stance }) => stance !== null)
  const responded = (kind: ResponseKind) => comments.filter(({ response }) => response?.kind === kind).length
  return {
    asked: asked.length,
    answered: answered.length,
    agreed: answered.filter(({ stance }) => stance === 'agree').length,
    commented: answered.filter(({ stance }) => stance === 'comments').length,
    late: answered.filter(({ answeredOn }) => answeredOn !== null && answeredOn > due).length,
    silent: asked.length - answered.length,
    comments: comments.length,
    taken: responded('taken'),
    explained: responded('explained'),
  }
}

/** A seat that has been asked and has not answered, as a thing to be done there. */
export const toDoOfRequest = (
  request: { readonly id: string; readonly owner: Owner; readonly due: PlainDate; readonly title: string },
  kind: 'give-comments' | 'draft-comments' = 'give-comments',
): ToDo => ({
  kind,
  id: request.id,
  owner: request.owner,
  state: 'draft',
  due: request.due,
  title: request.title,
  done: null,
  blockedBy: null,
})

/** Comments that wait for the lead's response, all of a report as one thing. */
export const toDoOfComments = (report: {
  readonly id: string
  readonly place: Owner
  readonly title: string
  readonly responded: number
  readonly comments: number
}): ToDo | null =>
  report.responded === report.comments
    ? null
    : {
        kind: 'answer-comments',
        id: report.id,
        owner: report.place,
        state: 'draft',
        due: null,
        title: report.title,
        done: { parts: report.responded, of: report.comments },
        blockedBy: null,
      }
