/** The money of a year as one may see it, with its totals. */
import * as api from '@songhanh/api/money'
import { accept } from '@songhanh/core/basics/decision'
import { may } from '@songhanh/core/people/may'
import type { SeatKey } from '@songhanh/core/people/seat'
import type { MoneyLine } from '@songhanh/core/work/money/money-line'
import { totalsOf } from '@songhanh/core/work/money/totals'
import type { z } from 'zod'
import type { Query } from '../../platform/ask.ts'

interface Row {
  readonly id: string
  readonly version: number
  readonly line: MoneyLine
  readonly at: SeatKey
  readonly name: string
  readonly above: SeatKey[]
  readonly successors: SeatKey[]
}

export const listMoney: Query<z.output<typeof api.listMoney.query>, z.input<typeof api.listMoney.answer>> = {
  id: 'work.listMoney',
  shape: api.listMoney.query,
  right: 'money.read',
  async run(r, { year }, by) {
    const rows = await r.query<Row>(
      `SELECT m.id, m.version, m.line, s.key AS at, s.name, s.above, s.successors
       FROM money_line m JOIN seat s ON s.place_id = m.place_id AND s.key = m.seat_key
       WHERE m.place_id = $1 AND m.year = $2 ORDER BY s.name, m.entered_at, m.id`,
      [by.placeId, year],
    )
    const seen = rows.filter((row) => may(by.actor, 'money.read', { owner: row, state: 'steady' }, by.businessDay).ok)
    const totals = totalsOf(seen.map(({ line }) => line))
    return accept({
      year,
      lines: seen.map(({ id, version, line, at, name }) => ({ id, seat: { key: at, name }, version, line })),
      totals: totals.map(({ purpose, lines, stages, sources }) => ({ purpose, lines, stages, sources: [...sources] })),
    })
  },
}
