import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm'
/** The places of a test run are some hundred megabytes at a time. */
const ROOM = 3e9

/**
 * A folder for what the tests write and throw away; it goes with this process. A database is a thousand small files and each test has one of its own,
 * so it lies in memory where the machine gives enough of it, else where temporary files lie.
 *
 * @param {string} inMemory
 */
export function quickFolder(inMemory = IN_MEMORY) {
  const folder = mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), 'songhanh-test-'))
  // Where root runs the tests, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** @param {string} folder */
function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}
