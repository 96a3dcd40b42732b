import type { Span } from './content.ts'

/**
 * Every place where these words stand in the text of a paper, whatever blanks and line ends are between them: a person who copies a sentence from
 * the page, or types it, does not see where the paper broke its lines. Empty for no words.
 */
export function findWords(text: string, words: string): readonly Span[] {
  const sought = words.normalize('NFC').trim().split(/\s+/)
  if (sought[0] === '') return []
  const pattern = new RegExp(sought.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join(String.raw`\s+`), 'g')
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}
