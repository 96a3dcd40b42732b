/**
 * Two editions held against each other, item by item: what came, what went, what says something else.
 *
 * Items are found again by code and wording, never by place in the list: a target that moved is the same target, one whose words and code
 * both changed is another. Where they stand in their papers, and how they were read, makes no difference.
 */
import { plain, toneKey } from '../basics/vietnamese.ts'
import type { PlanContent } from './content.ts'
import { EDITABLE_FIELDS, type EditableKind } from './editable-fields.ts'
import { partsOf, wordsOf, type AnyPart } from './parts.ts'
import { bestPairs, likeness, wordingOf, type Wording } from './wording.ts'

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One item that is not the same: `before` null where it came, `after` null where it went; `fields` are those that differ. */
export interface ItemChange {
  readonly kind: EditableKind
  readonly before: ComparedItem | null
  readonly after: ComparedItem | null
  readonly fields: readonly FieldChange[]
}

/** An item by its id in its own edition, and the words a person knows it by. */
export interface ComparedItem {
  readonly id: string
  readonly words: string
}

interface Candidate extends ComparedItem {
  readonly kind: EditableKind
  readonly fields: Readonly<Record<string, unknown>>
  readonly wording: Wording
  /** Code, number or bearer that makes two items likely the same; null where the kind has none. */
  readonly key: string | null
}

/** The same code makes up for a third of the words; without it six words of ten must be the same. */
const SAME_KEY = 0.35
const LEAST = 0.6
const ONCE: readonly EditableKind[] = ['letterhead', 'signature', 'general-objective', 'difficulty-duty']

/** What a proof-reader would flag, and how a paper shortens its words, are no part of what a plan asks for. */
const COMPARED = (Object.keys(EDITABLE_FIELDS) as EditableKind[]).filter((kind) => kind !== 'defect' && kind !== 'abbreviation')

function keyOf({ kind, part }: AnyPart): string | null {
  switch (kind) {
    case 'objective':
    case 'target':
      return part.code
    case 'task':
      return part.num && `${part.section ?? ''} ${part.num}`
    case 'section':
      return part.num
    case 'basis':
      return part.number
    case 'assignment':
      return toneKey(part.body)
    case 'report-duty':
      return toneKey(part.who)
    case 'funding':
      return part.source
    default:
      return null
  }
}

function candidatesOf(content: PlanContent): Candidate[] {
  const bearers = new Map(content.assignments.flatMap((a) => a.duties.map((duty) => [duty.id, a.body] as const)))
  const heads: Candidate[] = (['letterhead', 'signature'] as const).map((kind) => {
    const words = kind === 'letterhead' ? content.letterhead.title : (content.signature.name ?? '')
    return { kind, id: kind, words, fields: { ...content[kind] }, wording: wordingOf(words), key: kind }
  })
  const parts = partsOf(content).map((part): Candidate => {
    const words = wordsOf(part)
    const bearer = bearers.get(part.part.id)
    const key = bearer === undefined ? keyOf(part) : toneKey(bearer)
    return { kind: part.kind, id: part.part.id, words, fields: { ...part.part, bearer }, wording: wordingOf(words), key }
  })
  return [...heads, ...parts]
}

/** The value without where its words stand, texts on one line: what is compared. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => name !== 'span')
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, comparable(inner)]))
}

function differences(before: Candidate, after: Candidate): FieldChange[] {
  // Whose a duty is stands above it in the paper and is no field of its own, yet it is the first thing to tell.
  return [...Object.keys(EDITABLE_FIELDS[before.kind]), 'bearer'].flatMap((field): FieldChange[] => {
    const [from, to] = [comparable(before.fields[field]), comparable(after.fields[field])]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, before: from, after: to }]
  })
}

function likelySame(a: Candidate, b: Candidate): number {
  if (ONCE.includes(a.kind)) return LEAST
  return likeness(a.wording, b.wording) + (a.key !== null && a.key === b.key ? SAME_KEY : 0)
}

const item = ({ id, words }: Candidate): ComparedItem => ({ id, words: plain(words) })

function changesOfKind(kind: EditableKind, before: readonly Candidate[], after: readonly Candidate[]): ItemChange[] {
  const pairs = bestPairs(before.length, after.length, (i, j) => likelySame(before[i]!, after[j]!), LEAST)
  const former = new Map(pairs.map(({ from, to }) => [to, before[from]!]))
  const kept = new Set(pairs.map(({ from }) => from))
  const there = after.flatMap((now, j): ItemChange[] => {
    const was = former.get(j)
    if (!was) return [{ kind, before: null, after: item(now), fields: [] }]
    const fields = differences(was, now)
    return fields.length === 0 ? [] : [{ kind, before: item(was), after: item(now), fields }]
  })
  const gone = before.filter((_, i) => !kept.has(i)).map((was): ItemChange => ({ kind, before: item(was), after: null, fields: [] }))
  return [...there, ...gone]
}

/** Every item that differs, kind by kind; in each kind those of the later edition in its order, then those that went. */
export function compareContents(before: PlanContent, after: PlanContent): ItemChange[] {
  const from = Map.groupBy(candidatesOf(before), ({ kind }) => kind)
  const to = Map.groupBy(candidatesOf(after), ({ kind }) => kind)
  return COMPARED.flatMap((kind) => changesOfKind(kind, from.get(kind) ?? [], to.get(kind) ?? []))
}
