import type { listReportTemplates } from '@songhanh/api/report-templates'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'

/** Empty for whoever does not see drafts. */
export const templatesQuery = queryOptions({
  queryKey: ['report-templates'],
  queryFn: () => ask<typeof listReportTemplates>('GET', '/api/report-templates', {}),
})
