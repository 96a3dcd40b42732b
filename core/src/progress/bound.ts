/** On which side of a bound a value lies, and by how much it misses it. Values are compared unrounded. */
import {
  asFraction,
  compareFractions,
  isZero,
  roundFraction,
  subtractFractions,
  wholeNumber,
  type Decimal,
  type Fraction,
} from '../basics/decimal.ts'
import type { Bound } from './target-rule.ts'

/** What "every case" asks for, in the unit of the figure: 100 for a percentage, 1 for a yes. */
const bar = (value: number): Fraction => asFraction(wholeNumber(value))

export function satisfies(bound: Bound, value: Fraction): boolean {
  switch (bound.kind) {
    case 'compare': {
      const side = compareFractions(value, asFraction(bound.value))
      return { '>=': side >= 0, '>': side > 0, '<=': side <= 0, '<': side < 0 }[bound.comparator]
    }
    case 'all':
      return compareFractions(value, bar(100)) >= 0
    case 'range':
      return compareFractions(value, asFraction(bound.low)) >= 0 && compareFractions(value, asFraction(bound.high)) <= 0
    case 'yes':
      return compareFractions(value, bar(1)) >= 0
  }
}

/** Whether more is better under this bound; null for a range and for a yes. */
export function goodSide(bound: Bound): 'up' | 'down' | null {
  switch (bound.kind) {
    case 'all':
      return 'up'
    case 'compare':
      return bound.comparator === '>=' || bound.comparator === '>' ? 'up' : 'down'
    case 'range':
    case 'yes':
      return null
  }
}

/** The number the value is held against: for a range the end nearer to the value. */
export function heldAgainst(bound: Bound, value: Fraction): Fraction | null {
  switch (bound.kind) {
    case 'compare':
      return asFraction(bound.value)
    case 'all':
      return bar(100)
    case 'range':
      return asFraction(compareFractions(value, asFraction(bound.low)) < 0 ? bound.low : bound.high)
    case 'yes':
      return null
  }
}

/** By how much a value lies from the bound, for a sentence: "thấp hơn 0,7 điểm %", "còn cao hơn 2,0". */
export interface Difference {
  readonly side: 'below' | 'above' | 'equal'
  /** Not negative; with so many decimals that a difference which is there does not print as 0,0. */
  readonly amount: Decimal
}

const MOST_PLACES = 6

export function differenceFrom(against: Fraction, value: Fraction, places: number): Difference {
  const side = compareFractions(value, against)
  if (side === 0) return { side: 'equal', amount: roundFraction(bar(0), places) }
  const apart = side < 0 ? subtractFractions(against, value) : subtractFractions(value, against)
  let amount = roundFraction(apart, places)
  for (let finer = places + 1; isZero(amount) && finer <= MOST_PLACES; finer++) amount = roundFraction(apart, finer)
  return { side: side < 0 ? 'below' : 'above', amount }
}
