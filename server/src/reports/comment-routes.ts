import * as api from '@songhanh/api/report-comments'
import type { Press } from '@songhanh/papers/writing/typst/press'
import { ask } from '../platform/ask.ts'
import { asks, performs, type Requested, type Route } from '../platform/http/route.ts'
import { readComments, readCommentRequest, readCommentTable, readSentDraft } from './comment-queries.ts'
import { askForComments, closeComments, draftComments, respondToComment, sendComments } from './comments.ts'
import { paperFile } from './paper-file.ts'

const downloadDraft = (press: Press): Route => ({
  endpoint: api.downloadCommentDraft,
  async answer(requested, { place, who }) {
    const { params, query } = requested as Requested<typeof api.downloadCommentDraft>
    const found = await ask(place, who, readSentDraft, params)
    return found.ok ? paperFile(found.value, query.format, press) : found
  },
})

const downloadTable = (press: Press): Route => ({
  endpoint: api.downloadCommentTable,
  async answer(requested, { place, who }) {
    const { params, query } = requested as Requested<typeof api.downloadCommentTable>
    const found = await ask(place, who, readCommentTable, params)
    return found.ok ? paperFile(found.value, query.format, press) : found
  },
})

/** The endpoints of comments on drafts. */
export const commentRoutes = (press: Press): Route[] => [
  performs(api.askForComments, askForComments),
  asks(api.readComments, readComments),
  asks(api.readCommentRequest, readCommentRequest),
  downloadDraft(press),
  performs(api.draftComments, draftComments),
  performs(api.sendComments, sendComments),
  performs(api.respondToComment, respondToComment),
  performs(api.closeComments, closeComments),
  downloadTable(press),
]
