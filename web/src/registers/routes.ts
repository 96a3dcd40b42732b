import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { type Asked, entriesQuery, entryQuery, registersQuery } from './queries.ts'

const readAsked = (search: Record<string, unknown>): Asked => ({
  ...(typeof search['year'] === 'number' && Number.isInteger(search['year']) ? { year: search['year'] } : {}),
  ...(typeof search['state'] === 'string' ? { state: search['state'] } : {}),
  ...(typeof search['find'] === 'string' || typeof search['find'] === 'number' ? { find: String(search['find']) } : {}),
  ...(typeof search['page'] === 'number' && Number.isInteger(search['page']) && search['page'] > 1 ? { page: search['page'] } : {}),
})

const registersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/registers',
  loader: ({ location }) => signedIn(queries.ensureQueryData(registersQuery), location.href),
  component: lazyRouteComponent(() => import('./registers-list.tsx'), 'RegistersList'),
})

const entriesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/registers/$register',
  validateSearch: readAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps, location }) => {
    const { registers } = await signedIn(queries.ensureQueryData(registersQuery), location.href)
    const register = registers.find((one) => one.key === params.register)
    // Counts of violence wait for a reason: nothing of them is fetched by opening the address.
    if (register?.sensitivity === 'ordinary') await queries.ensureQueryData(entriesQuery(params.register, deps))
  },
  component: lazyRouteComponent(() => import('./entries-screen.tsx'), 'EntriesScreen'),
})

const newEntryRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/registers/$register/new',
  loader: ({ location }) => signedIn(queries.ensureQueryData(registersQuery), location.href),
  component: lazyRouteComponent(() => import('./new-entry.tsx'), 'NewEntry'),
})

const entryRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/register-entries/$entryId',
  loader: ({ params, location }) =>
    signedIn(Promise.all([queries.ensureQueryData(registersQuery), queries.fetchQuery(entryQuery(params.entryId))]), location.href),
  component: lazyRouteComponent(() => import('./entry-screen.tsx'), 'EntryScreen'),
})

/** Where what was done is entered, found and counted. */
export const registerRoutes = [registersRoute, entriesRoute, newEntryRoute, entryRoute]
