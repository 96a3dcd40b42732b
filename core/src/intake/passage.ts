/**
 * Words of the paper on one line, each character knowing where it was printed.
 *
 * Every rule of the reader works on passages: a match in `text` is cut out and carries its place along, so that no item can lose its words.
 */
import { tidy } from '../basics/vietnamese.ts'
import type { Span } from '../plans/content.ts'

export interface Passage {
  /** The whole text of the reading. */
  readonly source: string
  /** Tidied words, one blank between them, none at the ends; Markdown emphasis is gone. */
  readonly text: string
  /** For each code unit of `text`, its offset in `source`. */
  readonly at: readonly number[]
}

/** Markdown may begin an item of a list with an asterisk; the other asterisks are emphasis. */
const isListMark = (tidied: string, i: number): boolean => tidied[i] === '*' && tidied[i + 1] === ' ' && tidied[i - 1] !== '*'

/** How Markdown marks a heading ("## I. MỤC TIÊU"): no word of it. */
const HEADING = /^\s{0,3}#{1,6} /

/** What most lines have none of: blanks to be joined or dropped, and marks of Markdown. */
const UNEVEN = /^[\s#]|[\n*]| $| {2}/

/** The passage printed from `start` to `end`. After tidying, blanks and line feeds are the only white space. */
export function passageOf(source: string, start: number, end: number): Passage {
  const { text: tidied, originOf } = tidy(source.slice(start, end))
  const at: number[] = []
  if (!UNEVEN.test(tidied)) {
    for (let i = 0; i < tidied.length; i++) at.push(start + originOf(i))
    return { source, text: tidied, at }
  }
  let text = ''
  let blank = false
  for (let i = HEADING.exec(tidied)?.[0].length ?? 0; i < tidied.length; i++) {
    const c = text === '' && isListMark(tidied, i) ? '-' : tidied.charAt(i)
    if (c === ' ' || c === '\n') blank = text !== ''
    else if (c !== '*') {
      if (blank) {
        text += ' '
        at.push(start + originOf(i - 1))
        blank = false
      }
      text += c
      at.push(start + originOf(i))
    }
  }
  return { source, text, at }
}

/** The part from `start` to `end` of a passage, without blanks at its ends. */
export function cut(passage: Passage, start: number, end: number = passage.text.length): Passage {
  let from = Math.max(0, start)
  let to = Math.min(passage.text.length, end)
  while (from < to && passage.text[from] === ' ') from++
  while (to > from && passage.text[to - 1] === ' ') to--
  return { source: passage.source, text: passage.text.slice(from, to), at: passage.at.slice(from, to) }
}

/** Passages one after another, one blank between them. */
export function joined(passages: readonly Passage[]): Passage {
  const [first, ...rest] = passages.filter((p) => p.text !== '')
  if (!first) return passages[0] ?? { source: '', text: '', at: [] }
  if (rest.length === 0) return first
  const at = [...first.at]
  let text = first.text
  for (const next of rest) {
    text += ` ${next.text}`
    at.push((at[at.length - 1] ?? 0) + 1)
    for (const offset of next.at) at.push(offset)
  }
  return { source: first.source, text, at }
}

const WORDS = /[\p{L}\p{N}]/u
const MARK = /\p{M}/u

/**
 * Where the words of a passage stand in the source: one span where they run on (line breaks and markup in between do not count),
 * several where other words stand between them, such as a page number or another cell.
 */
export function spansOf(passage: Passage): readonly Span[] {
  const { source, at } = passage
  const first = at[0]
  if (first === undefined) return []
  const spans: Span[] = []
  let start = first
  let last = first
  for (const offset of at) {
    if (offset > last + 1 && WORDS.test(source.slice(endOf(source, last), offset))) {
      spans.push({ start, end: endOf(source, last) })
      start = offset
    }
    last = offset
  }
  spans.push({ start, end: endOf(source, last) })
  return spans
}

/** End of the character at `offset`, its combining marks included. */
function endOf(source: string, offset: number): number {
  let end = offset + 1
  while (end < source.length && MARK.test(source.charAt(end))) end++
  return end
}

/** Where a line set in two columns goes on in the right one: after more than three blanks, or a tab; -1 where it has one column. */
export const wideGap = ({ source, text, at }: Passage): number =>
  at.findIndex((offset, i) => i > 0 && (offset - (at[i - 1] ?? 0) > 4 || (source[offset] === '\t' && /\p{L}{2}/u.test(text.slice(0, i)))))

/** One span around a passage, or null when it is empty. */
export function spanOf(passage: Passage): Span | null {
  const spans = spansOf(passage)
  const first = spans[0]
  const last = spans[spans.length - 1]
  return first && last ? { start: first.start, end: last.end } : null
}
