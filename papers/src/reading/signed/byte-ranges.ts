/**
 * Where the signatures of a PDF stand: each says by `/ByteRange` which bytes it covers, and stands itself as `/Contents` in the gap between them
 * (ISO 32000-1, 12.8.1). It is never packed into a stream, since its place in the file is what it signs.
 */
export interface RangeFound {
  /** What it covers, before and after itself. */
  readonly covered: readonly [Buffer, Buffer]
  /** The signature as it stands in the gap: DER, with the zeros that fill it up. */
  readonly contents: Buffer
  readonly coversWhole: boolean
  /** "D:20241204100000+07'00'", as the tool wrote it into the dictionary. */
  readonly time: string | null
}

const RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/gu
const GAP = /^\s*<([0-9A-Fa-f\s]*)>\s*$/u
/** No paper is signed by more. */
export const MOST_SIGNATURES = 20
/** How much of a dictionary is looked through for what stands beside the range. */
const DICTIONARY = 4000

const only = (bytes: Buffer, pattern: RegExp) => pattern.test(bytes.toString('latin1'))

/** The time beside a signature, in the same object: the signature itself may stand between. */
function timeBeside(latin: string, at: number, [from, to]: readonly [number, number]): string | null {
  const before = latin.slice(Math.max(0, from - DICTIONARY), from)
  const after = latin.slice(to, to + DICTIONARY)
  const near = at > to ? after : before.slice(before.lastIndexOf(' obj') + 1) + after.slice(0, Math.max(0, after.indexOf('endobj')))
  return /\/M\s*\((D:[^)]{4,30})\)/u.exec(near)?.[1] ?? null
}

/** Every signature in the order it stands; `null` for one whose range is not that of a signature, such as one that leaves more out than itself. */
export function findRanges(bytes: Buffer): readonly (RangeFound | null)[] {
  const latin = bytes.toString('latin1')
  return [...latin.matchAll(RANGE)].slice(0, MOST_SIGNATURES).map((match) => {
    const [start, length, after, rest] = match.slice(1).map(Number) as [number, number, number, number]
    const end = after + rest
    if (start !== 0 || length >= after || end > bytes.length) return null
    const hex = GAP.exec(latin.slice(length, after))?.[1]
    if (hex === undefined) return null
    return {
      covered: [bytes.subarray(0, length), bytes.subarray(after, end)],
      contents: Buffer.from(hex.replaceAll(/\s/gu, ''), 'hex'),
      coversWhole: only(bytes.subarray(end), /^\s*$/u),
      time: timeBeside(latin, match.index, [length, after]),
    }
  })
}
