/** What one page of a PDF says: letter by letter where a table is drawn or words may stand in columns, else as PDFium tells it. */
import { columnGridsOf, mayHoldColumns } from './pdf-columns.ts'
import { type PdfPage, lettersOf, rulesOf, textOf } from './pdf-page.ts'
import { type Letter, type PagePart, gridsOf, partsOfPage } from './pdf-tables.ts'

/** `stamped` are the letters of the page where something was put onto it afterwards. */
export function saidOn(page: PdfPage, stamped: readonly Letter[] | null = null): readonly PagePart[] {
  const ruled = gridsOf(rulesOf(page))
  const { text: own, runs, letter } = textOf(page)
  const text = stamped === null ? own : stamped.map((one) => one.text).join('')
  const inColumns = mayHoldColumns(runs, letter)
  if (ruled.length === 0 && !inColumns) return [{ text }]
  const letters = stamped ?? lettersOf(page)
  const grids = inColumns ? [...ruled, ...columnGridsOf(letters, ruled)] : ruled
  return grids.length === 0 ? [{ text }] : partsOfPage(letters, grids)
}
