import * as api from '@songhanh/api/bodies'
import type { BodyTable } from '@songhanh/core/people/bodies/kind'
import { asks, performs, type Route } from '../../platform/http/route.ts'
import type { Units } from '../../units/register.ts'
import { listBodyKinds, readBearers } from './queries.ts'
import { askBodyToReport, type HasAssignment, listBodies, listReportRequests } from './report-requests.ts'

/** The endpoints of bodies and what became of them. */
export const bodyRoutes = (table: BodyTable, units: Units, hasAssignment: HasAssignment): Route[] => [
  asks(api.listBodyKinds, listBodyKinds(table)),
  asks(api.readBearers, readBearers(table, units)),
  asks(api.listBodies, listBodies),
  asks(api.listReportRequests, listReportRequests),
  performs(api.askBodyToReport, askBodyToReport(table, hasAssignment)),
]
