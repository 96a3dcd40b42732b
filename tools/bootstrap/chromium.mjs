import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { npmEnv, run } from './house.mjs'
import { progress } from './progress.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export const CHROMIUM_MISSING =
  'The browser journeys need Chromium or Chrome and none was found. Install it (Debian, Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to the program.'

/** Where the system's Chromium is: `CHROME_PATH`, then the path, then the usual places; null where there is none. @param {NodeJS.ProcessEnv} [env] */
export function findChromium(env = process.env) {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const given = env.CHROME_PATH
  if (given !== undefined && given !== '') return canRun(given) ? given : null
  return [...onPath, ...ELSEWHERE].find(canRun) ?? null
}

/** The system's Chromium, installed by the package manager where we are root on Debian; null where a person must do it. */
export async function bringChromium() {
  const found = findChromium()
  if (found !== null || process.env.CHROME_PATH || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found
  const env = { ...npmEnv(), DEBIAN_FRONTEND: 'noninteractive' }
  await progress('Installing Chromium from the packages of the system', async () => {
    await run('apt-get', ['update', '-qq'], { env })
    const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
    if (code !== 0) console.error(output.trim())
  })
  return findChromium()
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
