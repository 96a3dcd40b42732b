import type { listSuccessorUnits } from '@songhanh/api/plan-successor'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'

/** The units for which the next plan can be drafted, from a year on. */
export const successorUnitsQuery = (planId: string, from: number) =>
  queryOptions({
    queryKey: ['plans', planId, 'successor-units', from],
    queryFn: () => ask<typeof listSuccessorUnits>('GET', '/api/plans/{planId}/successor/units', { planId, query: { from } }),
  })
