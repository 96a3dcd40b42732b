import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router'
import { opensOnBoard } from '../app/doors.ts'
import { placeQuery, queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { comparisonRoutes } from './comparison/routes.ts'
import { PARTS, type Part } from './items.ts'
import { draftOf, editionQuery, planQuery, plansQuery, proposalsQuery, sourceQuery } from './plan-page.ts'
import { OtherPart, PlanScreen } from './plan-screen.tsx'

/** What is picked on a page that shows a paper: an item, and whether the paper's words stand beside. */
export interface Picked {
  readonly item?: string
  readonly text?: true
}

export function readPicked(search: Record<string, unknown>): Picked {
  return {
    ...(typeof search['item'] === 'string' ? { item: search['item'] } : {}),
    ...(search['text'] === true ? { text: true as const } : {}),
  }
}

const isPart = (part: string): part is Part => (PARTS as readonly string[]).includes(part)

/** Everybody opens the desk on what is theirs to do, or, where nothing can be, on the board. */
export const homeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  beforeLoad: async ({ location }) => {
    const { person } = await signedIn(queries.ensureQueryData(placeQuery), location.href)
    throw redirect(opensOnBoard(person.rights) ? { to: '/progress', replace: true } : { to: '/to-do', search: {}, replace: true })
  },
})

export const plansRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans',
  loader: ({ location }) =>
    signedIn(Promise.all([queries.ensureQueryData(plansQuery), queries.ensureQueryData(proposalsQuery)]), location.href),
  component: lazyRouteComponent(() => import('./plans-list.tsx'), 'PlansList'),
})

export const planRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/plans/$planId/$part', params: { planId: params.planId, part: 'targets' }, replace: true })
  },
})

/** The page most people open first: it comes with the frame in one download, the others when they are asked for. */
export const planPartRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/$part',
  params: {
    parse: ({ planId, part }) => {
      if (!isPart(part)) throw notFound()
      return { planId, part }
    },
  },
  validateSearch: readPicked,
  loaderDeps: ({ search }) => ({ text: search.text === true }),
  loader: async ({ params, deps, location }) => {
    const [page] = await Promise.all([
      signedIn(queries.ensureQueryData(planQuery(params.planId)), location.href),
      params.part === 'targets' ? undefined : OtherPart.preload?.(),
    ])
    if (deps.text && page.edition !== null) await queries.ensureQueryData(sourceQuery(page.edition.documentId))
  },
  component: PlanScreen,
})

export const inForceRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/in-force',
  loader: async ({ params: { planId }, location }) => {
    const draft = draftOf(await signedIn(queries.ensureQueryData(planQuery(planId)), location.href))
    if (draft !== null) await signedIn(queries.ensureQueryData(editionQuery(planId, draft.id)), location.href)
  },
  component: lazyRouteComponent(() => import('./in-force.tsx'), 'InForce'),
})

const successorRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/plans/$planId/successor',
  loader: ({ params, location }) => signedIn(queries.ensureQueryData(planQuery(params.planId)), location.href),
  component: lazyRouteComponent(() => import('./successor/successor-screen.tsx'), 'SuccessorScreen'),
})

export const planRoutes = [homeRoute, plansRoute, planRoute, inForceRoute, successorRoute, ...comparisonRoutes, planPartRoute]
