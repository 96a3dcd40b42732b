/** What tests of the server stand on: a migrated database of their own, in a fraction of a second. Never imported by the product. */
import { createHash, randomBytes } from 'node:crypto'
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

export interface TestPlace extends Place {
  /** The login that passes every wall: for looking at what was written, and for sabotage. */
  readonly admin: Client
  /** Config of a login of one's own to the same database. */
  readonly as: (role: keyof typeof ROLES | 'admin') => ClientConfig
}

const PASSWORD = 'tests'
const atDatabase = (url: string, database: string, login?: string): ClientConfig => {
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
    await prepareDatabase(atDatabase(url, 'postgres'), `${name}_unfinished`, { app: PASSWORD, worker: PASSWORD, public: PASSWORD })
    await withClient(atDatabase(url, `${name}_unfinished`), (client) => migrate(client, migrations))
    await admin.query(`ALTER DATABASE ${name}_unfinished RENAME TO ${name}`)
  })
  return name
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
    await withClient(atDatabase(url, 'postgres'), (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`))
  })
  return {
    id,
    admin,
    as,
    app: door('app'),
    worker: door('worker'),
    clock: wished.clock ?? (() => new Date().toISOString() as Instant),
    may: wished.may ?? (() => accept([])),
  }
}

/** A signed-in person of the tests. What they may is said by the place's `may`. */
export const someone = (name = 'Nguyễn Thị Thử'): Caller => ({
  actor: { person: { id: newId(), name, account: 'open' }, roles: [], secondFactor: true, capacity: null, limitedTo: null },
  session: null,
})

/** A request of its own each time. */
export const sent = (requestId = newId()) => ({ requestId, deviceTime: null })
