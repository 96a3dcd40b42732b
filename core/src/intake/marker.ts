/**
 * The marks that number a Vietnamese administrative paper: Phần, Chương, A., I., Điều 1, 1., 1.1., a), (1), -, +
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6; the dash and plus come from use).
 */
import { isCapitals } from '../basics/vietnamese.ts'
import { readRoman } from '../basics/numerals.ts'
import { type Passage, cut } from './passage.ts'

export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'capital'
  | 'roman'
  | 'article'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'bracket'
  | 'dash'
  | 'plus'

/** How deep a kind of mark stands: a smaller rank holds the greater ones. */
export const RANK: Readonly<Record<MarkerKind, number>> = {
  part: 0,
  chapter: 1,
  capital: 2,
  roman: 3,
  article: 4,
  number: 5,
  decimal: 6,
  letter: 7,
  bracket: 8,
  dash: 9,
  plus: 10,
}

export interface Marker {
  readonly kind: MarkerKind
  /** As printed, without its point or bracket: "IV", "đ", "1.2", "Phần thứ nhất". */
  readonly label: string
  /** The places it can have in its series; empty for dashes. An "e" is fifth in the machine's order and sixth in the Vietnamese. */
  readonly ordinals: readonly number[]
  /** What stands after the mark. */
  readonly rest: Passage
}

/** The letters of a Vietnamese list in their order; f, j, w and z are not used. */
export const LIST_LETTERS = 'abcdđeghiklmnopqrstuvxy'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const PART_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

const PATTERNS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['part', /^(phần\s+(?:thứ\s+)?([\p{L}]+|\d{1,2}))(?:[.:]\s*|\s+-\s+|\s+|$)/iu],
  ['chapter', /^(chương\s+([ivxlc]+|\d{1,2}))(?:[.:]\s*|\s+-\s+|\s+|$)/iu],
  ['article', /^(điều\s+(\d{1,3}))\s*[.:]\s*/iu],
  ['roman', /^([IVXL]{1,6})\s*[./)-]\s*(?=\S)/],
  ['capital', /^([A-EĐ])\s*[./)]\s*(?=\S)/],
  [
    'decimal',
    /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+(?=["(\p{L}])|^(\d{1,2}(?:\.\d{1,2}){1,3})\.(?:\s*(?=["(\p{L}])|\s+(?=[≥>\d]))|^(\d{1,2}(?:\.\d{1,2}){1,3})\s?-(?:\s*(?=\p{Lu})|\s+(?=["(≥>\p{L}\d]))/u,
  ],
  // "1-" as older papers and the Party write it: before a capital, or a number parted by a blank, for "1-2 tuổi" and "3 - 5 xã" are ranges.
  ['number', /^(\d{1,2})(?:\s*[./)]\s*(?=["(\p{L}])|-\s*(?=\p{Lu}))|^(\d{1,2})(?:\s*[./)]\s+|-\s+)(?=[\d≥>])/u],
  ['letter', /^([a-zđ])\s*[)./]\s*(?=\S)/],
  // "(1)" below a number or a letter, and "(a)" with it.
  ['bracket', /^\((\d{1,2}|[a-zđ])\)\s*(?=["(≥>\p{L}\d])/u],
  ['dash', /^([-•·▪●○➢➤])\s*(?=[\p{L}\d"(≥>[])/u],
  ['plus', /^(\+)\s*(?=\S)/],
]

/** The mark a line begins with, or null. Only what it looks like: whether it is meant as one is decided from where it stands. */
export function readMarker(line: Passage): Marker | null {
  for (const [kind, pattern] of PATTERNS) {
    const m = pattern.exec(line.text)
    if (!m) continue
    const label = m[1] ?? m[2] ?? m[3] ?? ''
    const ordinals = ordinalsOf(kind, kind === 'part' || kind === 'chapter' || kind === 'article' ? (m[2] ?? '') : label)
    const rest = cut(line, m[0].length)
    if (kind !== 'dash' && kind !== 'plus' && ordinals.length === 0) continue
    // "A. THÔNG TIN", "B. Chỉ tiêu cụ thể": a capital letter heads a part; before a sentence it is an initial.
    if (kind === 'capital' && !isCapitals(rest.text) && (rest.text.length > 80 || /[.;,]$/.test(rest.text))) continue
    return { kind, label, ordinals, rest }
  }
  return null
}

function ordinalsOf(kind: MarkerKind, label: string): readonly number[] {
  switch (kind) {
    case 'part': {
      const word = PART_WORDS.indexOf(label.toLowerCase()) + 1
      return word > 0 ? [word] : numeral(label)
    }
    case 'chapter':
    case 'article':
    case 'roman':
    case 'number':
      return numeral(label)
    case 'bracket':
      return /^\d/.test(label) ? numeral(label) : ordinalsOf('letter', label)
    case 'decimal':
      return [Number(label.split('.').pop())]
    case 'capital':
      return ['ABCDE'.indexOf(label) + 1, 'ABCDĐE'.indexOf(label) + 1].filter((n, i, all) => n > 0 && all.indexOf(n) === i)
    case 'letter':
      return [LIST_LETTERS.indexOf(label) + 1, LATIN.indexOf(label) + 1].filter((n, i, all) => n > 0 && all.indexOf(n) === i)
    case 'dash':
    case 'plus':
      return []
  }
}

function numeral(label: string): readonly number[] {
  const value = /^\d+$/.test(label) ? Number(label) : readRoman(label.toUpperCase())
  return value === null || value === 0 ? [] : [value]
}
