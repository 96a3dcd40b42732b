import { operations } from '@songhanh/words/vi/operations'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries, lesserUser, type LesserUser } from './binaries.ts'
import { Told } from '../told.ts'

/** A running PostgreSQL of one data folder, reachable only through a Unix socket and only by this operating-system user. */
export interface Engine {
  /** Folder of the socket, as `pg` wants it for `host`. */
  readonly host: string
  /** Only names the socket file; no port is opened. */
  readonly port: number
  /** Whether the server was found running, left over by a process that was killed. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export const SUPERUSER = 'postgres'
const PORT = 5432
const SOCKET = `.s.PGSQL.${PORT}`
/** Linux gives a socket path 108 bytes with the closing zero. */
const LONGEST_SOCKET_PATH = 107

const identity = (user: LesserUser | null) => (user ? { uid: user.uid, gid: user.gid } : {})

/** Runs one of PostgreSQL's programs to its end; its own words become the error. */
function run(program: string, args: readonly string[], user: LesserUser | null): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const child = spawn(program, args, {
      ...identity(user),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C', HOME: '/' },
    })
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${basename(program)} (${code}): ${said.trim()}`))))
  })
}

/** A socket that listens is not enough: during recovery the server takes connections and answers "starting up". */
async function answers(host: string): Promise<boolean> {
  const client = new Client({ host, port: PORT, user: SUPERUSER, database: 'postgres', connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** What `postmaster.pid` says: process and socket folder of the server that holds the cluster, where it still lives. */
function holder(cluster: string): { pid: number; host: string } | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  // A number alone proves nothing: after a restart of the machine it may be another program's.
  return pid > 0 && isAlive(pid) && isPostgres(pid) ? { pid, host: (lines[4] ?? '').trim() } : null
}

function isPostgres(pid: number): boolean {
  if (!existsSync('/proc/self/comm')) return true
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false
  }
}

/**
 * Who may connect: only this operating-system user, over the socket, proved by the kernel. No password lies anywhere, and another user of
 * the machine cannot get in.
 */
function writeAccess(cluster: string, user: LesserUser | null): void {
  const files = {
    'pg_hba.conf': 'local all all peer map=songhanh\n',
    'pg_ident.conf': `songhanh ${userInfo().username} all\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(cluster, name)
    writeFileSync(path, text, { mode: 0o600 })
    if (user) chownSync(path, user.uid, user.gid)
  }
}

async function makeCluster(bin: (name: string) => string, cluster: string, user: LesserUser | null): Promise<void> {
  // Made beside and moved into place: a start killed half way leaves no half cluster behind.
  const unfinished = `${cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (user) chownSync(unfinished, user.uid, user.gid)
  await run(
    bin('initdb'),
    ['-D', unfinished, '-U', SUPERUSER, '-A', 'peer', '-E', 'UTF8', '--locale=C', '--data-checksums', '--no-sync', '--no-instructions'],
    user,
  )
  renameSync(unfinished, cluster)
}

function socketFolder(folder: string, user: LesserUser | null): string {
  const usual = join(folder, 'socket')
  if (Buffer.byteLength(join(usual, SOCKET)) > LONGEST_SOCKET_PATH) {
    const short = mkdtempSync(join(tmpdir(), 'songhanh-'))
    if (user) chownSync(short, user.uid, user.gid)
    return short
  }
  mkdirSync(usual, { recursive: true })
  chmodSync(usual, 0o700)
  if (user) chownSync(usual, user.uid, user.gid)
  return usual
}

function mustReach(path: string, user: LesserUser | null): void {
  if (!user) return
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...identity(user), cwd: '/', stdio: 'ignore' })
  } catch (error) {
    throw new Told(operations.engine.cannotReach(user.name, path), { cause: error })
  }
}

/** Where the server of a data folder is reached, where one runs; for a look from beside it, such as a backup. */
export function runningEngine(folder: string): Pick<Engine, 'host' | 'port'> | null {
  const running = holder(clusterOf(folder))
  return running ? { host: running.host, port: PORT } : null
}

const clusterOf = (folder: string) => join(folder, 'database', 'cluster')

const USUAL_OPTIONS = {
  listen_addresses: '',
  unix_socket_permissions: '0777', // the folder is closed, and `peer` asks the kernel who connects
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off',
  timezone: 'Asia/Ho_Chi_Minh',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
}

/**
 * Starts the PostgreSQL of a data folder, made on first use, or adopts the one still running there.
 *
 * `options` are server settings beside the usual ones (tests turn fsync off).
 */
export async function startEngine(folder: string, options: Readonly<Record<string, string>> = {}): Promise<Engine> {
  const user = lesserUser()
  const home = findBinaries(folder, user)
  const bin = (name: string) => join(home, 'bin', name)
  const cluster = clusterOf(folder)
  const inner = dirname(cluster)
  mkdirSync(inner, { recursive: true, mode: 0o700 })
  if (user) chownSync(inner, user.uid, user.gid)
  mustReach(inner, user)

  const running = holder(cluster)
  if (running) {
    for (let tries = 0; !(await answers(running.host)); tries++) {
      if (tries > 100) throw new Told(operations.engine.silent(running.pid, cluster))
      await pause(100)
    }
    return { host: running.host, port: PORT, adopted: true, stop: () => stop(cluster) }
  }
  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(bin, cluster, user)
  writeAccess(cluster, user)
  const host = socketFolder(folder, user)
  const settings = Object.entries({ ...USUAL_OPTIONS, unix_socket_directories: host, ...options })
  const child = spawn(
    bin('postgres'),
    ['-D', cluster, '-p', String(PORT), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...identity(user),
      cwd: '/',
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      detached: true, // a process group of its own: Ctrl-C must not reach it before the requests have ended
    },
  )
  child.unref()
  let gone = false
  child.once('exit', () => {
    gone = true
  })
  child.once('error', () => {
    gone = true
  })
  for (let tries = 0; !(await answers(host)); tries++) {
    if (gone) throw new Told(operations.engine.stoppedAtStart(join(cluster, 'log')))
    if (tries > 600) throw new Told(operations.engine.tooSlow(60))
    await pause(tries < 50 ? 10 : 100)
  }
  return {
    host,
    port: PORT,
    adopted: false,
    async stop() {
      await stop(cluster)
      if (dirname(host) !== folder) rmSync(host, { recursive: true, force: true })
    },
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stop(cluster: string): Promise<void> {
  const running = holder(cluster)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  for (let tries = 0; isAlive(running.pid); tries++) {
    if (tries > 600) throw new Told(operations.engine.doesNotStop(running.pid))
    await pause(50)
  }
}
