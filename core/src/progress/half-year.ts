/**
 * A measure in the first half of a year, from the cells of rounds of that half alone. What is collected by the year is never added to it, and a target
 * of a year is never held against it: only what is to be kept at all times can be judged in the middle of a year.
 */
import { elementsOf, type Catalogue, type Indicator } from '../indicators/definition.ts'
import { measure, sumsOf, type Counted, type MeasureResult, type YearOfCells } from './measure.ts'
import type { Target } from '../plans/content.ts'

export type HalfYearResult = Pick<MeasureResult, 'figure' | 'askedOf' | 'madeOf' | 'assessment'> & {
  readonly rule: MeasureResult['rule'] | null
}

/**
 * Whether half a year measures the same as a whole one: a state, a yes, or a share of what adds up by what adds up. Of a number that grows with the
 * months, alone or over a population, half a year shows about half.
 */
export function isMeasuredWithinYear({ elements }: Pick<Catalogue, 'elements'>, { calculation }: Pick<Indicator, 'calculation'>): boolean {
  const read = elementsOf(calculation).flatMap((code) => elements.find((one) => one.code === code) ?? [])
  const added = read.filter(({ overTime }) => overTime === 'sum').length
  return added === 0 || calculation.kind === 'yes-no' || (calculation.kind === 'share' && added === read.length)
}

/** The figure with how many of those asked have answered; a known one has rule and assessment only where the target is kept at all times. */
export function halfYear(asked: Counted & { readonly target: Target }, cells: YearOfCells): HalfYearResult {
  const { figure, askedOf, madeOf, rule, assessment } = measure(
    { ...asked, years: [sumsOf(asked, cells)], yearly: [], samples: new Map(), months: new Map() },
    cells.year,
  )
  const isKept = typeof rule === 'object' && rule.when.kind === 'keep' && isMeasuredWithinYear(asked.catalogue, asked.indicator)
  if (isKept) return { figure, askedOf, madeOf, rule, assessment }
  return { figure, askedOf, madeOf, rule: null, assessment: figure.known ? null : assessment }
}
