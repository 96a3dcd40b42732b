/** Rounds and forms in the database: facts are appended, the fold of a form is kept beside them for lists and sums. */
import type { Period } from '@songhanh/core/basics/period'
import { parsePeriod, periodKey } from '@songhanh/core/basics/period'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Unowed } from '@songhanh/core/collection/owed'
import type { LegalBasis, Round } from '@songhanh/core/collection/round'
import type { SubmissionState } from '@songhanh/core/collection/steps'
import { applyFact, submissionFrom, type Submission, type SubmissionFact, type TypedCell } from '@songhanh/core/collection/submission'
import type { Figure } from '@songhanh/core/indicators/figure'
import type { Owner } from '@songhanh/core/people/seat'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import { fromColumns, fromJson, toJson, type FigureColumns, type FigureJson } from './figure-json.ts'
import { MOVED_COLUMNS, MovedForms } from './figure-rows.ts'

export interface StoredRound extends Round {
  readonly planId: string
  readonly unowed: readonly Unowed[]
}

interface RoundRow {
  readonly id: string
  readonly plan_id: string
  readonly name: string
  readonly regime: string | null
  readonly basis: LegalBasis
  readonly period: string
  readonly opens_on: PlainDate
  readonly closing: PlainDate
  readonly due: PlainDate
  readonly catalogue: string
  readonly edition: number
  readonly indicators: string[]
  readonly unowed: Unowed[]
}

const ROUND = 'id, plan_id, name, regime, basis, period, opens_on, closing, due, catalogue, edition, indicators, unowed'

const roundOf = (row: RoundRow): StoredRound => ({
  id: row.id,
  planId: row.plan_id,
  name: row.name,
  regime: row.regime,
  basis: row.basis,
  period: parsePeriod(row.period) as Period,
  opensOn: row.opens_on,
  closing: row.closing,
  due: row.due,
  catalogue: { code: row.catalogue, edition: row.edition },
  indicators: row.indicators,
  unowed: row.unowed,
})

export async function readRounds(r: Reading, by: Asking): Promise<readonly StoredRound[]> {
  const rows = await r.query<RoundRow>(`SELECT ${ROUND} FROM round WHERE place_id = $1 ORDER BY opens_on DESC, opened_at DESC, id`, [
    by.placeId,
  ])
  return rows.map(roundOf)
}

export async function readRound(r: Reading, roundId: string, by: Asking): Promise<StoredRound | null> {
  const [row] = await r.query<RoundRow>(`SELECT ${ROUND} FROM round WHERE place_id = $1 AND id = $2`, [by.placeId, roundId])
  return row ? roundOf(row) : null
}

/** Of these rounds, those the person may see. */
export async function findRounds(r: Reading, roundIds: readonly string[], by: Asking): Promise<readonly StoredRound[]> {
  const rows = await r.query<RoundRow>(`SELECT ${ROUND} FROM round WHERE place_id = $1 AND id = ANY($2)`, [by.placeId, roundIds])
  return rows.map(roundOf)
}

export async function insertRound(w: Writing, round: StoredRound, by: Acting): Promise<void> {
  await w.query(
    `INSERT INTO round (place_id, ${ROUND}, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      by.placeId,
      round.id,
      round.planId,
      round.name,
      round.regime,
      JSON.stringify(round.basis),
      periodKey(round.period),
      round.opensOn,
      round.closing,
      round.due,
      round.catalogue.code,
      round.catalogue.edition,
      round.indicators,
      JSON.stringify(round.unowed),
      by.now,
    ],
  )
}

export interface StoredForm {
  readonly id: string
  readonly roundId: string
  readonly code: string
  readonly sender: string
  /** Elements, and `published.` keys, in the order of the form. */
  readonly asked: readonly string[]
  readonly state: SubmissionState
}

interface FormRow {
  readonly id: string
  readonly round_id: string
  readonly code: string
  readonly sender: string
  readonly asked: string[]
  readonly state: SubmissionState
}

const formOf = (row: FormRow): StoredForm => ({
  id: row.id,
  roundId: row.round_id,
  code: row.code,
  sender: row.sender,
  asked: row.asked,
  state: row.state,
})

export async function insertForms(w: Writing, forms: readonly StoredForm[], by: Acting): Promise<void> {
  await w.query(
    `INSERT INTO form (place_id, id, round_id, code, sender, asked)
     SELECT $1, id, "roundId", code, sender, asked FROM jsonb_to_recordset($2::jsonb) AS f(id uuid, "roundId" uuid, code text, sender text, asked text[])`,
    [by.placeId, JSON.stringify(forms)],
  )
}

export async function findForm(r: Reading, formId: string, by: Asking): Promise<StoredForm | null> {
  const [row] = await r.query<FormRow>('SELECT id, round_id, code, sender, asked, state FROM form WHERE place_id = $1 AND id = $2', [
    by.placeId,
    formId,
  ])
  return row ? formOf(row) : null
}

export async function findForms(r: Reading, formIds: readonly string[], by: Asking): Promise<ReadonlyMap<string, StoredForm>> {
  const rows = await r.query<FormRow>('SELECT id, round_id, code, sender, asked, state FROM form WHERE place_id = $1 AND id = ANY($2)', [
    by.placeId,
    formIds,
  ])
  return new Map(rows.map((row) => [row.id, formOf(row)]))
}

/** A form with how many facts it has known. */
export interface HeldForm extends StoredForm {
  readonly version: number
}

/** As `findForms`, for a great many: in the order of their ids, and what many of them ask alike is kept once. */
export async function findManyForms(r: Reading, formIds: readonly string[], by: Asking): Promise<readonly HeldForm[]> {
  const rows = await r.query<Omit<FormRow, 'asked'> & { asked: string; version: number }>(
    `SELECT id, round_id, code, sender, array_to_json(asked)::text AS asked, state, version FROM form
     WHERE place_id = $1 AND id = ANY($2) ORDER BY id`,
    [by.placeId, formIds],
  )
  const lists = new Map(rows.map(({ asked }) => [asked, null as string[] | null]))
  const listOf = (text: string): string[] => {
    const list = lists.get(text) ?? (JSON.parse(text) as string[])
    lists.set(text, list)
    return list
  }
  return rows.map((row) => ({ ...formOf({ ...row, asked: listOf(row.asked) }), version: row.version }))
}

/** From here to the end of the transaction nobody else moves these forms. Locked in one order, so that two who take in many cannot wait for each other. */
export async function lockForms(w: Writing, formIds: readonly string[], by: Acting): Promise<ReadonlyMap<string, StoredForm>> {
  const rows = await w.query<FormRow>(
    'SELECT id, round_id, code, sender, asked, state FROM form WHERE place_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE',
    [by.placeId, formIds],
  )
  return new Map(rows.map((row) => [row.id, formOf(row)]))
}

type StoredFact = Omit<SubmissionFact, 'cells'> & {
  readonly cells?: readonly (Omit<TypedCell, 'figure'> & { readonly figure: FigureJson })[]
}

/** Cells of a fact hold figures; reasons of a return are kept as they are. */
const factToJson = (fact: SubmissionFact): string =>
  JSON.stringify(
    'cells' in fact && fact.kind !== 'returned'
      ? { ...fact, cells: fact.cells.map((cell) => ({ ...cell, figure: toJson(cell.figure) })) }
      : fact,
  )

function factFromJson(stored: StoredFact): SubmissionFact {
  if (stored.cells === undefined || stored.kind === 'returned') return stored as SubmissionFact
  return { ...stored, cells: stored.cells.map((cell) => ({ ...cell, figure: fromJson(cell.figure) })) } as SubmissionFact
}

/** The submissions of these forms, by form. */
export async function readSubmissions(r: Reading, formIds: readonly string[], by: Asking): Promise<ReadonlyMap<string, Submission>> {
  const rows = await r.query<{ form_id: string; fact: StoredFact }>(
    'SELECT form_id, fact FROM form_fact WHERE place_id = $1 AND form_id = ANY($2) ORDER BY form_id, position',
    [by.placeId, formIds],
  )
  const facts = Map.groupBy(rows, (row) => row.form_id)
  return new Map(formIds.map((id) => [id, submissionFrom((facts.get(id) ?? []).map((row) => factFromJson(row.fact)))]))
}

/** Locks forms as `lockForms` does, and brings nothing of them: for more forms than are held at once. */
export async function holdForms(w: Writing, formIds: readonly string[], by: Acting): Promise<void> {
  await w.query('SELECT FROM form WHERE place_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE', [by.placeId, formIds])
}

/** These forms in rows of which none holds two of one sender and period: of such two, the second must see what the first has said in it. */
export async function inLayers(r: Reading, formIds: readonly string[], by: Asking): Promise<readonly (readonly string[])[]> {
  const rows = await r.query<{ id: string; layer: number }>(
    `SELECT form.id, row_number() OVER (PARTITION BY form.sender, round.period ORDER BY form.id)::integer AS layer
     FROM form JOIN round ON round.place_id = form.place_id AND round.id = form.round_id WHERE form.place_id = $1 AND form.id = ANY($2) ORDER BY form.id`,
    [by.placeId, formIds],
  )
  return [...Map.groupBy(rows, (row) => row.layer)].toSorted(([a], [b]) => a - b).map(([, of]) => of.map((row) => row.id))
}

export async function readForms(r: Reading, roundIds: readonly string[], by: Asking): Promise<readonly StoredForm[]> {
  const rows = await r.query<FormRow>(
    'SELECT id, round_id, code, sender, asked, state FROM form WHERE place_id = $1 AND round_id = ANY($2) ORDER BY sender, code',
    [by.placeId, roundIds],
  )
  return rows.map(formOf)
}

/** One move of one form, decided before. */
export interface Move {
  readonly form: StoredForm
  readonly before: Submission
  readonly fact: SubmissionFact
}

/** Adds what a move writes; answers what its form is after it. */
export function addMove(moved: MovedForms, { form, before, fact }: Move): Submission {
  const now = applyFact(before, fact)
  moved.addFact(form.id, factToJson(fact), now)
  if ('cells' in fact && fact.kind !== 'returned')
    for (const cell of fact.cells) moved.addCell(form.id, cell, before.cells.has(cell.element))
  return now
}

const PLACES = MOVED_COLUMNS.split(',').map((_, n) => `$${n + 1}`)

/** Appends the facts of the moves and writes what they changed, in one statement however many forms move. */
export async function saveMoves(w: Writing, moves: readonly Move[], by: Acting): Promise<ReadonlyMap<string, Submission>> {
  const moved = new MovedForms()
  const now = new Map(moves.map((move) => [move.form.id, addMove(moved, move)]))
  await w.query(`INSERT INTO moved_forms (${MOVED_COLUMNS}) VALUES (${PLACES.join(', ')})`, moved.row(by.now, null))
  return now
}

/** What a sender had accepted for a period, by element; of several rounds the one opened last. */
export async function readAcceptedOf(r: Reading, sender: string, period: string, by: Asking): Promise<ReadonlyMap<string, Figure>> {
  const rows = await r.query<FigureColumns & { element: string }>(
    `SELECT DISTINCT ON (element) element, value, missing, kind, data_year
     FROM figure JOIN form ON form.place_id = figure.place_id AND form.id = figure.form_id
       JOIN round ON round.place_id = form.place_id AND round.id = form.round_id
     WHERE figure.place_id = $1 AND form.sender = $2 AND round.period = $3 AND form.state = 'accepted'
     ORDER BY element, opened_at DESC`,
    [by.placeId, sender, period],
  )
  return new Map(rows.map((row) => [row.element, fromColumns(row)]))
}

/** The last business day somebody of a sender did anything themselves, in any round. */
export async function readLastSeen(r: Reading, by: Asking): Promise<ReadonlyMap<string, PlainDate>> {
  const rows = await r.query<{ sender: string; day: PlainDate }>(
    'SELECT sender, max(came_on) AS day FROM form WHERE place_id = $1 AND came_on IS NOT NULL GROUP BY sender',
    [by.placeId],
  )
  return new Map(rows.map((row) => [row.sender, row.day]))
}

/** Names of seats, and of people by id. */
export async function readNames(
  r: Reading,
  seats: readonly string[],
  people: readonly string[],
  by: Asking,
): Promise<ReadonlyMap<string, string>> {
  const rows = await r.query<{ key: string; name: string }>(
    `SELECT key, name FROM seat WHERE place_id = $1 AND key = ANY($2)
     UNION ALL SELECT id::text, name FROM person WHERE place_id = $1 AND id::text = ANY($3)`,
    [by.placeId, seats, people],
  )
  return new Map(rows.map((row) => [row.key, row.name]))
}

/** Communes and bodies of the place as senders, with the fields the bodies look after. A unit that has ended on the day, or begins later, owes nothing. */
export async function readSenders(r: Reading, day: PlainDate, by: Asking) {
  const rows = await r.query<{ key: string; fields: string[] }>(
    `SELECT key, coalesce(array_agg(field) FILTER (WHERE field IS NOT NULL), '{}') AS fields
     FROM seat LEFT JOIN body_field ON body_field.place_id = seat.place_id AND body_field.seat_key = seat.key
     WHERE seat.place_id = $1 AND seat.above[1] = $2 AND NOT EXISTS (
       SELECT FROM unit WHERE unit.place_id = seat.place_id AND unit.code = split_part(substr(seat.key, 6), '@', 1)
         AND 'unit:' || unit.code || '@' || unit.valid_from = seat.key AND (unit.valid_from > $3 OR unit.valid_to <= $3))
     GROUP BY key ORDER BY key`,
    [by.placeId, `place:${by.placeId}`, day],
  )
  return rows.map((row) => ({
    kind: row.key.startsWith('unit:') ? ('unit' as const) : ('body' as const),
    key: row.key,
    fields: row.fields,
  }))
}

/** Of these forms, those the person may open, with their state. */
export async function readFormStates(r: Reading, formIds: readonly string[], by: Asking): Promise<ReadonlyMap<string, SubmissionState>> {
  const rows = await r.query<{ id: string; state: SubmissionState }>('SELECT id, state FROM form WHERE place_id = $1 AND id = ANY($2)', [
    by.placeId,
    formIds,
  ])
  return new Map(rows.map((row) => [row.id, row.state]))
}

/** Where these seats stand in the tree of the place. */
export const readOwners = (r: Reading, seats: readonly string[], by: Asking): Promise<readonly Owner[]> =>
  r.query<Owner & object>('SELECT key AS at, above, successors FROM seat WHERE place_id = $1 AND key = ANY($2)', [by.placeId, seats])

/** Whether any figure has been taken in for a plan. */
export async function figuresCollected(r: Reading, planId: string): Promise<boolean> {
  const [row] = await r.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM accepted_figures($1) WHERE value IS NOT NULL) AS any', [planId])
  return row?.any ?? false
}
