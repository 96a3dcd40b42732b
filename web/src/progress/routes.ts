import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { planQuery, plansQuery } from '../plans/plan-page.ts'
import { boardQuery, explanationQuery } from './queries.ts'

const readYear = (search: Record<string, unknown>) =>
  typeof search['year'] === 'number' && Number.isInteger(search['year']) ? search['year'] : undefined

/** The door: it opens on the plan in force. */
const progressRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/progress',
  loader: async ({ location }) => {
    const { plans } = await signedIn(queries.ensureQueryData(plansQuery), location.href)
    const plan = plans.find(({ edition }) => edition?.state === 'in-force')
    if (plan === undefined) throw redirect({ to: '/plans', replace: true })
    throw redirect({ to: '/progress/$planId', params: { planId: plan.id }, search: {}, replace: true })
  },
})

const boardRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/progress/$planId',
  validateSearch: (search: Record<string, unknown>): { readonly year?: number; readonly measure?: string } => {
    const year = readYear(search)
    // A code like 4.2 written into the address by hand comes as a number.
    const measure = typeof search['measure'] === 'number' ? String(search['measure']) : search['measure']
    return { ...(year === undefined ? {} : { year }), ...(typeof measure === 'string' ? { measure } : {}) }
  },
  loaderDeps: ({ search }) => ({ year: search.year ?? null }),
  loader: ({ params, deps, location }) =>
    signedIn(
      Promise.all([queries.ensureQueryData(boardQuery(params.planId, deps.year)), queries.ensureQueryData(planQuery(params.planId))]),
      location.href,
    ),
  component: lazyRouteComponent(() => import('./board-screen.tsx'), 'BoardScreen'),
})

const explanationRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/progress/$planId/$measure',
  validateSearch: (search: Record<string, unknown>): { readonly year: number } => ({ year: readYear(search) ?? 0 }),
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ params, deps, location }) =>
    signedIn(queries.ensureQueryData(explanationQuery(params.planId, params.measure, deps.year)), location.href),
  component: lazyRouteComponent(() => import('./explanation-screen.tsx'), 'ExplanationScreen'),
})

export const progressRoutes = [progressRoute, boardRoute, explanationRoute]
