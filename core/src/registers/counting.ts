/**
 * What entries count into: each entry makes *contributions* to data elements; contributions of one keeper and year make the figure.
 *
 * Where the keeper's form was signed off, the signed figure speaks for everything entered before it, and what is entered, corrected or withdrawn
 * afterwards changes it by just so much. Nothing signed is overwritten, nothing counted twice.
 */
import { add, compareDecimals, wholeNumber, ZERO } from '../basics/decimal.ts'
import { monthOf, type PlainDate } from '../basics/plain-date.ts'
import { administrative, type Figure } from '../indicators/figure.ts'
import type { CountRule, RegisterDeclaration } from './declaration.ts'
import { dayOfEntry, type EntryValues } from './entry.ts'

/** What one entry adds to one element. */
export interface Contribution {
  readonly element: string
  readonly how: CountRule['how']
  readonly day: PlainDate
  readonly amount: number
}

const filled = (values: EntryValues, field: string) => (values[field] ?? null) !== null

function counts(rule: CountRule, values: EntryValues): boolean {
  const { only } = rule
  return rule.when.every((field) => filled(values, field)) && (!only || only.oneOf.includes(values[only.field] as string | boolean))
}

const quarterOf = (day: PlainDate) => Math.ceil(monthOf(day) / 3)

function ofRule(rule: CountRule, values: EntryValues, ownDay: PlainDate): Contribution[] {
  const days = (rule.on ?? []).flatMap((field) => (typeof values[field] === 'string' ? [values[field] as PlainDate] : []))
  const day = days.toSorted().at(-1) ?? ownDay
  const counted = counts(rule, values)
  const own = rule.of === null ? 1 : Number(values[rule.of] ?? 0)
  const { how } = rule
  if (!rule.element.includes('{quarter}')) {
    // What does not count says nothing about a statement; to a sum it says that the register is kept and has nought so far.
    if (!counted && how === 'last') return []
    return [{ element: rule.element, how, day, amount: counted ? own : 0 }]
  }
  // Who keeps the register for a year answers for each of its quarters: those without an entry had none.
  return [1, 2, 3, 4].map((quarter) => ({
    element: rule.element.replace('{quarter}', String(quarter)),
    how,
    day,
    amount: counted && quarter === quarterOf(day) ? own : 0,
  }))
}

/** What an entry counts into, by the rules of its register; nothing for an entry that has been withdrawn. */
export function contributionsOf(register: RegisterDeclaration, values: EntryValues): readonly Contribution[] {
  const day = dayOfEntry(register, values)
  return register.countsInto.flatMap((rule) => ofRule(rule, values, day))
}

/** The contributions of one keeper to one element, as far as they bear on one year, summed by the month of their day. */
export interface MonthCounted {
  readonly how: CountRule['how']
  /** The month of the day, 1 to 12, whatever the year of a `so-far` rule. */
  readonly month: number
  /** Of entries that stand now. */
  readonly standing: number
  /** Of entries as they stood when the form was signed off; nought where none was. */
  readonly whenSigned: number
  /** Whether anything was entered, corrected or withdrawn since. */
  readonly changedSince: boolean
  /** The newest statement of the month; null where no entry stands any more. */
  readonly newest: { readonly day: PlainDate; readonly amount: number } | null
}

/** What the register alone states; null where nothing in it stands any more. */
function stated(how: CountRule['how'], months: readonly MonthCounted[]): number | null {
  const standing = months.filter((one) => one.newest !== null)
  if (standing.length === 0) return null
  if (how === 'last') return standing.toSorted((a, b) => (a.newest!.day < b.newest!.day ? -1 : 1)).at(-1)!.newest!.amount
  if (how === 'every-month') {
    const kept = standing.filter((one) => one.standing > 0).map((one) => one.month)
    const newest = Math.max(...standing.map((one) => one.month))
    return new Set(kept).size === newest ? 1 : 0
  }
  return standing.reduce((sum, one) => sum + one.standing, 0)
}

/**
 * The figure of one element with the register beside the form: `signed` is the form's, `months` what the register holds for the year.
 *
 * Sums change the signed number by what changed since it was signed, never below nought; a statement ("last", "every month") takes its place where
 * it was made or changed since.
 */
export function withRegister(signed: Figure, months: readonly MonthCounted[], year: number): Figure {
  const [first] = months
  if (!first) return signed
  const own = stated(first.how, months)
  const asFigure = (n: number) => administrative(wholeNumber(n), year)
  // "None arose" and "not reported" have no number to add to; what an office withheld, or cannot have, the register does not fill in.
  if (!signed.known) {
    const open = signed.reason === 'not-reported' || signed.reason === 'none-arose'
    return open && own !== null ? asFigure(own) : signed
  }
  if (!months.some((one) => one.changedSince)) return signed
  if (first.how === 'last' || first.how === 'every-month') return own === null ? signed : asFigure(own)
  const change = wholeNumber(months.reduce((sum, one) => sum + one.standing - one.whenSigned, 0))
  const value = add(signed.value, change)
  return { ...signed, value: compareDecimals(value, ZERO) < 0 ? ZERO : value }
}
