/**
 * The counts behind a release and what of them the public sees.
 *
 * A count is named by its key (whose, of what, when); sums and rates say how counts hang together, so that what is withheld here cannot be computed
 * from what stands there. Counts nobody prints but everybody can subtract (those *not* reached, the rest of a total) are counts too: `implied`.
 */
import { decimalText, roundFraction, wholeNumber } from '../basics/decimal.ts'

export interface Count {
  readonly key: string
  /** Whole, not negative. */
  readonly value: number
  /** Persons may be recognised in a small number; bodies, broadcasts and the like may not. */
  readonly persons: boolean
  /**
   * printed: the reader sees it · implied: never printed, but follows from what is · barred: never made public, whatever its size · inner: what one
   * sender has given, of which nothing is said here · secret: the same of violence and the like, which must not be worked out however many they are.
   */
  readonly standing: 'printed' | 'implied' | 'barred' | 'inner' | 'secret'
}

/** `total` is the sum of its parts. */
export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
}

/** A rounded quotient: sum of `above` ÷ sum of `below` × multiplier, printed with `places` decimals, halves upwards. */
export interface Rate {
  readonly key: string
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly multiplier: number
  readonly places: number
}

export interface Counts {
  readonly counts: readonly Count[]
  readonly sums: readonly Sum[]
  readonly rates: readonly Rate[]
}

/**
 * How a count appears: its number, `few` (one or more persons, fewer than the threshold), `withheld` (one or more; else `few` could be computed), or
 * `absent`, of which nothing is said.
 */
export type Shown = number | 'few' | 'withheld' | 'absent'

/** What the public can read of the counts of one release. A rate that is withheld is null. */
export interface Disclosed {
  readonly threshold: number
  readonly counts: ReadonlyMap<string, Shown>
  readonly rates: ReadonlyMap<string, string | null>
}

/** Thresholds an office may choose: counts of persons from one up to one less are withheld. */
export const THRESHOLDS = { usual: 5, strict: 10 } as const

export const isSmall = ({ value, persons }: Count, threshold: number): boolean => persons && value > 0 && value < threshold

/** The rate as it is printed; null where nothing stands below the line. */
export function printedRate(rate: Rate, values: ReadonlyMap<string, number>): string | null {
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (values.get(key) ?? 0), 0)
  const [above, below] = [sum(rate.above), sum(rate.below)]
  if (below === 0) return null
  return decimalText(roundFraction({ numerator: wholeNumber(above * rate.multiplier), denominator: wholeNumber(below) }, rate.places))
}
