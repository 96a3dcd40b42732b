import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { THRIFTY } from './province-server.ts'
import type { Known } from './session.ts'

const START = fileURLToPath(new URL('../../server/src/demo/start.ts', import.meta.url))

/** A demonstration place that is running, and how long it took to say so. */
export interface OpenedPlace {
  readonly url: string
  readonly pid: number
  readonly seconds: number
  /** Waits until the people of the place have all come in, which takes a processor for some seconds after it is ready, and answers one who reads. */
  reader(): Promise<Known>
  /** Waits likewise, and answers who holds a role, with the seat where they hold it. */
  holder(role: string): Promise<Known & { readonly seat: { readonly key: string } }>
  /** Stops the place and its database; the folder stays. */
  stop(): Promise<void>
}

type Holder = Awaited<ReturnType<OpenedPlace['holder']>>

/** A folder for a place of the measurements. */
export async function placeFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'songhanh-bench-'))
  // PostgreSQL runs as another user where root runs the place, and must be able to pass through.
  await chmod(path, 0o711)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** No change of the people's file for so long means that nobody more is coming. */
const SETTLED_MS = 8000

/** Starts the demonstration place, without the years of invented figures, on that folder and a free port, and waits for its line `Ready:`. */
export async function openPlace(folder: string): Promise<OpenedPlace> {
  const began = performance.now()
  const place = spawn(process.execPath, [...THRIFTY, START], {
    env: { ...process.env, PORT: '0', SONGHANH_DATA: folder, SONGHANH_FIGURES: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((ready, failed) => {
    let said = ''
    place.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /^Ready: (\S+)$/m.exec(said)?.[1]
      if (url !== undefined) ready(url)
    })
    place.once('error', failed).once('exit', (code) => failed(new Error(`the place ended with ${code} before it was ready`)))
  })
  const seconds = (performance.now() - began) / 1000
  const stop = async () => {
    const ended = once(place, 'exit')
    place.kill('SIGTERM')
    await ended
  }
  return { url, pid: place.pid ?? 0, seconds, reader: () => holder(folder, 'reader'), holder: (role) => holder(folder, role), stop }
}

async function holder(folder: string, role: string): Promise<Holder> {
  const file = join(folder, 'demo-people.json')
  const age = async () => {
    const written = await stat(file).catch(() => null)
    return written === null ? 0 : Date.now() - written.mtimeMs
  }
  while ((await age()) < SETTLED_MS) await pause(500)
  const people = JSON.parse(await readFile(file, 'utf8')) as readonly (Holder & { readonly role: string })[]
  const found = people.find((one) => one.role === role)
  if (found === undefined) throw new Error(`nobody of the demonstration is ${role}`)
  return found
}
