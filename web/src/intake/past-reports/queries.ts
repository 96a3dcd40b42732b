import type { decidePastFigure, listPastReports, readPastReport } from '@songhanh/api/past-reports'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../../app/ask.ts'
import { queries } from '../../app/queries.ts'

export type PastReport = Answer<typeof readPastReport>
export type ProposedFigure = PastReport['figures'][number]
export type Decision = Parameters<typeof ask<typeof decidePastFigure>>[2]['body']['decision']

export const pastReportsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['past-reports', planId],
    queryFn: () => ask<typeof listPastReports>('GET', '/api/plans/{planId}/past-reports', { planId }),
  })

export const pastReportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['past-report', reportId],
    queryFn: () => ask<typeof readPastReport>('GET', '/api/past-reports/{reportId}', { reportId }),
  })

/** Decides one figure of the version on the screen; the answer is the whole report as it stands afterwards. */
export async function decide(report: PastReport, item: string, decision: Decision): Promise<void> {
  const body = { expectedVersion: report.version, item, decision }
  const decided = await ask<typeof decidePastFigure>('POST', '/api/past-reports/{reportId}/decisions', { reportId: report.id, body })
  queries.setQueryData(pastReportQuery(report.id).queryKey, decided)
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['past-reports', report.planId] }),
    queries.invalidateQueries({ queryKey: ['progress'] }),
  ])
}
