/**
 * The public counter: pages and open data of what was released, read with a database role that sees nothing else. No script, no cookie, no address
 * outside; who reads is not recorded.
 */
import {
  CHANGES,
  listPage,
  nowherePage,
  readerOf,
  releasePage,
  ROOT,
  withdrawnPage,
  type Opened,
  type Reader,
} from '@songhanh/portal/counter'
import { robotsText, sitemapText } from '@songhanh/portal/robots'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../platform/database.ts'
import type { Page } from '../platform/http/server.ts'
import { keptAnswers, madeOf, packing, type Made } from './counter-answers.ts'
import { PAGE, policyFor, STYLES } from './counter-look.ts'
import { openShelf, type Found } from './counter-shelf.ts'
import { fileOf } from './open-data-files.ts'

interface Asked {
  readonly Params: { readonly id: string; readonly '*'?: string }
  readonly Querystring: { readonly lang?: unknown; readonly q?: unknown }
}

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(text)
const languageOf = ({ query }: FastifyRequest<Asked>) => (query.lang === 'en' ? 'en' : 'vi')

/** Whether the reader has this answer already: `*`, or one of a list of tags, weak ones too. */
const hasAlready = (known: string | undefined, tag: string): boolean =>
  known !== undefined && known.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//u, '')))

/** Sends what is public, packed as the reader can take it, with a tag by which a reader who has it already is told so. */
function send(request: FastifyRequest<Asked>, reply: FastifyReply, status: number, made: Made) {
  const { type, bytes, tag } = made
  reply.headers({
    'content-security-policy': policyFor(bytes),
    'referrer-policy': 'no-referrer',
    'cache-control': 'public, max-age=60',
    vary: 'accept-encoding',
    // Weak, for the same page goes out packed in several ways.
    etag: `W/${tag}`,
  })
  if (status === 200 && hasAlready(request.headers['if-none-match'], tag)) return reply.code(304).send()
  const { encoding, body } = packing(made, request.headers['accept-encoding'])
  if (encoding) reply.header('content-encoding', encoding)
  return reply.code(status).type(type).send(body)
}

/** Serves the counter of a place under `/cong-khai`. What was made once for a release is kept; for `freshMs` nothing is asked of the database again. */
export const counterPages =
  (door: Door, placeId: string, freshMs = 1000): Page =>
  (app) => {
    const shelf = openShelf(door, placeId, freshMs)
    const answers = keptAnswers()
    const readerFor = async (request: FastifyRequest<Asked>): Promise<Reader> =>
      readerOf(languageOf(request), { styles: STYLES, help: await shelf.help() })
    const nowhere = async (request: FastifyRequest<Asked>, reply: FastifyReply) =>
      send(request, reply, 404, madeOf(PAGE, nowherePage(await readerFor(request))))
    app.get<Asked>(ROOT, async (request, reply) =>
      send(request, reply, 200, madeOf(PAGE, listPage(await readerFor(request), await shelf.list(), await shelf.takenBack()))),
    )
    // Scheme and host as they were asked: a place answers to its own alone.
    const originOf = ({ protocol, host }: FastifyRequest<Asked>) => `${protocol}://${host}`
    app.get<Asked>('/robots.txt', (request, reply) =>
      send(request, reply, 200, madeOf('text/plain; charset=utf-8', robotsText(originOf(request)))),
    )
    app.get<Asked>('/sitemap.xml', async (request, reply) => {
      const ids = (await shelf.list()).map(({ id }) => id)
      return send(request, reply, 200, madeOf('application/xml; charset=utf-8', sitemapText(originOf(request), ids)))
    })

    /** What a release is held against to say what changed. */
    async function earlierOf({ earlierId, earlierAt }: Found): Promise<Opened['earlier']> {
      const snapshot = earlierId === null ? null : ((await shelf.find(earlierId))?.snapshot ?? null)
      return earlierId !== null && earlierAt !== null && snapshot ? { id: earlierId, at: earlierAt, snapshot } : null
    }

    async function make(reader: Reader, opened: Opened, address: string, question: string): Promise<Made | null> {
      const file = await fileOf(address, opened.snapshot)
      if (file) return madeOf(file.type, file.bytes)
      const made = releasePage(reader, opened, address, question)
      return made === null ? null : madeOf(PAGE, made)
    }

    const answer = async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
      const { id } = request.params
      const address = request.params['*'] ?? ''
      const found = isId(id) ? await shelf.find(id) : null
      if (!found) return nowhere(request, reply)
      const reader = await readerFor(request)
      const { snapshot, ground, newer } = found
      if (!snapshot) return send(request, reply, 410, madeOf(PAGE, withdrawnPage(reader, id, found.reason ?? '', newer)))
      const question = typeof request.query.q === 'string' ? request.query.q.slice(0, 200) : ''
      const opened = { id, snapshot, ground, newer, earlier: address === CHANGES ? await earlierOf(found) : null }
      // A search is made anew: nobody's questions are kept.
      const made =
        question === ''
          ? await answers.of(JSON.stringify([id, reader.language, address, newer, opened.earlier?.id, reader.help]), () =>
              make(reader, opened, address, ''),
            )
          : await make(reader, opened, address, question)
      return made === null ? nowhere(request, reply) : send(request, reply, 200, made)
    }
    app.get<Asked>(`${ROOT}/:id`, answer)
    app.get<Asked>(`${ROOT}/:id/*`, answer)
  }
