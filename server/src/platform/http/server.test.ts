import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { endpoint, type Problem } from '@songhanh/api/endpoint'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { Caller } from '../acting.ts'
import type { Query } from '../ask.ts'
import type { Command } from '../perform.ts'
import { freshPlace, someone } from '../testing.ts'
import { asks, performs, type Route } from './route.ts'
import { buildServer, LARGEST_FILE } from './server.ts'

const LONGEST_NOTE = 50_000
const Named = z.object({ name: z.string().min(1).max(20), count: z.number().int().max(9) })
const readNote = endpoint({
  id: 'readNote',
  method: 'GET',
  path: '/api/notes/{noteId}',
  summary: 'A note.',
  may: 'signed-in',
  refusals: ['plans.not-found'],
  params: z.object({ noteId: z.string().regex(/^[a-z]+$/) }),
  query: z.object({ part: z.enum(['head', 'body']).optional() }),
  answer: z.object({ name: z.string() }),
})
const writeNote = endpoint({
  id: 'writeNote',
  method: 'POST',
  path: '/api/notes',
  summary: 'Writes a note.',
  may: 'signed-in',
  refusals: [],
  body: Named,
  answer: z.object({ name: z.string() }),
})
const sendPaper = endpoint({
  id: 'sendPaper',
  method: 'POST',
  path: '/api/papers',
  summary: 'Sends a paper.',
  may: 'signed-in',
  refusals: ['intake.too-large'],
  upload: true,
  answer: z.object({ name: z.string(), bytes: z.number() }),
})
const open = endpoint({
  id: 'open',
  method: 'GET',
  path: '/api/open',
  summary: 'For anybody.',
  may: 'anybody',
  refusals: [],
  answer: z.object({ ok: z.boolean() }),
})

const reading: Query<{ noteId: string }, { name: string }> = {
  id: 'note.read',
  shape: z.object({ noteId: z.string() }),
  right: 'signed-in',
  run: async (_r, { noteId }) => {
    if (noteId === 'none') return refuse('plans.not-found')
    return accept({ name: noteId === 'long' ? 'a'.repeat(LONGEST_NOTE) : noteId, secret: 'not in the treaty' })
  },
}
const writing: Command<z.output<typeof Named>, { name: string }> = {
  id: 'note.write',
  shape: Named,
  right: 'signed-in',
  run: async (_w, { name }) => {
    if (name === 'boom') throw new Error('the machine failed, with a password in the message')
    return accept({ answer: { name }, facts: [{ domain: 'test', action: 'written', thing: { kind: 'note', id: name } }] })
  },
}
const Paper = z.object({ name: z.string(), bytes: z.number() })
const taking: Command<z.output<typeof Paper>, z.output<typeof Paper>> = {
  id: 'paper.take',
  shape: Paper,
  right: 'signed-in',
  run: async (_w, paper) =>
    accept({ answer: paper, facts: [{ domain: 'test', action: 'taken', thing: { kind: 'paper', id: paper.name } }] }),
}
const ROUTES: readonly Route[] = [
  asks(readNote, reading),
  performs(writeNote, writing),
  performs(sendPaper, taking, async ({ file }) => accept({ name: file.name, bytes: file.bytes.length })),
  asks(open, { id: 'open', shape: z.object({}), right: 'anybody', run: async () => accept({ ok: true }) }),
]

async function served() {
  const place = await freshPlace()
  const who: Caller = someone()
  const failures: unknown[] = []
  const { app, stop } = await buildServer({
    place,
    routes: ROUTES,
    hosts: ['noi-lam-viec.example.vn'],
    tls: null,
    pages: [],
    identify: async (headers) => (headers.authorization === 'Bearer good' ? who : null),
    onFailure: (_incident, error) => failures.push(error),
  })
  onTestFinished(() => stop(0))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(app.listeningOrigin).port)
  const send = async (path: string, init: RequestInit & { as?: string | null } = {}) => {
    const { as = 'good', ...rest } = init
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...rest,
      headers: { ...(as === null ? {} : { authorization: `Bearer ${as}` }), ...rest.headers },
    })
    const body: unknown = await response.json()
    return { status: response.status, headers: response.headers, body: body as z.output<typeof Problem> & Record<string, unknown> }
  }
  const post = (body: string, headers: Record<string, string> = {}, path = '/api/notes') =>
    send(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'idempotency-key': `key-${Math.random()}`, ...headers },
    })
  const facts = async () => (await place.admin.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger_entry')).rows[0]!.n
  return { place, port, send, post, facts, failures, stop }
}

/** Words sent over the wire as they are: what no decent client would send. */
const raw = (port: number, words: string) =>
  new Promise<string>((resolve, reject) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(words))
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (piece: Buffer) => {
      said += piece.toString()
      socket.end()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(said))
  })

test('an endpoint answers what the treaty names and nothing more', async () => {
  const { send } = await served()
  const { status, body, headers } = await send('/api/notes/abc')
  expect([status, body]).toEqual([200, { name: 'abc' }])
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('x-powered-by')).toBeNull()
})

test('a long answer is sent packed to who can unpack it, a short one and one to anybody else as it is', async () => {
  const { port } = await served()
  const answer = async (noteId: string, encodings: string) => {
    const headers = { authorization: 'Bearer good', 'accept-encoding': encodings }
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: `/api/notes/${noteId}`, headers }, resolve).on('error', reject)
    })
    return { packed: incoming.headers['content-encoding'] ?? null, bytes: Buffer.concat(await incoming.toArray()) }
  }
  const long = { name: 'a'.repeat(LONGEST_NOTE) }
  const { packed, bytes } = await answer('long', 'gzip, br')
  expect(packed).toBe('br')
  expect(bytes.length).toBeLessThan(LONGEST_NOTE / 10)
  expect(JSON.parse(brotliDecompressSync(bytes).toString())).toEqual(long)
  const older = await answer('long', 'gzip')
  expect(older.packed).toBe('gzip')
  expect(JSON.parse(gunzipSync(older.bytes).toString())).toEqual(long)
  expect((await answer('long', 'identity')).packed).toBeNull()
  expect((await answer('abc', 'gzip, br')).packed).toBeNull()
})

test('a refusal is a problem document with its sentence in the language asked for', async () => {
  const { send } = await served()
  const vi = await send('/api/notes/none')
  expect(vi.headers.get('content-type')).toContain('application/problem+json')
  expect(vi.body).toMatchObject({ status: 404, code: 'plans.not-found', type: 'urn:songhanh:refusal:plans.not-found' })
  expect(vi.body.detail).toMatch(/kế hoạch/i)
  expect((await send('/api/notes/none', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })).body.detail).toMatch(/plan/i)
})

test('faults of params, query and body come all at once, each with its place', async () => {
  const { send, post } = await served()
  expect((await send('/api/notes/ABC?part=tail')).body.faults?.map(({ at, code }) => [at, code])).toEqual([
    ['noteId', 'basics.field-wrong-form'],
    ['part', 'basics.field-not-listed'],
  ])
  const { status, body } = await post(JSON.stringify({ name: 'x'.repeat(1_000_00), count: 10 }))
  expect(status).toBe(400)
  expect(body.faults?.map(({ at, code }) => [at, code])).toEqual([
    ['name', 'basics.field-too-long'],
    ['count', 'basics.field-too-big'],
  ])
})

test('nobody learns anything without signing in, except at open doors', async () => {
  const { send, post, facts } = await served()
  for (const as of [null, 'wrong'])
    expect(await send('/api/notes/abc', { as })).toMatchObject({ status: 401, body: { code: 'basics.not-signed-in' } })
  expect(await post('{ not even JSON', { authorization: '' })).toMatchObject({ status: 401 })
  expect((await send('/api/open', { as: null })).body).toEqual({ ok: true })
  expect(await facts()).toBe(0)
})

test('another host name is refused: a foreign page cannot lead its own name here', async () => {
  const { port } = await served()
  for (const [host, status] of [
    ['evil.example:' + port, 421],
    [`localhost:${port}`, 200],
    [`127.0.0.1:${port}`, 200],
    ['localhost:1', 421],
    ['noi-lam-viec.example.vn', 200],
    ['NOI-LAM-VIEC.example.vn', 200],
    ['', 421],
  ] as const) {
    expect(await raw(port, `GET /api/open HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`), host).toMatch(
      new RegExp(`^HTTP/1.1 ${status} `),
    )
  }
})

test('a page of another site cannot write, whatever cookies come along', async () => {
  const { post, facts, port } = await served()
  const good = JSON.stringify({ name: 'a', count: 1 })
  for (const origin of ['https://evil.example', 'null', `http://localhost.evil.example:${port}`])
    expect(await post(good, { origin })).toMatchObject({ status: 403, body: { code: 'basics.foreign-page' } })
  expect(await facts()).toBe(0)
  expect(await post(good, { origin: `http://127.0.0.1:${port}` })).toMatchObject({ status: 200 })
})

test.each([
  ['broken', '{"name": "a", ', 'basics.not-json'],
  ['nothing', '', 'basics.not-json'],
  ['nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000), 'basics.not-json'],
  ['deep under an unknown name', `{"name":"a","count":1,"x":${'{"y":'.repeat(65)}1${'}'.repeat(65)}}`, 'basics.not-json'],
  ['with __proto__', '{"name":"a","count":1,"__proto__":{"admin":true}}', 'basics.not-json'],
  ['with __proto__ written by escapes', '{"name":"a","count":1,"\\u005f_proto__":{"admin":true}}', 'basics.not-json'],
  ['with constructor.prototype', '{"name":"a","count":1,"constructor":{"prototype":{"admin":true}}}', 'basics.not-json'],
  ['with NUL', '{"name":"a\\u0000b","count":1}', 'basics.faults'],
  ['with half a letter', '{"name":"a\\ud800b","count":1}', 'basics.faults'],
  ['with NUL in the name of a field', '{"name":"a","count":1,"x\\u0000":1}', 'basics.faults'],
  ['larger than a megabyte', JSON.stringify({ name: 'x'.repeat(1_000_001), count: 1 }), 'basics.too-large'],
])('a body %s is answered plainly and writes nothing', async (_what, body, code) => {
  const { post, facts, failures } = await served()
  const answer = await post(body)
  expect(answer.body.code).toBe(code)
  expect(answer.status).toBeLessThan(500)
  expect(await facts()).toBe(0)
  expect(failures).toEqual([])
})

test('what the sender must not say is not heard, and a name is composed', async () => {
  const { post, place } = await served()
  const answer = await post(JSON.stringify({ name: 'Việt'.normalize('NFD'), count: 1, actor_id: 'somebody else', status: 'signed-off' }))
  expect(answer.body).toEqual({ name: 'Việt'.normalize('NFC') })
  const { rows } = await place.admin.query('SELECT actor_name, thing_id FROM ledger_entry')
  expect(rows).toEqual([{ actor_name: 'Nguyễn Thị Thử', thing_id: 'Việt'.normalize('NFC') }])
})

test('another kind of content, a forbidden address and an unknown one are refused', async () => {
  const { post, port, send } = await served()
  expect(await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 })
  expect(await post('{"name":"a","count":1}', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
  expect(await send('/api/nowhere')).toMatchObject({ status: 404, body: { code: 'basics.not-found' } })
  for (const path of ['/api/notes/%zz', '/api/notes/%00', '/api/notes/..%2f..%2fetc%2fpasswd', `/api/notes/${'a'.repeat(5000)}`]) {
    expect(
      await raw(port, `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAuthorization: Bearer good\r\nConnection: close\r\n\r\n`),
      path,
    ).toMatch(/^HTTP\/1.1 4\d\d /)
  }
})

test('a write needs an id of its own, and the same id gives the first answer again', async () => {
  const { post, facts } = await served()
  const good = JSON.stringify({ name: 'một lần', count: 1 })
  expect(await post(good, { 'idempotency-key': '' })).toMatchObject({ status: 400, body: { code: 'basics.request-id-malformed' } })
  const answers = await Promise.all([1, 2, 3].map(() => post(good, { 'idempotency-key': 'the-same-one' })))
  expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ name: 'một lần' })))
  expect(await facts()).toBe(1)
  expect(await post(JSON.stringify({ name: 'khác', count: 1 }), { 'idempotency-key': 'the-same-one' })).toMatchObject({
    status: 422,
    body: { code: 'basics.request-id-reused' },
  })
})

test('a failure of the machine is told with a code and nothing else', async () => {
  const { post, failures, facts } = await served()
  const { status, body } = await post(JSON.stringify({ name: 'boom', count: 1 }))
  expect([status, body.code]).toEqual([500, 'basics.unexpected'])
  expect(JSON.stringify(body)).not.toContain('password')
  expect(failures).toHaveLength(1)
  expect(await facts()).toBe(0)
})

test('a file comes in once, its name is only a name, and one too large is refused', async () => {
  const { send, facts } = await served()
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>, field = 'file') => {
    const form = new FormData()
    form.append(field, new Blob([bytes]), name)
    return send('/api/papers', { method: 'POST', body: form, headers: { 'idempotency-key': `upload-${name.length}-${bytes.length}` } })
  }
  expect((await upload('../../etc/Kế hoạch\u202Ecod.txt', new Uint8Array(3))).body).toEqual({ name: 'Kế hoạchcod.txt', bytes: 3 })
  expect(await upload('a', new Uint8Array(1), 'other')).toMatchObject({ status: 400, body: { code: 'basics.no-file' } })
  expect(await send('/api/papers', { method: 'POST', headers: { 'idempotency-key': 'nothing-sent' } })).toMatchObject({
    status: 400,
    body: { code: 'basics.no-file' },
  })
  expect(await upload('lớn', new Uint8Array(LARGEST_FILE + 1))).toMatchObject({ status: 413, body: { code: 'intake.too-large' } })
  expect(await facts()).toBe(1)
})
