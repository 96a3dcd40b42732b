/**
 * Finding a thing by what a person remembers of its name: words in any order, without marks, half typed; or its code ("2.3").
 *
 * Every word of the query must begin a word of the thing. Nothing here decides identity: what is found is shown to a person, who chooses.
 */
import { unaccentedKey } from './vietnamese.ts'

export interface Findable {
  /** What it is called, as people read it. */
  readonly name: string
  /** Its number or code, where it has one. */
  readonly code?: string
}

const wordsOf = (text: string): readonly string[] => unaccentedKey(text).match(/[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*/gu) ?? []

/** How near a thing is to the query, 0 nearest; null where a word of the query begins none of its own. */
function distance(thing: Findable, query: readonly string[]): number | null {
  const code = unaccentedKey(thing.code ?? '')
  if (query.length === 1 && code === query[0]) return 0
  const words = [...wordsOf(thing.code ?? ''), ...wordsOf(thing.name)]
  if (!query.every((asked) => words.some((word) => word.startsWith(asked)))) return null
  const name = wordsOf(thing.name).join(' ')
  const asked = query.join(' ')
  if (name === asked) return 1
  if (name.startsWith(asked)) return 2
  return name.includes(` ${asked}`) ? 3 : 4
}

/**
 * The things whose name or code holds every word of the query, nearest first, at most `most` of them: the very code, then the very name, then
 * names that begin so, then those that hold the words together, then apart. Things equally near keep their order; an empty query finds nothing.
 */
export function findByWords<Thing extends Findable>(things: readonly Thing[], query: string, most: number): readonly Thing[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return []
  return things
    .flatMap((thing) => {
      const far = distance(thing, asked)
      return far === null ? [] : [{ thing, far }]
    })
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ thing }) => thing)
}
