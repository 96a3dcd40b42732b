import type { Defect, PlanContent } from '../plans/content.ts'
import type { Reading } from './block.ts'
import type { PaperParts } from './document.ts'
import type { Ending } from './ending.ts'
import type { Entry } from './outline.ts'

/** A plan without its defects. */
export type Draft = Omit<PlanContent, 'defects'>

/** Everything a check may look at. */
export interface Checked {
  readonly draft: Draft
  readonly reading: Reading
  readonly parts: PaperParts
  /** Outline of the paper that is signed, and of the plan it carries; the same where the paper is the plan. */
  readonly paper: readonly Entry[]
  readonly outline: readonly Entry[]
  readonly annexes: readonly Entry[]
  readonly ending: Ending
}

export const defectsOf = (_: Checked): readonly Defect[] => []
