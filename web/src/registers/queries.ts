import type { listEntries, listRegisters, openCounts, readEntry } from '@songhanh/api/registers'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type Register = Answer<typeof listRegisters>['registers'][number]
export type EntriesPage = Answer<typeof listEntries>
export type Entry = EntriesPage['entries'][number]
export type EntryWithHistory = Answer<typeof readEntry>

/** What is asked of a register; what is undefined is not asked. */
export interface Asked {
  readonly year?: number
  readonly state?: string
  readonly find?: string
  readonly page?: number
  readonly perPage?: number
}

export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: () => ask<typeof listRegisters>('GET', '/api/registers', {}),
})

export const entriesQuery = (register: string, asked: Asked) =>
  queryOptions({
    queryKey: ['registers', register, asked],
    queryFn: () => ask<typeof listEntries>('GET', '/api/registers/{register}/entries', { register, query: { ...asked } }),
  })

/** An entry is never taken from what was read before: somebody else may have changed it. */
export const entryQuery = (entryId: string) =>
  queryOptions({
    queryKey: ['registers', 'entry', entryId],
    queryFn: () => ask<typeof readEntry>('GET', '/api/register-entries/{entryId}', { entryId }),
    staleTime: 0,
  })

/** Opens a register of counts with a reason; what it shows is kept nowhere but on the screen. */
export const openWithReason = (register: string, asked: Asked, reason: string): Promise<EntriesPage> =>
  ask<typeof openCounts>('POST', '/api/registers/{register}/open', { register, body: { ...asked, reason } })

/** What has been read of registers and of the board is old once an entry has changed. */
export function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all(['registers', 'board'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}
