import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { ledgerQuery, type Wanted } from './queries.ts'

const KEYS = ['from', 'to', 'unit', 'actor', 'thingId'] as const

// The router reads digits in the address as a number; a unit's code stays its text.
const readWanted = (search: Record<string, unknown>): Wanted =>
  Object.fromEntries(
    KEYS.flatMap((key) => (typeof search[key] === 'string' || typeof search[key] === 'number' ? [[key, String(search[key])]] : [])),
  )

/** The ledger, read by those who may. */
export const ledgerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/ledger',
  validateSearch: readWanted,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, location }) => signedIn(queries.ensureInfiniteQueryData(ledgerQuery(deps)), location.href),
  component: lazyRouteComponent(() => import('./ledger-screen.tsx'), 'LedgerScreen'),
})
