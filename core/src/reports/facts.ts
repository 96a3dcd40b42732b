/** What a report is composed from: the plan, its measures in a year, who has sent, and the registers of the year. */
import type { Decimal } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { DataElement } from '../indicators/definition.ts'
import type { IndicatorFigure } from '../indicators/tally.ts'
import type { Level, Target, Task } from '../plans/content.ts'
import type { Assessment } from '../progress/judge.ts'
import type { Point } from '../progress/path.ts'
import type { NoRule, TargetRule } from '../progress/target-rule.ts'

/** Of one year (*năm*), or of the plan so far (*sơ kết*) or as a whole (*tổng kết*). */
export const REPORT_KINDS = ['year', 'interim', 'final'] as const
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
  readonly unit: string | null
  readonly places: number
  readonly yesNo: boolean
  readonly sensitivity: DataElement['sensitivity']
  readonly figure: IndicatorFigure
  /** Over how many years the figure is pooled; 1 for a year of its own. */
  readonly pooledOver: number
  readonly rule: TargetRule | NoRule | null
  readonly assessment: Assessment | null
  readonly series: readonly Point[]
  readonly headCounts: readonly HeadCountFact[]
  /** Empty where the measure is not collected by commune. */
  readonly byCommune: readonly { readonly commune: string; readonly figure: IndicatorFigure }[]
}

/** A round whose figures the report stands on. */
export interface RoundFact {
  readonly name: string
  readonly closing: PlainDate
  readonly due: PlainDate
  readonly owed: number
  readonly accepted: number
  readonly late: number
  /** Names of senders of whom a form is still missing. */
  readonly silent: readonly string[]
}

/** What the registers of the year say of one kind of work. */
export interface RegisterFact {
  readonly entries: number
  readonly persons: { readonly women: number; readonly men: number } | null
}
export const REGISTERS = ['direction', 'communication', 'training', 'inspection'] as const
export type RegisterName = (typeof REGISTERS)[number]

/** Money of the year in đồng, by where it comes from; null where nobody has entered it. */
export interface MoneyFact {
  readonly stateBudget: Decimal | null
  readonly mobilised: Decimal | null
}

export interface DifficultyFact {
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
  /** A register that nobody keeps here yet is null: the report then says so instead of "none arose". */
  readonly registers: Readonly<Record<RegisterName, RegisterFact | null>>
  readonly money: MoneyFact | null
  readonly difficulties: readonly DifficultyFact[] | null
}
