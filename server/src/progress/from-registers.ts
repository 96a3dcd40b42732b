/** Accepted cells with the registers beside them: what an office enters day by day stands in its cells, and on the board, at once. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Figure } from '@songhanh/core/indicators/figure'
import { withRegister, type MonthCounted } from '@songhanh/core/registers/counting'
import type { Reading } from '../platform/database.ts'

interface Cell {
  readonly year: number
  readonly sender: string
  readonly element: string
  readonly figure: Figure
}

interface Row {
  readonly sender: string
  readonly element: string
  readonly year: number
  readonly how: MonthCounted['how']
  readonly month: number
  readonly standing: number
  readonly when_signed: number
  readonly changed_since: boolean
  readonly newest_day: PlainDate | null
  readonly newest_amount: number | null
}

const counted = (row: Row): MonthCounted => ({
  how: row.how,
  month: row.month,
  standing: row.standing,
  whenSigned: row.when_signed,
  changedSince: row.changed_since,
  newest: row.newest_day === null || row.newest_amount === null ? null : { day: row.newest_day, amount: row.newest_amount },
})

const keyOf = ({ year, sender, element }: { readonly year: number; readonly sender: string; readonly element: string }) =>
  `${year} ${sender} ${element}`

/** The same cells, each with what its sender's registers hold for it. One statement, however many cells and entries. */
export async function withRegisters<C extends Cell>(
  r: Reading,
  planId: string,
  cells: readonly C[],
  wanted: { readonly years?: readonly number[]; readonly senders?: readonly string[] },
  source: 'register_sums' | 'counted_in_registers',
): Promise<readonly C[]> {
  const rows = await r.query<Row>(
    `SELECT sender, element, year, how, month, standing, when_signed, changed_since, newest_day, newest_amount FROM ${source}($1, $2, $3)`,
    [planId, wanted.years ?? null, wanted.senders ?? null],
  )
  const months = Map.groupBy(rows, keyOf)
  return cells.map((cell) => {
    const own = months.get(keyOf(cell))
    return own ? { ...cell, figure: withRegister(cell.figure, own.map(counted), cell.year) } : cell
  })
}
