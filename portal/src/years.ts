/** How years that follow one another are told. */
import type { YearTold } from '@songhanh/core/publication/every-year'

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
