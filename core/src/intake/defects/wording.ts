/** Slips a proof-reader marks in the wording: misspelt words of the genre, stray points and blanks, the wrong name for the paper. */
import { toneKey } from '../../basics/vietnamese.ts'
import { type Checked, type Flaw, flaw, wordings } from '../checked.ts'
import { type Passage, cut, spansOf } from '../passage.ts'
import { GENRE_WORDS, withoutMarks } from './genre-words.ts'

export function wordingFlaws(checked: Checked): readonly Flaw[] {
  const flaws: Flaw[] = []
  const bare: BareSyllables = new Map()
  for (const { where, words } of wordings(checked)) {
    flaws.push(...misspelt(where, words, bare))
    for (const [kind, pattern, mend, sign] of SLIPS) {
      if (!sign.some((mark) => words.text.includes(mark))) continue
      for (const m of words.text.matchAll(pattern)) {
        const place = around(where, words, m.index, m[0].length)
        flaws.push(flaw(kind, place, place.text.replace(m[0], mend(m[0])), 'medium'))
      }
    }
    if (unbalanced(words.text)) flaws.push(flaw('quote_unbalanced', { where, spans: spansOf(words), text: words.text }, null, 'low'))
  }
  return [...flaws, ...doubleSpaces(checked), ...wrongNoun(checked)]
}

/** Kind, pattern, what it is mended to, and what a text without the slip has none of. */
const SLIPS: readonly (readonly [string, RegExp, (found: string) => string, readonly string[]])[] = [
  ['space_before_punctuation', /\p{L}\s[,;](?=\s|$)/gu, (f) => f.replace(/\s/u, ''), [' ,', ' ;']],
  ['double_dot', /\p{L}\.\.(?![./])/gu, (f) => f.slice(0, -1), ['..']],
]

/** The slip with a few words on either side, so that a person finds it. */
function around(where: string, words: Passage, index: number, length: number) {
  const start = words.text.lastIndexOf(' ', Math.max(0, index - 14)) + 1
  const after = words.text.indexOf(' ', index + length + 8)
  const piece = cut(words, start, after < 0 ? undefined : after)
  return { where, spans: spansOf(cut(words, index, index + length)), text: piece.text }
}

const SYLLABLE = /[\p{L}\p{M}]+/gu

/** Syllables without their marks, each worked out once. */
type BareSyllables = Map<string, string>

function misspelt(where: string, words: Passage, bare: BareSyllables): readonly Flaw[] {
  const flaws: Flaw[] = []
  const { text } = words
  let before = ''
  let beforeAt = 0
  for (const { 0: syllable, index } of text.matchAll(SYLLABLE)) {
    const between = before === '' ? null : text.slice(beforeAt + before.length, index)
    const length = index + syllable.length - beforeAt
    // "chính quyền. cơ quan": a point, then a small letter.
    if (between === '. ' && /^\p{Ll}{2,}$/u.test(syllable) && /\p{Ll}{2,}$/u.test(before) && !/^(?:vv|tr|stt)$/u.test(before)) {
      flaws.push(flaw('typo', around(where, words, beforeAt, length), `${before}, ${syllable}`, 'medium'))
    } else if (between === ' ') {
      const right = rightSpelling(before, syllable, bare)
      if (right) flaws.push(flaw('typo', around(where, words, beforeAt, length), cased(`${before} ${syllable}`, right), 'medium'))
    }
    before = syllable
    beforeAt = index
  }
  return flaws
}

/** The word meant, or null where the pair is spelt right or is no word of the genre. */
function rightSpelling(first: string, second: string, bare: BareSyllables): string | null {
  const forms = GENRE_WORDS.get(bareOf(first, bare))?.get(bareOf(second, bare))
  // "Gò Công Đông" is a name; "Ủy ban" begins a sentence or a name with one capital.
  if (!forms || /^\p{Lu}\p{Ll}/u.test(second)) return null
  const pair = `${first} ${second}`.toLowerCase()
  // Without any mark it is another way of writing, not a slip.
  if (forms.includes(pair) || pair === withoutMarks(pair) || forms.some((form) => toneKey(form) === toneKey(pair))) return null
  return forms[0] ?? null
}

function bareOf(syllable: string, bare: BareSyllables): string {
  const known = bare.get(syllable)
  if (known !== undefined) return known
  const made = withoutMarks(syllable.toLowerCase())
  bare.set(syllable, made)
  return made
}

const cased = (pair: string, right: string): string =>
  pair === pair.toUpperCase() ? right.toUpperCase() : /^\p{Lu}/u.test(pair) ? right.charAt(0).toUpperCase() + right.slice(1) : right

function unbalanced(text: string): boolean {
  let marks = 0
  for (let i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) marks++
  return marks % 2 === 1
}

/** Two blanks between words of a line; text set in columns by blanks has too many of them to be slips. */
function doubleSpaces(checked: Checked): readonly Flaw[] {
  const flaws: Flaw[] = []
  for (const { where, words } of wordings(checked)) {
    for (let i = words.text.indexOf(' '); i > 0; i = words.text.indexOf(' ', i + 1)) {
      if ((words.at[i + 1] ?? 0) - (words.at[i - 1] ?? 0) < 3) continue
      const gap = words.source.slice((words.at[i - 1] ?? 0) + 1, words.at[i + 1])
      if (/^ {2,}$/.test(gap)) flaws.push(flaw('double_space', around(where, words, i - 1, 3)))
    }
  }
  return flaws.length > 12 ? [] : flaws
}

const NOUNS = ['Kế hoạch', 'Chương trình', 'Đề án', 'Chiến lược', 'Phương án']

/** A plan that calls itself by another kind of paper ("bố trí ngân sách thực hiện Chương trình theo …") without having said what that is. */
function wrongNoun(checked: Checked): readonly Flaw[] {
  const own = (checked.parts.annexed?.kind ?? checked.parts.kind)?.text.toLowerCase() ?? ''
  const title = `${checked.draft.letterhead.title} ${checked.parts.annexed?.title?.text ?? ''}`.toLowerCase()
  const flaws: Flaw[] = []
  for (const noun of NOUNS) {
    if (noun.toLowerCase() === own || title.includes(noun.toLowerCase())) continue
    const bare = new RegExp(`(?:thực hiện|triển khai|mục tiêu của)\\s+${noun}(?=\\s+(?:theo|này)(?:\\s|$)|[,;.]|$)`, 'u')
    const defined = new RegExp(`(?:viết tắt|gọi tắt|gọi chung|gọi) là\\s+${noun}`, 'u')
    let first: Flaw | null = null
    for (const { where, words } of wordings(checked)) {
      if (defined.test(words.text)) {
        first = null
        break
      }
      const m = bare.exec(words.text)
      if (m) first ??= flaw('wrong_doc_noun', around(where, words, m.index, m[0].length), null, 'medium')
    }
    if (first) flaws.push(first)
  }
  return flaws
}
