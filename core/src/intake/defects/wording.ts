/** Slips a proof-reader marks in the wording: misspelt words of the genre, stray points and blanks, the wrong name for the paper. */
import { toneKey } from '../../basics/vietnamese.ts'
import { type Checked, type Flaw, flaw, wordings } from '../checked.ts'
import { type Passage, cut, spansOf } from '../passage.ts'
import { GENRE_WORDS, withoutMarks } from './genre-words.ts'

export function wordingFlaws(checked: Checked): readonly Flaw[] {
  const flaws: Flaw[] = []
  const correct = new Map<string, boolean>()
  for (const { where, words } of wordings(checked)) {
    flaws.push(...misspelt(where, words, correct))
    for (const [kind, pattern, mend] of SLIPS) {
      for (const m of words.text.matchAll(pattern)) {
        const place = around(where, words, m.index, m[0].length)
        flaws.push(flaw(kind, place, place.text.replace(m[0], mend(m[0])), 'medium'))
      }
    }
    if (unbalanced(words.text)) flaws.push(flaw('quote_unbalanced', { where, spans: spansOf(words), text: words.text }, null, 'low'))
  }
  return [...flaws, ...doubleSpaces(checked), ...wrongNoun(checked)]
}

const SLIPS: readonly (readonly [string, RegExp, (found: string) => string])[] = [
  ['space_before_punctuation', /\p{L}\s[,;](?=\s|$)/gu, (f) => f.replace(/\s/u, '')],
  ['double_dot', /\p{L}\.\.(?![./])/gu, (f) => f.slice(0, -1)],
]

/** The slip with a few words on either side, so that a person finds it. */
function around(where: string, words: Passage, index: number, length: number) {
  const start = words.text.lastIndexOf(' ', Math.max(0, index - 14)) + 1
  const after = words.text.indexOf(' ', index + length + 8)
  const piece = cut(words, start, after < 0 ? undefined : after)
  return { where, spans: spansOf(cut(words, index, index + length)), text: piece.text }
}

const SYLLABLE = /[\p{L}\p{M}]+/gu

function misspelt(where: string, words: Passage, correct: Map<string, boolean>): readonly Flaw[] {
  const flaws: Flaw[] = []
  let before: RegExpExecArray | RegExpMatchArray | null = null
  for (const m of words.text.matchAll(SYLLABLE)) {
    const previous = before
    before = m
    if (!previous || m.index === undefined || previous.index === undefined) continue
    const between = words.text.slice(previous.index + previous[0].length, m.index)
    // "chính quyền. cơ quan": a point, then a small letter.
    if (between === '. ' && /^\p{Ll}{2,}$/u.test(m[0]) && /\p{Ll}{2,}$/u.test(previous[0]) && !/^(?:vv|tr|stt)$/u.test(previous[0])) {
      const length = m.index + m[0].length - previous.index
      flaws.push(flaw('typo', around(where, words, previous.index, length), `${previous[0]}, ${m[0]}`, 'medium'))
      continue
    }
    if (between !== ' ') continue
    // "Gò Công Đông" is a name; "Ủy ban" begins a sentence or a name with one capital.
    if (/^\p{Lu}\p{Ll}/u.test(m[0])) continue
    const pair = `${previous[0]} ${m[0]}`
    const right = rightSpelling(pair.toLowerCase(), correct)
    if (right) flaws.push(flaw('typo', around(where, words, previous.index, pair.length), cased(pair, right), 'medium'))
  }
  return flaws
}

/** The word meant, or null where the pair is spelt right or is no word of the genre. */
function rightSpelling(pair: string, correct: Map<string, boolean>): string | null {
  const known = correct.get(pair)
  if (known) return null
  const forms = GENRE_WORDS.get(withoutMarks(pair))
  // Without any mark it is another way of writing, not a slip.
  const fine = !forms || pair === withoutMarks(pair) || forms.some((form) => toneKey(form) === toneKey(pair))
  correct.set(pair, fine)
  return fine ? null : (forms[0] ?? null)
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
