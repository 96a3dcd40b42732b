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
