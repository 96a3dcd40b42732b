import { readNumber } from '@songhanh/core/basics/numerals'
import type { ItemKind } from '../plans/items.ts'
import type { PlanContent } from '../plans/plan-page.ts'
import { readDay, writeDay, writeMonthDay, writeNumber } from '@songhanh/words/writing'
import { readBearers, readWindow, writeBearers, writeWindow } from './composed-fields.ts'
import type { IntakeWords } from './words.ts'

type FieldName = keyof IntakeWords['fields']
type Choices = 'comparators' | 'bounds' | 'directions' | 'dutyParts' | 'sources'

/**
 * One thing of an item that a person may correct. `path` is where it stands in the item (`['number', 'symbol']` is inside the head's number);
 * `may be null` means that an emptied input says "the paper does not state it".
 */
export interface FieldForm {
  readonly name: FieldName
  readonly path: readonly [string] | readonly [string, string]
  readonly as: 'line' | 'text' | 'number' | 'value' | 'years' | 'day' | 'due' | 'objective' | 'bearers' | 'window' | Choices
  readonly nullable: boolean
}

const line = (name: FieldName, nullable = false): FieldForm => ({ name, path: [name], as: 'line', nullable })
const text = (name: FieldName = 'text'): FieldForm => ({ name, path: [name], as: 'text', nullable: false })
const inside = (name: FieldName, root: string, leaf: string, as: FieldForm['as'] = 'line', nullable = true): FieldForm => ({
  name,
  path: [root, leaf],
  as,
  nullable,
})

/** The form of each kind of item; the four pieces of the head of a paper have a form each. */
const forms: Readonly<Record<Exclude<ItemKind, 'letterhead'>, readonly FieldForm[]>> = {
  basis: [
    line('kind', true),
    line('number', true),
    { name: 'date', path: ['date'], as: 'day', nullable: true },
    line('issuer', true),
    { name: 'title', path: ['title'], as: 'text', nullable: true },
  ],
  section: [line('num', true), { name: 'sectionHeading', path: ['heading'], as: 'text', nullable: false }],
  'general-objective': [text()],
  objective: [line('code'), text('heading')],
  target: [
    line('code'),
    { name: 'objective', path: ['objective'], as: 'objective', nullable: true },
    text('quantity'),
    { name: 'comparator', path: ['comparator'], as: 'comparators', nullable: false },
    { name: 'direction', path: ['direction'], as: 'directions', nullable: false },
    { name: 'bound', path: ['bound'], as: 'bounds', nullable: true },
    { name: 'value', path: ['value'], as: 'value', nullable: true },
    line('unit', true),
    { name: 'due', path: ['due'], as: 'years', nullable: false },
    { name: 'from', path: ['from'], as: 'number', nullable: true },
    line('lead', true),
  ],
  task: [text(), { name: 'window', path: ['window'], as: 'window', nullable: true }],
  funding: [{ name: 'source', path: ['source'], as: 'sources', nullable: false }, text()],
  assignment: [text('body'), { name: 'bearers', path: ['bearers'], as: 'bearers', nullable: false }],
  duty: [{ name: 'part', path: ['part'], as: 'dutyParts', nullable: true }, text()],
  'report-duty': [
    text('who'),
    line('to', true),
    line('via', true),
    line('recurrence', true),
    { name: 'dueDay', path: ['due'], as: 'due', nullable: true },
    text(),
  ],
  'difficulty-duty': [text('who'), line('to', true), text()],
  recipient: [text()],
  abbreviation: [line('short'), text('meant')].map((field) => (field.name === 'meant' ? { ...field, path: ['text'] as const } : field)),
  signature: [line('signerTitle', true), line('signerName', true)].map((field) => ({
    ...field,
    path: [field.name === 'signerTitle' ? 'title' : 'name'] as const,
  })),
  defect: [text(), { name: 'fix', path: ['fix'], as: 'text', nullable: true }],
}

const headForms: Readonly<Record<string, readonly FieldForm[]>> = {
  'letterhead.issuer': [inside('issuer', 'issuer', 'body', 'line', false)],
  'letterhead.number': [inside('number', 'number', 'number'), inside('symbol', 'number', 'symbol')],
  'letterhead.date': [
    inside('day', 'date', 'day', 'number'),
    inside('month', 'date', 'month', 'number'),
    inside('year', 'date', 'year', 'number'),
  ],
  'letterhead.title': [text('title')],
}

export const formOf = (kind: ItemKind, id: string): readonly FieldForm[] => (kind === 'letterhead' ? (headForms[id] ?? []) : forms[kind])

/** The id the server knows the item by: the head's four pieces are one item to it. */
export const serverId = (itemId: string): string => (itemId.startsWith('letterhead.') ? 'letterhead' : itemId)

type Held = Readonly<Record<string, unknown>>

/** The item as the content holds it, as plain fields to read from. */
export function heldItem(content: PlanContent, id: string): Held {
  if (id.startsWith('letterhead.')) return content.letterhead
  if (id === 'signature') return content.signature
  const parts: readonly ({ readonly id: string } | null)[] = [
    ...content.bases,
    ...allSections(content.sections),
    content.generalObjective,
    ...content.objectives,
    ...content.targets,
    ...content.tasks,
    ...content.funding,
    ...content.assignments,
    ...content.assignments.flatMap((assignment) => assignment.duties),
    ...content.reportDuties,
    content.difficultyDuty,
    ...content.recipients,
    ...(content.abbreviations ?? []),
    ...content.defects,
  ]
  return { ...parts.find((part) => part?.id === id) }
}

const allSections = (sections: PlanContent['sections']): PlanContent['sections'] =>
  sections.flatMap((section) => [section, ...allSections(section.children)])

function valueAt(held: Held, path: FieldForm['path']): unknown {
  const [root, leaf] = path
  const value = held[root]
  return leaf === undefined ? value : (value as Held | null)?.[leaf]
}

/** What stands in the input when the form opens. */
export function writeField(field: FieldForm, held: Held): string {
  const value = valueAt(held, field.path)
  if (value === null || value === undefined) return ''
  switch (field.as) {
    case 'value':
    case 'number':
      // Years, days and months are written without separators; levels as people write numbers.
      if (field.as === 'number') return asWritten(value)
      return Array.isArray(value) ? value.map((end: number) => writeNumber('vi', end)).join(' - ') : writeNumber('vi', Number(value))
    case 'years':
      return (value as readonly number[]).join(', ')
    case 'day':
      return writeDay(asWritten(value))
    case 'due':
      return writeDue(value as Due)
    case 'bearers':
      return writeBearers(value as Parameters<typeof writeBearers>[0])
    case 'window':
      return writeWindow(value as Parameters<typeof writeWindow>[0])
    default:
      return asWritten(value)
  }
}

const asWritten = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '')

interface Due {
  readonly kind: 'before' | 'by'
  readonly month: number
  readonly day: number
  readonly year: number | null
}

const writeDue = (due: Due): string => `${due.kind === 'before' ? '< ' : ''}${writeMonthDay(due)}${due.year === null ? '' : `/${due.year}`}`

export type FieldFault = 'window' | 'number' | 'years' | 'day' | 'due' | 'needed'
type Read = { readonly value: unknown } | { readonly fault: FieldFault }

/** What the person typed, as the item holds it; a fault names what could not be read. */
export function readField(field: FieldForm, typed: string): Read {
  const written = typed.normalize('NFC').trim()
  if (written === '') return field.as === 'years' ? { value: [] } : field.nullable ? { value: null } : { fault: 'needed' }
  switch (field.as) {
    case 'number':
      return /^\d{1,4}$/.test(written) ? { value: Number(written) } : { fault: 'number' }
    case 'value':
      return readLevel(written)
    case 'years': {
      const years = written.split(/[\s,;]+/)
      return years.every((year) => /^\d{4}$/.test(year)) ? { value: years.map(Number) } : { fault: 'years' }
    }
    case 'day': {
      const day = readDay(written)
      return day === null ? { fault: 'day' } : { value: day }
    }
    case 'bearers': {
      const bearers = readBearers(written)
      return bearers === null ? { fault: 'needed' } : { value: bearers }
    }
    case 'window': {
      const window = readWindow(written)
      return window === undefined ? { fault: 'window' } : { value: window }
    }
    case 'due': {
      const parts = /^(<)?\s*(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(written)
      if (!parts) return { fault: 'due' }
      const year = parts[4] === undefined ? null : Number(parts[4])
      return { value: { kind: parts[1] === '<' ? 'before' : 'by', day: Number(parts[2]), month: Number(parts[3]), year } }
    }
    default:
      return { value: written }
  }
}

/** One number, or two with a dash between for a range. */
function readLevel(written: string): Read {
  const ends = written.split(/\s+[-–]\s+|\s*–\s*/).map(readNumber)
  if (ends.length > 2 || ends.some((end) => end === null)) return { fault: 'number' }
  const [low, high] = ends.map((end) => end?.value)
  return { value: high === undefined ? low : [low, high] }
}

/** The fields to send: only those that changed; a piece of the head goes with the rest of its object. */
export function changedFields(fields: readonly FieldForm[], held: Held, read: ReadonlyMap<FieldForm, unknown>): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const field of fields) {
    const value = read.get(field)
    const [root, leaf] = field.path
    if (JSON.stringify(value) === JSON.stringify(valueAt(held, field.path) ?? null)) continue
    changed[root] = leaf === undefined ? value : { ...((changed[root] ?? held[root]) as object | null), [leaf]: value }
  }
  return changed
}
