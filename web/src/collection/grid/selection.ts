/** A rectangle of cells: `at` has the focus, `anchor` is the corner across from it. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Selection {
  readonly at: Place
  readonly anchor: Place
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const FIRST: Selection = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } }

export const boxOf = ({ at, anchor }: Selection): Box => ({
  top: Math.min(at.row, anchor.row),
  bottom: Math.max(at.row, anchor.row),
  left: Math.min(at.column, anchor.column),
  right: Math.max(at.column, anchor.column),
})

export const isSeveral = (box: Box) => box.top !== box.bottom || box.left !== box.right

const within = (n: number, count: number) => Math.max(0, Math.min(count - 1, n))

/** Goes to a cell, held inside the grid; `extend` leaves the anchor where it was. */
export function goTo(selection: Selection, to: Place, size: Size, extend: boolean): Selection {
  const at = { row: within(to.row, size.rows), column: within(to.column, size.columns) }
  return { at, anchor: extend ? selection.anchor : at }
}

/** The next cell in reading order; at the end of a row the first one of the next row. */
export function nextInReadingOrder({ row, column }: Place, step: 1 | -1, size: Size): Place {
  const n = within(row * size.columns + column + step, size.rows * size.columns)
  return { row: Math.floor(n / size.columns), column: n % size.columns }
}

/** Every place of a box, row by row. */
export const placesOf = (box: Box): Place[] =>
  Array.from({ length: box.bottom - box.top + 1 }, (_, r) =>
    Array.from({ length: box.right - box.left + 1 }, (__, c) => ({ row: box.top + r, column: box.left + c })),
  ).flat()
