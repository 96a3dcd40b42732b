/** Sheets as other programs read them: a workbook by another library than ours, a CSV file as bare texts. For tests. */
import { parse } from 'csv-parse/browser/esm/sync'
import ExcelJS from 'exceljs'

export async function openWithAnother(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book
}

/** Its lines without the byte order mark, every cell a text. */
export const csvLines = (text: string): readonly (readonly string[])[] => parse(text.replace(/^\ufeff/u, ''), { record_delimiter: '\r\n' })
