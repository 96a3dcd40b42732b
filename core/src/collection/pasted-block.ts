/**
 * A block of cells as spreadsheets put it on the clipboard: rows by line breaks, cells by tabs, cells with breaks in quotes.
 *
 * The text of each cell comes back composed (NFC) and trimmed; what it means is decided by the column it is pasted into.
 */
export function readPastedBlock(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell.normalize('NFC').trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  const signs = text.replace(/\r\n?/gu, '\n')
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs.charAt(at)
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (signs.charAt(at + 1) === '"') cell += signs.charAt((at += 1))
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') endRow()
    else cell += sign
  }
  // Spreadsheets end the block with a line break: what follows it is no row.
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** The same block for the clipboard, as spreadsheets read it. */
export const writePastedBlock = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t') + '\r\n').join('')
