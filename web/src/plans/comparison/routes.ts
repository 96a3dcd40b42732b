import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../../app/queries.ts'
import { deskRoute, signedIn } from '../../app/root-route.tsx'
import { planQuery } from '../plan-page.ts'
import { comparisonQuery, crosswalksQuery } from './queries.ts'

const strategyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/strategy',
  loader: ({ params, location }) =>
    signedIn(
      Promise.all([queries.ensureQueryData(crosswalksQuery(params.planId)), queries.ensureQueryData(planQuery(params.planId))]),
      location.href,
    ),
  component: lazyRouteComponent(() => import('./crosswalk-screen.tsx'), 'CrosswalkScreen'),
})

/** Which two editions; without them the last two. */
function readChosen(search: Record<string, unknown>): { readonly before?: string; readonly after?: string } {
  const chosen = (name: 'before' | 'after') => (typeof search[name] === 'string' ? { [name]: search[name] } : {})
  return { ...chosen('before'), ...chosen('after') }
}

const editionsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/editions',
  validateSearch: readChosen,
  loaderDeps: ({ search }) => search,
  loader: async ({ params: { planId }, deps, location }) => {
    const { editions } = await signedIn(queries.ensureQueryData(planQuery(planId)), location.href)
    const before = deps.before ?? editions.at(-2)?.id
    const after = deps.after ?? editions.at(-1)?.id
    if (before === undefined || after === undefined) return null
    await signedIn(queries.ensureQueryData(comparisonQuery(planId, before, after)), location.href)
    return { before, after }
  },
  component: lazyRouteComponent(() => import('./editions-screen.tsx'), 'EditionsScreen'),
})

export const comparisonRoutes = [strategyRoute, editionsRoute]
