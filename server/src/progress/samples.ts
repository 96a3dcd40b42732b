/** What is known of the surveys behind measures: sample and design, or errors. It is read beside the sums, since none of it is ever added up. */
import { approximate } from '@songhanh/core/basics/decimal'
import { surveyElements, type Judging } from '@songhanh/core/indicators/definition'
import { sampleFrom, type Sample } from '@songhanh/core/progress/uncertainty'
import type { Reading } from '../platform/database.ts'
import { acceptedCells, type AcceptedCell } from './cells.ts'
import type { Linked } from './linked.ts'

/** What two senders gave is nobody's: then nobody knows whose the survey is. */
const onlyOne = (cells: readonly AcceptedCell[]) => (element: string) => {
  const known = cells.flatMap((cell) => (cell.element === element && cell.figure.known ? [approximate(cell.figure.value)] : []))
  return known.length === 1 ? (known[0] ?? null) : null
}

const sampleOf = (cells: readonly AcceptedCell[], judging: Judging): readonly Sample[] => {
  const sample = sampleFrom(judging, onlyOne(cells))
  return sample ? [sample] : []
}

/** By measure and year; nothing is asked of the database where no measure is of a survey that says anything of itself. */
export async function readSamples(
  r: Reading,
  planId: string,
  linked: ReadonlyMap<string, Linked>,
): Promise<ReadonlyMap<string, ReadonlyMap<number, Sample>>> {
  const asked = [...linked].filter(([, { indicator }]) => surveyElements(indicator).length > 0)
  if (asked.length === 0) return new Map()
  const elements = [...new Set(asked.flatMap(([, { indicator }]) => surveyElements(indicator)))]
  const cells = await acceptedCells(r, planId, { elements })
  const years = [...Map.groupBy(cells, (cell) => cell.year)]
  return new Map(
    asked.map(([measure, { indicator }]) => [
      measure,
      new Map(years.flatMap(([year, ofYear]) => sampleOf(ofYear, indicator.judging).map((sample) => [year, sample] as const))),
    ]),
  )
}
