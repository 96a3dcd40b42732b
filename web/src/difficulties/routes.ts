import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queries } from '../app/queries.ts'
import { deskRoute, signedIn } from '../app/root-route.tsx'
import { planQuery, plansQuery } from '../plans/plan-page.ts'
import { difficultiesQuery, difficultyQuery } from './queries.ts'

/** What a difficulty is raised on, where a page has said so. */
export interface RaisedOn {
  readonly kind?: 'task' | 'target' | 'form'
  readonly id?: string
  readonly words?: string
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function readRaisedOn(search: Record<string, unknown>): RaisedOn {
  const [kind, id, words] = [search['kind'], text(search['id']), text(search['words'])]
  if ((kind !== 'task' && kind !== 'target' && kind !== 'form') || id === undefined) return {}
  return { kind, id, ...(words === undefined ? {} : { words }) }
}

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/difficulties',
  loader: ({ location }) => signedIn(queries.fetchQuery(difficultiesQuery), location.href),
  component: lazyRouteComponent(() => import('./difficulties-screen.tsx'), 'DifficultiesScreen'),
})

const raiseRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/difficulties/new',
  validateSearch: readRaisedOn,
  loader: async ({ location }) => {
    const { plans } = await signedIn(queries.ensureQueryData(plansQuery), location.href)
    const inForce = plans.find(({ edition }) => edition?.state === 'in-force')
    if (inForce) await queries.ensureQueryData(planQuery(inForce.id))
  },
  component: lazyRouteComponent(() => import('./raise-difficulty.tsx'), 'RaiseDifficulty'),
})

const oneRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/difficulties/$difficultyId',
  loader: ({ params, location }) => signedIn(queries.fetchQuery(difficultyQuery(params.difficultyId)), location.href),
  component: lazyRouteComponent(() => import('./difficulty-screen.tsx'), 'DifficultyScreen'),
})

export const difficultyRoutes = [listRoute, raiseRoute, oneRoute]
