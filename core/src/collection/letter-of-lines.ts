/** The letter that the lines of a file were typed from: one form came by one letter. */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { parsePlainDate } from '../basics/plain-date.ts'
import type { Paper } from './submission.ts'

/** What a line says of its letter, as written; the scan is a file of the form. */
export interface LetterLine {
  readonly letterNumber: string
  /** `YYYY-MM-DD`. */
  readonly letterDate: string
  readonly letterScan: string
}

const asWritten = ({ letterNumber, letterDate, letterScan }: LetterLine): string => JSON.stringify([letterNumber, letterDate, letterScan])

/**
 * The letter of a form's lines: each of them names the same one, whole.
 *
 * Refusals: `collection.paper-incomplete`, `collection.import-letter-date`, `collection.import-two-letters`.
 */
export function letterOf(lines: readonly LetterLine[]): Decision<Paper> {
  const [first] = lines
  if (!first) return refuse('collection.paper-incomplete')
  if (new Set(lines.map(asWritten)).size > 1) return refuse('collection.import-two-letters')
  const [number, day, scan] = [first.letterNumber, first.letterDate, first.letterScan].map((part) => part.trim()) as [
    string,
    string,
    string,
  ]
  if (number === '' || day === '' || scan === '') return refuse('collection.paper-incomplete')
  const date = parsePlainDate(day)
  return date ? accept({ number, date, scan }) : refuse('collection.import-letter-date', { text: day })
}
