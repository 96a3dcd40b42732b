import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstRouteFiles } from './first-route.ts'

const BUDGET = 135 * 1000
const out = mkdtempSync(join(tmpdir(), 'desk-build-'))
let manifest: Readonly<Record<string, { readonly file: string; readonly isDynamicEntry?: boolean; readonly assets?: readonly string[] }>>
let html: string

beforeAll(() => {
  // A process of its own: the runner's NODE_ENV would build React's development version.
  const room = fileURLToPath(new URL('../..', import.meta.url))
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, ['--run', 'build', '--', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], { cwd: room, env })
  manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as typeof manifest
  html = readFileSync(join(out, 'index.html'), 'utf8')
})
afterAll(() => rmSync(out, { recursive: true }))

describe('the first page of a first visit', () => {
  test('needs at most 135 KB of compressed JavaScript', () => {
    const files = firstRouteFiles(html)
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file)), { level: 9 }).length, 0)
    expect(files.length).toBeGreaterThan(0)
    expect(bytes).toBeGreaterThan(60_000)
    expect(bytes).toBeLessThanOrEqual(BUDGET)
  })

  test('comes side by side: a small file that asks for data, and the desk with what it needs', () => {
    const [start, desk, ...others] = firstRouteFiles(html)
    // Six are fetched at a time: with the style sheet there must be room.
    expect(others.length).toBeLessThanOrEqual(2)
    expect(readFileSync(join(out, start ?? '')).length).toBeLessThan(8_000)
    // The small one must not wait for the desk: it imports it only once it has asked.
    expect(readFileSync(join(out, start ?? ''), 'utf8')).not.toMatch(/(?:^|;|\n)import[{"*\w]/)
    const imported = [...readFileSync(join(out, desk ?? ''), 'utf8').matchAll(/from"\.\/([\w-]+\.js)"/g)].map(
      (found) => `assets/${found[1]}`,
    )
    expect(firstRouteFiles(html)).toEqual(expect.arrayContaining(imported))
    expect(readFileSync(join(out, desk ?? ''), 'utf8')).toContain('/api/plans/{planId}')
  })

  test('leaves the pages for later that few people open first', () => {
    const later = Object.entries(manifest).filter(
      ([, { isDynamicEntry, file }]) => isDynamicEntry === true && !firstRouteFiles(html).includes(file),
    )
    expect(later.map(([source]) => source)).toEqual(expect.arrayContaining(['src/intake/review.tsx', 'src/people/sign-in.tsx']))
  })

  test('fetches no third subset of a font', () => {
    const fonts = Object.values(manifest)
      .flatMap((chunk) => [chunk.file, ...(chunk.assets ?? [])])
      .filter((file) => file.endsWith('.woff2'))
    expect(fonts.some((file) => file.includes('latin-ext'))).toBe(false)
    expect(new Set(fonts).size).toBe(4)
  })
})
