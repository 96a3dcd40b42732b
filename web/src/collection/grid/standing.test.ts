import { change } from '@songhanh/core/collection/grid-history'
import { describe, expect, it } from 'vitest'
import { gridStanding } from './standing.ts'

/** Work that waits until the test lets a frame pass. */
function frames() {
  let waiting: (() => void) | null = null
  const settle = () => {
    const run = waiting
    waiting = null
    run?.()
  }
  const later = (run: () => void) => ({ ask: () => void (waiting = run), settle })
  return { later, pass: settle }
}

describe('how a grid stands', () => {
  it('is changed by a key at once, and drawn when its frame has passed', () => {
    const { later, pass } = frames()
    const grid = gridStanding([['1'], ['2']], later)
    const heard: string[] = []
    grid.listen(() => heard.push(grid.drawn().history.texts[0]?.[0] ?? ''))
    grid.change({ history: change(grid.now().history, [{ row: 0, column: 0, text: '5' }]) })
    grid.change({ selection: { at: { row: 1, column: 0 }, anchor: { row: 1, column: 0 } } })
    expect([grid.now().history.texts[0], grid.drawn().history.texts[0], heard]).toEqual([['5'], ['1'], []])
    pass()
    expect([grid.drawn(), heard]).toEqual([grid.now(), ['5']])
  })

  it('is drawn at once where the next key settles it, and not a second time by the frame', () => {
    const { later, pass } = frames()
    const grid = gridStanding([['1']], later)
    let drawn = 0
    const deaf = grid.listen(() => void drawn++)
    grid.change({ remark: 'viết lại' })
    grid.settle()
    pass()
    expect([grid.drawn().remark, drawn]).toEqual(['viết lại', 1])
    deaf()
    grid.change({ remark: null })
    pass()
    expect(drawn).toBe(1)
  })
})
