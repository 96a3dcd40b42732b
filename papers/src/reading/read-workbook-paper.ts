/** A workbook (.xlsx) as a reading: the target annexes and work tables that plans come with. */
import { type Decision, accept, refuse } from '@songhanh/core/basics/decision'
import { dayOf, monthOf, yearOf } from '@songhanh/core/basics/plain-date'
import type { Reading } from '@songhanh/core/intake/block'
import type { Cell, Workbook } from '../sheet/cell.ts'
import { readWorkbook } from '../sheet/read-workbook.ts'
import { Composed, type PaperBlock } from './composed.ts'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { Unfit } from './unfit.ts'

/**
 * Reads the sheets a person sees, in their order: a row with one cell is a paragraph (titles, notes), every other a table row. A formula that
 * ended in an error stands as the file shows it. Refuses `intake.not-readable` (no workbook, locked, or empty), `intake.too-large`.
 */
export async function readWorkbookPaper(bytes: Uint8Array, limits: PaperLimits = PAPER_LIMITS): Promise<Decision<Reading>> {
  const read = await readWorkbook(bytes, { bytes: limits.bytes, unpackedBytes: limits.unpacked, rows: 100_000 })
  if (!read.ok)
    return read.refusal.code === 'sheet.too-large' ? refuse('intake.too-large', { most: '20 MB' }) : refuse('intake.not-readable')
  try {
    const paper = new Composed('xlsx', limits.characters)
    for (const block of blocksOf(read.value)) paper.add(block)
    return accept(paper.reading())
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function* blocksOf({ sheets }: Workbook): Generator<PaperBlock> {
  for (const sheet of sheets) {
    if (sheet.hidden) continue
    for (const row of sheet.rows) {
      const texts = row.map(said)
      const only = texts.filter((text) => text !== '')
      if (only.length === 1) yield { label: '', lines: only.flatMap((text) => text.split('\n')) }
      else if (only.length > 1) yield { cells: texts.map((text) => (text === '' ? [] : [{ label: '', lines: text.split('\n') }])) }
    }
  }
}

/** A cell as a Vietnamese paper would print it. */
function said(cell: Cell): string {
  if (cell.kind === 'text') return cell.text.trim()
  // Fifteen figures are what a spreadsheet keeps: 0.1 + 0.2 prints as 0,3.
  if (cell.kind === 'number') return String(Number(cell.number.toPrecision(15))).replace('.', ',')
  if (cell.kind === 'day') return [dayOf(cell.day), monthOf(cell.day), yearOf(cell.day)].join('/')
  if (cell.kind === 'truth') return String(cell.truth).toUpperCase()
  return cell.kind === 'fault' ? cell.shown : ''
}
