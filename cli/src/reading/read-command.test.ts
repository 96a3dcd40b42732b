import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../../samples/plans', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../../../docs/reference/songhanh-reading-1.schema.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'read-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line as a caller standing in `folder`. */
const songhanh = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { env: { ...process.env, INIT_CWD: folder, SONGHANH_LANG: 'vi' }, maxBuffer: 1 << 26 },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 2 : 0, out, err }),
    )
  })

describe('reading a paper in a terminal', () => {
  it('shows what is to be mended before the plan', async () => {
    const { code, out } = await songhanh('read', SAMPLES + '/thanh-liem-2021-2025.txt')
    expect(code).toBe(0)
    expect(out.indexOf('ĐIỂM CẦN SỬA (16)')).toBe(0)
    expect(out).toContain('CHỈ TIÊU (16 chỉ tiêu, 17 chỉ tiêu thành phần)')
    expect(out).toContain('Kế hoạch chưa giao')
  })

  it('prints the exchange form for machines, versioned', async () => {
    const { out } = await songhanh('read', SAMPLES + '/thanh-liem-2021-2025.txt', '--json')
    expect(JSON.parse(out)).toMatchObject({ schema: 'songhanh-reading/1', file: 'thanh-liem-2021-2025.txt', targets: { length: 17 } })
  })

  it('prints the JSON Schema of that form, which is the one the documents show', async () => {
    const { code, out } = await songhanh('read', '--schema')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  })

  it('reads a folder of the caller into a table and one file a paper, and ends with 1 where a paper was refused', async () => {
    writeFileSync(join(folder, 'plan.txt'), readFileSync(SAMPLES + '/thanh-liem-2021-2025.txt'))
    writeFileSync(join(folder, 'letter.txt'), 'Kính gửi ông bà,\nTrân trọng.\n')
    const { code, out } = await songhanh('read', '.', '--json-dir', 'out')
    expect(code).toBe(1)
    expect(out).toMatch(/plan\.txt\s+17\s+5\s+11\s+4\s+16/)
    expect(out).toContain('Văn bản này không phải kế hoạch')
    expect(readdirSync(join(folder, 'out'))).toEqual(['plan.json'])
  })

  it('writes the reading of one file as that of a folder, byte for byte', async () => {
    expect((await songhanh('read', 'plan.txt', '--json-dir', 'alone')).code).toBe(0)
    expect(readdirSync(join(folder, 'alone'))).toEqual(['plan.json'])
    const [alone, among] = ['alone', 'out'].map((name) => readFileSync(join(folder, name, 'plan.json'), 'utf8'))
    expect(alone).toBe(among)
    expect((await songhanh('read', 'plan.txt', '--json')).out).toBe(alone)
  })

  it('keeps the reading of each of two files that have one name', async () => {
    for (const ending of ['txt', 'md']) copyFileSync(join(folder, 'plan.txt'), join(folder, `twice.${ending}`))
    await songhanh('read', '.', '--json-dir', 'kept')
    expect(readdirSync(join(folder, 'kept')).toSorted()).toEqual(['plan.json', 'twice.md.json', 'twice.txt.json'])
  })

  it('names what of a folder it passed over, and takes no folder for a paper', async () => {
    mkdirSync(join(folder, 'mixed', 'folder.docx'), { recursive: true })
    copyFileSync(join(folder, 'plan.txt'), join(folder, 'mixed', 'plan.txt'))
    for (const name of ['plan.odt', '.hidden']) writeFileSync(join(folder, 'mixed', name), 'x')
    const { code, out, err } = await songhanh('read', 'mixed')
    expect(code).toBe(0)
    expect(out).not.toContain('odt')
    expect(err).toMatch(/^Không đọc folder\.docx, plan\.odt: .*\.docx.*\n$/)
  })

  it('tells refusal from failure', async () => {
    writeFileSync(join(folder, 'empty.txt'), '')
    expect(await songhanh('read', 'empty.txt')).toMatchObject({ code: 1, out: 'Tệp này không có nội dung.\n' })
    const missing = await songhanh('read', 'nowhere.txt')
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('nowhere.txt')
    expect((await songhanh('read')).code).toBe(2)
  })
})
