/** Totals out of reports of earlier years: where the place has counted nothing itself they are its history. */
import { equalDecimals, parseDecimal } from '../basics/decimal.ts'
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { Known, PublishedSource } from '../indicators/figure.ts'
import type { YearOfSums } from './measure.ts'
import { EMPTY_TALLY } from '../indicators/tally.ts'

export interface PastFigure {
  readonly year: number
  readonly figure: Known
}

/** What a person says a report's number is. */
export interface Confirmed {
  readonly year: number
  /** A decimal with a point. */
  readonly value: string
  /** An estimate of the report ("ước đạt") stays one: it is preliminary. */
  readonly estimated: boolean
}

/**
 * A total as a figure with its source. Refuses `intake.figure-not-a-number`, and `intake.figure-year` for a year that is not over by the report it
 * stands in.
 */
export function confirmPast({ year, value, estimated }: Confirmed, source: PublishedSource): Decision<PastFigure> {
  const number = parseDecimal(value)
  if (!number || number.units < 0n) return refuse('intake.figure-not-a-number')
  if (!Number.isInteger(year) || year < 1990 || year > source.year) return refuse('intake.figure-year', { year: source.year })
  const kind = { kind: estimated ? 'preliminary' : 'official', source } as const
  return accept({ year, figure: { known: true, value: number, kind, dataYear: year } })
}

/**
 * The years of a measure with those totals: a year somebody has answered for, or for which a published figure was entered, keeps its own; the others
 * take the report's.
 */
export function withPast(years: readonly YearOfSums[], past: readonly PastFigure[]): readonly YearOfSums[] {
  const known = new Map(past.map(({ year, figure }) => [year, figure]))
  const own = years.map((one) => {
    const figure = known.get(one.year)
    return figure && one.published === null && one.tally.reported === 0 ? { ...one, published: figure } : one
  })
  const there = new Set(years.map(({ year }) => year))
  const added = past
    .filter(({ year }) => !there.has(year))
    .map(({ year, figure }): YearOfSums => ({ year, tally: EMPTY_TALLY, published: figure }))
  return [...own, ...added]
}

/** Whether that total is what stands for its year among these, as `withPast` gave them back. */
export function standsOn(years: readonly YearOfSums[], { year, figure }: PastFigure): boolean {
  const one = years.find((own) => own.year === year)
  const published = one?.tally.reported === 0 ? one.published : null
  if (!published?.known || !equalDecimals(published.value, figure.value)) return false
  const [there, own] = [published.kind, figure.kind]
  if (there.kind !== own.kind || !('source' in there) || !('source' in own)) return false
  return there.source?.title === own.source?.title && there.source?.number === own.source?.number
}
