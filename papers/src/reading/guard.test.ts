import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GUARD_LIMITS, guarded, readPaperGuarded } from './guard.ts'

const folder = mkdtempSync(join(tmpdir(), 'guard-'))
const worker = (name: string, program: string): string => {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, program)
  return path
}
const paper = new TextEncoder().encode('KẾ HOẠCH\nThử\n')
const MB = 1024 * 1024
let busy: string, greedy: string, talkative: string, dying: string, curious: string

beforeAll(() => {
  busy = worker('busy', 'for (;;);')
  greedy = worker(
    'greedy',
    'const kept = []; for (;;) { kept.push(Buffer.alloc(8 * 1024 * 1024, 1)); await new Promise((r) => setTimeout(r, 5)) }',
  )
  talkative = worker(
    'talkative',
    'const line = "x".repeat(1024 * 1024); for (;;) if (!process.stdout.write(line)) await new Promise((r) => process.stdout.once("drain", r))',
  )
  dying = worker('dying', 'process.exit(3)')
  curious = worker('curious', 'process.stdout.write(JSON.stringify({ ok: true, value: process.env }))')
})
afterAll(() => rmSync(folder, { recursive: true }))

const outcome = async (program: string, limits = GUARD_LIMITS) => {
  const decision = await guarded(program, 'a', paper, limits)
  return decision.ok ? decision.value : decision.refusal.code
}

describe('a paper read in a child', () => {
  it('comes back as it would be read here', async () => {
    expect(await readPaperGuarded('a.txt', paper)).toMatchObject({ ok: true, value: { text: 'KẾ HOẠCH\nThử\n' } })
    expect(await readPaperGuarded('a.txt', new TextEncoder().encode('%PDF-1.7'))).toMatchObject({
      ok: false,
      refusal: { code: 'intake.not-readable' },
    })
  })

  it('is given up when its time is over', async () => {
    expect(await outcome(busy, { ...GUARD_LIMITS, milliseconds: 400 })).toBe('intake.reading-timed-out')
  })

  it.runIf(process.platform === 'linux')('is given up when it takes too much memory', async () => {
    expect(await outcome(greedy, { ...GUARD_LIMITS, memory: 160 * MB })).toBe('intake.unsafe-file')
  })

  it('is given up when it answers without end, or dies', async () => {
    expect(await outcome(talkative, { ...GUARD_LIMITS, answer: MB })).toBe('intake.unsafe-file')
    expect(await outcome(dying)).toBe('intake.unsafe-file')
  })

  it('sees no setting of the server', async () => {
    process.env['SONGHANH_SECRET_FOR_TEST'] = 'secret'
    expect(await outcome(curious)).not.toHaveProperty('SONGHANH_SECRET_FOR_TEST')
    delete process.env['SONGHANH_SECRET_FOR_TEST']
  })
})
