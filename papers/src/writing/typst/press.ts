/** Prints official papers as PDF/A-2a, checked by the compiler itself (not validated independently). */
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { pressFiles } from './press-files.ts'
import type { PressJob, PressResult } from './press-job.ts'

export interface PressLimits {
  /** Papers one process prints before it is replaced. */
  readonly papers: number
  readonly milliseconds: number
  /** Memory of the process, where the machine tells it: a paper that takes more is refused. */
  readonly megabytes: number
}

const USUAL: PressLimits = { papers: 60, milliseconds: 20_000, megabytes: 1500 }
const LOOKS_EVERY_MS = 250

/** Why a process gave no answer. */
type Lost = 'too-long' | 'too-large' | 'gone'

/**
 * A press: papers wait in line for one process. A paper whose process is gone is printed once more by a new one; one that crashes that too, takes too long
 * or too much memory is refused, and the next one gets a new process.
 * Refusals: `reports.press-timed-out`, `reports.press-failed`.
 */
export class Press {
  readonly #limits: PressLimits
  #child: ChildProcess | null = null
  #printed = 0
  #line: Promise<unknown> = Promise.resolve()

  constructor(limits: Partial<PressLimits> = {}) {
    this.#limits = { ...USUAL, ...limits }
  }

  /** The PDF of a paper; the same paper gives the same bytes. */
  print(paper: OfficialDocument): Promise<Decision<Uint8Array>> {
    const printed = this.#line.then(() => this.#printNow(paper))
    this.#line = printed.catch(() => undefined)
    return printed
  }

  async close(): Promise<void> {
    await this.#line
    this.#end()
  }

  async #printNow(paper: OfficialDocument): Promise<Decision<Uint8Array>> {
    const job = pressFiles(paper)
    const first = await this.#tried(job)
    // A process somebody ended says nothing about the paper; one that the paper itself ends, it ends again.
    const result = first === 'gone' ? await this.#tried(job) : first
    if (result === 'too-long') return refuse('reports.press-timed-out')
    if (result === 'too-large') return refuse('reports.press-failed', { fault: 'too much memory' })
    if (result === 'gone') return refuse('reports.press-failed', { fault: 'the compiler stopped' })
    return result.ok ? accept(result.pdf) : refuse('reports.press-failed', { fault: result.fault })
  }

  /** A process that does not start is one that is gone. */
  async #tried(job: PressJob): Promise<PressResult | Lost> {
    const child = await this.#process().catch(() => null)
    return child === null ? 'gone' : this.#answer(child, job)
  }

  #answer(child: ChildProcess, job: PressJob): Promise<PressResult | Lost> {
    return new Promise((done) => {
      const finish = (result: PressResult | Lost) => {
        clearTimeout(clock)
        clearInterval(looks)
        child.off('message', finish).off('exit', gone)
        if (typeof result === 'string') this.#end()
        done(result)
      }
      const gone = () => finish('gone')
      const clock = setTimeout(() => finish('too-long'), this.#limits.milliseconds)
      const looks = setInterval(() => megabytesOf(child) > this.#limits.megabytes && finish('too-large'), LOOKS_EVERY_MS)
      child.once('message', finish).once('exit', gone)
      child.send(job, (error) => error && gone())
    })
  }

  async #process(): Promise<ChildProcess> {
    if (this.#child?.connected && this.#printed < this.#limits.papers) {
      this.#printed += 1
      return this.#child
    }
    this.#end()
    // Without the server's surroundings: the compiler needs no secret of ours.
    const child = fork(new URL('worker.ts', import.meta.url), { serialization: 'advanced', env: { PATH: process.env['PATH'] ?? '' } })
    await new Promise<void>((ready, failed) => {
      child.once('message', () => ready()).once('error', failed)
      child.once('exit', (code) => failed(new Error(`the press did not start (exit ${code})`)))
    })
    child.removeAllListeners('exit').removeAllListeners('error')
    // One that was killed at rest is noticed by the next paper, and must not end the server.
    child.on('error', () => undefined)
    // A press at rest keeps nobody waiting who wants to leave; one at work is held by its clock.
    child.unref()
    child.channel?.unref()
    this.#child = child
    this.#printed = 1
    return child
  }

  #end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}

const PAGE_BYTES = 4096

/** Memory a process holds; 0 where the machine does not tell (only Linux does, in /proc). */
function megabytesOf({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'ascii').split(' ')[1])
    return (pages * PAGE_BYTES) / 1_000_000
  } catch {
    return 0
  }
}
