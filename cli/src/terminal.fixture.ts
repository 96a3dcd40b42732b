import { execFile } from 'node:child_process'

const MAIN = new URL('main.ts', import.meta.url).pathname

/** What Node compiled for the commands before is taken again: without it each process of a test would compile the whole of `songhanh` anew. */
const SURROUNDINGS = ['PATH', 'NODE_COMPILE_CACHE'] as const

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `songhanh …` as a person does, in a process of its own that knows no place but the one it is given. For tests. */
export const songhanh = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const given = Object.fromEntries(SURROUNDINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
    execFile(process.execPath, [MAIN, ...args], { env: { ...given, ...env } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
