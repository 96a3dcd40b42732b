import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { prepareDatabase } from './engine/prepare.ts'
import { checkMigrated, migrate, type Migration, readMigrations } from './migrate.ts'
import { atDatabase } from './testing.ts'

const migration = (name: string, sql: string): Migration => ({ name, sql, sha256: createHash('sha256').update(sql).digest('hex') })
const ONE = migration('0001-one.sql', 'CREATE TABLE one (id int PRIMARY KEY)')
const TWO = migration('0002-two.sql', 'CREATE TABLE two (id int PRIMARY KEY REFERENCES one); INSERT INTO one VALUES (1)')
const BROKEN = migration('0003-broken.sql', 'CREATE TABLE three (id int); SELECT 1/0')

/** An empty database of this test, and a way to connect to it as often as wanted. */
async function emptyDatabase() {
  const database = `test_migrate_${Math.random().toString(36).slice(2)}`
  await prepareDatabase(atDatabase(inject('engineUrl'), 'postgres'), database)
  const connect = async () => {
    const client = new Client(atDatabase(inject('engineUrl'), database))
    await client.connect()
    onTestFinished(() => client.end())
    return client
  }
  onTestFinished(async () => {
    const admin = new Client(atDatabase(inject('engineUrl'), 'postgres'))
    await admin.connect()
    await admin.query(`DROP DATABASE ${database} WITH (FORCE)`)
    await admin.end()
  })
  return { connect }
}

test('of four starts at once on an empty database one applies everything and the others find nothing to do', async () => {
  const { connect } = await emptyDatabase()
  const applied = await Promise.all((await Promise.all([1, 2, 3, 4].map(connect))).map((client) => migrate(client)))
  const all = readMigrations().map(({ name }) => name)
  expect(applied.filter((names) => names.length > 0)).toEqual([all])
  await checkMigrated(await connect())
})

test('a second start applies only what is new, in the order of the names', async () => {
  const client = await (await emptyDatabase()).connect()
  expect(await migrate(client, [ONE])).toEqual(['0001-one.sql'])
  expect(await migrate(client, [ONE, TWO])).toEqual(['0002-two.sql'])
  expect(await migrate(client, [ONE, TWO])).toEqual([])
})

test('a migration that fails leaves the database as it was, those before it in the same start included', async () => {
  const client = await (await emptyDatabase()).connect()
  await migrate(client, [ONE])
  await expect(migrate(client, [ONE, TWO, BROKEN])).rejects.toThrow('0003-broken.sql: division by zero')
  const { rows } = await client.query(
    `SELECT to_regclass('two') AS two, to_regclass('three') AS three, (SELECT count(*)::int FROM migration.applied) AS applied`,
  )
  expect(rows).toEqual([{ two: null, three: null, applied: 1 }])
})

test('a database of a newer build is refused, by who may migrate and by who may not', async () => {
  const client = await (await emptyDatabase()).connect()
  await migrate(client, [ONE, TWO])
  await expect(migrate(client, [ONE])).rejects.toThrow('mới hơn bản phần mềm này (có 0002-two.sql)')
  await expect(checkMigrated(client, [ONE])).rejects.toThrow('mới hơn')
})

test('a file edited after it was applied, or put before it, is refused', async () => {
  const client = await (await emptyDatabase()).connect()
  await migrate(
    client,
    [TWO].map((m) => ({ ...m, sql: 'CREATE TABLE two (id int)' })),
  )
  await expect(migrate(client, [{ ...TWO, sha256: 'another' }])).rejects.toThrow('đã bị sửa')
  await expect(migrate(client, [ONE, TWO])).rejects.toThrow('0001-one.sql')
})

test('who may not migrate is told what is missing', async () => {
  const client = await (await emptyDatabase()).connect()
  await expect(checkMigrated(client, [ONE])).rejects.toThrow('thiếu 1 bước nâng cấp (từ 0001-one.sql)')
  await migrate(client, [ONE])
  await expect(checkMigrated(client, [ONE, TWO])).rejects.toThrow('0002-two.sql')
})

test('everything a migration makes belongs to the owner role, and nobody logs in as it', async () => {
  const client = await (await emptyDatabase()).connect()
  await migrate(client)
  const { rows } = await client.query(
    `SELECT relname FROM pg_class c JOIN pg_roles o ON o.oid = relowner WHERE relnamespace = 'public'::regnamespace AND o.rolname <> 'songhanh_owner'`,
  )
  expect(rows).toEqual([])
  const roles = await client.query(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'songhanh%' AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR (rolname = 'songhanh_owner') = rolcanlogin)`,
  )
  expect(roles.rows).toEqual([])
})
