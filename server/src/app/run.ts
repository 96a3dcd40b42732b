import { operations } from '@songhanh/words/vi/operations'
import { Told } from '../platform/told.ts'
import type { OpenPlace } from './open-place.ts'
import type { Serving } from './serve.ts'

/** How long an orderly end may take before the process leaves anyway. */
const LONGEST_STOP_MS = 30_000
/** One Ctrl-C may arrive twice, from the terminal and from the parent that passes it on; later than this it is a second request. */
const SAME_REQUEST_MS = 1000

/**
 * Runs a place in this process: starts it, and ends it in order when the system asks. A second request ends it at once; the data is
 * safe either way. What a person can mend is told in one line and ends with 2.
 */
export async function run(open: () => Promise<OpenPlace>, serve: (open: OpenPlace) => Promise<Serving>): Promise<void> {
  let serving: Serving | null = null
  let asked: number | null = null
  const end = async () => {
    if (asked !== null) {
      if (performance.now() - asked > SAME_REQUEST_MS) process.exit(1)
      return
    }
    asked = performance.now()
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
    if (serving) await serving.stop()
    process.exit(0)
  }
  const failed = (error: unknown): never => {
    console.error(
      error instanceof Told
        ? error.message
        : operations.start.failed(String(error instanceof Error ? (error.stack ?? error.message) : error)),
    )
    process.exit(2)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end().catch(failed))
  let opened: OpenPlace | null = null
  try {
    opened = await open()
    serving = await serve(opened)
    // The signal came while the place was being opened.
    if (asked !== null) await serving.stop(0).then(() => process.exit(0))
  } catch (error) {
    // Whatever failed, the database ends with this process.
    if (!serving) await opened?.close().catch(() => undefined)
    failed(error)
  }
}
