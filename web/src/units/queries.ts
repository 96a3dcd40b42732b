import type { listBodies, listBodyKinds, listReportRequests } from '@songhanh/api/bodies'
import type { findUnits, listUnits, previewUnitEvent, readTerritory, readUnit } from '@songhanh/api/units'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type UnitPage = Answer<typeof readUnit>
export type Unit = NonNullable<UnitPage['unit']>
export type UnitSuccession = UnitPage['successors'][number]
export type Territory = Answer<typeof readTerritory>
export type PlannedEvent = Answer<typeof previewUnitEvent>

/** Without a day the server answers for the business day. */
interface OnDay {
  readonly on?: string | undefined
}

export const unitQuery = (code: string, { on }: OnDay) =>
  queryOptions({ queryKey: ['units', code, on], queryFn: () => ask<typeof readUnit>('GET', '/api/units/{code}', { code, query: { on } }) })

/** The units directly below one, the provinces where there is none. */
export const belowQuery = (parent: string | undefined, { on }: OnDay) =>
  queryOptions({
    queryKey: ['units', 'below', parent, on],
    queryFn: () => ask<typeof listUnits>('GET', '/api/units', { query: { parent, on } }),
  })

export const findQuery = (q: string, { on }: OnDay) =>
  queryOptions({
    queryKey: ['units', 'find', q, on],
    queryFn: () => ask<typeof findUnits>('GET', '/api/units/find', { query: { q, on, limit: 50 } }),
  })

export const territoryQuery = (code: string, asOf: string, on: string) =>
  queryOptions({
    queryKey: ['units', code, 'territory', asOf, on],
    queryFn: () => ask<typeof readTerritory>('GET', '/api/units/{code}/territory', { code, query: { asOf, on } }),
  })

/** The kinds of body and what became of them: shipped with the build, the same on every day. */
export const bodyKindsQuery = queryOptions({
  queryKey: ['bodies', 'kinds'],
  queryFn: () => ask<typeof listBodyKinds>('GET', '/api/bodies/kinds', {}),
  staleTime: Number.POSITIVE_INFINITY,
})

export const bodiesQuery = queryOptions({ queryKey: ['bodies', 'list'], queryFn: () => ask<typeof listBodies>('GET', '/api/bodies', {}) })

export const reportRequestsQuery = queryOptions({
  queryKey: ['bodies', 'requests'],
  queryFn: () => ask<typeof listReportRequests>('GET', '/api/bodies/report-requests', {}),
})
