// Plain JavaScript for Node 20.19 and later: these files run before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const BIN = join(ROOT, 'node_modules', '.bin')

/** A reason to stop that a person can read; everything else that is thrown is a defect of ours. */
export class Stop extends Error {}

/** Refuses a Node that cannot run npm's packages, with what to do about it. */
export function askForNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Stop(
    `Song Hành needs Node 20.19 or later to start; this is ${version}. Install a newer one from your system's packages or nodejs.org.`,
  )
}

/** The Node 24 that came with the packages, else the one running if it is new enough. */
export function houseNode() {
  const own = join(BIN, 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Stop(`No Node 24 was installed for ${process.platform}-${process.arch}. Install Node 24 yourself and run this command again.`)
}

/** What Node compiled, kept for the next process: a command of ours starts in half the time. Node does without where it cannot write here. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'songhanh', 'compiled')

/** The surroundings of a tool of the house: its own commands come first on the path, so that every script finds Node 24. */
export const houseEnv = (more = {}) => ({
  ...process.env,
  PATH: [BIN, process.env.PATH].join(delimiter),
  NODE_COMPILE_CACHE: COMPILED,
  ...more,
})

/** The surroundings of npm: it replaces node_modules, so nothing it starts may come from there. */
export const npmEnv = () => ({
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(ROOT, 'node_modules')))
    .join(delimiter),
})

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean, seconds?: number, lastWords?: number }} [how] `show` lets the output through, else it is kept; after `seconds` the command is interrupted and has `lastWords` seconds to report
 * @returns {Promise<{ code: number, output: string }>} a command that cannot be started, or runs out of its time, ends with a code other than 0
 */
export function run(command, args, { env = houseEnv(), cwd = ROOT, show = false, seconds = 900, lastWords = 15 } = {}) {
  return new Promise((done) => {
    let output = ''
    // A group of its own, so that a command that hangs ends with everything it started.
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    const end = (/** @type {NodeJS.Signals} */ signal) => child.pid !== undefined && killGroup(child.pid, signal)
    /** @type {NodeJS.Timeout | undefined} */
    let killing
    const tooLong = setTimeout(() => {
      output += `\nstopped after ${seconds} s`
      // A runner that is interrupted still reports what it ran.
      end('SIGINT')
      killing = setTimeout(() => end('SIGKILL'), lastWords * 1000)
    }, seconds * 1000)
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      end(signal)
      process.exit(130)
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const finish = (/** @type {number} */ code) => {
      clearTimeout(tooLong)
      clearTimeout(killing)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      done({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      finish(127)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
}

/** @param {number} leader @param {NodeJS.Signals} signal */
function killGroup(leader, signal) {
  try {
    process.kill(-leader, signal)
  } catch {
    // Already gone.
  }
}

/**
 * How Node keeps what is new: in 8 MB, not in what the size of the machine makes of it (up to 32 MB, three times). An idle place holds some 65 MB less,
 * a large import 100 MB less, for no more of a processor. And how far what is old may grow before it is looked through: by three fifths, not to the
 * threefold: a file of a million figures then holds 330 MB at most, not 480.
 */
const THRIFTY = ['--max-semi-space-size=8', '--heap-growing-percent=60']

/**
 * Hands over to a program of the house, which has the terminal, the signals and the exit code from here on.
 *
 * @param {string} file
 * @param {string} cwd
 */
export async function handOver(file, cwd) {
  const child = spawn(houseNode(), [...THRIFTY, join(ROOT, file), ...process.argv.slice(2)], { cwd, env: houseEnv(), stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal gives Ctrl-C to the whole group, the child included; any other sender reached only us.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  process.exitCode = await new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('exit', (code, signal) => ended(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  })
}

/** Runs a starter: a `Stop` becomes one line and exit code 1. @param {() => Promise<void>} main */
export async function begin(main) {
  try {
    askForNode()
    await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
