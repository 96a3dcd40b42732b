/** Between what stands in a field of a form or a cell of a spreadsheet and the value an entry keeps. */
import type { EntryValue } from '@songhanh/core/registers/entry'
import { shownText, type TextWords } from '@songhanh/words/entry-text'
import { readDay } from '@songhanh/words/writing'
import type { Register } from './queries.ts'

export type Field = Register['fields'][number]

const NUMBER = /^\d{1,3}(?:\.\d{3})+$/

/** A value as it stands in its input: choices by their key. */
export const typedText = (field: Field, value: EntryValue | undefined, words: TextWords): string =>
  field.kind === 'choice' || field.kind === 'yes-no'
    ? String(value ?? '')
    : field.kind === 'count'
      ? String(value ?? '')
      : shownText(field, value, words)

const same = (a: string, b: string) => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()

/**
 * What a person typed, as the value the register reads; a choice may come by its name, since a spreadsheet holds names. What cannot be understood is
 * handed on as typed, so that the register's own rule says what is wrong with it.
 */
export function readText(field: Field, typed: string, words: TextWords): EntryValue {
  const text = typed.trim()
  if (text === '') return null
  switch (field.kind) {
    case 'day':
      return readDay(text) ?? text
    case 'month': {
      const [, month = '', year = ''] = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? []
      return year === '' ? text : `${year}-${month.padStart(2, '0')}`
    }
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : NUMBER.test(text) ? Number(text.replaceAll('.', '')) : text
    case 'choice':
      return field.choices?.find(({ key, name }) => same(key, text) || same(name.vi, text) || same(name.en, text))?.key ?? text
    case 'yes-no':
      return text === 'true' || same(text, words.yes) ? true : text === 'false' || same(text, words.no) ? false : text
    case 'text':
    case 'long-text':
      return typed
  }
}
