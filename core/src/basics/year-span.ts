/** "2021 - 2025" in a line of text: years that belong together and stand on one line, on paper and on screens. */

/** Two years with a dash between, as titles and periods print them; no part of a longer number. */
const SPAN = /(?<![\d-])((?:19|20)\d\d[ \u00a0]?[-–][ \u00a0]?(?:19|20)\d\d)(?![\d-])/u

export interface PartOfLine {
  readonly text: string
  /** Two years and their dash, never to be parted. */
  readonly years: boolean
}

/** The line in its parts, in order: together they are the line to the letter. */
export function partsAtYears(line: string): readonly PartOfLine[] {
  // With a group a split keeps what it splits at: every second part is a span.
  return line
    .split(SPAN)
    .map((text, n) => ({ text, years: n % 2 === 1 }))
    .filter(({ text }, n) => text !== '' || (n === 0 && line === ''))
}
