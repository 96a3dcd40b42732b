/** Writes tables as .xlsx: real numbers, frozen heads, printable on A4. A text stays a text there, whatever sign it begins with. */
import { writeXlsx, writeXlsxStream, type CellStyle, type CellValue, type WriteSheet } from 'hucre'

export type SheetValue = string | number | null

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
  readonly rows: readonly (readonly SheetValue[])[]
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

/** The whole workbook at once: for tables a person reads. */
export const writeTables = (sheets: readonly TableSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(tableSheet), defaultFont: { name: FONT, size: 12 } })

function tableSheet(sheet: TableSheet): WriteSheet {
  const headRow = sheet.title.length
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  sheet.title.forEach((value, row) => cells.set(`${row},0`, { value, style: TITLE_STYLE }))
  sheet.columns.forEach(({ head }, column) => cells.set(`${headRow},${column}`, { value: head, style: HEAD_STYLE }))
  sheet.rows.forEach((row, r) => {
    sheet.columns.forEach(({ decimals }, c) => {
      const value = row[c] ?? null
      const format = typeof value === 'number' && decimals !== undefined ? { numFmt: numberFormat(decimals) } : {}
      cells.set(`${headRow + 1 + r},${c}`, {
        value,
        style: { font: { name: FONT, size: 12 }, border: BOX, alignment: { wrapText: true, vertical: 'center' }, ...format },
      })
    })
  })
  return {
    name: sheetName(sheet.name),
    rows: [...sheet.title.map((title) => [title]), sheet.columns.map(({ head }) => head), ...sheet.rows.map((row) => [...row])],
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
