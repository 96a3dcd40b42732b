/** Numbers and letters that jump, repeat or leave out, and headings that promise what does not follow. */
import { LIST_LETTERS } from '../marker.ts'
import { type Checked, type Flaw, at, flaw } from '../checked.ts'
import { toRoman } from '../../basics/numerals.ts'
import { headingText, isHeading } from '../headings.ts'
import type { Entry } from '../outline.ts'

export function numberingFlaws({ outline }: Checked): readonly Flaw[] {
  return [...seriesFlaws(outline, '', true), ...outline.filter(isHeading).flatMap(contentFlaws)]
}

const TOP: ReadonlySet<Entry['kind']> = new Set(['roman', 'part', 'chapter', 'article', 'capital'])

/** The entries of one kind under one heading are a series: 1, 2, 3 … */
function seriesFlaws(entries: readonly Entry[], where: string, underTop: boolean): readonly Flaw[] {
  const flaws: Flaw[] = []
  const last = new Map<Entry['kind'], Entry>()
  const lettered = new Set<string>()
  for (const entry of entries) {
    const before = last.get(entry.kind)
    const own = entry.label === '' ? where : where === '' ? entry.label : `${where}.${entry.label}`
    // Where words stand is worked out only of an entry that is flagged: of all of them it would be a tenth of the reading.
    const place = () => at(own, entry.printed)
    if (entry.ordinal > 0) {
      if (entry.kind === 'letter') {
        const skips =
          before &&
          !lettered.has(where) &&
          entry.label !== LIST_LETTERS[LIST_LETTERS.indexOf(before.label) + 1] &&
          entry.ordinal > before.ordinal
        if (skips) {
          lettered.add(where)
          flaws.push(flaw('letter_sequence', place(), `${LIST_LETTERS[LIST_LETTERS.indexOf(before.label) + 1] ?? ''})`))
        }
      } else flaws.push(...stepFlaws(entry, before, place, underTop))
      last.set(entry.kind, entry)
    }
    if (entry.children.length > 0) flaws.push(...seriesFlaws(entry.children, own, TOP.has(entry.kind)))
  }
  return flaws
}

function stepFlaws(entry: Entry, before: Entry | undefined, place: () => Parameters<typeof flaw>[1], underTop: boolean): readonly Flaw[] {
  // What is numbered right below a part or a section is one of its sections, be it a heading or a sentence.
  const section = TOP.has(entry.kind) || (underTop && entry.kind === 'number') || isHeading(entry)
  const expected = (before?.ordinal ?? 0) + 1
  if (before && entry.ordinal === before.ordinal)
    return [flaw(section ? 'section_duplicate' : 'item_duplicate', place(), `${labelFor(entry.kind, expected)}.`)]
  // A series that starts again at one is a new list; one that starts elsewhere, or jumps, has lost something.
  if (entry.ordinal === expected || (before && entry.ordinal === 1)) return []
  return entry.ordinal > expected ? [flaw(section ? 'section_gap' : 'item_gap', place())] : []
}

const labelFor = (kind: Entry['kind'], ordinal: number): string => (kind === 'roman' ? toRoman(ordinal) : String(ordinal))

const COMPONENTS = ['mục đích', 'yêu cầu', 'mục tiêu', 'quan điểm', 'phạm vi', 'đối tượng', 'thời gian', 'nguyên tắc', 'chỉ tiêu']

/** "MỤC TIÊU, YÊU CẦU" without a part on requirements, or "MỤC ĐÍCH, YÊU CẦU" that holds targets. */
function contentFlaws(entry: Entry): readonly Flaw[] {
  const heading = headingText(entry).toLowerCase()
  const named = COMPONENTS.filter((c) => heading.includes(c))
  const heads = entry.children.map((c) => c.words.text.slice(0, 80).toLowerCase())
  const headed = entry.children.filter((c) => isHeading(c) || /^[^.;]{3,60}:/u.test(c.words.text))
  if (named.length < 2 || headed.length === 0) return []
  const missing = named.filter((c) => !heads.some((h) => h.includes(c)))
  const strange = entry.children.filter(
    (c) => isHeading(c) && /^(?:các\s+)?(?:mục tiêu|chỉ tiêu)/iu.test(c.words.text) && !/mục tiêu|chỉ tiêu/u.test(heading),
  )
  return [
    ...(missing.length > 0 ? [flaw('heading_content', at(entry.label, entry.words), null, 'medium')] : []),
    ...(strange[0] ? [flaw('heading_content', at(`${entry.label}.${strange[0].label}`, strange[0].words), null, 'medium')] : []),
  ]
}
