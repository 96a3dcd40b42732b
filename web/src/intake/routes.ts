import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { proposalsQuery, sourceQuery } from '../plans/plan-page.ts'
import { readPicked } from '../plans/routes.ts'
import { pastReportQuery, pastReportsQuery } from './past-reports/queries.ts'
import { proposalQuery } from './proposal.ts'

export const uploadRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/intake',
  // A scan that is being read: found again when the page is opened anew.
  validateSearch: (search: Record<string, unknown>): { scan?: string } =>
    typeof search['scan'] === 'string' ? { scan: search['scan'] } : {},
  loader: ({ location }) => signedIn(queries.ensureQueryData(proposalsQuery), location.href),
  component: lazyRouteComponent(() => import('./upload.tsx'), 'Upload'),
})

export const reviewRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/intake/$proposalId',
  validateSearch: readPicked,
  loader: async ({ params, location }) => {
    const proposal = await signedIn(queries.ensureQueryData(proposalQuery(params.proposalId)), location.href)
    await queries.ensureQueryData(sourceQuery(proposal.documentId))
  },
  component: lazyRouteComponent(() => import('./review.tsx'), 'Review'),
})

const pastReportsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/past-reports/$planId',
  validateSearch: (search: Record<string, unknown>): { scan?: string } =>
    typeof search['scan'] === 'string' ? { scan: search['scan'] } : {},
  loader: ({ params, location }) => signedIn(queries.ensureQueryData(pastReportsQuery(params.planId)), location.href),
  component: lazyRouteComponent(() => import('./past-reports/past-reports-screen.tsx'), 'PastReportsScreen'),
})

const pastReportRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/past-reports/$planId/$reportId',
  validateSearch: readPicked,
  loader: ({ params, location }) => signedIn(queries.ensureQueryData(pastReportQuery(params.reportId)), location.href),
  component: lazyRouteComponent(() => import('./past-reports/past-report-screen.tsx'), 'PastReportScreen'),
})

export const intakeRoutes = [uploadRoute, reviewRoute, pastReportsRoute, pastReportRoute]
