import type { CellChange, GridTexts } from '@songhanh/core/collection/grid-history'

export interface GridColumn {
  readonly key: string
  readonly head: string
  readonly kind: 'number' | 'text'
  /** In characters. */
  readonly width: number
  /** Shown beside, never typed in: last year's value, a computed share. */
  readonly closed?: boolean
}

export interface GridRow {
  readonly key: string
  readonly head: string
  /** A small line under the head: the unit of measure, what kind of number stands there. */
  readonly under?: string
  /** What the row belongs to; the first row of a group carries its heading. */
  readonly group?: string
  /** Columns closed in this row alone. */
  readonly closed?: readonly string[]
}

/** What the rule makes of a typed text: taken as it is, shown in another form with the reason, or not understood. */
export type Interpretation =
  | { readonly kind: 'accepted'; readonly shown: string }
  | { readonly kind: 'changed'; readonly shown: string; readonly why: string }
  | { readonly kind: 'rejected'; readonly why: string }

/** What the checks say of a cell: an error keeps the form from being sent, a warning asks for a written reason. */
export interface CellRemark {
  readonly level: 'error' | 'warning'
  readonly text: string
}

/** How a pasted block is understood. `unsure`: it holds numbers like 1.234 that can be read in two ways, so the person is asked once for all. */
export interface BlockReading {
  readonly unsure: boolean
  readonly cells: readonly (CellChange & { readonly interpretation: Interpretation })[]
}

/** The sign that parts decimals in a pasted block; null: as the rule finds. */
export type DecimalSign = ',' | '.' | null

export interface GridRules {
  /** One cell, typed. */
  readonly interpret: (row: GridRow, column: GridColumn, text: string) => Interpretation
  /** A whole block, pasted; `decimal` is the person's answer where the block was unsure. */
  readonly readBlock: (cells: readonly CellChange[], decimal: DecimalSign) => BlockReading
}

export const isClosed = (row: GridRow | undefined, column: GridColumn | undefined): boolean =>
  row === undefined || column === undefined || column.closed === true || (row.closed ?? []).includes(column.key)

/** What the entry grid is given: rows, columns, what stands in the cells, and who wants to hear of changes. */
export interface EntryGridProps {
  readonly label: string
  /** Head of the first column, for example the kind of unit. */
  readonly rowHead: string
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  /** What stands in the cells at first; later changes come by `onChange`. */
  readonly texts: GridTexts
  readonly rules: GridRules
  /** What is said of a cell, from what stands in its row. */
  readonly remark: (row: GridRow, column: GridColumn, texts: readonly string[]) => CellRemark | null
  /** One act of the person: all the cells it changed. Undo and redo are acts too. */
  readonly onChange: (changes: readonly CellChange[]) => void
}
