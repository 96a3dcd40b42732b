/** What a program takes in a process of its own, from the start of the process to its end. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './figure.ts'

export interface Expense {
  readonly milliseconds: number
  /** Milliseconds of the processor, whatever else runs beside it. */
  readonly processor: number
  /** Megabytes. */
  readonly peak: number
}

const TOLD_AT_EXIT = new URL('told-at-exit.ts', import.meta.url).href
const MB = 1024 * 1024

/** The answer of a program of ours, and its expense: medians of so many runs, the most memory. */
export function expenseOf(
  program: URL,
  argument: readonly string[],
  { flags = [], input, runs = 5 }: { readonly flags?: readonly string[]; readonly input?: Uint8Array; readonly runs?: number } = {},
): Expense & { readonly answer: string } {
  const outcomes = Array.from({ length: runs }, () => {
    const { output, status } = spawnSync(process.execPath, [...flags, '--import', TOLD_AT_EXIT, fileURLToPath(program), ...argument], {
      encoding: 'utf8',
      maxBuffer: 256 * MB,
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
      ...(input ? { input } : {}),
    })
    if (status !== 0) throw new Error(`${fileURLToPath(program)} ended with ${status}`)
    return { answer: output[1] ?? '', ...(JSON.parse(output[3] ?? '') as Expense) }
  })
  return {
    answer: outcomes[0]?.answer ?? '',
    milliseconds: median(outcomes.map((o) => o.milliseconds)),
    processor: median(outcomes.map((o) => o.processor)),
    peak: Math.max(...outcomes.map((o) => o.peak)),
  }
}
