import staticFiles from '@fastify/static'
import { firstAsked } from '@songhanh/api/first-asked'
import type { FastifyRequest } from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COOKIE_PREFIX } from '../people/account.ts'
import type { Page } from '../platform/http/server.ts'
import { sendRefusal } from '../platform/http/mount.ts'
import { type DrawFirstScreen, drawnPage, firstScreen } from './first-screen.ts'

/** Where the desk lies once it is built. */
export const DESK_FOLDER = join(import.meta.dirname, '../../../web/dist')

/**
 * Serves the desk: its files with hashes in their names for ever, its one page for every address that is not the API's. Files packed
 * beforehand (.br, .gz beside them) are sent packed. To who is signed in the page of a plan comes drawn.
 */
export function deskPages(onFailure: (error: unknown) => void, folder = DESK_FOLDER, drawing: DrawFirstScreen = firstScreen): Page {
  return async (app, { fallBack }) => {
    const index = join(folder, 'index.html')
    if (!existsSync(index)) return
    const page = readFileSync(index, 'utf8')
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
    const answerOf = async (url: string, { headers }: FastifyRequest): Promise<string | null> => {
      const { host, cookie } = headers
      const answer = await app.inject({ url, headers: { host, cookie, accept: 'application/json' } })
      return answer.statusCode === 200 ? answer.payload : null
    }
    fallBack(async (request, reply) => {
      const forTheDesk =
        (request.method === 'GET' || request.method === 'HEAD') && !request.url.startsWith('/api') && !request.url.startsWith('/assets/')
      if (!forTheDesk) return sendRefusal(request, reply, { code: 'basics.not-found' })
      const ahead = fetchedAhead(request)
      if (ahead.length === 0) return reply.sendFile('index.html')
      reply.header('link', ahead.map(preloaded))
      const drawn = await drawnPage(page, request.url, request.headers.cookie, drawing, (url) => answerOf(url, request)).catch(
        (error: unknown) => {
          // The desk draws the page itself as ever.
          onFailure(error)
          return null
        },
      )
      if (drawn === null) return reply.sendFile('index.html')
      // What a person may see stands in it: it is theirs alone, and as old as it is.
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(drawn)
    })
  }
}

/** The answers a page will need, named beside it, so that a browser fetches them while the code is on its way. Without a session they would be refusals. */
function fetchedAhead({ url, headers }: FastifyRequest): readonly string[] {
  if (!headers.cookie?.includes(`${COOKIE_PREFIX}.session_token=`)) return []
  return firstAsked(url.split('?', 1)[0] ?? '')
}

const preloaded = (asked: string): string => `<${asked}>; rel=preload; as=fetch; crossorigin`
