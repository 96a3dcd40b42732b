import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { toDoQuery } from './queries.ts'

/** The first page after sign-in. With a body it shows what that body owes, for whoever looks after it. */
const toDoRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/to-do',
  validateSearch: (search: Record<string, unknown>): { readonly body?: string } =>
    typeof search['body'] === 'string' ? { body: search['body'] } : {},
  loaderDeps: ({ search }) => ({ body: search.body }),
  loader: ({ deps, location }) => signedIn(queries.fetchQuery(toDoQuery(deps.body)), location.href),
  component: lazyRouteComponent(() => import('./to-do-screen.tsx'), 'ToDoScreen'),
})

export const toDoRoutes = [toDoRoute]
