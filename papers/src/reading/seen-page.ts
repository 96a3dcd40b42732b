/** The text of a recognised page, with the places of the words that were hard to make out. */
import { isCapitals, unaccentedKey } from '@songhanh/core/basics/vietnamese'
import type { Span } from '@songhanh/core/plans/content'
import type { SeenLine, SeenWord } from './recogniser.ts'

export interface SeenPage {
  readonly text: string
  /** Words that were recognised with little sureness, as places in `text`. */
  readonly unsure: readonly Span[]
}

/** Below it a word is told as hard to make out; of words above it about one in a hundred is wrong. */
const SURE_ENOUGH = 75
/** What rules, frames, stamps and dust are taken for. */
const NO_WORD = /^[|¦_=~°“”"'`´‘’«».,:;*\\/()[\]{}<>—–-]+$/u
/** A dash before an item, as it is often recognised. */
const DASH = /^[-–—−~=_«»]{1,2}$/u
/** A Roman numeral as it is often recognised: I as l, L or a bar, II as H; the point behind it is easily lost. */
const ROMAN = /^[IVXlL¦H]{1,5}\.?$/u
const romanOf = (seen: string): string => `${seen.replace(/\.$/u, '').replace(/H/gu, 'II').replace(/[lL¦]/gu, 'I')}.`
/** So many letters wide a gap parts two columns, such as the two sides of a letterhead; what reads lines knows columns by a wide blank. */
const COLUMN_GAP = 3.2
const WIDE_BLANK = '      '

/**
 * What the genre begins its lines with (Nghị định 30/2020/NĐ-CP, Phụ lục I, and the heads of plans and reports). Recognition mostly fails in a tone
 * ("Chí tiêu 1", "PHO CHU TỊCH"): a line that begins with one of these but for its marks begins with it.
 */
const OPENINGS = [
  'Chỉ tiêu',
  'Mục tiêu tổng quát',
  'Mục tiêu cụ thể',
  'Mục tiêu',
  'Nơi nhận',
  'Nhiệm vụ',
  'Tổ chức thực hiện',
  'Kinh phí thực hiện',
  'KẾ HOẠCH',
  'BÁO CÁO',
  'ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
].map((phrase) => phrase.split(' '))
/** "Chi tiêu ngân sách" spends; "Chí tiêu 1" and "Chi tiêu:" are targets. */
const COUNTED = /^[\d:]|^số$/u

/** Puts the words of a page into lines. A line of nothing but marks is a rule or dust, and is left out. */
export function pageOf(lines: readonly SeenLine[]): SeenPage {
  let text = ''
  const unsure: Span[] = []
  for (const line of lines) {
    const words = wordsOf(line)
    if (!words.some(({ text: word }) => /[\p{L}\p{N}]/u.test(word))) continue
    const letter = widthOfLetter(words)
    for (const [i, word] of words.entries()) {
      const before = words[i - 1]
      if (before) text += word.left - before.right > letter * COLUMN_GAP ? WIDE_BLANK : ' '
      const start = text.length
      text += word.text
      if (word.sure < SURE_ENOUGH) unsure.push({ start, end: text.length })
    }
    text += '\n'
  }
  return { text, unsure }
}

/** The words of a line; marks at its ends that are no words are gone, a dash before an item is a dash. */
function wordsOf(line: SeenLine): readonly SeenWord[] {
  const words = line
    .map((word) => ({ ...word, text: word.text.normalize('NFC').replaceAll('|', '').trim() }))
    .filter(({ text }) => text !== '')
  const first = words[0]
  const itemAhead = first !== undefined && DASH.test(first.text) && words.length > 1
  const from = itemAhead ? 1 : 0
  const body = words.slice(from)
  while (body[0] && NO_WORD.test(body[0].text) && !/^[("“]/u.test(body[0].text)) body.shift()
  while (body.length > 1 && /^[|¦_~°*\\]+$/u.test(body.at(-1)?.text ?? '')) body.pop()
  const numeral = body[0]
  // Only with its numeral is a line in capitals a heading.
  if (numeral && ROMAN.test(numeral.text) && isHeadline(body.slice(1))) body[0] = { ...numeral, text: romanOf(numeral.text) }
  mendOpening(body)
  return itemAhead && body.length > 0 ? [{ ...first, text: '-' }, ...body] : body
}

/** Mends the marks of the opening words in place; a mended word is told as hard to make out. */
function mendOpening(words: SeenWord[]): void {
  const from = words.findIndex(({ text }) => !/^(?:\(?[\dIVX]{1,5}[.)]|\p{Ll}\)|KT\.|TM\.)$/u.test(text))
  for (const phrase of OPENINGS) {
    const said = words.slice(from, from + phrase.length)
    const last = said.at(-1)?.text.replace(/[:.]$/u, '') ?? ''
    const bare = said.map(({ text }, i) => (i === phrase.length - 1 ? last : text))
    const same =
      bare.length === phrase.length &&
      bare.every((word, i) => unaccentedKey(word) === unaccentedKey(phrase[i] ?? '') && isCapitals(word) === isCapitals(phrase[i] ?? ''))
    if (
      from < 0 ||
      !same ||
      (bare.join(' ') === 'Chi tiêu' && !/:$/u.test(said.at(-1)?.text ?? '') && !COUNTED.test(words[from + phrase.length]?.text ?? ''))
    )
      continue
    for (const [i, word] of said.entries()) {
      const mended = `${phrase[i]}${i === phrase.length - 1 ? word.text.slice(last.length) : ''}`
      if (mended !== word.text) words[from + i] = { ...word, text: mended, sure: 0 }
    }
    return
  }
}

const isHeadline = (words: readonly SeenWord[]): boolean => words.length > 1 && isCapitals(words.map(({ text }) => text).join(' '))

function widthOfLetter(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const width = words.reduce((sum, { left, right }) => sum + right - left, 0)
  return letters === 0 ? 1 : width / letters
}
