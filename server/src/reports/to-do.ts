/** Reports on their way from the draft to the issued paper, as the first page takes them. */
import { placeKey, type SeatKey } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import type { ReportKind } from '@songhanh/core/reports/facts'
import { toDoOfReport } from '@songhanh/core/reports/open-report'
import type { ReportState } from '@songhanh/core/reports/steps'
import { reports as words } from '@songhanh/words/vi/reports'
import type { Reading } from '../platform/database.ts'

interface OpenRow {
  readonly id: string
  readonly kind: ReportKind
  readonly year: number
  readonly state: ReportState
  readonly returned: boolean
  readonly at: SeatKey | null
  readonly name: string | null
  readonly above: SeatKey[] | null
  readonly successors: SeatKey[] | null
}

export async function reportsToDo(r: Reading, placeId: string): Promise<readonly ToDo[]> {
  const rows = await r.query<OpenRow>(
    `SELECT o.id, o.kind, o.year, o.state, o.returned_for IS NOT NULL AS returned, s.key AS at, s.name, s.above, s.successors
     FROM report o LEFT JOIN seat s ON s.place_id = o.place_id AND s.key = o.seat_key
     WHERE o.place_id = $1 AND o.state IN ('draft', 'submitted', 'signed', 'numbered') ORDER BY o.year, o.id`,
    [placeId],
  )
  const place = { at: placeKey(placeId), above: [], successors: [] }
  return rows.flatMap(({ id, kind, year, state, returned, at, name, above, successors }) => {
    const heading = words.heading(words.kinds[kind], year)
    const [title, owner] =
      at === null ? [heading, place] : [words.ofSeat(heading, name ?? ''), { at, above: above ?? [], successors: successors ?? [] }]
    return toDoOfReport({ id, state, returned, title }, owner) ?? []
  })
}
