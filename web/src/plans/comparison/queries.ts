import type { readCrosswalks } from '@songhanh/api/crosswalk'
import type { compareEditions } from '@songhanh/api/plans'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../../app/ask.ts'

export type Crosswalk = Answer<typeof readCrosswalks>['crosswalks'][number]
export type CrosswalkRow = Crosswalk['rows'][number]
export type PlanBeside = Answer<typeof readCrosswalks>['others'][number]
export type ItemChange = Answer<typeof compareEditions>['changes'][number]

export const crosswalksQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'crosswalks'],
    queryFn: () => ask<typeof readCrosswalks>('GET', '/api/plans/{planId}/crosswalks', { planId }),
  })

export const comparisonQuery = (planId: string, before: string, after: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'comparison', before, after],
    queryFn: () => ask<typeof compareEditions>('GET', '/api/plans/{planId}/comparison', { planId, query: { before, after } }),
  })
