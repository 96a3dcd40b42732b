/** The pages and files of a release for those who prepare and publish it, before anybody else can read them: the very pages the counter will serve. */
import type { IncomingHttpHeaders } from 'node:http'
import { nowherePage, readerOf, releasePage, ROOT } from '@songhanh/portal/counter'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../platform/acting.ts'
import { ask } from '../platform/ask.ts'
import { problemOf } from '../platform/http/problem.ts'
import type { Page } from '../platform/http/server.ts'
import type { Place } from '../platform/place.ts'
import { PAGE, policyFor, STYLES } from './counter-look.ts'
import { fileOf } from './open-data-files.ts'
import { releaseToRead, type ReleaseToRead } from './queries.ts'

const PREVIEW = '/xem-truoc'
/** Where releases stand at the desk. */
const DESK = '/reports/releases'

interface Asked {
  readonly Params: { readonly id: string; readonly '*'?: string }
  readonly Querystring: { readonly lang?: unknown; readonly q?: unknown }
}

/** Serves them under `/xem-truoc` to whoever may read the release at the desk; nothing of them is kept on the way. */
export const previewPages =
  (place: Place, identify: (headers: IncomingHttpHeaders) => Promise<Caller | null>): Page =>
  (app) => {
    const answer = async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
      const { id } = request.params
      const address = request.params['*'] ?? ''
      const language = request.query.lang === 'en' ? 'en' : 'vi'
      const readerFor = (help: ReleaseToRead['help']) => readerOf(language, { styles: STYLES, help, root: PREVIEW, isPreview: true })
      const send = (status: number, type: string, bytes: Buffer) =>
        reply
          .code(status)
          .headers({
            'content-security-policy': policyFor(bytes),
            'cache-control': 'no-store',
            'x-robots-tag': 'noindex',
            'referrer-policy': 'no-referrer',
          }) // prettier-ignore
          .type(type)
          .send(bytes)
      const nowhere = (status: number) => send(status, PAGE, Buffer.from(nowherePage(readerFor([]))))

      const found = await ask(place, await identify(request.headers), releaseToRead, { releaseId: id })
      if (!found.ok) {
        const { status } = problemOf(found.refusal, language)
        // Who has to sign in does it at the desk, on the page that leads here.
        return status === 401 ? reply.redirect(`${DESK}/${encodeURIComponent(id)}`, 303) : nowhere(status)
      }
      const { help, state, ...opened } = found.value
      // What is public stands at the counter; what was dropped or withdrawn will never be read.
      if (state === 'public') return reply.redirect(`${ROOT}/${id}${address === '' ? '' : `/${address}`}`, 303)
      if (state !== 'prepared') return nowhere(404)
      const file = await fileOf(address, opened.snapshot)
      if (file) return send(200, file.type, Buffer.from(file.bytes))
      const question = typeof request.query.q === 'string' ? request.query.q.slice(0, 200) : ''
      const page = releasePage(readerFor(help), { id, ...opened }, address, question)
      return page === null ? nowhere(404) : send(200, PAGE, Buffer.from(page))
    }
    // The list of what is public has no preview: the desk has its own.
    app.get(PREVIEW, (_, reply) => reply.redirect(DESK, 303))
    app.get<Asked>(`${PREVIEW}/:id`, answer)
    app.get<Asked>(`${PREVIEW}/:id/*`, answer)
  }
