/** Every endpoint under bad input, sent by somebody who may do everything: a plain answer each time, no failure of the machine, and nothing written. */
import { ENDPOINTS } from '@songhanh/api/treaty'
import type { Endpoint } from '@songhanh/api/endpoint'
import { ROLE_RULES, ROLES, type Role } from '@songhanh/core/people/role'
import { expect, test } from 'vitest'
import { BASIS, type Browser, personWith } from '../people/served.fixture.ts'
import { newId } from '../platform/ids.ts'
import { BODIES, COMMUNES, district, type District, ok } from '../progress/year.fixture.ts'
import { exampleOf } from './example-request.fixture.ts'
import { allRoutes, usualSetting } from './routes.ts'

const routes = (secret: string) => allRoutes(usualSetting(), secret)
const mounted = new Set(routes('').map(({ endpoint }) => endpoint.id))
/** Takes a paper and tells afterwards what came of it; or says of any words at all what they lack of a paper. */
const TAKES_WORDS = ['beginScan', 'checkForm']
/** Signing out would end the test; the doors of sign-in are tried in `people/attacks.test.ts`, where wrong tries are slowed down. */
const endpoints: readonly Endpoint[] = ENDPOINTS.filter(({ id, may }) => mounted.has(id) && may !== 'anybody' && id !== 'signOut')

/** Somebody with every role a person of the place can have. */
async function almighty(on: District): Promise<Browser> {
  const person = await personWith(on.served, on.administrator, 'administrator', on.served.placeKey, 'muoi.vai')
  const seats: Partial<Record<Role, string>> = { 'commune-officer': COMMUNES[0]!, head: COMMUNES[0]!, 'body-officer': BODIES[0]! }
  for (const role of ROLES.filter((one) => one !== 'administrator' && ROLE_RULES[one].at.some((at) => at !== 'unit' || seats[one]))) {
    const appointment = { role, seat: seats[role] ?? on.served.placeKey, from: '2020-01-01', to: null, basis: BASIS }
    ok(await on.administrator.post(`/api/people/${person.personId}/roles`, appointment))
  }
  return person
}

type Leaf = readonly (string | number)[]
/** Where the values of a body are. */
const leavesOf = (value: unknown, path: Leaf = []): Leaf[] => {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, Array.isArray(value) ? Number(name) : name]))
}
const at = (value: unknown, path: Leaf): unknown => path.reduce((one, name) => (one as Record<string | number, unknown>)[name], value)
function changed(value: object, path: Leaf, to: unknown): object {
  const copy = structuredClone(value)
  const [last, ...above] = path.toReversed()
  if (last === undefined) return copy
  ;(at(copy, above.toReversed()) as Record<string | number, unknown>)[last] = to
  return copy
}

/** What no honest client sends in the place of a text or a number. */
const HOSTILE = {
  text: ['\u0000', 'a\ud800', 'x'.repeat(200_000), "'; DROP TABLE person; --", {}, null],
  number: [-1, 0.5, 1e308, 2 ** 53, '1'],
}
/** Nobody's word: who one is, whose a thing is, in which state, who signed it. */
const CLAIMED = { id: newId(), placeId: newId(), actor: 'x', personId: newId(), state: 'accepted', status: 'signed-off', version: 99, unit: '13474', seat: 'body:x', signedBy: 'x', signedOn: '1999-01-01', mayChange: true } // prettier-ignore

/** What an endpoint asks for itself is no claim: whose report is opened, say, is said, and the right to it asked. */
const claimsOn = ({ body }: Endpoint): object => {
  const { shape = {} } = (body ?? {}) as { readonly shape?: object }
  return Object.fromEntries(Object.entries(CLAIMED).filter(([name]) => !(name in shape)))
}

/** The address of an endpoint with ids of nothing. */
function addressOf(endpoint: Endpoint, over: Readonly<Record<string, string>> = {}) {
  const params = { ...(exampleOf(endpoint.params) as Record<string, string> | undefined), ...over }
  return endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!))
}

async function entriesOf(on: District): Promise<number> {
  const { rows } = await on.place.admin.query<{ n: number }>(
    'SELECT (SELECT count(*) FROM ledger_entry)::int + (SELECT count(*) FROM request)::int AS n',
  )
  return rows[0]!.n
}

test('a body with one bad value at a time, or with claims nobody may make, is answered plainly by every endpoint that takes one', async () => {
  const on = await district({ routes })
  const person = await almighty(on)
  let tried = 0
  for (const endpoint of endpoints.filter(({ method, upload }) => method !== 'GET' && !upload)) {
    const body = (exampleOf(endpoint.body) ?? {}) as object
    const plain = await person.send(endpoint.method, addressOf(endpoint), body)
    const claimed = await person.send(endpoint.method, addressOf(endpoint), { ...claimsOn(endpoint), ...body })
    if (plain.status !== 200) expect([claimed.status, claimed.body?.code], endpoint.id).toEqual([plain.status, plain.body?.code])
    let before = await entriesOf(on)
    for (const leaf of leavesOf(body)) {
      const found = at(body, leaf)
      for (const value of typeof found === 'string' ? HOSTILE.text : typeof found === 'number' ? HOSTILE.number : [newId(), 1, '\u0000']) {
        const answer = await person.send(endpoint.method, addressOf(endpoint), changed(body, leaf, value))
        const told = `${endpoint.id} ${leaf.join('.')} = ${JSON.stringify(value).slice(0, 30)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`
        expect(answer.status, told).toBeLessThan(500)
        const after = await entriesOf(on)
        if (answer.status === 200) {
          before = after
          continue
        }
        expect(after, told).toBe(before)
        if (value === '\u0000' || value === 'a\ud800') expect(answer.body.code, told).toBe('basics.faults')
        tried++
      }
    }
  }
  expect(on.served.failures).toEqual([])
  expect(tried).toBeGreaterThan(1000)
}, 300_000)

test('an address with one bad part at a time is answered plainly by every endpoint, and nothing is written', async () => {
  const on = await district({ routes })
  const person = await almighty(on)
  const before = await entriesOf(on)
  for (const endpoint of endpoints.filter(({ method }) => method === 'GET')) {
    for (const name of endpoint.path.match(/(?<=\{)\w+(?=\})/g) ?? [])
      for (const part of ['\u0000', '..', 'x', '-1', newId(), "'", 'ề'.repeat(60), '9'.repeat(40)]) {
        const answer = await person.get(addressOf(endpoint, { [name]: part }))
        expect(answer.status, `${endpoint.id} ${name}=${part}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
      }
    const asked = (exampleOf(endpoint.query) ?? {}) as Record<string, string>
    const shape = endpoint.query as unknown as { readonly shape?: Readonly<Record<string, unknown>> } | undefined
    for (const name of Object.keys(shape?.shape ?? {}))
      for (const part of ['\u0000', '%', '_', '-1', '0', '99999999999999999999', 'NaN', '1e9', 'ề'.repeat(300), '2024-02-30', newId()]) {
        const answer = await person.get(`${addressOf(endpoint)}?${new URLSearchParams({ ...asked, [name]: part }).toString()}`)
        expect(answer.status, `${endpoint.id}?${name}=${part}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
      }
  }
  expect(await entriesOf(on)).toBe(before)
  expect(on.served.failures).toEqual([])
}, 300_000)

test('a file that is none, under any name, is answered plainly by every endpoint that takes one, and nothing is written', async () => {
  const on = await district({ routes })
  const person = await almighty(on)
  const before = await entriesOf(on)
  const files = [
    '',
    '<html><script>alert(1)</script>',
    '\u0000'.repeat(100),
    '%PDF-1.7 and no more',
    'PK\u0003\u0004 and no more',
    'a;b;c\n"',
  ]
  for (const endpoint of endpoints.filter(({ upload }) => upload))
    for (const [n, content] of files.entries()) {
      const name = ['trống.txt', 'trang.html', 'nul.csv', 'giả.pdf', 'giả.xlsx', `${'dài'.repeat(10_000)}.csv`][n]!
      const answer = await person.upload(addressOf(endpoint), name, Buffer.from(content))
      expect(answer.status, `${endpoint.id} ${name.slice(0, 20)}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
      if (!TAKES_WORDS.includes(endpoint.id)) expect(answer.status, `${endpoint.id} ${name.slice(0, 20)}`).toBeGreaterThan(399)
    }
  expect(await entriesOf(on)).toBe(before)
  expect(on.served.failures).toEqual([])
}, 120_000)
