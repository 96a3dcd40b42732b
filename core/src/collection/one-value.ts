/**
 * Enter once: a value belongs to whoever supplies it, the element and the period, never to a form. What is typed or corrected in one form says the
 * same thing in the sender's other forms of that period that ask for the same element.
 */
import { compareDecimals } from '../basics/decimal.ts'
import type { Figure, ValueKind } from '../indicators/figure.ts'
import { mayFollow } from './steps.ts'
import { cellOf, figureIn, type Submission, type SubmissionFact, type TypedCell } from './submission.ts'

const sameKind = (a: ValueKind, b: ValueKind): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The same number of the same kind and year, or the same reason why there is none. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (!a.known || !b.known) return !a.known && !b.known && a.reason === b.reason
  return compareDecimals(a.value, b.value) === 0 && a.dataYear === b.dataYear && sameKind(a.kind, b.kind)
}

const isEmpty = (figure: Figure): boolean => !figure.known && figure.reason === 'not-reported'

/** Another form of the same sender and period. */
export interface OtherForm {
  readonly asked: readonly string[]
  readonly submission: Submission
}

/**
 * What a fact of the form `origin` says in another form of the same sender and period, as facts of that form; none where it changes nothing there.
 *
 * A form still being filled takes what is typed. An accepted one takes only what was corrected or supplemented after acceptance, with its motive and
 * source. One signed off and not yet taken in is left as it was signed: there the difference is told as a warning (`checks.ts`). What was typed
 * from a letter stays with that letter's form until a second person has confirmed it.
 */
export function saidElsewhere(fact: SubmissionFact, origin: string, other: OtherForm): readonly SubmissionFact[] {
  if (fact.kind !== 'filled' && fact.kind !== 'corrected' && fact.kind !== 'supplemented') return []
  if (fact.kind === 'filled' && fact.paper !== null) return []
  const figureThere = ({ element }: TypedCell) => figureIn(cellOf(other.submission, element))
  const cells = fact.cells.filter((cell) => other.asked.includes(cell.element) && !sameFigure(cell.figure, figureThere(cell)))
  if (cells.length === 0) return []
  const act = { by: fact.by, on: fact.on, from: origin }
  if (mayFollow(other.submission.state, 'fill')) return [{ kind: 'filled', ...act, cells, paper: null }]
  if (fact.kind === 'filled' || !mayFollow(other.submission.state, 'correct')) return []
  const { motive, source } = fact
  return (['corrected', 'supplemented'] as const).flatMap((kind): SubmissionFact[] => {
    const own = cells.filter((cell) => isEmpty(figureThere(cell)) === (kind === 'supplemented'))
    return own.length === 0 ? [] : [{ kind, ...act, cells: own, motive, source }]
  })
}
