/** The errors of the surveys behind measures. They are read beside the sums: errors are never added up. */
import { approximate } from '@songhanh/core/basics/decimal'
import type { Sample } from '@songhanh/core/progress/uncertainty'
import type { Reading } from '../platform/database.ts'
import { acceptedCells, type AcceptedCell } from './cells.ts'
import type { Linked } from './linked.ts'

interface Errors {
  readonly numerator: string
  readonly denominator: string
}

const errorsOf = ({ indicator: { judging } }: Linked): Errors | null => (judging.by === 'survey-means' ? judging.errors : null)

/** The errors of one year; none where one of the two is missing, or where two senders gave them: then nobody knows whose the means are. */
function sampleOf(cells: readonly AcceptedCell[], { numerator, denominator }: Errors): readonly Sample[] {
  const known = (element: string) =>
    cells.flatMap((cell) => (cell.element === element && cell.figure.known ? [approximate(cell.figure.value)] : []))
  const [above, below] = [known(numerator), known(denominator)]
  const [first, second] = [above[0], below[0]]
  return above.length === 1 && below.length === 1 && first !== undefined && second !== undefined
    ? [{ of: 'means', numerator: first, denominator: second }]
    : []
}

/** By measure and year; nothing is asked of the database where no measure is judged by a survey's errors. */
export async function readSamples(
  r: Reading,
  planId: string,
  linked: ReadonlyMap<string, Linked>,
): Promise<ReadonlyMap<string, ReadonlyMap<number, Sample>>> {
  const asked = [...linked].flatMap(([measure, one]) => {
    const errors = errorsOf(one)
    return errors ? [{ measure, errors }] : []
  })
  if (asked.length === 0) return new Map()
  const cells = await acceptedCells(r, planId, { elements: asked.flatMap(({ errors }) => [errors.numerator, errors.denominator]) })
  const years = [...Map.groupBy(cells, (cell) => cell.year)]
  return new Map(
    asked.map(({ measure, errors }) => [
      measure,
      new Map(years.flatMap(([year, ofYear]) => sampleOf(ofYear, errors).map((sample) => [year, sample] as const))),
    ]),
  )
}
