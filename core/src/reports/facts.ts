/** What a report is composed from: the plan, its measures in a year, who has sent, and the registers of the year. */
import type { Decimal } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { TELLING_PARTS } from '../registers/declaration.ts'
import type { TaskState } from '../work/tasks/task.ts'
import type { PurposeTotal } from '../work/money/totals.ts'
import type { DataElement } from '../indicators/definition.ts'
import type { IndicatorFigure, Uncomputed } from '../indicators/tally.ts'
import type { Level, Target, Task } from '../plans/content.ts'
import type { AskedOf } from '../progress/coverage.ts'
import type { MadeOf } from '../progress/made-of.ts'
import type { Assessment } from '../progress/judge.ts'
import type { Pooling } from '../progress/measure.ts'
import type { Point } from '../progress/path.ts'
import type { NoRule, TargetRule } from '../progress/target-rule.ts'

/** Of one year (*năm*), of its first half where a letter asks for it (*6 tháng*), of the plan so far (*sơ kết*) or as a whole (*tổng kết*). */
export const REPORT_KINDS = ['year', 'half-year', 'interim', 'final'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A head count behind a measure over the whole territory; null where a part of it is missing. */
export interface HeadCountFact {
  readonly name: string
  readonly counts: { readonly women: Decimal; readonly men: Decimal } | null
}

export interface MeasureFact {
  readonly target: Target
  /** Whether a person has said by which indicator it is measured. */
  readonly linked: boolean
  /** In a report of half a year: whether a round of that half asked for it, whose figure then stands here; null in every other report. */
  readonly half: 'asked' | 'not-asked' | null
  readonly unit: string | null
  readonly places: number
  readonly yesNo: boolean
  readonly sensitivity: DataElement['sensitivity']
  readonly figure: IndicatorFigure
  /** In a report of half a year: the figure of the same half of the year before; null where no round of it asked, and in every other report. */
  readonly sameHalf: IndicatorFigure | null
  /** Over how many years the figure is pooled; 1 for a year of its own. */
  readonly pooledOver: number
  /** Of the years a rare event is pooled over, how many there are; null where a year stands for itself. */
  readonly pooling: Pooling | null
  /** Of whom the coverage of the figure counts. */
  readonly askedOf: AskedOf
  /** What the figure was made of: only counts that were divided are told beside it. */
  readonly madeOf: MadeOf
  readonly rule: TargetRule | NoRule | null
  readonly assessment: Assessment | null
  readonly series: readonly Point[]
  /** The years of the series of which not everybody has sent, those whose figure is another level's, and those without a figure, with why. */
  readonly partialYears: readonly number[]
  readonly borrowedYears: readonly number[]
  readonly unknownYears: readonly { readonly year: number; readonly reason: Uncomputed }[]
  readonly headCounts: readonly HeadCountFact[]
  /** The communes of the year in the words of their kinds (`communeWords`). */
  readonly communes: string
  /** Empty where the measure is not collected by commune. */
  readonly byCommune: readonly { readonly commune: string; readonly figure: IndicatorFigure }[]
}

/** A round whose figures the report stands on. */
export interface RoundFact {
  readonly name: string
  /** The year its figures are of. */
  readonly year: number
  readonly closing: PlainDate
  readonly due: PlainDate
  readonly owed: number
  readonly accepted: number
  readonly late: number
  /** Names of senders of whom a form is still missing. */
  readonly silent: readonly string[]
}

/** Attendances added up. Women are null where an entry does not tell them; `uncounted` entries say no number at all. */
export interface Persons {
  readonly all: number
  readonly women: number | null
  readonly uncounted: number
}

/** A paper entered in a register, as the report lists it. */
export interface ListedPaper {
  /** Of its entry: an officer's edit stays with the paper when others are entered. */
  readonly id: string
  readonly kind: string | null
  readonly number: string | null
  readonly day: PlainDate
  readonly title: string
}

/** What the registers of one part say of the days of the report. */
export interface RegisterFact {
  readonly entries: number
  readonly persons: Persons | null
  readonly papers: readonly ListedPaper[]
}
export type RegisterName = (typeof TELLING_PARTS)[number]

/** One register in the table of all; `entries` is null where nobody has ever entered anything. */
export interface RegisterLine {
  readonly name: string
  /** What its form asks of each entry: a register of broadcasts counts no persons. */
  readonly counts: 'entries' | 'persons' | 'persons-and-women'
  readonly entries: number | null
  readonly persons: Persons | null
}

/** A solution or duty of the plan with what was last reported of it; `state` is null where nobody has reported. */
export interface WorkFact {
  readonly id: string
  readonly kind: 'solution' | 'duty'
  readonly num: string | null
  readonly text: string
  readonly bearers: readonly string[]
  readonly state: TaskState | null
  readonly note: string | null
  /** The own plan of a campaign, and the report on its result. */
  readonly documents: readonly {
    readonly what: 'plan' | 'result'
    readonly title: string
    readonly number: string | null
    readonly date: PlainDate | null
  }[]
}

export interface DifficultyFact {
  readonly id: string
  readonly text: string
  readonly cause: string | null
}

export interface ReportFacts {
  readonly kind: ReportKind
  readonly year: number
  /** The business day the report is composed on. */
  readonly day: PlainDate
  readonly issuer: { readonly body: string; readonly level: Level | null }
  readonly plan: {
    readonly docType: string
    readonly title: string
    /** The body that issued it, as it writes itself. */
    readonly issuer: string
    readonly number: string | null
    readonly signedOn: PlainDate | null
    readonly from: number | null
    readonly to: number | null
    /** How many offices, organisations and People's Committees the plan lays work on. */
    readonly obligors: number
  }
  readonly generalObjective: string | null
  readonly objectives: readonly { readonly code: string; readonly heading: string }[]
  readonly measures: readonly MeasureFact[]
  readonly rounds: readonly RoundFact[]
  readonly tasks: readonly Task[]
  readonly work: readonly WorkFact[]
  /** A register that nobody keeps here yet is null: the report then says so instead of "none arose". */
  readonly registers: Readonly<Record<RegisterName, RegisterFact | null>>
  readonly registerLines: readonly RegisterLine[]
  /** By purpose, in đồng; a purpose of which nobody has entered a line has no lines. */
  readonly money: readonly PurposeTotal[]
  readonly difficulties: readonly DifficultyFact[] | null
}
