/** What chance leaves open around a figure of an indicator, in the indicator's unit. */
import { approximate } from '../basics/decimal.ts'
import type { Indicator } from '../indicators/definition.ts'
import type { IndicatorFigure } from '../indicators/tally.ts'
import { boysPer100Girls, convertInterval, garwood, surveyShare, wilson, type Interval } from './interval.ts'

/** How many were asked in a survey, and how much its clusters cost (1 where everybody was drawn alone). */
export interface Sample {
  readonly size: number
  readonly designEffect: number
}

/** The interval; null for a full count, for a survey whose sample is not known, and for a ratio of two means. */
export function intervalOf(
  indicator: Indicator,
  figure: IndicatorFigure & { readonly known: true },
  sample: Sample | null,
): Interval | null {
  const { calculation, judging } = indicator
  if (calculation.kind !== 'share') return null
  const [events, cases] = [approximate(figure.numerator), approximate(figure.denominator)]
  switch (judging.by) {
    case 'count':
      return null
    case 'poisson':
      return convertInterval(garwood(events), (count) => (count * calculation.multiplier) / cases)
    case 'boys-among-births':
      return convertInterval(wilson(events, events + cases), boysPer100Girls)
    case 'survey':
      return sample
        ? convertInterval(
            surveyShare((events / cases) * sample.size, sample.size, sample.designEffect),
            (share) => share * calculation.multiplier,
          )
        : null
  }
}

/** Whether a figure over one year says nothing by itself, because so few events are expected that years must be pooled. */
export const needsPooling = (indicator: Indicator, years: number): boolean =>
  indicator.judging.by === 'poisson' && indicator.judging.pooledYears !== null && years < indicator.judging.pooledYears
