/** Files that show what an entry or a report on a task says: minutes, pictures, lists. Never beside counts of violence, where a file would show persons. */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { FILE_FORMATS, type FileFormat } from '../basics/file-format.ts'
import type { RegisterDeclaration } from './declaration.ts'

export const EVIDENCE_FORMATS = Object.keys(FILE_FORMATS) as readonly FileFormat[]

/** Most files beside one thing, and most bytes of them together. */
export const MOST_FILES = 20
export const MOST_BYTES = 50_000_000

export interface EvidenceFile {
  readonly sha256: string
  readonly bytes: number
}

export const takesEvidence = (register: RegisterDeclaration): boolean => register.sensitivity === 'ordinary'

/** Whether one more file may stand beside those that do. Refusals: `files.given-already`, `files.too-many`, `files.too-much`. */
export function addEvidence(standing: readonly EvidenceFile[], file: EvidenceFile): Decision<null> {
  if (standing.some(({ sha256 }) => sha256 === file.sha256)) return refuse('files.given-already')
  if (standing.length >= MOST_FILES) return refuse('files.too-many', { most: MOST_FILES })
  const together = standing.reduce((sum, { bytes }) => sum + bytes, file.bytes)
  return together > MOST_BYTES ? refuse('files.too-much', { most: MOST_BYTES / 1_000_000 }) : accept(null)
}
