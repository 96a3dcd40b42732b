/**
 * How large a ZIP archive (.xlsx, .ods) says it becomes when unpacked, in bytes: the sum over its directory. Null for what is no ZIP.
 *
 * Asked before anything is unpacked. The directory may lie, but the unpacker holds each entry to the size declared for it, so a sum
 * that is small here stays small (format: PKWARE APPNOTE 4.3.12 and 4.3.16).
 */
export function declaredSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    total += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}

const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_SIZE = 22
const MOST_COMMENT = 0xffff

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - MOST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return null
}
