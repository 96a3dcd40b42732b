/**
 * Keeps blocks on the one page a summary has: what does not fit is cut at a word or left out, and one sentence says that there is more. Heights are
 * estimated a little too large, in millimetres, from how the paper is printed (`official-form.ts`); nothing is measured here.
 */
import type { Block, OfficialDocument, Table } from './official-document.ts'
import { PAGE } from './official-form.ts'

const ROOM = PAGE.height - PAGE.margin.top.is - PAGE.margin.bottom.is
/** Letters on a line of the text, of a half of a letterhead in capitals, of a title. */
const ON_A_LINE = { body: 72, letterhead: 19, title: 68, cell: 78 } as const
const HEIGHT = { line: 6.35, between: 2.15, headLine: 5.6, head: 42, row: 5.2, rowAir: 2.6, tableAir: 14 } as const

const linesIn = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)

/** How high a paragraph or an item stands; its first line is drawn in. */
const heightOf = (text: string): number => linesIn(`    ${text}`, ON_A_LINE.body) * HEIGHT.line + HEIGHT.between

function tableHeight({ columns, rows }: Table): number {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const rowHeight = (cells: readonly string[]) =>
    Math.max(...cells.map((cell, n) => linesIn(cell, Math.max(1, ((columns[n]?.share ?? 1) / shares) * ON_A_LINE.cell)))) * HEIGHT.row +
    HEIGHT.rowAir
  return HEIGHT.tableAir + rows.reduce((sum, { cells }) => sum + rowHeight(cells), rowHeight(columns.map(({ head }) => head)))
}

/** What a page has left below its head. */
export function roomBelow({ issuer, subject }: Pick<OfficialDocument, 'issuer' | 'subject'>): number {
  const left = linesIn(issuer.body, ON_A_LINE.letterhead) + (issuer.superior === null ? 0 : linesIn(issuer.superior, ON_A_LINE.letterhead))
  return ROOM - HEIGHT.head - (left + linesIn(subject, ON_A_LINE.title)) * HEIGHT.headLine
}

function cutTo(text: string, height: number): string | null {
  const lines = Math.floor((height - HEIGHT.between) / HEIGHT.line)
  if (lines < 1) return null
  const whole = text.slice(0, lines * ON_A_LINE.body - 8)
  return `${whole.slice(0, Math.max(0, whole.lastIndexOf(' '))).replace(/[\s.,;:]+$/u, '')}…`
}

/**
 * The blocks in their order as far as they fit; `last` stand below them whatever comes before, `more` only where something was cut. A table is never
 * cut: who hands one over knows that it is small.
 */
export function onOnePage(room: number, blocks: readonly Block[], last: readonly Block[], more: string): readonly Block[] {
  const heightIn = (block: Block): number => (block.kind === 'table' ? tableHeight(block) : 'text' in block ? heightOf(block.text) : ROOM)
  const all = [...blocks, ...last].reduce((sum, block) => sum + heightIn(block), 0)
  if (all <= room) return [...blocks, ...last]
  let left = room - heightOf(more) - last.reduce((sum, block) => sum + heightIn(block), 0)
  const kept: Block[] = []
  for (const block of blocks) {
    const height = heightIn(block)
    if (height <= left || block.kind === 'table') kept.push(block)
    else {
      const text = block.kind === 'paragraph' ? cutTo(block.text, left) : null
      if (text !== null && block.kind === 'paragraph') kept.push({ ...block, text })
      break
    }
    left -= height
  }
  return [...kept, { kind: 'paragraph', text: more }, ...last]
}
