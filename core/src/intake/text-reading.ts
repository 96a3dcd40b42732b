import type { Span } from '../plans/content.ts'
import type { Block, Reading } from './block.ts'
import { decodeLegacy, recogniseLegacy } from './legacy/recognise.ts'
import { spelledRows } from './spelled-table.ts'

/**
 * A plain text as a reading: one block a line, lines ending at line feeds and page breaks; the rows of a table copied out of Word or Excel, their cells
 * apart by tabs, are rows. The text is in NFC and otherwise as given, or converted where it was typed in a code before Unicode.
 */
export function textReading(given: string): Reading {
  const legacy = recogniseLegacy(given)
  const text = legacy === null ? given.normalize('NFC') : decodeLegacy(given, legacy)
  const blocks: Block[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n' && text[i] !== '\f') continue
    blocks.push({ kind: 'line', span: { start, end: text[i - 1] === '\r' && i > start ? i - 1 : i } })
    start = i + 1
  }
  return { text, blocks: spelledRows(text, tabbedRows(text, blocks)), format: 'txt', ...(legacy === null ? {} : { legacy }) }
}

/** Fewer cells are a letterhead, or the recipients beside the signature. */
const FEWEST_CELLS = 3

/** Lines standing together with as many cells each, the first of them with three words or more, are rows; a line alone is none. */
function tabbedRows(text: string, lines: readonly Block[]): readonly Block[] {
  const rows: Block[] = []
  let at = 0
  while (at < lines.length) {
    const run = runOfRows(text, lines, at)
    if (run.length < 2) rows.push(...lines.slice(at, ++at))
    else {
      rows.push(...run)
      at += run.length
    }
  }
  return rows
}

function runOfRows(text: string, lines: readonly Block[], from: number): readonly Block[] {
  const run: Block[] = []
  for (let at = from, width = 0; at < lines.length; at++) {
    const line = lines[at]
    const cells = line === undefined ? [] : cellsOf(text, line.span)
    const full = cells.filter((cell) => cell.length > 0).length
    if (
      line === undefined ||
      cells.length < FEWEST_CELLS ||
      (run.length === 0 ? full < FEWEST_CELLS : cells.length !== width || full === 0)
    )
      break
    width = cells.length
    run.push({ kind: 'table-row', span: line.span, cells })
  }
  return run
}

/** The cells of a line, each with the span of its words, empty where it has none. */
function cellsOf(text: string, { start, end }: Span): readonly (readonly Span[])[] {
  const cells: Span[][] = []
  let from = start
  for (const cell of text.slice(start, end).split('\t')) {
    const words = cell.trim()
    const at = from + cell.indexOf(words)
    cells.push(words === '' ? [] : [{ start: at, end: at + words.length }])
    from += cell.length + 1
  }
  return cells
}
