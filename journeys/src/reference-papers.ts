import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = process.env['SONGHANH_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))

/** A plan document that is test data and stays out of the repository; null where its folder is absent. */
export function referencePaper(name: string): string | null {
  const path = join(FOLDER, 'plans/full', `${name}.txt`)
  return existsSync(path) ? path : null
}
