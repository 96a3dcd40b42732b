/**
 * The texts of a grid while a person types, with undo: whatever one act changed (a key, a pasted block, a fill) is undone as one step.
 *
 * Pure and small on purpose: the screen holds one of these and draws it.
 */
export type GridTexts = readonly (readonly string[])[]

export interface CellChange {
  readonly row: number
  readonly column: number
  readonly text: string
}

interface Step {
  readonly changes: readonly (CellChange & { readonly before: string })[]
}

export interface GridHistory {
  readonly texts: GridTexts
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

/** How many acts can be undone. */
export const MOST_STEPS = 200

export const openGrid = (texts: GridTexts): GridHistory => ({ texts, done: [], undone: [] })

/** One act. Cells outside the grid, and cells that already hold the text, are no change; an act that changes nothing is no step. */
export function change(grid: GridHistory, changes: readonly CellChange[]): GridHistory {
  const last = new Map(changes.map((c) => [`${c.row},${c.column}`, c]))
  const real = [...last.values()].flatMap((c) => {
    const before = grid.texts[c.row]?.[c.column]
    return before === undefined || before === c.text ? [] : [{ ...c, before }]
  })
  if (real.length === 0) return grid
  return { texts: apply(grid.texts, real), done: [...grid.done, { changes: real }].slice(-MOST_STEPS), undone: [] }
}

export function undo(grid: GridHistory): GridHistory {
  const step = grid.done.at(-1)
  if (!step) return grid
  const back = step.changes.map(({ before, ...c }) => ({ ...c, text: before }))
  return { texts: apply(grid.texts, back), done: grid.done.slice(0, -1), undone: [...grid.undone, step] }
}

export function redo(grid: GridHistory): GridHistory {
  const step = grid.undone.at(-1)
  if (!step) return grid
  return { texts: apply(grid.texts, step.changes), done: [...grid.done, step], undone: grid.undone.slice(0, -1) }
}

// Rows that do not change stay the same objects, so that the screen redraws only the others.
function apply(texts: GridTexts, changes: readonly CellChange[]): GridTexts {
  const next = [...texts]
  for (const { row, column, text } of changes) next[row] = (next[row] ?? []).with(column, text)
  return next
}
