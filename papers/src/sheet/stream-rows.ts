/**
 * Rows of a file of any length, as they arrive: the memory needed is that of one piece, whatever the file. Rows carry their number as a spreadsheet
 * shows it, so that whoever reads can say where something stands.
 */
import { refuse, type Decision, type Refusal } from '@songhanh/core/basics/decision'
import { parse } from 'csv-parse/browser/esm/sync'
import { streamXlsxRows, type CellValue } from 'hucre'
import { declaredSize } from './archive-size.ts'
import { delimiterOf } from './read-csv.ts'
import { DEFAULT_LIMITS, type SheetLimits } from './read-workbook.ts'

/** Rows in order, from 0. A cell is text; a number only where a spreadsheet holds one, so that nobody has to ask what its point means. */
export interface StreamedRow {
  readonly index: number
  readonly cells: readonly (string | number)[]
}

/** Why a file cannot be read on. */
export class UnreadableRows extends Error {
  readonly refusal: Refusal
  constructor(decision: Decision<never>) {
    const { refusal } = decision as { readonly refusal: Refusal }
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Where the last line end stands that is not within quotes; -1 where there is none yet. */
function lastLineEnd(text: string): number {
  let quotes = 0
  let end = -1
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 0x22) quotes++
    else if (letter === 0x0a && quotes % 2 === 0) end = at
  }
  return end
}

/** More than this without a line end is no table. */
const LONGEST_LINE = 1_000_000

/** The encoding by the first two bytes, as `readCsv` tells it. */
const encodingOf = ([a, b]: Uint8Array) => (a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8')

/** The same pieces, the first of at least two bytes where there are so many. */
async function* withBeginning(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array()
  for await (const piece of pieces) {
    if (first === null) yield piece
    else {
      const joined: Uint8Array = new Uint8Array([...first, ...piece.subarray(0, 2)])
      const enough = joined.length >= 2
      if (enough) {
        yield joined
        if (piece.length > 2) yield piece.subarray(2)
      }
      first = enough ? null : joined
    }
  }
  if (first !== null) yield first
}

async function* textOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  const read = (piece: Uint8Array | undefined): string => {
    decoder ??= new TextDecoder(encodingOf(piece ?? new Uint8Array()), { fatal: true })
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      throw new UnreadableRows(refuse('sheet.not-utf8'))
    }
  }
  for await (const piece of withBeginning(pieces)) yield read(piece)
  yield read(undefined)
}

// What needs the parser: a quote, or a line that ends in a carriage return alone.
const PARSED = /"|\r(?!\n)/u

/** Rows of text without a quote, which is most of every file: the parser gives the same, ten times slower. */
function plainRows(text: string, delimiter: string): string[][] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split(delimiter))
}

/** Rows of delimited text. Throws `UnreadableRows`: `sheet.empty-file`, `sheet.not-utf8`, `sheet.broken-csv`. */
export async function* streamCsv(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<StreamedRow> {
  let [rest, index] = ['', 0]
  let delimiter: string | undefined
  const rowsOf = (text: string): StreamedRow[] => {
    const composed = text.normalize('NFC')
    delimiter ??= delimiterOf(composed)
    if (!PARSED.test(composed)) return plainRows(composed, delimiter).map((cells) => ({ index: index++, cells }))
    try {
      const rows: string[][] = parse(composed, { delimiter, relaxColumnCount: true, skipEmptyLines: false })
      return rows.map((cells) => ({ index: index++, cells }))
    } catch (error) {
      throw new UnreadableRows(refuse('sheet.broken-csv', { line: index + Number((error as { lines?: number }).lines ?? 0) }))
    }
  }
  for await (const text of textOf(pieces)) {
    rest += text
    const end = lastLineEnd(rest)
    if (end >= 0) {
      yield* rowsOf(rest.slice(0, end + 1))
      rest = rest.slice(end + 1)
    } else if (rest.length > LONGEST_LINE) throw new UnreadableRows(refuse('sheet.broken-csv', { line: index + 1 }))
  }
  if (rest !== '') yield* rowsOf(rest)
  if (index === 0) throw new UnreadableRows(refuse('sheet.empty-file'))
}

const cellOf = (value: CellValue | undefined): string | number => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? '1' : '0'
  return (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).normalize('NFC')
}

/** Rows of the first sheet of a workbook. Throws `UnreadableRows`: `sheet.too-large`, `sheet.not-a-workbook`. */
export async function* streamWorkbook(bytes: Uint8Array, limits: SheetLimits = DEFAULT_LIMITS): AsyncGenerator<StreamedRow> {
  if (bytes.length > limits.bytes || (declaredSize(bytes) ?? 0) > limits.unpackedBytes)
    throw new UnreadableRows(refuse('sheet.too-large', { megabytes: Math.floor(limits.bytes / 1024 / 1024) }))
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) yield { index, cells: values.map(cellOf) }
  } catch (error) {
    throw error instanceof UnreadableRows ? error : new UnreadableRows(refuse('sheet.not-a-workbook'))
  }
}
