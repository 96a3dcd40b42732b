import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { planQuery, plansQuery } from '../plans/plan-page.ts'
import { tasksQuery } from './queries.ts'

/** Which year, whose tasks, as a list or by month. */
interface Search {
  readonly year?: number
  readonly seat?: string
  readonly view?: 'calendar'
}

const readSearch = (search: Record<string, unknown>): Search => ({
  ...(typeof search['year'] === 'number' && Number.isInteger(search['year']) ? { year: search['year'] } : {}),
  ...(typeof search['seat'] === 'string' ? { seat: search['seat'] } : {}),
  ...(search['view'] === 'calendar' ? { view: 'calendar' } : {}),
})

/** The door: it opens on the plan in force. */
const tasksRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/tasks',
  loader: async ({ location }) => {
    const { plans } = await signedIn(queries.ensureQueryData(plansQuery), location.href)
    const plan = plans.find(({ edition }) => edition?.state === 'in-force')
    // Without a plan in force there is no task; the registers stand all the same.
    if (plan === undefined) throw redirect({ to: '/registers', replace: true })
    throw redirect({ to: '/tasks/$planId', params: { planId: plan.id }, search: {}, replace: true })
  },
})

const load = (planId: string, year: number | undefined, back: string) =>
  signedIn(Promise.all([queries.ensureQueryData(tasksQuery(planId, year ?? null)), queries.ensureQueryData(planQuery(planId))]), back)

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/tasks/$planId',
  validateSearch: readSearch,
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ params, deps, location }) => load(params.planId, deps.year, location.href),
  component: lazyRouteComponent(() => import('./tasks-screen.tsx'), 'TasksScreen'),
})

const taskRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/tasks/$planId/$taskId',
  validateSearch: readSearch,
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ params, deps, location }) => load(params.planId, deps.year, location.href),
  component: lazyRouteComponent(() => import('./task-screen.tsx'), 'TaskScreen'),
})

export const taskRoutes = [tasksRoute, listRoute, taskRoute]
