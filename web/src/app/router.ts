import { createRouter } from '@tanstack/react-router'
import { collectionRoutes } from '../collection/routes.ts'
import { difficultyRoutes } from '../difficulties/routes.ts'
import { intakeRoutes } from '../intake/routes.ts'
import { cataloguesRoute } from '../indicators/routes.ts'
import { moneyRoutes } from '../money/routes.ts'
import { peopleRoutes, redeemCodeRoute, signInRoute } from '../people/routes.ts'
import { planRoutes } from '../plans/routes.ts'
import { ledgerRoute } from '../ledger/routes.ts'
import { progressRoutes } from '../progress/routes.ts'
import { releaseRoutes } from '../releases/routes.ts'
import { reportRoutes } from '../reports/routes.ts'
import { registerRoutes } from '../registers/routes.ts'
import { taskRoutes } from '../tasks/routes.ts'
import { toDoRoutes } from '../to-do/routes.ts'
import { unitRoutes } from '../units/routes.ts'
import { administrationRoute } from './administration-route.ts'
import { Broken } from './errors.tsx'
import { deskRoute, rootRoute } from './root-route.tsx'

/** Every page of the desk. An area brings its own routes; here they are joined. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  redeemCodeRoute,
  deskRoute.addChildren([
    ...peopleRoutes,
    ...toDoRoutes,
    ...difficultyRoutes,
    ...moneyRoutes,
    ...planRoutes,
    ...intakeRoutes,
    ...collectionRoutes,
    ...progressRoutes,
    ...registerRoutes,
    ...taskRoutes,
    ...reportRoutes,
    ...releaseRoutes,
    ...unitRoutes,
    ledgerRoute,
    cataloguesRoute,
    administrationRoute,
  ]),
])

export const router = createRouter({
  routeTree,
  // What goes wrong on a page is told inside the frame: the doors stay.
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  // What has been read is kept by the query client, which knows when it is stale.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
