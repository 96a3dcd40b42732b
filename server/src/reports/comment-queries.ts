/** Comments as they are read: by those who see the draft, and by each who is asked. */
import * as api from '@songhanh/api/report-comments'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { may } from '@songhanh/core/people/may'
import { placeKey, type SeatKey } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import { commentTable } from '@songhanh/core/reports/comment-table'
import { sectionsOf, standingOf, toDoOfComments, toDoOfRequest } from '@songhanh/core/reports/comments'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { commentTableWords } from '@songhanh/words/vi/report-comments'
import type { PaperForm } from '@songhanh/core/reports/as-document'
import type { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { ofThePlace } from '../plans/thing.ts'
import {
  findCommentRound,
  findRequest,
  readCommentRounds,
  readRequests,
  readStoredComments,
  type CommentRound,
  type StoredComment,
} from './comment-store.ts'
import { requestThing, roundThing } from './comments.ts'
import { findReport } from './store.ts'

const shownComment = ({ id, section, text, response }: StoredComment) => ({ id, section, text, response: response && { ...response } })
const shownSections = ({ document }: CommentRound) => sectionsOf(document).map((one) => ({ ...one }))

type Rounds = z.input<typeof api.readComments.answer>['rounds']

async function shownRound(r: Reading, round: CommentRound, by: Asking): Promise<Rounds[number]> {
  const requests = await readRequests(r, round.id, by)
  const comments = await readStoredComments(r, requests.map(({ id }) => id), by) // prettier-ignore
  return {
    id: round.id,
    note: round.note,
    due: round.due,
    sentOn: round.sentOn,
    closedOn: round.closedOn,
    sections: shownSections(round),
    standing: { ...standingOf(round.due, requests, comments) },
    asked: requests.map(({ id, seat, name, stance, answeredOn }) => ({
      seat: { key: seat, name },
      stance,
      answeredOn,
      late: answeredOn !== null && answeredOn > round.due,
      comments: comments.filter(({ requestId }) => requestId === id).map(shownComment),
    })),
  }
}

export const readComments: Query<z.output<typeof api.readComments.params>, z.input<typeof api.readComments.answer>> = {
  id: 'reports.readComments',
  shape: api.readComments.params,
  right: 'reports.read',
  // What others said to a draft is for those who see drafts, also when it has become a paper that everybody reads.
  thing: async (r, { reportId }, by) => (await findReport(r, reportId, by)) && ofThePlace('draft', by),
  async run(r, { reportId }, by) {
    const rounds: Rounds = []
    for (const round of await readCommentRounds(r, reportId, by)) rounds.push(await shownRound(r, round, by))
    return accept({ rounds })
  },
}

const oneLine = (text: string) => text.replaceAll('\n', ' ')

export const readCommentRequest: Query<z.output<typeof api.readCommentRequest.params>, z.input<typeof api.readCommentRequest.answer>> = {
  id: 'reports.readCommentRequest',
  shape: api.readCommentRequest.params,
  right: 'reports.draft-comments',
  thing: requestThing,
  async run(r, { requestId }, by) {
    const request = await findRequest(r, requestId, by)
    const round = request && (await findCommentRound(r, request.roundId, by))
    const thing = await requestThing(r, { requestId }, by)
    if (!request || !round || !thing) return refuse('reports.comment-request-not-found')
    const comments = await readStoredComments(r, [requestId], by)
    return accept({
      id: request.id,
      version: request.version,
      seat: { key: request.seat, name: request.name },
      issuer: oneLine(round.document.issuer.body),
      subject: round.title,
      note: round.note,
      due: round.due,
      sentOn: round.sentOn,
      closedOn: round.closedOn,
      sections: shownSections(round),
      stance: request.stance,
      answeredOn: request.answeredOn,
      comments: comments.map(shownComment),
      draft: request.draft && {
        by: request.draftedBy ?? '',
        stance: request.draft.stance,
        comments: request.draft.comments.map((one) => ({ ...one })),
      },
      sends: may(by.actor, 'reports.comment', thing, by.businessDay).ok,
    })
  },
}

interface Printed {
  readonly document: OfficialDocument
  readonly name: string
}

/** The draft as those asked were sent it, whatever the lead has written since. */
export const readSentDraft: Query<z.output<typeof api.downloadCommentDraft.params>, Printed> = {
  id: 'reports.readSentDraft',
  shape: api.downloadCommentDraft.params,
  right: 'reports.draft-comments',
  thing: requestThing,
  async run(r, { requestId }, by) {
    const request = await findRequest(r, requestId, by)
    const round = request && (await findCommentRound(r, request.roundId, by))
    return round
      ? accept({ document: round.document, name: `du-thao-lay-y-kien-${round.sentOn}` })
      : refuse('reports.comment-request-not-found')
  },
}

/** The table of what was said to a draft, in one round, and of what was made of it. */
export async function commentTableOf(r: Reading, round: CommentRound, form: PaperForm, by: Asking): Promise<OfficialDocument> {
  const asked = await readRequests(r, round.id, by)
  const names = new Map(asked.map(({ id, name }) => [id, name]))
  const comments = await readStoredComments(r, [...names.keys()], by)
  return commentTable(
    {
      form,
      subject: round.title,
      sections: sectionsOf(round.document),
      sentOn: round.sentOn,
      due: round.due,
      asked,
      comments: comments.map((comment) => ({ ...comment, by: names.get(comment.requestId) ?? '' })),
      day: round.closedOn ?? by.businessDay,
    },
    commentTableWords,
  )
}

export const readCommentTable: Query<z.output<typeof api.downloadCommentTable.params>, Printed> = {
  id: 'reports.readCommentTable',
  shape: api.downloadCommentTable.params,
  right: 'reports.read',
  thing: roundThing,
  async run(r, { roundId }, by) {
    const round = await findCommentRound(r, roundId, by)
    const report = round && (await findReport(r, round.reportId, by))
    if (!round || !report) return refuse('reports.comment-round-not-found')
    const document = await commentTableOf(r, round, report.form, by)
    return accept({ document, name: `tiep-thu-giai-trinh-${round.sentOn}` })
  },
}

/** Requests not answered, and comments that wait for the lead, of rounds that are open, as far as the person reaches. */
export async function commentsToDo(r: Reading, placeId: string): Promise<readonly ToDo[]> {
  const requests = await r.query<{
    id: string
    at: SeatKey
    above: SeatKey[]
    successors: SeatKey[]
    due: PlainDate
    title: string
    drafted: boolean
  }>(
    `SELECT q.id, q.drafted_by IS NOT NULL AS drafted, s.key AS at, s.above, s.successors, c.due, c.title
     FROM comment_round c JOIN comment_request q ON q.place_id = c.place_id AND q.round_id = c.id
     JOIN seat s ON s.place_id = q.place_id AND s.key = q.seat_key
     WHERE c.place_id = $1 AND c.closed_on IS NULL AND q.stance IS NULL ORDER BY c.due, q.id`,
    [placeId],
  )
  const waiting = await r.query<{ id: string; title: string; responded: number; comments: number }>(
    `SELECT c.report_id AS id, c.title, count(m.response)::int AS responded, count(*)::int AS comments
     FROM comment_round c JOIN comment_request q ON q.place_id = c.place_id AND q.round_id = c.id
     JOIN report_comment m ON m.place_id = q.place_id AND m.request_id = q.id
     WHERE c.place_id = $1 AND c.closed_on IS NULL GROUP BY c.report_id, c.title ORDER BY c.report_id`,
    [placeId],
  )
  const place = { at: placeKey(placeId), above: [], successors: [] }
  return [
    ...requests.flatMap(({ id, due, title, drafted, ...owner }) => {
      const request = { id, due, title, owner }
      return [toDoOfRequest(request), ...(drafted ? [] : [toDoOfRequest(request, 'draft-comments')])]
    }),
    ...waiting.flatMap((report) => toDoOfComments({ ...report, place }) ?? []),
  ]
}
