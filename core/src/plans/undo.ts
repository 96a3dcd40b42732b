import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlanContent } from './content.ts'
import { applyCorrection, keptContent, type ContentUnderCorrection, type Correction } from './correction.ts'
import { findPart } from './parts.ts'

/** A reading under correction that remembers how each correction is taken back, the last first. */
export interface UnderReview extends ContentUnderCorrection {
  readonly undo: readonly Correction[]
}

/** The reading after one correction, which can be taken back in its turn. Refuses as `applyCorrection` does. */
export function correctReview(under: UnderReview, correction: Correction): Decision<UnderReview> {
  const corrected = applyCorrection(under, correction)
  if (!corrected.ok) return corrected
  return accept({ ...corrected.value, undo: [undoing(keptContent(under), correction), ...under.undo] })
}

/** The reading with its last correction taken back. Refuses `plans.nothing-to-undo`, and where the way back is barred as `applyCorrection` does. */
export function takeBack(under: UnderReview): Decision<UnderReview> {
  const [last, ...earlier] = under.undo
  if (last === undefined) return refuse('plans.nothing-to-undo')
  const back = applyCorrection(under, last)
  return back.ok ? accept({ ...back.value, undo: earlier }) : back
}

/** The correction that takes an accepted correction back, given the kept items before it. The item keeps the mark that a person has touched it. */
function undoing(before: PlanContent, made: Correction): Correction {
  const { itemId } = made
  switch (made.do) {
    case 'set': {
      const item = itemId === 'letterhead' || itemId === 'signature' ? before[itemId] : findPart(before, itemId)?.part
      const earlier = Object.entries(item ?? {}).filter(([name]) => Object.hasOwn(made.fields, name))
      return { do: 'set', itemId, fields: Object.fromEntries(earlier) }
    }
    case 'drop':
      return { do: 'restore', itemId }
    case 'restore':
    case 'add':
      return { do: 'drop', itemId }
  }
}
