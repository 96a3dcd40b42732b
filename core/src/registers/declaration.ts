/**
 * A register is declared as data: what an entry says, how it moves, who keeps it and what it counts into. One mechanism lists, checks, counts and
 * exports every register, so that a new one is a declaration and nothing else.
 */
import type { Wording } from '../indicators/definition.ts'
import type { SeatKind } from '../people/seat.ts'

export type FieldKind = 'text' | 'long-text' | 'day' | 'month' | 'count' | 'choice' | 'yes-no'

export interface Choice {
  readonly key: string
  readonly name: Wording
}

/** One thing an entry says. */
export interface Field {
  readonly key: string
  readonly name: Wording
  readonly kind: FieldKind
  readonly required: boolean
  readonly hint?: Wording
  readonly choices?: readonly Choice[]
  /** A count that is a part of this other count, such as the women of all who attended. */
  readonly within?: string
  /** A day that may not lie before this other day, such as the answer to a letter. */
  readonly notBefore?: string
}

/** A step in the life of an entry. The first one declared is where entries begin. */
export interface EntryState {
  readonly key: string
  readonly name: Wording
  readonly next: readonly string[]
  /** Fields that must be filled before an entry may stand here. */
  readonly needs: readonly string[]
}

/**
 * What an entry adds to a data element of the catalogue of indicators.
 *
 * sum: entries of the year are added · last: the newest entry of the year states it · so-far: entries of the year and of the years before are added
 * · every-month: yes where every month from January to the newest one entered has an entry that counts. `{quarter}` in the element is the quarter of the entry's day.
 */
export interface CountRule {
  readonly element: string
  readonly how: 'sum' | 'last' | 'so-far' | 'every-month'
  /** The field whose number is counted; null where the entry itself counts as one. */
  readonly of: string | null
  /** The entry counts only where all of these fields are filled. */
  readonly when: readonly string[]
  /** The entry counts only where this field has one of these values. */
  readonly only?: { readonly field: string; readonly oneOf: readonly (string | boolean)[] }
  /** Field of the day the entry counts on where it is not the entry's own day; of several the latest. */
  readonly on?: readonly string[]
}

/** The parts of a report that tell of registers in a sentence of their own. */
export const TELLING_PARTS = ['direction', 'communication', 'training', 'inspection'] as const

/** How a report tells of a register, beside its line in the table of all registers. */
export interface Told {
  readonly in: (typeof TELLING_PARTS)[number]
  /** Counts of persons (attendances): all of them, and how many of these were women. */
  readonly all?: string
  readonly women?: string
  /** The entries of the place itself are listed one by one; these fields say kind and number of the paper. */
  readonly listed?: { readonly kind?: string; readonly number?: string }
}

/** The fields of a letter that the program writes in the official form: subject, number and day, to whom. */
interface LetterFields {
  readonly title: string
  readonly number: string
  readonly day: string
  readonly to: string
}

/** A letter to those who have not sent: which turn (first, second, request) and the new last day. */
export interface UrgingFields extends LetterFields {
  readonly turn: string
  readonly due: string
}

/** A letter that guides: what is to be done, in the words of who entered it. */
export interface GuidanceFields extends LetterFields {
  readonly content: string
}

export type Letters = UrgingFields | GuidanceFields

export interface RegisterDeclaration {
  /** Stable name, `broadcasts`. */
  readonly key: string
  readonly name: Wording
  /** What is kept here and what is not, in one sentence. */
  readonly lead: Wording
  /** The item of the plan's outline it serves, such as `V.9`. */
  readonly serves: readonly string[]
  readonly fields: readonly Field[]
  /** The field that dates an entry: a day, or a month. */
  readonly datedBy: string
  /** The field an entry is known by in a list. */
  readonly titledBy: string
  readonly states: readonly EntryState[]
  /** Who keeps it: the place itself, its units, its bodies. */
  readonly keptBy: readonly SeatKind[]
  /** Fields that together may occur only once for a keeper; empty where anything may be entered twice. */
  readonly unique: readonly string[]
  readonly countsInto: readonly CountRule[]
  /** `violence`: counts only, read with a reason that goes to the ledger, free text without names, no files. */
  readonly sensitivity: 'ordinary' | 'violence'
  readonly told?: Told
  /** Fields of a letter, where its entries are written as papers in the official form. */
  readonly letters?: Letters
}

const KEY = /^[a-z][a-zA-Z0-9-]{1,59}$/

const doubled = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i)

function fieldFaults(register: RegisterDeclaration): string[] {
  const kinds = new Map(register.fields.map((field) => [field.key, field.kind]))
  const must = (field: string, kind: readonly FieldKind[], what: string) => {
    const found = kinds.get(field)
    return found && kind.includes(found) ? [] : [`${what} names ${field}, which is no ${kind.join(' or ')}`]
  }
  const known = (field: string, what: string) => (kinds.has(field) ? [] : [`${what} names ${field}, which is no field`])
  return [
    ...register.fields.flatMap((field) => [
      ...(KEY.test(field.key) ? [] : [`${field.key} is no key`]),
      ...((field.kind === 'choice') === (field.choices ?? []).length > 0 ? [] : [`${field.key} and its choices do not fit`]),
      ...(field.within === undefined ? [] : must(field.within, ['count'], field.key)),
      ...(field.notBefore === undefined ? [] : must(field.notBefore, ['day'], field.key)),
    ]),
    ...must(register.datedBy, ['day', 'month'], 'datedBy'),
    ...(register.fields.some((field) => field.key === register.datedBy && field.required) ? [] : ['the field that dates is not required']),
    ...known(register.titledBy, 'titledBy'),
    ...register.unique.flatMap((field) => known(field, 'unique')),
    ...register.states.flatMap((state) => state.needs.flatMap((field) => known(field, `state ${state.key}`))),
    ...register.countsInto.flatMap((rule) => [
      ...(rule.of === null ? [] : must(rule.of, ['count'], rule.element)),
      ...rule.when.flatMap((field) => known(field, rule.element)),
      ...(rule.only ? known(rule.only.field, rule.element) : []),
      ...(rule.on ?? []).flatMap((field) => must(field, ['day'], rule.element)),
    ]),
    ...toldFaults(register, must),
    ...(register.letters === undefined ? [] : letterFaults(register.letters, must)),
  ]
}

function letterFaults(letters: Letters, must: (field: string, kind: readonly FieldKind[], what: string) => string[]) {
  return [
    ...must(letters.title, ['text'], 'letters'),
    ...must(letters.number, ['text'], 'letters'),
    ...must(letters.day, ['day'], 'letters'),
    ...must(letters.to, ['text', 'long-text'], 'letters'),
    ...('content' in letters
      ? must(letters.content, ['long-text'], 'letters')
      : [...must(letters.turn, ['choice'], 'letters'), ...must(letters.due, ['day'], 'letters')]),
  ]
}

/** Counts of violence reach a report through figures alone, never entry by entry. */
function toldFaults(
  { told, sensitivity }: RegisterDeclaration,
  must: (field: string, kind: readonly FieldKind[], what: string) => string[],
) {
  if (told === undefined) return []
  const optional = (field: string | undefined, kind: readonly FieldKind[]) => (field === undefined ? [] : must(field, kind, 'told'))
  return [
    ...(sensitivity === 'violence' ? ['counts of violence are told entry by entry'] : []),
    ...optional(told.all, ['count']),
    ...optional(told.women, ['count']),
    ...optional(told.listed?.kind, ['choice', 'text']),
    ...optional(told.listed?.number, ['text']),
  ]
}

/** What is wrong with a declaration, in words for whoever wrote it; empty where it can be used. */
export function faultsOfDeclaration(register: RegisterDeclaration): readonly string[] {
  const states = register.states.map((state) => state.key)
  const told = [
    ...(KEY.test(register.key) ? [] : [`${register.key} is no key`]),
    ...doubled(register.fields.map((field) => field.key)).map((key) => `field ${key} stands twice`),
    ...doubled(states).map((key) => `state ${key} stands twice`),
    ...(states.length === 0 ? ['there is no state'] : []),
    ...register.states.flatMap((state) =>
      state.next.filter((next) => !states.includes(next)).map((next) => `state ${state.key} leads to ${next}, which is none`),
    ),
    ...(register.keptBy.length === 0 ? ['nobody keeps it'] : []),
    ...fieldFaults(register),
  ]
  return told.map((fault) => `${register.key}: ${fault}`)
}

/** The registers of a file, or an error that names every fault: a place does not open on registers that contradict themselves. */
export function readDeclarations(registers: readonly RegisterDeclaration[]): readonly RegisterDeclaration[] {
  const faults = [
    ...doubled(registers.map((register) => register.key)).map((key) => `register ${key} stands twice`),
    ...registers.flatMap(faultsOfDeclaration),
  ]
  if (faults.length > 0) throw new Error(`the registers cannot be used:\n${faults.join('\n')}`)
  return registers
}
