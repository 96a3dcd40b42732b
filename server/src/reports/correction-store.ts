/** What came after a numbered paper, in the database. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { isHeld, standingOf, type CorrectionKind, type NumberedPaper, type Standing } from '@songhanh/core/reports/correction'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { StoredReport } from './store.ts'

export interface StoredCorrection {
  readonly reportId: string
  readonly id: string
  readonly kind: CorrectionKind
  readonly number: string | null
  readonly day: PlainDate
  readonly content: string | null
  readonly byReport: string | null
  readonly recordedBy: string
  readonly recordedOn: PlainDate
}

export const readCorrectionsOfPlace = (r: Reading, by: Asking): Promise<readonly StoredCorrection[]> =>
  r.query<StoredCorrection>(
    `SELECT c.report_id AS "reportId", c.id, c.kind, c.number, c.day, c.content, c.by_report AS "byReport", p.name AS "recordedBy", c.recorded_on AS "recordedOn"
     FROM report_correction c JOIN person p ON p.place_id = c.place_id AND p.id = c.recorded_by
     WHERE c.place_id = $1 ORDER BY c.recorded_at, c.id`,
    [by.placeId],
  )

/** Whether each paper still holds, of those beside which anything was written down. */
export async function readStandings(r: Reading, by: Asking): Promise<ReadonlyMap<string, Standing>> {
  const all = Map.groupBy(await readCorrectionsOfPlace(r, by), ({ reportId }) => reportId)
  return new Map([...all].map(([reportId, corrections]) => [reportId, standingOf(corrections)]))
}

export type NamedPaper = NumberedPaper & { readonly id: string }

/** The numbered report of the same plan, kind, year and seat that still holds: the one a new report of that period replaces. */
export async function heldPaper(
  r: Reading,
  { id: own, planId, kind, year, seat }: Pick<StoredReport, 'planId' | 'kind' | 'year' | 'seat'> & { readonly id?: string },
  by: Asking,
): Promise<NamedPaper | null> {
  const rows = await r.query<NamedPaper & object>(
    `SELECT o.id, p.number, p.symbol, p.day FROM report o JOIN report_paper p ON p.place_id = o.place_id AND p.report_id = o.id
     WHERE o.place_id = $1 AND o.plan_id = $2 AND o.kind = $3 AND o.year = $4 AND o.seat_key IS NOT DISTINCT FROM $5 ORDER BY p.numbered_at DESC, o.id`,
    [by.placeId, planId, kind, year, seat],
  )
  const standings = await readStandings(r, by)
  return rows.find(({ id }) => id !== own && isHeld(standings.get(id) ?? 'stands')) ?? null
}

export async function namedPaper(r: Reading, reportId: string | undefined, by: Asking): Promise<NamedPaper | null> {
  const [row] = await r.query<NamedPaper & object>(
    'SELECT report_id AS id, number, symbol, day FROM report_paper WHERE place_id = $1 AND report_id = $2',
    [by.placeId, reportId ?? null],
  )
  return row ?? null
}

type Inserted = Omit<StoredCorrection, 'recordedBy' | 'recordedOn'>

export const insertCorrection = (w: Writing, { id, reportId, kind, number, day, content, byReport }: Inserted, by: Acting) =>
  w.query(
    `INSERT INTO report_correction (place_id, id, report_id, kind, number, day, content, by_report, recorded_by, recorded_on, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [by.placeId, id, reportId, kind, number, day, content, byReport, by.actor.person.id, by.businessDay, by.now],
  )
