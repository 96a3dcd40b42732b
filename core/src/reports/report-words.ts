/**
 * The sentences a report needs. Core decides which are said and what stands in them; `words/` writes them. Every parameter is a mark of a piece
 * (a number, a name, a day) or a code; a sentence never contains a digit of its own.
 */
import type { Uncomputed } from '../indicators/tally.ts'
import type { Target } from '../plans/content.ts'
import type { RegisterName, ReportKind } from './facts.ts'
import type { PartName } from './report.ts'
import type { Verdict } from './verdict.ts'

/** How a value is spoken of: what it is decides the verb. */
export type Manner = 'done' | 'estimated' | 'preliminary' | 'official' | 'borrowed'

export interface SaidValue {
  readonly manner: Manner
  readonly value: string
  /** Null for a yes or no. */
  readonly unit: string | null
  readonly yesNo: 'yes' | 'no' | null
  /** The years the figure speaks of, where they are not the year of the report. */
  readonly dataYears: string | null
  readonly pooledOver: string | null
  readonly coverage: { readonly reported: string; readonly asked: string } | null
  readonly small: boolean
}

export interface SaidChange {
  readonly side: 'up' | 'down' | 'same'
  readonly amount: string
  readonly unit: string | null
  readonly since: string
}

export interface SaidDifference {
  readonly side: 'below' | 'above' | 'equal'
  readonly amount: string
  readonly unit: string | null
  /** The side the target wants the value on; null for a range. */
  readonly wanted: 'up' | 'down' | null
}

export interface SaidMeasure {
  readonly code: string
  readonly name: string
  readonly year: string
  /** What the plan asks for, in its own words. */
  readonly asks: string
  readonly value: SaidValue | { readonly missing: Uncomputed }
  readonly change: SaidChange | null
  readonly difference: SaidDifference | null
  readonly verdict: Verdict
  /** The year a value still on its way must be reached by, or the yearly value of a document. */
  readonly by: string | null
}

export interface SaidGap {
  readonly name: string
  readonly women: string
  readonly men: string
  readonly gap: string
  readonly more: 'women' | 'men' | 'neither'
}

export interface ReportWords {
  readonly parts: Readonly<Record<PartName, string>>
  readonly headings: { readonly general: string; readonly targets: string; readonly tasks: string }
  readonly subject: (kind: ReportKind, plan: string, year: string, from: string | null, to: string | null) => string
  readonly opening: (
    plan: { readonly docType: string; readonly title: string; readonly number: string | null; readonly signedOn: string | null },
    kind: ReportKind,
    year: string,
    issuer: string,
  ) => string
  readonly closing: (kind: ReportKind, year: string) => string
  readonly assigned: (obligors: string, tasks: string) => string
  readonly round: (said: {
    readonly name: string
    readonly accepted: string
    readonly owed: string
    readonly late: string | null
    readonly closing: string
    readonly silent: readonly string[]
  }) => string
  readonly noRound: (year: string) => string
  readonly general: (text: string | null, total: string, counts: readonly { readonly word: string; readonly count: string }[]) => string
  readonly gaps: (gaps: readonly SaidGap[], unknown: readonly string[]) => string
  readonly noGap: string
  readonly objective: (code: string, heading: string) => string
  readonly measure: (said: SaidMeasure) => string
  readonly asks: (target: Target) => string
  readonly register: Readonly<
    Record<
      RegisterName,
      (entries: string, persons: { readonly women: string; readonly men: string; readonly all: string } | null) => string
    >
  >
  readonly registerEmpty: Readonly<Record<RegisterName, string>>
  readonly registerUnkept: Readonly<Record<RegisterName, string>>
  readonly window: (said: { readonly name: string | null; readonly from: string; readonly to: string; readonly over: boolean }) => string
  readonly noWindow: string
  readonly money: (stateBudget: string | null, mobilised: string | null, all: string | null) => string
  readonly moneyUnkept: string
  readonly difficulties: (count: string) => string
  readonly difficulty: (text: string, cause: string | null) => string
  readonly noDifficulty: string
  readonly difficultyUnkept: string
  readonly nextYear: (year: string, open: string) => string
  readonly nextYearAllMet: (year: string) => string
  readonly nextMeasure: (code: string, name: string, asks: string) => string
  readonly nextFigures: (measures: readonly string[]) => string
  readonly proposals: string
  readonly table: {
    readonly number: string
    readonly measure: string
    readonly unit: string
    readonly planned: (year: string) => string
    readonly done: (year: string) => string
    readonly compared: string
    readonly judged: string
    readonly title: (number: string, year: string) => string
    readonly communesTitle: (number: string, code: string, name: string) => string
    readonly commune: string
    readonly numerator: string
    readonly denominator: string
    readonly value: string
    readonly groundsTitle: (number: string, year: string) => string
    readonly kind: string
    readonly sent: string
  }
  readonly annexes: { readonly communes: string; readonly grounds: string }
  readonly communesWithheld: (names: readonly string[]) => string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly missing: Readonly<Record<Uncomputed, string>>
  readonly manners: Readonly<Record<Manner, string>>
  readonly answer: { readonly yes: string; readonly no: string }
  readonly difference: (said: SaidDifference) => string
  readonly paper: {
    readonly kind: string
    readonly placeAndDay: (place: string, day: string) => string
    readonly annexLabel: (roman: string | null) => string
    readonly annexNote: (number: string, day: string, issuer: string) => string
    readonly ledgerHead: (position: string, hash: string) => string
  }
}
