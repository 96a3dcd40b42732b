/** What chance leaves open around a figure of an indicator, in the indicator's unit. */
import { approximate } from '../basics/decimal.ts'
import type { Indicator, Judging } from '../indicators/definition.ts'
import type { IndicatorFigure } from '../indicators/tally.ts'
import { boysPer100Girls, convertInterval, garwood, ratioOfMeans, surveyShare, wilson, type Interval } from './interval.ts'

/** What is known of the survey behind a figure. */
export type Sample =
  /** How many were asked, and how much its clusters cost (1 where everybody was drawn alone). */
  | { readonly of: 'share'; readonly size: number; readonly designEffect: number }
  /** The standard errors of its two means, the design counted in. */
  | { readonly of: 'means'; readonly numerator: number; readonly denominator: number }

/**
 * What the elements asked of a survey make, `known` answering the number of one or null. None where a part is missing, and none of a sample of nobody
 * or a design effect that is not above nought: no interval comes out of them.
 */
export function sampleFrom(judging: Judging, known: (element: string) => number | null): Sample | null {
  if (judging.by === 'survey-share') {
    const [size, designEffect] = [known(judging.sample.size), known(judging.sample.designEffect)]
    return size !== null && designEffect !== null && size > 0 && designEffect > 0 ? { of: 'share', size, designEffect } : null
  }
  if (judging.by !== 'survey-means') return null
  const [numerator, denominator] = [known(judging.errors.numerator), known(judging.errors.denominator)]
  return numerator !== null && denominator !== null ? { of: 'means', numerator, denominator } : null
}

/** The share itself, between 0 and 1: a published figure has no counts, it says the share in the indicator's unit alone. */
const shareOf = (calculation: Indicator['calculation'], { exact }: IndicatorFigure & { readonly known: true }): number =>
  Math.min(1, Math.max(0, approximate(exact) / (calculation.kind === 'share' ? calculation.multiplier : 1)))

const ofShare = (share: number, { size, designEffect }: Sample & { readonly of: 'share' }): Interval =>
  surveyShare(share * size, size, designEffect)

/** The interval; null for a full count, and for a survey of which the sample is not known. */
export function intervalOf(
  { calculation, judging }: Indicator,
  figure: IndicatorFigure & { readonly known: true },
  sample: Sample | null,
): Interval | null {
  const [above, below] = [approximate(figure.numerator), approximate(figure.denominator)]
  const scaled = (interval: Interval) =>
    convertInterval(interval, (value) => value * (calculation.kind === 'share' ? calculation.multiplier : 1))
  switch (judging.by) {
    case 'count':
      return null
    case 'poisson':
      return convertInterval(scaled(garwood(above)), (value) => value / below)
    case 'boys-among-births':
      return convertInterval(wilson(above, above + below), boysPer100Girls)
    case 'survey':
    case 'survey-share':
      return sample?.of === 'share' ? scaled(ofShare(shareOf(calculation, figure), sample)) : null
    case 'survey-means':
      return sample?.of === 'means'
        ? ratioOfMeans({ mean: above, error: sample.numerator }, { mean: below, error: sample.denominator })
        : null
  }
}

const OF_SURVEYS: readonly Judging['by'][] = ['survey', 'survey-share', 'survey-means']

/** Whether the figure is of a survey that says nothing of its sample; a published official figure answers for its own. */
export const lacksSample = (
  { judging }: Indicator,
  figure: IndicatorFigure & { readonly known: true },
  interval: Interval | null,
): boolean => OF_SURVEYS.includes(judging.by) && interval === null && figure.kinds.some((kind) => kind !== 'official')

/** Whether a figure over one year says nothing by itself, because so few events are expected that years must be pooled. */
export const needsPooling = (indicator: Indicator, years: number): boolean =>
  indicator.judging.by === 'poisson' && indicator.judging.pooledYears !== null && years < indicator.judging.pooledYears
