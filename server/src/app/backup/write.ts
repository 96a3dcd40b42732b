import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { verify } from '../../ledger/verify.ts'
import { operations } from '@songhanh/words/vi/operations'
import { wallClock } from '../../platform/clock.ts'
import { Told } from '../../platform/told.ts'
import type { Foot, Head, Table } from './contents.ts'
import { readingOf } from './reading.ts'
import { writeEnvelope } from './envelope.ts'
import { frame, jsonFrame } from './frames.ts'

/** Everything but what the migrations keep for themselves, in an order that is the same each time. */
const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name,
    array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth') GROUP BY 1, 2 ORDER BY 1, 2`

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const copied = ({ schema, name, columns }: Table): string => `${quoted(schema)}.${quoted(name)} (${columns.map(quoted).join(', ')})`

export interface BackupReport extends Foot {
  readonly place: string
}

async function headOf(client: Client, version: string, files: Head['files']): Promise<Head> {
  const place = await client.query<Head['place']>('SELECT id, name FROM place')
  const migrations = await client.query<Head['migrations'][number]>('SELECT name, sha256 FROM migration.applied ORDER BY name')
  if (!place.rows[0]) throw new Told(operations.backup.nothingToSave)
  return { version, at: wallClock(), place: place.rows[0], migrations: migrations.rows, files }
}

/** Counts rows by the line ends of COPY text, in which a line end within a value is written `\n`. */
function lineEnds(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1
  return count
}

async function* tableFrames(client: Client, table: Table, counted: { rows: number }): AsyncGenerator<Buffer> {
  yield jsonFrame('T', table)
  const hash = createHash('sha256')
  let rows = 0
  for await (const piece of client.query(copyTo(`COPY ${copied(table)} TO STDOUT`))) {
    const chunk = piece as Buffer
    hash.update(chunk)
    rows += lineEnds(chunk)
    yield frame('D', chunk)
  }
  counted.rows += rows
  yield jsonFrame('E', { rows, sha256: hash.digest('hex') })
}

/**
 * Saves a place into one file while it runs: every table in one snapshot, so that no command is saved by half. Refuses to save a ledger
 * that does not fit; such a place must be looked at first.
 */
export async function writeBackup(
  client: Client,
  path: string,
  options: { version: string; files: Head['files']; passphrase: string | null },
): Promise<BackupReport> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const head = await headOf(client, options.version, options.files)
    const { fault, ...ledger } = await verify(readingOf(client), head.place.id, null)
    if (fault) throw new Told(operations.backup.ledgerBroken(JSON.stringify(fault)))
    const { rows: tables } = await client.query<Table>(TABLES)
    const counted = { rows: 0 }
    let foot: Foot | null = null
    async function* content() {
      yield jsonFrame('H', head)
      for (const table of tables) yield* tableFrames(client, table, counted)
      foot = { tables: tables.length, rows: counted.rows, ledger }
      yield jsonFrame('F', foot)
    }
    await writeEnvelope(path, options.passphrase, content())
    return { place: head.place.name, tables: tables.length, rows: counted.rows, ledger }
  } finally {
    await client.query('ROLLBACK')
  }
}
