/** Documents cited with a day that cannot be theirs. */
import { plainDate } from '../../basics/plain-date.ts'
import { type Checked, type Flaw, flaw, wordings } from '../checked.ts'
import { type CitedNumber, numbersCited } from '../citation.ts'
import { joined, type Passage, cut, spansOf } from '../passage.ts'

interface Cited extends CitedNumber {
  readonly where: string
  readonly words: Passage
}

export function citationFlaws(checked: Checked): readonly Flaw[] {
  const cited: Cited[] = []
  for (const { where, words } of wordings(checked)) for (const c of numbersCited(words.text)) cited.push({ ...c, where, words })
  const notes = checked.parts.footnotes.map((l) => l.passage)
  if (notes.length > 0) {
    const words = joined(notes)
    for (const c of numbersCited(words.text)) cited.push({ ...c, where: 'chú thích', words })
  }
  const byNumber = new Map<string, Cited[]>()
  for (const c of cited) {
    const mentions = byNumber.get(c.number)
    if (mentions) mentions.push(c)
    else byNumber.set(c.number, [c])
  }
  const flaws: Flaw[] = []
  for (const mentions of byNumber.values()) {
    for (const c of mentions) {
      const fix = faultOf(c, mentions, checked)
      if (fix === null) continue
      flaws.push(flaw('legal_base_date', placeOf(c), fix === '' ? null : fix, 'medium'))
      break
    }
  }
  return [...flaws, ...nearlySame(byNumber)]
}

const placeOf = (c: Cited) => {
  const words = cut(c.words, c.index, c.index + c.length)
  return { where: c.where, spans: spansOf(words), text: words.text }
}

/** Null where the date may be right; else the date it should probably be, or empty where that cannot be told. */
function faultOf(c: Cited, mentions: readonly Cited[], { draft }: Checked): string | null {
  if (c.impossible) return ''
  if (c.date === null || c.year === null) return null
  const other = mentions.find((o) => o.date !== null && o.date !== c.date)?.date ?? null
  const numbered = /^\d+[a-z]?\/(\d{4})\//.exec(c.number)?.[1]
  if (numbered !== undefined && Number(numbered) !== c.year) return other ?? numbered
  const { year, month, day } = draft.letterhead.date
  const issued = year === null || month === null ? null : plainDate(year, month, day ?? 28)
  if (issued !== null && c.date > issued) return other ?? ''
  if (other === null) return null
  // Of two dates for one number the one printed less often is the slip.
  const count = (date: string): number => mentions.filter((o) => o.date === date).length
  return count(other) > count(c.date) ? other : null
}

/** "27/CTTg" beside "27/CT-TTg": one document, its symbol printed in two ways. */
function nearlySame(byNumber: ReadonlyMap<string, readonly Cited[]>): readonly Flaw[] {
  const byDigits = new Map<string, string[]>()
  for (const number of byNumber.keys()) {
    const digits = /^\d+/.exec(number)?.[0] ?? ''
    const numbers = byDigits.get(digits)
    if (numbers) numbers.push(number)
    else byDigits.set(digits, [number])
  }
  const times = (number: string): number => byNumber.get(number)?.length ?? 0
  const flaws: Flaw[] = []
  for (const numbers of byDigits.values()) {
    for (const number of numbers) {
      const right = numbers.find((o) => o !== number && times(o) > times(number) && oneSlipApart(plainSymbol(o), plainSymbol(number)))
      const first = byNumber.get(number)?.[0]
      if (right && first) flaws.push(flaw('legal_base_mismatch', placeOf(first), right, 'medium'))
    }
  }
  return flaws
}

const plainSymbol = (number: string): string => number.replace(/[-\s]/g, '').toUpperCase()

/** Equal but for one letter left out, added or changed. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
