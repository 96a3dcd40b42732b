/** Paragraphs and table rows, as the readers of office files find them, put together into one text with blocks that point into it. */
import type { Block, Reading } from '@songhanh/core/intake/block'
import type { Span } from '@songhanh/core/plans/content'
import { Unfit } from './unfit.ts'

export interface Paragraph {
  readonly label: string
  /** Lines between soft breaks. */
  readonly lines: readonly string[]
}

/** A table row: for each column of the grid the paragraphs of its cell, empty where a merged cell goes on. */
export interface TableRow {
  readonly cells: readonly (readonly Paragraph[])[]
}

export type PaperBlock = Paragraph | TableRow

export const isRow = (block: PaperBlock): block is TableRow => 'cells' in block

/** The text put together, each block knowing where it stands in it. */
export class Composed {
  private text = ''
  private readonly blocks: Block[] = []
  private readonly format: Reading['format']
  private readonly most: number

  constructor(format: Reading['format'], most: number) {
    this.format = format
    this.most = most
  }

  add(block: PaperBlock): void {
    if (isRow(block)) this.row(block.cells)
    else this.paragraph(block)
    if (this.text.length > this.most) throw new Unfit('intake.too-large', { most: `${Math.floor(this.most / 1_000_000)} MB` })
  }

  reading(): Reading {
    if (this.text.trim() === '') throw new Unfit('intake.no-words')
    return { text: this.text, blocks: this.blocks, format: this.format }
  }

  private paragraph(paragraph: Paragraph): void {
    const spans = this.write(paragraph)
    // Lines between soft breaks may be one sentence or several: whoever joins lines decides.
    const kind = spans.length > 1 ? 'line' : 'paragraph'
    for (const [i, span] of spans.entries())
      this.blocks.push({ kind, span, ...(i === 0 && paragraph.label !== '' ? { label: paragraph.label } : {}) })
  }

  private row(cells: readonly (readonly Paragraph[])[]): void {
    const start = this.text.length
    const last = cells.findLastIndex((cell) => cell.length > 0)
    // A row of a sheet is read along: its cells stand on one line, parted by bars, as a table of a text file is drawn.
    const along = this.format === 'xlsx' && cells.every((cell) => cell.length < 2 && (cell[0]?.lines.length ?? 0) < 2)
    const spans = cells.map((cell, column) => {
      if (!along) return cell.flatMap((paragraph) => this.write(paragraph))
      const written = cell.flatMap((paragraph) => this.write(paragraph, column < last ? ' | ' : '\n'))
      if (cell.length === 0 && column < last) this.text += ' | '
      return written
    })
    this.blocks.push({ kind: 'table-row', span: { start, end: this.text.length }, cells: spans })
  }

  private write(paragraph: Paragraph, end = '\n'): readonly Span[] {
    return paragraph.lines.map((line, i) => {
      const start = this.text.length
      this.text += i === 0 && paragraph.label !== '' ? `${paragraph.label} ${line}` : line
      const span = { start, end: this.text.length }
      this.text += end
      return span
    })
  }
}
