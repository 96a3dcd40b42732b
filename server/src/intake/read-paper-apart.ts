import { fileURLToPath } from 'node:url'
import { GUARD_LIMITS, guarded, type GuardLimits, RECOGNITION_LIMITS } from '@songhanh/papers/reading/guard'
import { inTurn } from './in-turn.ts'
import type { PaperRead, ReadPaper } from './taken-paper.ts'

/** The child that reads a paper and proposes the plan it says. */
export const READING_WORKER = new URL('./reading-worker.ts', import.meta.url)
const WORKER = fileURLToPath(READING_WORKER)

/**
 * Reads papers in child processes, each within bounds of time and memory. Refuses `intake.empty-file`, `intake.too-large`,
 * `intake.not-readable`, `intake.unsafe-file`, `intake.reading-timed-out`, `intake.no-plan` for a paper that says no plan, and
 * `basics.too-many-requests` when too many papers wait already. One that somebody watches has bounds of its own and no line here: the desk of scans
 * reads them one at a time.
 */
export function readPaperApart(limits: GuardLimits = GUARD_LIMITS, recognition: GuardLimits = RECOGNITION_LIMITS): ReadPaper {
  const turn = inTurn()
  return (bytes, name, watched) =>
    watched ? guarded<PaperRead>(WORKER, name, bytes, recognition, watched) : turn(() => guarded<PaperRead>(WORKER, name, bytes, limits))
}
