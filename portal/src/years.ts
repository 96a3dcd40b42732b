/** The years a promise is followed over, one after the other: also those in between of which there is nothing to be told. */
import type { PublicCoverage, PublicFigure, PublicMeasure } from '@songhanh/core/publication/snapshot'

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

/** Years that follow one another, told in one line. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly told: YearTold
}

/** The same years with those that have no figure for one and the same reason put together. */
export function stretchesOf(years: readonly YearTold[]): readonly Stretch[] {
  const made: Stretch[] = []
  for (const told of years) {
    const last = made.at(-1)
    const goesOn = last && told.figure.value === null && last.told.figure.value === null && last.told.figure.reason === told.figure.reason
    if (goesOn) made[made.length - 1] = { ...last, to: told.year }
    else made.push({ from: told.year, to: told.year, told })
  }
  return made
}

export const yearsText = ({ from, to }: Pick<Stretch, 'from' | 'to'>): string => (from === to ? `${from}` : `${from}–${to}`)
