import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmEnv, ROOT, run, Stop } from './house.mjs'
import { progress } from './progress.mjs'

/** Installs the packages of the lock file where what is installed differs from it; does nothing otherwise. */
export async function installPackages() {
  if (isInstalled(ROOT)) return
  await progress('Installing packages (once; about 100 MB)', async () => {
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: npmEnv() })
    if (code !== 0) throw new Stop(`npm could not install the packages:\n${output.trim()}`)
  })
}

/**
 * Whether npm's own record of what it installed agrees with the lock file.
 *
 * npm writes that record last, so an install cut short is seen too. Packages for other machines are optional and may be missing.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const asked = lockedPackages(join(root, 'package-lock.json'))
  const there = lockedPackages(join(root, 'node_modules', '.package-lock.json'))
  if (asked === null || there === null) return false
  return Object.entries(asked).every(([place, wanted]) => {
    if (!place.includes('node_modules/') || wanted.optional) return true
    return there[place]?.version === wanted.version
  })
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
