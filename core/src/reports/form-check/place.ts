/** Where in a text a fault stands, for an eye: the line and the words around it. */
import type { Span } from '../../plans/content.ts'

export interface PlaceInText {
  /** Counted from 1, in the text as it was read. */
  readonly line: number
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Enough to find the place again, and no more than two lines of a screen. */
const AROUND = 60
const LONGEST = 200

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')

/** Before and after begin and end at whole words; words of more than 200 characters are told by their beginning. */
export function placeIn(text: string, { start, end }: Span): PlaceInText {
  const words = oneLine(text.slice(start, end)).trim()
  const before = oneLine(text.slice(Math.max(0, start - AROUND), start)).trimStart()
  const after = oneLine(text.slice(end, end + AROUND)).trimEnd()
  const cutBefore = start > AROUND ? before.replace(/^\S*\s/u, '') : before
  const cutAfter = end + AROUND < text.length ? after.replace(/\s\S*$/u, '') : after
  return {
    line: text.slice(0, start).split('\n').length,
    before: cutBefore,
    words: words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : words,
    after: cutAfter,
  }
}
