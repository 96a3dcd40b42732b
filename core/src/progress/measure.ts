/**
 * One measure of a plan in one year: its figure from the cells of that year, judged against its target, with path, series and forecast.
 * Everything a board or a report says of a measure comes from here.
 */
import { approximate, asFraction, isZero, roundFraction, wholeNumber, type Decimal } from '../basics/decimal.ts'
import type { Catalogue, CountingReading, Indicator } from '../indicators/definition.ts'
import type { Figure } from '../indicators/figure.ts'
import { limitsOf } from '../indicators/limits.ts'
import { EMPTY_TALLY, figureOf, join, tally, type IndicatorFigure, type Part, type Tally, type Uncomputed } from '../indicators/tally.ts'
import type { Target } from '../plans/content.ts'
import { askedOf, coverageOver, type AskedOf } from './coverage.ts'
import { forecast, type Forecast, type NoForecast } from './forecast.ts'
import { isPartial, judge, judgeEveryPeriod, type Assessment, type PeriodAnswer, type Question } from './judge.ts'
import { madeOf, type MadeOf } from './made-of.ts'
import { pathPoint, type PathPoint, type Point, type YearlyTarget } from './path.ts'
import { ruleOf, type NoRule, type TargetRule } from './target-rule.ts'
import { needsPooling, type Sample } from './uncertainty.ts'

/** The cells of one year: what each unit and body was asked and answered, and the published figure entered where the level cannot measure. */
export interface YearOfCells {
  readonly year: number
  readonly parts: readonly Part[]
  readonly published: Figure | null
}

/** The cells of one year added up: what may be kept in a table in their place. */
export interface YearOfSums {
  readonly year: number
  readonly tally: Tally
  readonly published: Figure | null
}

/** An indicator in the catalogue that defines its elements, and the way of counting. */
export interface Counted {
  readonly catalogue: Catalogue
  readonly indicator: Indicator
  /** The stored choice of what is counted; null where the indicator has only one way. */
  readonly reading: CountingReading | null
}

export interface Measured extends Counted {
  readonly target: Target
  readonly years: readonly YearOfSums[]
  readonly yearly: readonly YearlyTarget[]
  /** What is known of the surveys, by year. */
  readonly samples: ReadonlyMap<number, Sample>
  /** What was answered for single months, by year, where a register is kept month by month. */
  readonly months: ReadonlyMap<number, readonly PeriodAnswer[]>
}

/** How many of the years a rare event is pooled over can be summed already. */
export interface Pooling {
  readonly have: number
  readonly need: number
}

export interface MeasureResult {
  readonly rule: TargetRule | NoRule
  /** What is judged: pooled over several years where one cannot carry it. */
  readonly figure: IndicatorFigure
  readonly pooledOver: number
  /** Of the years that must be pooled, how many have a figure by now; null where a year stands for itself. */
  readonly pooling: Pooling | null
  /** Who was asked for it: of whom the coverage of the figure counts. */
  readonly askedOf: AskedOf
  /** Whether counts stand behind the figure, or a value that came as it is. */
  readonly madeOf: MadeOf
  /** Null where the target has no bound to be held against. */
  readonly assessment: Assessment | null
  readonly series: readonly Point[]
  /** The years of the series whose total is partial: shown, and no line goes from them or through them. */
  readonly partialYears: readonly number[]
  /** The years of the series whose figure is another level's. */
  readonly borrowedYears: readonly number[]
  /** The years that were asked for and have no figure, with why. */
  readonly unknownYears: readonly { readonly year: number; readonly reason: Uncomputed }[]
  readonly forecast: Forecast | null
  /** Why nothing is forecast, before the year of the target. */
  readonly noForecast: NoForecast | null
}

const nothing: IndicatorFigure = { known: false, reason: 'not-reported', coverage: { reported: 0, asked: 0, gaps: [] } }

/** A published or borrowed figure stands for the indicator itself; its counts are not known. */
function fromPublished(figure: Figure, indicator: Indicator): IndicatorFigure {
  if (!figure.known)
    return { known: false, reason: figure.reason === 'not-reported' ? 'not-measured' : figure.reason, coverage: nothing.coverage }
  const one = wholeNumber(1)
  return {
    known: true,
    exact: asFraction(figure.value),
    value: roundFraction(asFraction(figure.value), indicator.places),
    numerator: figure.value,
    denominator: one,
    capped: false,
    kinds: [figure.kind.kind],
    dataYears: [figure.dataYear],
    coverage: { reported: 1, asked: 1, gaps: [] },
  }
}

/** Joined by halves: one by one, the list of those who are missing would be sorted anew for each. */
export function joinAll(tallies: readonly Tally[]): Tally {
  if (tallies.length < 2) return tallies[0] ?? EMPTY_TALLY
  const middle = tallies.length >> 1
  return join(joinAll(tallies.slice(0, middle)), joinAll(tallies.slice(middle)))
}

/** The cells of a year added up over everybody who was asked. */
export const sumsOf = ({ catalogue, indicator, reading }: Counted, { year, parts, published }: YearOfCells): YearOfSums => ({
  year,
  tally: joinAll(parts.map((part) => tally(catalogue, indicator, part, reading))),
  published,
})

/** The figure of a stretch of years: the same sums, over units and years at once, divided once. */
function figureOver({ catalogue, indicator, reading }: Counted, years: readonly YearOfSums[]): IndicatorFigure {
  const [only] = years
  if (!only) return nothing
  if (years.length === 1 && only.published) return fromPublished(only.published, indicator)
  const joined = joinAll(years.map((year) => year.tally))
  if (joined.asked.length === 0) return nothing
  const figure = figureOf(catalogue, indicator, joined, reading)
  if (years.length === 1) return figure
  const answered = years.map(({ tally: { reported, gaps } }) => ({ reported, asked: reported + gaps.length, gaps }))
  return { ...figure, coverage: coverageOver(answered) }
}

/** The years to pool for a rare event: as many as the indicator asks for, up to the year; null where they are not all there. */
function pool(measured: Measured, year: number): readonly YearOfSums[] | null {
  const { judging } = measured.indicator
  if (judging.by !== 'poisson' || judging.pooledYears === null) return null
  const span = judging.pooledYears
  const years = measured.years.filter((one) => one.year > year - span && one.year <= year)
  return years.length === span ? years : null
}

function poolingOf({ judging }: Indicator, series: readonly Point[], year: number): Pooling | null {
  if (judging.by !== 'poisson' || judging.pooledYears === null) return null
  const need = judging.pooledYears
  return { have: series.filter((point) => point.year > year - need).length, need }
}

/** Where a year of several is not complete yet, the others are there all the same: it is too early to judge, not without any figure. */
const waitsForYears = (figure: IndicatorFigure, pooling: Pooling | null): Pick<Assessment, 'state' | 'rule'> | null =>
  !figure.known && figure.reason === 'not-reported' && pooling && pooling.have > 0
    ? { state: 'undecided', rule: 'one-year-cannot-carry' }
    : null

/** Where a computed path may start and end: the plan's baseline with its year, else the first year measured as a whole; the bound in its year. */
function ends(rule: TargetRule, whole: readonly Point[]): { readonly base: Point | null; readonly goal: Point | null } {
  const { bound, when, baseline } = rule
  const year = when.kind === 'reach' ? when.by : when.kind === 'from' ? when.year : null
  const value: Decimal | null = bound.kind === 'compare' ? bound.value : bound.kind === 'all' ? wholeNumber(100) : null
  const stated = baseline && baseline.year !== null ? { year: baseline.year, value: baseline.value } : null
  return { base: stated ?? whole[0] ?? null, goal: year !== null && value ? { year, value } : null }
}

const pointOf = (year: number, figure: IndicatorFigure): readonly Point[] => (figure.known ? [{ year, value: figure.value }] : [])

/** The measure in a year. */
export function measure(measured: Measured, year: number): MeasureResult {
  const { indicator, target, years } = measured
  const own = years.filter((one) => one.year === year)
  const past = years
    .filter((one) => one.year <= year)
    .toSorted((a, b) => a.year - b.year)
    .map((one) => ({ year: one.year, figure: figureOver(measured, [one]) }))
  const series = past.flatMap((one) => pointOf(one.year, one.figure))
  // A partial total is shown, and no line is drawn from it or through it.
  const whole = past.flatMap((one) => (isPartial(one.figure) ? [] : pointOf(one.year, one.figure)))
  const partialYears = past.flatMap((one) => (one.figure.known && isPartial(one.figure) ? [one.year] : []))
  const borrowedYears = past.flatMap((one) => (one.figure.known && one.figure.kinds.includes('borrowed') ? [one.year] : []))
  const unknownYears = past.flatMap((one) => (one.figure.known ? [] : [{ year: one.year, reason: one.figure.reason }]))
  const pooled = pool(measured, year)
  const figure = figureOver(measured, pooled ?? own)
  const rule = ruleOf(target, target.direction, { unitOfMeasure: indicator.unitOfMeasure.vi, whole, year })
  const pooling = poolingOf(indicator, series, year)
  const published = pooled ? null : (own.find((one) => one.published !== null)?.published ?? null)
  const made = { askedOf: askedOf(measured.catalogue, indicator, published !== null), madeOf: madeOf(indicator.calculation, published) }
  const result = { rule, figure, pooledOver: pooled?.length ?? 1, pooling, ...made, series, partialYears, borrowedYears, unknownYears }
  if (typeof rule === 'string') return { ...result, assessment: null, forecast: null, noForecast: null }
  const { base, goal } = ends(rule, whole)
  // A yes has no way towards it, an appointed post no line, and a rare event none through single years: only a document may set their years.
  const from = indicator.extrapolates && !needsPooling(indicator, 1) && base && base.year < year ? base : null
  const path: PathPoint | null = pathPoint(year, measured.yearly, from, goal)
  const question: Question = {
    indicator,
    target: rule,
    figure,
    year,
    pooledOver: result.pooledOver,
    path,
    sample: pooled ? null : (measured.samples.get(year) ?? null),
  }
  const ahead =
    goal && year < goal.year && !needsPooling(indicator, 1)
      ? forecast(
          indicator,
          limitsOf(measured.catalogue, indicator),
          whole.map((point) => ({ year: point.year, value: approximate(point.value) })),
          goal.year,
        )
      : null
  const months = rule.when.kind === 'keep' && rule.bound.kind === 'yes' && figure.known ? (measured.months.get(year) ?? []) : []
  // What the office signed for the year speaks where it says otherwise than its months.
  const agree = figure.known && isZero(figure.numerator) === months.some((answer) => answer !== 'kept')
  const byPeriods = months.length > 0 && agree ? judgeEveryPeriod(months) : null
  // The months of those who answered do not answer for those who are silent.
  const spoken = byPeriods?.state === 'met' && isPartial(figure) ? null : byPeriods
  const assessment = { ...judge(question), ...spoken, ...waitsForYears(figure, pooling) }
  return typeof ahead === 'string'
    ? { ...result, assessment, forecast: null, noForecast: ahead }
    : { ...result, assessment, forecast: ahead, noForecast: null }
}
