import type { readPlace } from '@songhanh/api/place'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { ask, Refused, Unreachable } from './ask.ts'

/** What has been read from the server, kept for the screens. A refusal is an answer: it is not asked again; a lost network is. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => error instanceof Unreachable && failures < 2,
    },
  },
})

/** The place, the person asking and the business day. */
export const placeQuery = queryOptions({
  queryKey: ['place'],
  queryFn: () => ask<typeof readPlace>('GET', '/api/place', {}),
})

/** Whether an error says that nobody is signed in. */
export const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.status === 401
