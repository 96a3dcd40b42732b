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
  const flagged = new Set<string>()
  const flaws: Flaw[] = []
  for (const c of cited) {
    const fix = faultOf(c, cited, checked)
    if (fix === null || flagged.has(c.number)) continue
    flagged.add(c.number)
    flaws.push(flaw('legal_base_date', placeOf(c), fix === '' ? null : fix, 'medium'))
  }
  return [...flaws, ...nearlySame(cited)]
}

const placeOf = (c: Cited) => {
  const words = cut(c.words, c.index, c.index + c.length)
  return { where: c.where, spans: spansOf(words), text: words.text }
}

/** Null where the date may be right; else the date it should probably be, or empty where that cannot be told. */
function faultOf(c: Cited, all: readonly Cited[], { draft }: Checked): string | null {
  if (c.impossible) return ''
  if (c.date === null || c.year === null) return null
  const numbered = /^\d+[a-z]?\/(\d{4})\//.exec(c.number)?.[1]
  const others = all.filter((o) => o.number === c.number && o.date !== null && o.date !== c.date)
  if (numbered !== undefined && Number(numbered) !== c.year) return others[0]?.date ?? numbered
  const { year, month, day } = draft.letterhead.date
  const issued = year === null || month === null ? null : plainDate(year, month, day ?? 28)
  if (issued !== null && c.date > issued) return others[0]?.date ?? ''
  // Of two dates for one number the one printed less often is the slip.
  const same = all.filter((o) => o.number === c.number && o.date === c.date).length
  const most = others.find((o) => all.filter((x) => x.number === c.number && x.date === o.date).length > same)
  return most ? (most.date ?? '') : null
}

/** "27/CTTg" beside "27/CT-TTg": one document, its symbol printed in two ways. */
function nearlySame(cited: readonly Cited[]): readonly Flaw[] {
  const counts = new Map<string, number>()
  for (const c of cited) counts.set(c.number, (counts.get(c.number) ?? 0) + 1)
  const flaws: Flaw[] = []
  for (const [number, count] of counts) {
    const digits = /^\d+/.exec(number)?.[0] ?? ''
    const right = [...counts].find(
      ([other, n]) =>
        other !== number && n > count && other.startsWith(`${digits}/`) && oneSlipApart(plainSymbol(other), plainSymbol(number)),
    )
    const first = cited.find((c) => c.number === number)
    if (right && first) flaws.push(flaw('legal_base_mismatch', placeOf(first), right[0], 'medium'))
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
