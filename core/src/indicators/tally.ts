/**
 * From cells to a figure of an indicator: cells of one unit make a *tally*, tallies are joined over units, and only the joined tally becomes a figure.
 *
 * Numerators and denominators are summed and divided once, at the end; ratios are never averaged. Joining does not depend on order or grouping
 * (a law), so communes may be joined to a district at once or by clusters, and sums can be kept in a table.
 */
import {
  add,
  compareDecimals,
  fraction,
  isZero,
  multiply,
  roundFraction,
  wholeNumber,
  ZERO,
  type Decimal,
  type Fraction,
} from '../basics/decimal.ts'
import type { Calculation, Catalogue, CountingReading, Indicator } from './definition.ts'
import { elementsOf } from './definition.ts'
import type { Figure, MissingReason, ValueKindName } from './figure.ts'

/** What one unit or body was asked for and answered, by element code. An element that was asked and left empty stands here as not reported. */
export interface Part {
  readonly unit: string
  readonly cells: ReadonlyMap<string, Figure>
}

/** A part that cannot enter the sum, with the reason. */
export interface Gap {
  readonly unit: string
  readonly reason: MissingReason
}

export interface Tally {
  readonly numerator: Decimal
  readonly denominator: Decimal
  /** Parts in the sum; parts to which nothing of this applies are in neither count. */
  readonly reported: number
  readonly gaps: readonly Gap[]
  /** Elements at least one part was asked for: a share without anybody asked for its numerator is not a share. */
  readonly asked: readonly string[]
  readonly kinds: readonly ValueKindName[]
  readonly dataYears: readonly number[]
}

/** Why a figure could not be computed: the reasons of a cell, or that its cells contradict each other, or that parts of it may not be added. */
export type Uncomputed = MissingReason | 'contradictory' | 'not-additive'

/** How much of a territory stands behind a figure: "13/16 xã, thị trấn". */
export interface Coverage {
  readonly reported: number
  readonly asked: number
  readonly gaps: readonly Gap[]
}

export type IndicatorFigure =
  | {
      readonly known: true
      /** In the indicator's unit, not rounded: what is judged. */
      readonly exact: Fraction
      /** In the indicator's unit, rounded once: what is printed. */
      readonly value: Decimal
      readonly numerator: Decimal
      readonly denominator: Decimal
      readonly capped: boolean
      readonly kinds: readonly ValueKindName[]
      readonly dataYears: readonly number[]
      readonly coverage: Coverage
    }
  | { readonly known: false; readonly reason: Uncomputed; readonly coverage: Coverage }

export const EMPTY_TALLY: Tally = { numerator: ZERO, denominator: ZERO, reported: 0, gaps: [], asked: [], kinds: [], dataYears: [] }

const union = <T extends string | number>(a: readonly T[], b: readonly T[]): readonly T[] =>
  [...new Set([...a, ...b])].toSorted((x, y) => (x < y ? -1 : x > y ? 1 : 0))

const byUnit = (a: Gap, b: Gap) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.reason < b.reason ? -1 : 1)

export const join = (a: Tally, b: Tally): Tally => ({
  numerator: add(a.numerator, b.numerator),
  denominator: add(a.denominator, b.denominator),
  reported: a.reported + b.reported,
  gaps: [...a.gaps, ...b.gaps].toSorted(byUnit),
  asked: union(a.asked, b.asked),
  kinds: union(a.kinds, b.kinds),
  dataYears: union(a.dataYears, b.dataYears),
})

/** Totals stand for their women and men, which are what is asked. */
export function asked(catalogue: Catalogue, codes: readonly string[]): readonly string[] {
  const heads = new Map(catalogue.elements.map((e) => [e.code, e.headCount]))
  return [...new Set(codes.flatMap((code) => ((head) => (head ? [head.women, head.men] : [code]))(heads.get(code))))]
}

/** The sides of the formula in asked elements; both the same for what has no fraction. */
function sides(catalogue: Catalogue, calculation: Calculation): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const of = (codes: readonly string[]) => asked(catalogue, codes)
  switch (calculation.kind) {
    case 'share':
      return { above: of(calculation.numerator), below: of(calculation.denominator) }
    case 'ratio-of-means':
      return { above: of([calculation.numerator]), below: of([calculation.denominator]) }
    case 'counted-units':
    case 'yes-no':
    case 'given':
      return { above: of(elementsOf(calculation)), below: [] }
  }
}

const ONE = wholeNumber(1)
const worth = (figure: Figure | undefined): Decimal => (figure?.known ? figure.value : ZERO)

/** The answer of one unit under a way of counting: how many counted units it has and how many of them count. */
function countUnits(part: Part, reading: CountingReading): { readonly yes: number; readonly all: number } {
  const least = wholeNumber(reading.least)
  const applicable = reading.elements
    .map((code) => part.cells.get(code))
    .filter((f) => f !== undefined && (f.known || f.reason === 'none-arose'))
  const reaching = applicable.filter((f) => compareDecimals(worth(f), least) >= 0).length
  switch (reading.counts) {
    case 'each':
      return { yes: reaching, all: applicable.length }
    case 'any':
      return { yes: reaching > 0 ? 1 : 0, all: 1 }
    case 'all':
      return { yes: reaching === applicable.length ? 1 : 0, all: 1 }
    case 'sum':
      return { yes: compareDecimals(applicable.map(worth).reduce(add, ZERO), least) >= 0 ? 1 : 0, all: 1 }
  }
}

function amounts(
  part: Part,
  calculation: Calculation,
  above: readonly string[],
  below: readonly string[],
  reading: CountingReading | null,
) {
  const total = (codes: readonly string[]) => codes.map((code) => worth(part.cells.get(code))).reduce(add, ZERO)
  if (calculation.kind !== 'counted-units') return { numerator: total(above), denominator: below.length > 0 ? total(below) : ONE }
  const { yes, all } = countUnits(part, reading ?? (calculation.readings[0] as CountingReading))
  return { numerator: wholeNumber(yes), denominator: wholeNumber(all) }
}

/**
 * The tally of one part. All of its cells must be there for any of them to count: a numerator without its denominator would bend the ratio.
 * A part to which nothing applies counts nowhere; a cell "none arose" is an answer and adds nothing.
 */
export function tally(catalogue: Catalogue, indicator: Indicator, part: Part, reading: CountingReading | null = null): Tally {
  const { above, below } = sides(catalogue, indicator.calculation)
  const needed = reading ? reading.elements : [...new Set([...above, ...below])]
  const codes = needed.filter((code) => part.cells.has(code))
  const cells = codes.map((code) => part.cells.get(code) as Figure)
  const applies = cells.filter((cell) => cell.known || cell.reason !== 'not-applicable')
  if (applies.length === 0) return { ...EMPTY_TALLY, asked: codes.toSorted() }
  const gap = applies.find((cell) => !cell.known && cell.reason !== 'none-arose')
  if (gap && !gap.known) return { ...EMPTY_TALLY, asked: codes.toSorted(), gaps: [{ unit: part.unit, reason: gap.reason }] }
  const known = applies.filter((cell) => cell.known)
  return {
    ...amounts(part, indicator.calculation, above, below, reading),
    reported: 1,
    gaps: [],
    asked: codes.toSorted(),
    kinds: known.map((cell) => cell.kind.kind).reduce<readonly ValueKindName[]>((all, kind) => union(all, [kind]), []),
    dataYears: known.map((cell) => cell.dataYear).reduce<readonly number[]>((all, year) => union(all, [year]), []),
  }
}

const multiplierOf = (calculation: Calculation): Decimal =>
  wholeNumber(calculation.kind === 'share' || calculation.kind === 'counted-units' ? calculation.multiplier : 1)

/** Whether figures of several units may be joined at all: means of a survey and single answers may not. */
export function isAdditive(catalogue: Catalogue, calculation: Calculation): boolean {
  switch (calculation.kind) {
    case 'share':
    case 'counted-units':
      return true
    case 'ratio-of-means':
    case 'yes-no':
      return false
    case 'given':
      return catalogue.elements.some((e) => e.code === calculation.element && e.overUnits === 'sum')
  }
}

/** Whether all cells of a part come from one supplier: only then may a partial sum be divided, since both sides lack the same parts. */
function oneSupplier(catalogue: Catalogue, codes: readonly string[]): boolean {
  const suppliers = codes.map((code) => {
    const supplier = catalogue.elements.find((e) => e.code === code)?.supplier
    return supplier?.by === 'body' ? supplier.field : 'each-commune'
  })
  return new Set(suppliers).size <= 1
}

/** The figure of a joined tally. */
export function figureOf(
  catalogue: Catalogue,
  indicator: Indicator,
  total: Tally,
  reading: CountingReading | null = null,
): IndicatorFigure {
  const { calculation } = indicator
  const coverage: Coverage = { reported: total.reported, asked: total.reported + total.gaps.length, gaps: total.gaps }
  const none = (reason: Uncomputed): IndicatorFigure => ({ known: false, reason, coverage })
  const { above, below } = sides(catalogue, calculation)
  const needed = reading ? reading.elements : [...new Set([...above, ...below])]

  if (total.asked.length < needed.length) return none('not-measured')
  if (total.reported === 0) return none(total.gaps[0]?.reason ?? 'not-applicable')
  if (total.reported > 1 && !isAdditive(catalogue, calculation)) return none('not-additive')
  if (total.gaps.length > 0 && !oneSupplier(catalogue, needed)) return none('not-reported')

  // A figure that is given as it is has nothing to be divided by: of several units it is their sum.
  const denominator = calculation.kind === 'given' ? ONE : total.denominator
  const ratio = fraction(total.numerator, denominator)
  // 0/0 with a part missing may still become something: only a whole count can say that nothing arose.
  if (!ratio) return none(!isZero(total.numerator) ? 'contradictory' : total.gaps.length > 0 ? 'not-reported' : 'none-arose')

  const uncapped = { numerator: multiply(ratio.numerator, multiplierOf(calculation)), denominator: ratio.denominator }
  const cap = calculation.kind === 'share' && calculation.cappedAt !== null ? wholeNumber(calculation.cappedAt) : null
  const capped = cap !== null && compareDecimals(uncapped.numerator, multiply(cap, uncapped.denominator)) > 0
  const exact: Fraction = capped ? { numerator: cap, denominator: ONE } : uncapped
  return {
    known: true,
    exact,
    value: roundFraction(exact, indicator.places),
    numerator: total.numerator,
    denominator,
    capped,
    kinds: total.kinds,
    dataYears: total.dataYears,
    coverage,
  }
}
