/**
 * How a thing is measured: an indicator with the data elements it is computed from, kept as editions of a catalogue.
 *
 * An indicator belongs to no plan. Plans and strategies hold *targets* (bounds) on it, under codes of their own.
 */

/** Where a statement of the catalogue comes from, and how far it may be trusted; what is unverified is printed as unverified. */
export interface Source {
  readonly text: string
  readonly mark: 'read' | 'own-knowledge' | 'unverified'
  /** Article of the act, where the source is one. */
  readonly article: string | null
}

export interface Wording {
  readonly vi: string
  readonly en: string
}

export type Frequency = 'month' | 'quarter' | 'half' | 'year' | 'five-years'
export type MeasuringLevel = 'nation' | 'province' | 'district' | 'commune'

/**
 * Who gives a data element: each commune its own, or the one body that looks after a field of the whole territory (resolved to an office by the place).
 * `ownLevelField` is set where the place's own level counts as one more part, such as the People's Council and Committee of the district itself.
 */
export type Supplier =
  | { readonly by: 'each-commune'; readonly ownLevelField: string | null }
  | { readonly by: 'body'; readonly field: string }

/**
 * One number that is asked for.
 *
 * `overUnits` says whether the parts of a territory may be added; `overTime` what several periods of it make: births add up, of a stock the last
 * one counts, a mean is neither.
 */
export interface DataElement {
  readonly code: string
  readonly name: Wording
  readonly unitOfMeasure: Wording
  /** count: whole, not negative · amount: any decimal, not negative · mean: of a survey · yes-no: 1 or 0. */
  readonly type: 'count' | 'amount' | 'mean' | 'yes-no'
  readonly supplier: Supplier
  readonly overUnits: 'sum' | 'none'
  readonly overTime: 'sum' | 'last' | 'none'
  /** For a head count: the elements that are its women and its men. Such a total is never typed, it is their sum. */
  readonly headCount: { readonly women: string; readonly men: string } | null
  /** Elements this one may not exceed, because it counts a part of them. */
  readonly within: readonly string[]
  readonly breakdowns: readonly string[]
  readonly sensitivity: 'ordinary' | 'small-cells' | 'violence'
}

/**
 * How the figure comes about.
 *
 * - `share`: sum over sum × multiplier.
 * - `counted-units`: units with a yes among all units; each unit itself shows yes or no, never a percentage. Which unit is counted is a choice.
 * - `ratio-of-means`: two means of one survey; parts can never be added.
 * - `yes-no`: one answer a period.
 * - `given`: the figure itself is entered, where a plan measures something the catalogue has no formula for.
 */
export type Calculation =
  | {
      readonly kind: 'share'
      readonly numerator: readonly string[]
      readonly denominator: readonly string[]
      readonly multiplier: number
      readonly cappedAt: number | null
    }
  | { readonly kind: 'counted-units'; readonly readings: readonly CountingReading[]; readonly multiplier: number }
  | { readonly kind: 'ratio-of-means'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'yes-no'; readonly element: string }
  | { readonly kind: 'given'; readonly element: string }

/**
 * One way of counting a unit: which elements are looked at, and when the unit counts.
 *
 * each: every element is a counted unit of its own (People's Council and People's Committee apart) · any: one element is enough · all: every element
 * must reach `least` · sum: the elements together must.
 */
export interface CountingReading {
  readonly code: string
  readonly name: Wording
  readonly elements: readonly string[]
  readonly counts: 'each' | 'any' | 'all' | 'sum'
  readonly least: number
  readonly source: Source
}

/** Whether chance decides: a full count never needs it, a survey always, rare births and deaths do. */
export type Judging =
  | { readonly by: 'count' }
  | { readonly by: 'poisson'; readonly pooledYears: number | null }
  | { readonly by: 'boys-among-births' }
  /** A survey of which nothing more is asked than its figures. */
  | { readonly by: 'survey' }
  /** A share of a survey; how many were asked and what the clusters of the sample cost (the design effect) are elements of their own. */
  | { readonly by: 'survey-share'; readonly sample: { readonly size: string; readonly designEffect: string } }
  /** Two means of one survey, each with its standard error (the design of the sample counted in) as an element of its own. */
  | { readonly by: 'survey-means'; readonly errors: { readonly numerator: string; readonly denominator: string } }

/** What a level can say about the indicator: from its own records, only by a survey of its own, or not at all. */
export type Ability = 'records' | 'survey' | 'none'

export interface Indicator {
  readonly code: string
  readonly name: Wording
  readonly calculation: Calculation
  readonly unitOfMeasure: Wording
  /** Decimals the figure is printed with; it is judged unrounded. */
  readonly places: number
  readonly direction: 'up' | 'down' | 'yes-no'
  readonly frequency: Frequency
  readonly referenceDay: string | null
  readonly breakdowns: readonly string[]
  readonly countingRules: readonly Wording[]
  readonly populationScope: Wording | null
  readonly ability: Readonly<Record<MeasuringLevel, Ability>>
  readonly judging: Judging
  /** Whether a line through past years says anything: not of appointed posts, not of a yes or no. */
  readonly extrapolates: boolean
  /** Values outside are a sign of a wrong figure, not of a result. */
  readonly plausible: { readonly low: string | null; readonly high: string | null; readonly why: Wording } | null
  readonly sensitivity: DataElement['sensitivity']
  /** Words that occur in printed targets on this indicator, for proposing the link; a person confirms it. */
  readonly recognisedBy: readonly (readonly string[])[]
  readonly sources: readonly Source[]
}

/** A bound that an act other than the place's plan sets on an indicator, such as the national strategy. */
export interface ReferenceTarget {
  readonly number: string
  readonly indicator: string | null
  readonly name: Wording
  readonly bounds: readonly {
    readonly year: number
    readonly comparator: '>=' | '>' | '<=' | '<' | '=' | 'from-on' | 'keep'
    readonly value: string | null
    readonly source: Source
  }[]
}

export interface ReferenceAct {
  readonly code: string
  readonly name: Wording
  readonly number: string
  readonly date: string
  readonly targets: readonly ReferenceTarget[]
}

/** One edition of the catalogue: the whole of it, never a patch. */
export interface Catalogue {
  readonly code: string
  readonly edition: number
  readonly name: Wording
  readonly elements: readonly DataElement[]
  readonly indicators: readonly Indicator[]
  readonly references: readonly ReferenceAct[]
}

/** The element codes a calculation reads, each once. */
export function elementsOf(calculation: Calculation): readonly string[] {
  switch (calculation.kind) {
    case 'share':
      return [...new Set([...calculation.numerator, ...calculation.denominator])]
    case 'counted-units':
      return [...new Set(calculation.readings.flatMap((reading) => reading.elements))]
    case 'ratio-of-means':
      return [calculation.numerator, calculation.denominator]
    case 'yes-no':
    case 'given':
      return [calculation.element]
  }
}

/** What is asked of the survey behind a figure, so that chance can be judged: its sample, or the errors of its means. */
export function surveyElements({ judging }: Pick<Indicator, 'judging'>): readonly string[] {
  if (judging.by === 'survey-share') return [judging.sample.size, judging.sample.designEffect]
  return judging.by === 'survey-means' ? [judging.errors.numerator, judging.errors.denominator] : []
}

/** All that is asked for an indicator: what its formula reads, and what is known of the survey by which chance is judged. */
export const elementsFor = (indicator: Pick<Indicator, 'calculation' | 'judging'>): readonly string[] => [
  ...elementsOf(indicator.calculation),
  ...surveyElements(indicator),
]
