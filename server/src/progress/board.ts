/** The board of a plan: loads what core needs, in a fixed number of statements, and shows what core says. */
import type { BoardRow } from '@songhanh/api/progress'
import { decimalText, parseDecimal, roundFraction, type Decimal } from '@songhanh/core/basics/decimal'
import type { IndicatorFigure } from '@songhanh/core/indicators/tally'
import { limitsOf } from '@songhanh/core/indicators/limits'
import type { PlanContent, Target } from '@songhanh/core/plans/content'
import { communeWordsOf } from '@songhanh/core/units/commune-words'
import { measure, type MeasureResult } from '@songhanh/core/progress/measure'
import type { MadeOf } from '@songhanh/core/progress/made-of'
import type { PathPoint, YearlyTarget } from '@songhanh/core/progress/path'
import type { Sample } from '@songhanh/core/progress/uncertainty'
import type { Bound, Change, When } from '@songhanh/core/progress/target-rule'
import type { z } from 'zod'
import { contentOf, readYearlyRows } from '../collection/measures.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { acceptedCells, type AcceptedCell } from './cells.ts'
import { allLinked, linkedTo, readLinked, type Linked, type Links } from './linked.ts'
import { readMonths, type MonthsByYear } from './months.ts'
import { readSamples } from './samples.ts'
import { readCommunes } from './communes.ts'
import { withPastFigures } from './past-figures.ts'
import { readSums, type SumsByMeasure } from './sums.ts'

export { linkedTo, type Linked }

export type Row = z.input<typeof BoardRow>

/** What the board of a plan is computed from. */
export interface Basis extends Links {
  readonly content: PlanContent
  readonly yearly: ReadonlyMap<string, readonly YearlyTarget[]>
  readonly sums: SumsByMeasure
  /** What is known of the surveys behind measures, by measure and year. */
  readonly samples: ReadonlyMap<string, ReadonlyMap<number, Sample>>
  /** What was answered for single months, by measure and year. */
  readonly months: ReadonlyMap<string, MonthsByYear>
  /** The communes of a year in the words of their kinds. */
  readonly communesOf: (year: number) => string
}

/** The same with every accepted cell, for what goes further down than the sums. */
export interface Loaded extends Basis {
  readonly cells: readonly AcceptedCell[]
}

/** Everything a report of the plan is computed from; null where the place has no such plan. */
export async function load(r: Reading, planId: string, by: Asking): Promise<Loaded | null> {
  const basis = await loadBasis(r, planId, by)
  return basis && { ...basis, cells: await acceptedCells(r, planId) }
}

/** Everything the board of a plan is computed from; null where the place has no such plan. */
export async function loadBasis(r: Reading, planId: string, by: Asking): Promise<Basis | null> {
  const content = await contentOf(r, planId, by)
  if (!content) return null
  const yearly = Map.groupBy(await readYearlyRows(r, planId, by), (row) => row.measure)
  const links = await readLinked(r, planId, by)
  const communes = await readCommunes(r, by)
  return {
    ...links,
    content,
    yearly: new Map(
      [...yearly].map(([code, rows]) => [
        code,
        rows.map((row) => ({
          year: row.year,
          value: parseDecimal(row.value) as Decimal,
          origin: { kind: 'document', by: row.set_by, title: row.title, number: row.number, date: row.dated },
        })),
      ]),
    ),
    sums: await withPastFigures(r, planId, await readSums(r, planId, allLinked(links))),
    samples: await readSamples(r, planId, allLinked(links)),
    months: await readMonths(r, planId, allLinked(links)),
    communesOf: (year) => communeWordsOf(communes, year, by.businessDay),
  }
}

export const resultOf = (basis: Basis, target: Target, linked: Linked, year: number): MeasureResult =>
  measure(
    {
      ...linked,
      target,
      years: basis.sums.get(target.code) ?? [],
      yearly: basis.yearly.get(target.code) ?? [],
      samples: basis.samples.get(target.code) ?? new Map(),
      months: basis.months.get(target.code) ?? new Map(),
    },
    year,
  )

export const figureView = (figure: IndicatorFigure): Row['figure'] => {
  const coverage = { ...figure.coverage, gaps: figure.coverage.gaps.map((gap) => ({ ...gap })) }
  if (!figure.known) return { known: false, reason: figure.reason, coverage }
  const { value, numerator, denominator, capped, kinds, dataYears } = figure
  return {
    known: true,
    value: decimalText(value),
    numerator: decimalText(numerator),
    denominator: decimalText(denominator),
    capped,
    kinds: [...kinds],
    dataYears: [...dataYears],
    coverage,
  }
}

function boundView(bound: Bound): Row['bound'] {
  switch (bound.kind) {
    case 'compare':
      return { kind: 'compare', comparator: bound.comparator, value: decimalText(bound.value) }
    case 'range':
      return { kind: 'range', low: decimalText(bound.low), high: decimalText(bound.high) }
    case 'all':
    case 'yes':
      return { kind: bound.kind }
  }
}

const whenView = (when: When): Row['when'] => ({
  kind: when.kind,
  year: when.kind === 'reach' ? when.by : when.kind === 'from' ? when.year : null,
})

const changeView = ({ from, year, by, percent }: Change): Row['change'] => ({ from: decimalText(from), year, by: decimalText(by), percent })

const madeOfView = (made: MadeOf): Row['madeOf'] =>
  made.kind === 'published'
    ? { kind: made.kind, source: made.source && { ...made.source }, fromUnit: made.fromUnit }
    : { kind: made.kind, source: null, fromUnit: null }

const pathView = (path: PathPoint | null, places: number): Row['path'] =>
  path && { year: path.year, value: decimalText(roundFraction(path.value, places)), origin: path.origin }

const NOBODY: Row['figure'] = { known: false, reason: 'not-reported', coverage: { reported: 0, asked: 0, gaps: [] } }

/** A measure nobody has linked yet has no figure, and says that this is why. */
const unlinkedRow = (target: Target): Row => ({
  measure: target.code,
  text: target.text,
  objective: target.objective,
  indicator: null,
  unitOfMeasure: target.unit,
  places: 1,
  bound: null,
  change: null,
  when: null,
  aspirational: false,
  lead: target.lead,
  figure: NOBODY,
  madeOf: null,
  state: 'no-figure',
  rule: 'not-linked',
  difference: null,
  interval: null,
  small: false,
  pooling: null,
  askedOf: null,
  communes: '',
  limits: null,
  path: null,
  series: [],
  partialYears: [],
  forecast: null,
  noForecast: null,
})

export function rowOf(basis: Basis, target: Target, year: number): Row {
  const linked = linkedTo(basis, target.code)
  if (!linked) return unlinkedRow(target)
  const { indicator, catalogue } = linked
  const { rule, figure, assessment, pooling, askedOf, madeOf, series, partialYears, forecast, noForecast } = resultOf(
    basis,
    target,
    linked,
    year,
  )
  const held = typeof rule === 'string' ? null : rule
  return {
    ...unlinkedRow(target),
    indicator: indicator.code,
    unitOfMeasure: indicator.unitOfMeasure.vi,
    places: indicator.places,
    bound: held && boundView(held.bound),
    change: held?.change ? changeView(held.change) : null,
    when: held && whenView(held.when),
    aspirational: held?.aspirational ?? false,
    figure: figureView(figure),
    madeOf: madeOfView(madeOf),
    state: assessment?.state ?? (figure.known ? 'undecided' : 'no-figure'),
    rule: assessment?.rule ?? (rule === 'no-base' ? rule : 'no-bound'),
    difference: assessment?.difference ? { side: assessment.difference.side, amount: decimalText(assessment.difference.amount) } : null,
    interval: assessment?.interval ?? null,
    small: assessment?.small ?? false,
    pooling: pooling && { ...pooling },
    askedOf,
    communes: basis.communesOf(year),
    limits: { ...limitsOf(catalogue, indicator) },
    path: pathView(assessment?.path ?? null, indicator.places),
    series: series.map((point) => ({ year: point.year, value: decimalText(point.value) })),
    partialYears: [...partialYears],
    forecast: forecast && {
      year: forecast.year,
      value: forecast.value,
      low: forecast.low,
      high: forecast.high,
      level: forecast.level,
      method: forecast.method,
    },
    noForecast,
  }
}
