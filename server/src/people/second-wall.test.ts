import { Pool } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Role } from '@songhanh/core/people/role'
import { newId } from '../platform/ids.ts'
import { freshPlace, type TestPlace } from '../platform/testing.ts'

/** Raw SQL through the login of the server, in the name of a session, as injected SQL would run. */
type Speak = (session: string | null, sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>

interface World {
  readonly place: TestPlace
  readonly pool: Pool
  readonly speak: Speak
  readonly key: string
  person(
    role: Role | null,
    over?: { seat?: string; secondFactor?: boolean; from?: string; to?: string | null; place?: string },
  ): Promise<{ id: string; session: string; roleId: string }>
}

async function world(): Promise<World> {
  const place = await freshPlace()
  const pool = new Pool({ ...place.as('app'), max: 1 })
  onTestFinished(() => pool.end())
  const key = `place:${place.id}`
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name, above, successors) VALUES ($1, $2, 'Uỷ ban', '{}', '{}'), ($1, 'unit:1@2004-01-01', 'Xã Một', ARRAY[$2], ARRAY['unit:2@2020-01-01']), ($1, 'unit:2@2020-01-01', 'Xã Hai', ARRAY[$2], '{}'), ($1, 'unit:3@2004-01-01', 'Xã Ba', ARRAY[$2], '{}')`,
    [place.id, key],
  )
  const speak: Speak = async (session, sql, params = []) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await client.query(`SELECT set_config('songhanh.place', $1, true), set_config('songhanh.session', $2, true)`, [
        place.id,
        session ?? '',
      ])
      const { rows } = await client.query(sql, params)
      await client.query('COMMIT')
      return rows as Record<string, unknown>[]
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    } finally {
      client.release()
    }
  }
  const person: World['person'] = async (role, over = {}) => {
    const [id, session, roleId] = [newId(), `secret ${newId()}`, newId()]
    const where = over.place ?? place.id
    await place.admin.query(
      `INSERT INTO person (place_id, id, name, name_key, username, account, added_at) VALUES ($1, $2, 'Người', 'nguoi', $3, 'open', now())`,
      [where, id, `u${id.replaceAll('-', '')}`],
    )
    if (role)
      await place.admin.query(
        `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, to_day, basis) VALUES ($1, $2, $3, $4, $5, $6, $7, '{}')`,
        [where, roleId, id, role, over.seat ?? `place:${where}`, over.from ?? '2020-01-01', over.to ?? null],
      )
    await place.admin.query(
      `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, begun_at, idle_until, absolute_until) VALUES (sha256($1), $2, $3, $4, 'session', $5, now(), now() + interval '1 hour', now() + interval '1 hour')`,
      [Buffer.from(session), where, id, session, over.secondFactor ?? true],
    )
    return { id, session, roleId }
  }
  return { place, pool, speak, key, person }
}

/** Every table the server's login may look into, but those open to all. */
async function tables({ place }: World): Promise<string[]> {
  const { rows } = await place.admin.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND c.relrowsecurity AND has_any_column_privilege('songhanh_app', c.oid, 'SELECT') ORDER BY 1`,
  )
  return rows.map((row) => row.name)
}

/** Something to see in each table that this room and the ledger know. */
async function fill(w: World, personId: string): Promise<void> {
  const { admin, id } = w.place
  await admin.query(
    `INSERT INTO ledger_entry (place_id, id, at, business_day, actor_id, actor_name, request_id, domain, action, thing_kind, thing_id, change) VALUES ($1, gen_random_uuid(), now(), '2024-01-01', $2, 'x', 'request-1', 'd', 'a', 'k', 't', '{}')`,
    [id, personId],
  )
  await admin.query(
    `INSERT INTO ledger_link (place_id, position, entry_id, hash, sealed_at) VALUES ($1, 1, gen_random_uuid(), sha256('x'), now())`,
    [id],
  )
  await admin.query(
    `INSERT INTO request (place_id, actor_id, id, command, body_hash, answer, at) VALUES ($1, $2, 'request-1', 'c', sha256('x'), '{}', now())`,
    [id, personId],
  )
}

describe('raw SQL through the server’s login', () => {
  const filled = ['seat', 'person', 'role_held', 'signed_in', 'ledger_entry', 'ledger_link', 'ledger_unsealed', 'request']

  test('sees nothing without a session, with one made up, expired, of a closed account, of another place, or whose last role ended', async () => {
    const w = await world()
    const auditor = await w.person('auditor')
    await fill(w, auditor.id)
    for (const name of filled) expect(await w.speak(auditor.session, `SELECT 1 AS seen FROM ${name}`), name).not.toEqual([])
    const expired = await w.person('auditor')
    const closed = await w.person('auditor')
    const ended = await w.person('auditor', { to: '2020-06-30' })
    const coming = await w.person('auditor', { from: '2999-01-01' })
    const otherPlace = newId()
    await w.place.admin.query(`INSERT INTO place (id, name, opened_at) VALUES ($1, 'Nơi khác', now())`, [otherPlace])
    await w.place.admin.query(`INSERT INTO seat (place_id, key, name) VALUES ($1, $2, 'Nơi khác')`, [otherPlace, `place:${otherPlace}`])
    const stranger = await w.person('auditor', { place: otherPlace })
    await w.place.admin.query(`UPDATE signed_in SET idle_until = now() - interval '1 second' WHERE id = $1`, [expired.session])
    await w.place.admin.query(
      `ALTER TABLE person DISABLE TRIGGER USER; UPDATE person SET account = 'closed' WHERE id = '${closed.id}'; ALTER TABLE person ENABLE TRIGGER USER`,
    )
    const nobody = {
      none: null,
      empty: '',
      invented: 'x',
      injected: `' OR true --`,
      expired: expired.session,
      closed: closed.session,
      stranger: stranger.session,
    }
    for (const name of await tables(w))
      for (const [who, session] of Object.entries(nobody))
        expect(await w.speak(session, `SELECT 1 AS seen FROM ${name}`), `${who} in ${name}`).toEqual([])
    // Who is signed in but holds no role today sees themselves and nobody else.
    for (const late of [ended, coming]) {
      for (const name of filled.filter((one) => !['seat', 'person', 'role_held', 'signed_in'].includes(one)))
        expect(await w.speak(late.session, `SELECT 1 AS seen FROM ${name}`), name).toEqual([])
      expect(await w.speak(late.session, 'SELECT id FROM person')).toEqual([{ id: late.id }])
    }
  })

  test('sees nothing outside a transaction, and never through a connection somebody else has used', async () => {
    const w = await world()
    const auditor = await w.person('auditor')
    await fill(w, auditor.id)
    expect(await w.speak(auditor.session, 'SELECT 1 FROM ledger_entry')).toHaveLength(1)
    // One connection in the pool: it is the one the auditor has used.
    expect((await w.pool.query('SELECT 1 FROM ledger_entry')).rowCount).toBe(0)
    expect((await w.pool.query(`SELECT current_setting('songhanh.session', true) AS s`)).rows).toEqual([{ s: '' }])
    await expect(w.speak(auditor.session, 'SELECT 1/0')).rejects.toThrow('division')
    expect((await w.pool.query('SELECT 1 FROM ledger_entry')).rowCount).toBe(0)
  })

  test('of a role that asks for two factors gives nothing after one', async () => {
    const w = await world()
    const half = await w.person('administrator', { secondFactor: false })
    const whole = await w.person('administrator')
    expect(await w.speak(half.session, 'SELECT id FROM person')).toEqual([{ id: half.id }])
    expect((await w.speak(whole.session, 'SELECT id FROM person')).length).toBe(2)
  })

  test('reads the ledger for auditor and lead whole, for everybody else their own lines, in every shape of query', async () => {
    const w = await world()
    const auditor = await w.person('auditor')
    const officer = await w.person('commune-officer', { seat: 'unit:2@2020-01-01' })
    const administrator = await w.person('administrator')
    await fill(w, auditor.id)
    await w.place.admin.query(
      `INSERT INTO ledger_entry SELECT place_id, gen_random_uuid(), at, device_time, business_day, p.id, actor_name, capacity, request_id, domain, action, thing_kind, thing_id, unit, change FROM ledger_entry, (VALUES ($1), ($2)) p(id)`,
      [officer.id, administrator.id],
    )
    const shapes = [
      'SELECT actor_id FROM ledger_entry',
      'SELECT e.actor_id FROM person p JOIN ledger_entry e ON true',
      'SELECT actor_id FROM (SELECT * FROM ledger_entry UNION ALL SELECT * FROM ledger_entry) x',
      'WITH a AS MATERIALIZED (SELECT * FROM ledger_entry) SELECT actor_id FROM a',
      'SELECT actor_id FROM ledger_entry WHERE actor_id IS NOT NULL OR 1 = 1',
      'SELECT actor_id FROM ledger_entry TABLESAMPLE BERNOULLI (100)',
      `SELECT jsonb_array_elements(jsonb_agg(e)) ->> 'actor_id' AS actor_id FROM ledger_entry e`,
      'SELECT e.actor_id FROM ledger_entry e WHERE EXISTS (SELECT FROM ledger_entry f WHERE f.actor_id <> e.actor_id OR true)',
    ]
    for (const sql of shapes)
      for (const who of [officer, administrator]) {
        const seen = new Set((await w.speak(who.session, sql)).map((row) => row['actor_id']))
        expect([...seen], sql).toEqual([who.id])
      }
    expect(new Set((await w.speak(auditor.session, shapes[0]!)).map((row) => row['actor_id'])).size).toBe(3)
  })

  test('tells nothing by errors: a leaky function runs only on rows that may be seen', async () => {
    const w = await world()
    const officer = await w.person('commune-officer', { seat: 'unit:2@2020-01-01' })
    const auditor = await w.person('auditor')
    await fill(w, auditor.id)
    const leak = `SELECT 1 FROM ledger_entry WHERE (CASE WHEN actor_id = '${auditor.id}' THEN 1 / (length(action) - 1) ELSE 1 END) > 0`
    await expect(w.speak(auditor.session, leak)).rejects.toThrow('division')
    expect(await w.speak(officer.session, leak)).toEqual([])
  })

  test('reaches the seats it should: one’s own, those below, the one taken over whole, and no neighbour', async () => {
    const w = await world()
    const reach = async (session: string) =>
      ((await w.speak(session, 'SELECT acting_reach() AS seats'))[0]!['seats'] as string[]).toSorted()
    const two = await w.person('commune-officer', { seat: 'unit:2@2020-01-01' })
    const three = await w.person('commune-officer', { seat: 'unit:3@2004-01-01' })
    const lead = await w.person('lead-synthesiser')
    expect(await reach(two.session)).toEqual(['unit:1@2004-01-01', 'unit:2@2020-01-01'])
    expect(await reach(three.session)).toEqual(['unit:3@2004-01-01'])
    expect(await reach(lead.session)).toEqual([w.key, 'unit:1@2004-01-01', 'unit:2@2020-01-01', 'unit:3@2004-01-01'])
  })

  test('a lent role counts while both it and the one it was lent from do', async () => {
    const w = await world()
    const auditor = await w.person('auditor', { to: null })
    const friend = await w.person(null)
    await w.place.admin.query(
      `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, to_day, basis, lent_from) VALUES ($1, gen_random_uuid(), $2, 'auditor', $3, '2020-01-01', NULL, '{}', $4)`,
      [w.place.id, friend.id, w.key, auditor.roleId],
    )
    const sees = async () => (await w.speak(friend.session, 'SELECT id FROM person')).length
    expect(await sees()).toBe(2)
    await w.place.admin.query(`UPDATE role_held SET to_day = '2020-12-31' WHERE id = $1`, [auditor.roleId])
    expect(await sees()).toBeLessThan(2)
  })
})

describe('raw writes through the server’s login', () => {
  const denied = (work: Promise<unknown>) =>
    expect(work).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|42P01|2BP01|42883)$/) as string })

  test('give nobody a role: not oneself, not a friend by an officer, not by an auditor', async () => {
    const w = await world()
    const officer = await w.person('commune-officer', { seat: 'unit:2@2020-01-01' })
    const friend = await w.person('reader')
    const auditor = await w.person('auditor')
    const administrator = await w.person('administrator')
    const give = (session: string, to: string, role: Role) =>
      w.speak(
        session,
        `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis) VALUES ($1, gen_random_uuid(), $2, $3, $4, '2024-01-01', '{}')`,
        [w.place.id, to, role, w.key],
      )
    await denied(give(officer.session, officer.id, 'administrator'))
    await denied(give(officer.session, friend.id, 'lead-synthesiser'))
    await denied(give(auditor.session, friend.id, 'lead-synthesiser'))
    await denied(give(administrator.session, administrator.id, 'lead-synthesiser'))
    await denied(give('invented', friend.id, 'reader'))
    await give(administrator.session, friend.id, 'lead-synthesiser')
    // An officer may pass on the very role they hold: that is delegation and handover.
    await w.speak(
      officer.session,
      `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis) VALUES ($1, gen_random_uuid(), $2, 'commune-officer', 'unit:2@2020-01-01', '2024-01-01', '{}')`,
      [w.place.id, friend.id],
    )
  })

  test('cannot write the ledger in another’s name, change it, nor take another’s request for their own', async () => {
    const w = await world()
    const officer = await w.person('commune-officer', { seat: 'unit:2@2020-01-01' })
    const auditor = await w.person('auditor')
    const entry = (actor: string) =>
      w.speak(
        officer.session,
        `INSERT INTO ledger_entry (place_id, id, at, business_day, actor_id, actor_name, request_id, domain, action, thing_kind, thing_id, change) VALUES ($1, gen_random_uuid(), now(), '2024-01-01', $2, 'x', 'request-1', 'd', 'a', 'k', 't', '{}')`,
        [w.place.id, actor],
      )
    await denied(entry(auditor.id))
    await entry(officer.id)
    await denied(w.speak(officer.session, `UPDATE ledger_entry SET action = 'b'`))
    await denied(w.speak(officer.session, `DELETE FROM ledger_entry`))
    await denied(
      w.speak(officer.session, `INSERT INTO request VALUES ($1, $2, 'request-9', 'c', sha256('x'), '{}', now())`, [w.place.id, auditor.id]),
    )
  })

  test('cannot become somebody else', async () => {
    const w = await world()
    const officer = await w.person('commune-officer', { seat: 'unit:2@2020-01-01', secondFactor: false })
    const administrator = await w.person('administrator')
    const sneak = (person: string, secondFactor: boolean) =>
      w.speak(
        officer.session,
        `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, limited_to, begun_at, idle_until, absolute_until) VALUES (sha256('mine'), $1, $2, 'sneaked', 'key', $3, '{}', now(), 'infinity', 'infinity')`,
        [w.place.id, person, secondFactor],
      )
    await denied(sneak(administrator.id, false))
    await denied(sneak(officer.id, true))
    await denied(w.speak(officer.session, 'SELECT secret_hash FROM signed_in'))
    await denied(w.speak(officer.session, `UPDATE signed_in SET person_id = $1`, [administrator.id]))
    expect(await w.speak(officer.session, 'SELECT id FROM signed_in')).toEqual([{ id: officer.session }])
    expect(await w.speak(officer.session, `DELETE FROM signed_in WHERE person_id = $1 RETURNING id`, [administrator.id])).toEqual([])
    await denied(w.speak(officer.session, 'SELECT * FROM auth."session"'))
    await denied(w.speak(officer.session, 'SELECT code_hash FROM one_time_code'))
    await denied(
      w.speak(officer.session, `INSERT INTO one_time_code VALUES (sha256('y'), $1, $2, $3, now() + interval '1 day')`, [
        w.place.id,
        administrator.id,
        officer.id,
      ]),
    )
  })

  test('cannot change the walls, the day or the schema', async () => {
    const w = await world()
    const administrator = await w.person('administrator')
    for (const sql of [
      'TRUNCATE person',
      'ALTER TABLE person DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE person NO FORCE ROW LEVEL SECURITY',
      'DROP POLICY inside ON person',
      'CREATE POLICY mine ON person USING (true)',
      'ALTER ROLE songhanh_app BYPASSRLS',
      'SET LOCAL ROLE songhanh_owner',
      'SET LOCAL ROLE songhanh_auth',
      'SET LOCAL row_security = off; SELECT 1 FROM person',
      'CREATE TABLE mine (a int)',
      `CALL guard('person', 'true', 'true')`,
      'ALTER FUNCTION acting() SECURITY INVOKER',
      `COPY person TO PROGRAM 'true'`,
      `SELECT pg_read_file('/etc/passwd')`,
      `SELECT lo_import('/etc/passwd')`,
      'UPDATE business_clock SET offset_days = 5',
      `UPDATE place SET demonstration = true`,
      `UPDATE role_rule SET second_factor = false`,
      `SELECT appoint_first_administrator(gen_random_uuid(), gen_random_uuid(), 'x', 'x', gen_random_uuid(), '{}', sha256('x'), now())`,
    ])
      await expect(w.speak(administrator.session, sql), sql).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|42P01|42883|0A000|22023)$/) as string,
      })
  })
})

describe('the other logins', () => {
  test('the public counter sees the office’s name, whom to call and what was released, and no person, role, plan or ledger', async () => {
    const w = await world()
    const pool = new Pool({ ...w.place.as('public'), max: 1 })
    onTestFinished(() => pool.end())
    expect((await pool.query('SELECT name FROM place')).rowCount).toBe(1)
    const released = ['release', 'release_content', 'counter_setting']
    for (const name of released) expect((await pool.query(`SELECT 1 FROM ${name}`)).rowCount, name).toBe(0)
    for (const name of (await tables(w)).filter((one) => !released.includes(one)))
      await expect(pool.query(`SELECT 1 FROM ${name}`), name).rejects.toMatchObject({ code: '42501' })
  })

  test('the worker works on one place, and reads no account', async () => {
    const w = await world()
    const auditor = await w.person('auditor')
    await fill(w, auditor.id)
    const pool = new Pool({ ...w.place.as('worker'), max: 1 })
    onTestFinished(() => pool.end())
    expect((await pool.query('SELECT 1 FROM ledger_entry')).rowCount).toBe(0)
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query(`SELECT set_config('songhanh.place', $1, true)`, [w.place.id])
    expect((await client.query('SELECT 1 FROM ledger_entry')).rowCount).toBe(1)
    await client.query('ROLLBACK')
    client.release()
    for (const name of ['signed_in', 'one_time_code', 'auth."session"', 'auth."account"'])
      await expect(pool.query(`SELECT 1 FROM ${name}`), name).rejects.toMatchObject({ code: '42501' })
  })

  test('signing in reaches no ledger, no plan and no figure', async () => {
    const w = await world()
    const pool = new Pool({ ...w.place.as('auth'), max: 1 })
    onTestFinished(() => pool.end())
    const mine = ['seat', 'person', 'role_held', 'signed_in', 'one_time_code']
    for (const name of (await tables(w)).filter((one) => !mine.includes(one)))
      await expect(pool.query(`SELECT 1 FROM public.${name}`), name).rejects.toMatchObject({ code: '42501' })
  })
})
