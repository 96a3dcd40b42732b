/** Readings held against readings by hand, by the scorer beside them; skipped where the reference folder is absent. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReadingData } from '@songhanh/api/reading'
import { readingAsData } from '@songhanh/core/intake/plans-truth'
import { propose } from '@songhanh/core/intake/propose'
import { readPaper } from '@songhanh/papers/reading/read-paper'

const plans = join(process.env['SONGHANH_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url)), 'plans')
const FIRST = 'thanh-liem-2021-2025'

interface Row {
  readonly row: string
  readonly recall: number
  readonly f1: number
}

describe.skipIf(!existsSync(plans))('readings held against readings by hand', () => {
  const readings = mkdtempSync(join(tmpdir(), 'readings-'))
  afterAll(() => rmSync(readings, { recursive: true }))

  const score = (...only: string[]): Map<string, Row> => {
    const args = [join(plans, 'score.mjs'), '--truth', join(plans, 'truth'), '--readings', readings, '--json', ...only]
    const { rows } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as { rows: Row[] }
    return new Map(rows.map((row) => [row.row, row]))
  }

  beforeAll(async () => {
    for (const name of await readdir(join(plans, 'full'))) {
      const read = await readPaper(name, readFileSync(join(plans, 'full', name)))
      const plan = read.ok ? propose(read.value) : read
      if (!plan.ok) throw new Error(`${name}: ${plan.refusal.code}`)
      writeFileSync(join(readings, `${basename(name, extname(name))}.json`), JSON.stringify(readingAsData(plan.value, `full/${name}`)))
    }
  })

  it('the first plan is right on every row', () => {
    for (const { row, f1 } of score('--only', FIRST).values()) expect([row, f1]).toEqual([row, 1])
  })

  it.each([
    ...['issuer', 'number', 'date', 'doc_type', 'title', 'period', 'signature'].map((row) => [row, 1] as const),
    ...['targets', 'target.comparator', 'target.unit', 'target.due', 'assignments', 'recipients'].map((row) => [row, 0.95] as const),
    ['legal_bases', 0.95],
    ['sections', 0.95],
    ['reports', 0.9],
    ['funding', 0.9],
    ['defects', 0.8],
  ] as const)('over the other plans %s reaches %d', (row, wanted) => {
    expect(score('--except', FIRST).get(row)?.f1).toBeGreaterThanOrEqual(wanted)
  })

  it('every reading has the published form', async () => {
    const faults = (data: unknown) => ReadingData.safeParse(data).error?.issues ?? []
    for (const name of await readdir(readings))
      expect([name, faults(JSON.parse(readFileSync(join(readings, name), 'utf8')))]).toEqual([name, []])
    for (const name of await readdir(join(plans, 'unlabelled'))) {
      const read = await readPaper(name, readFileSync(join(plans, 'unlabelled', name)))
      const plan = read.ok ? propose(read.value) : read
      if (plan.ok) expect([name, faults(JSON.parse(JSON.stringify(readingAsData(plan.value, name))))]).toEqual([name, []])
    }
  })

  it('every paper without a reading by hand is survived: read, or refused in one sentence', async () => {
    for (const name of await readdir(join(plans, 'unlabelled'))) {
      const read = await readPaper(name, readFileSync(join(plans, 'unlabelled', name)))
      const plan = read.ok ? propose(read.value) : read
      // A scan has no text; it is told so, never read as empty.
      const said = plan.ok ? plan.value.sections.length > 0 : plan.refusal.code
      expect([name, said]).toEqual([name, name.includes('scan') ? 'intake.is-scan' : true])
    }
  })
})
