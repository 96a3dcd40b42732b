import type { Catalogue } from '../catalogue.ts'
import type { entryGrid as vi } from '../vi/entry-grid.ts'

export const entryGrid: Catalogue<typeof vi> = {
  cell: (row, column) => `${row}, ${column}`,
  undone: (count) => `Undid ${count} cells.`,
  redone: (count) => `Redid ${count} cells.`,
  cleared: (count) => `Cleared ${count} cells.`,
  pasted: (count) => `Pasted ${count} cells.`,
  shownAs: (typed, shown, why) => `“${typed}” is taken as ${shown}: ${why}.`,
  notTaken: (typed, why) => `“${typed}” is not saved: ${why}. Mend this cell.`,
  keys: {
    title: 'Keys (F6 leaves the grid)',
    rows: [
      ['Arrows', 'to the cell beside'],
      ['Enter, Shift+Enter', 'keep and go down, up'],
      ['Tab, Shift+Tab', 'keep and go to the next, previous cell'],
      ['F2', 'edit the cell'],
      ['Esc', 'drop what is being typed'],
      ['Shift+arrow', 'select several cells'],
      ['Ctrl+C, Ctrl+V', 'copy, paste (blocks from Excel too)'],
      ['Ctrl+D', 'fill the first row down the selection'],
      ['Delete', 'clear'],
      ['Ctrl+Z, Ctrl+Y', 'undo, redo'],
      ['F6', 'leave the grid'],
    ],
  },
  paste: {
    title: 'Paste figures',
    accepted: (count) => `${count} cells as written`,
    changed: (count) => `${count} cells taken differently from how they are written`,
    rejected: (count) => `${count} cells not taken`,
    outside: (count) => `${count} cells lie outside the grid or on closed cells and are not pasted`,
    unsure: 'The block has numbers like 1.234, which can be read in two ways. Which sign parts the decimals?',
    comma: 'Comma: 1.234 is one thousand two hundred and thirty-four',
    point: 'Point: 1.234 is one point two three four',
    where: 'Cell',
    typed: 'In the block',
    shown: 'Taken as',
    why: 'Why',
    apply: (count) => `Paste ${count} cells`,
    cancel: 'Do not paste',
  },
}
