/** Plans, editions and obligors in the database: rows to what core speaks of, and back. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { PlanContent } from '@songhanh/core/plans/content'
import type { Edition, EditionState, Editions, Issue } from '@songhanh/core/plans/edition'
import type { Obligor, ObligorRemark, WhoOwesWhat } from '@songhanh/core/plans/obligors'
import type { PlanSummary } from '@songhanh/core/plans/summary'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'

interface EditionRow {
  readonly id: string
  readonly document_id: string
  readonly state: EditionState
  readonly version: number
  readonly number: string | null
  readonly signed_on: PlainDate | null
  readonly signed_by: string | null
  readonly supplied_by: string | null
  readonly in_force_from: PlainDate | null
  readonly superseded_by: string | null
  readonly withdrawn_on: PlainDate | null
  readonly withdrawn_reason: string | null
}

const EDITION_COLUMNS =
  'id, document_id, state, version, number, signed_on, signed_by, supplied_by, in_force_from, superseded_by, withdrawn_on, withdrawn_reason'

function issueOf(row: EditionRow): Issue | null {
  if (row.number !== null && row.signed_on !== null && row.signed_by !== null)
    return { numbered: true, number: row.number, signedOn: row.signed_on, signedBy: row.signed_by }
  return row.supplied_by === null ? null : { numbered: false, suppliedBy: row.supplied_by }
}

const editionOf = (row: EditionRow): Edition => ({
  id: row.id,
  documentId: row.document_id,
  state: row.state,
  version: row.version,
  issue: issueOf(row),
  inForceFrom: row.in_force_from,
  supersededBy: row.superseded_by,
  withdrawn: row.withdrawn_on !== null && row.withdrawn_reason !== null ? { on: row.withdrawn_on, reason: row.withdrawn_reason } : null,
})

/** From here to the end of the transaction nobody else changes the editions of this plan. */
export const lockPlan = (w: Writing, planId: string) => w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`plan ${planId}`])

/** The editions of one plan in the order they were drafted; null where the place has no such plan. */
export async function readEditions(r: Reading, planId: string, by: Asking): Promise<Editions | null> {
  const rows = await r.query<EditionRow>(
    `SELECT ${EDITION_COLUMNS} FROM edition WHERE place_id = $1 AND plan_id = $2 ORDER BY drafted_at, id`,
    [by.placeId, planId],
  )
  return rows.length === 0 ? null : rows.map(editionOf)
}

/** Plan and state of one edition, or null. */
export async function findEdition(r: Reading, editionId: string, by: Asking): Promise<{ planId: string; state: EditionState } | null> {
  const [row] = await r.query<{ plan_id: string; state: EditionState }>(
    'SELECT plan_id, state FROM edition WHERE place_id = $1 AND id = $2',
    [by.placeId, editionId],
  )
  return row ? { planId: row.plan_id, state: row.state } : null
}

/** Every plan of the place with its editions, oldest plan first, and the summary of each edition: two columns wide, never the whole content. */
export async function readAllEditions(r: Reading, by: Asking): Promise<{ planId: string; edition: Edition; summary: PlanSummary }[]> {
  const rows = await r.query<EditionRow & { plan_id: string; summary: PlanSummary }>(
    `SELECT plan_id, summary, ${EDITION_COLUMNS.replace(/^id/, 'edition.id')}
     FROM edition JOIN plan ON plan.place_id = edition.place_id AND plan.id = edition.plan_id
     WHERE edition.place_id = $1 ORDER BY opened_at, plan_id, drafted_at, edition.id`,
    [by.placeId],
  )
  return rows.map((row) => ({ planId: row.plan_id, edition: editionOf(row), summary: row.summary }))
}

export async function readContent(
  r: Reading,
  editionId: string,
  by: Asking,
): Promise<{ content: PlanContent; summary: PlanSummary; remarks: ObligorRemark[] }> {
  const [row] = await r.query<{ content: PlanContent; summary: PlanSummary; remarks: ObligorRemark[] }>(
    'SELECT content, summary, remarks FROM edition WHERE place_id = $1 AND id = $2',
    [by.placeId, editionId],
  )
  if (!row) throw new Error(`the edition ${editionId} was there a moment ago`)
  return row
}

interface ObligorRow {
  readonly id: string
  readonly name: string
  readonly kind: Obligor['kind']
  readonly assignment_ids: string[]
  readonly duty_ids: string[]
  readonly unit_code: string | null
  readonly unit_valid_from: PlainDate | null
}

/** The obligors of an edition in the order of the paper. */
export async function readObligors(r: Reading, editionId: string, by: Asking) {
  const rows = await r.query<ObligorRow>(
    `SELECT id, name, kind, assignment_ids, duty_ids, unit_code, unit_valid_from FROM obligor
     WHERE place_id = $1 AND edition_id = $2 ORDER BY position`,
    [by.placeId, editionId],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    assignmentId: row.assignment_ids[0] ?? '',
    assignmentIds: row.assignment_ids,
    unit: row.unit_code === null || row.unit_valid_from === null ? null : { code: row.unit_code, validFrom: row.unit_valid_from },
    dutyIds: row.duty_ids,
  }))
}

export const insertPlan = (w: Writing, planId: string, by: Acting) =>
  w.query('INSERT INTO plan (place_id, id, opened_at) VALUES ($1, $2, $3)', [by.placeId, planId, by.now])

/** What an accepted reading brings: what the paper says, and who owes what by it. */
export interface DraftedContent extends WhoOwesWhat {
  readonly content: PlanContent
  readonly summary: PlanSummary
}

/** Writes a drafted edition with its obligors. */
export async function insertEdition(w: Writing, planId: string, edition: Edition, drafted: DraftedContent, by: Acting): Promise<void> {
  await w.query(
    `INSERT INTO edition (place_id, id, plan_id, document_id, content, summary, remarks, drafted_at, state, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      by.placeId,
      edition.id,
      planId,
      edition.documentId,
      JSON.stringify(drafted.content),
      JSON.stringify(drafted.summary),
      JSON.stringify(drafted.remarks),
      by.now,
      edition.state,
      edition.version,
    ],
  )
  const rows = drafted.obligors.map((obligor, position) => ({ ...obligor, id: by.newId(), position, ...obligor.unit }))
  await w.query(
    `INSERT INTO obligor (place_id, edition_id, id, position, key, name, kind, assignment_ids, duty_ids, unit_code, unit_valid_from)
     SELECT $1, $2, id, position, key, name, kind, "assignmentIds", "dutyIds", code, "validFrom"
     FROM jsonb_to_recordset($3::jsonb) AS o(id uuid, position integer, key text, name text, kind text, "assignmentIds" text[], "dutyIds" text[],
       code text, "validFrom" date)`,
    [by.placeId, edition.id, JSON.stringify(rows)],
  )
}

/** Writes what a decision has changed: every edition whose version moved. */
export async function saveEditions(w: Writing, before: Editions, after: Editions, by: Acting): Promise<void> {
  const versions = new Map(before.map((edition) => [edition.id, edition.version]))
  for (const edition of after.filter(({ id, version }) => versions.get(id) !== version)) {
    const issue = edition.issue
    await w.query(
      `UPDATE edition SET state = $3, version = $4, number = $5, signed_on = $6, signed_by = $7, supplied_by = $8, in_force_from = $9,
         superseded_by = $10, withdrawn_on = $11, withdrawn_reason = $12
       WHERE place_id = $1 AND id = $2`,
      [
        by.placeId,
        edition.id,
        edition.state,
        edition.version,
        issue?.numbered ? issue.number : null,
        issue?.numbered ? issue.signedOn : null,
        issue?.numbered ? issue.signedBy : null,
        issue && !issue.numbered ? issue.suppliedBy : null,
        edition.inForceFrom,
        edition.supersededBy,
        edition.withdrawn?.on ?? null,
        edition.withdrawn?.reason ?? null,
      ],
    )
  }
}
