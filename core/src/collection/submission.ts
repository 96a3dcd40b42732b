/**
 * One form of one sender in one round: what happened is a list of facts, what it is now is their fold.
 *
 * Both numbers are kept whenever one replaces another. Late, corrected and supplemented are three different things: late is a first sign-off after
 * the due day; a correction replaces a number that had been accepted; a supplement fills a cell that had none.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import { missing, type Figure } from '../indicators/figure.ts'
import { STEPS, type SubmissionState } from './steps.ts'

/** The letter or paper form something was typed from, or signed on. */
export interface Paper {
  readonly number: string
  readonly date: PlainDate
  /** The scan, as a file of the place. */
  readonly scan: string
}

/** Why a form is signed off after its due day, and the paper that says so, if there is one. */
export interface LateReason {
  readonly motive: string
  readonly source: string | null
}

export interface TypedCell {
  readonly element: string
  readonly figure: Figure
  readonly comment: string | null
}

export interface CellReason {
  readonly element: string
  readonly text: string
}

/** Every fact carries who did it and the business day. */
interface Act {
  readonly by: string
  readonly on: PlainDate
}

export type SubmissionFact =
  | (Act & {
      readonly kind: 'filled'
      readonly cells: readonly TypedCell[]
      /** Set where it was typed for the sender, from a paper of theirs. */ readonly paper: Paper | null
      /** The form of the same sender and period it was typed in, where that was another one. */ readonly from?: string
    })
  | (Act & { readonly kind: 'typing-confirmed' })
  | (Act & {
      readonly kind: 'signed-off'
      /** Null on screen. */ readonly paper: Paper | null
      readonly reasons: readonly { readonly finding: string; readonly text: string }[]
      /** Only of a first sign-off after the due day. */ readonly late?: LateReason
    })
  | (Act & { readonly kind: 'accepted' })
  | (Act & { readonly kind: 'returned'; readonly text: string; readonly cells: readonly CellReason[] })
  | (Act & {
      readonly kind: 'corrected' | 'supplemented'
      readonly cells: readonly TypedCell[]
      readonly motive: string
      readonly source: string
      readonly from?: string
    })

/** One number a cell has had, oldest first. */
export interface CellEntry extends Act {
  readonly figure: Figure
  readonly comment: string | null
  readonly forAnother: Paper | null
  readonly how: 'filled' | 'corrected' | 'supplemented'
  /** Motive and source of a correction or supplement. */
  readonly why: { readonly motive: string; readonly source: string } | null
  /** The form it was typed in, where that was another one of the same sender and period. */
  readonly from: string | null
}

export interface Cell {
  /** The last entry is what the cell is; its length is the cell's version. */
  readonly entries: readonly CellEntry[]
  /** Why it was last returned, until something else is typed. */
  readonly returnedFor: string | null
  /** How many of the entries stood when the form was last signed off: those have left the sender's house. */
  readonly sent: number
}

export interface Submission {
  readonly state: SubmissionState
  /** How many facts it has known. */
  readonly version: number
  readonly cells: ReadonlyMap<string, Cell>
  /** Who typed since the last sign-off, in order, each once. */
  readonly typedBy: readonly string[]
  /** Typed from a paper and not yet confirmed by a second person. */
  readonly unconfirmed: boolean
  readonly signedOff: (Act & { readonly paper: Paper | null }) | null
  /** The first sign-off: what "late" is measured by, whatever is returned afterwards. */
  readonly firstSignedOff: PlainDate | null
  readonly lateBecause: LateReason | null
  readonly accepted: Act | null
  readonly returned: (Act & { readonly text: string }) | null
  readonly reasons: ReadonlyMap<string, string>
  /** The last day somebody of the sender did anything themselves. */
  readonly lastCameOn: PlainDate | null
}

export const EMPTY_SUBMISSION: Submission = {
  state: 'draft',
  version: 0,
  cells: new Map(),
  typedBy: [],
  unconfirmed: false,
  signedOff: null,
  firstSignedOff: null,
  lateBecause: null,
  accepted: null,
  returned: null,
  reasons: new Map(),
  lastCameOn: null,
}

const NO_CELL: Cell = { entries: [], returnedFor: null, sent: 0 }

export const cellOf = (submission: Submission, element: string): Cell => submission.cells.get(element) ?? NO_CELL
export const figureIn = (cell: Cell): Figure => cell.entries.at(-1)?.figure ?? missing('not-reported')
/** How often the cell has been typed; whoever types names the version they saw. */
export const cellVersion = (cell: Cell): number => cell.entries.length

function withEntries(
  submission: Submission,
  cells: readonly TypedCell[],
  entry: Omit<CellEntry, 'figure' | 'comment'>,
): ReadonlyMap<string, Cell> {
  const next = new Map(submission.cells)
  for (const { element, figure, comment } of cells) {
    const before = next.get(element) ?? NO_CELL
    next.set(element, { entries: [...before.entries, { ...entry, figure, comment }], returnedFor: null, sent: before.sent })
  }
  return next
}

const act = ({ by, on }: Act): Act => ({ by, on })

/** Whether somebody of the sender did it themselves: what is typed or recorded from a paper of theirs, taken in or sent back is done by others. */
function cameThemselves(fact: SubmissionFact): boolean {
  switch (fact.kind) {
    case 'filled':
    case 'signed-off':
      return fact.paper === null
    case 'corrected':
    case 'supplemented':
      return true
    case 'typing-confirmed':
    case 'accepted':
    case 'returned':
      return false
  }
}

/** The submission after one more fact. Facts were decided before; the fold judges nothing. */
export function applyFact(submission: Submission, fact: SubmissionFact): Submission {
  const lastCameOn = cameThemselves(fact) ? fact.on : submission.lastCameOn
  const next: Submission = { ...submission, version: submission.version + 1, lastCameOn }
  switch (fact.kind) {
    case 'filled':
      return {
        ...next,
        state: STEPS.fill.to,
        cells: withEntries(submission, fact.cells, {
          ...act(fact),
          forAnother: fact.paper,
          how: 'filled',
          why: null,
          from: fact.from ?? null,
        }),
        typedBy: submission.typedBy.includes(fact.by) ? submission.typedBy : [...submission.typedBy, fact.by],
        unconfirmed: submission.unconfirmed || fact.paper !== null,
      }
    case 'typing-confirmed':
      return { ...next, unconfirmed: false }
    case 'signed-off':
      return {
        ...next,
        state: STEPS['sign-off'].to,
        cells: new Map([...submission.cells].map(([element, cell]) => [element, { ...cell, sent: cell.entries.length }])),
        signedOff: { ...act(fact), paper: fact.paper },
        firstSignedOff: submission.firstSignedOff ?? fact.on,
        lateBecause: submission.lateBecause ?? fact.late ?? null,
        returned: null,
        typedBy: [],
        reasons: new Map([...submission.reasons, ...fact.reasons.map(({ finding, text }) => [finding, text] as const)]),
      }
    case 'accepted':
      return { ...next, state: STEPS.accept.to, accepted: act(fact) }
    case 'returned': {
      const cells = new Map(submission.cells)
      for (const { element, text } of fact.cells) cells.set(element, { ...cellOf(submission, element), returnedFor: text })
      return { ...next, state: STEPS.return.to, cells, signedOff: null, returned: { ...act(fact), text: fact.text } }
    }
    case 'corrected':
    case 'supplemented':
      return {
        ...next,
        cells: withEntries(submission, fact.cells, {
          ...act(fact),
          forAnother: null,
          how: fact.kind,
          why: { motive: fact.motive, source: fact.source },
          from: fact.from ?? null,
        }),
      }
  }
}

export const submissionFrom = (facts: readonly SubmissionFact[]): Submission => facts.reduce(applyFact, EMPTY_SUBMISSION)

/** The figures as they stand, by element. */
export const figuresOf = (submission: Submission): ReadonlyMap<string, Figure> =>
  new Map([...submission.cells].map(([element, cell]) => [element, figureIn(cell)]))

/** Late: first signed off after the due day, or not signed off at all and the day has passed. */
export const isLate = (submission: Submission, due: PlainDate, today: PlainDate): boolean => (submission.firstSignedOff ?? today) > due
