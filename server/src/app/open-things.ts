/** What is open where a role is held, gathered from all domains for the record of a handover: work owed, drafts begun, papers given in. */
import * as treaty from '@songhanh/api/handovers'
import { toneKey } from '@songhanh/core/basics/vietnamese'
import type { SubmissionState } from '@songhanh/core/collection/steps'
import type { PlanSummary } from '@songhanh/core/plans/summary'
import { collection } from '@songhanh/words/vi/collection'
import { openThings as words } from '@songhanh/words/vi/handover'
import { writeDay } from '@songhanh/words/writing'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { RoleHeld } from '@songhanh/core/people/actor'
import type { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { roleById, roleThing } from '../people/store.ts'

interface FormLine {
  readonly round: string
  readonly due: string
  readonly sender: string
  readonly state: SubmissionState
  readonly cells: number
}

/** Forms this seat owes and has not got rid of; with how many cells are typed. */
const ownForms = (r: Reading, by: Asking, seat: string) =>
  r.query<FormLine>(
    `SELECT r.name AS round, r.due, s.name AS sender, f.state, (SELECT count(*) FROM figure g WHERE g.place_id = f.place_id AND g.form_id = f.id)::int AS cells
     FROM form f JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id JOIN seat s ON s.place_id = f.place_id AND s.key = f.sender
     WHERE f.place_id = $1 AND f.sender = $2 AND f.state IN ('draft', 'returned') ORDER BY r.due, f.code`,
    [by.placeId, seat],
  )

async function duties(r: Reading, by: Asking, seat: string): Promise<string[]> {
  const rows = await r.query<{
    summary: PlanSummary
    name: string
    unit: string | null
    duties: string[]
    assignments: string[]
    seat: string
  }>(
    `SELECT e.summary, o.name, 'unit:' || o.unit_code || '@' || o.unit_valid_from AS unit, o.duty_ids AS duties, o.assignment_ids AS assignments, s.name AS seat
     FROM obligor o JOIN edition e ON e.place_id = o.place_id AND e.id = o.edition_id AND e.state = 'in-force'
     JOIN seat s ON s.place_id = o.place_id AND s.key = $2 WHERE o.place_id = $1`,
    [by.placeId, seat],
  )
  return rows
    .filter((row) => (row.unit === null ? toneKey(row.name) === toneKey(row.seat) : row.unit === seat))
    .map((row) => words.duties(row.summary.title, row.assignments.length + row.duties.length))
}

const requests = async (r: Reading, by: Asking, seat: string) =>
  (
    await r.query<{ matter: string; title: string; number: string | null }>(
      `SELECT matter, basis_title AS title, basis_number AS number FROM report_request
       WHERE place_id = $1 AND seat_key = $2 AND $3::date <= coalesce(to_day, 'infinity') ORDER BY from_day, id`,
      [by.placeId, seat, by.businessDay],
    )
  ).map(({ matter, title, number }) => words.request(matter, [title, number].filter((part) => part !== null).join(' ')))

/** What the one who puts the place's figures together has in hand: rounds whose forms wait or have not come. */
const rounds = async (r: Reading, by: Asking) =>
  (
    await r.query<{ name: string; due: string; waiting: number; missing: number }>(
      `SELECT r.name, r.due, count(*) FILTER (WHERE f.state = 'signed-off')::int AS waiting, count(*) FILTER (WHERE f.state IN ('draft', 'returned'))::int AS missing
       FROM round r JOIN form f ON f.place_id = r.place_id AND f.round_id = r.id WHERE r.place_id = $1 GROUP BY r.id, r.name, r.due ORDER BY r.due, r.id`,
      [by.placeId],
    )
  ).flatMap(({ name, due, waiting, missing }) => [
    ...(waiting > 0 ? [words.waiting(name, waiting)] : []),
    ...(missing > 0 ? [words.missing(name, missing, writeDay(due))] : []),
  ])

const drafts = async (r: Reading, by: Asking) => {
  const editions = await r.query<{ summary: PlanSummary }>(
    `SELECT summary FROM edition WHERE place_id = $1 AND state = 'draft' ORDER BY drafted_at, id`,
    [by.placeId],
  )
  const readings = await r.query<{ name: string }>(
    `SELECT d.name FROM proposal p JOIN document d ON d.place_id = p.place_id AND d.id = p.document_id WHERE p.place_id = $1 AND p.state = 'open' ORDER BY p.made_at, p.id`,
    [by.placeId],
  )
  return [...editions.map(({ summary }) => words.draftEdition(summary.title)), ...readings.map(({ name }) => words.reading(name))]
}

const papersOf = async (r: Reading, by: Asking) =>
  (
    await r.query<{ name: string; day: string }>(
      `SELECT name, (given_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day
       FROM (SELECT id, name, given_at FROM document WHERE place_id = $1 AND given_by = $2
             UNION ALL SELECT id, name, given_at FROM kept_file WHERE place_id = $1 AND given_by = $2::uuid AND used_at IS NOT NULL) mine
       ORDER BY given_at, id LIMIT 500`,
      [by.placeId, by.actor.person.id],
    )
  ).map(({ name, day }) => words.paper(name, writeDay(day)))

async function openOn(r: Reading, by: Asking, { role, seat }: RoleHeld): Promise<z.output<typeof treaty.OpenThings>> {
  const leads = role === 'lead-synthesiser'
  const forms = await ownForms(r, by, seat.at)
  return {
    work: [
      ...forms.map(({ round, sender, due, state }) => words.form(round, sender, writeDay(due), collection.states[state])),
      ...(leads ? await rounds(r, by) : []),
      ...(await duties(r, by, seat.at)),
      ...(await requests(r, by, seat.at)),
    ],
    drafts: [
      ...forms.filter(({ cells }) => cells > 0).map(({ round, sender, cells }) => words.draftForm(round, sender, cells)),
      ...(leads ? await drafts(r, by) : []),
    ],
    files: await papersOf(r, by),
  }
}

/** The walls stand as for every question: a line appears only where its holder may read the thing itself. */
export const readOpenThings: Query<z.output<typeof treaty.readOpenThings.params>, z.input<typeof treaty.readOpenThings.answer>> = {
  id: 'people.readOpenThings',
  shape: treaty.readOpenThings.params,
  right: 'people.hand-over',
  thing: (r, input, by) => roleThing(r, by.placeId, input.roleId),
  async run(r, input, by) {
    const found = await roleById(r, by.placeId, input.roleId)
    return found ? accept(await openOn(r, by, found.held)) : refuse('people.role-not-found')
  },
}
