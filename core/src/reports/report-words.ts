/**
 * The sentences a report needs. Core decides which are said and what stands in them; `words/` writes them. Every parameter is a mark of a piece
 * (a number, a name, a day) or a code; a sentence never contains a digit of its own.
 */
import type { Uncomputed } from '../indicators/tally.ts'
import type { Target } from '../plans/content.ts'
import type { AskedOf } from '../progress/coverage.ts'
import type { SourceKey } from '../work/money/totals.ts'
import type { Purpose, Stage } from '../work/money/money-line.ts'
import type { TaskState } from '../work/tasks/task.ts'
import type { RegisterName, ReportKind } from './facts.ts'
import type { PartName } from './report.ts'
import type { Verdict } from './verdict.ts'

/** How a value is spoken of: what it is decides the verb. */
export type Manner = 'done' | 'estimated' | 'preliminary' | 'official' | 'borrowed'

/** A rare event that cannot be judged yet: so many of the years it is pooled over have a figure. */
export interface SaidPooling {
  readonly have: string
  readonly need: string
}

export interface SaidValue {
  readonly manner: Manner
  readonly value: string
  /** Null for a yes or no. */
  readonly unit: string | null
  readonly yesNo: 'yes' | 'no' | null
  /** The years the figure speaks of, where they are not the year of the report. */
  readonly dataYears: string | null
  readonly pooledOver: string | null
  /** Of the years to be pooled, how many there are; null once all are. */
  readonly pooling: SaidPooling | null
  readonly coverage: SaidCoverage | null
  readonly small: boolean
}

export interface SaidChange {
  readonly side: 'up' | 'down' | 'same'
  readonly amount: string
  readonly unit: string | null
  /** The year, or the same half of a year (`ReportWords.period`, `ReportWords.before`). */
  readonly since: string
}

/** Measures of which the same can be said of the same years. */
export interface SaidYears {
  readonly codes: readonly string[]
  readonly years: string
}

/** Why half a year is held against nothing, though others of the report are: what is wanting of the same half of the year before. */
export interface SaidNotCompared {
  readonly since: string
  /** `part`: of one of the two halves not everybody has sent. `not-asked`: no round of that half asked for it. */
  readonly why: Uncomputed | 'part' | 'not-asked'
}

/** Of how many of those asked there is an answer, where not of all. */
export interface SaidCoverage {
  readonly reported: string
  readonly asked: string
  readonly of: AskedOf
  /** The communes in the words of their kinds: "xã, thị trấn". */
  readonly communes: string
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
  /** The year, or its first half (`ReportWords.period`). */
  readonly span: string
  /** What the plan asks for, in its own words. */
  readonly asks: string
  readonly value: SaidValue | { readonly missing: Uncomputed; readonly pooling: SaidPooling | null; readonly coverage: SaidCoverage | null }
  /** No round asked for it in the half year the report speaks of, and yearly figures are not due: what the year before came to, where that is known. */
  readonly beforeDue: { readonly last: SaidEarlier | null } | null
  readonly change: SaidChange | null
  readonly notCompared: SaidNotCompared | null
  /** Where nothing arose in half a year: what had arisen in the same half of the year before. */
  readonly sameHalf: { readonly since: string; readonly value: string; readonly unit: string | null } | null
  /** In a review whose last year has no figure: the newest there is. */
  readonly newest: SaidEarlier | null
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

export interface SaidPersons {
  readonly all: string
  /** Null where the entries do not tell women from men. */
  readonly women: string | null
  readonly men: string | null
  /** How many entries say no number of persons. */
  readonly uncounted: string | null
}

/** A sum of one stage: the money, or why there is none, and what it does not hold. */
export interface SaidTotal {
  readonly dong: string | null
  readonly notSeparate: string | null
  readonly missing: string | null
}

/** The value of an earlier year; `borrowed` where it is another level's. */
export interface SaidEarlier extends SaidPoint {
  readonly unit: string | null
  readonly borrowed: boolean
}

export interface SaidPoint {
  readonly year: string
  readonly value: string
}

export interface SaidPlan {
  readonly docType: string
  /** As it stands inside a sentence. */
  readonly title: string
  /** The title itself says what is done ("thực hiện Chiến lược …"), so no "về" stands before it. */
  readonly isAct: boolean
}

export interface ReportWords {
  /** A period by its key, in words that are put into a sentence as a piece: "năm …", "… đầu năm …". */
  readonly period: (key: string) => string
  /** The same period a year before: "năm …", "cùng kỳ năm …". */
  readonly before: (key: string) => string
  readonly parts: Readonly<Record<PartName, string>>
  readonly headings: { readonly general: string; readonly targets: string; readonly tasks: string }
  /** `period` is null where the title of the plan ends with it, `span` where the title names it. */
  readonly subject: (
    kind: ReportKind,
    plan: SaidPlan,
    period: string | null,
    span: { readonly from: string; readonly to: string } | null,
  ) => string
  readonly opening: (
    plan: SaidPlan & { readonly number: string | null; readonly signedOn: string | null; readonly by: string },
    kind: ReportKind,
    period: string,
    issuer: string,
  ) => string
  readonly closing: (kind: ReportKind, period: string) => string
  readonly assigned: (obligors: string, tasks: string) => string
  readonly round: (said: {
    readonly name: string
    readonly accepted: string
    readonly owed: string
    readonly late: string | null
    readonly closing: string
    readonly silent: readonly string[]
  }) => string
  /** `period` begins the sentence. */
  readonly noRound: (kind: ReportKind, period: string) => string
  /** Within a year whose figures are collected for the whole of it. */
  readonly generalBeforeDue: (text: string | null, total: string) => string
  readonly general: (text: string | null, total: string, counts: readonly { readonly word: string; readonly count: string }[]) => string
  /** `unknown` is how many head counts are not told by sex, null for none. */
  readonly gaps: (gaps: readonly SaidGap[], unknown: string | null) => string
  readonly unsplit: (names: readonly string[]) => string
  readonly noGap: string
  readonly objective: (code: string, heading: string) => string
  /** Of the half a year before nothing is there to hold any figure against. */
  readonly noSameHalf: (period: string) => string
  /** Under the table of the years of a review. */
  readonly yearsPartial: (of: readonly SaidYears[]) => string
  readonly yearsBorrowed: (of: readonly SaidYears[]) => string
  readonly measure: (said: SaidMeasure) => string
  readonly asks: (target: Target) => string
  readonly register: Readonly<Record<RegisterName, (entries: string, persons: SaidPersons | null) => string>>
  readonly listedPaper: (said: {
    readonly kind: string | null
    readonly number: string | null
    readonly day: string
    readonly title: string
  }) => string
  readonly morePapers: (count: string) => string
  readonly registerEmpty: Readonly<Record<RegisterName, string>>
  readonly registerUnkept: Readonly<Record<RegisterName, string>>
  readonly window: (said: {
    readonly name: string | null
    readonly from: string
    readonly to: string
    /** Against the day of the report; `later` also where its days come after those a report of half a year speaks of. */
    readonly state: 'over' | 'under-way' | 'later'
  }) => string
  /** A campaign of every year a review speaks of; its days without the year. */
  readonly windows: (said: {
    readonly name: string | null
    readonly from: string
    readonly to: string
    readonly first: string
    readonly last: string
  }) => string
  readonly windowDocument: (what: 'plan' | 'result', title: string, number: string | null, day: string | null) => string
  readonly noWindow: string
  readonly work: (total: string, counts: readonly { readonly state: TaskState | null; readonly count: string }[]) => string
  readonly noWork: string
  readonly stuck: (text: string, note: string) => string
  readonly taskStates: Readonly<Record<TaskState, string>>
  readonly unreportedTask: string
  readonly money: (purpose: Purpose, stages: Readonly<Record<Stage, SaidTotal>>) => string
  readonly noMoney: string
  readonly moneyUnkept: Readonly<Record<Purpose, string>>
  /** The two kinds stand apart and are never added. */
  readonly moneyApart: string
  readonly sources: Readonly<Record<SourceKey, string>>
  readonly purposes: Readonly<Record<Purpose, string>>
  readonly total: string
  readonly notSeparate: string
  readonly difficulties: (count: string) => string
  readonly difficulty: (text: string, cause: string | null) => string
  readonly noDifficulty: string
  readonly difficultyUnkept: string
  /** `next` begins the sentence. */
  readonly nextYear: (next: string, open: string) => string
  /** After the last year of a plan comes another plan, of which nothing is known. */
  readonly nextPeriod: (open: string | null, someMet: boolean) => string
  readonly nextYearAllMet: (next: string, someMet: boolean) => string
  readonly nextMeasure: (code: string, name: string, asks: string) => string
  readonly nextFigures: (measures: readonly string[]) => string
  readonly proposals: string
  readonly table: {
    readonly number: string
    readonly measure: string
    readonly unit: string
    /** Over a table whose values are all in one unit. */
    readonly inUnit: (unit: string) => string
    readonly planned: (year: string) => string
    readonly done: (period: string) => string
    readonly sinceSameHalf: string
    /** The difference to the plan, where the same half stands beside. */
    readonly sincePlan: string
    readonly compared: string
    readonly judged: string
    readonly title: (number: string, span: string) => string
    readonly yearsTitle: (number: string, from: string, to: string) => string
    /** A year without a figure, in a narrow cell. */
    readonly noneYet: string
    readonly communesTitle: (number: string, code: string, name: string) => string
    readonly numerator: string
    readonly denominator: string
    readonly value: string
    readonly groundsTitle: (number: string, span: string) => string
    /** What stands in a cell where no value can. */
    readonly noValue: string
    readonly registersTitle: (number: string) => string
    readonly register: string
    readonly entries: string
    readonly persons: string
    readonly women: string
    readonly workTitle: (number: string, span: string) => string
    readonly task: string
    readonly taskState: string
    readonly taskNote: string
    readonly moneyTitle: (number: string, span: string) => string
    readonly dong: string
    readonly source: string
    readonly stages: Readonly<Record<Stage, string>>
    readonly kind: string
    readonly sent: string
  }
  readonly chart: {
    readonly verdicts: {
      readonly title: (number: string, span: string) => string
      readonly alternative: (counts: readonly { readonly word: string; readonly count: string }[]) => string
    }
    readonly splits: {
      readonly title: (number: string, span: string) => string
      readonly alternative: (gaps: readonly SaidGap[]) => string
      readonly sides: { readonly women: string; readonly men: string }
      /** Beside a bar: "nữ 26, nam 24". */
      readonly written: (women: string, men: string) => string
    }
    readonly bars: {
      readonly title: (number: string, span: string) => string
      readonly alternative: (bars: readonly { readonly code: string; readonly value: string; readonly asks: string | null }[]) => string
    }
    readonly panels: {
      readonly title: (number: string, year: string) => string
      readonly alternative: (
        panels: readonly { readonly code: string; readonly first: SaidPoint; readonly last: SaidPoint; readonly unit: string | null }[],
      ) => string
    }
  }
  readonly annexes: { readonly communes: (kinds: string, period: string) => string; readonly work: string; readonly grounds: string }
  readonly communesWithout: (names: readonly string[], kinds: string) => string
  readonly communesWithheld: (names: readonly string[], kinds: string) => string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly missing: Readonly<Record<Uncomputed, string>>
  /** Some have sent, and no value can be made of a part. */
  readonly notEnough: string
  readonly manners: Readonly<Record<Manner, string>>
  readonly answer: { readonly yes: string; readonly no: string }
  readonly difference: (said: SaidDifference) => string
  /** The change alone, for a cell. */
  readonly change: (said: Pick<SaidChange, 'side' | 'amount' | 'unit'>) => string
  readonly paper: {
    readonly kind: string
    /** What an authority that is no more would have reported. */
    readonly reference: { readonly kind: string; readonly note: (issuer: string) => string }
    readonly placeAndDay: (place: string, day: string) => string
    readonly annexLabel: (roman: string | null) => string
    readonly annexNote: (number: string, day: string, issuer: string) => string
    readonly ledgerHead: (position: string, hash: string) => string
  }
}
