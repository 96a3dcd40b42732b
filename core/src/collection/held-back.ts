/**
 * What of a form that has not been sent is shown to whoever types for its sender from a letter. A draft is its sender's alone: only what once left the
 * sender's house is seen (signed off before a return), and what was itself typed from a letter. The rest is held back, until the sender signs it off.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { missing, type Figure } from '../indicators/figure.ts'
import { figureIn, type Cell, type CellEntry, type Submission } from './submission.ts'

export interface SeenCell {
  /** Whether the number that stands there now is the sender's own and not sent. */
  readonly heldBack: boolean
  /** What stands there; nothing where it is held back. */
  readonly figure: Figure
  /** The entries that may be seen, oldest first. */
  readonly entries: readonly CellEntry[]
}

/** A cell as whoever types for the sender sees it. */
export function seenForAnother(cell: Cell): SeenCell {
  const entries = cell.entries.filter((entry, n) => n < cell.sent || entry.forAnother !== null || entry.how !== 'filled')
  const heldBack = entries.at(-1) !== cell.entries.at(-1)
  return { heldBack, figure: heldBack ? missing('not-reported') : figureIn(cell), entries }
}

/** The figures that may be seen, by element; what is held back is in no check and no count. */
export const figuresForAnother = (submission: Submission): ReadonlyMap<string, Figure> =>
  new Map(
    [...submission.cells].flatMap(([element, cell]) => {
      const { heldBack, figure } = seenForAnother(cell)
      return heldBack ? [] : [[element, figure] as const]
    }),
  )

/** The elements whose number is the sender's own and not sent. */
export const heldBackIn = (submission: Submission): ReadonlySet<string> =>
  new Set([...submission.cells].flatMap(([element, cell]) => (seenForAnother(cell).heldBack ? [element] : [])))

/**
 * Whether a signed paper may be recorded by somebody who may not see the sender's draft: nobody says of numbers they have not seen that they stand on
 * a paper. What the paper says is typed from it first. Refusal: `collection.draft-held-back`.
 */
export function unlessHeldBack(submission: Submission): Decision<null> {
  const count = heldBackIn(submission).size
  return count > 0 ? refuse('collection.draft-held-back', { count }, 'paper') : accept(null)
}
