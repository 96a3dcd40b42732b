/** One measure in words and in a line of the table: value, change, difference and verdict, each number with its ground. */
import {
  type Decimal,
  compareDecimals,
  formatDecimal,
  isZero,
  negate,
  roundFraction,
  subtract,
  round,
  wholeNumber,
} from '../basics/decimal.ts'
import { capitalised } from '../basics/vietnamese.ts'
import { goodSide } from '../progress/bound.ts'
import type { IndicatorFigure } from '../indicators/tally.ts'
import { isPartial } from '../progress/judge.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import type { Gathering, Piece, Ref } from './piece.ts'
import type {
  Manner,
  ReportWords,
  SaidChange,
  SaidCoverage,
  SaidDifference,
  SaidMeasure,
  SaidNotCompared,
  SaidValue,
} from './report-words.ts'
import { isReview, reportYears } from './report-window.ts'
import { saidBefore, saidPeriod, saidYear } from './said-period.ts'
import { verdictOf } from './verdict.ts'

const quoted: Ref = { kind: 'quoted' }
const count = (of: string): Ref => ({ kind: 'count', of })

/** Kinds that were joined are told by the weakest of them: one estimate among counts makes the sum an estimate. */
const MANNERS = [
  ['borrowed', 'borrowed'],
  ['estimate', 'estimated'],
  ['preliminary', 'preliminary'],
  ['official', 'official'],
] as const

export function mannerOf({ figure }: MeasureFact): Manner {
  const kinds = figure.known ? figure.kinds : []
  return MANNERS.find(([kind]) => kinds.includes(kind))?.[1] ?? 'done'
}

const ofMeasure = (kind: 'figure' | 'bound' | 'difference' | 'change' | 'coverage', measure: MeasureFact, year: number): Ref => ({
  kind,
  measure: measure.target.code,
  year,
})

/** A difference of percentages is counted in points; of everything else in its own unit, which the sentence has named before. */
const pointsOf = ({ unit }: MeasureFact): string | null => (unit === '%' ? unit : null)

/** A percent sign stands in the sentence as it is: how near it stands to its number is for the words to say. */
export const unitPut = ({ unit }: MeasureFact, g: Gathering): string | null => (unit === null || unit === '%' ? unit : g.put(unit, quoted))

function saidCoverage(measure: MeasureFact, year: number, g: Gathering): SaidCoverage | null {
  const { reported, asked } = measure.figure.coverage
  if (reported >= asked) return null
  const put = (count: number) => g.put(String(count), ofMeasure('coverage', measure, year))
  return { reported: put(reported), asked: put(asked), of: measure.askedOf, communes: measure.communes }
}

/**
 * The figure as the paper prints it: with as many decimals as its difference to the plan has. Rounded as usual, a figure that misses by a hair would stand
 * beside the same number in the plan and be told to be lower.
 */
export function printedValue({ figure, assessment }: MeasureFact): Decimal | null {
  if (!figure.known) return null
  const finer = assessment?.difference?.amount.scale ?? 0
  return finer > figure.value.scale ? roundFraction(figure.exact, finer) : figure.value
}

function saidValue(measure: MeasureFact, year: number, g: Gathering): SaidMeasure['value'] {
  const { figure, pooledOver } = measure
  const waits = measure.pooling !== null && measure.pooling.have < measure.pooling.need && measure.pooling.have > 0 ? measure.pooling : null
  const pooling = waits && { have: g.put(String(waits.have), count('years')), need: g.put(String(waits.need), count('years')) }
  const coverage = saidCoverage(measure, year, g)
  if (!figure.known) return { missing: figure.reason, pooling, coverage: figure.coverage.reported > 0 ? coverage : null }
  const foreign = figure.dataYears.filter((dataYear) => dataYear !== year)
  const value: SaidValue = {
    manner: mannerOf(measure),
    value: g.put(formatDecimal(printedValue(measure) ?? figure.value), ofMeasure('figure', measure, year)),
    unit: measure.yesNo ? null : unitPut(measure, g),
    yesNo: measure.yesNo ? (isZero(figure.value) ? 'no' : 'yes') : null,
    dataYears: foreign.length > 0 && pooledOver === 1 ? g.put(foreign.join(', '), quoted) : null,
    pooledOver: pooledOver > 1 ? g.put(String(pooledOver), count('years')) : null,
    pooling,
    coverage,
    small: measure.assessment?.small ?? false,
  }
  return value
}

type Known = Extract<IndicatorFigure, { readonly known: true }>

/** The whole territory's own figure: a part of it, and a figure of another level, are held against nothing. */
const isWhole = (figure: IndicatorFigure | null): figure is Known =>
  figure !== null && figure.known && !isPartial(figure) && !figure.kinds.includes('borrowed')

/** What a figure is held against: in half a year the same half of the year before, in a year the last one with a figure, in a review the first of the plan. */
function formerOf(measure: MeasureFact, { kind, year, plan }: MeasureOf, say: ReportWords, g: Gathering) {
  const { half, sameHalf, series } = measure
  if (kind === 'half-year')
    return half === 'asked' && isWhole(sameHalf) ? { value: sameHalf.value, since: saidBefore({ kind, year }, say, g) } : null
  const { from } = reportYears(kind, year, plan.from)
  const before = series.filter((point) => point.year < year && (!isReview(kind) || point.year >= from)).at(isReview(kind) ? 0 : -1)
  return before ? { value: before.value, since: saidYear(before.year, say, g) } : null
}

/** A pooled value and a yes are not held against a single year. */
export function saidChange(measure: MeasureFact, of: MeasureOf, say: ReportWords, g: Gathering): SaidChange | null {
  const { figure, pooledOver, yesNo, places } = measure
  if (yesNo || pooledOver > 1 || !isWhole(figure)) return null
  const former = formerOf(measure, of, say, g)
  if (!former) return null
  const apart = round(subtract(figure.value, former.value), places)
  const side = compareDecimals(apart, wholeNumber(0))
  return {
    side: side === 0 ? 'same' : side > 0 ? 'up' : 'down',
    amount: g.put(formatDecimal(side < 0 ? negate(apart) : apart), ofMeasure('change', measure, of.year)),
    unit: pointsOf(measure),
    since: former.since,
  }
}

/** Whether anything of a report of half a year can be held against the same half of the year before. */
export const hasSameHalf = ({ measures }: Pick<ReportFacts, 'measures'>): boolean => measures.some(({ sameHalf }) => sameHalf !== null)

function whyNotCompared({ figure, sameHalf }: MeasureFact): SaidNotCompared['why'] | null {
  if (sameHalf === null) return 'not-asked'
  if (!sameHalf.known) return sameHalf.reason === 'not-reported' && sameHalf.coverage.reported > 0 ? 'part' : sameHalf.reason
  if (sameHalf.kinds.includes('borrowed')) return 'not-measured'
  return isPartial(figure) || isPartial(sameHalf) ? 'part' : null
}

/** Where the halves of some measures are compared, the others say why theirs are not; where none is, the report says so once. */
function saidNotCompared(measure: MeasureFact, of: MeasureOf, say: ReportWords, g: Gathering): SaidNotCompared | null {
  const { half, figure, yesNo } = measure
  if (half !== 'asked' || !figure.known || yesNo || figure.kinds.includes('borrowed') || !hasSameHalf(of)) return null
  const why = whyNotCompared(measure)
  return why && { since: saidBefore(of, say, g), why }
}

/** What had arisen in the same half of the year before, where nothing has in this one. */
function saidSameHalf(measure: MeasureFact, of: MeasureOf, say: ReportWords, g: Gathering): SaidMeasure['sameHalf'] {
  const { figure, sameHalf, yesNo } = measure
  if (figure.known || figure.reason !== 'none-arose' || yesNo || !isWhole(sameHalf)) return null
  return {
    since: saidBefore(of, say, g),
    value: g.put(formatDecimal(sameHalf.value), ofMeasure('figure', measure, of.year - 1)),
    unit: unitPut(measure, g),
  }
}

function saidDifference(measure: MeasureFact, year: number, g: Gathering): SaidDifference | null {
  const { assessment, rule, figure, yesNo } = measure
  if (!assessment?.difference || !figure.known || yesNo || rule === null || typeof rule === 'string') return null
  const { side, amount } = assessment.difference
  return {
    side,
    amount: g.put(formatDecimal(amount), ofMeasure('difference', measure, year)),
    unit: pointsOf(measure),
    wanted: goodSide(rule.bound),
  }
}

/** The newest year before; a yes and what only several years carry have no such value. */
function lastPoint(measure: MeasureFact, year: number, g: Gathering) {
  const last = measure.series.findLast((point) => point.year < year)
  if (!last || measure.yesNo || measure.pooling !== null) return null
  const { year: of, value } = last
  return {
    year: g.put(String(of), quoted),
    value: g.put(formatDecimal(value), ofMeasure('figure', measure, of)),
    unit: unitPut(measure, g),
    borrowed: measure.borrowedYears.includes(of),
  }
}

/** The year a value not reached yet is due in, or the value a document set for this year. */
function due(measure: MeasureFact, g: Gathering): string | null {
  const { rule, assessment, places } = measure
  const verdict = verdictOf(measure)
  if (verdict === 'not-yet' && rule !== null && typeof rule === 'object') {
    const { when } = rule
    return when.kind === 'reach' ? g.put(String(when.by), quoted) : when.kind === 'from' ? g.put(String(when.year), quoted) : null
  }
  const path = assessment?.path
  if (path?.origin.kind !== 'document' || !verdict.startsWith('year-')) return null
  return g.put(formatDecimal(roundFraction(path.value, places)), { kind: 'bound', measure: measure.target.code, year: path.year })
}

export const nameOf = ({ target }: MeasureFact): string => capitalised(target.quantity)

/** In a review whose last year has no figure: the newest the whole territory has. */
function newestBefore(measure: MeasureFact, { kind, year }: MeasureOf, g: Gathering) {
  if (!isReview(kind) || measure.figure.known || measure.figure.reason !== 'not-reported') return null
  const { series, partialYears } = measure
  return lastPoint({ ...measure, series: series.filter((point) => !partialYears.includes(point.year)) }, year, g)
}

/** What the plan asks of the measure, as one piece. */
export const asksOf = (measure: MeasureFact, year: number, words: ReportWords): Piece => ({
  text: words.asks(measure.target),
  ref: ofMeasure('bound', measure, year),
})

/** The report in which a measure is told of. */
type MeasureOf = Pick<ReportFacts, 'kind' | 'year' | 'measures'> & { readonly plan: Pick<ReportFacts['plan'], 'from'> }

export function measureSentence(measure: MeasureFact, of: MeasureOf, words: ReportWords, g: Gathering): readonly Piece[] {
  const { kind, year } = of
  const asks = asksOf(measure, year, words)
  return g.read(
    words.measure({
      code: g.put(measure.target.code, quoted),
      name: g.put(nameOf(measure), quoted),
      span: saidPeriod(of, words, g),
      asks: g.put(asks.text, ofMeasure('bound', measure, year)),
      value: saidValue(measure, year, g),
      beforeDue: kind === 'half-year' && measure.half !== 'asked' ? { last: lastPoint(measure, year, g) } : null,
      change: saidChange(measure, of, words, g),
      notCompared: saidNotCompared(measure, of, words, g),
      sameHalf: saidSameHalf(measure, of, words, g),
      newest: newestBefore(measure, of, g),
      difference: saidDifference(measure, year, g),
      verdict: verdictOf(measure),
      by: due(measure, g),
    }),
  )
}

/** The value alone, for a cell: the number, yes or no, or why there is none. */
export function valueCell(figure: MeasureFact['figure'], measure: MeasureFact, year: number, words: ReportWords): readonly Piece[] {
  const ref = ofMeasure('figure', measure, year)
  if (!figure.known)
    return [
      { text: figure.reason === 'not-reported' && figure.coverage.reported > 0 ? words.notEnough : words.missing[figure.reason], ref },
    ]
  if (measure.yesNo) return [{ text: isZero(figure.value) ? words.answer.no : words.answer.yes, ref }]
  const value = figure === measure.figure ? printedValue(measure) : null
  return [{ text: formatDecimal(value ?? figure.value), ref }]
}

/** The figure of the same half of the year before, for a cell. */
export const sameHalfCell = (measure: MeasureFact, year: number, words: ReportWords): readonly Piece[] =>
  measure.sameHalf === null ? [{ text: words.table.noneYet, ref: null }] : valueCell(measure.sameHalf, measure, year - 1, words)

/** The change alone, for a cell. */
export function changeCell(measure: MeasureFact, of: MeasureOf, words: ReportWords, g: Gathering): readonly Piece[] {
  const said = saidChange(measure, of, words, g)
  return said ? g.read(words.change(said)) : []
}

export function differenceCell(measure: MeasureFact, year: number, words: ReportWords, g: Gathering): readonly Piece[] {
  const said = saidDifference(measure, year, g)
  return said ? g.read(words.difference(said)) : []
}
