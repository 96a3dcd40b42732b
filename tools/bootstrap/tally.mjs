import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** One check that has no parts: it passed, or it failed. @param {number} code exit code @returns {Tally} */
export const ofExitCode = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  })

/** The last line of `npm test`. @param {Tally} tally */
export const lastLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** A run in which nothing ran proves nothing. @param {Tally} tally */
export const isGreen = ({ passed, failed }) => failed === 0 && passed > 0

/**
 * What a vitest run really did, from its JSON report. A file that could not be loaded has no test that failed, yet it failed.
 *
 * @param {string} file
 * @param {number} code exit code of the run
 * @returns {Tally}
 */
export const ofVitest = (file, code) =>
  honest(code, read(file), (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter((/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }))

/**
 * What a Playwright run really did, from its JSON report. A journey that passed only at the second try counts as failed.
 *
 * @param {string} file
 * @param {number} code exit code of the run
 * @returns {Tally}
 */
export const ofPlaywright = (file, code) =>
  honest(code, read(file), ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }))

/** How many lines of a failure's message stand in the summary: the sentence and the two values, not the whole trace. */
const MESSAGE_LINES = 8

/**
 * Which cases and laws failed and with what words, for the end of a long run, where its middle is no longer at hand.
 *
 * @param {string} file the JSON report of a vitest run
 * @returns {string[]} one entry a failure, "file › name" and the first lines of its message
 */
export const failedCases = (file) =>
  (read(file)?.testResults ?? []).flatMap((/** @type {any} */ suite) => [
    ...suite.assertionResults
      .filter((/** @type {any} */ one) => one.status === 'failed')
      .map((/** @type {any} */ one) => entry(`${suite.name} › ${one.fullName}`, one.failureMessages?.[0])),
    ...(suite.status === 'failed' && suite.assertionResults.length === 0 ? [entry(suite.name, suite.message)] : []),
  ])

/** The same of the browser journeys. @param {string} file the JSON report of a Playwright run @returns {string[]} */
export function failedJourneys(file) {
  /** @param {any} suite @returns {string[]} */
  const of = (suite) => [
    ...(suite.suites ?? []).flatMap(of),
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => !spec.ok)
      .map((/** @type {any} */ spec) => {
        const results = spec.tests.flatMap((/** @type {any} */ one) => one.results)
        return entry(`${spec.file} › ${spec.title}`, results.find((/** @type {any} */ result) => result.error)?.error?.message)
      }),
  ]
  return (read(file)?.suites ?? []).flatMap(of)
}

/** @param {string} name @param {string | undefined} message */
const entry = (name, message = '') => [name, ...message.split('\n').slice(0, MESSAGE_LINES)].join('\n    ').trimEnd()

/** What the checks of the house counted themselves. @param {string} file @param {number} code @returns {Tally} */
export const ofChecks = (file, code) => honest(code, read(file), (tally) => tally)

/**
 * A run that ended badly is at least one failure, whatever its report says; so is one without a report.
 *
 * @param {number} code @param {any} report @param {(report: any) => Tally} count @returns {Tally}
 */
function honest(code, report, count) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const tally = count(report)
  if (code !== 0 && tally.failed === 0) return { ...tally, failed: 1 }
  return tally.passed + tally.failed + tally.skipped === 0 ? { passed: 0, failed: 1, skipped: 0 } : tally
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
