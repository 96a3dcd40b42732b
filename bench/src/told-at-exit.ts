/** Loaded before a program: when that ends, what it took since its process began goes to pipe 3, as an `Expense`. */
import type { Expense } from './expense.ts'

// Not imported: that would load all that a program may ask of files, and count it as the program's.
const { readFileSync, writeSync } = process.getBuiltinModule('node:fs')
const { isMainThread } = process.getBuiltinModule('node:worker_threads')

const tell = (): void => {
  const { user, system } = process.cpuUsage()
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  const expense: Expense = {
    milliseconds: performance.now(),
    processor: (user + system) / 1000,
    peak: Number(peak ?? process.resourceUsage().maxRSS) / 1024,
  }
  writeSync(3, JSON.stringify(expense))
}
// Threads of the program load this too.
if (isMainThread) process.on('exit', tell)
