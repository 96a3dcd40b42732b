import type { PlanContent, Span } from '../plans/plan-page.ts'
import { findWords } from '@songhanh/core/plans/find-words'
import { type FieldForm, formOf, readField } from './item-fields.ts'

/** What a person may add to a reading: all but the head and the signature, which every paper has, and defects, which the checks name. */
export const ADDABLE = [
  'target',
  'objective',
  'general-objective',
  'task',
  'assignment',
  'duty',
  'report-duty',
  'difficulty-duty',
  'funding',
  'basis',
  'section',
  'recipient',
  'abbreviation',
] as const
export type Addable = (typeof ADDABLE)[number]

/** Where the words of an added item stand: nowhere, at one place, or what is wrong with them. */
export type WordsFound = { readonly spans: readonly Span[] } | { readonly times: number }

/** Words that stand nowhere or at several places name no item: `times` says at how many. */
export function placeOf(text: string, words: string): WordsFound {
  if (words.trim() === '') return { spans: [] }
  const found = findWords(text, words)
  return found.length === 1 ? { spans: found } : { times: found.length }
}

/** The field that says what an item is about in its own words: it begins as the words of the paper. */
export const mainField = (fields: readonly FieldForm[]): FieldForm | undefined => fields.findLast(({ as }) => as === 'text')

export const addForm = (kind: Addable): readonly FieldForm[] => formOf(kind, '')

type ReadFields = ReturnType<typeof readFields>

/** Every field as typed, with the faults of those that cannot be read. */
export function readFields(fields: readonly FieldForm[], typed: ReadonlyMap<FieldForm, string>) {
  return fields.map((field) => ({ field, read: readField(field, typed.get(field) ?? '') }))
}

/**
 * The fields of the new item. A target also needs its whole sentence, which are the words of the paper where it has any, and the number of the
 * printed target, which is its code without the letter of a part.
 */
export function fieldsToAdd(kind: Addable, read: ReadFields, words: string): Record<string, unknown> {
  const said: Record<string, unknown> = Object.fromEntries(
    read.flatMap((one) => ('value' in one.read ? [[one.field.path[0], one.read.value]] : [])),
  )
  if (kind !== 'target') return said
  const sentence = words.trim().replace(/\s+/g, ' ')
  return { ...said, number: String(said['code']).replace(/(?<=\d)\p{L}$/u, ''), text: sentence === '' ? said['quantity'] : sentence }
}

/** What a new item may stand under: a duty under a body that is charged, a section under another or under none. */
export const parentsOf = (kind: Addable, content: PlanContent): readonly { readonly id: string; readonly name: string }[] => {
  if (kind === 'duty') return content.assignments.map(({ id, body }) => ({ id, name: body }))
  if (kind === 'section')
    return content.sections.map(({ id, num, heading }) => ({ id, name: num === null ? heading : `${num}. ${heading}` }))
  return []
}
