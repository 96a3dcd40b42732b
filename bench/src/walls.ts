/** What safety costs: row-level security on a subtree, the ledger on a command, the hash of a password. */
import { createHash, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@songhanh/core/basics/instant'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { RoleHeld } from '@songhanh/core/people/actor'
import { placeKey } from '@songhanh/core/people/seat'
import { hashPassword } from '@songhanh/server/people/password-hash'
import { rights } from '@songhanh/server/people/rights'
import { addSeat } from '@songhanh/server/people/seats'
import { openDoor } from '@songhanh/server/platform/database'
import { startEngine, SUPERUSER } from '@songhanh/server/platform/engine/launch'
import { prepareDatabase } from '@songhanh/server/platform/engine/prepare'
import { newId } from '@songhanh/server/platform/ids'
import { migrate } from '@songhanh/server/platform/migrate'
import { perform } from '@songhanh/server/platform/perform'
import type { Place } from '@songhanh/server/platform/place'
import { ROLES } from '@songhanh/server/platform/roles'
import { Client } from 'pg'
import { median, type Figure } from './figure.ts'

const COMMUNES = 130
/** Forms a commune sends in ten years, forty a year. */
const FORMS = 400
const ROUNDS = 200

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Medians of two kinds of work done in turn, so that a busy machine slows both. */
async function inTurn(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let i = 0; i < ROUNDS; i++)
    for (const [n, work] of [first, second].entries()) {
      const took = await elapsed(work)
      if (i >= 10) times[n]!.push(took)
    }
  return [median(times[0]), median(times[1])]
}

/** A place with its communes, the forms of ten years, and one catalogue keeper who is signed in. */
async function fill(admin: Client, placeId: string, personId: string, session: string): Promise<void> {
  const key = placeKey(placeId)
  await admin.query(`INSERT INTO place (id, name, opened_at) VALUES ($1, 'Bench', now())`, [placeId])
  await admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1::uuid, $2, 'Bench', '{}'::text[]
     UNION ALL SELECT $1, 'unit:' || 10000 + n || '@2020-01-01', 'Xã ' || n, ARRAY[$2] FROM generate_series(1, $3::int) n`,
    [placeId, key, COMMUNES],
  )
  await admin.query(
    `INSERT INTO person (place_id, id, name, name_key, username, account, added_at) VALUES ($1, $2, 'Bench', 'bench', 'bench', 'open', now())`,
    [placeId, personId],
  )
  await admin.query(
    `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis) VALUES ($1, gen_random_uuid(), $2, 'catalogue-keeper', $3, '2020-01-01', '{}')`,
    [placeId, personId, key],
  )
  await admin.query(
    `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, begun_at, idle_until, absolute_until)
     VALUES ($1, $2, $3, 'bench', 'session', now(), 'infinity', 'infinity')`,
    [createHash('sha256').update(session).digest(), placeId, personId],
  )
  // Rounds and plans are not read here: forms alone stand for the papers of a subtree.
  await admin.query('SET session_replication_role = replica')
  await admin.query(
    `INSERT INTO form (place_id, id, round_id, code, sender, asked)
     SELECT $1, gen_random_uuid(), gen_random_uuid(), 'communes', 'unit:' || 10000 + c || '@2020-01-01', ARRAY['a'] FROM generate_series(1, $2::int) c, generate_series(1, $3::int)`,
    [placeId, COMMUNES, FORMS],
  )
  await admin.query('SET session_replication_role = DEFAULT')
  await admin.query('ANALYZE')
}

export async function walls(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-bench-walls-'))
  await chmod(folder, 0o711)
  const engine = await startEngine(folder)
  const login = { host: engine.host, port: engine.port }
  await prepareDatabase({ ...login, user: SUPERUSER, database: 'postgres' }, 'songhanh')
  const admin = new Client({ ...login, user: SUPERUSER, database: 'songhanh' })
  await admin.connect()
  const app = openDoor({ ...login, user: ROLES.app, database: 'songhanh' }, () => undefined)
  const open = openDoor({ ...login, user: SUPERUSER, database: 'songhanh' }, () => undefined)
  try {
    await migrate(admin)
    const [placeId, personId, session] = [newId(), newId(), randomUUID()]
    await fill(admin, placeId, personId, session)
    return [...(await wall(app, open, placeId, session)), ...(await command(app, placeId, personId, session)), ...(await signIn())]
  } finally {
    await Promise.all([admin.end(), app.close(), open.close()])
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type Door = ReturnType<typeof openDoor>

async function wall(app: Door, open: Door, placeId: string, session: string): Promise<Figure[]> {
  const subtree = (door: Door) => () =>
    door.transaction({ readOnly: true, session, placeId }, (r) =>
      r.query(
        `SELECT f.state, count(*) FROM form f JOIN seat s ON s.place_id = f.place_id AND s.key = f.sender
         WHERE f.place_id = $1 AND $2 = ANY(s.above) GROUP BY f.state`,
        [placeId, placeKey(placeId)],
      ),
    )
  const [guarded, bare] = await inTurn(subtree(app), subtree(open))
  return [
    { what: `reading the ${COMMUNES * FORMS} forms of a subtree behind the wall, median`, value: guarded, unit: 'ms', wanted: null },
    { what: 'the same, in times of the read without row-level security', value: guarded / bare, unit: '×', wanted: null },
  ]
}

async function command(app: Door, placeId: string, personId: string, session: string): Promise<Figure[]> {
  const held: RoleHeld = {
    ...{ id: newId(), personId, role: 'catalogue-keeper', seat: { at: placeKey(placeId), above: [] } },
    ...{ from: '2020-01-01' as PlainDate, to: null, lent: null },
  }
  const person = { id: personId, name: 'Bench', account: 'open' } as const
  const actor = { person, roles: [held], secondFactor: true, capacity: null, limitedTo: null }
  const clock = () => new Date().toISOString() as Instant
  const place: Place = { id: placeId, app, worker: app, clock, may: rights }
  const next = () => ({ key: `body:${newId()}`, name: 'Phòng', under: placeKey(placeId), takesOver: [] })
  const by = {
    actor,
    capacity: 'catalogue-keeper',
    placeId,
    now: clock(),
    businessDay: '2024-01-01' as PlainDate,
    requestId: newId(),
    deviceTime: null,
    newId,
  }
  const whole = async () => {
    const done = await perform(place, { actor, session }, addSeat, next(), { requestId: newId(), deviceTime: null })
    if (!done.ok) throw new Error(done.refusal.code)
  }
  const bare = () => app.transaction({ readOnly: false, session, placeId }, (w) => addSeat.run(w, next(), by))
  const [kept, without] = await inTurn(whole, bare)
  return [
    { what: 'a small command through the pipeline, median', value: kept, unit: 'ms', wanted: null },
    {
      what: 'the same, in times of its own statements without rights, ledger and kept answer',
      value: kept / without,
      unit: '×',
      wanted: null,
    },
  ]
}

async function signIn(): Promise<Figure[]> {
  const times = []
  for (let i = 0; i < 40; i++) times.push(await elapsed(() => hashPassword(`mật khẩu số ${i}`)))
  return [
    { what: 'one password hashed or checked (Argon2id, 19 MiB, 2 passes), median of 40', value: median(times), unit: 'ms', wanted: null },
    { what: 'the same, at best', value: Math.min(...times), unit: 'ms', wanted: null },
  ]
}
