/** Short names that a plan defines ("BĐG" for "bình đẳng giới") written out in other words of it. */
import type { Abbreviation } from './content.ts'

type Short = Pick<Abbreviation, 'short' | 'text'>

/** The words with every defined short name in full; a longer short name goes before one it contains. */
export function writtenOut(words: string, abbreviations: readonly Short[]): string {
  const ofLength = abbreviations.filter(({ short }) => short !== '').toSorted((a, b) => b.short.length - a.short.length)
  if (ofLength.length === 0) return words
  const meant = new Map(ofLength.map(({ short, text }) => [short, text]))
  const any = ofLength.map(({ short }) => short.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  return words.replace(new RegExp(`(?<![\\p{L}\\d])(?:${any})(?![\\p{L}\\d])`, 'gu'), (short) => meant.get(short) ?? short)
}
