/** The years a promise is followed over, one after the other: also those in between of which there is nothing to be told. */
import type { PublicCoverage, PublicFigure, PublicMeasure } from './snapshot.ts'

export interface YearTold {
  readonly year: number
  readonly figure: PublicFigure
  readonly coverage?: PublicCoverage
}

const NOTHING: PublicFigure = { value: null, reason: 'not-reported', above: null, below: null }

/** From the first year that is in the release to the year it reports, none left out; nothing where it tells of no year at all. */
export function everyYear({ series, figure, coverage, pooledOver }: PublicMeasure, reported: number): readonly YearTold[] {
  const there = new Map<number, YearTold>(series.map((one) => [one.year, one]))
  // What is pooled over several years is not the figure of the last of them.
  if (!there.has(reported) && pooledOver === 1 && figure.reason !== 'not-reported')
    there.set(reported, { year: reported, figure, coverage })
  if (there.size === 0) return []
  const first = Math.min(...there.keys())
  return Array.from({ length: Math.max(reported, ...there.keys()) - first + 1 }, (_, n) => {
    const year = first + n
    return there.get(year) ?? { year, figure: NOTHING }
  })
}
