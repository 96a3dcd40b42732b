/** Sections as printed, gaps and repeats kept: parts, roman numbers, and the numbered headings below them. */
import type { Section } from '../plans/content.ts'
import { beginsWithBody } from './bodies.ts'
import { found } from './finding.ts'
import { headingText, isHeading, roleOf } from './headings.ts'
import type { Entry } from './outline.ts'
import { spansOf } from './passage.ts'

const TOP: ReadonlySet<Entry['kind']> = new Set(['part', 'chapter', 'capital', 'roman', 'article'])

/** `bodies`: the entries that are assignments. */
export function sectionsOf(outline: readonly Entry[], bodies: ReadonlySet<Entry>): readonly Section[] {
  let count = 0
  const section = (entry: Entry, depth: number): Section => {
    count++
    const id = `section-${count}`
    // Under "Tổ chức thực hiện" the numbered entries are bodies with their duties: they are assignments, not sections.
    const assigns = roleOf(headingText(entry)) === 'organisation'
    const inner = entry.children.filter((c) => isSection(c, depth + 1) && !(assigns && (bodies.has(c) || beginsWithBody(c.words.text))))
    return {
      id,
      spans: spansOf(entry.printed),
      finding: found('section-mark', isHeading(entry) ? 'high' : 'medium'),
      num: entry.label === '' ? null : entry.label,
      heading: headingText(entry),
      children: inner.map((c) => section(c, TOP.has(c.kind) ? depth : depth + 1)),
    }
  }
  const marked = outline.some((e) => TOP.has(e.kind))
  return outline.filter((e) => (marked ? TOP.has(e.kind) : isSection(e, 1))).map((e) => section(e, 0))
}

const isSection = (entry: Entry, depth: number): boolean =>
  TOP.has(entry.kind) || (depth <= 1 && (entry.kind === 'number' || entry.kind === 'decimal') && isHeading(entry))
