import { randomFillSync } from 'node:crypto'

/**
 * A new UUID version 7 (RFC 9562): 48 bits of milliseconds, then chance. Ids are made here and not in the database, so that a command can
 * name what it is about to write and a row keeps its id in any database.
 */
export function newId(milliseconds = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
