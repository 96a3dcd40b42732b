import type { explainMeasure, readBoard, readByUnit } from '@songhanh/api/progress'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type BoardPage = Answer<typeof readBoard>
export type BoardRow = BoardPage['rows'][number]
export type ByUnit = Answer<typeof readByUnit>
export type Explanation = Answer<typeof explainMeasure>

const ofYear = (year: number | null) => (year === null ? {} : { query: { year } })

export const boardQuery = (planId: string, year: number | null) =>
  queryOptions({
    queryKey: ['board', planId, year],
    queryFn: () => ask<typeof readBoard>('GET', '/api/plans/{planId}/progress', { planId, ...ofYear(year) }),
  })

/** The communes as they were in the year, or as they are today. */
export const unitsQuery = (planId: string, measure: string, year: number, boundaries: 'then' | 'now' = 'then') =>
  queryOptions({
    queryKey: ['board', planId, year, measure, 'units', boundaries],
    queryFn: () =>
      ask<typeof readByUnit>('GET', '/api/plans/{planId}/measures/{measure}/units', { planId, measure, query: { year, boundaries } }),
  })

export const explanationQuery = (planId: string, measure: string, year: number) =>
  queryOptions({
    queryKey: ['board', planId, year, measure, 'explanation'],
    queryFn: () =>
      ask<typeof explainMeasure>('GET', '/api/plans/{planId}/measures/{measure}/explanation', { planId, measure, query: { year } }),
  })
