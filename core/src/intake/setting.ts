/** How a text was set: where its lines are full, and whether an empty line means a new paragraph. Both are read from the text itself. */
import type { Line } from './lines.ts'

export interface Setting {
  /** Empty lines stand between paragraphs (web text), not inside them (text out of a PDF). */
  readonly gapsSeparate: boolean
  /** Whether the first word of `next` would not have fitted on `line`: then the line broke for want of room, not because the paragraph ended. */
  readonly isFull: (line: Line, next: Line) => boolean
}

const firstWord = (line: Line): number => {
  const blank = line.passage.text.indexOf(' ')
  return blank < 0 ? line.passage.text.length : blank
}

/** How much of the usual longest line a line must reach to tell where the margin lies; letters of a page differ less than that in width. */
const REACH = 0.85

/**
 * A line that is followed by a small letter is certain to have broken for want of room: the shortest of those, with the word that did not
 * fit, shows where the margin lies. One in fifty may be odd. With no such line, lines are paragraphs and none is full.
 *
 * Lines far shorter than the longest ones tell nothing of the margin: they are what a second wrapping left over (a letter sent on by mail), a
 * title set in two lines, or a list that goes on with a small letter.
 */
export function settingOf(lines: readonly Line[]): Setting {
  const reaches: number[] = []
  const lengths: number[] = []
  let gaps = 0
  let gapsInside = 0
  let breaks = 0
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (!line.cell && !line.whole) lengths.push(line.passage.text.length)
    if (!before || line.cell || before.cell || line.whole || before.whole) continue
    const inside = /^\p{Ll}/u.test(line.passage.text) && !/^[a-zđ]\s*[)./]/u.test(line.passage.text)
    breaks++
    if (inside) reaches.push(before.passage.text.length + 1 + firstWord(line))
    if (line.gap > 0) {
      gaps++
      if (inside) gapsInside++
    }
  }
  const ascending = (a: number, b: number): number => a - b
  const longest = lengths.toSorted(ascending)[Math.floor(lengths.length * 0.95)] ?? 0
  const telling = reaches.filter((reach) => reach >= longest * REACH).toSorted(ascending)
  const margin = telling[Math.floor(telling.length / 50)] ?? Infinity
  return {
    // Where empty lines part the paragraphs, most lines without one before them go on; where they only part the sections, few do.
    gapsSeparate: gaps >= 3 && gaps * 12 >= breaks && gapsInside * 10 <= gaps && (reaches.length - gapsInside) * 4 >= breaks - gaps,
    isFull: (line, next) => line.passage.text.length + 1 + firstWord(next) >= margin,
  }
}
