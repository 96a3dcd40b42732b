import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request, type RequestOptions } from 'node:https'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startEngine } from '../platform/engine/launch.ts'
import { CERTIFICATE, CERTIFICATE_KEY, CERTIFIED } from './certificate.fixture.ts'

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

/** The code of the set-up link, behind its #: there is this one link to open, and the code stands nowhere else. */
async function codeIn(run: Run): Promise<string> {
  const printed = () => /https?:\/\/\S+\/sign-in\/code#([A-Z0-9]{5}(?:-[A-Z0-9]{5}){3}) /.exec(run.out())?.[1]
  while (printed() === undefined) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(run.out().split(printed()!)).toHaveLength(2)
  return printed()!
}

/** Asks as another machine does: by an address that is not loopback where this one has it, trusting the place's own certificate alone. */
const overTls = (port: number, path: string, more: RequestOptions, body: string) =>
  new Promise<{ status: number | undefined }>((resolve, reject) => {
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)
    const host = outside?.address ?? '127.0.0.1'
    const headers = { host: `${CERTIFIED}:${port}` }
    const sent = request({ host, port, path, servername: CERTIFIED, ca: CERTIFICATE, agent: false, headers, ...more }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve({ status: answer.statusCode }))
    })
    sent.once('error', reject)
    sent.end(body)
  })

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
  'a real place needs a name, prints one set-up link until it is used, is reached by other machines over its own TLS, knows neither offset nor demonstration people, and tells in one line that its port is taken',
  { timeout: 120_000 },
  async () => {
    const folder = dataFolder()
    const unnamed = await start('real', folder)
    expect(await unnamed.ended).toBe(2)
    expect(unnamed.err()).toContain('SONGHANH_NAME')
    const real = await start('real', folder, { SONGHANH_NAME: 'Uỷ ban nhân dân phường Thử' })
    const url = await real.ready
    const first = await codeIn(real)
    expect(existsSync(join(folder, 'token'))).toBe(false)
    expect(await read(`${url}/api/health`, '')).toMatchObject({ status: 'ok' })
    real.child.kill('SIGTERM')
    expect(await real.ended).toBe(0)

    // Nobody has used the link: the next start, now by its own certificate and for other machines, prints a new one in its place.
    const port443 = await freePort()
    for (const [name, pem] of [['cert.pem', CERTIFICATE], ['key.pem', CERTIFICATE_KEY]] as const) writeFileSync(join(folder, '..', name), pem) // prettier-ignore
    const secured = await start('real', folder, {
      PORT: String(port443),
      SONGHANH_LISTEN: '0.0.0.0',
      SONGHANH_URL: `https://${CERTIFIED}:${port443}`,
      SONGHANH_TLS_CERT: join(folder, '../cert.pem'),
      SONGHANH_TLS_KEY: join(folder, '../key.pem'),
    })
    expect(await secured.ready).toBe(`https://${CERTIFIED}:${port443}`)
    const second = await codeIn(secured)
    expect(second).not.toBe(first)
    const ask = (path: string, more: RequestOptions = {}, body = '') => overTls(port443, path, more, body)
    expect((await ask('/api/health')).status).toBe(200)
    expect((await ask('/api/health', { headers: { host: `192.0.2.9:${port443}` } })).status).toBe(421)
    await expect(ask('/api/health', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow()
    const redeem = async (code: string) =>
      (await ask('/api/sign-in/code', { method: 'POST', headers: { host: `${CERTIFIED}:${port443}`, 'content-type': 'application/json', 'idempotency-key': `redeem ${code}`.replaceAll(' ', '-') } }, JSON.stringify({ code, password: 'gió đưa cành trúc la đà' }))).status // prettier-ignore
    expect([await redeem(first), await redeem(second)]).toEqual([422, 200])
    secured.child.kill('SIGTERM')
    expect(await secured.ended).toBe(0)

    // Somebody is in: no link any more.
    const again = await start('real', folder)
    await again.ready
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    expect(again.out()).not.toContain('/sign-in/code')

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
