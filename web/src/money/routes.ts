import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { placeQuery, queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { moneyQuery } from './queries.ts'

/** The money of a year; without one, of the year of the business day. */
const moneyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/money',
  validateSearch: (search: Record<string, unknown>): { readonly year?: number } =>
    typeof search['year'] === 'number' && Number.isInteger(search['year']) ? { year: search['year'] } : {},
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: async ({ deps, location }) => {
    const { businessDay } = await signedIn(queries.ensureQueryData(placeQuery), location.href)
    await queries.ensureQueryData(moneyQuery(deps.year ?? Number(businessDay.slice(0, 4))))
  },
  component: lazyRouteComponent(() => import('./money-screen.tsx'), 'MoneyScreen'),
})

export const moneyRoutes = [moneyRoute]
