/** A place served over HTTP with real sign-in, and people made as a real place makes them. For tests. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { type Endpoint, ROWS_HEADER } from '@songhanh/api/endpoint'
import type { Role } from '@songhanh/core/people/role'
import { buildServer } from '../platform/http/server.ts'
import type { Route } from '../platform/http/route.ts'
import { newId } from '../platform/ids.ts'
import { freshPlace, type TestPlace, type Wished } from '../platform/testing.ts'
import { type AccountSettings, openAccounts } from './account.ts'
import { totp } from './authenticator.fixture.ts'
import type { Entrance } from './entrance.ts'
import { identify } from './identify.ts'
import { signInPage } from './mount-sign-in.ts'
import { openFirstAdministrator } from './first-administrator.ts'
import { rights } from './rights.ts'
import { peopleRoutes } from './routes.ts'
import { rolesNow } from './store.ts'

const HOST = 'localhost:80'

export interface Answered {
  readonly status: number
  // Tests look into answers freely; the treaty has already checked them on their way out.
  readonly body: any
  readonly cookies: readonly string[]
  /** A file that came as a download: its name, its content, and how many rows a table said it has. */
  readonly file: { readonly disposition: string; readonly bytes: Buffer; readonly rows: string | undefined } | null
  /** Where a browser is sent. */
  readonly location: string | null
}

/** A browser: it keeps cookies and sends them. */
export interface Browser {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Answered>
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answered>
  upload(path: string, name: string, bytes: Uint8Array): Promise<Answered>
  send(method: Endpoint['method'], path: string, body?: object): Promise<Answered>
}

export interface ServedPeople {
  readonly place: TestPlace
  readonly entrance: Entrance
  readonly placeKey: string
  /** The code of the set-up link. */
  readonly firstCode: string
  browser(address?: string): Browser
  readonly failures: unknown[]
  /** Opens a port of the loopback for programs outside; answers its address. */
  listen(): Promise<string>
}

export async function servedPeople(
  wished: Wished & {
    /** Other endpoints than those of people alone. */
    readonly routes?: (placeSecret: string) => readonly Route[]
    readonly signOn?: AccountSettings['signOn']
  } = {},
): Promise<ServedPeople> {
  const fresh = await freshPlace({ ...wished, may: wished.may ?? rights })
  const place = { ...fresh, rolesNow }
  const pool = new pg.Pool({ ...place.as('auth'), max: 4 })
  onTestFinished(() => pool.end())
  const secret = randomBytes(32).toString('base64url')
  const entrance: Entrance = {
    pool,
    placeId: place.id,
    accounts: openAccounts({ pool, secret, baseUrl: `http://${HOST}`, signOn: wished.signOn ?? null }),
  }
  const failures: unknown[] = []
  const served = await buildServer({
    place,
    identify: (headers) => identify(entrance, headers),
    routes: (wished.routes ?? peopleRoutes)(secret),
    hosts: [HOST],
    tls: null,
    pages: [signInPage(entrance, place, (origin) => origin === undefined || origin === `http://${HOST}`)],
    onFailure: (_, error) => failures.push(error),
  })
  onTestFinished(() => served.app.close())
  const firstCode = await openFirstAdministrator(entrance, 'Quản trị viên')
  const browser = (address = '127.0.0.1'): Browser => {
    const cookies = new Map<string, string>()
    const send = async (
      method: Endpoint['method'],
      url: string,
      headers: Record<string, string>,
      payload?: string | Buffer,
    ): Promise<Answered> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await served.app.inject({
        method,
        url,
        remoteAddress: address,
        headers: { host: HOST, ...(cookie ? { cookie } : {}), ...headers },
        ...(payload === undefined ? {} : { payload }),
      })
      const set = [answer.headers['set-cookie'] ?? []].flat()
      for (const one of set) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(one) ?? []
        if (name && value) cookies.set(name, value)
        else if (name) cookies.delete(name)
      }
      return {
        status: answer.statusCode,
        body: /json/.test(String(answer.headers['content-type'])) ? answer.json() : null,
        cookies: set,
        file: answer.headers['content-disposition']
          ? {
              disposition: String(answer.headers['content-disposition']),
              bytes: answer.rawPayload,
              rows: answer.headers[ROWS_HEADER] as string | undefined,
            }
          : null,
        location: answer.headers.location ?? null,
      }
    }
    const written = (headers: Record<string, string>) => ({ 'content-type': 'application/json', 'idempotency-key': newId(), ...headers })
    return {
      cookies,
      get: (path, headers = {}) => send('GET', path, headers),
      post: (path, body = {}, headers = {}) => send('POST', path, written(headers), JSON.stringify(body)),
      upload: async (path, name, bytes) => {
        const form = new FormData()
        form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
        const encoded = new Response(form)
        const headers = { 'content-type': encoded.headers.get('content-type') ?? '', 'idempotency-key': newId() }
        return send('POST', path, headers, Buffer.from(await encoded.arrayBuffer()))
      },
      send: (method, path, body) =>
        method === 'GET' ? send(method, path, {}) : send(method, path, written({}), JSON.stringify(body ?? {})),
    }
  }
  return {
    place,
    entrance,
    placeKey: `place:${place.id}`,
    firstCode,
    browser,
    failures,
    listen: () => served.app.listen({ port: 0, host: '127.0.0.1' }),
  }
}

export const PASSWORD = 'gió đưa cành trúc la đà'
export const BASIS = { title: 'Quyết định phân công', number: '12/QĐ-UBND', date: '2024-01-02' }

/** The first administrator, in with both factors; `uri` is what their authenticator app has. */
export async function firstAdministrator(
  served: ServedPeople,
): Promise<Browser & { readonly uri: string; readonly recoveryCodes: string[] }> {
  const browser = served.browser()
  await browser.post('/api/sign-in/code', { code: served.firstCode, password: PASSWORD })
  await browser.post('/api/sign-in', { name: 'quantri', password: PASSWORD })
  return { ...browser, ...(await setUp(browser)) }
}

/** Sets up the second factor of whoever is signed in. */
export async function setUp(browser: Browser): Promise<{ readonly uri: string; readonly recoveryCodes: string[] }> {
  const { body } = await browser.post('/api/account/second-factor', { password: PASSWORD })
  const confirmed = await browser.post('/api/account/second-factor/confirm', { code: totp(body.uri) })
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body))
  return { uri: body.uri, recoveryCodes: body.recoveryCodes }
}

/** Somebody with one role at one seat, added by the administrator, signed in (with both factors where the role asks for it). */
export async function personWith(
  served: ServedPeople,
  administrator: Browser,
  role: Role,
  seat: string,
  username: string,
): Promise<Browser & { readonly personId: string; readonly roleId: string }> {
  const added = await administrator.post('/api/people', {
    name: `Người ${username}`,
    username,
    email: null,
    appointment: { role, seat, from: '2020-01-01', to: null, basis: BASIS },
  })
  if (added.status !== 200) throw new Error(JSON.stringify(added.body))
  const browser = served.browser()
  await browser.post('/api/sign-in/code', { code: added.body.code, password: PASSWORD })
  const { body } = await browser.post('/api/sign-in', { name: username, password: PASSWORD })
  if (body.next === 'set-up-second-factor') await setUp(browser)
  return { ...browser, personId: added.body.personId, roleId: added.body.roleId }
}
