/** Comments on a draft: asked for, given, responded to, closed. */
import * as api from '@songhanh/api/report-comments'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import * as rules from '@songhanh/core/reports/comments'
import { edited } from '@songhanh/core/reports/edit'
import type { z } from 'zod'
import { ownerAt } from '../people/store.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import {
  findComment,
  findCommentRound,
  findRequest,
  insertCommentRound,
  lockCommentRound,
  openCommentRound,
  readRequests,
  readStoredComments,
  saveAnswer,
  saveClosed,
  saveDraft,
  saveResponse,
  seatsBelow,
  type CommentRequest,
  type CommentRound,
} from './comment-store.ts'
import { reportFact, reportThing } from './compose.ts'
import { paperOf } from './paper.ts'
import { lockReport, readEdits } from './store.ts'

/** What an asked seat owns: its request stays readable to it after the draft has become a paper. */
export async function requestThing(r: Reading, { requestId }: { readonly requestId: string }, by: Asking) {
  const request = await findRequest(r, requestId, by)
  const owner = request && (await ownerAt(r, by.placeId, request.seat))
  return owner && { owner, state: 'draft' as const }
}

/** Comments are of the draft, also when it has become a paper. */
export const roundThing = async (r: Reading, { roundId }: { readonly roundId: string }, by: Asking) =>
  (await findCommentRound(r, roundId, by)) && ofThePlace('draft', by)

const commentsOf = async (r: Reading, roundId: string, by: Asking) =>
  readStoredComments(
    r,
    (await readRequests(r, roundId, by)).map(({ id }) => id),
    by,
  )

const AskedFor = api.askForComments.body.extend(api.askForComments.params.shape)

export const askForComments: Command<z.output<typeof AskedFor>, z.input<typeof api.askForComments.answer>> = {
  id: 'reports.askForComments',
  shape: AskedFor,
  right: 'reports.compose',
  thing: reportThing,
  async run(w, input, by) {
    const report = await lockReport(w, input.reportId, by)
    if (!report) return refuse('reports.not-found')
    if (report.seat !== null) return refuse('reports.comments-of-the-place')
    if (report.version !== input.expectedVersion) return refuse('basics.version-conflict')
    const due = input.due as PlainDate
    const open = await openCommentRound(w, report.id, by)
    const decided = rules.askForComments(due, by.businessDay, open !== null)
    if (!decided.ok) return decided
    const asked = [...new Set(input.asked)]
    const found = await seatsBelow(w, asked, by)
    if (found.length < asked.length) return refuse('reports.asked-not-found', undefined, 'asked')
    const document = paperOf(edited(report.composed, await readEdits(w, report.id, by)), report.form, null, report.composedOn)
    const round = {
      id: by.newId(),
      reportId: report.id,
      title: document.subject.replaceAll('\n', ' '),
      note: input.note,
      due,
      sentOn: by.businessDay,
      closedOn: null,
      document,
    }
    await insertCommentRound(w, round, asked, by)
    return accept({
      answer: { roundId: round.id, asked: asked.length },
      facts: [reportFact('comments-asked', report.id, { round: round.id, due, asked, note: input.note })],
    })
  },
}

type Known = Parameters<typeof rules.takeAnswer>[1]
interface Standing {
  readonly request: CommentRequest
  readonly round: CommentRound
  readonly known: Known
}

/** A request behind the lock of its round: it may have been answered, responded to or closed meanwhile. */
async function standingRequest(w: Writing, requestId: string, expectedVersion: number, by: Acting): Promise<Decision<Standing>> {
  const asked = await findRequest(w, requestId, by)
  if (!asked) return refuse('reports.comment-request-not-found')
  await lockCommentRound(w, asked.roundId, by)
  const request = await findRequest(w, requestId, by)
  const round = await findCommentRound(w, asked.roundId, by)
  if (!request || !round) return refuse('reports.comment-request-not-found')
  if (request.version !== expectedVersion) return refuse('basics.version-conflict')
  const standing = await readStoredComments(w, [requestId], by)
  return accept({ request, round, known: { sections: rules.sectionsOf(round.document), closed: round.closedOn !== null, standing } })
}

const Drafted = api.draftComments.body.extend(api.draftComments.params.shape)

export const draftComments: Command<z.output<typeof Drafted>, z.input<typeof api.draftComments.answer>> = {
  id: 'reports.draftComments',
  shape: Drafted,
  right: 'reports.draft-comments',
  thing: requestThing,
  async run(w, { requestId, expectedVersion, stance, comments }, by) {
    const found = await standingRequest(w, requestId, expectedVersion, by)
    if (!found.ok) return found
    const { request, round, known } = found.value
    const kept = rules.keepDraft({ stance, comments }, known)
    if (!kept.ok) return kept
    await saveDraft(w, requestId, kept.value, by)
    // What it says is the seat's own until it is sent: those who read the ledger learn that there is a draft.
    const detail = { round: round.id, seat: request.seat, comments: comments.length }
    return accept({ answer: { requestId, version: request.version + 1 }, facts: [reportFact('comments-drafted', round.reportId, detail)] })
  },
}

const Sent = api.sendComments.body.extend(api.sendComments.params.shape)

export const sendComments: Command<z.output<typeof Sent>, z.input<typeof api.sendComments.answer>> = {
  id: 'reports.sendComments',
  shape: Sent,
  right: 'reports.comment',
  thing: requestThing,
  async run(w, { requestId, expectedVersion, stance, comments }, by) {
    const found = await standingRequest(w, requestId, expectedVersion, by)
    if (!found.ok) return found
    const { request, round, known } = found.value
    const taken = rules.takeAnswer({ stance, comments }, known)
    if (!taken.ok) return taken
    await saveAnswer(w, request, taken.value.stance, taken.value.comments, by)
    const detail = { round: round.id, seat: request.seat, stance, comments: taken.value.comments.map((one) => ({ ...one })) }
    return accept({
      answer: { requestId, version: request.version + 1 },
      facts: [reportFact('comments-given', round.reportId, detail)],
    })
  },
}

const Responded = api.respondToComment.body.extend(api.respondToComment.params.shape)

const commentThing = async (r: Reading, { commentId }: { readonly commentId: string }, by: Asking) =>
  (await findComment(r, commentId, by)) && ofThePlace('draft', by)

export const respondToComment: Command<z.output<typeof Responded>, z.input<typeof api.respondToComment.answer>> = {
  id: 'reports.respondToComment',
  shape: Responded,
  right: 'reports.compose',
  thing: commentThing,
  async run(w, { commentId, kind, text }, by) {
    const found = await findComment(w, commentId, by)
    if (!found) return refuse('reports.comment-not-found')
    await lockCommentRound(w, found.roundId, by)
    // An answer sent again meanwhile has other comments.
    const comment = await findComment(w, commentId, by)
    const round = await findCommentRound(w, found.roundId, by)
    if (!comment || !round) return refuse('reports.comment-not-found')
    const response = rules.respond(kind, text, round.closedOn !== null)
    if (!response.ok) return response
    await saveResponse(w, commentId, response.value, by)
    return accept({
      answer: { commentId },
      facts: [reportFact('comment-responded', round.reportId, { comment: commentId, about: comment.text, ...response.value })],
    })
  },
}

const Closed = api.closeComments.params

export const closeComments: Command<z.output<typeof Closed>, z.input<typeof api.closeComments.answer>> = {
  id: 'reports.closeComments',
  shape: Closed,
  right: 'reports.compose',
  thing: roundThing,
  async run(w, { roundId }, by: Acting) {
    await lockCommentRound(w, roundId, by)
    const round = await findCommentRound(w, roundId, by)
    if (!round) return refuse('reports.comment-round-not-found')
    const comments = await commentsOf(w, roundId, by)
    const decided = rules.closeComments(comments, round.closedOn !== null)
    if (!decided.ok) return decided
    await saveClosed(w, roundId, by)
    const standing = rules.standingOf(round.due, await readRequests(w, roundId, by), comments)
    return accept({ answer: { roundId }, facts: [reportFact('comments-closed', round.reportId, { round: roundId, ...standing })] })
  },
}
