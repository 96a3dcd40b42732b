import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { planQuery, plansQuery } from '../plans/plan-page.ts'
import { formForAnotherQuery, formQuery, measuresQuery, roundQuery, roundsQuery } from './queries.ts'

const roundsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rounds',
  loader: ({ location }) => signedIn(queries.ensureQueryData(roundsQuery), location.href),
  component: lazyRouteComponent(() => import('./rounds-list.tsx'), 'RoundsList'),
})

const openRoundRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rounds/new',
  loader: ({ location }) => signedIn(queries.ensureQueryData(plansQuery), location.href),
  component: lazyRouteComponent(() => import('./open-round.tsx'), 'OpenRound'),
})

const formFilesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rounds/files',
  loader: ({ location }) => signedIn(queries.ensureQueryData(roundsQuery), location.href),
  component: lazyRouteComponent(() => import('./form-files-screen.tsx'), 'FormFilesScreen'),
})

const roundRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rounds/$roundId',
  /** With `urge` it opens on the letters to those who never came. */
  validateSearch: (search: Record<string, unknown>): { readonly urge?: 'never-came' } =>
    search['urge'] === 'never-came' ? { urge: 'never-came' } : {},
  loader: ({ params, location }) => signedIn(queries.ensureQueryData(roundQuery(params.roundId)), location.href),
  component: lazyRouteComponent(() => import('./round-screen.tsx'), 'RoundScreen'),
})

const formRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/forms/$formId',
  loader: ({ params, location }) => signedIn(queries.fetchQuery(formQuery(params.formId)), location.href),
  component: lazyRouteComponent(() => import('./form-screen.tsx'), 'FormScreen'),
})

const forAnotherRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/forms/$formId/for-another',
  loader: ({ params, location }) => signedIn(queries.fetchQuery(formForAnotherQuery(params.formId)), location.href),
  component: lazyRouteComponent(() => import('./for-another-screen.tsx'), 'ForAnotherScreen'),
})

const standingRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rounds/$roundId/standing',
  loader: ({ params, location }) => signedIn(queries.ensureQueryData(roundQuery(params.roundId)), location.href),
  component: lazyRouteComponent(() => import('./round-standing.tsx'), 'RoundStanding'),
})

const formPaperRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/forms/$formId/paper',
  validateSearch: (search: Record<string, unknown>): { readonly blank: boolean } => ({ blank: search['blank'] === true }),
  loader: ({ params, location }) => signedIn(queries.fetchQuery(formQuery(params.formId)), location.href),
  component: lazyRouteComponent(() => import('./form-paper.tsx'), 'FormPaper'),
})

const yearlyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/yearly',
  loader: ({ params, location }) =>
    signedIn(
      Promise.all([queries.ensureQueryData(measuresQuery(params.planId)), queries.ensureQueryData(planQuery(params.planId))]),
      location.href,
    ),
  component: lazyRouteComponent(() => import('./yearly-targets.tsx'), 'YearlyTargets'),
})

const linksRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/measures',
  loader: ({ params, location }) => signedIn(queries.ensureQueryData(measuresQuery(params.planId)), location.href),
  component: lazyRouteComponent(() => import('./link-measures.tsx'), 'LinkMeasures'),
})

const atOnceRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/at-once',
  loader: ({ params, location }) => signedIn(queries.ensureQueryData(measuresQuery(params.planId)), location.href),
  component: lazyRouteComponent(() => import('./at-once.tsx'), 'AtOnce'),
})

/** Where figures are asked for, typed, signed off and taken in. */
export const collectionRoutes = [
  roundsRoute,
  openRoundRoute,
  formFilesRoute,
  roundRoute,
  standingRoute,
  formRoute,
  formPaperRoute,
  forAnotherRoute,
  yearlyRoute,
  linksRoute,
  atOnceRoute,
]
