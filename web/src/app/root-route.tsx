import { createRootRoute, createRoute, redirect } from '@tanstack/react-router'
import { NotFound } from './errors.tsx'
import { isSignedOut, placeQuery, queries } from './queries.ts'
import { Shell } from './shell.tsx'

export const rootRoute = createRootRoute({ notFoundComponent: NotFound })

/** Everything behind sign-in. Its loader runs beside those of the pages inside, so that a first visit waits for one round trip, not two. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  component: Shell,
  loader: ({ location }) => signedIn(queries.ensureQueryData(placeQuery), location.href),
})

/** Waits for an answer, and leads to sign-in when the server says nobody is signed in. */
export async function signedIn<T>(answer: Promise<T>, back: string): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { back } })
    throw error
  }
}
