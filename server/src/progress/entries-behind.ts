/** The entries of registers behind a figure: the last step of “căn cứ số liệu”. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'

const MOST_LISTED = 200

interface Row {
  readonly entryId: string
  readonly register: string
  readonly keeper: string
  readonly keeperName: string
  readonly element: string
  readonly day: PlainDate
  readonly amount: number
  readonly by: string
}

/**
 * Standing entries that count into these elements in a year, newest first. The wall in the database shows an office its own and those of the place;
 * counts of violence are not among them, since those open only with a reason.
 */
export async function entriesBehind(r: Reading, elements: readonly string[], year: number, by: Asking) {
  const rows = await r.query<Row & { readonly of: number }>(
    `SELECT e.id AS "entryId", e.register, e.keeper, s.name AS "keeperName", c.element, c.day, c.amount, v.by_name AS "by", count(*) OVER () AS "of"
     FROM register_count c
     JOIN register_entry e ON e.place_id = c.place_id AND e.id = c.entry_id AND NOT e.counts_only
     JOIN register_version v ON v.place_id = c.place_id AND v.entry_id = c.entry_id AND v.version = e.version
     JOIN seat s ON s.place_id = c.place_id AND s.key = e.keeper
     WHERE c.place_id = $1 AND c.element = ANY($2) AND c.ended_at IS NULL AND c.amount > 0 AND c.day <= $4 AND (c.how = 'so-far' OR c.day >= $3)
     ORDER BY c.day DESC, e.id DESC, c.element LIMIT ${MOST_LISTED}`,
    [by.placeId, elements, `${year}-01-01`, `${year}-12-31`],
  )
  return { count: rows[0]?.of ?? 0, listed: rows.map(({ of: _, ...row }) => row) }
}
