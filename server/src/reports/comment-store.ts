/** Comments on drafts in the database. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Asked, Comment, DraftAnswer, ResponseKind } from '@songhanh/core/reports/comments'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'

export interface CommentRound {
  readonly id: string
  readonly reportId: string
  readonly title: string
  readonly note: string
  readonly due: PlainDate
  readonly sentOn: PlainDate
  readonly closedOn: PlainDate | null
  /** The draft as it was sent. */
  readonly document: OfficialDocument
}

export interface CommentRequest extends Asked {
  readonly id: string
  readonly roundId: string
  readonly seat: string
  readonly name: string
  readonly version: number
  /** What an officer proposes, and who; null where nothing waits. */
  readonly draft: DraftAnswer | null
  readonly draftedBy: string | null
}

export interface StoredComment extends Comment {
  readonly id: string
  readonly requestId: string
}

const ROUND = `id, report_id AS "reportId", title, note, due, sent_on AS "sentOn", closed_on AS "closedOn", document`

/** The rounds of a report, the newest first. */
export const readCommentRounds = (r: Reading, reportId: string, by: Asking): Promise<readonly CommentRound[]> =>
  r.query<CommentRound>(`SELECT ${ROUND} FROM comment_round WHERE place_id = $1 AND report_id = $2 ORDER BY sent_on DESC, id DESC`, [
    by.placeId,
    reportId,
  ])

export async function findCommentRound(r: Reading, roundId: string, by: Asking): Promise<CommentRound | null> {
  const [row] = await r.query<CommentRound>(`SELECT ${ROUND} FROM comment_round WHERE place_id = $1 AND id = $2`, [by.placeId, roundId])
  return row ?? null
}

/** The round whose comments are still coming in. */
export async function openCommentRound(r: Reading, reportId: string, by: Asking): Promise<{ readonly due: PlainDate } | null> {
  const [row] = await r.query<{ due: PlainDate }>(
    'SELECT due FROM comment_round WHERE place_id = $1 AND report_id = $2 AND closed_on IS NULL',
    [by.placeId, reportId],
  )
  return row ?? null
}

const REQUEST = `q.id, q.round_id AS "roundId", q.seat_key AS seat, s.name, q.stance, q.answered_on AS "answeredOn", q.version, q.draft, p.name AS "draftedBy"
  FROM comment_request q JOIN seat s ON s.place_id = q.place_id AND s.key = q.seat_key
  LEFT JOIN person p ON p.place_id = q.place_id AND p.id = q.drafted_by WHERE q.place_id = $1`

/** The requests of a round, by the names of the asked. */
export const readRequests = (r: Reading, roundId: string, by: Asking): Promise<readonly CommentRequest[]> =>
  r.query<CommentRequest>(`SELECT ${REQUEST} AND q.round_id = $2 ORDER BY s.name, q.id`, [by.placeId, roundId])

export async function findRequest(r: Reading, requestId: string, by: Asking): Promise<CommentRequest | null> {
  const [row] = await r.query<CommentRequest>(`SELECT ${REQUEST} AND q.id = $2`, [by.placeId, requestId])
  return row ?? null
}

interface CommentRow {
  readonly id: string
  readonly requestId: string
  readonly section: string
  readonly text: string
  readonly response: ResponseKind | null
  readonly responseText: string | null
}

const commentOf = ({ response, responseText, ...row }: CommentRow): StoredComment => ({
  ...row,
  response: response === null ? null : { kind: response, text: responseText ?? '' },
})

const COMMENT = `c.id, c.request_id AS "requestId", c.section, c.text, c.response, c.response_text AS "responseText" FROM report_comment c`

/** The comments of these requests, in the order each wrote them. */
export async function readStoredComments(r: Reading, requestIds: readonly string[], by: Asking): Promise<readonly StoredComment[]> {
  const rows = await r.query<CommentRow>(
    `SELECT ${COMMENT} WHERE c.place_id = $1 AND c.request_id = ANY($2) ORDER BY c.request_id, c.position`,
    [by.placeId, requestIds],
  )
  return rows.map(commentOf)
}

export async function findComment(
  r: Reading,
  commentId: string,
  by: Asking,
): Promise<(StoredComment & { readonly roundId: string }) | null> {
  const [row] = await r.query<CommentRow & { roundId: string }>(
    `SELECT q.round_id AS "roundId", ${COMMENT} JOIN comment_request q ON q.place_id = c.place_id AND q.id = c.request_id
     WHERE c.place_id = $1 AND c.id = $2`,
    [by.placeId, commentId],
  )
  return row ? { ...commentOf(row), roundId: row.roundId } : null
}

/** From here to the end of the transaction nobody else answers, responds or closes in this round. */
export const lockCommentRound = (w: Writing, roundId: string, by: Acting) =>
  w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`comments ${by.placeId} ${roundId}`])

/** Of these, the seats that stand under the place: who can be asked. */
export async function seatsBelow(r: Reading, keys: readonly string[], by: Asking): Promise<readonly string[]> {
  const rows = await r.query<{ key: string }>(
    `SELECT key FROM seat WHERE place_id = $1 AND key = ANY($2) AND 'place:' || $1 = ANY(above)`,
    [by.placeId, keys],
  )
  return rows.map(({ key }) => key)
}

export async function insertCommentRound(w: Writing, round: CommentRound, asked: readonly string[], by: Acting) {
  await w.query(
    `INSERT INTO comment_round (place_id, id, report_id, title, note, due, sent_on, sent_by, document) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      by.placeId,
      round.id,
      round.reportId,
      round.title,
      round.note,
      round.due,
      round.sentOn,
      by.actor.person.id,
      JSON.stringify(round.document),
    ],
  )
  await w.query(
    `INSERT INTO comment_request (place_id, id, round_id, seat_key) SELECT $1, q.id, $2, q.seat FROM unnest($3::uuid[], $4::text[]) AS q(id, seat)`,
    [by.placeId, round.id, asked.map(() => by.newId()), asked],
  )
}

/** Puts a draft in the place of the one before it. */
export const saveDraft = (w: Writing, requestId: string, draft: DraftAnswer, by: Acting) =>
  w.query('UPDATE comment_request SET draft = $3, drafted_by = $4, version = version + 1 WHERE place_id = $1 AND id = $2', [
    by.placeId,
    requestId,
    JSON.stringify(draft),
    by.actor.person.id,
  ])

/** Puts an answer in the place of the one before it. */
export async function saveAnswer(
  w: Writing,
  request: CommentRequest,
  stance: string,
  comments: readonly { readonly section: string; readonly text: string }[],
  by: Acting,
) {
  const of = [by.placeId, request.id]
  await w.query('DELETE FROM report_comment WHERE place_id = $1 AND request_id = $2', of)
  await w.query(
    'UPDATE comment_request SET stance = $3, answered_on = $4, answered_by = $5, draft = NULL, drafted_by = NULL, version = version + 1 WHERE place_id = $1 AND id = $2',
    [...of, stance, by.businessDay, by.actor.person.id],
  )
  await w.query(
    `INSERT INTO report_comment (place_id, id, request_id, position, section, text)
     SELECT $1, c.id, $2, n, c.section, c.text FROM unnest($3::uuid[], $4::text[], $5::text[]) WITH ORDINALITY AS c(id, section, text, n)`,
    [...of, comments.map(() => by.newId()), comments.map(({ section }) => section), comments.map(({ text }) => text)],
  )
}

export const saveResponse = (w: Writing, commentId: string, { kind, text }: NonNullable<Comment['response']>, by: Acting) =>
  w.query(
    'UPDATE report_comment SET response = $3, response_text = $4, responded_on = $5, responded_by = $6 WHERE place_id = $1 AND id = $2',
    [by.placeId, commentId, kind, text, by.businessDay, by.actor.person.id],
  )

export const saveClosed = (w: Writing, roundId: string, by: Acting) =>
  w.query('UPDATE comment_round SET closed_on = $3 WHERE place_id = $1 AND id = $2', [by.placeId, roundId, by.businessDay])
