/** Readings that wait for a person, and drafts that wait for a signature, as the first page takes them. */
import type { PlanSummary } from '@songhanh/core/plans/summary'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { ofThePlace } from '../plans/thing.ts'

export async function plansToDo(r: Reading, by: Asking): Promise<readonly ToDo[]> {
  const readings = await r.query<{ id: string; name: string }>(
    `SELECT p.id, d.name FROM proposal p JOIN document d ON d.place_id = p.place_id AND d.id = p.document_id WHERE p.place_id = $1 AND p.state = 'open'`,
    [by.placeId],
  )
  const drafts = await r.query<{ id: string; summary: PlanSummary }>(
    `SELECT plan_id AS id, summary FROM edition WHERE place_id = $1 AND state = 'draft'`,
    [by.placeId],
  )
  const { owner, state } = ofThePlace('draft', by)
  const open = { owner, state, due: null, done: null, blockedBy: null }
  return [
    ...readings.map(({ id, name }): ToDo => ({ ...open, kind: 'review-reading', id, title: name })),
    ...drafts.map(({ id, summary }): ToDo => ({ ...open, kind: 'put-plan-in-force', id, title: summary.title })),
  ]
}
