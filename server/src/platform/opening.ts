import { operations } from '@songhanh/words/vi/operations'
import { Client, type ClientConfig } from 'pg'
import { type Door, openDoor } from './database.ts'
import { startEngine, SUPERUSER } from './engine/launch.ts'
import { prepareDatabase } from './engine/prepare.ts'
import { checkMigrated, migrate } from './migrate.ts'
import { ROLES } from './roles.ts'
import type { Settings } from './settings.ts'
import { Told } from './told.ts'

/** The place's database, migrated and open: one door a role. `owner` is for opening the place and for administration, never for a request. */
export interface OpenDatabase {
  readonly app: Door
  readonly worker: Door
  readonly owner: Door
  /** PostgreSQL's own version, as `18.4`. */
  readonly version: string
  /** Names of the migrations applied by this opening. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

const DATABASE = 'songhanh'
const OLDEST = 150_000

type Login = 'app' | 'worker' | 'owner'

interface Logins {
  readonly config: Readonly<Record<Login, ClientConfig>>
  /** Whether this process may change the schema. */
  readonly mayMigrate: boolean
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
  return { config: { app: at(ROLES.app), worker: at(ROLES.worker), owner: at(SUPERUSER) }, mayMigrate: true, stop: () => engine.stop() }
}

/** A server of one's own. Without an admin login the jobs run under the app's login as far as its rights go. */
async function ownServer(url: string, adminUrl: string | null): Promise<Logins> {
  const login = decodeURIComponent(new URL(url).username)
  if (login !== ROLES.app) throw new Told(operations.settings.databaseUrl(login))
  const app: ClientConfig = { connectionString: url }
  if (adminUrl === null) return { config: { app, worker: app, owner: app }, mayMigrate: false, stop: async () => undefined }
  const database = decodeURIComponent(new URL(url).pathname.slice(1))
  const owner = (name: string): ClientConfig => {
    const address = new URL(adminUrl)
    address.pathname = `/${name}`
    return { connectionString: address.href }
  }
  const home = decodeURIComponent(new URL(adminUrl).pathname.slice(1)) || 'postgres'
  await prepareDatabase(owner(home), database, { app: decodeURIComponent(new URL(url).password) })
  return {
    config: { app, worker: { ...owner(database), options: `-c role=${ROLES.worker}` }, owner: owner(database) },
    mayMigrate: true,
    stop: async () => undefined,
  }
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
  const { config, mayMigrate, stop } =
    settings.databaseUrl === null ? await embedded(settings.folder) : await ownServer(settings.databaseUrl, settings.databaseAdminUrl)
  try {
    const version = await withClient(config.app, versionOf)
    const migrated = mayMigrate ? await withClient(config.owner, (client) => migrate(client)) : []
    if (!mayMigrate) await withClient(config.app, (client) => checkMigrated(client))
    const doors = {
      app: openDoor(config.app, onLost),
      worker: openDoor({ ...config.worker, max: 2 }, onLost),
      owner: openDoor({ ...config.owner, max: 2 }, onLost),
    }
    return {
      ...doors,
      version,
      migrated,
      async close() {
        await Promise.all(Object.values(doors).map((door) => door.close()))
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}
