import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildRooms } from './build.mjs'
import { bringChromium, CHROMIUM_MISSING } from './chromium.mjs'
import { begin, houseEnv, houseNode, ROOT, run, Stop } from './house.mjs'
import { installPackages } from './install.mjs'
import { quickFolder } from './quick-folder.mjs'
import { failedCases, failedJourneys, isGreen, lastLine, ofChecks, ofExitCode, ofPlaywright, ofVitest, sum } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const REPORTS = join(ROOT, 'node_modules', '.cache', 'songhanh', 'reports')
const report = (/** @type {string} */ name) => join(REPORTS, `${name}.json`)

/** The tests make places of their own: settings of a place that runs on this machine must not reach them. */
const NOT_FOR_TESTS = ['PORT', 'SONGHANH_DATA', 'SONGHANH_URL', 'SONGHANH_TOKEN', 'DATABASE_URL', 'DATABASE_ADMIN_URL', 'TEST_DATABASE_URL']

/**
 * What speaks to the database, tried once more on a second engine: all domains of the server. Pages and places are not its matter; nor is what takes its
 * time elsewhere: reading pictures, drawing pages, sending letters, the embedded engine itself.
 */
function onASecondEngine() {
  const server = join(ROOT, 'server', 'src')
  const elsewhere = /^(?:app\/(?!backup\/)|demo\/|platform\/(?:mail|engine)\/|reports\/looks\/|intake\/scans\.)/
  return readdirSync(server, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:test|law)\.ts$/.test(path) && !elsewhere.test(path))
    .map((path) => `server/src/${path}`)
}

/** Every tsconfig of a room, the wall around core first: it is compiled without Node, without a browser. */
const projects = () =>
  ['core', ...readdirSync(ROOT).filter((room) => room !== 'core' && existsSync(join(ROOT, room, 'package.json')))].flatMap((room) =>
    readdirSync(join(ROOT, room))
      .filter((file) => /^tsconfig.*\.json$/.test(file))
      .map((file) => join(room, file)),
  )

/** A tool of the packages, by its own name. @param {string} name @param {readonly string[]} args @param {Parameters<typeof run>[2]} [how] */
const tool = (name, args, how) => run(join(ROOT, 'node_modules', '.bin', name), args, how)

/** One check whose output is shown only where it failed. @param {Promise<{ code: number, output: string }>} running @returns {Promise<Tally>} */
async function quiet(running) {
  const { code, output } = await running
  if (code !== 0) console.log(output.trim())
  return ofExitCode(code)
}

async function types() {
  const tallies = []
  for (const project of projects()) tallies.push(await quiet(tool('tsc', ['-p', project])))
  return sum(tallies)
}

async function checks() {
  const { code } = await run(houseNode(), ['tools/src/checks.ts', report('checks')], { show: true })
  return ofChecks(report('checks'), code)
}

/** @param {string} name @param {readonly string[]} [only] @param {NodeJS.ProcessEnv} [env] */
async function cases(name, only = [], env = houseEnv()) {
  const args = ['run', ...only, '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`]
  const { code, output } = await tool('vitest', args, { env, show: true, seconds: 900 })
  if (output) console.log(output.trim())
  return ofVitest(report(name), code)
}

async function build() {
  await buildRooms()
  return ofExitCode(0)
}

/** @param {string | null} chromium */
async function journeys(chromium) {
  if (chromium === null) throw new Stop(CHROMIUM_MISSING)
  const env = houseEnv({ CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright') })
  const { code, output } = await tool('playwright', ['test', '--config', 'journeys', '--reporter=list,json'], {
    env,
    show: true,
    seconds: 600,
  })
  if (output) console.log(output.trim())
  return ofPlaywright(report('playwright'), code)
}

/** Runs one step and tells its name, its result and its time. A step that cannot run is a failure, and the next one runs all the same. */
async function step(/** @type {string} */ name, /** @type {() => Promise<Tally>} */ work) {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const tally = await work().catch((/** @type {unknown} */ error) => {
    console.log(error instanceof Stop ? error.message : error)
    return ofExitCode(1)
  })
  console.log(`── ${name}: ${lastLine(tally)} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return tally
}

await begin(async () => {
  const secondEngine = process.env.TEST_DATABASE_URL
  for (const name of NOT_FOR_TESTS) delete process.env[name]
  await installPackages()
  const chromium = await bringChromium()
  if (chromium === null) console.log(CHROMIUM_MISSING)
  process.env.TMPDIR = quickFolder()
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const tally = sum([
    await step('format', () => quiet(tool('oxfmt', ['--check']))),
    await step('lint', () => quiet(tool('oxlint', ['--type-aware', '--report-unused-disable-directives', '--deny-warnings']))),
    await step('build', build),
    await step('types', types),
    await step('dead code', () => quiet(tool('knip', []))),
    await step('checks of the house', checks),
    await step('cases and laws', () => cases('vitest')),
    ...(secondEngine === undefined
      ? []
      : [
          await step('server on a second engine', () =>
            cases('second-engine', onASecondEngine(), houseEnv({ TEST_DATABASE_URL: secondEngine })),
          ),
        ]),
    await step('browser journeys', () => journeys(chromium)),
  ])
  const failed = [...failedCases(report('vitest')), ...failedCases(report('second-engine')), ...failedJourneys(report('playwright'))]
  for (const one of failed) console.log(`\n✗ ${one}`)
  console.log(`\n${lastLine(tally)}`)
  process.exitCode = isGreen(tally) ? 0 : 1
})
