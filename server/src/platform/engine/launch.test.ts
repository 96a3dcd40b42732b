import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { holdFolder } from '../folder.ts'
import { Told } from '../told.ts'
import { broughtByNpm, findBinaries, lesserUser } from './binaries.ts'
import { type Engine, startEngine, SUPERUSER } from './launch.ts'

/** Only root can become somebody else. */
const isRoot = process.getuid?.() === 0

function dataFolder(name = 'data'): string {
  const base = mkdtempSync(join(tmpdir(), 'songhanh-engine-'))
  chmodSync(base, 0o711)
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const folder = join(base, name)
  mkdirSync(folder, { recursive: true })
  for (let path = folder; path !== base; path = join(path, '..')) chmodSync(path, 0o711)
  return folder
}

async function started(folder: string): Promise<Engine> {
  const engine = await startEngine(folder)
  onTestFinished(() => engine.stop())
  return engine
}

async function query<R>(engine: Engine, sql: string): Promise<R[]> {
  const client = new Client({ host: engine.host, port: engine.port, user: SUPERUSER, database: 'postgres' })
  await client.connect()
  try {
    return (await client.query(sql)).rows as R[]
  } finally {
    await client.end()
  }
}

const processOf = (folder: string) => Number(readFileSync(join(folder, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0])

test('what was written is there after a stop and a start; nothing listens but a socket, and never as root', async () => {
  const folder = dataFolder()
  const first = await started(folder)
  await query(first, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)')
  expect(
    await query(
      first,
      `SELECT current_setting('listen_addresses') AS open, current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync`,
    ),
  ).toEqual([{ open: '', checksums: 'on', fsync: 'on' }])
  if (isRoot) expect(statSync(`/proc/${processOf(folder)}`).uid).toBe(lesserUser()!.uid)
  expect(statSync(join(folder, 'database')).mode & 0o077).toBe(0)
  await first.stop()
  const second = await started(folder)
  expect(second.adopted).toBe(false)
  expect(await query(second, 'SELECT n FROM kept')).toEqual([{ n: 42 }])
})

test.skipIf(!isRoot)('another user of the machine cannot connect, even who reaches the socket', async () => {
  const folder = dataFolder()
  const engine = await started(folder)
  chmodSync(engine.host, 0o755)
  const daemon = Number(execFileSync('id', ['-u', 'daemon'], { encoding: 'utf8' }))
  // The other user may not be able to read this clone, so the process becomes that user once its modules are loaded.
  const script = `import { Client } from 'pg'; process.setuid(${daemon}); const c = new Client({ host: ${JSON.stringify(engine.host)}, port: 5432, user: 'postgres', database: 'postgres' }); await c.connect().then(() => console.log('IN'), (e) => console.log(e.message)); process.exit(0)`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname, encoding: 'utf8' })
  expect(out).toMatch(/[Pp]eer authentication failed/)
})

test('a server left over by a killed process is taken over with everything that was committed', async () => {
  const folder = dataFolder()
  const script = `import { startEngine } from ${JSON.stringify(join(import.meta.dirname, 'launch.ts'))}; import { Client } from 'pg'
    const e = await startEngine(${JSON.stringify(folder)}); const c = new Client({ host: e.host, port: e.port, user: 'postgres', database: 'postgres' }); await c.connect()
    await c.query('CREATE TABLE kept (n int)'); for (let n = 1; ; n++) { await c.query('INSERT INTO kept VALUES (' + n + ')'); process.stdout.write(n + '\\n') }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  while (said.split('\n').length < 50) await new Promise((resolve) => setTimeout(resolve, 20))
  const died = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await died
  const answered = Number(said.trim().split('\n').at(-1))
  const engine = await started(folder)
  expect(engine.adopted).toBe(true)
  const [row] = await query<{ n: number }>(engine, 'SELECT count(*)::int AS n FROM kept')
  expect(row!.n).toBeGreaterThanOrEqual(answered)
  await engine.stop()
  expect(existsSync(join(folder, 'database/cluster/postmaster.pid'))).toBe(false)
})

test('a start that was killed while making the database begins it anew', async () => {
  const folder = dataFolder()
  mkdirSync(join(folder, 'database/cluster.unfinished/base'), { recursive: true })
  expect(await query(await started(folder), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a path longer than a socket may have still opens', async () => {
  const engine = await started(dataFolder(`${'thư-mục-rất-dài/'.repeat(8)}data`))
  expect(Buffer.byteLength(join(engine.host, '.s.PGSQL.5432'))).toBeLessThanOrEqual(107)
  expect(await query(engine, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test.skipIf(!isRoot)('a folder that the lesser user cannot reach is refused in one sentence that names it', async () => {
  const folder = dataFolder('closed/data')
  chmodSync(join(folder, '..'), 0o700)
  await expect(startEngine(folder)).rejects.toThrow(Told)
  await expect(startEngine(folder)).rejects.toThrow(folder)
})

test.skipIf(!isRoot)('programs in a checkout that the lesser user cannot read are copied into the data folder, once', () => {
  const checkout = join(dataFolder('checkout'), 'native')
  cpSync(broughtByNpm().root, checkout, { recursive: true, verbatimSymlinks: true })
  chmodSync(join(checkout, '..'), 0o700)
  const folder = dataFolder()
  const brought = { root: checkout, version: 'tested' }
  const copy = findBinaries(folder, lesserUser(), brought)
  expect(copy).toBe(join(folder, 'postgresql-tested'))
  const { uid, gid } = lesserUser()!
  expect(execFileSync(join(copy, 'bin/postgres'), ['--version'], { uid, gid, cwd: '/', encoding: 'utf8' })).toContain('(PostgreSQL) 18')
  expect(findBinaries(folder, lesserUser(), { ...brought, root: '/gone' })).toBe(copy)
})

test('folders made for the data may be passed through, and those that were there keep their rights', () => {
  const there = dataFolder()
  chmodSync(there, 0o750)
  holdFolder(join(there, 'a/b')).release()
  const rights = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect([rights(there), rights(join(there, 'a')), rights(join(there, 'a/b'))]).toEqual(['750', '711', '711'])
  holdFolder(there).release()
  expect(rights(there)).toBe('750')
})

test('a folder is held by one process: the second is refused in one line, and the lock ends with its holder', async () => {
  const folder = dataFolder()
  const held = holdFolder(folder)
  // Kept by name: a hold that nothing refers to is let go with the next sweep of memory.
  const hold = `import { holdFolder } from ${JSON.stringify(join(import.meta.dirname, '../folder.ts'))}; try { globalThis.held = holdFolder(${JSON.stringify(folder)}); console.log('HELD'); setInterval(() => {}, 1000) } catch (e) { console.log(e.message); process.exit(0) }`
  const second = execFileSync(process.execPath, ['--input-type=module', '-e', hold], { encoding: 'utf8' })
  expect(second.trim()).toBe(
    `Thư mục dữ liệu ${folder} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó hoặc chọn thư mục khác bằng SONGHANH_DATA.`,
  )
  held.release()
  const third = spawn(process.execPath, ['--input-type=module', '-e', hold], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void third.kill('SIGKILL'))
  await new Promise((resolve) => third.stdout.once('data', resolve))
  expect(() => holdFolder(folder)).toThrow(folder)
  third.kill('SIGKILL')
  await new Promise((resolve) => third.once('close', resolve))
  holdFolder(folder).release()
})
