/** The printed lines of a reading, with the tables that text files draw by bars. */
import type { Block, Reading } from './block.ts'
import { type Passage, cut, passageOf } from './passage.ts'

export interface Line {
  readonly passage: Passage
  /** Empty lines before it. */
  readonly gap: number
  /** A whole paragraph of the file, never to be joined with the next. */
  readonly whole: boolean
  readonly cell: Cell | null
}

/** Which cell of which table a line stands in, all counted from 0. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
}

const RULE = /^[-_=.~+ ]{3,}$/
/** A page number alone on its line. */
const PAGE = /^-?\s*\d{1,3}\s*-?$/
const BAR_RULE = /^\|?[\s:|-]+\|?$/
/** The motto, which only the table of a letterhead holds; what follows that table is the kind of the paper, in capitals. */
const MOTTO = /^(?:CỘNG\s|CỘNG$|Độc lập\s*[-–])/u
/** What only a signature holds; a paper may carry another behind it, and that begins with its kind. */
const SIGNER = /^(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}/u
const KIND = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|ĐỀ ÁN|CHIẾN LƯỢC|PHƯƠNG ÁN|BÁO CÁO|CHỈ THỊ)(?:\s|$)/u

/** All lines that say something, in order: empty lines and drawn rules are gone, but counted as gaps. */
export function linesOf(reading: Reading): readonly Line[] {
  const lines: Line[] = []
  const tables = new BarTables()
  let gap = 0
  let table = 0
  const add = (passage: Passage, whole: boolean, cell: Cell | null): void => {
    if (passage.text === '' || RULE.test(passage.text) || (!whole && !cell && PAGE.test(passage.text))) {
      gap++
      return
    }
    // Markdown breaks the lines of a cell by a tag.
    const breaks = cell && passage.text.includes('<br') ? [...passage.text.matchAll(/<br\s?\/?>/giu)] : []
    let from = 0
    for (const { index, 0: tag } of breaks) {
      lines.push({ passage: cut(passage, from, index), gap, whole, cell })
      from = index + tag.length
      gap = 0
    }
    lines.push({ passage: cut(passage, from), gap, whole, cell })
    gap = 0
  }
  let row = 0
  let inRows = false
  for (const block of reading.blocks) {
    if (block.kind === 'table-row') {
      if (!inRows) {
        table++
        row = 0
      }
      inRows = true
      for (const [column, line] of rowLines(reading, block)) add(line, true, { table, row, column })
      row++
      continue
    }
    inRows = false
    const passage = passageOf(reading.text, block.span.start, block.span.end)
    if (block.kind === 'line' && passage.text.includes('|')) {
      for (const [piece, cell] of tables.bars(passage, gap)) add(piece, false, cell && { ...cell, table: -1 - cell.table })
      continue
    }
    if (passage.text === '') {
      tables.blank()
      gap++
    } else add(passage, block.kind === 'paragraph', block.kind === 'line' ? tables.here(passage.text) : null)
  }
  return lines
}

function* rowLines(reading: Reading, block: Block): Generator<[number, Passage]> {
  const cells = block.cells ?? [[block.span]]
  for (const [column, paragraphs] of cells.entries()) {
    for (const span of paragraphs) yield [column, passageOf(reading.text, span.start, span.end)]
  }
}

/**
 * Tables in text files. Two ways of drawing are in use: a row on a line (`| a | b |`), and a bar alone on its line between the cells,
 * two bars in a row where one row ends and the next begins. A bar too many is an empty cell: of the row that ends while it still
 * has fewer cells than the rows before, else of the row that begins. Words after a bar and an empty line stand outside the table.
 */
class BarTables {
  private table = -1
  private row = 0
  private column = -1
  private width = 0
  private inside = false
  /** Bars seen since the last words, and whether an empty line followed them. */
  private pending = 0
  private loose = false
  /** Whether this table is a letterhead or a signature, behind which a paper begins by its kind. */
  private framing = false

  bars(passage: Passage, gap: number): [Passage, Cell | null][] {
    if (passage.text === '|') {
      this.bar()
      return []
    }
    if (!passage.text.startsWith('|') && (this.inside || !/ \|(?: |$)/.test(passage.text))) return [[passage, this.here(passage.text)]]
    if (BAR_RULE.test(passage.text)) return []
    return this.inline(passage, gap)
  }

  /** The cell the next words stand in, or null outside tables. */
  here(words: string): Cell | null {
    if (this.inside && this.pending > 0) {
      if (this.loose || (this.framing && KIND.test(words))) this.inside = false
      else this.settle()
      this.pending = 0
    }
    this.framing = this.inside && (this.framing || MOTTO.test(words) || SIGNER.test(words))
    return this.inside ? { table: this.table, row: this.row, column: this.column } : null
  }

  blank(): void {
    if (this.pending > 0) this.loose = true
  }

  private bar(): void {
    this.loose = false
    this.pending++
    if (this.inside) return
    this.inside = true
    this.table++
    this.row = 0
    this.column = -1
    this.width = 0
    this.pending = 1
  }

  private settle(): void {
    if (this.column < 0) this.column = this.pending - 1
    else if (this.pending === 1) this.column++
    else {
      const spare = this.pending - 2
      const trailing = Math.min(spare, Math.max(0, this.width - (this.column + 1)))
      this.width = Math.max(this.width, this.column + 1 + trailing)
      this.row++
      this.column = spare - trailing
    }
  }

  private inline(passage: Passage, gap: number): [Passage, Cell | null][] {
    if (gap > 0 || this.row === 0) {
      this.table++
      this.row = 0
    }
    this.inside = false
    this.row++
    const cells: [Passage, Cell | null][] = []
    let start = passage.text.startsWith('|') ? 1 : 0
    for (let column = 0, i = start; i <= passage.text.length; i++) {
      if (i < passage.text.length && passage.text[i] !== '|') continue
      const piece = cut(passage, start, i)
      if (piece.text !== '') cells.push([piece, { table: this.table, row: this.row, column }])
      column++
      start = i + 1
    }
    return cells
  }
}
