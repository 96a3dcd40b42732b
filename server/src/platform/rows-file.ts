/** A table of any length on its way out as CSV or XLSX: made of the rows as they come, and whole or no table at all. */
import type { RowsAnswer } from '@songhanh/api/endpoint'
import { csvPieces, type CsvValue } from '@songhanh/papers/sheet/write-csv'
import { streamTable, type TableColumn } from '@songhanh/papers/sheet/write-workbook'
import type { z } from 'zod'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export interface RowsFile {
  /** Without its ending. */
  readonly name: string
  readonly format: keyof typeof TYPES
  readonly columns: readonly TableColumn[]
  /** The name of the sheet in a workbook. */
  readonly sheet: string
  /** How many rows will come. */
  readonly rows: number
}

/** The same pieces; fails where they hold another number of rows than was said before the first. */
async function* counted(pieces: AsyncIterable<CsvValue[][]>, rows: number): AsyncGenerator<CsvValue[][]> {
  let seen = 0
  for await (const piece of pieces) {
    seen += piece.length
    yield piece
  }
  if (seen !== rows) throw new Error(`an export said ${rows} rows and had ${seen}`)
}

async function* oneByOne(pieces: AsyncIterable<CsvValue[][]>): AsyncGenerator<CsvValue[]> {
  for await (const piece of pieces) yield* piece
}

/** The answer of an endpoint of rows. What breaks off on its way, or has another number of rows than was said, fails before its end. */
export function rowsFile(
  { name, format, columns, sheet, rows }: RowsFile,
  pieces: AsyncIterable<CsvValue[][]>,
): z.output<typeof RowsAnswer> {
  const whole = counted(pieces, rows)
  const heads = columns.map(({ head }) => head)
  const bytes = format === 'csv' ? csvPieces(heads, whole) : streamTable(sheet, columns, oneByOne(whole))
  return { name: `${name}.${format}`, type: TYPES[format], rows, pieces: bytes }
}
