import { capitalised } from '@songhanh/core/basics/vietnamese'
import { communeWords } from '@songhanh/core/units/commune-words'
import type { useCollectionWords } from './words.ts'

type Words = ReturnType<typeof useCollectionWords>

/** Whose form it is, short: the communes among its senders in the words of their kinds, or the field of the body. */
export function formOf(code: string, senders: readonly string[], words: Words): string {
  const field = code.replace(/^field\./, '')
  return code === 'communes' ? words.forms.ofCommunes(capitalised(communeWords(senders))) : capitalised(words.fields[field] ?? field)
}

/** A form by its name: that of these senders where they are communes, or that of the body which looks after a field. */
export function formName(code: string, senders: readonly string[], words: Words): string {
  const field = code.replace(/^field\./, '')
  return code === 'communes' ? words.forms.communes(communeWords(senders)) : words.forms.field(words.fields[field] ?? field)
}
