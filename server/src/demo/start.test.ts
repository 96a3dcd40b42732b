import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startEngine } from '../platform/engine/launch.ts'

const SERVE = { demonstration: new URL('start.ts', import.meta.url).pathname, real: new URL('../main.ts', import.meta.url).pathname }

interface Run {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly ended: Promise<number | null>
  /** The address of the Ready line; rejects when the process ends before it. */
  readonly ready: Promise<string>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

function dataFolder(): string {
  const base = mkdtempSync(join(tmpdir(), 'songhanh-start-'))
  onTestFinished(async () => {
    // A killed process leaves its database running; nothing of a test may stay behind.
    if (existsSync(join(base, 'data/database/cluster/postmaster.pid'))) await (await startEngine(join(base, 'data'))).stop()
    rmSync(base, { recursive: true, force: true })
  })
  return join(base, 'data')
}

async function start(kind: keyof typeof SERVE, folder: string, env: Record<string, string> = {}): Promise<Run> {
  // The folder above must be passable for the database's user, as /var/lib is.
  chmodSync(join(folder, '..'), 0o711)
  const child = spawn(process.execPath, [SERVE[kind]], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      SONGHANH_DATA: folder,
      PORT: String(await freePort()),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString()
  })
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString()
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /^Ready: (\S+)$/m.exec(out)?.[1]
      if (address) resolve(address)
    })
    void ended.then((code) => reject(new Error(`ended with ${code}: ${err}`)))
  })
  ready.catch(() => undefined)
  return { child, out: () => out, err: () => err, ended, ready }
}

const read = async (url: string, token: string) =>
  (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json() as Promise<any>
const tokenOf = (folder: string) => readFileSync(join(folder, 'token'), 'utf8').trim()

test(
  'the demonstration opens with its plan read from paper, says one line, ends in order and is found as it was',
  { timeout: 180_000 },
  async () => {
    const folder = dataFolder()
    const first = await start('demonstration', folder)
    const url = await first.ready
    expect(first.out()).toBe(`Ready: ${url}\n`)
    expect(new URL(url).hostname).toBe('localhost')
    expect(statSync(join(folder, 'token')).mode & 0o777).toBe(0o600)
    expect(await read(`${url}/api/plans`, 'x'.repeat(43))).toMatchObject({ status: 401, code: 'basics.not-signed-in' })
    const token = tokenOf(folder)
    const { place, businessDay } = await read(`${url}/api/place`, token)
    expect([place.demonstration, businessDay]).toEqual([true, '2024-11-25'])
    const { plans } = await read(`${url}/api/plans`, token)
    expect(plans).toHaveLength(1)
    expect(plans[0]).toMatchObject({
      edition: { state: 'in-force' },
      counts: { objectives: 6, targets: 16, measures: 17, tasks: 5, obligors: 30 },
    })
    // Figures come in while the place is open; what the ledger says of the plan's edition stays as it was.
    const ofEdition = `/api/ledger?thingKind=edition&thingId=${plans[0].edition.id}`
    const ledger = await read(`${url}${ofEdition}`, token)
    expect(ledger.lines.map((line: { action: string }) => line.action)).toContain('put-in-force')

    const second = await start('demonstration', folder)
    expect(await second.ended).toBe(2)
    expect([second.out(), second.err().trim().split('\n')]).toEqual(['', [expect.stringContaining(folder)]])

    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.err()).toBe('')
    expect(existsSync(join(folder, 'database/cluster/postmaster.pid'))).toBe(false)

    const again = await start('demonstration', folder)
    const back = await again.ready
    expect(tokenOf(folder)).toBe(token)
    expect((await read(`${back}/api/plans`, token)).plans).toEqual(plans)
    expect((await read(`${back}${ofEdition}`, token)).lines).toEqual(ledger.lines)

    // Killed without a word: the database lives on, and the next start takes it over with everything in it.
    again.child.kill('SIGKILL')
    await again.ended
    expect(existsSync(join(folder, 'database/cluster/postmaster.pid'))).toBe(true)
    const third = await start('demonstration', folder)
    expect((await read(`${await third.ready}/api/plans`, token)).plans).toEqual(plans)
    third.child.kill('SIGINT')
    expect(await third.ended).toBe(0)

    const real = await start('real', folder, { SONGHANH_NAME: 'Uỷ ban nhân dân' })
    expect(await real.ended).toBe(2)
    expect(real.err()).toContain('bản trình diễn')
  },
)

test(
  'a real place needs a name, prints one set-up link, knows neither offset nor demonstration people, and tells in one line that its port is taken',
  { timeout: 120_000 },
  async () => {
    const folder = dataFolder()
    const unnamed = await start('real', folder)
    expect(await unnamed.ended).toBe(2)
    expect(unnamed.err()).toContain('SONGHANH_NAME')
    const real = await start('real', folder, { SONGHANH_NAME: 'Uỷ ban nhân dân phường Thử' })
    const url = await real.ready
    while (!real.out().includes('/sign-in/code')) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(existsSync(join(folder, 'token'))).toBe(false)
    expect(await read(`${url}/api/health`, '')).toMatchObject({ status: 'ok' })
    real.child.kill('SIGTERM')
    expect(await real.ended).toBe(0)
    const again = await start('real', folder)
    await again.ready
    expect(again.out()).not.toContain('/sign-in/code')
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)

    const busy = createServer()
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => new Promise<void>((resolve) => busy.close(() => resolve())))
    const { port } = busy.address() as { port: number }
    const late = await start('real', folder, { PORT: String(port) })
    expect(await late.ended).toBe(2)
    expect(late.err().trim()).toBe(`Cổng ${port} đang được chương trình khác sử dụng. Hãy chọn cổng khác bằng PORT.`)
    // The database it had opened does not stay behind.
    expect(existsSync(join(folder, 'database/cluster/postmaster.pid'))).toBe(false)
  },
)
