import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEngine } from './engine/launch.ts'
import type {} from './testing.ts'

/** Runs once before all tests: one PostgreSQL for the run, or the one of `TEST_DATABASE_URL` (a second engine in CI). */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    project.provide('engineUrl', given)
    return async () => undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-tests-'))
  chmodSync(folder, 0o711)
  // Nothing here must survive a power cut.
  const engine = await startEngine(folder, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' })
  project.provide('engineUrl', `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(engine.host)}&port=${engine.port}`)
  return async () => {
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
