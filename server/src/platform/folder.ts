import { operations } from '@songhanh/words/vi/operations'
import { chmodSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Told } from './told.ts'

/** Makes the folders that are missing so that others may pass through (the database runs as another user) but not list; what was there stays as it is. */
function makePassable(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  for (let path = folder; path.length >= first.length; path = dirname(path)) chmodSync(path, 0o711)
}

/**
 * Makes the data folder where it is missing and holds it until `release`: a second process on the same folder is refused.
 *
 * The lock is SQLite's file lock, which the operating system takes back when the process dies, however it dies: no stale files.
 */
export function holdFolder(folder: string): { release(): void } {
  try {
    makePassable(folder)
  } catch (error) {
    throw new Told(operations.folder.unusable(folder, (error as Error).message), { cause: error })
  }
  const file = new DatabaseSync(join(folder, 'LOCK'))
  try {
    file.exec(
      'PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (by INTEGER); COMMIT',
    )
  } catch (error) {
    file.close()
    throw new Told(operations.folder.held(folder), { cause: error })
  }
  return { release: () => file.close() }
}
