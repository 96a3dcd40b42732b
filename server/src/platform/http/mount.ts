import { type Endpoint, FileAnswer, IDEMPOTENCY_HEADER, ROWS_HEADER, RowsAnswer } from '@songhanh/api/endpoint'
import { accept, type Decision, refuse, refuseWithFaults, type Refusal } from '@songhanh/core/basics/decision'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Caller } from '../acting.ts'
import { readShape } from '../faults.ts'
import type { Place } from '../place.ts'
import type { Hosts } from './host.ts'
import { compose } from './incoming.ts'
import { languageOf, problemOf } from './problem.ts'
import type { ArrivingFile, ReceivedFile, Route } from './route.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The refusals the treaty lists for the endpoint. */
    readonly refusals?: readonly string[]
    /** How large its upload or body may be, where it is not as every other. */
    readonly largest?: number | undefined
  }
}

/** What the endpoints stand on. */
export interface Ground {
  readonly place: Place
  /** Finds who stands behind a request by its headers; null for nobody. */
  readonly identify: (headers: IncomingHttpHeaders) => Promise<Caller | null>
}

/** Answers a refusal as a problem document in the reader's language. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal, languageOf(request.headers['accept-language']))
  return reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(problem))
}

const text = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null)

/** Params, query and body in the shapes of the treaty; the faults of all three at once. */
function inShape(route: Route, request: FastifyRequest): Decision<Record<'params' | 'query' | 'body', unknown>> {
  const { params, query, body } = route.endpoint
  const read = (shape: z.ZodType | undefined, given: unknown): Decision<unknown> => {
    if (!shape) return accept(undefined)
    const clean = compose(given)
    return clean.ok ? readShape(shape, clean.value) : clean
  }
  const parts = { params: read(params, request.params), query: read(query, request.query), body: read(body, request.body ?? undefined) }
  const faults = Object.values(parts).flatMap((part) => (part.ok ? [] : (part.refusal.faults ?? [part.refusal])))
  if (faults.length > 0) return refuseWithFaults('basics.faults', faults)
  return accept({
    params: parts.params.ok ? parts.params.value : undefined,
    query: parts.query.ok ? parts.query.value : undefined,
    body: parts.body.ok ? parts.body.value : undefined,
  })
}

async function receive(request: FastifyRequest, { largest }: Endpoint): Promise<Decision<ReceivedFile | ArrivingFile>> {
  if (!request.isMultipart()) return refuse('basics.no-file')
  const part = await request.file(largest === undefined ? {} : { limits: { fileSize: largest } })
  if (!part || part.fieldname !== 'file') return refuse('basics.no-file')
  // The name is kept for people to recognise the paper; it is never used as a path.
  const name = part.filename
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .at(-1)!
    .slice(-200)
  const known = name === '' ? '—' : name
  return accept(largest === undefined ? { name: known, bytes: await part.toBuffer() } : { name: known, pieces: part.file })
}

async function answer(ground: Ground, route: Route, request: FastifyRequest, who: Caller | null): Promise<Decision<unknown>> {
  const shaped = inShape(route, request)
  if (!shaped.ok) return shaped
  const file = route.endpoint.upload ? await receive(request, route.endpoint) : accept(undefined)
  if (!file.ok) return file
  const sent = {
    requestId: text(request.headers[IDEMPOTENCY_HEADER]),
    deviceTime: text(request.headers['x-device-time'])?.slice(0, 40) ?? null,
  }
  return route.answer({ ...shaped.value, file: file.value }, { place: ground.place, who, sent })
}

/** A file goes out to be kept, never to be shown: even a page opened from it could do nothing. */
const kept = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
    )
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(type)

const sendFile = (reply: FastifyReply, { name, type, bytes }: z.output<typeof FileAnswer>): FastifyReply =>
  kept(reply, name, type).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

/** Where the pieces fail on their way, the connection is cut: half a table never looks like a whole one. */
const sendRows = (reply: FastifyReply, { name, type, rows, pieces }: z.output<typeof RowsAnswer>): FastifyReply =>
  kept(reply, name, type)
    .header(ROWS_HEADER, rows)
    .send(pieces instanceof Readable ? pieces : Readable.from(pieces))

/** Puts one endpoint of the treaty on the server. */
export function mount(app: FastifyInstance, ground: Ground, hosts: Hosts, route: Route): void {
  const { endpoint } = route
  const callers = new WeakMap<FastifyRequest, Caller | null>()
  app.route({
    method: endpoint.method,
    config: { refusals: endpoint.refusals, largest: endpoint.largest },
    ...(endpoint.largest === undefined || endpoint.upload ? {} : { bodyLimit: endpoint.largest }),
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    // Who comes first: nobody's body is not even read.
    onRequest: async (request, reply) => {
      const who = await ground.identify(request.headers)
      callers.set(request, who)
      if (who === null && endpoint.may !== 'anybody') return sendRefusal(request, reply, { code: 'basics.not-signed-in' })
      if (endpoint.method !== 'GET' && !hosts.trusts(request.headers.origin))
        return sendRefusal(request, reply, { code: 'basics.foreign-page' })
      return undefined
    },
    handler: async (request, reply) => {
      const decision = await answer(ground, route, request, callers.get(request) ?? null)
      if (!decision.ok) return sendRefusal(request, reply, decision.refusal)
      if (endpoint.answer === RowsAnswer) return sendRows(reply, RowsAnswer.parse(decision.value))
      if (endpoint.download) return sendFile(reply, FileAnswer.parse(decision.value))
      // Only what the treaty names goes out.
      return reply
        .header('cache-control', 'no-store')
        .type('application/json')
        .send(JSON.stringify(endpoint.answer.parse(decision.value)))
    },
  })
}
