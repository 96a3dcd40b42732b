import { capitalised } from '@songhanh/core/basics/vietnamese'
import type { useCollectionWords } from './words.ts'

type Words = ReturnType<typeof useCollectionWords>

/** Whose form it is, short: the communes, or the field of the body. */
export function formOf(code: string, words: Words): string {
  const field = code.replace(/^field\./, '')
  return code === 'communes' ? words.forms.ofCommunes : capitalised(words.fields[field] ?? field)
}

/** A form by its name: that of the communes, or that of the body which looks after a field. */
export function formName(code: string, words: Words): string {
  const field = code.replace(/^field\./, '')
  return code === 'communes' ? words.forms.communes : words.forms.field(words.fields[field] ?? field)
}
