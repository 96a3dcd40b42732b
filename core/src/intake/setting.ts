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

/**
 * A line that is followed by a small letter is certain to have broken for want of room: the shortest of those, with the word that did not
 * fit, shows where the margin lies. One in fifty may be odd. With no such line, lines are paragraphs and none is full.
 */
export function settingOf(lines: readonly Line[]): Setting {
  const reaches: number[] = []
  let gaps = 0
  let gapsInside = 0
  let breaks = 0
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (!before || line.cell || before.cell || line.whole || before.whole) continue
    const inside = /^\p{Ll}/u.test(line.passage.text) && !/^[a-zđ]\s*[).]/u.test(line.passage.text)
    breaks++
    if (inside) reaches.push(before.passage.text.length + 1 + firstWord(line))
    if (line.gap > 0) {
      gaps++
      if (inside) gapsInside++
    }
  }
  reaches.sort((a, b) => a - b)
  const margin = reaches[Math.floor(reaches.length / 50)] ?? Infinity
  return {
    gapsSeparate: gaps >= 3 && gaps * 12 >= breaks && gapsInside * 10 <= gaps,
    isFull: (line, next) => line.passage.text.length + 1 + firstWord(next) >= margin,
  }
}
