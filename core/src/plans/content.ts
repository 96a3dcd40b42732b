/**
 * What an issued plan says, part by part, each part tied to the words it came from.
 *
 * The same shape is proposed by the reader (`intake`), corrected by a person, kept as an edition of the plan and shown on the desk.
 * Nothing here is invented: what the paper leaves open is null, and the screen says so.
 */
import type { PlainDate } from '../basics/plain-date.ts'

/** Where words stand in the text of the document: UTF-16 offsets, end exclusive; `page` counts from 1 where the format has pages. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly page?: number
}

/** How an item was found and how sure the reading is: `rule` names the reading rule, `person` a correction by hand. */
export interface Finding {
  readonly by: 'rule' | 'person'
  readonly rule?: string
  readonly sure: 'high' | 'medium' | 'low'
  /** Why it is unsure, as a code with a sentence in `words/`. */
  readonly doubts?: readonly string[]
}

/** One part of a plan. `id` is stable within the edition; `spans` is empty only for a part a person added. */
export interface Part {
  readonly id: string
  readonly spans: readonly Span[]
  readonly finding: Finding
}

export type Level = 'nation' | 'province' | 'district' | 'commune'

/** The head of the paper. A blank number or day is null; `raw` keeps what is printed. */
export interface Letterhead {
  readonly issuer: {
    readonly body: string
    readonly asPrinted: string
    readonly level: Level | null
    readonly province: string | null
    readonly span: Span | null
  }
  readonly number: { readonly raw: string; readonly number: string | null; readonly symbol: string | null; readonly span: Span | null }
  readonly date: {
    readonly raw: string
    readonly day: number | null
    readonly month: number | null
    readonly year: number | null
    readonly span: Span | null
  }
  readonly docType: string
  readonly title: string
  readonly titleSpan: Span | null
  readonly period: { readonly from: number; readonly to: number; readonly span: Span | null } | null
  /** Said only where the head was read off a picture: then its numbers are to be confirmed. */
  readonly finding?: Finding
}

/** A document the plan rests on ("Căn cứ", "Thực hiện"). `held` is always false at reading: the system holds only what was given to it. */
export interface LegalBasis extends Part {
  readonly lead: string
  readonly kind: string | null
  readonly number: string | null
  readonly date: PlainDate | null
  readonly issuer: string | null
  readonly title: string | null
}

export interface Section extends Part {
  readonly num: string | null
  readonly heading: string
  readonly children: readonly Section[]
}

export interface Objective extends Part {
  readonly code: string
  readonly heading: string
  readonly text: string
}

/** How a measured value is held against the value a target sets: a bound, a range, a change, or a thing that must be there. */
export const COMPARATORS = [
  '=',
  '>=',
  '>',
  '<=',
  '<',
  '~',
  'range',
  'maintain',
  'increase_to',
  'increase_by',
  'decrease_to',
  'decrease_by',
  'decrease',
  'exists',
  'qual',
] as const
export type Comparator = (typeof COMPARATORS)[number]

/** The bound the plan sets for one measured quantity. A printed target with two values is two measures (`3.2a`, `3.2b`) with one `number`. */
export interface Target extends Part {
  /** Measure code, for example `3.2a`: objective, number, and a letter where one printed target holds several values. */
  readonly code: string
  /** The printed target it belongs to, for example `3.2`. */
  readonly number: string
  /** Code of the objective, or null where the plan has none. */
  readonly objective: string | null
  /** Label as printed, for example `Chỉ tiêu 2`. */
  readonly label: string
  readonly text: string
  readonly quantity: string
  readonly comparator: Comparator
  /** Strictness of an increase or decrease: "xuống dưới 30%" is `decrease_to` with `<`. */
  readonly bound: '<' | '>' | '<=' | '>=' | null
  readonly trigger: string | null
  readonly direction: 'up' | 'down' | 'band' | 'yes-no'
  readonly value: number | readonly [number, number] | null
  readonly unit: string | null
  /** What "per" means: 1000 in "/1.000 phụ nữ". */
  readonly denominator: number | null
  readonly baseline: { readonly value: number; readonly year: number | null } | null
  /** Years by which it is due ("đến/vào năm"); empty where the plan names none. */
  readonly due: readonly number[]
  /** "từ năm 2025": from that year on, every year. */
  readonly from: number | null
  readonly dueInherited: boolean
  /** Other things the sentence says: a reference group, an aspirational wording, a trap number that is not the value. */
  readonly notes: Readonly<Record<string, string>>
  /** The body the plan itself names as bearer; null means "Kế hoạch chưa giao". */
  readonly lead: string | null
}

/** A task or solution of the plan; `window` is a yearly span of days such as the Action Month 15/11-15/12. */
export interface Task extends Part {
  readonly section: string | null
  readonly num: string | null
  readonly text: string
  /** `span` is null where a person has set the window. */
  readonly window: { readonly name: string | null; readonly from: MonthDay; readonly to: MonthDay; readonly span: Span | null } | null
  readonly recurrence: string | null
}

export interface MonthDay {
  readonly month: number
  readonly day: number
}

export interface Funding extends Part {
  readonly text: string
  readonly source: 'state-budget' | 'mobilised' | 'other'
}

/** Who must do what: one numbered item of the section on organisation. */
export interface Assignment extends Part {
  readonly num: string | null
  /** The bearer as printed, with commas and "các tổ chức thành viên". */
  readonly body: string
  readonly bearers: readonly Bearer[]
  readonly duties: readonly Duty[]
}

/** One bearer named in an assignment. `each-commune` stands for the People's Committee of every commune of the issuer. */
export interface Bearer {
  readonly name: string
  readonly kind: 'office' | 'organisation' | 'member-organisations' | 'each-commune' | 'other'
  readonly span: Span | null
}

export interface Duty extends Part {
  readonly text: string
  /** lead "chủ trì", coordinate "phối hợp", or null where the sentence says neither. */
  readonly part: 'lead' | 'coordinate' | null
}

/** A duty to report. `due` is null where the plan names no date; `theo quy định` stays in `recurrence`. */
export interface ReportDuty extends Part {
  readonly who: string
  readonly to: string | null
  readonly via: string | null
  readonly by: string | null
  readonly recurrence: string | null
  readonly due: { readonly kind: 'before' | 'by'; readonly month: number; readonly day: number; readonly year: number | null } | null
  readonly text: string
}

/** The duty to raise difficulties at once. */
export interface DifficultyDuty extends Part {
  readonly who: string
  readonly to: string | null
  readonly text: string
}

export interface Recipient extends Part {
  readonly text: string
}

export interface Signature {
  readonly authority: readonly string[]
  readonly title: string | null
  readonly name: string | null
  readonly span: Span | null
  /** Said only where it was read off a picture. */
  readonly finding?: Finding
}

/** A short name the paper defines for itself: "Ủy ban nhân dân (sau đây viết tắt là UBND)". */
export interface Abbreviation extends Part {
  readonly short: string
  /** What it stands for, in the words of the paper. */
  readonly text: string
}

/** What a proof-reader would flag. `kind` is a stable code with a sentence in `words/`. */
export interface Defect extends Part {
  readonly kind: string
  readonly where: string
  readonly text: string
  readonly fix: string | null
}

export interface PlanContent {
  readonly letterhead: Letterhead
  readonly bases: readonly LegalBasis[]
  readonly sections: readonly Section[]
  readonly generalObjective: (Part & { readonly text: string }) | null
  readonly objectives: readonly Objective[]
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
  readonly funding: readonly Funding[]
  readonly assignments: readonly Assignment[]
  readonly reportDuties: readonly ReportDuty[]
  readonly difficultyDuty: DifficultyDuty | null
  readonly recipients: readonly Recipient[]
  readonly signature: Signature
  readonly defects: readonly Defect[]
  /** Absent where the paper defines none, and in editions kept before they were read. */
  readonly abbreviations?: readonly Abbreviation[]
  /** The pages that were pictures, of how many: their words were recognised, and each of their numbers is for a person to confirm. */
  readonly scanned?: { readonly pages: readonly number[]; readonly of: number }
}
