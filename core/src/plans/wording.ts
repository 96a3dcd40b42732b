/** How alike two wordings are, whatever their marks, case and punctuation: for finding the same item in two papers. */
import { toneKey } from '../basics/vietnamese.ts'

/** The words of a text, each with how often it occurs. */
export type Wording = ReadonlyMap<string, number>

export function wordingOf(text: string): Wording {
  const words = new Map<string, number>()
  for (const [word] of toneKey(text).matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

const size = (wording: Wording): number => [...wording.values()].reduce((sum, n) => sum + n, 0)

/** From 0 (no word in common) to 1 (the same words as often): the Dice coefficient of the two bags of words. Two empty texts are alike. */
export function likeness(a: Wording, b: Wording): number {
  const all = size(a) + size(b)
  if (all === 0) return 1
  let common = 0
  for (const [word, n] of a) common += Math.min(n, b.get(word) ?? 0)
  return (2 * common) / all
}

export interface Likely {
  readonly from: number
  readonly to: number
  readonly score: number
}

/**
 * Pairs two lists, each item at most once: the best score first, then the nearest places. Only scores from `least` on make a pair.
 * Swapping the lists swaps the pairs and changes nothing else.
 */
export function bestPairs(from: number, to: number, score: (i: number, j: number) => number, least: number): Likely[] {
  const all: Likely[] = []
  for (let i = 0; i < from; i++)
    for (let j = 0; j < to; j++) {
      const found = score(i, j)
      if (found >= least) all.push({ from: i, to: j, score: found })
    }
  all.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from + a.to - (b.from + b.to))
  const usedFrom = new Set<number>()
  const usedTo = new Set<number>()
  return all.filter(({ from: i, to: j }) => {
    if (usedFrom.has(i) || usedTo.has(j)) return false
    usedFrom.add(i)
    usedTo.add(j)
    return true
  })
}
