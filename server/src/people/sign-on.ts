/** A province's own sign-on by OpenID Connect: two addresses a browser goes to, there and back. */
import type { FastifyInstance } from 'fastify'
import { type Entrance, sha256 } from './entrance.ts'
import { comesIn, untilClosed } from './sign-in.ts'

const BACK = '/api/auth/callback/province'

/** The session a callback has just made, as its cookie tells it; null where it made none. */
async function sessionOf(entrance: Entrance, cookies: readonly string[]): Promise<string | null> {
  const cookie = cookies.find((one) => /session_token=[^;]/.test(one))?.split(';')[0]
  const found = cookie && (await entrance.accounts.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } }))
  return found ? found.session.token : null
}

/**
 * Who comes back is found by the e-mail the province vouches for; nobody is added. The session stands for one factor, whatever the province
 * asked for: roles that need two wait for the authenticator here. Every failure leads to the sign-in page in the same words.
 */
export function signOnPage(entrance: Entrance) {
  const { baseURL } = entrance.accounts.options
  return (app: FastifyInstance): void => {
    app.get('/api/sign-in/province', async (_request, reply) => {
      const response = await entrance.accounts.api
        .signInSocial({
          body: { provider: 'province', callbackURL: '/account', errorCallbackURL: '/sign-in' },
          headers: new Headers(),
          asResponse: true,
        })
        .catch(() => null)
      const body = response?.ok ? ((await response.json()) as { url?: string }) : {}
      if (!body.url) return reply.redirect('/sign-in')
      return reply.header('set-cookie', response!.headers.getSetCookie()).header('cache-control', 'no-store').redirect(body.url)
    })
    app.get(BACK, async (request, reply) => {
      const headers = new Headers()
      if (request.headers.cookie) headers.set('cookie', request.headers.cookie)
      const response = await entrance.accounts.handler(new Request(new URL(request.url, baseURL), { headers }))
      const cookies = response.headers.getSetCookie()
      const token = await sessionOf(entrance, cookies)
      const inside = token !== null && (await comesIn(entrance, token))
      reply.header('cache-control', 'no-store')
      if (!inside) return reply.redirect('/sign-in')
      await entrance.pool.query('UPDATE public.signed_in SET second_factor = false WHERE secret_hash = $1', [sha256(token)])
      return reply.header('set-cookie', untilClosed(cookies)).redirect('/account')
    })
  }
}
