import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { plansQuery } from '../plans/plan-page.ts'
import { counterSettingsQuery, releaseQuery, releasesQuery } from './queries.ts'

const releasesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports/releases',
  loader: ({ location }) =>
    signedIn(
      Promise.all([queries.fetchQuery(releasesQuery), queries.ensureQueryData(plansQuery), queries.ensureQueryData(counterSettingsQuery)]),
      location.href,
    ),
  component: lazyRouteComponent(() => import('./releases-list.tsx'), 'ReleasesList'),
})

const releaseRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports/releases/$releaseId',
  loader: ({ params, location }) => signedIn(queries.fetchQuery(releaseQuery(params.releaseId)), location.href),
  component: lazyRouteComponent(() => import('./release-screen.tsx'), 'ReleaseScreen'),
})

/** Where releases are prepared, looked at, made public and withdrawn. */
export const releaseRoutes = [releasesRoute, releaseRoute]
