import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { readDayOfAddress } from './days.ts'
import { bodyKindsQuery, reportRequestsQuery, unitQuery } from './queries.ts'

interface Asked {
  readonly q?: string
  readonly on?: string
}

function onDay(search: Record<string, unknown>): { readonly on?: string } {
  const on = readDayOfAddress(search['on'])
  return on === undefined ? {} : { on }
}

// The router reads digits in the address as a number; a code must stay its text.
function asked(search: Record<string, unknown>): Asked {
  const q = search['q']
  return { ...onDay(search), ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}) }
}

export const unitsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/units',
  validateSearch: asked,
  component: lazyRouteComponent(() => import('./units-list.tsx'), 'UnitsList'),
})

export const unitEventRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/units/event',
  component: lazyRouteComponent(() => import('./event-form.tsx'), 'EventForm'),
})

export const bodiesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/bodies',
  loader: ({ location }) => signedIn(queries.ensureQueryData(bodyKindsQuery), location.href),
  component: lazyRouteComponent(() => import('./bodies-screen.tsx'), 'BodiesScreen'),
})

export const reportRequestsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/bodies/report-requests',
  loader: ({ location }) => signedIn(queries.ensureQueryData(reportRequestsQuery), location.href),
  component: lazyRouteComponent(() => import('./report-requests.tsx'), 'ReportRequests'),
})

export const unitRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/units/$code',
  validateSearch: onDay,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps, location }) => signedIn(queries.ensureQueryData(unitQuery(params.code, deps)), location.href),
  component: lazyRouteComponent(() => import('./unit-screen.tsx'), 'UnitScreen'),
})

export const unitRoutes = [unitsRoute, unitEventRoute, unitRoute, bodiesRoute, reportRequestsRoute]
