import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { deskRoute } from './root-route.tsx'

/** The door to directories, people and the ledger. */
export const administrationRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/administration',
  component: lazyRouteComponent(() => import('./administration.tsx'), 'Administration'),
})
