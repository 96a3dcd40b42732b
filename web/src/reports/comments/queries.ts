import type { readCommentRequest, readComments } from '@songhanh/api/report-comments'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../../app/ask.ts'

export type CommentRound = Answer<typeof readComments>['rounds'][number]
export type CommentOf = CommentRound['asked'][number]['comments'][number]
export type RequestPage = Answer<typeof readCommentRequest>

/** Read anew each time: the others answer meanwhile. */
export const commentsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'comments'],
    queryFn: () => ask<typeof readComments>('GET', '/api/reports/{reportId}/comments', { reportId }),
    staleTime: 0,
  })

export const requestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['comment-requests', requestId],
    queryFn: () => ask<typeof readCommentRequest>('GET', '/api/comment-requests/{requestId}', { requestId }),
    staleTime: 0,
  })
