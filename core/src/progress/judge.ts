/**
 * What a figure says about a target: a state, the rule that gave it, and the difference in numbers. The sentences stand in `words/`.
 *
 * A full count is judged as counted. Where chance decides (surveys, rare births and deaths) the interval is judged: a result is only said where the
 * whole interval lies on one side. One year of few events is never judged, and a partial total says neither "met" nor "not met", neither "on track" nor
 * "may be missed": what the signed paper must leave open, the board leaves open too (`reports/verdict.ts` asks nothing but state and rule).
 */
import { asFraction, compareDecimals, compareFractions, parseDecimal, wholeNumber, type Fraction } from '../basics/decimal.ts'
import type { Indicator } from '../indicators/definition.ts'
import type { IndicatorFigure, Uncomputed } from '../indicators/tally.ts'
import { differenceFrom, goodSide, heldAgainst, satisfies, type Difference } from './bound.ts'
import type { Interval } from './interval.ts'
import type { PathPoint } from './path.ts'
import { bindsIn, type Bound, type TargetRule } from './target-rule.ts'
import { intervalOf, lacksSample, needsPooling, type Sample } from './uncertainty.ts'

export const STATES = [
  'met',
  'on-track',
  'at-risk',
  'not-met',
  'undecided',
  'none-arose',
  'not-collected',
  'borrowed',
  'no-figure',
] as const
export type State = (typeof STATES)[number]

/** The rule that gave a state; each has a sentence in `words/`. */
export const RULES = [
  'bound-met',
  'bound-met-early',
  'bound-met-before-start',
  'bound-met-so-far',
  'bound-missed',
  'one-exception-is-enough',
  'interval-on-good-side',
  'interval-on-bad-side',
  'interval-covers-bound',
  'sample-not-known',
  'one-year-cannot-carry',
  'partial-total',
  'yearly-target-met',
  'yearly-target-missed',
  'computed-path-kept',
  'computed-path-missed',
  'no-path',
  'every-period-kept',
  'period-missed',
  'period-without-answer',
  'nothing-arose',
  'not-measured-here',
  'other-level',
  'nobody-reported',
  'withheld',
  'not-applicable',
  'contradictory',
  'not-additive',
] as const
export type RuleCode = (typeof RULES)[number]

export interface Assessment {
  readonly state: State
  readonly rule: RuleCode
  /** Null where there is no number to hold against another. */
  readonly difference: Difference | null
  readonly interval: Interval | null
  /** What the figure was held against when not yet the target itself. */
  readonly path: PathPoint | null
  /** Fewer cases than ten: one more or less moves the result by ten points or more ("số nhỏ"). */
  readonly small: boolean
}

export const SMALL_DENOMINATOR = 10

type Known = IndicatorFigure & { readonly known: true }

/** Somebody who was asked has not answered: the figure is of a part only. */
export const isPartial = ({ coverage }: Pick<IndicatorFigure, 'coverage'>): boolean => coverage.gaps.length > 0

export interface Question {
  readonly indicator: Indicator
  readonly target: TargetRule
  readonly figure: IndicatorFigure
  /** The year the figure is judged for, and over how many years it was pooled (1 for a single year). */
  readonly year: number
  readonly pooledOver: number
  /** What the year is held against on the way: a yearly target of a document, or the computed line. */
  readonly path: PathPoint | null
  readonly sample: Sample | null
}

const WITHOUT_FIGURE: Readonly<Record<Uncomputed, readonly [State, RuleCode]>> = {
  'not-reported': ['no-figure', 'nobody-reported'],
  'none-arose': ['none-arose', 'nothing-arose'],
  'not-measured': ['not-collected', 'not-measured-here'],
  'not-applicable': ['not-collected', 'not-applicable'],
  withheld: ['no-figure', 'withheld'],
  contradictory: ['undecided', 'contradictory'],
  'not-additive': ['undecided', 'not-additive'],
}

/** Where some have reported and no sum can be given yet, nobody is told that nobody has. */
const whyNone = (reason: Uncomputed, reported: number): readonly [State, RuleCode] =>
  reason === 'not-reported' && reported > 0 ? ['no-figure', 'partial-total'] : WITHOUT_FIGURE[reason]

/** Where an end of an interval lies, as an exact number: the interval itself is only an approximation, to twelve places. */
const end = (value: number): Fraction => asFraction(parseDecimal(value.toFixed(12)) ?? wholeNumber(0))

/** What the target itself says of the figure: met, missed, or not to be told. */
function verdict(question: Question, figure: Known, interval: Interval | null): readonly ['met' | 'missed' | 'open', RuleCode] {
  const { bound } = question.target
  const partial = isPartial(figure)
  if (needsPooling(question.indicator, question.pooledOver)) return ['open', 'one-year-cannot-carry']
  if (interval) {
    const sides = [end(interval.low), end(interval.high)].map((value) => satisfies(bound, value))
    if (sides.every(Boolean)) return partial ? ['open', 'bound-met-so-far'] : ['met', 'interval-on-good-side']
    // Two bad ends leave a range open in the middle: only then is the value itself asked.
    if (!sides.some(Boolean) && !(bound.kind === 'range' && satisfies(bound, figure.exact)))
      return partial ? ['open', 'partial-total'] : ['missed', 'interval-on-bad-side']
    return ['open', 'interval-covers-bound']
  }
  if (lacksSample(question.indicator, figure, interval)) return ['open', 'sample-not-known']
  const met = satisfies(bound, figure.exact)
  if (!partial) return met ? ['met', 'bound-met'] : ['missed', 'bound-missed']
  if (!met && exceptionIsEnough(bound, question.indicator)) return ['missed', 'one-exception-is-enough']
  return met ? ['open', 'bound-met-so-far'] : ['open', 'partial-total']
}

/** "100 % số xã" is missed by one commune already, whatever those still missing will say: each case counts once, above or not. */
const exceptionIsEnough = (bound: Bound, indicator: Indicator) =>
  bound.kind === 'all' && (indicator.calculation.kind === 'counted-units' || indicator.calculation.kind === 'share')

/** Whether the value is at the path's point or on the good side of it; a bound without a side (a range, a yes) has no way towards it. */
function keepsPath(bound: Bound, value: Fraction, point: PathPoint): boolean | null {
  const good = goodSide(bound)
  if (good === null) return null
  const side = compareFractions(value, point.value)
  return good === 'up' ? side >= 0 : side <= 0
}

/** Before the target binds: it may be met early, be kept up with, or fall behind; without any path nothing is said. */
function onTheWay(question: Question, figure: Known, said: readonly ['met' | 'missed' | 'open', RuleCode]): readonly [State, RuleCode] {
  const { target, path } = question
  if (said[0] === 'met')
    return target.when.kind === 'from'
      ? ['on-track', 'bound-met-before-start']
      : ['met', said[1] === 'bound-met' ? 'bound-met-early' : said[1]]
  // What does not carry a result at the end carries none on the way either: the rest of a partial total may turn it round.
  if (said[0] === 'open') return ['undecided', said[1]]
  if (said[1] === 'one-exception-is-enough') return ['undecided', 'partial-total']
  const kept = path && keepsPath(target.bound, figure.exact, path)
  if (!path || kept === null) return ['undecided', 'no-path']
  const ours = path.origin.kind === 'computed'
  return kept
    ? ['on-track', ours ? 'computed-path-kept' : 'yearly-target-met']
    : ['at-risk', ours ? 'computed-path-missed' : 'yearly-target-missed']
}

/** Once it binds: met, not met, or not to be told. */
function atTheEnd(said: readonly ['met' | 'missed' | 'open', RuleCode]): readonly [State, RuleCode] {
  const [result, rule] = said
  return [result === 'open' ? 'undecided' : result === 'met' ? 'met' : 'not-met', rule]
}

export function judge(question: Question): Assessment {
  const { indicator, target, figure, year } = question
  if (!figure.known) {
    const [state, rule] = whyNone(figure.reason, figure.coverage.reported)
    return { state, rule, difference: null, interval: null, path: null, small: false }
  }
  const against = heldAgainst(target.bound, figure.exact)
  const difference = against && differenceFrom(against, figure.exact, indicator.places)
  const interval = intervalOf(indicator, figure, question.sample)
  const small =
    indicator.judging.by === 'count' &&
    indicator.calculation.kind !== 'yes-no' &&
    compareDecimals(figure.denominator, wholeNumber(SMALL_DENOMINATOR)) < 0
  const answer = (state: State, rule: RuleCode, path: PathPoint | null = null): Assessment => ({
    state,
    rule,
    difference,
    interval,
    path,
    small,
  })

  if (figure.kinds.includes('borrowed')) return answer('borrowed', 'other-level')
  const said = verdict(question, figure, interval)
  if (bindsIn(target.when, year)) return answer(...atTheEnd(said))
  return answer(...onTheWay(question, figure, said), question.path)
}

/** One period of a target that is kept in every one of them. */
export type PeriodAnswer = 'kept' | 'missed' | 'silent'

/** The periods up to the last one answered: those before it that say nothing are silent. */
export const periodsUpTo = (answers: ReadonlyMap<number, boolean>): readonly PeriodAnswer[] =>
  Array.from({ length: Math.max(0, ...answers.keys()) }, (_, n) => {
    const kept = answers.get(n + 1)
    return kept === undefined ? 'silent' : kept ? 'kept' : 'missed'
  })

/** A target kept in every period (each month, each quarter): one missed period is a miss, one silent period leaves it open. */
export function judgeEveryPeriod(periods: readonly PeriodAnswer[]): Pick<Assessment, 'state' | 'rule'> {
  if (periods.includes('missed')) return { state: 'not-met', rule: 'period-missed' }
  if (!periods.includes('kept')) return { state: 'no-figure', rule: 'nobody-reported' }
  return periods.includes('silent') ? { state: 'undecided', rule: 'period-without-answer' } : { state: 'met', rule: 'every-period-kept' }
}
