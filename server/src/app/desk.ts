import staticFiles from '@fastify/static'
import { firstAsked } from '@songhanh/api/first-asked'
import type { FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { COOKIE_PREFIX } from '../people/account.ts'
import type { Page } from '../platform/http/server.ts'
import { sendRefusal } from '../platform/http/mount.ts'

/** Where the desk lies once it is built. */
export const DESK_FOLDER = join(import.meta.dirname, '../../../web/dist')

/**
 * Serves the desk: its files with hashes in their names for ever, its one page for every address that is not the API's. Files packed
 * beforehand (.br, .gz beside them) are sent packed.
 */
export function deskPages(folder = DESK_FOLDER): Page {
  return async (app, { fallBack }) => {
    if (!existsSync(join(folder, 'index.html'))) return
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.header('cache-control', path.startsWith(join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    fallBack((request, reply) => {
      const forTheDesk =
        (request.method === 'GET' || request.method === 'HEAD') && !request.url.startsWith('/api') && !request.url.startsWith('/assets/')
      if (!forTheDesk) return sendRefusal(request, reply, { code: 'basics.not-found' })
      const ahead = fetchedAhead(request)
      if (ahead.length > 0) reply.header('link', ahead)
      return reply.sendFile('index.html')
    })
  }
}

/** The answers a page will need, named beside it, so that a browser fetches them while the code is on its way. Without a session they would be refusals. */
function fetchedAhead({ url, headers }: FastifyRequest): string[] {
  if (!headers.cookie?.includes(`${COOKIE_PREFIX}.session_token=`)) return []
  return firstAsked(url.split('?', 1)[0] ?? '').map((asked) => `<${asked}>; rel=preload; as=fetch; crossorigin`)
}
