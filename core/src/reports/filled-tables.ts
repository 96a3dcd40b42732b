/**
 * A cell of an official table is a value: where nothing can stand, a dash stands. A row in bold type heads those below it, and its words run to the edge.
 */
import { textOf } from './piece.ts'
import { words, type Report, type ReportBlock, type ReportTable } from './report.ts'

const filledTable = (table: ReportTable, dash: string): ReportTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.strong ? row : { ...row, cells: row.cells.map((cell) => (textOf(cell).trim() === '' ? words(dash) : cell)) },
  ),
})

const filled = (blocks: readonly ReportBlock[], dash: string): readonly ReportBlock[] =>
  blocks.map((block) => (block.kind === 'table' ? filledTable(block, dash) : block))

/** The report with a dash in each cell that was left open. */
export const withFilledTables = (report: Report, dash: string): Report => ({
  ...report,
  parts: report.parts.map((part) => ({ ...part, blocks: filled(part.blocks, dash) })),
  annexes: report.annexes.map((annex) => ({ ...annex, blocks: filled(annex.blocks, dash) })),
})
