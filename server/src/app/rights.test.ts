import { readFileSync } from 'node:fs'
import type { Endpoint } from '@songhanh/api/endpoint'
import { ENDPOINTS } from '@songhanh/api/treaty'
import { ROLE_RULES, ROLES, type Role } from '@songhanh/core/people/role'
import { expect, test } from 'vitest'
import { SIGN_IN_ENDPOINTS } from '../people/mount-sign-in.ts'
import { type Browser, firstAdministrator, personWith, servedPeople, type ServedPeople } from '../people/served.fixture.ts'
import { exampleOf } from './example-request.fixture.ts'
import { allRoutes, usualSetting } from './routes.ts'

/** Endpoints that ask about things in one state only: readings of papers are drafts. */
const IN_STATE: Readonly<Record<string, string>> = { listProposals: 'draft' }

/** The reviewed table: whether a role has a right over anything at all, in any state, or in the one an endpoint asks about. */
const [head = [], ...rows] = readFileSync(new URL('../../../docs/reference/rights.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const has = (role: Role, { id, may }: Endpoint) =>
  rows.some((row) => row[0] === may && (IN_STATE[id] ?? row[1]) === row[1] && (row[head.indexOf(role)] ?? '') !== '')

/** What anybody who is signed in may ask: their own account, and the frame of the desk. A new one is put here only after a second look. */
const FOR_EVERYBODY_INSIDE = [
  'readPlace', 'readAccount', 'readToDo', 'endSession', 'makeKey', 'signOut', 'setUpSecondFactor', 'confirmSecondFactor', 'makeRecoveryCodes', 'changePassword',
  'readCounterSettings', 'readCalendar',
] // prettier-ignore
const FOR_ANYBODY = ['health', 'readEntrance', 'signIn', 'proveSecondFactor', 'redeemCode']

async function call(browser: Browser, endpoint: Endpoint) {
  const params = (exampleOf(endpoint.params) ?? {}) as Record<string, string>
  const query = (exampleOf(endpoint.query) ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!))
  const url = Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query).toString()}` : path
  return browser.send(endpoint.method, url, exampleOf(endpoint.body) as object | undefined)
}

const routes = (secret: string) => allRoutes(usualSetting(), secret)
const mounted = new Set([...routes('').map(({ endpoint }) => endpoint.id), ...SIGN_IN_ENDPOINTS.map(({ id }) => id)])
/** Papers come as files, not as JSON; `server/intake` tests who may give them in. */
const endpoints: readonly Endpoint[] = ENDPOINTS.filter(({ id, upload }) => mounted.has(id) && !upload)

const COMMUNE = 'unit:13474@2020-01-01'
const PROVINCE = 'unit:35@1997-01-01'
const BODY = 'body:01900000-0000-7000-8000-000000000001'

/** One person a role, each signed in over HTTP. */
async function everyRole(served: ServedPeople): Promise<Map<Role, Browser>> {
  const administrator = await firstAdministrator(served)
  await served.place.admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1::uuid, key, key, ARRAY[$2, $5] FROM unnest(ARRAY[$3, $4]) key UNION ALL SELECT $1, $5, $5, '{}'`,
    [served.place.id, served.placeKey, COMMUNE, BODY, PROVINCE],
  )
  await served.place.admin.query('UPDATE seat SET above = ARRAY[$2] WHERE key = $1', [served.placeKey, PROVINCE])
  const people = new Map<Role, Browser>()
  for (const [i, role] of ROLES.entries()) {
    const seat = role === 'province-synthesiser' ? PROVINCE : { place: served.placeKey, unit: COMMUNE, body: BODY }[ROLE_RULES[role].at[0]!]
    people.set(role, await personWith(served, administrator, role, seat, `nguoi.${i}`))
  }
  return people
}

test('every endpoint is for anybody, for everybody inside, or asks a right that the reviewed table knows', () => {
  for (const { id, may } of ENDPOINTS) {
    if (may === 'anybody') expect(FOR_ANYBODY, id).toContain(id)
    else if (may === 'signed-in') expect(FOR_EVERYBODY_INSIDE, id).toContain(id)
    else expect(new Set(rows.map((row) => row[0])), id).toContain(may)
  }
})

test('without a session every endpoint but those for anybody knows nobody', async () => {
  const served = await servedPeople({ routes })
  for (const endpoint of endpoints.filter(({ may }) => may !== 'anybody')) {
    const answer = await call(served.browser(), endpoint)
    expect({ status: answer.status, code: answer.body?.code }, endpoint.id).toEqual({ status: 401, code: 'basics.not-signed-in' })
  }
})

test('every role is refused what the reviewed table refuses, with nothing written, and may ask what it allows', async () => {
  const served = await servedPeople({ routes })
  const people = await everyRole(served)
  const written = async () =>
    (
      await served.place.admin.query<{ n: number }>(
        'SELECT (SELECT count(*) FROM ledger_entry)::int + (SELECT count(*) FROM request)::int AS n',
      )
    ).rows[0]!.n
  const before = await written()
  const asked = { refused: 0, allowed: 0 }
  for (const [role, browser] of people)
    for (const endpoint of endpoints.filter(({ may }) => may !== 'anybody')) {
      if (endpoint.may !== 'signed-in' && !has(role, endpoint)) {
        const answer = await call(browser, endpoint)
        expect({ status: answer.status, code: answer.body?.code }, `${role} ${endpoint.id}`).toEqual({
          status: 403,
          code: 'people.no-right',
        })
        asked.refused++
      } else if (endpoint.method === 'GET' && !endpoint.path.includes('{')) {
        const answer = await call(browser, endpoint)
        expect([200, 404], `${role} ${endpoint.id} ${JSON.stringify(answer.body)}`).toContain(answer.status)
        asked.allowed++
      }
    }
  expect(await written()).toBe(before)
  expect(asked.refused).toBeGreaterThan(100)
  expect(asked.allowed).toBeGreaterThan(50)
  expect(served.failures).toEqual([])
}, 120_000)
