/** Files beside what the place itself keeps, over HTTP and by raw SQL through the server's login: whoever reads the entry has them, and nobody else's. */
import { readFileSync } from 'node:fs'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { COMMUNES, district, type District, ok } from '../progress/year.fixture.ts'
import { registerRoutes } from './routes.ts'

const { registers } = JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
  registers: RegisterDeclaration[]
}
const [FIRST, SECOND] = COMMUNES as [string, string, string]
const page = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
const direction = { kind: 'official-letter', title: 'Công văn triển khai', day: '2024-03-01', issuer: 'Uỷ ban nhân dân' }

/** Asks the database as injected SQL would in this person's session. */
async function rawly(on: District, personId: string) {
  const pool = new Pool({ ...on.place.as('app'), max: 1 })
  onTestFinished(() => pool.end())
  const secret = `secret ${newId()}`
  await on.place.admin.query(
    `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, begun_at, idle_until, absolute_until)
     VALUES (sha256($1), $2, $3, $4, 'session', true, now(), now() + interval '1 hour', now() + interval '1 hour')`,
    [Buffer.from(secret), on.place.id, personId, secret],
  )
  return async (sql: string) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN READ ONLY')
      await client.query(`SELECT set_config('songhanh.place', $1, true), set_config('songhanh.session', $2, true)`, [on.place.id, secret])
      const { rows } = await client.query<{ it: string }>(sql)
      return rows.map((row) => row.it).toSorted()
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }
}

test('a file beside an entry of the place is had by every commune that reads the entry; one beside an entry of a commune by that commune and the place', async () => {
  const on = await district({ more: registerRoutes(registers) })
  const [{ officer: first }, { officer: second }] = [await on.office(FIRST, 'mot'), await on.office(SECOND, 'hai')]
  const kept = async (who: typeof first, keeper: string, text: string) => {
    const { entries } = ok(await who.post('/api/registers/directions/entries', { keeper, entries: [direction] }))
    const entry = `/api/register-entries/${entries[0].entryId}`
    const { id } = ok(await who.upload(`${entry}/evidence`, 'công văn.pdf', page(text)))
    return { entry, id: id as string, file: `${entry}/evidence/${id}` }
  }
  const ofPlace = await kept(on.lead, on.served.placeKey, 'of the place')
  const ofFirst = await kept(first, FIRST, 'of the first')
  // A scan of a form the place would have sent is no file beside an entry: communes do not open forms of the place.
  await on.place.admin.query(
    `INSERT INTO kept_file (place_id, id, seat_key, thing_kind, thing_id, name, format, bytes, sha256, given_by, given_at)
     VALUES ($1, $2, $3, 'form', $4, 'bieu.pdf', 'pdf', $5, sha256($5), $6, now())`,
    [on.place.id, newId(), on.served.placeKey, newId(), page('form'), on.lead.personId],
  )

  for (const who of [first, second, on.lead]) {
    expect(ok(await who.get(ofPlace.entry)).evidence).toMatchObject([{ id: ofPlace.id, name: 'công văn.pdf' }])
    expect((await who.get(ofPlace.file)).file?.bytes).toEqual(page('of the place'))
  }
  expect((await first.get(ofFirst.file)).file?.bytes).toEqual(page('of the first'))
  expect((await second.get(ofFirst.file)).status).toBe(403)
  expect((await first.post(`${ofPlace.file}/remove`, { reason: 'Thử' })).status).toBe(403)
  expect((await first.upload(`${ofPlace.entry}/evidence`, 'x.pdf', page('x'))).status).toBe(403)

  const beside = (who: string) => (who === first.personId ? [ofPlace.id, ofFirst.id].toSorted() : [ofPlace.id])
  for (const { personId } of [first, second]) {
    const seen = await rawly(on, personId)
    expect(await seen('SELECT id::text AS it FROM evidence')).toEqual(beside(personId))
    expect(await seen(`SELECT thing_id::text AS it FROM kept_file`)).toEqual(beside(personId))
  }
  const administering = await on.place.admin.query<{ id: string }>(`SELECT id FROM person WHERE username = 'quantri'`)
  const accounts = await rawly(on, administering.rows[0]!.id)
  expect([await accounts('SELECT id::text AS it FROM evidence'), await accounts('SELECT id::text AS it FROM kept_file')]).toEqual([[], []])
  expect(on.served.failures).toEqual([])
})
