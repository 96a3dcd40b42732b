import { type GridHistory, type GridTexts, openGrid } from '@songhanh/core/collection/grid-history'
import { afterPaint } from './after-paint.ts'
import { FIRST, type Selection } from './selection.ts'

/** How a grid stands: its texts with what can be undone, the selected cells, and what is remarked on the text typed last. */
export interface Standing {
  readonly history: GridHistory
  readonly selection: Selection
  readonly remark: string | null
}

/** How a grid stands and how it is drawn: a key acts on the one, and the other follows when the frame of that key has been seen. */
export interface GridStanding {
  readonly now: () => Standing
  readonly drawn: () => Standing
  readonly change: (change: Partial<Standing>) => void
  /** Draws at once what waits. */
  readonly settle: () => void
  /** Answers how to stop listening for what is drawn. */
  readonly listen: (heard: () => void) => () => void
}

export function gridStanding(texts: GridTexts, later: typeof afterPaint = afterPaint): GridStanding {
  let now: Standing = { history: openGrid(texts), selection: FIRST, remark: null }
  let drawn = now
  const listening = new Set<() => void>()
  const drawing = later(() => {
    drawn = now
    for (const heard of listening) heard()
  })
  return {
    now: () => now,
    drawn: () => drawn,
    change: (change) => {
      now = { ...now, ...change }
      drawing.ask()
    },
    settle: drawing.settle,
    listen: (heard) => {
      listening.add(heard)
      return () => void listening.delete(heard)
    },
  }
}
