/** Comments on a draft: asked for by the lead, given by each body or commune for itself, responded to one by one, and printed as a table. */
import { RESPONSES, STANCES } from '@songhanh/core/reports/comments'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Version = z.number().int().min(1)
const SeatKey = z.string().min(3).max(200)
const ReportId = z.object({ reportId: Id })
const RoundId = z.object({ roundId: Id })
const RequestId = z.object({ requestId: Id })
const Words = z.string().trim().min(1).max(5000)

const Section = z.object({
  key: z.string(),
  /** As printed; empty for the draft as a whole. */
  label: z.string(),
})
const Response = z.object({ kind: z.enum(RESPONSES), text: z.string() })
const Comment = z.object({ id: Id, section: z.string(), text: z.string(), response: Response.nullable() })
const DraftComment = z.object({ section: z.string().max(40), text: z.string().trim().max(5000) })
const Seat = z.object({ key: SeatKey, name: z.string() })
const Standing = z.object({
  asked: z.number().int(),
  answered: z.number().int(),
  agreed: z.number().int(),
  commented: z.number().int(),
  late: z.number().int(),
  silent: z.number().int(),
  comments: z.number().int(),
  taken: z.number().int(),
  explained: z.number().int(),
})

export const askForComments = endpoint({
  id: 'askForComments',
  method: 'POST',
  path: '/api/reports/{reportId}/comment-rounds',
  may: 'reports.compose',
  summary: 'Sends a draft as it stands to bodies and communes for their comments, with a last day; each sees it on its first page.',
  params: ReportId,
  body: z.object({
    expectedVersion: Version,
    asked: z.array(SeatKey).min(1).max(1000),
    due: Day,
    /** What the asked are told, such as which parts matter most; may be empty. */
    note: z.string().trim().max(2000),
  }),
  answer: z.object({ roundId: Id, asked: z.number().int() }),
  refusals: [
    'reports.not-found',
    'reports.comments-of-the-place',
    'reports.comments-asked-already',
    'reports.comments-due-past',
    'reports.asked-not-found',
  ],
})

export const readComments = endpoint({
  id: 'readComments',
  method: 'GET',
  path: '/api/reports/{reportId}/comments',
  may: 'reports.read',
  summary: 'Who was asked for comments on a report, what each answered and what was said to it; for those who see its draft.',
  params: ReportId,
  answer: z.object({
    rounds: z.array(
      z.object({
        id: Id,
        note: z.string(),
        due: Day,
        sentOn: Day,
        closedOn: Day.nullable(),
        sections: z.array(Section),
        standing: Standing,
        asked: z.array(
          z.object({
            seat: Seat,
            stance: z.enum(STANCES).nullable(),
            answeredOn: Day.nullable(),
            late: z.boolean(),
            comments: z.array(Comment),
          }),
        ),
      }),
    ),
  }),
  refusals: ['reports.not-found'],
})

export const readCommentRequest = endpoint({
  id: 'readCommentRequest',
  method: 'GET',
  path: '/api/comment-requests/{requestId}',
  may: 'reports.draft-comments',
  summary:
    'What one body or commune is asked to comment on, until when, what an officer has drafted and what it has answered, with the lead’s responses.',
  params: RequestId,
  answer: z.object({
    id: Id,
    version: Version,
    seat: Seat,
    issuer: z.string(),
    subject: z.string(),
    note: z.string(),
    due: Day,
    sentOn: Day,
    closedOn: Day.nullable(),
    sections: z.array(Section),
    stance: z.enum(STANCES).nullable(),
    answeredOn: Day.nullable(),
    comments: z.array(Comment),
    /** What an officer has written down for the head to send; null where nothing waits. */
    draft: z.object({ by: z.string(), stance: z.enum(STANCES).nullable(), comments: z.array(DraftComment) }).nullable(),
    /** Whether the person answers for the body or commune, or drafts only. */
    sends: z.boolean(),
  }),
  refusals: ['reports.comment-request-not-found'],
})

export const downloadCommentDraft = endpoint({
  id: 'downloadCommentDraft',
  method: 'GET',
  path: '/api/comment-requests/{requestId}/draft',
  may: 'reports.draft-comments',
  summary: 'The draft as it was sent for comments, as .docx or PDF.',
  params: RequestId,
  query: z.object({ format: z.enum(['pdf', 'docx']) }),
  download: true,
  answer: FileAnswer,
  refusals: ['reports.comment-request-not-found', 'reports.press-timed-out', 'reports.press-failed'],
})

export const draftComments = endpoint({
  id: 'draftComments',
  method: 'POST',
  path: '/api/comment-requests/{requestId}/own-draft',
  may: 'reports.draft-comments',
  summary: 'Keeps what an officer of the body or commune proposes to answer; its head sends it, as it is or changed.',
  params: RequestId,
  body: z.object({ expectedVersion: Version, stance: z.enum(STANCES).nullable(), comments: z.array(DraftComment).max(200) }),
  answer: z.object({ requestId: Id, version: Version }),
  refusals: ['reports.comment-request-not-found', 'reports.comments-closed', 'reports.comments-responded', 'reports.section-not-found'],
})

export const sendComments = endpoint({
  id: 'sendComments',
  method: 'POST',
  path: '/api/comment-requests/{requestId}/answer',
  may: 'reports.comment',
  summary: 'Answers for the body or commune: it agrees, or comments part by part. May be sent again until the lead responds.',
  params: RequestId,
  body: z.object({
    expectedVersion: Version,
    stance: z.enum(STANCES),
    comments: z.array(z.object({ section: z.string().max(40), text: Words })).max(200),
  }),
  answer: z.object({ requestId: Id, version: Version }),
  refusals: [
    'reports.comment-request-not-found',
    'reports.comments-closed',
    'reports.comments-responded',
    'reports.comments-and-agrees',
    'reports.comments-missing',
    'reports.section-not-found',
  ],
})

export const respondToComment = endpoint({
  id: 'respondToComment',
  method: 'POST',
  path: '/api/comments/{commentId}/response',
  may: 'reports.compose',
  summary: 'Says to a comment whether it is taken in, or why not; may be said again until the comments are closed.',
  params: z.object({ commentId: Id }),
  body: z.object({ kind: z.enum(RESPONSES), text: z.string().trim().max(5000) }),
  answer: z.object({ commentId: Id }),
  refusals: ['reports.comment-not-found', 'reports.comments-closed', 'reports.explanation-missing'],
})

export const closeComments = endpoint({
  id: 'closeComments',
  method: 'POST',
  path: '/api/comment-rounds/{roundId}/close',
  may: 'reports.compose',
  summary: 'Closes the comments when each has its response; who is silent stays written as silent. Only then is the draft submitted.',
  params: RoundId,
  answer: z.object({ roundId: Id }),
  refusals: ['reports.comment-round-not-found', 'reports.comments-closed', 'reports.comments-unanswered'],
})

export const downloadCommentTable = endpoint({
  id: 'downloadCommentTable',
  method: 'GET',
  path: '/api/comment-rounds/{roundId}/table',
  may: 'reports.read',
  summary: 'The table of comments with what was taken in and what was explained, in the official form; for those who see the draft.',
  params: RoundId,
  query: z.object({ format: z.enum(['pdf', 'docx']) }),
  download: true,
  answer: FileAnswer,
  refusals: ['reports.comment-round-not-found', 'reports.press-timed-out', 'reports.press-failed'],
})
