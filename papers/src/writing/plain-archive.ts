/** Files put together in one archive, in the order given and dated with one day: the same files are the same bytes. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { zipSync, type Zippable } from 'fflate'

export function archiveOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], day: PlainDate): Uint8Array {
  const packed: Zippable = {}
  // Office files and PDFs are packed already: packing them again costs time and gains nothing.
  for (const { name, bytes } of files) packed[name] = [bytes, { mtime: new Date(`${day}T12:00:00`), level: 0 }]
  return zipSync(packed)
}
