/** Writes tables as .xlsx: real numbers, frozen heads, printable on A4. A text stays a text there, whatever sign it begins with. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { writeXlsx, writeXlsxStream, type CellStyle, type CellValue, type WriteSheet } from 'hucre'

export type SheetValue = string | number | null

/** What one cell of a table is; a number may bring the decimals it shows, where those of its column differ. */
export type TableValue = SheetValue | { readonly number: number; readonly decimals: number } | { readonly day: PlainDate }

export interface TableColumn {
  readonly head: string
  /** In characters of the body font. */
  readonly width: number
  /** How many decimals its numbers show; absent for text. */
  readonly decimals?: number
}

export interface TableSheet {
  /** At most 31 characters and none of `[]:*?/\\`: Excel refuses others, so they are replaced. */
  readonly name: string
  /** Lines above the table: what it is, which dates its figures cover, how many rows follow. */
  readonly title: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableValue[])[]
}

export const FONT = 'Times New Roman'
const line = { style: 'thin' } as const
export const BOX = { top: line, bottom: line, left: line, right: line }
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4EDF4' } } as const
export const HEAD_STYLE: CellStyle = {
  font: { name: FONT, size: 12, bold: true },
  fill: HEAD_FILL,
  border: BOX,
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
}
export const TITLE_STYLE: CellStyle = { font: { name: FONT, size: 13, bold: true } }

/** Excel's pattern for a number with so many decimals; the signs that part thousands and decimals are those of the reader's Excel. */
export const numberFormat = (decimals: number) => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`)

export const sheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\]/gu, ' ')
    .trim()
    .slice(0, 31) || 'Bang'

/** The whole workbook at once: for tables a person reads. With the day it is of, the same tables are the same bytes whenever they are written. */
export function writeTables(sheets: readonly TableSheet[], of?: PlainDate): Promise<Uint8Array> {
  const made = of === undefined ? null : midnight(of)
  return writeXlsx({
    sheets: sheets.map(tableSheet),
    defaultFont: { name: FONT, size: 12 },
    ...(made ? { properties: { created: made, modified: made } } : {}),
  })
}

/** A day stands in a workbook as the midnight of UTC that begins it. */
const midnight = (day: PlainDate) => new Date(`${day}T00:00:00Z`)

function written(value: TableValue, decimals?: number): { readonly value: CellValue; readonly format: string | null } {
  if (typeof value === 'number') return { value, format: decimals === undefined ? null : numberFormat(decimals) }
  if (value === null || typeof value === 'string') return { value, format: null }
  if ('day' in value) return { value: midnight(value.day), format: 'dd/mm/yyyy' }
  return { value: value.number, format: numberFormat(value.decimals) }
}

function tableSheet(sheet: TableSheet): WriteSheet {
  const headRow = sheet.title.length
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  sheet.title.forEach((value, row) => cells.set(`${row},0`, { value, style: TITLE_STYLE }))
  sheet.columns.forEach(({ head }, column) => cells.set(`${headRow},${column}`, { value: head, style: HEAD_STYLE }))
  sheet.rows.forEach((row, r) => {
    sheet.columns.forEach(({ decimals }, c) => {
      const { value, format } = written(row[c] ?? null, decimals)
      cells.set(`${headRow + 1 + r},${c}`, {
        value,
        style: {
          font: { name: FONT, size: 12 },
          border: BOX,
          alignment: { wrapText: true, vertical: 'center' },
          ...(format === null ? {} : { numFmt: format }),
        },
      })
    })
  })
  return {
    name: sheetName(sheet.name),
    rows: [
      ...sheet.title.map((title) => [title]),
      sheet.columns.map(({ head }) => head),
      ...sheet.rows.map((row) => row.map((value) => written(value).value)),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    cells,
    freezePane: { rows: headRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
    },
  }
}

/** Rows as they arrive, in constant memory: for exports of any length. */
export function streamTable(
  name: string,
  columns: readonly TableColumn[],
  rows: AsyncIterable<SheetValue[]> | Iterable<SheetValue[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(rows, {
    name: sheetName(name),
    columns: columns.map(({ head, width, decimals }) => ({
      header: head,
      width,
      ...(decimals === undefined ? {} : { numFmt: numberFormat(decimals) }),
    })),
    freezePane: { rows: 1 },
  })
}
