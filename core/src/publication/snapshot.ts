/** What the public reads of a plan in a year: the words of the paper, the figures that may be shown, and why others are not. */
import { decimalText } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Source, Wording } from '../indicators/definition.ts'
import type { MissingReason, ValueKindName } from '../indicators/figure.ts'
import type { IndicatorFigure, Uncomputed } from '../indicators/tally.ts'
import type { MonthDay, Span } from '../plans/content.ts'
import { askedOf, type AskedOf } from '../progress/coverage.ts'
import type { State } from '../progress/judge.ts'
import { elementKey, keysOf, PLACE } from './count-keys.ts'
import { isOfPersons, neverByCommune, ofUnit, sidesOf, tellsOfViolence, type DatedFigure, type MeasureFigures } from './counts-of-plan.ts'
import type { Disclosed, Shown } from './counts.ts'

/** A figure as the public sees it: a value, or why there is none. `withheld` hides a value that exists. */
export interface PublicFigure {
  readonly value: string | null
  readonly reason: Uncomputed | MissingReason | null
  /** Both sides where they are counts of persons or bodies; null where the figure has none. */
  readonly above: Shown | null
  readonly below: Shown | null
}

/** What a plan aims at, in the form it is judged by. Releases of before know only a comparison, and name no kind. */
export type PublicBound =
  | { readonly kind?: 'compare'; readonly comparator: string; readonly value: string }
  | { readonly kind: 'range'; readonly low: string; readonly high: string }
  | { readonly kind: 'all' | 'yes' }

/** How many of those who were asked have answered. */
export interface PublicCoverage {
  readonly reported: number
  readonly asked: number
}

/** Who gave the figure of the year: how many communes, which bodies; and where it was published, if it was not counted here. */
export interface Origin {
  readonly communes: number
  readonly bodies: readonly string[]
  readonly published: readonly { readonly title: string; readonly number: string | null; readonly year: number }[]
}

export interface PublicMeasure {
  readonly code: string
  readonly label: string
  /** The plan's own words and where they stand in its text. */
  readonly text: string
  readonly span: Span | null
  readonly objective: string | null
  readonly lead: string | null
  readonly name: Wording | null
  readonly unitOfMeasure: Wording | null
  readonly bound: PublicBound | null
  readonly due: number | null
  /** Null where the figure it would judge is withheld. */
  readonly state: State | null
  readonly figure: PublicFigure
  readonly pooledOver: number
  readonly kinds: readonly ValueKindName[]
  readonly dataYears: readonly number[]
  readonly coverage: PublicCoverage
  /** Who was asked, of whom the coverage counts. Releases of before do not say it. */
  readonly askedOf?: AskedOf
  readonly series: readonly { readonly year: number; readonly figure: PublicFigure; readonly coverage?: PublicCoverage }[]
  readonly yesNo: boolean
  /** Null where it is never shown by commune. */
  readonly units: readonly { readonly code: string; readonly name: string; readonly figure: PublicFigure }[] | null
  readonly heads: readonly { readonly name: Wording; readonly women: Shown; readonly men: Shown }[]
  readonly method: readonly Wording[]
  readonly sources: readonly Source[]
  readonly origin?: Origin
  readonly violence: boolean
}

export interface PublicBody {
  readonly name: string
  readonly duties: readonly string[]
  /** Where each duty stands in the text, in the same order. */
  readonly spans?: readonly (Span | null)[]
}

export interface Snapshot {
  readonly plan: {
    readonly title: string
    readonly issuer: string
    readonly number: string | null
    readonly period: { readonly from: number; readonly to: number } | null
    readonly goal: string | null
    /** The whole paper, for linking promises to their place. */
    readonly text: string
  }
  readonly place: string
  readonly demonstration: boolean
  readonly year: number
  readonly day: PlainDate
  readonly nextUpdate: PlainDate | null
  readonly threshold: number
  readonly objectives: readonly { readonly code: string; readonly heading: string; readonly text: string }[]
  readonly measures: readonly PublicMeasure[]
  readonly bodies: readonly PublicBody[]
  readonly actionMonth: readonly { readonly text: string; readonly from: MonthDay; readonly to: MonthDay }[]
}

/** A figure after withholding: counts by what was decided, the value as long as its rate may be shown. */
export function publicFigure(of: MeasureFigures, unit: string, dated: DatedFigure, disclosed: Disclosed): PublicFigure {
  const { figure } = dated
  if (!figure.known) return { value: null, reason: figure.reason, above: null, below: null }
  const sides = sidesOf(dated)
  const isShare = of.indicator.calculation.kind === 'share' || of.indicator.calculation.kind === 'counted-units'
  // A part of a person cannot be held against a threshold: what was counted here and has no whole counts is not shown.
  if (isOfPersons(of) && !sides && dated.published !== true) return { value: null, reason: 'withheld', above: 'absent', below: 'absent' }
  if (!isOfPersons(of) || !sides) {
    const counted = isShare ? sides : null
    return { value: decimalText(figure.value), reason: null, above: counted?.above ?? null, below: counted?.below ?? null }
  }
  const keys = keysOf(of.code, unit, dated)
  const [above, below] = [disclosed.counts.get(keys.above) ?? 'absent', disclosed.counts.get(keys.below) ?? 'absent']
  // A number of persons entered as it is has no percentage: it is itself what may be shown or not.
  if (of.indicator.calculation.kind === 'given')
    return {
      value: typeof above === 'number' ? String(above) : null,
      reason: typeof above === 'number' ? null : 'withheld',
      above,
      below: null,
    }
  // A capped percentage follows no formula; it is shown only where both of its counts are.
  const whole = typeof above === 'number' && typeof below === 'number'
  const value = figure.capped ? (whole ? decimalText(figure.value) : null) : (disclosed.rates.get(keys.rate) ?? null)
  return { value, reason: value === null ? 'withheld' : null, above, below }
}

/** States that may rest on a line from the first year to the aim. */
const ON_THE_WAY: readonly State[] = ['on-track', 'at-risk']
const coverageOf = ({ figure: { coverage } }: DatedFigure): PublicCoverage => ({ reported: coverage.reported, asked: coverage.asked })

const isWithheld = ({ figure }: PublicMeasure['series'][number]) => figure.reason === 'withheld'

/** Everything of a measure that its figures say. */
export function publicFigures(of: MeasureFigures, state: State, disclosed: Disclosed) {
  const { catalogue, indicator, current } = of
  const figure = publicFigure(of, PLACE, current, disclosed)
  const head = (code: string): Shown => disclosed.counts.get(elementKey(code, current.year)) ?? 'absent'
  const known: IndicatorFigure = current.figure
  const series = of.series.map((dated) => ({
    year: dated.year,
    figure: publicFigure(of, PLACE, dated, disclosed),
    coverage: coverageOf(dated),
  }))
  return {
    name: indicator.name,
    unitOfMeasure: indicator.unitOfMeasure,
    // A judgement says on which side of the bound a withheld figure lies; one on the way is held against a line from an earlier year.
    state: figure.reason === 'withheld' || (ON_THE_WAY.includes(state) && series.some(isWithheld)) ? null : state,
    figure,
    pooledOver: current.pooledOver,
    kinds: known.known ? known.kinds : [],
    dataYears: known.known ? known.dataYears : [],
    coverage: coverageOf(current),
    askedOf: askedOf(catalogue, indicator, current.published === true),
    series,
    yesNo: indicator.calculation.kind === 'yes-no' || indicator.calculation.kind === 'counted-units',
    units: neverByCommune(of)
      ? null
      : of.units.map(({ unit, name, figure: own }) => ({
          code: unit,
          name,
          figure: publicFigure(of, unit, ofUnit(current, own), disclosed),
        })),
    heads: catalogue.elements.flatMap(({ headCount, name }) => {
      if (!headCount || !current.elements.has(headCount.women)) return []
      const [women, men] = [head(headCount.women), head(headCount.men)]
      // Those that were only typed beside the figure are not told at all.
      return women === 'absent' && men === 'absent' ? [] : [{ name, women, men }]
    }),
    method: indicator.countingRules,
    sources: indicator.sources,
    violence: tellsOfViolence(of),
  }
}
