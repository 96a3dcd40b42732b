import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Relation, Succession } from '@songhanh/core/units/succession'
import type { UnitKey } from '@songhanh/core/units/unit'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'

interface Row {
  readonly from: UnitKey
  readonly to: UnitKey
  readonly relation: Relation
  readonly date: PlainDate
  readonly act: string | null
}

/** What became of these units by the business day, and what else went into their successors. */
export async function readSuccessions(r: Reading, units: readonly UnitKey[], by: Asking): Promise<readonly Succession[]> {
  return r.query<Row>(
    `SELECT s.from_code || '@' || s.from_day AS "from", s.to_code || '@' || s.to_day AS "to", s.relation, s.to_day AS date, s.act
     FROM unit_succession s
     WHERE s.place_id = $1 AND (s.to_code, s.to_day) IN (
       SELECT g.to_code, g.to_day FROM unit_succession g WHERE g.place_id = $1 AND g.from_code || '@' || g.from_day = ANY($2) AND g.to_day <= $3)
     ORDER BY s.from_code, s.from_day, s.to_code`,
    [by.placeId, units, by.businessDay],
  )
}
