import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'

/** Sign-in, and where to go afterwards: only a path of this place, never another site. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { readonly back: string } => ({
    back: typeof search['back'] === 'string' && /^\/(?![/\\])/.test(search['back']) ? search['back'] : '/',
  }),
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
})
