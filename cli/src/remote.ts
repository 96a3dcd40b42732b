import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Answered, call, download, openRows, type Given as GivenTo, type Reach, Unreachable } from '@songhanh/api/client'
import type { Endpoint, Problem } from '@songhanh/api/endpoint'
import { dataFolder } from '@songhanh/core/basics/data-folder'
import type { z } from 'zod'
import { type ExitCode, type Given, WrongUse } from './command.ts'

/** The running place said no. */
export class RefusedByPlace extends Error {
  readonly problem: z.output<typeof Problem>
  constructor(problem: z.output<typeof Problem>) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The access key: given, or that of the demonstration officer in the data folder of the caller. */
function tokenOf({ env, callerFolder, words }: Given): string {
  const given = env['SONGHANH_TOKEN']
  if (given) return given
  const folder = dataFolder({
    given: env['SONGHANH_DATA'] ? resolve(callerFolder, env['SONGHANH_DATA']) : null,
    isRoot: process.getuid?.() === 0,
    xdgDataHome: env['XDG_DATA_HOME'] || null,
    home: homedir(),
  })
  const path = join(folder, 'token')
  if (!existsSync(path)) throw new WrongUse(words.noToken(path))
  return readFileSync(path, 'utf8').trim()
}

/** Does something with the running place of `SONGHANH_URL`. Throws `RefusedByPlace` where it refuses, `WrongUse` where it cannot be reached. */
async function reaching<T>(
  given: Given,
  asked: (
    reach: Reach,
  ) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: z.output<typeof Problem> }>,
): Promise<T> {
  const base = given.env['SONGHANH_URL'] || `http://localhost:${given.env['PORT'] || 8080}`
  try {
    const answered = await asked({ base, token: tokenOf(given), language: given.language, fetch, newId: randomUUID })
    if (!answered.ok) throw new RefusedByPlace(answered.problem)
    return answered.value
  } catch (error) {
    if (error instanceof Unreachable) throw new WrongUse(given.words.unreachable(base), { cause: error })
    throw error
  }
}

/** Asks the running place. Throws as `reaching` does. */
export const askPlace = <const E extends Endpoint>(given: Given, endpoint: E, parts: GivenTo<E>): Promise<z.output<E['answer']>> =>
  reaching(given, (reach): Promise<Answered<E>> => call(reach, endpoint, parts))

/** A file of the running place, as bytes. Throws as `reaching` does. */
export const fileOfPlace = <const E extends Endpoint & { readonly download: true }>(
  given: Given,
  endpoint: E,
  parts: GivenTo<E>,
): Promise<Uint8Array> => reaching(given, (reach) => download(reach, endpoint, parts))

/** A table of the running place as it comes in. Throws as `reaching` does. */
export const rowsOfPlace = <const E extends Endpoint & { readonly download: true }>(
  given: Given,
  endpoint: E,
  parts: GivenTo<E>,
): Promise<{ readonly rows: number; readonly body: ReadableStream<Uint8Array> }> =>
  reaching(given, (reach) => openRows(reach, endpoint, parts))

/** Prints an answer: as JSON where asked, else as the command words it. */
export function told<T>({ json, say }: Given, value: T, inWords: (value: T) => readonly string[]): ExitCode {
  for (const line of json ? [JSON.stringify(value, null, 2)] : inWords(value)) say(line)
  return 0
}
