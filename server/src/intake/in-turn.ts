import { refuse, type Decision } from '@songhanh/core/basics/decision'

/** How many papers are worked on at the same moment, and how many may wait, each held in memory. Two cores are what a small place has. */
const AT_ONCE = 2
const WAITING_MOST = 6

/** Lets at most `AT_ONCE` run, the others in the order they came; who finds the line full is sent away with `basics.too-many-requests`. */
export function inTurn() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<Decision<T>>): Promise<Decision<T>> => {
    if (waiting.length >= WAITING_MOST) return refuse('basics.too-many-requests', { seconds: 30 })
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
