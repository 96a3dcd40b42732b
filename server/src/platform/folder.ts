import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The data folder cannot be used, told in one Vietnamese line that names it. */
export class FolderRefused extends Error {}

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
    throw new FolderRefused(`Không tạo hoặc không ghi được thư mục dữ liệu ${folder}: ${(error as Error).message}`, { cause: error })
  }
  const file = new DatabaseSync(join(folder, 'LOCK'))
  try {
    file.exec(
      'PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (by INTEGER); COMMIT',
    )
  } catch (error) {
    file.close()
    throw new FolderRefused(
      `Thư mục dữ liệu ${folder} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó hoặc chọn thư mục khác bằng SONGHANH_DATA.`,
      { cause: error },
    )
  }
  return { release: () => file.close() }
}
