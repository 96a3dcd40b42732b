import { DEFECT_KINDS } from '@songhanh/core/intake/defects/defects'
import { describe, expect, test } from 'vitest'
import { defects as defectsEn } from './en/defects.ts'
import { planParts as partsEn } from './en/plan-parts.ts'
import { defects as defectsVi } from './vi/defects.ts'
import { planParts as partsVi } from './vi/plan-parts.ts'

describe('every kind of defect the reader can find', () => {
  test.each([
    ['Vietnamese', partsVi.defects.kinds, defectsVi.kinds],
    ['English', partsEn.defects.kinds, defectsEn.kinds],
  ])('has a name on the page and a sentence of its own in %s', (_, names, sentences) => {
    const [said, told]: readonly Readonly<Record<string, string>>[] = [names, sentences]
    expect(DEFECT_KINDS.filter((kind) => !said?.[kind]?.trim() || !told?.[kind]?.trim())).toEqual([])
    for (const words of [said, told]) expect(new Set(DEFECT_KINDS.map((kind) => words?.[kind])).size).toBe(DEFECT_KINDS.length)
  })
})
