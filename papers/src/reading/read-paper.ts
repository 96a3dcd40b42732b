/** Any paper handed in, read by what it is, not by what its name says. */
import { type Decision, refuse } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PDF = [0x25, 0x50, 0x44, 0x46]
/** A PDF is told by its first bytes; its parser is to be kept in a child. */
export const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, PDF)
/** Files that are known and not read: old Office, pictures, archives. Some of them would pass as text. */
const OTHERS: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]

/**
 * Reads a paper. Refuses `intake.empty-file`, `intake.too-large`, `intake.not-readable`, `intake.unsafe-file`.
 * It runs in the caller's process: what comes from outside goes through `readPaperGuarded`.
 */
export async function readPaper(_name: string, bytes: Uint8Array, limits: PaperLimits = PAPER_LIMITS): Promise<Decision<Reading>> {
  if (bytes.length === 0) return refuse('intake.empty-file')
  if (bytes.length > limits.bytes) return refuse('intake.too-large', { most: `${Math.floor(limits.bytes / (1024 * 1024))} MB` })
  if (startsWith(bytes, ZIP)) return readDocx(bytes, limits)
  if (isPdf(bytes)) return readPdf(bytes, limits)
  if (OTHERS.some((signature) => startsWith(bytes, signature))) return refuse('intake.not-readable')
  return readText(bytes, limits)
}
