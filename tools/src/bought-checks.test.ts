import { execFile } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { smallHouse, type SmallHouse } from './small-house.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const real = (file: string) => readFileSync(join(ROOT, file), 'utf8')

let house: SmallHouse | undefined
afterEach(() => house?.remove())

/** Runs a bought tool with the settings of the real house over a small one; answers its exit code and what it printed. */
async function run(tool: string, args: readonly string[], planted: Record<string, string>) {
  const settings = ['.oxlintrc.json', '.oxfmtrc.json', 'knip.json', 'tsconfig.base.json', 'core/tsconfig.json', 'ui/tsconfig.json']
  house = smallHouse({ ...Object.fromEntries(settings.map((file) => [file, real(file)])), ...planted })
  for (const name of ['typescript', 'oxlint-tsgolint', '@types'])
    symlinkSync(join(ROOT, 'node_modules', name), join(house.root, 'node_modules', name))
  return promisify(execFile)(join(ROOT, 'node_modules/.bin', tool), args, { cwd: house.root }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, output: error.stdout + error.stderr }),
  )
}

describe('the wall around core', () => {
  const compiled = (text: string) => run('tsc', ['-p', 'core'], { 'core/src/a.ts': text })

  it('lets a rule through', async () => {
    expect(await compiled('export const twice = (n: number): number => 2 * n\n')).toEqual({ code: 0, output: '' })
  })

  it.each([
    'process.exit()',
    'console.log()',
    'document.title',
    'fetch("")',
    'setTimeout(() => {}, 1)',
    'structuredClone(1)',
    'new URL("a:b")',
    'import("node:fs")',
  ])('stops %s', async (text) => {
    const { code, output } = await compiled(`export const f = () => ${text}\n`)
    expect(code).not.toBe(0)
    expect(output).toContain('core/src/a.ts')
  })
})

describe('the linter', () => {
  const linted = (planted: Record<string, string>) => run('oxlint', ['--type-aware', '--deny-warnings', 'core', 'ui', 'server'], planted)

  it.each([
    ['a clock', 'new Date(0)'],
    ['a clock by way of the global object', 'globalThis.Date'],
    ['chance', 'Math.random()'],
    ['the locale of the machine in order', `'a'.localeCompare('b')`],
    ['the locale of the machine in numbers', '(1).toLocaleString()'],
    ['the locale of the machine in letters', `'I'.toLocaleLowerCase()`],
    ['Intl', `new Intl.NumberFormat()`],
  ])('stops %s in core', async (_, text) => {
    const { code, output } = await linted({ 'core/src/a.ts': `export const f = (): unknown => ${text}\n` })
    expect(code).not.toBe(0)
    expect(output).toMatch(/no-restricted-(globals|properties)/)
  })

  it('lets the same stand in a test of core and in the server', async () => {
    expect(
      await linted({ 'core/src/a.test.ts': 'export const f = Date.now()\n', 'server/src/a.ts': 'export const f = Date.now()\n' }),
    ).toMatchObject({ code: 0 })
  })

  it.each([
    ['a hook', `import { useState } from 'react'\nexport const f = useState\n`, 'no-restricted-imports'],
    ['fetching', `export const f = (): unknown => fetch('/api')\n`, 'no-restricted-globals'],
  ])('stops %s in ui', async (_, text, rule) => {
    const { code, output } = await linted({ 'ui/src/a.tsx': text, 'node_modules/react/package.json': '{"name":"react"}' })
    expect(code).not.toBe(0)
    expect(output).toContain(rule)
  })

  it.each([
    ['a promise nobody waits for', `const save = async (): Promise<void> => {}\nsave()\nexport {}\n`, 'no-floating-promises'],
    ['any', `export const a: any = 1\n`, 'no-explicit-any'],
    ['an answer of unknown shape', `export const a: string = JSON.parse('1').name\n`, 'no-unsafe'],
    ['an error swallowed', `export const f = (): void => {\n  try {\n    f()\n  } catch {}\n}\n`, 'no-empty'],
  ])('stops %s, with the types of the code', async (_, text, rule) => {
    const tsconfig = '{"extends":"../tsconfig.base.json","include":["src"],"compilerOptions":{"lib":["ES2024"],"types":[]}}'
    const { code, output } = await linted({ 'server/tsconfig.json': tsconfig, 'server/src/a.ts': text })
    expect(code).not.toBe(0)
    expect(output).toContain(rule)
  })
})

describe('the formatter', () => {
  it('stops a file in another format', async () => {
    const { code, output } = await run('oxfmt', ['--check', 'core/src'], { 'core/src/a.ts': 'export const a = "b";' })
    expect(code).not.toBe(0)
    expect(output).toContain('core/src/a.ts')
  })

  it('lets a formatted one through', async () => {
    expect(await run('oxfmt', ['--check', 'core/src'], { 'core/src/a.ts': `export const a = 'b'\n` })).toMatchObject({ code: 0 })
  })
})

describe('dead code', () => {
  const workspaces = { 'package.json': JSON.stringify({ name: 'small', workspaces: ['core', 'server', 'web'] }) }
  const living = {
    'core/src/used.ts': 'export const used = 1\n',
    'server/src/main.ts': `import { used } from '@songhanh/core/used'\nconsole.log(used)\n`,
    'server/package.json': JSON.stringify({
      name: '@songhanh/server',
      type: 'module',
      main: 'src/main.ts',
      dependencies: { '@songhanh/core': '*' },
    }),
  }

  it('passes where everything is used', async () => {
    expect(await run('knip', ['--no-config-hints'], { ...workspaces, ...living })).toMatchObject({ code: 0 })
  })

  it.each([
    ['an export nobody imports', 'core/src/used.ts', 'export const used = 1\nexport const dead = 2\n', 'dead'],
    ['a file nobody imports', 'server/src/dead.ts', 'export const a = 1\n', 'server/src/dead.ts'],
    [
      'a package nobody imports',
      'server/package.json',
      JSON.stringify({ name: '@songhanh/server', type: 'module', main: 'src/main.ts', dependencies: { '@songhanh/core': '*', dead: '*' } }),
      'dead',
    ],
  ])('finds %s', async (_, file, text, named) => {
    const { code, output } = await run('knip', ['--no-config-hints'], { ...workspaces, ...living, [file]: text })
    expect(code).not.toBe(0)
    expect(output).toContain(named)
  })
})
