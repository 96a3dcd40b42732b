/**
 * Short names a paper defines for itself: "Ủy ban nhân dân (sau đây viết tắt là UBND)", "bình đẳng giới (BĐG)". What is meant is what stands
 * before: the words whose initials the letters are, or from where the first words of the short name stand for the last time.
 */
import type { Abbreviation } from '../plans/content.ts'
import { withoutMarks } from './defects/genre-words.ts'
import { found } from './finding.ts'
import { type Passage, cut, spansOf } from './passage.ts'

/** "(sau đây gọi tắt là …)", in brackets or behind a comma. */
const SAYS = String.raw`\s*(?:sau đây\s+)?(?:được\s+)?(?:viết tắt|gọi tắt|gọi chung|gọi)\s+(?:là(?=\s)|:)\s*:?\s*"?`
const SAID = new RegExp(
  String.raw`\(${SAYS}(?<inside>[\p{L}\d][^()";:]{0,79}?)"?\s*[);]|,${SAYS}(?<behind>[\p{L}\d][^()",;:]{0,79}?)"?\s*(?=[,;:]|\.(?:\s|$)|$)`,
  'giu',
)
/** "(BĐG)", "(GD&ĐT)", "(CT-XH)": nothing but letters that begin words; a number or a symbol of a paper is none. */
const LETTERS = /\s\(\s*((?:\p{Lu}\p{Ll}{0,2}){0,2}\p{Lu}[\p{Lu}&-]{0,12}\p{Lu})\s*\)/gu
/** How far before the bracket its words are looked for. */
const REACH = 240
/** A sentence, a quotation mark or another bracket ends what may be meant. */
const STOPS = /[.;:!?]\s|["()]/gu
const WORD = /[\p{L}\p{M}\d]+/gu
/** Words that lend no letter. */
const SILENT: ReadonlySet<string> = new Set(['va', 'cua', 've', 'cac'])

interface Word {
  readonly start: number
  readonly bare: string
}

/** The short names defined in passages of a paper, each once, in their order. Linear in their length. */
export function abbreviationsIn(passages: Iterable<Passage>): readonly Abbreviation[] {
  const known = new Map<string, Abbreviation>()
  for (const passage of passages) {
    const { text } = passage
    if (!text.includes('(') && !/(?:viết|gọi) (?:tắt|chung)/iu.test(text)) continue
    for (const m of [...text.matchAll(SAID)]) {
      const short = (m.groups?.['inside'] ?? m.groups?.['behind'] ?? '').trim()
      const start = meantBy(text, m.index, short) ?? named(text, m.index, short)
      if (start !== null) add(known, passage, short, start, m.index, m.index + m[0].length, 'abbreviation-said')
    }
    for (const m of text.matchAll(LETTERS)) {
      const short = m[1] ?? ''
      const start = meantBy(text, m.index, short)
      if (start !== null) add(known, passage, short, start, m.index, m.index + m[0].length, 'abbreviation-letters')
    }
  }
  return [...known.values()]
}

function add(
  known: Map<string, Abbreviation>,
  passage: Passage,
  short: string,
  start: number,
  end: number,
  whole: number,
  rule: string,
): void {
  const key = short.toLowerCase()
  const long = cut(passage, start, end)
  if (long.text === '' || known.has(key) || long.text.toLowerCase() === key) return
  known.set(key, {
    id: `abbreviation-${known.size + 1}`,
    spans: spansOf(cut(passage, start, whole)),
    finding: found(rule),
    short,
    text: long.text,
  })
}

/** The words right before `end`, as far as a sentence or a bracket reaches back. */
function wordsBefore(text: string, end: number): readonly Word[] {
  const from = Math.max(0, end - REACH)
  const piece = text.slice(from, end)
  let begins = 0
  for (const stop of piece.matchAll(STOPS)) begins = stop.index + stop[0].length
  return [...piece.slice(begins).matchAll(WORD)].map((m) => ({ start: from + begins + m.index, bare: withoutMarks(m[0].toLowerCase()) }))
}

/** Where the words begin that the short name spells: whole words for whole words, one for each letter of an acronym, from behind. */
function meantBy(text: string, end: number, short: string): number | null {
  const words = wordsBefore(text, end)
  const parts = [...short.matchAll(WORD)].map((m) => m[0])
  if (!parts.some(isAcronym)) return null
  let at = words.length - 1
  for (const part of parts.toReversed()) {
    const letters = isAcronym(part) ? [...withoutMarks(part.toLowerCase())].toReversed() : [withoutMarks(part.toLowerCase())]
    for (const letter of letters) {
      const fits = (word: Word | undefined): boolean =>
        word !== undefined && (isAcronym(part) ? word.bare.startsWith(letter) : word.bare === letter)
      while (at >= 0 && !fits(words[at]) && SILENT.has((words[at] as Word).bare)) at--
      if (!fits(words[at])) return null
      at--
    }
  }
  return words[at + 1]?.start ?? null
}

const isAcronym = (part: string): boolean => part.length > 1 && part === part.toUpperCase() && /\p{L}{2}/u.test(part)

/** Where the first words of a short name that is no acronym stand for the last time before it: from there on is meant. */
function named(text: string, end: number, short: string): number | null {
  const words = wordsBefore(text, end)
  const first = [...short.matchAll(WORD)].slice(0, 2).map((m) => withoutMarks(m[0].toLowerCase()))
  for (const length of [2, 1]) {
    const wanted = first.slice(0, length)
    if (wanted.length < length || (length === 1 && SILENT.has(wanted[0] ?? ''))) continue
    for (let i = words.length - length; i >= 0; i--)
      if (wanted.every((word, k) => words[i + k]?.bare === word)) return words[i]?.start ?? null
  }
  return null
}
