import { accept } from '@songhanh/core/basics/decision'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type Command, perform } from '../platform/perform.ts'
import { freshPlace, sent, someone, type TestPlace } from '../platform/testing.ts'
import { seal } from './seal.ts'
import { sealAll } from './sealed.fixture.ts'
import { verify } from './verify.ts'

const Note = z.object({ text: z.string() })
const write: Command<z.output<typeof Note>, null> = {
  id: 'test.note',
  shape: Note,
  right: 'signed-in',
  run: async (_w, { text }) =>
    accept({
      answer: null,
      facts: [{ domain: 'test', action: 'noted', thing: { kind: 'note', id: text }, unit: '13474', after: { text } }],
    }),
}

async function placeWith(notes: number): Promise<TestPlace> {
  const place = await freshPlace()
  for (let n = 1; n <= notes; n++)
    expect(await perform(place, someone(), write, { text: `ghi chép số ${n}` }, sent())).toMatchObject({ ok: true })
  return place
}

const auditor = someone('Kiểm toán viên')
const check = (place: TestPlace, head: string | null = null) =>
  place.app.transaction({ readOnly: true, session: auditor.session, placeId: place.id }, (r) => verify(r, place.id, head))

/** What somebody with every right over the database does behind the product's back. */
async function sabotage(place: TestPlace, sql: string) {
  await place.admin.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`)
}

test('every entry is sealed once, in order, and the chain is found whole', async () => {
  const place = await placeWith(5)
  expect(await check(place)).toMatchObject({ fault: null, checked: 0, unsealed: 5 })
  await sealAll(place, 5)
  expect(await seal(place)).toBe(0)
  const whole = await check(place)
  expect(whole).toMatchObject({ fault: null, checked: 5, unsealed: 0 })
  await perform(place, someone(), write, { text: 'thêm' }, sent())
  await sealAll(place, 1)
  expect(await check(place, whole.head)).toMatchObject({ fault: null, checked: 6 })
})

test('two workers at once seal every entry once', async () => {
  const place = await placeWith(30)
  let sealed = 0
  while (sealed < 30) {
    const counts = await Promise.all([seal(place), seal(place), seal(place)])
    sealed += counts.reduce((sum, count) => sum + count, 0)
  }
  expect(sealed).toBe(30)
  expect(await check(place)).toMatchObject({ fault: null, checked: 30, unsealed: 0 })
})

test('an entry whose transaction is held open for ten seconds is sealed after it, and nothing that it could overtake is sealed before', async () => {
  const place = await placeWith(1)
  await sealAll(place, 1)
  const slow = new Client(place.as('admin'))
  await slow.connect()
  onTestFinished(() => slow.end())
  await slow.query('BEGIN')
  await slow.query(
    `INSERT INTO ledger_entry (place_id, id, at, business_day, actor_id, actor_name, request_id, domain, action, thing_kind, thing_id, change)
     VALUES ($1, '00000000-0000-7000-8000-000000000001', now(), '2024-11-25', 'a', 'A', 'slow', 'test', 'noted', 'note', 'slow', '{}')`,
    [place.id],
  )
  const held = new Promise((resolve) => setTimeout(resolve, 10_000))
  await perform(place, someone(), write, { text: 'nhanh' }, sent())
  // The quick one is committed, but the slow one began before it and may still come.
  expect(await seal(place)).toBe(0)
  await held
  expect(await seal(place)).toBe(0)
  await slow.query('COMMIT')
  await sealAll(place, 2)
  expect(await check(place)).toMatchObject({ fault: null, checked: 3, unsealed: 0 })
  const { rows } = await place.admin.query(
    `SELECT e.thing_id FROM ledger_link l JOIN ledger_entry e ON e.id = l.entry_id ORDER BY l.position`,
  )
  expect(rows.map((row) => row.thing_id)).toEqual(['ghi chép số 1', 'slow', 'nhanh'])
}, 30_000)

test.each([
  [
    'changed',
    `UPDATE ledger_entry SET change = '{"after":{"text":"khác"}}' WHERE thing_id = 'ghi chép số 3'`,
    { kind: 'changed', position: 3 },
  ],
  [
    'changed in who did it',
    `UPDATE ledger_entry SET actor_name = 'Người khác' WHERE thing_id = 'ghi chép số 2'`,
    { kind: 'changed', position: 2 },
  ],
  [
    'changed by one millisecond',
    `UPDATE ledger_entry SET at = at + interval '1 ms' WHERE thing_id = 'ghi chép số 1'`,
    { kind: 'changed', position: 1 },
  ],
  ['removed', `DELETE FROM ledger_entry WHERE thing_id = 'ghi chép số 2'`, { kind: 'entry-removed', position: 2 }],
  [
    'removed with its link',
    `WITH gone AS (DELETE FROM ledger_entry WHERE thing_id = 'ghi chép số 2' RETURNING id) DELETE FROM ledger_link USING gone WHERE entry_id = gone.id`,
    { kind: 'link-removed', position: 2 },
  ],
  [
    'whose link was moved to the far end',
    'UPDATE ledger_link SET position = position + 1000000000000 WHERE position > 2',
    { kind: 'link-removed', position: 3 },
  ],
  [
    'removed with its link and the rest moved up',
    `WITH gone AS (DELETE FROM ledger_link WHERE position = 2 RETURNING entry_id) DELETE FROM ledger_entry USING gone WHERE id = gone.entry_id;
     UPDATE ledger_link SET position = position - 1 WHERE position > 2`,
    { kind: 'changed', position: 2 },
  ],
  [
    'put in another order',
    `UPDATE ledger_link SET position = 100 WHERE position = 2; UPDATE ledger_link SET position = 2 WHERE position = 3; UPDATE ledger_link SET position = 3 WHERE position = 100`,
    { kind: 'changed', position: 2 },
  ],
  [
    'hidden from the worker',
    `INSERT INTO ledger_entry (place_id, id, at, business_day, actor_id, actor_name, request_id, domain, action, thing_kind, thing_id, change)
     SELECT place_id, gen_random_uuid(), at, business_day, actor_id, actor_name, request_id, domain, action, thing_kind, 'lẻn vào', change FROM ledger_entry LIMIT 1`,
    { kind: 'never-sealed' },
  ],
])('an entry %s is named', async (_what, sql, fault) => {
  const place = await placeWith(4)
  await sealAll(place, 4)
  await sabotage(place, sql)
  expect((await check(place)).fault).toMatchObject(fault)
})

test('a chain read in several pieces is walked to its end, and a fault far down in it is named', async () => {
  const place = await placeWith(1)
  await place.admin.query(
    `INSERT INTO ledger_entry (place_id, id, at, business_day, actor_id, actor_name, request_id, domain, action, thing_kind, thing_id, change)
     SELECT place_id, gen_random_uuid(), at, business_day, actor_id, actor_name, request_id, domain, action, thing_kind, 'số ' || n, change FROM ledger_entry, generate_series(1, 10999) n`,
  )
  await sealAll(place, 11_000)
  const { head } = await check(place)
  expect(await check(place, head)).toMatchObject({ fault: null, checked: 11_000, unsealed: 0 })
  await sabotage(place, 'DELETE FROM ledger_link WHERE position BETWEEN 5001 AND 10000')
  expect((await check(place)).fault).toEqual({ kind: 'link-removed', position: 5001 })
})

test('a chain cut off at its end, or written anew, is found out by a head kept outside', async () => {
  const place = await placeWith(4)
  await sealAll(place, 4)
  const { head } = await check(place)
  await sabotage(
    place,
    `WITH gone AS (DELETE FROM ledger_link WHERE position > 2 RETURNING entry_id) DELETE FROM ledger_entry USING gone WHERE id = gone.entry_id`,
  )
  expect(await check(place)).toMatchObject({ fault: null, checked: 2 })
  expect((await check(place, head)).fault).toEqual({ kind: 'head-missing', position: 2 })
  await sabotage(place, 'DELETE FROM ledger_link; INSERT INTO ledger_unsealed (place_id, entry_id) SELECT place_id, id FROM ledger_entry')
  await sealAll(place, 2)
  expect(await check(place)).toMatchObject({ fault: null, checked: 2 })
  expect((await check(place, head)).fault).toMatchObject({ kind: 'head-missing' })
})

test.each(['app', 'worker'] as const)('the login %s can neither change nor remove what is in the ledger', async (role) => {
  const place = await placeWith(1)
  await sealAll(place, 1)
  const client = new Client(place.as(role))
  await client.connect()
  onTestFinished(() => client.end())
  for (const sql of [
    'UPDATE ledger_entry SET actor_name = $$x$$',
    'DELETE FROM ledger_entry',
    'TRUNCATE ledger_entry',
    'UPDATE ledger_link SET position = 9',
    'DELETE FROM ledger_link',
    'TRUNCATE ledger_link',
    'ALTER TABLE ledger_entry DISABLE TRIGGER ALL',
    'SET session_replication_role = replica',
  ]) {
    await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' })
  }
  // Not even the owner of the table, as long as the trigger stands.
  await expect(place.admin.query('UPDATE ledger_entry SET actor_name = $$x$$')).rejects.toThrow('append-only')
})
