import type { readCorrections } from '@songhanh/api/report-corrections'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../../app/ask.ts'

export type Corrections = Answer<typeof readCorrections>

export const correctionsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'corrections'],
    queryFn: () => ask<typeof readCorrections>('GET', '/api/reports/{reportId}/corrections', { reportId }),
    staleTime: 0,
  })
