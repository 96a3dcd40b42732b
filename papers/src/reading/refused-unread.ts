/** What can be told against a paper without unpacking or parsing any of it, so that the server itself may look. */
import type { PaperLimits } from './limits.ts'
import { isPackedTwice } from './pdf-streams.ts'
import { WORD_PARTS } from './read-docx.ts'
import { unfitByItsList } from './unpack.ts'

const begins = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(signature, 0, 'latin1') === 0

/** The refusal of a package by its list of parts, of a PDF by how its streams are packed; null where a parser has to decide. */
export async function refusedUnread(bytes: Uint8Array, limits: PaperLimits): Promise<'intake.unsafe-file' | 'intake.broken-file' | null> {
  if (begins(bytes, 'PK\u0003\u0004')) return unfitByItsList(bytes, (name) => WORD_PARTS.test(name), limits)
  if (!begins(bytes, '%PDF')) return null
  // Every page is an object; a file that has none says nothing.
  if (!holdsObjects(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) return 'intake.broken-file'
  return isPackedTwice(bytes) ? 'intake.unsafe-file' : null
}

/** "3 0 obj" begins an object; "no objects" is only words. */
function holdsObjects(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(' obj'); at >= 0; at = bytes.indexOf(' obj', at + 4)) {
    const before = bytes[at - 1] ?? 0
    if (before >= 0x30 && before <= 0x39) return true
  }
  return false
}
