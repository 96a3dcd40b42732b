/** The streams of a PDF, looked at before its parser is: a few kilobytes that unpack without end keep any parser busy for minutes. */
import { inflateSync } from 'node:zlib'

/** One packing over another is in no file an office program writes; it is how a page of gigabytes is made of two kilobytes. */
const PACKED_TWICE = /\/Filter\s*\[\s*\/(?:FlateDecode|Fl|LZWDecode|LZW)\s+\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)/
const STREAM = 'stream'
/** What stands before `stream`: the dictionary that says what it is. */
const BEFORE = 1024
/** What the drawing of one page may unpack to. A picture may be larger: no parser walks through it. */
const MOST = 16 * 1024 * 1024
const SMALL = 1024 * 1024
const GROWS = 150

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)

/** Whether a stream is packed twice; needs no unpacking, so that the server can ask it itself. */
export function isPackedTwice(bytes: Uint8Array): boolean {
  return streamsOf(bytes).some(({ dictionary }) => PACKED_TWICE.test(dictionary))
}

/** Whether what is drawn on a page unpacks to more than any page holds. */
export function growsTooFar(bytes: Uint8Array): boolean {
  let all = 0
  for (const { dictionary, start, end } of streamsOf(bytes)) {
    if (!/\/FlateDecode|\/Fl[\s/\]]/.test(dictionary) || /\/Subtype\s*\/Image|\/FontFile|\/Length1/.test(dictionary)) continue
    const packed = bytes.subarray(start, end)
    const most = Math.max(SMALL, Math.min(MOST, packed.length * GROWS))
    const size = unpackedSize(packed, most)
    if (size === null) return true
    all += size
    if (all > 4 * MOST) return true
  }
  return false
}

/** Null beyond the bound. A broken stream is the parser's to judge. */
function unpackedSize(packed: Uint8Array, most: number): number | null {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length
  } catch (error) {
    return (error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? null : 0
  }
}

interface Stream {
  readonly dictionary: string
  readonly start: number
  readonly end: number
}

function streamsOf(bytes: Uint8Array): readonly Stream[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const streams: Stream[] = []
  let last = 0
  for (let at = whole.indexOf(STREAM); at >= 0; at = whole.indexOf(STREAM, last)) {
    const end = whole.indexOf('endstream', at + STREAM.length)
    if (end < 0) break
    const before = latin1(bytes, Math.max(last, at - BEFORE), at)
    const from = before.lastIndexOf('obj')
    const start = at + STREAM.length + (whole[at + STREAM.length] === 0x0d ? 2 : 1)
    if (/>>\s*$/.test(before)) streams.push({ dictionary: before.slice(from + 3), start, end })
    last = end + 'endstream'.length
  }
  return streams
}
