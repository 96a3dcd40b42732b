import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { houseNode, ROOT, run, Stop } from './house.mjs'
import { progress } from './progress.mjs'

/** The rooms that are compiled, in the order they need each other. */
const BUILT = ['ui', 'portal', 'web']
const NOT_SOURCE = new Set(['node_modules', 'dist', '.cache'])

/** Builds the rooms that are compiled, where their sources or those they import have changed since. */
export async function buildRooms() {
  for (const room of BUILT) {
    if (!hasBuild(room)) continue
    const stamp = join(ROOT, 'node_modules', '.cache', 'songhanh', `built-${room}`)
    const sources = fingerprint(ROOT, [...roomsBehind(ROOT, room)])
    if (existsSync(join(ROOT, room, 'dist')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue
    await progress(`Building ${room}`, async () => {
      const { code, output } = await run(houseNode(), ['--run', 'build'], { cwd: join(ROOT, room) })
      if (code !== 0) throw new Stop(`${room} could not be built:\n${output.trim()}`)
      mkdirSync(dirname(stamp), { recursive: true })
      writeFileSync(stamp, sources)
    })
  }
}

/** @param {string} room */
const hasBuild = (room) => existsSync(join(ROOT, room, 'package.json')) && readPackage(ROOT, room).scripts?.build !== undefined

/** @param {string} root @param {string} room @returns {{ scripts?: Record<string, string>, dependencies?: Record<string, string> }} */
const readPackage = (root, room) => JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'))

/** A room and all rooms it imports, by the dependencies it declares. @param {string} root @param {string} room @returns {Set<string>} */
export function roomsBehind(root, room) {
  const found = new Set([room])
  for (const name of found) {
    for (const dependency of Object.keys(readPackage(root, name).dependencies ?? {})) {
      if (dependency.startsWith('@songhanh/')) found.add(dependency.slice('@songhanh/'.length))
    }
  }
  return found
}

/** One hash over the content of the rooms, the lock file and the compiler's settings. @param {string} root @param {readonly string[]} rooms */
export function fingerprint(root, rooms) {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'tsconfig.base.json', ...rooms.toSorted().flatMap((room) => filesBelow(root, room))]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : filesBelow(root, path)
      return entry.isFile() ? [path] : []
    })
}
