import { operations } from '@songhanh/words/vi/operations'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Told } from './told.ts'

/**
 * Makes the data folder where it is missing and holds it until `release`: a second process on the same folder is refused.
 *
 * The lock is SQLite's file lock, which the operating system takes back when the process dies, however it dies: no stale files.
 */
export function holdFolder(folder: string): { release(): void } {
  try {
    mkdirSync(folder, { recursive: true })
    // Others may pass through (the database runs as another user), but not list or write.
    chmodSync(folder, 0o711)
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
