import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import type { Refusal } from '@songhanh/core/basics/decision'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Hosts, knownHosts } from './host.ts'
import { readJson } from './incoming.ts'
import { type Ground, mount, sendRefusal } from './mount.ts'
import type { Route } from './route.ts'

/** Largest JSON body and largest uploaded file, in bytes. */
const LARGEST_BODY = 1_000_000
export const LARGEST_FILE = 20_000_000
const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`

type FallBack = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>

/** What a page is told about the server it stands on. */
export interface Standing {
  stopping(): boolean
  readonly hosts: Hosts
  /** Answers what no address takes, in place of the plain refusal. */
  fallBack(answer: FallBack): void
}

/** Something served beside the endpoints; it puts its own addresses on the server. */
export type Page = (app: FastifyInstance, standing: Standing) => void | Promise<void>

export interface Serving extends Ground {
  readonly routes: readonly Route[]
  /** Host names beside loopback. */
  readonly hosts: readonly string[]
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  /** What is served beside the endpoints: the desk, the documentation, sign-in. */
  readonly pages: readonly Page[]
  /** Told once about every failure that is not the sender's doing. */
  readonly onFailure: (incident: string, error: unknown) => void
}

export interface Served {
  readonly app: FastifyInstance
  /** Whether the server is on its way out; health says so from then on. */
  stopping(): boolean
  /** Closes connections after their answer for a while, then finishes what is in hand and ends. */
  stop(drainMs?: number, patienceMs?: number): Promise<void>
}

class UnreadableBody extends Error {}

/** What Fastify itself refuses, in our words. */
function refusalOf(error: FastifyError, largest: number | undefined): Refusal | null {
  if (error instanceof UnreadableBody) return { code: 'basics.not-json' }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { code: 'basics.too-large', params: { most: megabytes(largest ?? LARGEST_BODY) } }
    case 'FST_REQ_FILE_TOO_LARGE':
      return { code: 'basics.too-large', params: { most: megabytes(largest ?? LARGEST_FILE) } }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { code: 'basics.wrong-content-type' }
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return { code: 'basics.not-json' }
    case 'FST_ERR_BAD_URL':
      return { code: 'basics.not-found' }
    default:
      return error.code?.startsWith('FST_') && (error.statusCode ?? 500) < 500 ? { code: 'basics.not-json' } : null
  }
}

/** The endpoint's own word for what is too large, where the treaty gives it one. */
function ownCode(refusal: Refusal, listed: readonly string[]): Refusal {
  const own = refusal.code === 'basics.too-large' ? listed.find((code) => code.endsWith('.too-large')) : undefined
  return own === undefined ? refusal : { ...refusal, code: own }
}

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
}

/** The HTTP server of a place, ready to listen. */
export async function buildServer(serving: Serving): Promise<Served> {
  let stopping = false
  const app = Fastify({
    logger: false,
    // Behind a proxy on this machine the sender's address is the one the proxy names; nobody else's word counts.
    trustProxy: 'loopback',
    bodyLimit: LARGEST_BODY,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) =>
      void sendRefusal(request, reply, refusalOf(error as FastifyError, undefined) ?? { code: 'basics.not-found' }),
    ...(serving.tls ? { https: { cert: serving.tls.cert, key: serving.tls.key, minVersion: 'TLSv1.2' as const } } : {}),
  }) as FastifyInstance
  const hosts = knownHosts(serving.hosts, () => (app.server.address() as AddressInfo | null)?.port ?? 80)

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const read = readJson(body as string)
    if (read.ok) done(null, read.value)
    else done(new UnreadableBody(read.refusal.code))
  })
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 0, headerPairs: 20 } })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: serving.tls ? { maxAge: 31_536_000 } : false,
  })
  // A plan is 48 KB of JSON and 7 KB packed. What comes in packed is never unpacked: a megabyte of it may be a gigabyte of nothing.
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false })
  app.addHook('onRequest', async (request, reply) => {
    if (stopping) reply.header('connection', 'close')
    return hosts.knows(request.headers.host) ? undefined : sendRefusal(request, reply, { code: 'basics.wrong-host' })
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error, request.routeOptions.config.largest)
    if (refusal) return sendRefusal(request, reply, ownCode(refusal, request.routeOptions.config.refusals ?? []))
    const incident = randomUUID().slice(0, 8)
    serving.onFailure(incident, error)
    return sendRefusal(request, reply, { code: 'basics.unexpected', params: { incident } })
  })
  let elsewhere: FallBack = (request, reply) => sendRefusal(request, reply, { code: 'basics.not-found' })
  app.setNotFoundHandler((request, reply) => elsewhere(request, reply))
  const standing: Standing = {
    stopping: () => stopping,
    hosts,
    fallBack: (answer) => {
      elsewhere = answer
    },
  }
  for (const route of serving.routes) mount(app, serving, hosts, route)
  for (const page of serving.pages) await page(app, standing)

  return {
    app,
    stopping: () => stopping,
    async stop(drainMs = 1000, patienceMs = 5000) {
      stopping = true
      // Closing at once would reset a request that is just being sent over a kept connection.
      await pause(drainMs)
      // Whoever went away in the middle of an answer would hold the end up for as long as their connection lives.
      const impatient = setTimeout(() => app.server.closeAllConnections(), patienceMs)
      await app.close()
      clearTimeout(impatient)
    },
  }
}
