/** Writes a table as CSV that opens rightly in Excel: byte order mark, CRLF, quotes where needed, no cell that could become a formula. */
import { stringify } from 'csv-stringify/browser/esm/sync'
import { guardFormula } from './formula-guard.ts'

export type CsvValue = string | number | null

const BOM = '\ufeff'

/** One row at a time, so that an export of any length passes through constant memory. Numbers keep the decimal point: this is open data. */
export function* csvRows(head: readonly string[], rows: Iterable<readonly CsvValue[]>): Generator<string> {
  yield BOM + line(head)
  for (const row of rows) yield line(row)
}

/** The same for rows that arrive in batches: a piece of bytes for each. */
export async function* csvPieces(
  head: readonly string[],
  batches: AsyncIterable<readonly (readonly CsvValue[])[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(BOM + line(head))
  for await (const rows of batches) yield encoder.encode(rows.map(line).join(''))
}

const line = (row: readonly CsvValue[]) =>
  stringify([row.map((value) => (typeof value === 'string' ? guardFormula(value) : (value ?? '')))], { record_delimiter: 'windows' })
