/**
 * What a signed paper says of a measure. It knows *đạt*, *chưa đạt* and *ước đạt*, and for what cannot be judged says why; the outlook of the
 * board ("có khả năng không đạt") and a path of our own computing never stand in it.
 */
import type { IndicatorFigure } from '../indicators/tally.ts'
import type { Assessment, RuleCode } from '../progress/judge.ts'
import type { MeasureFact } from './facts.ts'

export const VERDICTS = [
  'met',
  'estimated-met',
  'not-met',
  /** The value a later year must reach is not reached yet. */
  'not-yet',
  'year-met',
  'year-estimated-met',
  'year-not-met',
  'undecided',
  'none-arose',
  'not-collected',
  'borrowed',
  'no-figure',
  'no-bound',
  'not-linked',
] as const
export type Verdict = (typeof VERDICTS)[number]

const isEstimate = (figure: IndicatorFigure) => figure.known && figure.kinds.includes('estimate')

/** A rule that judged against the plan's value itself, or one that only a path of ours decided: then what is known is that it is not there yet. */
const NOT_THERE_YET: readonly RuleCode[] = ['computed-path-kept', 'computed-path-missed', 'no-path']

function judged({ state, rule }: Assessment, figure: IndicatorFigure): Verdict {
  const estimate = isEstimate(figure)
  const partial = figure.coverage.gaps.length > 0
  switch (state) {
    case 'met':
      return estimate ? 'estimated-met' : 'met'
    case 'not-met':
      return 'not-met'
    case 'on-track':
    case 'at-risk':
    case 'undecided':
      if (rule === 'bound-met-before-start') return estimate ? 'estimated-met' : 'met'
      if (rule === 'yearly-target-met' && !partial) return estimate ? 'year-estimated-met' : 'year-met'
      if (rule === 'yearly-target-missed' && !partial) return 'year-not-met'
      return NOT_THERE_YET.includes(rule) && !partial && figure.known ? 'not-yet' : 'undecided'
    case 'none-arose':
    case 'not-collected':
    case 'borrowed':
    case 'no-figure':
      return state
  }
}

export function verdictOf({ linked, assessment, figure }: MeasureFact): Verdict {
  if (!linked) return 'not-linked'
  if (assessment) return judged(assessment, figure)
  return figure.known ? 'no-bound' : 'no-figure'
}
