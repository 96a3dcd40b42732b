import { operations } from '@songhanh/words/vi/operations'
import { Client, type ClientConfig, Pool } from 'pg'
import { type Door, openDoor } from './database.ts'
import { runningEngine, startEngine, SUPERUSER } from './engine/launch.ts'
import { prepareDatabase } from './engine/prepare.ts'
import { holdFolder } from './folder.ts'
import { checkMigrated, migrate } from './migrate.ts'
import { ROLES } from './roles.ts'
import type { Settings } from './settings.ts'
import { Told } from './told.ts'
import { values } from './values.ts'

/** The place's database, migrated and open: one door a role. `owner` is for opening the place and for administration, never for a request; an outside database without an admin login has none. */
export interface OpenDatabase {
  readonly app: Door
  readonly worker: Door
  /** The public counter's: it reads what was released, and nothing else. */
  readonly counter: Door
  readonly owner: Door | null
  /** Connections as songhanh_auth, for signing in alone: better-auth brings its own queries. */
  readonly auth: Pool
  /** PostgreSQL's own version, as `18.4`. */
  readonly version: string
  /** Names of the migrations applied by this opening. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

const DATABASE = 'songhanh'
const OLDEST = 150_000

interface Logins {
  readonly config: Readonly<Record<'app' | 'worker' | 'auth' | 'counter', ClientConfig>> & { readonly owner: ClientConfig | null }
  stop(): Promise<void>
}

/** The embedded server: every role over the one socket. */
async function embedded(folder: string): Promise<Logins> {
  const engine = await startEngine(folder)
  const at = (user: string, database = DATABASE): ClientConfig => ({ host: engine.host, port: engine.port, user, database })
  try {
    await prepareDatabase(at(SUPERUSER, 'postgres'), DATABASE)
  } catch (error) {
    await engine.stop()
    throw error
  }
  return {
    config: { app: at(ROLES.app), worker: at(ROLES.worker), auth: at(ROLES.auth), counter: at(ROLES.public), owner: at(SUPERUSER) },
    stop: () => engine.stop(),
  }
}

/** A server of one's own. The logins share the password of `DATABASE_URL` unless they have addresses of their own. */
async function ownServer(settings: Settings, url: URL): Promise<Logins> {
  const login = decodeURIComponent(url.username)
  if (login !== ROLES.app) throw new Told(operations.settings.databaseUrl(login))
  const as = (role: 'worker' | 'auth' | 'public', own: string | null): ClientConfig => {
    if (own !== null) return { connectionString: own }
    const address = new URL(url)
    address.username = ROLES[role]
    return { connectionString: address.href }
  }
  const logins = {
    app: { connectionString: url.href },
    worker: as('worker', settings.databaseWorkerUrl),
    auth: as('auth', settings.databaseAuthUrl),
    counter: as('public', null),
  }
  if (settings.databaseAdminUrl === null) return { config: { ...logins, owner: null }, stop: async () => undefined }
  const admin = new URL(settings.databaseAdminUrl)
  const database = decodeURIComponent(url.pathname.slice(1))
  const password = decodeURIComponent(url.password)
  const owner = (name: string): ClientConfig => ({ connectionString: Object.assign(new URL(admin), { pathname: `/${name}` }).href })
  await prepareDatabase(owner(decodeURIComponent(admin.pathname.slice(1)) || 'postgres'), database, {
    app: password,
    worker: password,
    auth: password,
    public: password,
  })
  return { config: { ...logins, owner: owner(database) }, stop: async () => undefined }
}

/** One connection of its own, reading values as the rest of the house does. */
async function withClient<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...config, types: values })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** PostgreSQL's version; refuses one that is too old. */
async function versionOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, split_part(current_setting('server_version'), ' ', 1) AS version`,
  )
  const { number, version } = rows[0]!
  if (number < OLDEST) throw new Told(operations.engine.tooOld(version))
  return version
}

/** Opens the database the settings name: the embedded one of the data folder, or `DATABASE_URL`; brings it to the schema of this build. */
export async function openDatabase(settings: Settings, onLost: (error: Error) => void): Promise<OpenDatabase> {
  const { config, stop } =
    settings.databaseUrl === null ? await embedded(settings.folder) : await ownServer(settings, new URL(settings.databaseUrl))
  let closing = false
  // A connection that ends with the database it belongs to is not lost.
  const lost = (error: Error) => {
    if (!closing) onLost(error)
  }
  try {
    const { owner } = config
    const migrated = owner ? await withClient(owner, (client) => migrate(client)) : []
    const version = await withClient(config.app, async (client) => {
      if (!owner) await checkMigrated(client)
      return versionOf(client)
    })
    const doors = {
      app: openDoor(config.app, lost),
      worker: openDoor({ ...config.worker, max: 2 }, lost),
      counter: openDoor({ ...config.counter, max: 4 }, lost),
      ...(owner ? { owner: openDoor({ ...owner, max: 2 }, lost) } : {}),
    }
    const auth = new Pool({ max: 5, connectionTimeoutMillis: 10_000, ...config.auth })
    auth.on('error', lost)
    return {
      owner: null,
      ...doors,
      auth,
      version,
      migrated,
      async close() {
        closing = true
        await Promise.all([...Object.values(doors).map((door) => door.close()), auth.end()])
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * For administration from beside a place: one connection with every right, to the database of a place that runs, else of one that is
 * started for it and stopped after. `alone` refuses a place that runs.
 */
export async function withAdministrator<T>(settings: Settings, how: 'alone' | 'beside', work: (client: Client) => Promise<T>): Promise<T> {
  if (settings.databaseUrl !== null) {
    if (settings.databaseAdminUrl === null) throw new Told(operations.backup.adminNeeded)
    const { config } = await ownServer(settings, new URL(settings.databaseUrl))
    return withClient(config.owner!, work)
  }
  const running = how === 'beside' ? runningEngine(settings.folder) : null
  if (running) return withClient({ ...running, user: SUPERUSER, database: DATABASE }, work)
  const folder = holdFolder(settings.folder)
  try {
    const { config, stop } = await embedded(settings.folder)
    try {
      return await withClient(config.owner!, work)
    } finally {
      await stop()
    }
  } finally {
    folder.release()
  }
}
