import { fileURLToPath } from 'node:url'
import { refuse, type Decision } from '@songhanh/core/basics/decision'
import { GUARD_LIMITS, guarded, type GuardLimits, RECOGNITION_LIMITS } from '@songhanh/papers/reading/guard'
import type { PaperRead, ReadPaper } from './taken-paper.ts'

const WORKER = fileURLToPath(new URL('./reading-worker.ts', import.meta.url))

/** How many papers are read at the same moment, and how many may wait, each held in memory. Two cores are what a small place has. */
const AT_ONCE = 2
const WAITING_MOST = 6

/** Lets at most `AT_ONCE` run, the others in the order they came; who finds the line full is sent away. */
function line() {
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

/**
 * Reads papers in child processes, each within bounds of time and memory. Refuses `intake.empty-file`, `intake.too-large`,
 * `intake.not-readable`, `intake.unsafe-file`, `intake.reading-timed-out`, `intake.no-plan` for a paper that says no plan, and
 * `basics.too-many-requests` when too many papers wait already. One that somebody watches has bounds of its own and no line here: the desk of scans
 * reads them one at a time.
 */
export function readPaperApart(limits: GuardLimits = GUARD_LIMITS, recognition: GuardLimits = RECOGNITION_LIMITS): ReadPaper {
  const inTurn = line()
  return (bytes, name, watched) =>
    watched ? guarded<PaperRead>(WORKER, name, bytes, recognition, watched) : inTurn(() => guarded<PaperRead>(WORKER, name, bytes, limits))
}
