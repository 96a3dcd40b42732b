import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { expect, onTestFinished, test } from 'vitest'
import { BASIS, type Browser, firstAdministrator, PASSWORD, servedPeople, type ServedPeople, setUp } from './served.fixture.ts'
import { totp } from './authenticator.fixture.ts'

/** A real OpenID Connect provider of a province, on a port of its own; whoever signs in there has the e-mail they give as their name. */
async function province(): Promise<{ discoveryUrl: string; clientId: string; clientSecret: string }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'song-hanh',
        client_secret: 'bi-mat-cua-tinh',
        redirect_uris: ['http://localhost:80/api/auth/callback/province', 'http://localhost/api/auth/callback/province'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, email: id, email_verified: true, name: id }) }),
  })
  server.on('request', provider.callback())
  onTestFinished(() => void server.close())
  return { discoveryUrl: `${issuer}/.well-known/openid-configuration`, clientId: 'song-hanh', clientSecret: 'bi-mat-cua-tinh' }
}

/** Goes through the province's pages as a person would, until it sends the browser back; answers that address. */
async function throughTheProvince(start: string, email: string): Promise<string> {
  const jar = new Map<string, string>()
  let [url, form]: [string, URLSearchParams | null] = [start, null]
  for (let steps = 0; steps < 12; steps++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name) jar.set(name, value ?? '')
    }
    const to = answer.headers.get('location')
    if (to) {
      url = new URL(to, url).href
      form = null
      if (url.startsWith('http://localhost')) return url
      continue
    }
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`${answer.status} ${url} ${page.slice(-900)}`)
    url = new URL(action, url).href
    form = new URLSearchParams(page.includes('name="login"') ? { prompt: 'login', login: email, password: 'x' } : { prompt: 'consent' })
  }
  throw new Error('the province never sent the browser back')
}

async function comeBy(browser: Browser, email: string) {
  const start = await browser.get('/api/sign-in/province')
  const back = new URL(await throughTheProvince(start.location!, email))
  return browser.get(back.pathname + back.search)
}

/** Somebody with an e-mail and an opened account. */
async function officer(
  served: ServedPeople,
  administrator: Browser,
  role: string,
  email: string,
): Promise<Browser & { readonly personId: string }> {
  const username = email.split('@')[0]!
  const appointment = { role, seat: served.placeKey, from: '2020-01-01', to: null, basis: BASIS }
  const { body } = await administrator.post('/api/people', { name: 'Cán bộ tỉnh', username, email, appointment })
  const browser = served.browser()
  await browser.post('/api/sign-in/code', { code: body.code, password: PASSWORD })
  return { ...browser, personId: body.personId }
}

test('whoever the province vouches for comes in as the person with that e-mail, and nobody else does', async () => {
  const served = await servedPeople({ signOn: await province() })
  const administrator = await firstAdministrator(served)
  const lan = await officer(served, administrator, 'lead-synthesiser', 'lan@tinh.vn')
  expect((await served.browser().get('/api/sign-in')).body.signOn).toBe(true)
  const browser = served.browser()
  expect((await comeBy(browser, 'lan@tinh.vn')).location).toBe('/account')
  expect((await browser.get('/api/account')).body.person.id).toBe(lan.personId)
  const stranger = served.browser()
  expect((await comeBy(stranger, 'nguoi.la@tinh.vn')).location).toBe('/sign-in')
  expect((await stranger.get('/api/account')).status).toBe(401)
  expect((await served.place.admin.query('SELECT count(*)::int AS n FROM auth."user"')).rows).toEqual([{ n: 2 }])
  await administrator.post(`/api/people/${lan.personId}/close`, { expectedVersion: 1 })
  expect((await comeBy(served.browser(), 'lan@tinh.vn')).location).toBe('/sign-in')
  expect(served.failures).toEqual([])
}, 60_000)

test('coming by the province is one factor: who administers still gives the code of their authenticator', async () => {
  const served = await servedPeople({ signOn: await province() })
  const administrator = await firstAdministrator(served)
  const first = await officer(served, administrator, 'administrator', 'hai@tinh.vn')
  await first.post('/api/sign-in', { name: 'hai@tinh.vn', password: PASSWORD })
  const { uri } = await setUp(first)
  const browser = served.browser()
  await comeBy(browser, 'hai@tinh.vn')
  expect((await browser.get('/api/people')).body.code).toBe('people.second-factor-needed')
  for (let wrong = 0; wrong < 5; wrong++)
    expect((await browser.post('/api/account/second-factor/confirm', { code: `00000${wrong}` })).body.code).toBe('people.wrong-code')
  expect((await browser.post('/api/account/second-factor/confirm', { code: totp(uri, Date.now() + 30_000) })).body.code).toBe(
    'people.try-later',
  )
  await served.place.admin.query('TRUNCATE auth.failed_tries')
  expect((await browser.post('/api/account/second-factor/confirm', { code: totp(uri, Date.now() + 30_000) })).status).toBe(200)
  expect((await browser.get('/api/people')).status).toBe(200)
}, 60_000)

test('an answer that nobody asked for, or that was asked for elsewhere, brings nobody in', async () => {
  const served = await servedPeople({ signOn: await province() })
  const administrator = await firstAdministrator(served)
  await officer(served, administrator, 'reader', 'lan@tinh.vn')
  const browser = served.browser()
  const start = await browser.get('/api/sign-in/province')
  const back = new URL(await throughTheProvince(start.location!, 'lan@tinh.vn'))
  const thief = served.browser()
  for (const path of [back.pathname + back.search, '/api/auth/callback/province?code=x&state=y', '/api/auth/callback/province'])
    expect((await thief.get(path)).location, path).toBe('/sign-in')
  expect((await thief.get('/api/account')).status).toBe(401)
}, 60_000)
