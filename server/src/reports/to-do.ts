/** Reports on their way from the draft to the issued paper, as the first page takes them. */
import { placeKey } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import type { ReportKind } from '@songhanh/core/reports/facts'
import { toDoOfReport } from '@songhanh/core/reports/open-report'
import type { ReportState } from '@songhanh/core/reports/steps'
import { reports as words } from '@songhanh/words/vi/reports'
import type { Reading } from '../platform/database.ts'

export async function reportsToDo(r: Reading, placeId: string): Promise<readonly ToDo[]> {
  const rows = await r.query<{ id: string; kind: ReportKind; year: number; state: ReportState; returned: boolean }>(
    `SELECT id, kind, year, state, returned_for IS NOT NULL AS returned FROM report
     WHERE place_id = $1 AND state IN ('draft', 'submitted', 'signed', 'numbered') ORDER BY year, id`,
    [placeId],
  )
  const place = { at: placeKey(placeId), above: [], successors: [] }
  return rows.flatMap(({ kind, year, ...row }) => toDoOfReport({ ...row, title: words.heading(words.kinds[kind], year) }, place) ?? [])
}
