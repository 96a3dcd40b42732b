/**
 * Vietnamese text as people and machines write it, brought to one form for comparing, with the way back to the words as printed.
 *
 * The same word arrives composed or decomposed ("ề" as one letter or three), with hard or thin spaces, with four kinds of dash, with the tone on
 * either vowel ("hòa", "hoà"), or without marks at all. Nothing here guesses: each key says what it takes away.
 */

/** Text in one form, and where each of its code units stood in the text it was made from. */
export interface Tidied {
  readonly text: string
  /** Offset in the original text of the code unit at `offset`; the end of the text maps to the end of the original. */
  readonly originOf: (offset: number) => number
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/
// Ð (eth, U+00D0), ð, Ɖ (U+0189) and ƌ look like đ on paper and come from old keyboards and from OCR.
const ONE_FOR_ONE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\f\v'].map((space) => [space, ' ']),
  ),
  ...Object.fromEntries([...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((dash) => [dash, '-'])),
  ...Object.fromEntries([...'“”„«»'].map((quote) => [quote, '"'])),
  ...Object.fromEntries([...'‘’'].map((quote) => [quote, "'"])),
  ð: 'đ',
  ƌ: 'đ',
  Ð: 'Đ',
  Ɖ: 'Đ',
  '\r': ' ',
}
const ODD = new RegExp(`[${Object.keys(ONE_FOR_ONE).join('')}]|${INVISIBLE.source}`, 'g')
const CLUSTER = /[\s\S]\p{M}*/gu
const identity = (offset: number): number => offset

/**
 * NFC, one kind of space, dash and quotation mark, no invisible characters (soft hyphen, zero-width space, byte-order mark).
 * Line breaks stay, runs of spaces stay: whoever joins lines decides about those. Linear in the length of the text.
 */
export function tidy(original: string): Tidied {
  const composed = original.normalize('NFC')
  if (composed === original && !INVISIBLE.test(original))
    return { text: original.replace(ODD, (c) => ONE_FOR_ONE[c] ?? ''), originOf: identity }
  const origins: number[] = []
  let text = ''
  let at = 0
  for (const [cluster] of original.matchAll(CLUSTER)) {
    const piece = cluster.normalize('NFC').replace(ODD, (c) => ONE_FOR_ONE[c] ?? '')
    for (let i = 0; i < piece.length; i++) origins.push(at)
    text += piece
    at += cluster.length
  }
  return { text, originOf: (offset) => origins[offset] ?? original.length }
}

/** The text in one form on one line: as `tidy`, with every run of white space as one blank and none at the ends. */
export const plain = (text: string): string => tidy(text).text.replace(/\s+/g, ' ').trim()

const MARKS = /[\u0300-\u036f]/g

/** Key without marks, in lower case: "Đường" and "duong" are one. For search and for finding candidates, never for deciding identity. */
export const unaccentedKey = (text: string): string => plain(text).toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd')

const TONES: Readonly<Record<string, string>> = { '\u0300': '1', '\u0309': '2', '\u0303': '3', '\u0301': '4', '\u0323': '5' }
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g

function syllableKey(syllable: string): string {
  const decomposed = syllable.normalize('NFD')
  const tone = TONES[decomposed.match(TONE)?.[0] ?? ''] ?? ''
  const letters = decomposed.replace(TONE, '').normalize('NFC')
  // "kỹ" and "kĩ", "lý" and "lí" are one spelling apart: a lone final y after a single consonant reads as i. "quy" and "tay" do not.
  const closed = /^(?:[bcdđghklmnprstvx]|ngh|ng|nh|gh|kh|ph|th|tr|ch)y$/.test(letters) ? `${letters.slice(0, -1)}i` : letters
  return closed + tone
}

/**
 * Key that keeps vowels and tones but not the place of the tone mark: hòa = hoà, Ủy = Uỷ, kỹ = kĩ; hoa, hòa and hóa stay three.
 * The tone stands as a digit at the end of its syllable. For deciding whether two names are the same words.
 */
export const toneKey = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, syllableKey)

/** First letter in upper case, by the rules of Vietnamese rather than of the machine's locale. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Whether every letter is a capital; false for a text without letters. */
export const isCapitals = (text: string): boolean => /\p{L}/u.test(text) && !/\p{Ll}/u.test(text)

/** A stretch of a text: offsets, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const ABBREVIATED = /(?:^|[\s("])(?:TP|TX|TT|Q|P|H|BS|ThS|TS|PGS|GS|KT|TM|TL|TUQ|v\.v|vv|Đ\/c|[\p{Lu}])$/u

/**
 * The sentences of a paragraph. A full stop ends one when a space and a capital, a digit or a quotation mark follow;
 * not after an initial or an abbreviation ("TP. Hồ Chí Minh"), and not inside numbers ("1.000").
 */
export function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (const m of text.matchAll(/[.!?…](?:["”)]|\/\.)?\s+(?=["“(]?[\p{Lu}\d-])/gu)) {
    if (m[0].startsWith('.') && ABBREVIATED.test(text.slice(Math.max(0, m.index - 8), m.index))) continue
    const end = m.index + m[0].trimEnd().length
    found.push({ start, end })
    start = m.index + m[0].length
  }
  if (start < text.length) found.push({ start, end: text.trimEnd().length })
  return found.filter((s) => s.end > s.start)
}
