import { createHash } from 'node:crypto'
import type { PlanContent } from '@songhanh/core/plans/content'
import { newId } from '../platform/ids.ts'
import type { TestPlace } from '../platform/testing.ts'

/** A plan in force in a place, without the reading of its paper: what is held against it is what a test is about. For tests. */
export async function planInForce(place: TestPlace, content: PlanContent, suppliedBy: string, from: string): Promise<string> {
  const [planId, documentId] = [newId(), newId()]
  await place.admin.query(
    `INSERT INTO document (place_id, id, sha256, name, format, bytes, text, given_by, given_at)
     VALUES ($1, $2, $3, 'kh.txt', 'txt', 'x', 'x', 'x', now())`,
    [place.id, documentId, createHash('sha256').update(documentId).digest()],
  )
  await place.admin.query('INSERT INTO plan (place_id, id, opened_at) VALUES ($1, $2, now())', [place.id, planId])
  await place.admin.query(
    `INSERT INTO edition (place_id, id, plan_id, document_id, content, summary, remarks, drafted_at, state, version, supplied_by, in_force_from)
     VALUES ($1, $2, $3, $4, $5, '{}', '[]', now(), 'in-force', 2, $6, $7)`,
    [place.id, newId(), planId, documentId, JSON.stringify(content), suppliedBy, from],
  )
  return planId
}
