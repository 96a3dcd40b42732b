/** "2021 - 2025" in a line of text: years that belong together and stand on one line, on paper and on screens. */

/** Two years with a dash between, as titles and periods print them; no part of a longer number. */
const SPAN = /(?<![\d-])(?:19|20)\d{2}[ \u00a0]?[-–][ \u00a0]?(?:19|20)\d{2}(?![\d-])/gu

export interface PartOfLine {
  readonly text: string
  /** Two years and their dash, never to be parted. */
  readonly years: boolean
}

/** The line in its parts, in order: together they are the line to the letter. */
export function partsAtYears(line: string): readonly PartOfLine[] {
  const parts: PartOfLine[] = []
  let at = 0
  for (const found of line.matchAll(SPAN)) {
    if (found.index > at) parts.push({ text: line.slice(at, found.index), years: false })
    parts.push({ text: found[0], years: true })
    at = found.index + found[0].length
  }
  if (at < line.length || parts.length === 0) parts.push({ text: line.slice(at), years: false })
  return parts
}
