/**
 * The way from a baseline to a target. What a document sets for a year is the plan's; what is computed between two points is ours, is said to be
 * ours, and is never shown as the plan's.
 */
import { asFraction, multiply, roundFraction, subtract, add, wholeNumber, type Decimal, type Fraction } from '../basics/decimal.ts'

/** Who set the figure of a year, and by which document; or between which points it was computed. */
export type Origin =
  | { readonly kind: 'document'; readonly by: string; readonly title: string; readonly number: string | null; readonly date: string | null }
  | { readonly kind: 'computed'; readonly from: number; readonly to: number }

export interface PathPoint {
  readonly year: number
  readonly value: Fraction
  readonly origin: Origin
}

export interface YearlyTarget {
  readonly year: number
  readonly value: Decimal
  readonly origin: Origin & { readonly kind: 'document' }
}

export interface Point {
  readonly year: number
  readonly value: Decimal
}

/** Where the straight line from the baseline to the goal stands in a year; outside the two years there is no path. */
export function computedPoint(base: Point, goal: Point, year: number): PathPoint | null {
  if (goal.year <= base.year || year < base.year || year > goal.year) return null
  const climb = multiply(subtract(goal.value, base.value), wholeNumber(year - base.year))
  const span = wholeNumber(goal.year - base.year)
  return {
    year,
    value: { numerator: add(multiply(base.value, span), climb), denominator: span },
    origin: { kind: 'computed', from: base.year, to: goal.year },
  }
}

/**
 * The point a year is held against: the yearly target of a document where there is one, else the computed line, else none.
 * The line starts at the plan's own baseline, or at the first measured year where the plan states none.
 */
export function pathPoint(year: number, yearly: readonly YearlyTarget[], base: Point | null, goal: Point | null): PathPoint | null {
  const set = yearly.find((target) => target.year === year)
  if (set) return { year, value: asFraction(set.value), origin: set.origin }
  return base && goal ? computedPoint(base, goal, year) : null
}

/** Every year of a path for a chart, rounded; the origin goes along so that no computed point can be drawn as the plan's. */
export const pathOver = (years: readonly number[], point: (year: number) => PathPoint | null, places: number) =>
  years.flatMap((year) => {
    const at = point(year)
    return at ? [{ year, value: roundFraction(at.value, places), origin: at.origin }] : []
  })
