/** Who has sent what, who has not, since when, and who never came: the matrix of a round, senders by forms. */
import { daysBetween, type PlainDate } from '../basics/plain-date.ts'
import type { OwedForm } from './owed.ts'
import { figureIn, isLate, type Submission } from './submission.ts'

export const MATRIX_STATES = ['not-started', 'typing', 'returned', 'signed-off', 'accepted'] as const
export type MatrixState = (typeof MATRIX_STATES)[number]

export interface MatrixCell {
  readonly form: string
  readonly sender: string
  readonly state: MatrixState
  /** Cells with an answer, "none arose" and "not applicable" included, of those asked. */
  readonly answered: number
  readonly asked: number
  /** First signed off after the due day, or still open past it. */
  readonly late: boolean
  /** Days past the due day while nothing has been signed off; 0 before. */
  readonly daysOverdue: number
  readonly corrected: boolean
  readonly supplemented: boolean
  /** Typed for the sender from a letter, and waiting for a second person. */
  readonly unconfirmed: boolean
}

export interface SenderLine {
  readonly sender: string
  readonly cells: readonly MatrixCell[]
  /** The last day somebody of this sender did anything themselves, in this round or an earlier one; null is "chưa bao giờ", also where letters came. */
  readonly lastSeen: PlainDate | null
}

export interface Matrix {
  readonly lines: readonly SenderLine[]
  readonly owed: number
  /** Signed off or accepted. */
  readonly sent: number
  readonly accepted: number
  /** Signed off after the due day; what has not come at all is no late form, its sender is named. */
  readonly late: number
  /** Senders nobody has ever come from. */
  readonly neverCame: readonly string[]
}

export interface Owed extends OwedForm {
  /** Elements and published figures the form asks. */
  readonly asked: readonly string[]
  readonly submission: Submission
}

function stateOf(submission: Submission): MatrixState {
  if (submission.state !== 'draft') return submission.state
  return submission.version === 0 ? 'not-started' : 'typing'
}

const hasAnswer = (submission: Submission, element: string): boolean => {
  const cell = submission.cells.get(element)
  const figure = cell && figureIn(cell)
  return figure !== undefined && (figure.known || figure.reason !== 'not-reported')
}

const hasEntry = (submission: Submission, how: 'corrected' | 'supplemented'): boolean =>
  [...submission.cells.values()].some((cell) => cell.entries.some((entry) => entry.how === how))

function matrixCell(owed: Owed, due: PlainDate, today: PlainDate): MatrixCell {
  const { submission } = owed
  const late = isLate(submission, due, today)
  return {
    form: owed.form,
    sender: owed.sender,
    state: stateOf(submission),
    answered: owed.asked.filter((element) => hasAnswer(submission, element)).length,
    asked: owed.asked.length,
    late,
    daysOverdue: late && submission.firstSignedOff === null ? daysBetween(due, today) : 0,
    corrected: hasEntry(submission, 'corrected'),
    supplemented: hasEntry(submission, 'supplemented'),
    unconfirmed: submission.unconfirmed,
  }
}

/** `seenBefore` is the last day somebody of each sender did anything themselves in earlier rounds. */
export function matrixOf(
  owed: readonly Owed[],
  due: PlainDate,
  today: PlainDate,
  seenBefore: ReadonlyMap<string, PlainDate> = new Map(),
): Matrix {
  const lines = [...new Set(owed.map((one) => one.sender))].map((sender): SenderLine => {
    const own = owed.filter((one) => one.sender === sender)
    const days = [seenBefore.get(sender), ...own.map((one) => one.submission.lastCameOn)].filter((day) => day !== undefined && day !== null)
    return { sender, cells: own.map((one) => matrixCell(one, due, today)), lastSeen: days.toSorted().at(-1) ?? null }
  })
  const cells = lines.flatMap((line) => line.cells)
  const count = (test: (cell: MatrixCell) => boolean) => cells.filter(test).length
  return {
    lines,
    owed: cells.length,
    sent: count((cell) => cell.state === 'signed-off' || cell.state === 'accepted'),
    accepted: count((cell) => cell.state === 'accepted'),
    late: count((cell) => cell.late && cell.daysOverdue === 0),
    neverCame: lines.filter((line) => line.lastSeen === null).map((line) => line.sender),
  }
}
