import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { operations } from '@songhanh/words/vi/operations'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { verify } from '../../ledger/verify.ts'
import { applyMigrations, type Migration, readMigrations } from '../../platform/migrate.ts'
import { Told } from '../../platform/told.ts'
import type { Counted, Foot, Head, Table } from './contents.ts'
import { readingOf } from './reading.ts'
import { readEnvelope } from './envelope.ts'
import { type Frame, framesOf } from './frames.ts'
import { type BackupReport, copied, quoted } from './write.ts'

const told = <T>(frame: Frame): T => JSON.parse(frame.bytes.toString()) as T

/** The migrations the backup was taken under, as this build has them; a backup of a newer or foreign build is refused. */
function migrationsOf(head: Head, own: readonly Migration[]): Migration[] {
  return head.migrations.map(({ name, sha256 }) => {
    const migration = own.find((one) => one.name === name)
    if (!migration) throw new Told(operations.migration.newer(name))
    if (migration.sha256 !== sha256) throw new Told(operations.migration.edited(name))
    return migration
  })
}

async function emptied(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth')`,
  )
  // Migrations bring rows of their own; the backup has them as they were.
  if (rows.length > 0) await client.query(`TRUNCATE ${rows.map(({ table }) => table).join(', ')}`)
}

/** Takes the rows of one table as they come, counting them. */
function intoTable(client: Client, table: Table) {
  const stream: Writable = client.query(copyFrom(`COPY ${copied(table)} FROM STDIN`))
  const done = finished(stream)
  done.catch(() => undefined)
  const hash = createHash('sha256')
  return {
    async take(bytes: Buffer) {
      hash.update(bytes)
      if (!stream.write(Buffer.from(bytes))) await Promise.race([once(stream, 'drain'), done])
    },
    /** Ends a table whose rows stop short: until its COPY has failed, the connection takes no other word, not even ROLLBACK. */
    async abandon(): Promise<void> {
      stream.destroy(new Error('the rows stop short'))
      await done.catch(() => undefined)
    },
    async end(): Promise<Counted> {
      stream.end()
      await done
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${quoted(table.schema)}.${quoted(table.name)}`,
      )
      return { rows: rows[0]!.count, sha256: hash.digest('hex') }
    },
  }
}

/** Plays the frames into the database of the open transaction; answers head and foot. */
async function play(client: Client, frames: AsyncIterable<Frame>): Promise<{ head: Head; foot: Foot }> {
  let head: Head | null = null
  let foot: Foot | null = null
  let open: { table: Table; into: ReturnType<typeof intoTable> } | null = null
  try {
    for await (const frame of frames) {
      if (frame.kind === 'H') {
        head = told<Head>(frame)
        await applyMigrations(client, migrationsOf(head, readMigrations()))
        await client.query('RESET ROLE')
        // Rows come as they were: no trigger writes anything of its own, no key is checked before its table is there.
        await client.query('SET LOCAL session_replication_role = replica')
        await emptied(client)
      } else if (frame.kind === 'T') {
        const table = told<Table>(frame)
        open = { table, into: intoTable(client, table) }
      } else if (frame.kind === 'D') await open?.into.take(frame.bytes)
      else if (frame.kind === 'E' && open) {
        const [is, was] = [await open.into.end(), told<Counted>(frame)]
        if (is.rows !== was.rows || is.sha256 !== was.sha256)
          throw new Told(operations.backup.countsDiffer(open.table.name, was.rows, is.rows))
        open = null
      } else if (frame.kind === 'F') foot = told<Foot>(frame)
    }
  } finally {
    await open?.into.abandon()
  }
  if (!head || !foot) throw new Told(operations.backup.cutOff)
  return { head, foot }
}

/** The restored ledger must be the one that was saved, to the last link. */
async function sameLedger(client: Client, { head, foot }: { head: Head; foot: Foot }): Promise<void> {
  const { fault, ...is } = await verify(readingOf(client), head.place.id, foot.ledger.head)
  if (fault || is.checked !== foot.ledger.checked || is.unsealed !== foot.ledger.unsealed)
    throw new Told(operations.backup.ledgerBroken(JSON.stringify(fault ?? is)))
}

/**
 * Restores a place from its file into an empty database: everything or nothing, in one transaction, with row counts and ledger checked
 * before it is committed. Older backups are restored under the schema they were taken from; the next opening upgrades them.
 */
export async function restoreBackup(
  client: Client,
  path: string,
  passphrase: string | null,
): Promise<BackupReport & { readonly files: Head['files'] }> {
  await client.query('BEGIN')
  try {
    const {
      rows: [there],
    } = await client.query<{ place: string | null }>(`SELECT to_regclass('public.place')::text AS place`)
    if (there?.place) throw new Told(operations.backup.notEmpty)
    const played = await play(client, framesOf(readEnvelope(path, passphrase)))
    // Transaction ids of another server mean nothing here.
    await client.query('UPDATE ledger_unsealed SET txid = pg_current_xact_id()')
    await sameLedger(client, played)
    await client.query('COMMIT')
    const { head, foot } = played
    return { place: head.place.name, ...foot, files: head.files }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error instanceof Told ? error : new Told(operations.backup.notRestored(String((error as Error).message)), { cause: error })
  }
}
