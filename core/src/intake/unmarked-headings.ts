/** Headings of goals that bear no mark ("Các chỉ tiêu chủ yếu" over a list), where a paper has no other heading of goals. */
import { headingText, isHeading, namesGoals, roleOf } from './headings.ts'
import { type Entry, entriesOf } from './outline.ts'

const SECTIONS: readonly Entry['kind'][] = ['part', 'chapter', 'capital', 'roman', 'article']

const setsGoals = (entry: Entry): boolean =>
  isHeading(entry) && ['goals', 'targets', 'general-goal'].includes(roleOf(headingText(entry)) ?? '')

const headsGoals = (entry: Entry | undefined): boolean =>
  entry?.kind === 'paragraph' && entry.table === null && entry.children.length === 0 && namesGoals(entry.words.text)

/** The outline with each such heading over what follows it up to the next section, where no heading with a mark sets goals; else as it is. */
export function underUnmarkedHeadings(outline: readonly Entry[]): readonly Entry[] {
  if ([...entriesOf(outline)].some(setsGoals)) return outline
  const found: Entry[] = []
  for (let i = 0; i < outline.length; i++) {
    const entry = outline[i]!
    let end = i + 1
    if (headsGoals(entry)) while (end < outline.length && !SECTIONS.includes(outline[end]!.kind) && !headsGoals(outline[end])) end++
    if (end - i < 3) found.push(entry)
    else {
      // A letter holds brackets and dashes, as a heading of its own would.
      found.push({ ...entry, kind: 'letter', children: outline.slice(i + 1, end) })
      i = end - 1
    }
  }
  return found
}
