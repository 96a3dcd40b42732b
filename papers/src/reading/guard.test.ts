import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childFlags, GUARD_LIMITS, guarded, readPaperGuarded } from './guard.ts'

const folder = mkdtempSync(join(tmpdir(), 'guard-'))
const worker = (name: string, program: string): string => {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, program)
  return path
}
const paper = new TextEncoder().encode('KẾ HOẠCH\nThử\n')
const MB = 1024 * 1024
let busy: string, greedy: string, talkative: string, dying: string, curious: string

/** A PDF whose page is drawn by a packed stream. */
const pdfPacked = (filter: string, stream: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter [${filter}] >>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ])

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
      refusal: { code: 'intake.broken-file' },
    })
  })

  it('is not asked about a PDF that only speaks of objects and has none: a worker that never answers is not waited for', async () => {
    const began = performance.now()
    const decision = await guarded(busy, 'a', new TextEncoder().encode('%PDF-1.7\nno objects at all'), {
      ...GUARD_LIMITS,
      milliseconds: 60_000,
    })
    expect([decision.ok, performance.now() - began < 30_000]).toEqual([false, true])
  })

  it.each([
    [
      'a package that lists more than may be unpacked',
      zipSync({ 'word/document.xml': [new Uint8Array(60 * MB), { level: 9 }] }),
      'intake.unsafe-file',
    ],
    ['a package cut off', zipSync({ 'word/document.xml': [new Uint8Array(9), { level: 9 }] }).subarray(0, 40), 'intake.broken-file'],
    ['a PDF packed twice', pdfPacked('/FlateDecode /FlateDecode', deflateSync(deflateSync('0 0 m'))), 'intake.unsafe-file'],
  ])('is refused without any child: %s', async (_, bytes, code) => {
    const nobody = join(folder, 'no-such-program.mjs')
    expect(await guarded(nobody, 'a', bytes)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is refused before its parser sees it, where a page unpacks without end', async () => {
    const page = deflateSync(Buffer.alloc(40 * MB, '0 0 m 1 1 l S\n'))
    expect(await readPaperGuarded('a.pdf', pdfPacked('/FlateDecode', page))).toMatchObject({
      ok: false,
      refusal: { code: 'intake.unsafe-file' },
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

  it('spares compiling what runs once, but never where pages are recognised or drawn', () => {
    const flags = (recognise: boolean, page?: number) => childFlags({ recognise, ...(page === undefined ? {} : { page }) }, GUARD_LIMITS)
    expect(flags(false)).toContain('--no-turbofan')
    expect([...flags(true), ...flags(false, 1)].filter((flag) => flag.startsWith('--no-') || flag.startsWith('--wasm'))).toEqual([])
  })

  it('sees no setting of the server', async () => {
    process.env['SONGHANH_SECRET_FOR_TEST'] = 'secret'
    expect(await outcome(curious)).not.toHaveProperty('SONGHANH_SECRET_FOR_TEST')
    delete process.env['SONGHANH_SECRET_FOR_TEST']
  })
})
