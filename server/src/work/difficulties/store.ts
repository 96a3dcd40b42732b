/** Difficulties in the database: facts are appended, the fold is kept beside them for lists. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Owner, SeatKey } from '@songhanh/core/people/seat'
import {
  type AboutKind,
  applyFact,
  type Difficulty,
  difficultyFrom,
  type DifficultyFact,
  type DifficultyState,
} from '@songhanh/core/work/difficulties/difficulty'
import type { Acting, Asking } from '../../platform/acting.ts'
import type { Reading, Writing } from '../../platform/database.ts'

/** A difficulty as lists show it. */
export interface DifficultyRow {
  readonly id: string
  readonly seat: SeatKey
  readonly seatName: string
  readonly above: SeatKey[]
  readonly successors: SeatKey[]
  readonly state: DifficultyState
  readonly text: string
  readonly cause: string | null
  readonly aboutKind: AboutKind
  readonly aboutId: string | null
  readonly aboutWords: string | null
  readonly raisedBy: string
  readonly raisedByName: string
  readonly raisedOn: PlainDate
  readonly due: PlainDate | null
  readonly group: string | null
  readonly version: number
}

const ROW = `SELECT d.id, d.seat_key AS seat, s.name AS "seatName", s.above, s.successors, d.state, d.text, d.cause, d.about_kind AS "aboutKind", d.about_id AS "aboutId",
    d.about_words AS "aboutWords", d.raised_by AS "raisedBy", p.name AS "raisedByName", d.raised_on AS "raisedOn", d.due, d.group_name AS group, d.version
  FROM difficulty d JOIN seat s ON s.place_id = d.place_id AND s.key = d.seat_key JOIN person p ON p.place_id = d.place_id AND p.id = d.raised_by`

export const ownerOf = ({ seat, above, successors }: DifficultyRow): Owner => ({ at: seat, above, successors })

/** The open ones, oldest first, then those answered, the newest first. */
export const readRows = (r: Reading, by: Asking): Promise<DifficultyRow[]> =>
  r.query<DifficultyRow>(
    `${ROW} WHERE d.place_id = $1
     ORDER BY d.state = 'answered', CASE WHEN d.state <> 'answered' THEN d.raised_on END, d.raised_on DESC, d.id`,
    [by.placeId],
  )

export async function findRow(r: Reading, id: string, by: Asking): Promise<DifficultyRow | null> {
  const [row] = await r.query<DifficultyRow>(`${ROW} WHERE d.place_id = $1 AND d.id = $2`, [by.placeId, id])
  return row ?? null
}

/** What happened to these difficulties; from here to the end of the transaction nobody else moves them. Locked in one order. */
export async function lockDifficulties(w: Writing, ids: readonly string[], by: Acting): Promise<ReadonlyMap<string, Difficulty>> {
  await w.query('SELECT FROM difficulty WHERE place_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE', [by.placeId, ids])
  return readDifficulties(w, ids, by)
}

export async function readDifficulties(r: Reading, ids: readonly string[], by: Asking): Promise<ReadonlyMap<string, Difficulty>> {
  const rows = await r.query<{ id: string; fact: DifficultyFact }>(
    'SELECT difficulty_id AS id, fact FROM difficulty_fact WHERE place_id = $1 AND difficulty_id = ANY($2) ORDER BY difficulty_id, position',
    [by.placeId, ids],
  )
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, facts]) => {
      const difficulty = difficultyFrom(facts.map(({ fact }) => fact))
      return difficulty ? [[id, difficulty] as const] : []
    }),
  )
}

export async function insertDifficulty(w: Writing, id: string, seat: SeatKey, fact: DifficultyFact, by: Acting): Promise<void> {
  const { text, cause, about, raisedBy, raisedOn, due, state } = applyFact(null, fact)
  await w.query(
    `INSERT INTO difficulty (place_id, id, seat_key, state, text, about_kind, about_id, about_words, raised_by, raised_on, due, cause, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)`,
    [by.placeId, id, seat, state, text, about.kind, about.id, about.words, raisedBy, raisedOn, due, cause],
  )
  await insertFact(w, id, 1, fact, by)
}

const insertFact = (w: Writing, id: string, position: number, fact: DifficultyFact, by: Acting) =>
  w.query('INSERT INTO difficulty_fact (place_id, difficulty_id, position, fact, at) VALUES ($1, $2, $3, $4, $5)', [
    by.placeId,
    id,
    position,
    JSON.stringify(fact),
    by.now,
  ])

/** Appends what was decided, and answers what the difficulty is now. */
export async function saveFact(w: Writing, id: string, before: Difficulty, fact: DifficultyFact, by: Acting): Promise<Difficulty> {
  const now = applyFact(before, fact)
  await insertFact(w, id, now.facts.length, fact, by)
  await w.query('UPDATE difficulty SET state = $3, due = $4, group_name = $5, version = $6, cause = $7 WHERE place_id = $1 AND id = $2', [
    by.placeId,
    id,
    now.state,
    now.due,
    now.group,
    now.facts.length,
    now.cause,
  ])
  return now
}
