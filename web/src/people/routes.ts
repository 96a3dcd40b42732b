import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { pathOfThisPlace } from './back-path.ts'

/** Sign-in, and where to go afterwards. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { readonly back: string } => ({ back: pathOfThisPlace(search['back']) }),
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
})
