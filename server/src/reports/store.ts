/** Reports in the database. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { SeatKey } from '@songhanh/core/people/seat'
import type { Level } from '@songhanh/core/plans/content'
import type { PaperForm } from '@songhanh/core/reports/as-document'
import type { Edit } from '@songhanh/core/reports/edit'
import type { ReportKind } from '@songhanh/core/reports/facts'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { Report } from '@songhanh/core/reports/report'
import type { ReportState } from '@songhanh/core/reports/steps'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'

/** A report in a list: everything but what it says. */
export interface ReportLine {
  readonly id: string
  readonly planId: string
  readonly kind: ReportKind
  readonly year: number
  readonly level: Level | null
  /** The commune or body that reports on itself; null of a report of the place. */
  readonly seat: SeatKey | null
  readonly composedOn: PlainDate
  readonly form: PaperForm
  readonly state: ReportState
  readonly version: number
  readonly returnedFor: string | null
  readonly signedOn: PlainDate | null
}

export interface StoredReport extends ReportLine {
  readonly composed: Report
}

export interface StoredPaper {
  readonly reportId: string
  readonly number: number
  readonly day: PlainDate
  readonly headPosition: number
  readonly headHash: string
  readonly snapshot: Report
  readonly document: OfficialDocument
  readonly sha256: string
}

const LINE = `id, plan_id AS "planId", kind, year, level, seat_key AS seat, composed_on AS "composedOn", form, state, version, returned_for AS "returnedFor", signed_on AS "signedOn"`

export const readReportLines = (r: Reading, by: Asking): Promise<readonly ReportLine[]> =>
  r.query<ReportLine>(`SELECT ${LINE} FROM report WHERE place_id = $1 ORDER BY year DESC, opened_at DESC, id`, [by.placeId])

export async function findReport(r: Reading, reportId: string, by: Asking): Promise<StoredReport | null> {
  const [row] = await r.query<StoredReport>(`SELECT ${LINE}, composed FROM report WHERE place_id = $1 AND id = $2`, [by.placeId, reportId])
  return row ?? null
}

/** From here to the end of the transaction nobody else changes this report. */
export async function lockReport(w: Writing, reportId: string, by: Acting): Promise<StoredReport | null> {
  const [row] = await w.query<StoredReport>(`SELECT ${LINE}, composed FROM report WHERE place_id = $1 AND id = $2 FOR UPDATE`, [
    by.placeId,
    reportId,
  ])
  return row ?? null
}

export const insertReport = (w: Writing, report: StoredReport, by: Acting) =>
  w.query(
    `INSERT INTO report (place_id, id, plan_id, kind, year, level, composed, composed_on, form, opened_at, seat_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      by.placeId,
      report.id,
      report.planId,
      report.kind,
      report.year,
      report.level,
      JSON.stringify(report.composed),
      report.composedOn,
      JSON.stringify(report.form),
      by.now,
      report.seat,
    ],
  )

/** Writes what a change may touch and counts the version up. */
export const saveReport = (w: Writing, report: StoredReport, by: Acting) =>
  w.query(
    `UPDATE report SET composed = $3, composed_on = $4, form = $5, state = $6, returned_for = $7, signed_on = $8, version = version + 1
     WHERE place_id = $1 AND id = $2`,
    [
      by.placeId,
      report.id,
      JSON.stringify(report.composed),
      report.composedOn,
      JSON.stringify(report.form),
      report.state,
      report.returnedFor,
      report.signedOn,
    ],
  )

export async function readEdits(r: Reading, reportId: string, by: Asking): Promise<ReadonlyMap<string, Edit & { readonly by: string }>> {
  const rows = await r.query<Edit & { readonly by: string }>(
    'SELECT key, text, over, edited_by::text AS by FROM report_edit WHERE place_id = $1 AND report_id = $2',
    [by.placeId, reportId],
  )
  return new Map(rows.map((row) => [row.key, row]))
}

export const saveEdit = (w: Writing, reportId: string, { key, text, over }: Edit, by: Acting) =>
  w.query(
    `INSERT INTO report_edit (place_id, report_id, key, text, over, edited_by, edited_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (place_id, report_id, key) DO UPDATE SET text = excluded.text, over = excluded.over, edited_by = excluded.edited_by, edited_at = excluded.edited_at`,
    [by.placeId, reportId, key, text, over, by.actor.person.id, by.now],
  )

export const removeEdit = (w: Writing, reportId: string, key: string, by: Acting) =>
  w.query('DELETE FROM report_edit WHERE place_id = $1 AND report_id = $2 AND key = $3', [by.placeId, reportId, key])

const PAPER = `report_id AS "reportId", number, day, head_position AS "headPosition", head_hash AS "headHash", snapshot, document, encode(sha256, 'hex') AS sha256`

export async function findPaper(r: Reading, reportId: string, by: Asking): Promise<StoredPaper | null> {
  const [row] = await r.query<StoredPaper>(`SELECT ${PAPER} FROM report_paper WHERE place_id = $1 AND report_id = $2`, [
    by.placeId,
    reportId,
  ])
  return row ?? null
}

export const readNumbers = (r: Reading, by: Asking): Promise<readonly { reportId: string; number: number; day: PlainDate }[]> =>
  r.query('SELECT report_id AS "reportId", number, day FROM report_paper WHERE place_id = $1', [by.placeId])

export interface Delivery {
  readonly position: number
  readonly recipient: string
  readonly sentOn: PlainDate | null
  readonly way: string | null
  readonly receivedOn: PlainDate | null
}

export const readDeliveries = (r: Reading, reportId: string, by: Asking): Promise<readonly Delivery[]> =>
  r.query<Delivery>(
    `SELECT position, recipient, sent_on AS "sentOn", sent_by_way AS way, received_on AS "receivedOn" FROM report_delivery
     WHERE place_id = $1 AND report_id = $2 ORDER BY position`,
    [by.placeId, reportId],
  )
