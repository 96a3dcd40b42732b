/** Every table of a report as one workbook: a sheet a table, numbers as numbers. */
import { approximate, readFormatted } from '@songhanh/core/basics/decimal'
import { textOf, type Piece } from '@songhanh/core/reports/piece'
import type { Report, ReportTable } from '@songhanh/core/reports/report'
import { writeTables } from '@songhanh/papers/sheet/write-workbook'

const WIDTH_OF_A_SHARE = 1.2

const valueOf = (pieces: readonly Piece[]): string | number | null => {
  const text = textOf(pieces)
  if (text === '') return null
  // Codes such as 4.1 look like numbers and are none: only what was counted or measured is one.
  const counted = pieces.every(({ ref }) => ref !== null && ref.kind !== 'quoted')
  const value = counted ? readFormatted(text) : null
  return value ? approximate(value) : text
}

const decimalsOf = (rows: ReportTable['rows'], column: number): number =>
  Math.max(0, ...rows.map(({ cells }) => (/,(\d+)$/u.exec(textOf(cells[column] ?? []))?.[1] ?? '').length))

const tables = (report: Report): readonly ReportTable[] =>
  [...report.parts, ...report.annexes].flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))

/** "Bảng 4" of "Bảng 4. Chỉ tiêu 4.1 …": how the report itself speaks of it. */
const nameOf = ({ title }: ReportTable, n: number): string =>
  /^\p{L}+ \d+(?=\.)/u.exec(textOf(title).replaceAll('\u00a0', ' '))?.[0] ?? String(n + 1)

export const tablesOf = (report: Report): Promise<Uint8Array> =>
  writeTables(
    tables(report).map((table, n) => ({
      name: nameOf(table, n),
      title: [textOf(table.title), ...(table.note === null ? [] : [table.note])],
      columns: table.columns.map(({ head, share, align }, c) => ({
        head: textOf(head),
        width: Math.max(8, Math.round(share * WIDTH_OF_A_SHARE)),
        ...(align === 'right' ? { decimals: decimalsOf(table.rows, c) } : {}),
      })),
      rows: table.rows.map(({ cells }) => table.columns.map((_, c) => valueOf(cells[c] ?? []))),
    })),
  )
