/**
 * Reading in a child process: a paper from outside may be made to exhaust whoever reads it, and limits inside a library are not enough.
 * The child has a clock, a ceiling on memory and on what it may answer; when it goes beyond, it is killed and the server has lost nothing.
 */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type Decision, refuse } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import type { PagePicture } from './page-picture.ts'
import { PROGRESS_PIPE } from './recognition-in-child.ts'
import type { Progress } from './recognition.ts'
import { refusedUnread } from './refused-unread.ts'

export interface GuardLimits {
  /** How long the child may be silent: it answers in this time, or tells that it has come a page further. */
  readonly milliseconds: number
  /** Resident memory of the child. */
  readonly memory: number
  /** Bytes the child may answer. */
  readonly answer: number
  readonly paper: PaperLimits
}

const MB = 1024 * 1024
export const GUARD_LIMITS: GuardLimits = { milliseconds: 15_000, memory: 512 * MB, answer: 64 * MB, paper: PAPER_LIMITS }

/** Recognition takes seconds a page and a few hundred megabytes; a page it is not done with in a minute it is never done with. */
export const RECOGNITION_LIMITS: GuardLimits = { ...GUARD_LIMITS, milliseconds: 60_000, memory: 768 * MB }

/** A reading somebody waits for: told page by page, and stopped when they say so. */
export interface Watched {
  readonly tell: (progress: Progress) => void
  readonly signal: AbortSignal
}

/** What the child is started with. */
export interface GuardArgument {
  readonly name: string
  readonly limits: PaperLimits
  /** Whether pages that are pictures are recognised; how far that has come is then written to `PROGRESS_PIPE`, a line of JSON each time. */
  readonly recognise: boolean
  /** The page to be drawn, counted from 1, for the child that draws one. */
  readonly page?: number
}

const COMPILED = process.env['NODE_COMPILE_CACHE']
const WORKER = fileURLToPath(new URL('./guard-worker.ts', import.meta.url))
const DRAWER = fileURLToPath(new URL('./page-picture-worker.ts', import.meta.url))

/**
 * Reads a paper in a child process. Refuses what `readPaper` refuses, `intake.reading-timed-out` when the child ran out of time, and
 * `intake.unsafe-file` when it went beyond its memory or answer, or died.
 */
export async function readPaperGuarded(
  name: string,
  bytes: Uint8Array,
  limits: GuardLimits = GUARD_LIMITS,
  watched: Watched | null = null,
): Promise<Decision<Reading>> {
  return guarded<Reading>(WORKER, name, bytes, limits, watched)
}

/**
 * Draws one page of a PDF, counted from 1, in a child process. Refuses what `pictureOfPdfPage` refuses, and as `readPaperGuarded` does.
 */
export const pictureOfPageGuarded = (bytes: Uint8Array, page: number, limits: GuardLimits = GUARD_LIMITS): Promise<Decision<PagePicture>> =>
  guarded<PagePicture>(DRAWER, '', bytes, limits, null, page)

/**
 * Hands a paper to a program of our own in a child process: it gets a `GuardArgument` as its argument and the bytes on standard input, and answers a
 * `Decision<T>` as JSON. Pages that are pictures are recognised only where somebody watches. Refuses as `readPaperGuarded` does, and
 * `intake.reading-stopped` when whoever watches said so.
 */
export async function guarded<T>(
  worker: string,
  name: string,
  bytes: Uint8Array,
  limits: GuardLimits = GUARD_LIMITS,
  watched: Watched | null = null,
  page: number | null = null,
): Promise<Decision<T>> {
  // What is refused by its size, or by what it says of itself, needs no child.
  if (bytes.length === 0) return refuse('intake.empty-file')
  if (bytes.length > limits.paper.bytes) return refuse('intake.too-large', { most: `${Math.floor(limits.paper.bytes / MB)} MB` })
  const unfit = await refusedUnread(bytes, limits.paper)
  if (unfit !== null) return refuse(unfit)
  if (watched?.signal.aborted) return refuse('intake.reading-stopped')
  const argument: GuardArgument = { name, limits: limits.paper, recognise: watched !== null, ...(page === null ? {} : { page }) }
  const outcome = await inChild<T>(worker, argument, bytes, limits, watched)
  if (outcome === 'stopped') return refuse('intake.reading-stopped')
  if (outcome === 'timed-out') return refuse('intake.reading-timed-out')
  return outcome ?? refuse('intake.unsafe-file')
}

/**
 * Work done once is over before a compiler that optimises has paid: patterns are compiled outright instead of twice, the rules never a third time,
 * and WebAssembly is looked at as it is called. Functions are compiled with their file, so that they are kept with it and no later child compiles them
 * again, and only what is called thousands of times is compiled better: that is done beside the work, on a processor somebody else may need.
 * Recognising and drawing go through the same few loops for seconds, and keep all of it.
 */
const ONCE = ['--no-regexp-tier-up', '--no-turbofan', '--invocation-count-for-maglev=2000', '--wasm-lazy-validation', '--no-lazy']

/** What the engine of the child is started with. */
export function childFlags({ recognise, page }: Pick<GuardArgument, 'recognise' | 'page'>, limits: GuardLimits): readonly string[] {
  const heap = Math.max(64, Math.floor((limits.memory / MB) * 0.75))
  return [`--max-old-space-size=${heap}`, '--max-semi-space-size=4', ...(recognise || page !== undefined ? [] : ONCE)]
}

type Outcome<T> = Decision<T> | 'timed-out' | 'stopped' | null

function inChild<T>(
  worker: string,
  argument: GuardArgument,
  bytes: Uint8Array,
  limits: GuardLimits,
  watched: Watched | null,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...childFlags(argument, limits), worker, JSON.stringify(argument)], {
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
      // No settings, secrets or addresses of the server reach the child; where its own programs stand compiled is none of these, and half its start.
      env: COMPILED === undefined ? {} : { NODE_COMPILE_CACHE: COMPILED },
    })
    let settled = false
    const settle = (outcome: Outcome<T>): void => {
      if (settled) return
      settled = true
      clearTimeout(clock)
      clearInterval(watch)
      watched?.signal.removeEventListener('abort', stop)
      child.kill('SIGKILL')
      resolve(outcome)
    }
    const stop = (): void => settle('stopped')
    watched?.signal.addEventListener('abort', stop)
    let clock = setTimeout(() => settle('timed-out'), limits.milliseconds)
    const watch = setInterval(() => {
      void residentMemory(child.pid).then((memory) => {
        if (memory > limits.memory) settle(null)
      })
    }, 50)
    if (watched)
      followLines(child.stdio[PROGRESS_PIPE] as Readable, (progress) => {
        if (settled) return
        clearTimeout(clock)
        clock = setTimeout(() => settle('timed-out'), limits.milliseconds)
        watched.tell(progress)
      })
    const chunks: Buffer[] = []
    let size = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.answer) return settle(null)
      chunks.push(chunk)
    })
    child.on('error', () => settle(null))
    child.on('close', (code) => settle(code === 0 ? answered<T>(Buffer.concat(chunks)) : null))
    // A child that dies early closes the pipe under the writer; its end is told by `close`.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
  })
}

const PROGRESS = /^\{"done":\d{1,6},"of":\d{1,6}\}$/

/** What the child tells while it works: a line of JSON each time. It is killed with anything it has not said whole. */
function followLines(pipe: Readable, told: (progress: Progress) => void): void {
  let rest = ''
  pipe.on('error', () => undefined)
  pipe.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (PROGRESS.test(line)) told(JSON.parse(line) as Progress)
  })
}

function answered<T>(answer: Buffer): Decision<T> | null {
  try {
    return JSON.parse(answer.toString('utf8')) as Decision<T>
  } catch {
    return null
  }
}

/** Resident bytes of a process where the system tells them (Linux); 0 elsewhere, where the heap ceiling alone holds. */
async function residentMemory(pid: number | undefined): Promise<number> {
  if (pid === undefined || process.platform !== 'linux') return 0
  try {
    const status = await readFile(`/proc/${pid}/statm`, 'utf8')
    return Number(status.split(' ')[1]) * 4096
  } catch {
    return 0
  }
}
