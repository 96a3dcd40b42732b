import type { exportLedger, readLedger, verifyLedger } from '@songhanh/api/ledger'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type LedgerLine = Answer<typeof readLedger>['lines'][number]

/** What lines are asked for; all of it stands in the address, so that a view of the ledger can be sent to somebody. */
export interface Wanted {
  readonly from?: string
  readonly to?: string
  readonly unit?: string
  readonly actor?: string
  readonly thingId?: string
}

/** Lines newest first, a hundred at a time. */
export const ledgerQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['ledger', wanted],
    queryFn: ({ pageParam }) =>
      ask<typeof readLedger>('GET', '/api/ledger', { query: { ...wanted, ...(pageParam === null ? {} : { before: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ lines, more }) => (more ? (lines.at(-1)?.id ?? null) : null),
  })

export const linesToKeep = (wanted: Wanted) => ask<typeof exportLedger>('GET', '/api/ledger/export', { query: wanted })
export const verdict = () => ask<typeof verifyLedger>('GET', '/api/ledger/verify', {})
