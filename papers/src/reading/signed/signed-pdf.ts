import { fileURLToPath } from 'node:url'
import { type Decision, refuse } from '@songhanh/core/basics/decision'
import type { SignedPdf } from '@songhanh/core/reports/signed-copy'
import { guarded } from '../guard.ts'

const WORKER = fileURLToPath(new URL('./signed-worker.ts', import.meta.url))

/**
 * Looks at a PDF in a child process: each signature with whether it fits what it covers and whom it names, and the words of its pages. It trusts
 * nobody. Refusals: `reports.signed-copy-no-pdf`, and those of `guarded`.
 */
export async function readSignedPdf(bytes: Uint8Array): Promise<Decision<SignedPdf>> {
  const read = await guarded<SignedPdf>(WORKER, 'ban-ky.pdf', bytes)
  // Whatever it is that cannot be read, it is no PDF.
  return !read.ok && ['intake.not-readable', 'intake.broken-file'].includes(read.refusal.code) ? refuse('reports.signed-copy-no-pdf') : read
}
