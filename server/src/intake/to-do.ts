/** Readings that wait for a person, and drafts that wait for a signature, as the first page takes them. */
import type { PlanSummary } from '@songhanh/core/plans/summary'
import { placeKey } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import type { Reading } from '../platform/database.ts'

export async function plansToDo(r: Reading, placeId: string): Promise<readonly ToDo[]> {
  const readings = await r.query<{ id: string; name: string }>(
    `SELECT p.id, d.name FROM proposal p JOIN document d ON d.place_id = p.place_id AND d.id = p.document_id WHERE p.place_id = $1 AND p.state = 'open'`,
    [placeId],
  )
  const drafts = await r.query<{ id: string; summary: PlanSummary }>(
    `SELECT plan_id AS id, summary FROM edition WHERE place_id = $1 AND state = 'draft'`,
    [placeId],
  )
  const owner = { at: placeKey(placeId), above: [], successors: [] }
  const open = { owner, state: 'draft' as const, due: null, done: null, blockedBy: null }
  return [
    ...readings.map(({ id, name }): ToDo => ({ ...open, kind: 'review-reading', id, title: name })),
    ...drafts.map(({ id, summary }): ToDo => ({ ...open, kind: 'put-plan-in-force', id, title: summary.title })),
  ]
}
