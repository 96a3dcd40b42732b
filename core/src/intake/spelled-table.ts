/** Tables copied as plain text out of a page, where each cell became a line of its own: "TT", "Chỉ tiêu", "Đơn vị", "2025", "1", "Tỷ lệ …", "%", "90", "2", … */
import type { Span } from '../plans/content.ts'
import type { Block } from './block.ts'

const NUMBER_HEAD = /^(?:S\s?TT|TT|Số TT)$/iu
/** What only stands behind a table: a heading, an item, the recipients. */
const NO_CELL = /^(?:[IVXL]{1,5}[./]\s|\d{1,2}[.)]\s+\p{L}|(?:Phần|Điều|Chương)\s|Nơi nhận)/u
const NARROWEST = 3
/** Of "Số TT", with some blanks around it. */
const LONGEST_HEAD = 12
const WIDEST = 10

/** A cell: its words, and the blocks it was printed on. */
interface SpelledCell {
  readonly text: string
  readonly lines: readonly Span[]
  /** Where the next cell begins. */
  readonly next: number
}

/**
 * The blocks of a text with the rows of such tables made rows. The head tells how many cells a row has: those from "TT" up to the "1" of the first row. Each
 * row must begin with the next number and be as long; the table ends with the last that is. Where empty lines part the cells, one may run over several lines.
 */
export function spelledRows(text: string, blocks: readonly Block[]): readonly Block[] {
  const wordsOf = (block: Block | undefined): string | null =>
    block?.kind === 'line' ? text.slice(block.span.start, block.span.end).trim() : null
  const rows: Block[] = []
  let at = 0
  while (at < blocks.length) {
    const { span } = blocks[at] as Block
    const table =
      span.end - span.start <= LONGEST_HEAD && NUMBER_HEAD.test(wordsOf(blocks[at]) ?? '') ? tableFrom(blocks, at, wordsOf) : null
    if (table === null) rows.push(blocks[at++] as Block)
    else {
      rows.push(...table.rows)
      at = table.next
    }
  }
  return rows
}

type WordsOf = (block: Block | undefined) => string | null

function tableFrom(blocks: readonly Block[], from: number, wordsOf: WordsOf): { rows: readonly Block[]; next: number } | null {
  const apart = wordsOf(blocks[from + 1]) === ''
  const cell = (at: number): SpelledCell | null => cellAt(blocks, at, apart, wordsOf)
  const head: SpelledCell[] = []
  let at = from
  for (let next = cell(at); next !== null && !/^0?1[.)]?$/.test(next.text); next = cell(at)) {
    if (head.length === WIDEST) return null
    head.push(next)
    at = next.next
  }
  if (head.length < NARROWEST) return null
  const rows: SpelledCell[][] = [head]
  for (let row = rowAt(at, rows.length, head.length, cell); row !== null; row = rowAt(at, rows.length, head.length, cell)) {
    rows.push(row)
    at = row[row.length - 1]?.next ?? at
  }
  return rows.length < 3 ? null : { rows: rows.map(rowBlock), next: at }
}

/** The row with this number, or null where another thing stands there. */
function rowAt(from: number, number: number, width: number, cell: (at: number) => SpelledCell | null): SpelledCell[] | null {
  const row: SpelledCell[] = []
  for (let at = from; row.length < width; at = row[row.length - 1]?.next ?? at) {
    const next = cell(at)
    if (next === null || NO_CELL.test(next.text) || (row.length === 0 && !new RegExp(`^0?${number}[.)]?$`).test(next.text))) return null
    row.push(next)
  }
  return row
}

function cellAt(blocks: readonly Block[], from: number, apart: boolean, wordsOf: WordsOf): SpelledCell | null {
  let at = from
  while (wordsOf(blocks[at]) === '') at++
  const lines: Span[] = []
  const said: string[] = []
  for (let words = wordsOf(blocks[at]); words !== null && words !== ''; words = wordsOf(blocks[at])) {
    lines.push((blocks[at] as Block).span)
    said.push(words)
    at++
    if (!apart) break
  }
  return lines.length === 0 ? null : { text: said.join(' '), lines, next: at }
}

const rowBlock = (cells: readonly SpelledCell[]): Block => ({
  kind: 'table-row',
  span: { start: cells[0]?.lines[0]?.start ?? 0, end: cells[cells.length - 1]?.lines.at(-1)?.end ?? 0 },
  cells: cells.map((cell) => cell.lines),
})
