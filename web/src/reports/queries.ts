import type { compareReport, listReportingSeats, listReports, readReport } from '@songhanh/api/reports'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type ReportPage = Answer<typeof readReport>
export type Paragraph = ReportPage['closing']
export type ReportBlock = ReportPage['parts'][number]['blocks'][number]
export type ReportTable = ReportBlock & { readonly kind: 'table' }
export type Piece = Paragraph['pieces'][number]

export const reportsQuery = queryOptions({ queryKey: ['reports'], queryFn: () => ask<typeof listReports>('GET', '/api/reports', {}) })

/** A report is read anew each time: somebody else may have taken the next step. */
export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId],
    queryFn: () => ask<typeof readReport>('GET', '/api/reports/{reportId}', { reportId }),
    staleTime: 0,
  })

export const comparisonQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'comparison'],
    queryFn: () => ask<typeof compareReport>('GET', '/api/reports/{reportId}/comparison', { reportId }),
    staleTime: 0,
  })

export const reportingSeatsQuery = queryOptions({
  queryKey: ['reporting-seats'],
  queryFn: () => ask<typeof listReportingSeats>('GET', '/api/reporting-seats', {}),
})
