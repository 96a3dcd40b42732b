/** Which letters those of a round have had: by the round a letter was written for, or, of one entered by hand, by its day and the names in it. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { placeKey } from '@songhanh/core/people/seat'
import type { UrgingFields } from '@songhanh/core/registers/declaration'
import { addressedIn } from '@songhanh/core/reports/addressees'
import type { StoredRound } from '../collection/store.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'

interface LetterHad {
  readonly entryId: string
  readonly number: string | null
  readonly day: PlainDate
}

/** The newest of each turn that has its number, else the newest; null where there was none. */
export interface LettersHad {
  readonly first: LetterHad | null
  readonly second: LetterHad | null
  readonly request: LetterHad | null
}

interface Row extends LetterHad {
  readonly turn: string
  readonly to: string
  /** Null of a letter entered by hand. */
  readonly senders: readonly string[] | null
}

interface Where {
  readonly round: StoredRound
  readonly register: string
  readonly fields: UrgingFields
  readonly nameOf: (sender: string) => string
}

export async function readLettersOf(
  r: Reading,
  { round, register, fields, nameOf }: Where,
  by: Asking,
): Promise<(sender: string) => LettersHad> {
  const rows = await r.query<Row>(
    `SELECT e.id AS "entryId", nullif(trim(e."values"->>$4), '') AS number, e.dated AS day, e."values"->>$5 AS turn, coalesce(e."values"->>$6, '') AS "to", l.senders
     FROM register_entry e
     LEFT JOIN LATERAL (SELECT array_agg(u.seat_key) AS senders, bool_or(u.round_id = $3) AS ours FROM urging_letter u
       WHERE u.place_id = e.place_id AND u.entry_id = e.id) l ON true
     WHERE e.place_id = $1 AND e.register = $2 AND NOT e.withdrawn AND (l.ours OR (l.senders IS NULL AND e.keeper = $7 AND e.dated BETWEEN $8 AND $9))
     ORDER BY e.dated DESC, e.id DESC`,
    [by.placeId, register, round.id, fields.number, fields.turn, fields.to, placeKey(by.placeId), round.opensOn, by.businessDay],
  )
  const letters = rows.map((row) => {
    const { senders } = row
    const byHand = addressedIn(row.to)
    const goesTo = (sender: string) => byHand({ name: nameOf(sender), isUnit: sender.startsWith('unit:') })
    return { row, goesTo: senders === null ? goesTo : (sender: string) => senders.includes(sender) }
  })
  return (sender) => {
    const newest = (turn: keyof LettersHad) => {
      const own = letters.filter(({ row, goesTo }) => row.turn === turn && goesTo(sender))
      // One that has gone out before one that still waits for its number.
      const found = (own.find(({ row }) => row.number !== null) ?? own[0])?.row
      return found ? { entryId: found.entryId, number: found.number, day: found.day } : null
    }
    return { first: newest('first'), second: newest('second'), request: newest('request') }
  }
}

/** Keeps for which round a letter was written, and to whom. */
export const keepLetter = (w: Writing, entryId: string, roundId: string, senders: readonly string[], by: Acting) =>
  w.query('INSERT INTO urging_letter (place_id, entry_id, round_id, seat_key) SELECT $1, $2, $3, unnest($4::text[])', [
    by.placeId,
    entryId,
    roundId,
    senders,
  ])

/** The round a letter was written for, and to whom; null of one entered by hand. */
export async function readWritten(r: Reading, entryId: string, by: Asking) {
  const [row] = await r.query<{ roundId: string; senders: readonly string[] }>(
    `SELECT round_id AS "roundId", array_agg(seat_key) AS senders FROM urging_letter WHERE place_id = $1 AND entry_id = $2 GROUP BY round_id`,
    [by.placeId, entryId],
  )
  return row ?? null
}
