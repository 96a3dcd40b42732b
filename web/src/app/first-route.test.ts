import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstRouteFiles, type Manifest } from './first-route.ts'

const BUDGET = 135 * 1000
const out = mkdtempSync(join(tmpdir(), 'desk-build-'))
let manifest: Manifest

beforeAll(() => {
  // A process of its own: the runner's NODE_ENV would build React's development version.
  const room = fileURLToPath(new URL('../..', import.meta.url))
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, ['--run', 'build', '--', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], { cwd: room, env })
  manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest
})
afterAll(() => rmSync(out, { recursive: true }))

describe('the first page of a first visit', () => {
  test('needs at most 135 KB of compressed JavaScript', () => {
    const files = firstRouteFiles(manifest)
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file)), { level: 9 }).length, 0)
    expect(files.length).toBeGreaterThan(0)
    expect(bytes).toBeGreaterThan(60_000)
    expect(bytes).toBeLessThanOrEqual(BUDGET)
  })

  test('draws the plan page without a second download, and leaves the other pages out', () => {
    const first = new Set(firstRouteFiles(manifest))
    const lazy = Object.entries(manifest).filter(([, chunk]) => chunk.isDynamicEntry === true && !first.has(chunk.file))
    expect(lazy.map(([source]) => source)).toEqual(expect.arrayContaining(['src/intake/review.tsx', 'src/people/sign-in.tsx']))
    expect(lazy.map(([source]) => source)).not.toContain('src/plans/plan-screen.tsx')
  })

  test('fetches no third subset of a font', () => {
    const fonts = Object.values(manifest)
      .flatMap((chunk) => [chunk.file, ...(chunk.assets ?? [])])
      .filter((file) => file.endsWith('.woff2'))
    expect(fonts.some((file) => file.includes('latin-ext'))).toBe(false)
    expect(new Set(fonts).size).toBe(4)
  })
})
