import { operations } from '@songhanh/words/vi/operations'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { ROLES } from './roles.ts'
import { Told } from './told.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../migrations')

/** The SQL files of a folder in the order of their names. Line ends do not count for the hash: git may change them. */
export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name) => {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name)) throw new Error(`a migration is named 0001-what-it-brings.sql, not ${name}`)
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

interface Applied {
  readonly name: string
  readonly sha256: string
}

/** What is still to be applied; refuses a database that another or a newer build has written. */
function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((m) => [m.name, m]))
  for (const { name, sha256 } of applied) {
    const migration = known.get(name)
    if (!migration) throw new Told(operations.migration.newer(name))
    if (migration.sha256 !== sha256) throw new Told(operations.migration.edited(name))
  }
  const last =
    applied
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? ''
  const done = new Set(applied.map(({ name }) => name))
  const rest = migrations.filter(({ name }) => !done.has(name))
  const late = rest.find(({ name }) => name < last)
  if (late) throw new Told(operations.migration.outOfOrder(late.name, last))
  return rest
}

const isThere = async (client: Client) =>
  (await client.query<{ there: boolean }>(`SELECT to_regclass('migration.applied') IS NOT NULL AS there`)).rows[0]!.there
const alreadyApplied = async (client: Client) =>
  (await client.query<Applied>('SELECT name, sha256 FROM migration.applied ORDER BY name')).rows

/** Applies what is missing within the transaction the caller has opened; answers the names. */
export async function applyMigrations(admin: Client, migrations: readonly Migration[]): Promise<string[]> {
  await admin.query(`SELECT pg_advisory_xact_lock(hashtext('songhanh migrate'))`)
  if (!(await isThere(admin))) {
    await admin.query(`ALTER SCHEMA public OWNER TO ${ROLES.owner}`)
    await admin.query(`CREATE SCHEMA migration AUTHORIZATION ${ROLES.owner}`)
    await admin.query(`SET LOCAL ROLE ${ROLES.owner}`)
    await admin.query('CREATE TABLE migration.applied (name text PRIMARY KEY, sha256 text NOT NULL, at timestamptz NOT NULL DEFAULT now())')
  }
  const rest = pending(migrations, await alreadyApplied(admin))
  for (const { name, sql, sha256 } of rest) {
    // Each file starts as the owner, so that everything it makes belongs to the owner.
    await admin.query(`SET LOCAL ROLE ${ROLES.owner}`)
    await admin.query(sql).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`, { cause: error })
    })
    await admin.query(`SET LOCAL ROLE ${ROLES.owner}`)
    await admin.query('INSERT INTO migration.applied (name, sha256) VALUES ($1, $2)', [name, sha256])
  }
  return rest.map(({ name }) => name)
}

/**
 * Applies what is missing, all in one transaction: a start killed half way leaves the database as it was. Of several starts at once one
 * works and the others find nothing to do. Answers the names applied now.
 */
export async function migrate(admin: Client, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  await admin.query('BEGIN')
  try {
    const applied = await applyMigrations(admin, migrations)
    await admin.query('COMMIT')
    return applied
  } catch (error) {
    await admin.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** For a place that may not migrate itself: refuses where anything is missing or foreign. */
export async function checkMigrated(client: Client, migrations: readonly Migration[] = readMigrations()): Promise<void> {
  const applied = (await isThere(client)) ? await alreadyApplied(client) : []
  const rest = pending(migrations, applied)
  if (rest[0]) throw new Told(operations.migration.missing(rest.length, rest[0].name))
}
