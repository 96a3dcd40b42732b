import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accept } from '@songhanh/core/basics/decision'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { seal } from '../../ledger/seal.ts'
import { prepareDatabase } from '../../platform/engine/prepare.ts'
import { type Command, perform } from '../../platform/perform.ts'
import { atDatabase, freshPlace, sent, someone, type TestPlace } from '../../platform/testing.ts'
import { values } from '../../platform/values.ts'
import { restoreBackup } from './restore.ts'
import { writeBackup } from './write.ts'

const OPTIONS = { version: 'test', files: { secret: 'bí mật' }, passphrase: null }
const Note = z.object({ text: z.string() })
const write: Command<z.output<typeof Note>, null> = {
  id: 'test.note',
  shape: Note,
  right: 'signed-in',
  run: async (_w, { text }) =>
    accept({
      answer: null,
      facts: [{ domain: 'test', action: 'noted', thing: { kind: 'note', id: text }, after: { text } }],
      outbox: [{ topic: 'note', body: { text } }],
    }),
}

async function connected(config: ConstructorParameters<typeof Client>[0]): Promise<Client> {
  const client = new Client({ ...(config as object), types: values })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** A place with a past: sealed and unsealed lines, people, texts that are hard to carry. */
async function placeWithPast(): Promise<{ place: TestPlace; client: Client; file: string }> {
  const place = await freshPlace()
  const who = someone('Nguyễn "Tab\\t" \\N')
  const note = async (text: string) => expect(await perform(place, who, write, { text }, sent())).toMatchObject({ ok: true })
  for (const text of ['dòng\nmới\tvà \\. gạch', 'đ', '\\N', 'e\u0301']) await note(text)
  for (let sealed = 0; sealed < 4; sealed += await seal(place)) await new Promise((resolve) => setTimeout(resolve, 20))
  await note('chưa niêm phong')
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { place, client: await connected(place.as('admin')), file: join(folder, 'a.songhanh') }
}

async function emptyDatabase(): Promise<Client> {
  const database = `test_restore_${Math.random().toString(36).slice(2)}`
  const server = atDatabase(inject('engineUrl'), 'postgres')
  await prepareDatabase(server, database)
  onTestFinished(async () => {
    const admin = new Client(server)
    await admin.connect()
    await admin.query(`DROP DATABASE ${database} WITH (FORCE)`)
    await admin.end()
  })
  return connected(atDatabase(inject('engineUrl'), database))
}

/** Every row of every table, as text. */
async function everything(client: Client): Promise<Record<string, string[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'auth') ORDER BY 1`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    // The transaction id belongs to the server, not to the place.
    const { rows } = await client.query<{ row: string }>(
      name === 'public.ledger_unsealed'
        ? `SELECT entry_id::text AS row FROM ${name} ORDER BY 1`
        : `SELECT t::text AS row FROM ${name} t ORDER BY 1`,
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

test.each([null, 'cụm mật khẩu dài'])(
  'a place saved (passphrase: %s) is restored row by row, its ledger to the last link',
  async (passphrase) => {
    const { place, client, file } = await placeWithPast()
    const saved = await writeBackup(client, file, { ...OPTIONS, passphrase })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(saved.ledger).toMatchObject({ checked: 4, unsealed: 1 })
    const target = await emptyDatabase()
    const restored = await restoreBackup(target, file, passphrase)
    expect(restored).toEqual({ ...saved, files: OPTIONS.files })
    expect(await everything(target)).toEqual(await everything(place.admin as Client))
    expect((await target.query('SELECT count(*)::int AS n FROM migration.applied')).rows).toEqual(
      (await client.query('SELECT count(*)::int AS n FROM migration.applied')).rows,
    )
    // The restored ledger is as closed as the first: triggers and walls are back.
    await expect(target.query('DELETE FROM ledger_entry')).rejects.toThrow('append-only')
  },
)

test('what is written while a backup is taken is wholly in it or not at all', async () => {
  const { place, client, file } = await placeWithPast()
  let writing = true
  let written = 0
  const busy = (async () => {
    const who = someone()
    while (writing) {
      await perform(place, who, write, { text: `trong khi sao lưu ${written}` }, sent())
      written += 1
    }
  })()
  while (written < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await writeBackup(client, file, OPTIONS)
  writing = false
  await busy
  const target = await emptyDatabase()
  await restoreBackup(target, file, null)
  const { rows } = await target.query(
    `SELECT (SELECT count(*) FROM ledger_entry) AS facts, (SELECT count(*) FROM request) AS requests, (SELECT count(*) FROM outbox) AS messages`,
  )
  expect(rows[0].requests).toBe(rows[0].facts)
  expect(rows[0].messages).toBe(rows[0].facts)
  expect(rows[0].facts).toBeGreaterThanOrEqual(8)
})

test('a backup is restored into an empty database only', async () => {
  const { client, file } = await placeWithPast()
  await writeBackup(client, file, OPTIONS)
  await expect(restoreBackup(client, file, null)).rejects.toThrow('còn trống')
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  ['cut off after its first line', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('\n') + 1)],
  [
    'changed in one bit',
    (bytes: Buffer) => {
      const copy = Buffer.from(bytes)
      copy[Math.floor(copy.length * 0.7)]! ^= 4
      return copy
    },
  ],
  ['no backup', () => Buffer.from('kế hoạch')],
])('a file %s is refused and leaves the database empty, enciphered or not', async (_what, spoil) => {
  const { client, file } = await placeWithPast()
  for (const passphrase of [null, 'cụm mật khẩu']) {
    await writeBackup(client, file, { ...OPTIONS, passphrase })
    writeFileSync(file, spoil(readFileSync(file)))
    const target = await emptyDatabase()
    await expect(restoreBackup(target, file, passphrase)).rejects.toThrow(/sao lưu/)
    expect((await target.query(`SELECT to_regclass('public.place') AS place`)).rows).toEqual([{ place: null }])
  }
})

test('an enciphered file opens with its passphrase only and shows nothing of what is in it', async () => {
  const { client, file } = await placeWithPast()
  await writeBackup(client, file, { ...OPTIONS, passphrase: 'đúng' })
  expect(readFileSync(file).includes('nơi thử')).toBe(false)
  const target = await emptyDatabase()
  await expect(restoreBackup(target, file, null)).rejects.toThrow('SONGHANH_BACKUP_PASSPHRASE')
  await expect(restoreBackup(target, file, 'sai')).rejects.toThrow('không đúng')
  await restoreBackup(target, file, 'đúng'.normalize('NFD'))
})

test('a ledger that does not fit is not saved as if it did', async () => {
  const { place, client, file } = await placeWithPast()
  await place.admin.query(
    `SET session_replication_role = replica; UPDATE ledger_entry SET actor_name = 'Người khác'; SET session_replication_role = origin`,
  )
  await expect(writeBackup(client, file, OPTIONS)).rejects.toThrow('không nguyên vẹn')
  expect(() => statSync(file)).toThrow()
})
