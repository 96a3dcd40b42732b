import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, rootRoute, signedIn } from '../app/root-route.tsx'
import { pathOfThisPlace } from './back-path.ts'
import { handoverQuery, handoversQuery, openThingsQuery, recipientsQuery } from './handover/queries.ts'
import { accountQuery, peopleQuery } from './queries.ts'

/** Sign-in, and where to go afterwards; `name` is known where a code has just been redeemed. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { readonly back: string; readonly name?: string } => ({
    back: pathOfThisPlace(search['back']),
    ...(typeof search['name'] === 'string' ? { name: search['name'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
})

/** Choosing a password by a printed code; the set-up link of a new place leads here. */
export const redeemCodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/code',
  component: lazyRouteComponent(() => import('./redeem-code.tsx'), 'RedeemCode'),
})

const accountRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account',
  loader: ({ location }) => signedIn(queries.ensureQueryData(accountQuery), location.href),
  component: lazyRouteComponent(() => import('./account-screen.tsx'), 'AccountScreen'),
})

const peopleRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): { readonly find?: string } => {
    const find = search['find']
    return typeof find === 'string' || typeof find === 'number' ? { find: String(find) } : {}
  },
  loaderDeps: ({ search }) => search,
  loader: ({ location, deps }) => signedIn(queries.ensureQueryData(peopleQuery(deps.find ?? '')), location.href),
  component: lazyRouteComponent(() => import('./people-screen.tsx'), 'PeopleScreen'),
})

const addPersonRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/people/add',
  component: lazyRouteComponent(() => import('./add-person.tsx'), 'AddPerson'),
})

const lendRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account/roles/$roleId/lend',
  loader: ({ location, params }) =>
    signedIn(Promise.all([queries.ensureQueryData(accountQuery), queries.ensureQueryData(recipientsQuery(params.roleId))]), location.href),
  component: lazyRouteComponent(() => import('./handover/lend-role.tsx'), 'LendRole'),
})

const handOverRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account/roles/$roleId/hand-over',
  loader: ({ location, params: { roleId } }) =>
    signedIn(
      Promise.all([
        queries.ensureQueryData(accountQuery),
        queries.ensureQueryData(recipientsQuery(roleId)),
        queries.ensureQueryData(openThingsQuery(roleId)),
      ]),
      location.href,
    ),
  component: lazyRouteComponent(() => import('./handover/hand-over-role.tsx'), 'HandOverRole'),
})

const handoversRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/handovers',
  loader: ({ location }) => signedIn(queries.ensureQueryData(handoversQuery), location.href),
  component: lazyRouteComponent(() => import('./handover/handovers-list.tsx'), 'HandoversList'),
})

const handoverRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/handovers/$handoverId',
  loader: ({ location, params }) => signedIn(queries.ensureQueryData(handoverQuery(params.handoverId)), location.href),
  component: lazyRouteComponent(() => import('./handover/handover-record.tsx'), 'HandoverRecord'),
})

/** The pages of people behind sign-in. */
export const peopleRoutes = [accountRoute, peopleRoute, addPersonRoute, lendRoute, handOverRoute, handoversRoute, handoverRoute]
