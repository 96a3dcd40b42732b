/** What one page of a PDF says: letter by letter where a table is drawn or words may stand in columns, else as PDFium tells it. */
import { columnGridsOf, mayHoldColumns } from './pdf-columns.ts'
import { type PdfPage, lettersOf, rulesOf, runsOf } from './pdf-page.ts'
import { type PagePart, gridsOf, partsOfPage } from './pdf-tables.ts'

export function saidOn(page: PdfPage): readonly PagePart[] {
  const ruled = gridsOf(rulesOf(page))
  const { runs, letter } = runsOf(page)
  const inColumns = mayHoldColumns(runs, letter)
  if (ruled.length === 0 && !inColumns) return [{ text: plainText(page) }]
  const letters = lettersOf(page)
  const grids = inColumns ? [...ruled, ...columnGridsOf(letters, ruled)] : ruled
  return grids.length === 0 ? [{ text: plainText(page) }] : partsOfPage(letters, grids)
}

/** NUL and U+FFFE stand where a font gives no letter, or where a word was hyphenated. */
const plainText = (page: PdfPage): string =>
  page
    .getText()
    .replace(/\r\n/g, '\n')
    .replace(/[\u0000\ufffe\uffff]/g, '')
