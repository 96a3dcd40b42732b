/**
 * Which fields of each kind of part a person may correct, what each may hold, and what it holds when an added part leaves it out.
 *
 * `id`, `spans` and `finding` are never fields: a corrected item stays tied to its words, and says that a person touched it.
 */
import { daysInMonth, parsePlainDate } from '../basics/plain-date.ts'
import {
  COMPARATORS,
  type Abbreviation,
  type Assignment,
  type Defect,
  type DifficultyDuty,
  type Duty,
  type Funding,
  type LegalBasis,
  type Letterhead,
  type Objective,
  type Part,
  type Recipient,
  type ReportDuty,
  type Section,
  type Signature,
  type Target,
  type Task,
} from './content.ts'
import type { PartKind } from './parts.ts'

export interface Field {
  readonly fits: (value: unknown) => boolean
  /** What an added part holds here when nothing is said; without it the field must be given. */
  readonly unsaid?: unknown
}

type FieldsOf<T> = { readonly [K in Exclude<keyof T, keyof Part>]: Field }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isYear = (value: unknown) => Number.isInteger(value) && (value as number) >= 1900 && (value as number) <= 2100
const isText = (max: number) => (value: unknown) => typeof value === 'string' && value.length <= max
const isFilled = (max: number) => (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= max
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const orNull = (fits: Field['fits']) => (value: unknown) => value === null || fits(value)
const listOf = (fits: Field['fits']) => (value: unknown) => Array.isArray(value) && value.every(fits)

/** An object with exactly these keys. */
const shaped = (shape: Readonly<Record<string, Field['fits']>>) => (value: unknown) =>
  isRecord(value) && Object.keys(value).every((key) => key in shape) && Object.entries(shape).every(([key, fits]) => fits(value[key]))

const isSpan = (value: unknown): boolean => {
  if (!isRecord(value)) return false
  const { start, end, page } = value
  const offsets = Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (end as number) >= (start as number)
  return (
    offsets && (page === undefined || Number.isInteger(page)) && Object.keys(value).every((key) => ['start', 'end', 'page'].includes(key))
  )
}
const isMonthDay = (value: unknown) =>
  shaped({ month: Number.isInteger, day: Number.isInteger })(value) && fitsMonth(value as { month: number; day: number })
const fitsMonth = ({ month, day }: { month: number; day: number }) => day >= 1 && day <= daysInMonth(2000, month)

const filled = (max: number): Field => ({ fits: isFilled(max) })
const text = (max: number): Field => ({ fits: isText(max), unsaid: '' })
const nullable = (fits: Field['fits']): Field => ({ fits: orNull(fits), unsaid: null })
const oneOf = (values: readonly (string | null)[], unsaid?: string | null): Field => ({
  fits: (value) => values.includes(value as string | null),
  ...(unsaid === undefined ? {} : { unsaid }),
})

const isPair = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isNumber)

const target: FieldsOf<Target> = {
  code: filled(40),
  number: filled(40),
  objective: nullable(isFilled(40)),
  label: text(200),
  text: filled(4000),
  quantity: filled(4000),
  comparator: oneOf(COMPARATORS),
  bound: oneOf(['<', '>', '<=', '>=', null], null),
  trigger: nullable(isText(400)),
  direction: oneOf(['up', 'down', 'band', 'yes-no']),
  value: nullable((value) => isNumber(value) || isPair(value)),
  unit: nullable(isText(200)),
  denominator: nullable((value) => isNumber(value) && (value as number) > 0),
  baseline: nullable(shaped({ value: isNumber, year: orNull(isYear) })),
  due: { fits: listOf(isYear), unsaid: [] },
  from: nullable(isYear),
  dueInherited: { fits: (value) => typeof value === 'boolean', unsaid: false },
  notes: { fits: (value) => isRecord(value) && Object.values(value).every(isText(4000)), unsaid: {} },
  lead: nullable(isFilled(400)),
}

const basis: FieldsOf<LegalBasis> = {
  lead: text(100),
  kind: nullable(isText(200)),
  number: nullable(isText(100)),
  date: nullable((value) => typeof value === 'string' && parsePlainDate(value) !== null),
  issuer: nullable(isText(400)),
  title: nullable(isText(2000)),
}

// The children of a section are sections with ids of their own; each is corrected by itself.
const section: Omit<FieldsOf<Section>, 'children'> = { num: nullable(isText(20)), heading: filled(2000) }

const generalObjective: FieldsOf<Part & { text: string }> = { text: filled(8000) }
const objective: FieldsOf<Objective> = { code: filled(40), heading: filled(2000), text: text(8000) }

const task: FieldsOf<Task> = {
  section: nullable(isText(40)),
  num: nullable(isText(40)),
  text: filled(20000),
  window: nullable(shaped({ name: orNull(isText(400)), from: isMonthDay, to: isMonthDay, span: orNull(isSpan) })),
  recurrence: nullable(isText(200)),
}

const funding: FieldsOf<Funding> = { text: filled(8000), source: oneOf(['state-budget', 'mobilised', 'other']) }

// The duties of an assignment are parts of their own.
const assignment: Omit<FieldsOf<Assignment>, 'duties'> = {
  num: nullable(isText(40)),
  body: filled(2000),
  bearers: {
    fits: listOf(
      shaped({
        name: isFilled(400),
        kind: (value) => ['office', 'organisation', 'member-organisations', 'each-commune', 'other'].includes(value as string),
        span: orNull(isSpan),
      }),
    ),
  },
}

const duty: FieldsOf<Duty> = { text: filled(8000), part: oneOf(['lead', 'coordinate', null], null) }

const reportDuty: FieldsOf<ReportDuty> = {
  who: filled(2000),
  to: nullable(isText(2000)),
  via: nullable(isText(2000)),
  by: nullable(isText(400)),
  recurrence: nullable(isText(400)),
  due: nullable(
    (value) =>
      shaped({ kind: (kind) => kind === 'before' || kind === 'by', month: Number.isInteger, day: Number.isInteger, year: orNull(isYear) })(
        value,
      ) && fitsMonth(value as { month: number; day: number }),
  ),
  text: filled(8000),
}

const difficultyDuty: FieldsOf<DifficultyDuty> = { who: filled(2000), to: nullable(isText(2000)), text: filled(8000) }
const recipient: FieldsOf<Recipient> = { text: filled(1000) }
const abbreviation: FieldsOf<Abbreviation> = { short: filled(80), text: filled(2000) }
const defect: FieldsOf<Defect> = { kind: filled(80), where: text(400), text: filled(2000), fix: nullable(isText(2000)) }

const letterhead: { readonly [K in Exclude<keyof Letterhead, 'titleSpan' | 'finding'>]: Field } = {
  issuer: {
    fits: shaped({
      body: isFilled(400),
      asPrinted: isText(400),
      level: (value) => ['nation', 'province', 'district', 'commune', null].includes(value as string | null),
      province: orNull(isText(200)),
      span: orNull(isSpan),
    }),
  },
  number: { fits: shaped({ raw: isText(200), number: orNull(isFilled(40)), symbol: orNull(isText(80)), span: orNull(isSpan) }) },
  date: {
    fits: shaped({
      raw: isText(200),
      day: orNull((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 31),
      month: orNull((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 12),
      year: orNull(isYear),
      span: orNull(isSpan),
    }),
  },
  docType: filled(200),
  title: filled(2000),
  period: {
    fits: orNull(
      (value) =>
        shaped({ from: isYear, to: isYear, span: orNull(isSpan) })(value) &&
        (value as { from: number; to: number }).from <= (value as { to: number }).to,
    ),
  },
}

const signature: { readonly [K in Exclude<keyof Signature, 'span' | 'finding'>]: Field } = {
  authority: { fits: listOf(isText(400)) },
  title: nullable(isText(400)),
  name: nullable(isText(400)),
}

/** The kinds of part, and the two heads that every paper has once. */
export type EditableKind = PartKind | 'letterhead' | 'signature'

export const EDITABLE_FIELDS: Readonly<Record<EditableKind, Readonly<Record<string, Field>>>> = {
  basis,
  section,
  'general-objective': generalObjective,
  objective,
  target,
  task,
  funding,
  assignment,
  duty,
  'report-duty': reportDuty,
  'difficulty-duty': difficultyDuty,
  recipient,
  abbreviation,
  defect,
  letterhead,
  signature,
}
