/** Answers of the counter as bytes, packed once in each way they are asked for, and kept as long as there is room. */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface Made {
  readonly type: string
  readonly bytes: Buffer
  readonly tag: string
  /** Filled as it is asked for. */
  readonly packed: Map<'br' | 'gzip', Buffer>
}

export const madeOf = (type: string, bytes: string | Uint8Array): Made => {
  const made = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { type, bytes: made, tag: `"${createHash('sha256').update(made).digest('base64url').slice(0, 22)}"`, packed: new Map() }
}

/** Below this packing saves no packet. */
const LEAST = 1024
/** Half a level more costs ten times as long for a hundredth less. */
const BROTLI_QUALITY = 5

const pack = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes: Buffer) => gzipSync(bytes),
}

/** The way of packing a reader takes: a named one that is not refused by q=0. */
function accepted(header: string | readonly string[] | undefined): 'br' | 'gzip' | null {
  const ways = String(header ?? '')
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*/u))
    .filter(([, q]) => q === undefined || !/^q=0(?:\.0*)?$/u.test(q))
    .map(([name]) => name)
  return ways.includes('br') ? 'br' : ways.includes('gzip') ? 'gzip' : null
}

/** The body to send, packed if that is worth it. A workbook is packed already. */
export function packing(made: Made, header: string | readonly string[] | undefined) {
  const way = made.bytes.length < LEAST || made.type.includes('openxml') ? null : accepted(header)
  if (way === null) return { encoding: null, body: made.bytes }
  const body = made.packed.get(way) ?? pack[way](made.bytes)
  made.packed.set(way, body)
  return { encoding: way, body }
}

/** Room for about a hundred releases in both languages. */
const MOST_BYTES = 64_000_000

/** Answers by their whole name; the one asked for longest ago goes first. */
export function keptAnswers(most = MOST_BYTES) {
  const kept = new Map<string, Made>()
  let size = 0
  // Twice its size, for what it is packed to.
  const sizeOf = ({ bytes }: Made) => 2 * bytes.length
  return {
    async of(name: string, make: () => Promise<Made | null>): Promise<Made | null> {
      const there = kept.get(name)
      if (there) {
        kept.delete(name)
        kept.set(name, there)
        return there
      }
      const made = await make()
      if (made === null || kept.has(name)) return made
      kept.set(name, made)
      size += sizeOf(made)
      for (const [oldest, one] of kept) {
        if (size <= most) break
        kept.delete(oldest)
        size -= sizeOf(one)
      }
      return made
    },
    size: () => size,
  }
}
