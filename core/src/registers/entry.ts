/** One entry of a register: its values read against the declaration, and the steps it may take. */
import { accept, refuse, refuseWithFaults, type Decision, type Refusal } from '../basics/decision.ts'
import { parsePeriod } from '../basics/period.ts'
import { parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import { tidy } from '../basics/vietnamese.ts'
import type { EntryState, Field, RegisterDeclaration } from './declaration.ts'
import { personalDataIn, type PersonalSign } from './personal-data.ts'

/** As many entries as come in at once, all or none. */
export const MOST_ENTRIES = 10_000

export type EntryValue = string | number | boolean | null
/** The values by field; a field that is not filled stands as null. */
export type EntryValues = Readonly<Record<string, EntryValue>>

/** What an entry is, apart from who entered it and when. */
export interface Entry {
  readonly values: EntryValues
  readonly state: string
}

export const MOST_LETTERS = { text: 300, 'long-text': 4000 } as const
const MOST_COUNTED = 100_000_000

const refuseField = (code: string, field: string, params: Refusal['params'] = {}): Refusal => ({ code, at: field, params })

type Read = { readonly value: EntryValue } | { readonly refusal: Refusal }

function readText(field: Field, given: unknown, most: number): Read {
  if (typeof given !== 'string') return { refusal: refuseField('registers.text-expected', field.key) }
  // Runs of blanks are nobody's wish; line breaks are, in a long text.
  const text = tidy(given)
    .text.replace(field.kind === 'text' ? /\s+/g : /[^\S\n]+/g, ' ')
    .trim()
  if (text.length > most) return { refusal: refuseField('registers.text-too-long', field.key, { most }) }
  return { value: text === '' ? null : text }
}

function readValue(field: Field, given: unknown): Read {
  if (given === null || given === undefined || given === '') return { value: null }
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return readText(field, given, MOST_LETTERS[field.kind])
    case 'day':
      return typeof given === 'string' && parsePlainDate(given)
        ? { value: given }
        : { refusal: refuseField('registers.day-expected', field.key) }
    case 'month':
      return typeof given === 'string' && parsePeriod(given)?.kind === 'month'
        ? { value: given }
        : { refusal: refuseField('registers.month-expected', field.key) }
    case 'count':
      return typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= MOST_COUNTED
        ? { value: given }
        : { refusal: refuseField('registers.count-expected', field.key) }
    case 'choice':
      return typeof given === 'string' && (field.choices ?? []).some((choice) => choice.key === given)
        ? { value: given }
        : { refusal: refuseField('registers.choice-not-listed', field.key) }
    case 'yes-no':
      return typeof given === 'boolean' ? { value: given } : { refusal: refuseField('registers.yes-no-expected', field.key) }
  }
}

/** What one field says about another. */
function betweenFields(fields: readonly Field[], values: EntryValues): Refusal[] {
  return fields.flatMap((field) => {
    const own = values[field.key] ?? null
    const whole = field.within === undefined ? null : (values[field.within] ?? null)
    const first = field.notBefore === undefined ? null : (values[field.notBefore] ?? null)
    return [
      ...(typeof own === 'number' && typeof whole === 'number' && own > whole
        ? [refuseField('registers.part-exceeds-whole', field.key, { part: own, whole })]
        : []),
      ...(typeof own === 'string' && typeof first === 'string' && own < first
        ? [refuseField('registers.day-before', field.key, { day: first })]
        : []),
    ]
  })
}

const SIGNS: Readonly<Record<PersonalSign, { readonly code: string }>> = {
  phone: { code: 'registers.phone-in-text' },
  'identity-number': { code: 'registers.identity-number-in-text' },
  name: { code: 'registers.name-in-text' },
}

const signsOfPeople = (fields: readonly Field[], values: EntryValues): Refusal[] =>
  fields.flatMap((field) => {
    const value = values[field.key]
    const [found] = typeof value === 'string' && (field.kind === 'text' || field.kind === 'long-text') ? personalDataIn(value) : []
    return found ? [{ ...SIGNS[found.sign], at: field.key, params: { found: found.text } }] : []
  })

/**
 * Reads the values of an entry, with every fault at once: `registers.entry-faulty`, each fault at its field.
 *
 * A register of counts of violence also refuses free text that could name a person. `today`: nothing is entered that has not happened yet.
 */
export function readEntry(
  register: RegisterDeclaration,
  given: Readonly<Record<string, unknown>>,
  state: string,
  today: PlainDate,
): Decision<EntryValues> {
  const unknown = Object.keys(given).filter((key) => !register.fields.some((field) => field.key === key))
  const read = register.fields.map((field) => [field, readValue(field, given[field.key])] as const)
  const values: EntryValues = Object.fromEntries(read.map(([field, one]) => [field.key, 'value' in one ? one.value : null]))
  const needed = register.states.find((one) => one.key === state)?.needs ?? []
  const faults = [
    ...unknown.map((key) => refuseField('registers.field-unknown', key, { field: key })),
    ...read.flatMap(([field, one]) => {
      if ('refusal' in one) return [one.refusal]
      return one.value === null && (field.required || needed.includes(field.key)) ? [refuseField('registers.field-missing', field.key)] : []
    }),
    ...betweenFields(register.fields, values),
    ...(dayOfEntry(register, values) > today ? [refuseField('registers.day-ahead', register.datedBy, { today })] : []),
    ...(register.sensitivity === 'violence' ? signsOfPeople(register.fields, values) : []),
  ]
  return faults.length === 0 ? accept(values) : refuseWithFaults('registers.entry-faulty', faults)
}

/** The day an entry stands under; of a month its first day. Before the values are read it may be no day at all. */
export function dayOfEntry(register: RegisterDeclaration, values: EntryValues): PlainDate {
  const value = String(values[register.datedBy] ?? '')
  return (value.length === 7 ? `${value}-01` : value) as PlainDate
}

export const firstState = (register: RegisterDeclaration): string => (register.states[0] as EntryState).key

/**
 * Moves an entry to a next state. Refusals: `registers.step-not-allowed`, and `registers.entry-faulty` where the state asks for a field that is not
 * filled yet.
 */
export function moveTo(register: RegisterDeclaration, entry: Entry, next: string, today: PlainDate): Decision<Entry> {
  const state = register.states.find((one) => one.key === entry.state)
  if (!state?.next.includes(next)) return refuse('registers.step-not-allowed', { from: entry.state, to: next })
  const read = readEntry(register, entry.values, next, today)
  return read.ok ? accept({ values: read.value, state: next }) : read
}

/** What an entry may occur only once by; null where the register lets anything occur twice. Letters and blanks as written do not matter. */
export function uniqueKey(register: RegisterDeclaration, values: EntryValues): string | null {
  if (register.unique.length === 0) return null
  return JSON.stringify(register.unique.map((field) => String(values[field] ?? '').toLowerCase()))
}
