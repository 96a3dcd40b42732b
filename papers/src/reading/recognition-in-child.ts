import { writeSync } from 'node:fs'
import type { Recognition } from './recognition.ts'

/** The pipe of the child that its progress is written to. */
export const PROGRESS_PIPE = 3

/** Recognition in a child of ours: how far it has come goes to whoever started it; when nobody listens any more the child ends. */
export const recognitionInChild = (): Recognition => ({
  tell(progress) {
    try {
      writeSync(PROGRESS_PIPE, `${JSON.stringify(progress)}\n`)
    } catch {
      process.exit(1)
    }
  },
})
