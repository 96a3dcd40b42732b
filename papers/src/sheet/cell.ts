/**
 * What stands in one cell of a spreadsheet, with the kinds kept apart that people confuse: nothing, text, a number, a day, a fault.
 *
 * This folder runs in the browser too (a list of cases is counted there and never leaves the machine), so it imports nothing of Node.
 */
import type { PlainDate } from '@songhanh/core/basics/plain-date'

export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'day'; readonly day: PlainDate }
  /** A formula that ended in an error (`#DIV/0!`), or has no stored result: the file does not say a value, so none is guessed. */
  | { readonly kind: 'fault'; readonly shown: string }

/** One sheet as a rectangle read from the top left; rows may be shorter than the widest one. `hidden` sheets carry a form's identity. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  /** Rows (from 0) that the person who sent the file had hidden: they are read all the same, and the screen says so. */
  readonly hiddenRows: readonly number[]
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
}

export const EMPTY: Cell = { kind: 'empty' }

/** The address a person sees in Excel: row 0, column 0 is `A1`. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26)) letters = String.fromCodePoint(65 + ((c - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
