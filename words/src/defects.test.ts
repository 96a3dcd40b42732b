import { DEFECT_KINDS } from '@songhanh/core/intake/defects/defects'
import { describe, expect, test } from 'vitest'
import { defects as defectsEn } from './en/defects.ts'
import { plans as plansEn } from './en/plans.ts'
import { defects as defectsVi } from './vi/defects.ts'
import { plans as plansVi } from './vi/plans.ts'

describe('every kind of defect the reader can find', () => {
  test.each([
    ['Vietnamese', plansVi.defects.kinds, defectsVi.kinds],
    ['English', plansEn.defects.kinds, defectsEn.kinds],
  ])('has a name on the page and a sentence of its own in %s', (_, names, sentences) => {
    const [said, told]: readonly Readonly<Record<string, string>>[] = [names, sentences]
    expect(DEFECT_KINDS.filter((kind) => !said?.[kind]?.trim() || !told?.[kind]?.trim())).toEqual([])
    for (const words of [said, told]) expect(new Set(DEFECT_KINDS.map((kind) => words?.[kind])).size).toBe(DEFECT_KINDS.length)
  })
})
