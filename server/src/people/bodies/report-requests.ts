/** Bodies that are asked to report without a duty of the plan: asked by a document, listed with it. */
import * as api from '@songhanh/api/bodies'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { askToReport, type ReportRequest } from '@songhanh/core/people/bodies/asked-to-report'
import { type BodyTable, hasPassedOn } from '@songhanh/core/people/bodies/kind'
import { z } from 'zod'
import type { Asking } from '../../platform/acting.ts'
import type { Query } from '../../platform/ask.ts'
import type { Reading } from '../../platform/database.ts'
import type { Command } from '../../platform/perform.ts'
import { seatThing } from '../store.ts'

type View = z.output<typeof api.ReportRequestView>

/** Whether a plan in force gives the body of this name a duty; asked of the domain of plans. */
export type HasAssignment = (r: Reading, name: string, by: Asking) => Promise<boolean>

interface Row {
  readonly id: string
  readonly seat_key: string
  readonly name: string
  readonly matter: string
  readonly from_day: PlainDate
  readonly to_day: PlainDate | null
  readonly basis_title: string
  readonly basis_number: string | null
  readonly basis_date: PlainDate | null
}

const requestOf = (row: Row): ReportRequest => ({
  bodyId: row.seat_key,
  matter: row.matter,
  from: row.from_day,
  to: row.to_day,
  basis: { title: row.basis_title, number: row.basis_number, date: row.basis_date },
})

const viewOf = (id: string, name: string, { bodyId, ...request }: ReportRequest): View => ({ id, body: { key: bodyId, name }, ...request })

const readRows = (r: Reading, placeId: string): Promise<Row[]> =>
  r.query<Row>(
    `SELECT id, seat_key, name, matter, from_day, to_day, basis_title, basis_number, basis_date
     FROM report_request JOIN seat ON seat.place_id = report_request.place_id AND seat.key = seat_key
     WHERE report_request.place_id = $1 ORDER BY from_day, id`,
    [placeId],
  )

export const listReportRequests: Query<object, z.output<typeof api.listReportRequests.answer>> = {
  id: 'bodies.listReportRequests',
  shape: z.object({}),
  right: 'units.read',
  run: async (r, _, by) => accept({ requests: (await readRows(r, by.placeId)).map((row) => viewOf(row.id, row.name, requestOf(row))) }),
}

const Asked = api.askBodyToReport.body

/** Asks a body to report. */
export const askBodyToReport = (table: BodyTable, hasAssignment: HasAssignment): Command<z.output<typeof Asked>, View> => ({
  id: 'bodies.askToReport',
  shape: Asked,
  right: 'bodies.keep',
  thing: (r, { key }, by) => seatThing(r, by.placeId, key),
  async run(w, { key, ...asked }, by) {
    await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`report requests ${by.placeId} ${key}`])
    const [seat] = await w.query<{ name: string }>('SELECT name FROM seat WHERE place_id = $1 AND key = $2', [by.placeId, key])
    if (seat === undefined) return refuse('people.no-right')
    // The treaty has checked the days; core wants to hear them called by their name.
    const [from, to, date] = [asked.from as PlainDate, asked.to as PlainDate | null, asked.basis.date as PlainDate | null]
    const request: ReportRequest = { bodyId: key, matter: asked.matter, from, to, basis: { ...asked.basis, date } }
    const decided = askToReport(request, {
      hasAssignment: await hasAssignment(w, seat.name, by),
      stands: !hasPassedOn(table, seat.name, from),
      requests: (await readRows(w, by.placeId)).filter((row) => row.seat_key === key).map(requestOf),
    })
    if (!decided.ok) return decided
    const id = by.newId()
    const { matter, basis } = decided.value
    await w.query(
      `INSERT INTO report_request (place_id, id, seat_key, matter, from_day, to_day, basis_title, basis_number, basis_date, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [by.placeId, id, key, matter, from, to, basis.title, basis.number, basis.date, by.now],
    )
    const view = viewOf(id, seat.name, decided.value)
    return accept({ answer: view, facts: [{ domain: 'people', action: 'asked-to-report', thing: { kind: 'body', id: key }, after: view }] })
  },
})

export const listBodies: Query<object, z.output<typeof api.listBodies.answer>> = {
  id: 'bodies.list',
  shape: z.object({}),
  right: 'bodies.keep',
  run: async (r, _, by) =>
    accept({
      bodies: await r.query<{ key: string; name: string }>(
        `SELECT key, name FROM seat WHERE place_id = $1 AND key LIKE 'body:%' ORDER BY name, key`,
        [by.placeId],
      ),
    }),
}
