/** The inside of a backup: a row of frames, each a letter, a length and its bytes. Facts are JSON; the rows of a table are PostgreSQL's own COPY text. */
import { operations } from '@songhanh/words/vi/operations'
import { Told } from '../../platform/told.ts'

/** `H` head of the backup · `T` a table begins · `D` rows of it · `E` it ends, with counts · `F` foot of the backup. */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'F'

export interface Frame {
  readonly kind: FrameKind
  readonly bytes: Buffer
}

const KINDS = new Set<string>(['H', 'T', 'D', 'E', 'F'])
/** More than any frame that is written, less than would exhaust the reader of a damaged length. */
const LONGEST = 64 * 1024 * 1024

export function frame(kind: FrameKind, bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

export const jsonFrame = (kind: FrameKind, value: unknown): Buffer => frame(kind, Buffer.from(JSON.stringify(value)))

/** The frames of a content. Throws `Told` where it ends within a frame or is no such content. */
export async function* framesOf(content: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let kept: Buffer = Buffer.alloc(0)
  for await (const chunk of content) {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk])
    while (kept.length >= 5) {
      const kind = kept.toString('latin1', 0, 1)
      const length = kept.readUInt32BE(1)
      if (!KINDS.has(kind) || length > LONGEST) throw new Told(operations.backup.damaged)
      if (kept.length < 5 + length) break
      yield { kind: kind as FrameKind, bytes: kept.subarray(5, 5 + length) }
      kept = kept.subarray(5 + length)
    }
  }
  if (kept.length > 0) throw new Told(operations.backup.cutOff)
}
