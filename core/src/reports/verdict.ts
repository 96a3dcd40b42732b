/**
 * What a signed paper says of a measure. It knows *đạt*, *chưa đạt* and *ước đạt*, and for what cannot be judged says why; the outlook of the
 * board ("có khả năng không đạt") and a path of our own computing never stand in it.
 */
import type { IndicatorFigure } from '../indicators/tally.ts'
import type { Assessment, RuleCode } from '../progress/judge.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'

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
  /** What the measure counts is not there to be counted. */
  'not-applicable',
  'borrowed',
  'no-figure',
  'no-bound',
  'not-linked',
  /** In the middle of a year, of a target that is judged by the year. */
  'not-due',
] as const
export type Verdict = (typeof VERDICTS)[number]

const isEstimate = (figure: IndicatorFigure) => figure.known && figure.kinds.includes('estimate')

/** Only a path of ours says more, or there is none: what a paper knows is that the value due later is not reached. */
const NOT_THERE_YET: readonly RuleCode[] = ['computed-path-kept', 'computed-path-missed', 'no-path']

/** Nothing but what the board says is asked, so that one cannot conclude where the other leaves open; only the mark of an estimate is added. */
function judged({ state, rule }: Assessment, estimate: boolean): Verdict {
  switch (state) {
    case 'met':
      return estimate ? 'estimated-met' : 'met'
    case 'on-track':
    case 'at-risk':
    case 'undecided':
      if (rule === 'bound-met-before-start') return estimate ? 'estimated-met' : 'met'
      if (rule === 'yearly-target-met') return estimate ? 'year-estimated-met' : 'year-met'
      if (rule === 'yearly-target-missed') return 'year-not-met'
      return NOT_THERE_YET.includes(rule) ? 'not-yet' : 'undecided'
    case 'no-figure':
      // Some have sent, or it is not given out: the sentence says so, and the word must not say that it is still to come.
      return rule === 'partial-total' || rule === 'withheld' ? 'undecided' : state
    case 'not-collected':
      return rule === 'not-applicable' ? rule : state
    case 'not-met':
    case 'none-arose':
    case 'borrowed':
      return state
  }
}

export function verdictOf({ linked, half, assessment, figure }: MeasureFact): Verdict {
  if (!linked) return 'not-linked'
  if (half === 'not-asked' || (half === 'asked' && figure.known && !assessment)) return 'not-due'
  if (assessment) return judged(assessment, isEstimate(figure))
  return figure.known ? 'no-bound' : 'no-figure'
}

/** No round of the half year asked for anything: nothing is judged, and a table of what is not due would have nothing in it. */
export const isBeforeDue = ({ kind, measures }: Pick<ReportFacts, 'kind' | 'measures'>): boolean =>
  kind === 'half-year' && measures.length > 0 && measures.every(({ half }) => half !== 'asked')
