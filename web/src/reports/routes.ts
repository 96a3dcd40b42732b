import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { plansQuery } from '../plans/plan-page.ts'
import { requestQuery } from './comments/queries.ts'
import { templatesQuery } from './templates/queries.ts'
import { reportQuery, reportsQuery } from './queries.ts'

const reportsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports',
  loader: ({ location }) =>
    signedIn(Promise.all([queries.ensureQueryData(reportsQuery), queries.ensureQueryData(plansQuery)]), location.href),
  component: lazyRouteComponent(() => import('./reports-list.tsx'), 'ReportsList'),
})

const reportRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports/$reportId',
  loader: ({ params, location }) => signedIn(queries.fetchQuery(reportQuery(params.reportId)), location.href),
  component: lazyRouteComponent(() => import('./report-screen.tsx'), 'ReportScreen'),
})

const commentRequestRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/comment-requests/$requestId',
  loader: ({ params, location }) => signedIn(queries.fetchQuery(requestQuery(params.requestId)), location.href),
  component: lazyRouteComponent(() => import('./comments/request-screen.tsx'), 'RequestScreen'),
})

const templatesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports/templates',
  loader: ({ location }) => signedIn(queries.fetchQuery(templatesQuery), location.href),
  component: lazyRouteComponent(() => import('./templates/templates-screen.tsx'), 'TemplatesScreen'),
})

const formCheckRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports/check-form',
  // Whatever it is, it only chooses among the reports that are there.
  validateSearch: (search: { readonly report?: string }) => search,
  loader: ({ location }) => signedIn(queries.ensureQueryData(reportsQuery), location.href),
  component: lazyRouteComponent(() => import('./form-check/form-check-screen.tsx'), 'FormCheckScreen'),
})

/** Where reports are composed, signed, issued and kept. */
export const reportRoutes = [reportsRoute, reportRoute, commentRequestRoute, templatesRoute, formCheckRoute]
