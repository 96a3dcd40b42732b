/** What is found in each paper without a reading by hand, held against the table of docs/reference/reading.md; skipped where the folder is absent. */
import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { propose } from '@songhanh/core/intake/propose'
import type { PlanContent, Section } from '@songhanh/core/plans/content'
import { readPaper } from '@songhanh/papers/reading/read-paper'

const folder = join(process.env['SONGHANH_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url)), 'plans', 'unlabelled')
const page = readFileSync(new URL('../../../docs/reference/reading.md', import.meta.url), 'utf8')

const all = (sections: readonly Section[]): number => sections.reduce((sum, { children }) => sum + 1 + all(children), 0)

const counted = (plan: PlanContent): readonly (string | number)[] => [
  plan.bases.length,
  all(plan.sections),
  plan.targets.length,
  plan.tasks.length,
  plan.assignments.length,
  plan.reportDuties.length,
  plan.recipients.length,
  plan.abbreviations?.length ?? 0,
  plan.defects.length,
]

describe.skipIf(!existsSync(folder))('papers without a reading by hand', () => {
  it('are found to hold what the page on the reader says of them', async () => {
    const rows: string[][] = []
    for (const name of (await readdir(folder)).toSorted()) {
      const read = await readPaper(name, readFileSync(join(folder, name)))
      const plan = read.ok ? propose(read.value) : read
      rows.push([`\`${name}\``, ...(plan.ok ? counted(plan.value).map(String) : [plan.refusal.code])])
    }
    const printed = page.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim())
    const found = rows.map((row) => `| ${row.join(' | ')} |`)
    expect(found.filter((line) => !printed.some((own) => own.replace(/(?: \|)+$/u, ' |') === line))).toEqual([])
  })
})
