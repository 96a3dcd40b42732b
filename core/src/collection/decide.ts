/** The steps of a submission: each looks at what is, and answers the fact to add or why not. Who may do it at all is decided by `people/may`. */
import { accept, refuse, refuseWithFaults, type Decision, type Refusal } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { blocking, findingKey, type CheckFinding, type FindingCode } from './checks.ts'
import { mayFollow, type StepName } from './steps.ts'
import {
  cellOf,
  cellVersion,
  figureIn,
  type CellReason,
  type LateReason,
  type Paper,
  type Submission,
  type SubmissionFact,
  type TypedCell,
} from './submission.ts'
import { saysWrongKind } from './value-kind.ts'

/** The refusal a finding becomes when it keeps a form from being signed off. */
const CHECK_REFUSALS: Readonly<Record<FindingCode, string>> = {
  'not-whole': 'collection.check-not-whole',
  negative: 'collection.check-negative',
  'not-yes-no': 'collection.check-not-yes-no',
  'more-than-whole': 'collection.check-more-than-whole',
  'part-without-whole': 'collection.check-part-without-whole',
  'left-empty': 'collection.check-left-empty',
  'far-from-last-year': 'collection.check-far-from-last-year',
  'same-as-last-year': 'collection.check-same-as-last-year',
  'other-than-elsewhere': 'collection.check-other-than-elsewhere',
}

export interface By {
  readonly by: string
  readonly on: PlainDate
}

/** A cell as typed, with the version the person saw when starting to type. */
export interface CellChange extends TypedCell {
  readonly seen: number
}

const notNow = (submission: Submission, step: StepName): Decision<never> | null =>
  mayFollow(submission.state, step) ? null : refuse('collection.not-in-this-state', { step, state: submission.state })

function unknownCells(asked: readonly string[], cells: readonly { readonly element: string }[]): Refusal[] {
  return cells.flatMap(({ element }, i) =>
    asked.includes(element) ? [] : [{ code: 'collection.cell-not-asked', at: `cells.${i}`, params: { element } }],
  )
}

/** Two people on one cell: the first wins, and the second is told what stands there now. */
function overtaken(submission: Submission, cells: readonly CellChange[]): Refusal[] {
  return cells.flatMap(({ element, seen }, i) => {
    const cell = cellOf(submission, element)
    return cellVersion(cell) === seen
      ? []
      : [{ code: 'collection.cell-changed-meanwhile', at: `cells.${i}`, params: { element, seen, now: cellVersion(cell) } }]
  })
}

/** What stands in place of a figure this level cannot measure says where it was taken from. */
function ofWrongKind(cells: readonly CellChange[]): Refusal[] {
  return cells.flatMap(({ element, figure }, i) =>
    saysWrongKind(element, figure) ? [{ code: 'collection.kind-not-allowed', at: `cells.${i}`, params: { element } }] : [],
  )
}

/** All faults of the cells at once, or null. */
function faultsIn(submission: Submission, asked: readonly string[], cells: readonly CellChange[]): Decision<never> | null {
  if (cells.length === 0) return refuse('collection.nothing-typed')
  const faults = [...unknownCells(asked, cells), ...overtaken(submission, cells), ...ofWrongKind(cells)]
  return faults.length > 0 ? refuseWithFaults('collection.cells-refused', faults) : null
}

const typed = (cells: readonly CellChange[]): readonly TypedCell[] =>
  cells.map(({ element, figure, comment }) => ({ element, figure, comment }))

/** A paper must be findable again: number, day, scan. */
const incomplete = (paper: Paper | null): boolean =>
  paper !== null && [paper.number, paper.date, paper.scan].some((part) => part.trim() === '')

/**
 * Types cells into a draft or a returned form; with `paper` it is typed for the sender.
 *
 * Refusals: `collection.not-in-this-state`, `collection.nothing-typed`, `collection.paper-incomplete`, and `collection.cells-refused` with
 * `collection.cell-not-asked`, `collection.cell-changed-meanwhile` and `collection.kind-not-allowed` for each cell.
 */
export function fill(
  submission: Submission,
  asked: readonly string[],
  cells: readonly CellChange[],
  paper: Paper | null,
  act: By,
): Decision<SubmissionFact> {
  const refusal = notNow(submission, paper ? 'fill-for-another' : 'fill') ?? faultsIn(submission, asked, cells)
  if (refusal) return refusal
  if (incomplete(paper)) return refuse('collection.paper-incomplete', undefined, 'paper')
  return accept({ kind: 'filled', ...act, cells: typed(cells), paper })
}

/** Whether this person may be the second one: something waits to be confirmed, and it is not their own typing. */
export const mayConfirm = (submission: Submission, person: string): boolean =>
  submission.unconfirmed && !submission.typedBy.includes(person)

/** A second person reads what was typed from a paper against that paper. Refusals: `collection.nothing-to-confirm`, `collection.own-typing-confirmed`. */
export function confirmTyping(submission: Submission, act: By): Decision<SubmissionFact> {
  const refusal = notNow(submission, 'confirm')
  if (refusal) return refusal
  if (!submission.unconfirmed) return refuse('collection.nothing-to-confirm')
  if (submission.typedBy.includes(act.by)) return refuse('collection.own-typing-confirmed')
  return accept({ kind: 'typing-confirmed', ...act })
}

export interface SignOff {
  /** The signed form on paper; null where the head signs off on the screen. */
  readonly paper: Paper | null
  readonly reasons: readonly { readonly finding: string; readonly text: string }[]
  /** As `lateness` found it. */
  readonly late?: LateReason | null
}

/** What has to be said with a first sign-off after the due day; null where nothing has. Refusal: `collection.late-without-motive`. */
export function lateness(submission: Submission, due: PlainDate, given: LateReason | null, act: By): Decision<LateReason | null> {
  if (submission.firstSignedOff !== null || act.on <= due) return accept(null)
  if (given === null || given.motive.trim() === '') return refuse('collection.late-without-motive', { due }, 'late.motive')
  return accept(given)
}

/**
 * Signs a form off for its sender.
 *
 * Refusals: `collection.not-in-this-state`, `collection.nothing-typed`, `collection.typing-not-confirmed`, `collection.paper-incomplete`,
 * `people.own-typing` (on the screen nobody signs off what they alone typed; a signed paper shows another's hand), `collection.checks-open` with
 * one fault for each error and each warning without a written reason.
 */
export function signOff(submission: Submission, findings: readonly CheckFinding[], given: SignOff, act: By): Decision<SubmissionFact> {
  const refusal = notNow(submission, given.paper ? 'sign-off-on-paper' : 'sign-off')
  if (refusal) return refusal
  if (submission.cells.size === 0) return refuse('collection.nothing-typed')
  if (submission.unconfirmed) return refuse('collection.typing-not-confirmed')
  if (incomplete(given.paper)) return refuse('collection.paper-incomplete', undefined, 'paper')
  const [typist] = submission.typedBy
  if (given.paper === null && submission.typedBy.length === 1 && typist === act.by) return refuse('people.own-typing')
  const reasons = new Map([...submission.reasons, ...given.reasons.map(({ finding, text }) => [finding, text] as const)])
  const open = blocking(findings, reasons)
  if (open.length > 0) {
    const faults = open.map((finding) => ({
      code: CHECK_REFUSALS[finding.code],
      at: findingKey(finding),
      params: { element: finding.element, level: finding.level },
    }))
    return refuseWithFaults('collection.checks-open', faults)
  }
  return accept({ kind: 'signed-off', ...act, paper: given.paper, reasons: given.reasons, ...(given.late ? { late: given.late } : {}) })
}

/** Takes a form in. Refusal: `collection.not-in-this-state`. */
export const takeIn = (submission: Submission, act: By): Decision<SubmissionFact> =>
  notNow(submission, 'accept') ?? accept({ kind: 'accepted', ...act })

/** Sends a form back with reasons on its cells. Refusals: `collection.not-in-this-state`, `collection.return-without-reason`, `collection.cells-refused`. */
export function sendBack(
  submission: Submission,
  asked: readonly string[],
  text: string,
  cells: readonly CellReason[],
  act: By,
): Decision<SubmissionFact> {
  const refusal = notNow(submission, 'return')
  if (refusal) return refusal
  const unknown = unknownCells(asked, cells)
  if (unknown.length > 0) return refuseWithFaults('collection.cells-refused', unknown)
  const hasReason = text.trim() !== '' || cells.length > 0
  if (!hasReason || cells.some((cell) => cell.text.trim() === '')) return refuse('collection.return-without-reason')
  return accept({ kind: 'returned', ...act, text, cells })
}

/**
 * Changes accepted cells: cells that had a number are corrected, cells that had none are supplemented, and the two are never one act.
 *
 * Refusals: `collection.not-in-this-state`, `collection.nothing-typed`, `collection.change-without-motive`, `collection.cells-refused` with
 * `collection.cell-had-none`, `collection.cell-has-one`, `collection.cell-not-asked`, `collection.cell-changed-meanwhile`.
 */
export function changeAfterwards(
  submission: Submission,
  how: 'corrected' | 'supplemented',
  asked: readonly string[],
  cells: readonly CellChange[],
  why: { readonly motive: string; readonly source: string },
  act: By,
): Decision<SubmissionFact> {
  const refusal = notNow(submission, how === 'corrected' ? 'correct' : 'supplement') ?? faultsIn(submission, asked, cells)
  if (refusal) return refusal
  if (why.motive.trim() === '' || why.source.trim() === '') return refuse('collection.change-without-motive')
  const isEmpty = (element: string) => {
    const figure = figureIn(cellOf(submission, element))
    return !figure.known && figure.reason === 'not-reported'
  }
  const wrong = cells.flatMap(({ element }, i): Refusal[] =>
    isEmpty(element) === (how === 'supplemented')
      ? []
      : [{ code: how === 'corrected' ? 'collection.cell-had-none' : 'collection.cell-has-one', at: `cells.${i}`, params: { element } }],
  )
  if (wrong.length > 0) return refuseWithFaults('collection.cells-refused', wrong)
  return accept({ kind: how, ...act, cells: typed(cells), motive: why.motive, source: why.source })
}
