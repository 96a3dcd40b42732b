/** Enter once: the other forms of the same sender and period that ask for the same elements, and what a move of one form says in them. */
import { saidElsewhere } from '@songhanh/core/collection/one-value'
import type { SubmissionState } from '@songhanh/core/collection/steps'
import { applyFact, EMPTY_SUBMISSION, type Submission } from '@songhanh/core/collection/submission'
import type { Figure } from '@songhanh/core/indicators/figure'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import { fromColumns, type FigureColumns } from './figure-json.ts'
import { lockForms, readSubmissions, type Move, type StoredForm } from './store.ts'

const BESIDE = `FROM form JOIN round ON round.place_id = form.place_id AND round.id = form.round_id
       JOIN round other_round ON other_round.place_id = round.place_id AND other_round.period = round.period AND other_round.id <> round.id
       JOIN form other ON other.place_id = form.place_id AND other.round_id = other_round.id AND other.sender = form.sender AND other.asked && form.asked
     WHERE form.place_id = $1 AND form.id = ANY($2)`

/** The forms that share a sender, a period and an element with these, which are not among them. They are locked together with them, in one order. */
export async function formsBeside(r: Reading, formIds: readonly string[], by: Asking): Promise<readonly string[]> {
  const rows = await r.query<{ id: string }>(`SELECT DISTINCT other.id ${BESIDE}`, [by.placeId, formIds])
  const among = new Set(formIds)
  return rows.map((row) => row.id).filter((id) => !among.has(id))
}

/** The same, by the form each of them stands beside. */
export async function besideEach(r: Reading, formIds: readonly string[], by: Asking): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await r.query<{ of: string; id: string }>(`SELECT form.id AS of, other.id ${BESIDE} ORDER BY 1, 2`, [by.placeId, formIds])
  return new Map([...Map.groupBy(rows, (row) => row.of)].map(([of, others]) => [of, others.map(({ id }) => id)]))
}

/** Locks these forms and those beside them; `beside` leaves out what was asked for. */
export async function lockWithBeside(
  w: Writing,
  formIds: readonly string[],
  by: Acting,
): Promise<{ readonly locked: ReadonlyMap<string, StoredForm>; readonly beside: readonly StoredForm[] }> {
  const locked = await lockForms(w, [...formIds, ...(await formsBeside(w, formIds, by))], by)
  return { locked, beside: [...locked.values()].filter((form) => !formIds.includes(form.id)) }
}

/** What moves of a sender's forms of one period say in another of its forms of that period, as moves of that form. */
export function movesIn(form: StoredForm, submission: Submission, moves: readonly Move[]): readonly Move[] {
  let now = submission
  return moves.flatMap((move) =>
    saidElsewhere(move.fact, move.form.id, { asked: form.asked, submission: now }).map((fact): Move => {
      const before = now
      now = applyFact(before, fact)
      return { form, before, fact }
    }),
  )
}

/** The moves of the forms beside that follow from these moves, all of one period. */
export async function movesBeside(w: Writing, moves: readonly Move[], beside: readonly StoredForm[], by: Acting): Promise<readonly Move[]> {
  if (beside.length === 0) return []
  const submissions = await readSubmissions(
    w,
    beside.map((form) => form.id),
    by,
  )
  return beside.flatMap((form) =>
    movesIn(
      form,
      submissions.get(form.id) ?? EMPTY_SUBMISSION,
      moves.filter((move) => move.form.sender === form.sender),
    ),
  )
}

/** What stands in another form of the same sender and period for an element. */
export interface Elsewhere {
  readonly figure: Figure
  readonly formId: string
  readonly round: string
  readonly state: SubmissionState
}

/** By element: of several forms the one that got furthest, and of those the one opened last. Drafts only where `drafts`: they are their sender's alone. */
export async function readElsewhere(r: Reading, form: StoredForm, drafts: boolean, by: Asking): Promise<ReadonlyMap<string, Elsewhere>> {
  const beside = await formsBeside(r, [form.id], by)
  if (beside.length === 0) return new Map()
  const rows = await r.query<FigureColumns & { element: string; id: string; name: string; state: SubmissionState }>(
    `SELECT DISTINCT ON (element) element, value, missing, kind, data_year, form.id, round.name, form.state
     FROM figure JOIN form ON form.place_id = figure.place_id AND form.id = figure.form_id
       JOIN round ON round.place_id = form.place_id AND round.id = form.round_id
     WHERE figure.place_id = $1 AND form.id = ANY($2) AND (form.state IN ('signed-off', 'accepted') OR $3) AND missing IS DISTINCT FROM 'not-reported'
     ORDER BY element, form.state = 'accepted' DESC, form.state = 'signed-off' DESC, opened_at DESC`,
    [by.placeId, beside, drafts],
  )
  return new Map(rows.map((row) => [row.element, { figure: fromColumns(row), formId: row.id, round: row.name, state: row.state }]))
}

/** The figures the sender has put their name to elsewhere: what a form is held against before it is signed off. */
export const signedElsewhere = (elsewhere: ReadonlyMap<string, Elsewhere>): ReadonlyMap<string, Figure> =>
  new Map(
    [...elsewhere].flatMap(([element, { figure, state }]) =>
      state === 'signed-off' || state === 'accepted' ? [[element, figure] as const] : [],
    ),
  )

/** The rounds these forms stand in, by form. */
export async function readRoundNames(r: Reading, formIds: readonly string[], by: Asking): Promise<ReadonlyMap<string, string>> {
  if (formIds.length === 0) return new Map()
  const rows = await r.query<{ id: string; name: string }>(
    `SELECT form.id, round.name FROM form JOIN round ON round.place_id = form.place_id AND round.id = form.round_id
     WHERE form.place_id = $1 AND form.id = ANY($2)`,
    [by.placeId, formIds],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
