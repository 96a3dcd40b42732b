/** What chance leaves open around a figure of an indicator, in the indicator's unit. */
import { approximate } from '../basics/decimal.ts'
import type { Indicator } from '../indicators/definition.ts'
import type { IndicatorFigure } from '../indicators/tally.ts'
import { boysPer100Girls, convertInterval, garwood, ratioOfMeans, surveyShare, wilson, type Interval } from './interval.ts'

/** What is known of the survey behind a figure. */
export type Sample =
  /** How many were asked, and how much its clusters cost (1 where everybody was drawn alone). */
  | { readonly of: 'share'; readonly size: number; readonly designEffect: number }
  /** The standard errors of its two means, the design counted in. */
  | { readonly of: 'means'; readonly numerator: number; readonly denominator: number }

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
      return sample?.of === 'share' ? scaled(surveyShare((above / below) * sample.size, sample.size, sample.designEffect)) : null
    case 'survey-means':
      return sample?.of === 'means'
        ? ratioOfMeans({ mean: above, error: sample.numerator }, { mean: below, error: sample.denominator })
        : null
  }
}

/** Whether the figure is of a survey that says nothing of its sample; a published official figure answers for its own. */
export const lacksSample = (
  { judging }: Indicator,
  figure: IndicatorFigure & { readonly known: true },
  interval: Interval | null,
): boolean =>
  (judging.by === 'survey' || judging.by === 'survey-means') && interval === null && figure.kinds.some((kind) => kind !== 'official')

/** Whether a figure over one year says nothing by itself, because so few events are expected that years must be pooled. */
export const needsPooling = (indicator: Indicator, years: number): boolean =>
  indicator.judging.by === 'poisson' && indicator.judging.pooledYears !== null && years < indicator.judging.pooledYears
