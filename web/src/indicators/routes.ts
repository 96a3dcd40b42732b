import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { cataloguesQuery } from './queries.ts'

/** What is measured, and how: read by everybody who may read indicators. */
export const cataloguesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/indicators',
  loader: ({ location }) => signedIn(queries.ensureQueryData(cataloguesQuery), location.href),
  component: lazyRouteComponent(() => import('./catalogues-screen.tsx'), 'CataloguesScreen'),
})
