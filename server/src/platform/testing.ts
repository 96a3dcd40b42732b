/** What tests of the server stand on: a migrated database of their own, in a fraction of a second. Never imported by the product. */
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '@songhanh/core/basics/instant'
import { accept } from '@songhanh/core/basics/decision'
import { Client, type ClientConfig } from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { Caller, May } from './acting.ts'
import { prepareDatabase } from './engine/prepare.ts'
import { type Door, openDoor } from './database.ts'
import { newId } from './ids.ts'
import { migrate, readMigrations } from './migrate.ts'
import type { Place } from './place.ts'
import { ROLES } from './roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection address of the PostgreSQL that the tests of this run use, with a login that may do everything. */
    engineUrl: string
  }
}

export interface TestPlace extends Place {
  /** The login that passes every wall: for looking at what was written, and for sabotage. */
  readonly admin: Client
  /** Config of a login of one's own to the same database. */
  readonly as: (role: keyof typeof ROLES | 'admin') => ClientConfig
}

const PASSWORD = 'tests'
/** A login to a database of the server behind an address; a named login has the password of the tests. */
export const atDatabase = (url: string, database: string, login?: string): ClientConfig => {
  const address = new URL(url)
  const host = address.searchParams.get('host') ?? address.hostname
  const port = Number(address.searchParams.get('port') ?? (address.port || 5432))
  const user = login ?? decodeURIComponent(address.username)
  return { host, port, database, user, password: login ? PASSWORD : decodeURIComponent(address.password) }
}

async function withClient<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A database with every migration applied, made once for one set of migrations and copied for each test. */
async function makeTemplate(url: string): Promise<string> {
  const migrations = readMigrations()
  const name = `songhanh_template_${createHash('sha256')
    .update(migrations.map((m) => m.sha256).join())
    .digest('hex')
    .slice(0, 16)}`
  await withClient(atDatabase(url, 'postgres'), async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtext('songhanh template'))`)
    const there = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (there.rowCount) return
    await admin.query(`DROP DATABASE IF EXISTS ${name}_unfinished`)
    await prepareDatabase(atDatabase(url, 'postgres'), `${name}_unfinished`, {
      app: PASSWORD,
      worker: PASSWORD,
      public: PASSWORD,
      auth: PASSWORD,
    })
    await withClient(atDatabase(url, `${name}_unfinished`), (client) => migrate(client, migrations))
    await admin.query(`ALTER DATABASE ${name}_unfinished RENAME TO ${name}`)
  })
  return name
}

/** Who is just hanging up is let go first: cut off in the middle, their last words would be an error of a test that is over. */
async function drop(client: Client, database: string): Promise<void> {
  for (let looks = 0; looks < 40; looks++) {
    const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [database])
    if (rowCount === 0) break
    await pause(25)
  }
  await client.query(`DROP DATABASE ${database} WITH (FORCE)`)
}

let made: Promise<string> | undefined

export interface Wished {
  readonly clock?: () => Instant
  readonly may?: May
  readonly demonstration?: boolean
  /** Business days away from the calendar. */
  readonly offsetDays?: number
}

/** A place of its own for one test: migrated, with one office and nothing else in it; dropped when the test ends. */
export async function freshPlace(wished: Wished = {}): Promise<TestPlace> {
  const url = inject('engineUrl')
  const source = await (made ??= makeTemplate(url))
  const database = `test_${randomBytes(6).toString('hex')}`
  await withClient(atDatabase(url, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${database} TEMPLATE ${source} STRATEGY FILE_COPY`),
  )
  const as = (role: keyof typeof ROLES | 'admin') => atDatabase(url, database, role === 'admin' ? undefined : ROLES[role])
  const admin = new Client(as('admin'))
  await admin.connect()
  const id = newId()
  await admin.query('INSERT INTO place (id, name, demonstration, opened_at) VALUES ($1, $2, $3, now())', [
    id,
    'Uỷ ban nhân dân nơi thử',
    wished.demonstration ?? false,
  ])
  await admin.query('INSERT INTO business_clock VALUES ($1, $2)', [id, wished.offsetDays ?? 0])
  const doors: Door[] = []
  const door = (role: 'app' | 'worker') => {
    const opened = openDoor(as(role), () => undefined)
    doors.push(opened)
    return opened
  }
  onTestFinished(async () => {
    await Promise.all(doors.map((opened) => opened.close()))
    await admin.end()
    await withClient(atDatabase(url, 'postgres'), (client) => drop(client, database))
  })
  return {
    id,
    admin,
    as,
    app: admitting(door('app'), admin),
    worker: door('worker'),
    clock: wished.clock ?? (() => new Date().toISOString() as Instant),
    may: wished.may ?? (() => accept([])),
  }
}

const SESSION_OF = /^session of ([0-9a-f-]{36})$/
/** What somebody of the tests holds in the database: enough to pass its wall wherever the place's `may` lets them. */
const EVERY_DUTY = ['lead-synthesiser', 'committee-signer', 'catalogue-keeper', 'administrator', 'auditor']

/** Makes `someone()` known to the database, with their session. */
async function admit(admin: Client, placeId: string, person: string, session: string): Promise<void> {
  const seat = `place:${placeId}`
  await admin.query(`INSERT INTO seat (place_id, key, name) VALUES ($1, $2, 'Uỷ ban') ON CONFLICT DO NOTHING`, [placeId, seat])
  await admin.query(
    `INSERT INTO person (place_id, id, name, name_key, username, account, added_at) VALUES ($1, $2, 'Thử', 'thu', $3, 'open', now())`,
    [placeId, person, `t${person.replaceAll('-', '')}`],
  )
  await admin.query(
    `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis)
     SELECT $1, gen_random_uuid(), $2, role, $3, '1900-01-01', '{}' FROM unnest($4::text[]) role`,
    [placeId, person, seat, EVERY_DUTY],
  )
  await admin.query(
    `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, begun_at, idle_until, absolute_until)
     VALUES (sha256($1), $2, $3, $4, 'session', true, now(), 'infinity', 'infinity')`,
    [Buffer.from(session), placeId, person, session],
  )
}

/** Lets `someone()` past the second wall of the database at their first transaction; a caller with any other session is left as they are. */
function admitting(door: Door, admin: Client): Door {
  const admitted = new Map<string, Promise<void>>()
  return {
    ...door,
    async transaction(opening, work) {
      const session = opening.session ?? ''
      const person = SESSION_OF.exec(session)?.[1]
      if (person !== undefined) {
        if (!admitted.has(session)) admitted.set(session, admit(admin, opening.placeId, person, session))
        await admitted.get(session)
      }
      return door.transaction(opening, work)
    },
  }
}

/** A signed-in person of the tests. What they may is said by the place's `may`. */
export const someone = (name = 'Nguyễn Thị Thử'): Caller => {
  const id = newId()
  return {
    actor: { person: { id, name, account: 'open' }, roles: [], secondFactor: true, capacity: null, limitedTo: null },
    session: `session of ${id}`,
  }
}

/** A request of its own each time. */
export const sent = (requestId = newId()) => ({ requestId, deviceTime: null })
