/** Files a command writes for its caller. */
import { stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Given, WrongUse } from './command.ts'

/** Before anything is asked of the place: whether each of these can be written. Throws `WrongUse` where its folder is not there. */
export async function mayWrite(given: Given, paths: readonly (string | undefined)[]): Promise<void> {
  for (const path of paths) {
    if (path === undefined) continue
    const whole = resolve(given.callerFolder, path)
    const [folder, there] = await Promise.all([stat(dirname(whole)).catch(() => null), stat(whole).catch(() => null)])
    if (!folder?.isDirectory() || there?.isDirectory()) throw new WrongUse(given.words.notWritten(path))
  }
}

/** Writes a file, relative to the caller's folder. Throws `WrongUse` where it cannot be written. */
export async function writeOut(given: Given, path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(resolve(given.callerFolder, path), bytes).catch((error: unknown) => {
    throw new WrongUse(given.words.notWritten(path), { cause: error })
  })
}
