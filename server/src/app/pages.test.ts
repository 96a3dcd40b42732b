import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IncomingMessage } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { openApi } from '@songhanh/api/openapi'
import { ENDPOINTS } from '@songhanh/api/treaty'
import { refusalCodes } from '@songhanh/words/refusals'
import { expect, onTestFinished, test } from 'vitest'
import { SIGN_IN_ENDPOINTS } from '../people/mount-sign-in.ts'
import { buildServer, type Page } from '../platform/http/server.ts'
import { openDoor } from '../platform/database.ts'
import { freshPlace } from '../platform/testing.ts'
import { apiPages } from './api-page.ts'
import { deskPages } from './desk.ts'
import { healthPage } from './health.ts'
import { allRoutes, usualSetting } from './routes.ts'

const HOST = { host: 'localhost:80' }

async function served(...pages: Page[]) {
  const place = await freshPlace()
  const server = await buildServer({
    place,
    routes: [],
    identify: async () => null,
    hosts: [HOST.host],
    tls: null,
    pages,
    onFailure: (_, error) => {
      throw error
    },
  })
  onTestFinished(() => server.stop(0))
  return { place, ...server }
}

const fail = (error: unknown) => expect.unreachable(String(error))

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'songhanh-pages-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('every endpoint of the treaty is answered once, and its refusals have sentences', () => {
  const answered = [...allRoutes(usualSetting(), 'secret').map(({ endpoint }) => endpoint), ...SIGN_IN_ENDPOINTS].map(
    ({ method, path }) => `${method} ${path}`,
  )
  const treaty = ENDPOINTS.filter(({ id }) => id !== 'health').map(({ method, path }) => `${method} ${path}`)
  expect(answered.toSorted()).toEqual(treaty.toSorted())
  expect(new Set(ENDPOINTS.map(({ id }) => id)).size).toBe(ENDPOINTS.length)
  const codes = new Set(refusalCodes())
  expect(ENDPOINTS.flatMap(({ refusals }) => refusals).filter((code) => !codes.has(code))).toEqual([])
})

test('the OpenAPI document is 3.1, names every endpoint, and every path parameter it has', async () => {
  const { app } = await served(apiPages(ENDPOINTS, '9.9.9'))
  const answer = await app.inject({ url: '/api/openapi.json', headers: HOST })
  const document = answer.json<any>()
  expect(document).toEqual(JSON.parse(JSON.stringify(openApi(ENDPOINTS, '9.9.9'))))
  expect([document.openapi, document.info.version]).toEqual(['3.1.0', '9.9.9'])
  for (const { method, path, id, body } of ENDPOINTS) {
    const operation = document.paths[path][method.toLowerCase()]
    expect(operation.operationId).toBe(id)
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect(
      operation.parameters
        .filter((one: any) => one.in === 'path')
        .map((one: any) => one.name)
        .toSorted(),
      id,
    ).toEqual(named.toSorted())
    expect(
      operation.parameters.some((one: any) => one.name === 'idempotency-key'),
      id,
    ).toBe(method !== 'GET')
    if (body) expect(operation.requestBody.content['application/json'].schema).toBeTypeOf('object')
  }
})

test('the page of the endpoints needs no JavaScript and shows all of them in the reader’s language', async () => {
  const { app } = await served(apiPages(ENDPOINTS, '1'))
  const vi = await app.inject({ url: '/api/docs', headers: HOST })
  expect(vi.headers['content-type']).toContain('text/html')
  expect(vi.body).not.toMatch(/<script/i)
  for (const { id } of ENDPOINTS) expect(vi.body).toContain(`id="${id}"`)
  expect(vi.body).toContain('Ai được dùng')
  expect((await app.inject({ url: '/api/docs', headers: { ...HOST, 'accept-language': 'en' } })).body).toContain('Who may')
})

test('health is 200 while the place answers, 503 on its way out and without its database', async () => {
  const place = await freshPlace()
  const { app, stop } = await served(healthPage(place.app, place.id, '1.2.3', '18.4'))
  const health = async () => {
    const { statusCode, body } = await app.inject({ url: '/api/health', headers: HOST })
    return [statusCode, JSON.parse(body).status]
  }
  expect(await health()).toEqual([200, 'ok'])
  const stopped = stop(200)
  expect(await health()).toEqual([503, 'stopping'])
  await stopped
  const gone = openDoor({ ...place.as('app'), database: 'not_there' }, () => undefined)
  onTestFinished(() => gone.close())
  const without = await served(healthPage(gone, place.id, '1', '18'))
  expect((await without.app.inject({ url: '/api/health', headers: HOST })).statusCode).toBe(503)
})

test('the desk comes from its folder: hashed files for ever and packed, its page for every address of its own, nothing from outside', async () => {
  const desk = folder()
  mkdirSync(join(desk, 'assets'))
  writeFileSync(join(desk, 'index.html'), '<!doctype html><title>desk</title>')
  writeFileSync(join(desk, 'assets/a-1234.js'), 'let a = 1')
  writeFileSync(join(desk, 'assets/a-1234.js.br'), brotliCompressSync('let a = 1'))
  const { app } = await served(deskPages(fail, desk))
  const get = (url: string, headers = {}) => app.inject({ url, headers: { ...HOST, ...headers } })
  for (const url of ['/', '/plans/1?x=2', '/sign-in'])
    expect(await get(url)).toMatchObject({
      statusCode: 200,
      body: expect.stringContaining('desk'),
      headers: { 'cache-control': 'no-cache' },
    })
  expect(await get('/assets/a-1234.js')).toMatchObject({
    statusCode: 200,
    headers: { 'cache-control': 'public, max-age=31536000, immutable' },
  })
  expect((await get('/assets/a-1234.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br')
  for (const url of ['/assets/gone.js', '/api/nothing', '/assets/..%2f..%2fetc%2fpasswd'])
    expect((await get(url)).statusCode, url).toBe(404)
  expect((await app.inject({ method: 'POST', url: '/', headers: HOST })).statusCode).toBe(404)
})

test('to who is signed in the page of a plan names the answers it will need, so that they are fetched beside its code', async () => {
  const desk = folder()
  writeFileSync(join(desk, 'index.html'), '<!doctype html><title>desk</title>')
  const { app } = await served(deskPages(fail, desk))
  const plan = '01a20fc1-a136-77d0-b55c-f51e02d76da0'
  const links = async (url: string, cookie?: string) =>
    (await app.inject({ url, headers: { ...HOST, ...(cookie === undefined ? {} : { cookie }) } })).headers.link
  expect(await links(`/plans/${plan}/targets?item=t1`, 'songhanh.session_token=abc')).toEqual([
    '</api/place>; rel=preload; as=fetch; crossorigin',
    `</api/plans/${plan}>; rel=preload; as=fetch; crossorigin`,
  ])
  expect(await links('/sign-in', 'songhanh.session_token=abc')).toBeUndefined()
  expect(await links(`/plans/${plan}/targets`)).toBeUndefined()
})

test('to who is signed in the page of a plan comes drawn from their own answers; else, and where drawing fails, the desk draws it', async () => {
  const desk = folder()
  writeFileSync(join(desk, 'index.html'), '<!doctype html><html lang="vi"><title>desk</title><div id="desk"></div></html>')
  const plan = '/plans/01a20fc1-a136-77d0-b55c-f51e02d76da0'
  const answers: Page = (app) => {
    app.get('/api/place', async ({ headers }) => ({ whose: headers.cookie }))
    app.get(`/api${plan}`, async () => ({ title: 'Kế hoạch $1' }))
  }
  const failures: unknown[] = []
  const draw = async (address: string, given: ReadonlyMap<string, string>) => {
    if (address.endsWith('/duties')) throw new Error('cannot')
    return address.endsWith('/money') ? null : `<title>T</title><p>${[...given.values()].join()}</p>`
  }
  const { app } = await served(
    answers,
    deskPages((error) => failures.push(error), desk, draw),
  )
  const page = async (url: string, cookie = 'songhanh.session_token=abc') => app.inject({ url, headers: { ...HOST, cookie } })
  const drawn = await page(`${plan}/targets`, 'songhanh.session_token=abc; songhanh.theme=dark')
  expect(drawn.body).toBe(
    '<!doctype html><html data-theme="dark" lang="vi"><title>T</title><div id="desk"></div><div id="drawn">' +
      '<p>{"whose":"songhanh.session_token=abc; songhanh.theme=dark"},{"title":"Kế hoạch $1"}</p></div></html>',
  )
  expect(drawn.headers['cache-control']).toBe('no-store')
  expect(drawn.headers.link).toHaveLength(2)
  for (const [url, cookie] of [
    [`${plan}/targets`, 'songhanh.session_token=abc; songhanh.language=en'],
    [`${plan}/targets`, 'other=1'],
    [`${plan}/targets?item=target-7&text=true`],
    [`${plan}/money`],
    ['/plans/01a20fc1-a136-77d0-b55c-f51e02d76da1/targets'],
    [`${plan}/duties`],
  ] as const)
    expect((await page(url, cookie)).body, url).toContain('<div id="desk"></div></html>')
  expect(failures).toEqual([new Error('cannot')])
})

const openssl = (() => {
  try {
    execFileSync('openssl', ['version'])
    return true
  } catch {
    return false
  }
})()

test.skipIf(!openssl)('behind its own certificate a place answers by TLS and tells browsers to come by TLS only', async () => {
  const keys = folder()
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      join(keys, 'k.pem'),
      '-out',
      join(keys, 'c.pem'),
    ],
    { stdio: 'ignore' },
  )
  const [cert, key] = [readFileSync(join(keys, 'c.pem')), readFileSync(join(keys, 'k.pem'))]
  const place = await freshPlace()
  const server = await buildServer({
    place,
    routes: [],
    identify: async () => null,
    hosts: [],
    tls: { cert, key },
    pages: [healthPage(place.app, place.id, '1', '18')],
    onFailure: () => undefined,
  })
  onTestFinished(() => server.stop(0))
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = new URL(server.app.listeningOrigin)
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request({ host: 'localhost', port, path: '/api/health', ca: cert, family: 4 }, resolve).on('error', reject).end(),
  )
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
  answer.destroy()
})
