import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, openGrid, redo, undo, type CellChange, type GridHistory } from './grid-history.ts'

const ROWS = 4
const COLUMNS = 3
const start = openGrid(Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => '')))
const cellChange: fc.Arbitrary<CellChange> = fc.record({
  row: fc.integer({ min: -1, max: ROWS }),
  column: fc.integer({ min: -1, max: COLUMNS }),
  text: fc.constantFrom('', '1', '2', 'x'),
})
const act = fc.array(cellChange, { maxLength: 6 })
const acts = fc.array(act, { maxLength: 12 })
const after = (all: readonly (readonly CellChange[])[]): GridHistory => all.reduce(change, start)

describe('undo in a grid', () => {
  it('takes one whole act back, and redo brings it again', () => {
    fc.assert(
      fc.property(acts, act, (before, one) => {
        const grid = after(before)
        const changed = change(grid, one)
        if (changed === grid) return
        expect(undo(changed).texts).toEqual(grid.texts)
        expect(redo(undo(changed)).texts).toEqual(changed.texts)
      }),
    )
  })

  it('leads back to the beginning and forward to the end again', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const end = after(all)
        let grid = end
        for (const _ of end.done) grid = undo(grid)
        expect(grid.texts).toEqual(start.texts)
        for (const _ of end.done) grid = redo(grid)
        expect(grid.texts).toEqual(end.texts)
      }),
    )
  })

  it('has nothing to redo once something else was typed', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const grid = undo(after(all))
        const typed = change(grid, [{ row: 0, column: 0, text: 'mới' }])
        expect(redo(typed)).toBe(typed)
      }),
    )
  })

  it('never grows or shrinks the grid, whatever is pasted over its edge', () => {
    fc.assert(
      fc.property(acts, (all) => {
        expect(after(all).texts.map((row) => row.length)).toEqual(Array.from({ length: ROWS }, () => COLUMNS))
      }),
    )
  })
})
