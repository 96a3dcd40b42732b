/** A value of a register as people read it: the same on screens and in files. */
import type { Choice, Field } from '@songhanh/core/registers/declaration'
import type { EntryValue } from '@songhanh/core/registers/entry'
import { writeDay, writeNumber, type Language } from './writing.ts'

export interface TextWords {
  readonly yes: string
  readonly no: string
  readonly language: Language
}

export function shownText(
  field: Pick<Field, 'kind'> & { readonly choices?: readonly Choice[] | undefined },
  value: EntryValue | undefined,
  words: TextWords,
): string {
  if (value === null || value === undefined) return ''
  switch (field.kind) {
    case 'day':
      return writeDay(String(value))
    case 'month':
      return String(value).split('-').toReversed().join('/')
    case 'choice':
      return field.choices?.find((choice) => choice.key === value)?.name[words.language] ?? String(value)
    case 'yes-no':
      return value === true ? words.yes : words.no
    case 'count':
      return writeNumber(words.language, Number(value))
    case 'text':
    case 'long-text':
      return String(value)
  }
}
