import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlanContent } from './content.ts'
import { applyCorrection, keptContent, type ContentUnderCorrection, type Correction } from './correction.ts'
import { findPart } from './parts.ts'

/** What takes one act of a person back: one correction, or several that were one act. */
export type UndoStep = Correction | readonly Correction[]

/** A reading under correction that remembers how each correction is taken back, the last first. */
export interface UnderReview extends ContentUnderCorrection {
  readonly undo: readonly UndoStep[]
}

/** The reading after one correction, which can be taken back in its turn. Refuses as `applyCorrection` does. */
export function correctReview(under: UnderReview, correction: Correction): Decision<UnderReview> {
  const corrected = applyCorrection(under, correction)
  if (!corrected.ok) return corrected
  const [back, ...more] = undoing(keptContent(under), correction)
  return accept({ ...corrected.value, undo: [back && more.length === 0 ? back : [...(back ? [back] : []), ...more], ...under.undo] })
}

/** The reading after several corrections that are one act, taken back as one. Refuses, and changes nothing, where one of them is refused. */
export function correctReviewAtOnce(under: UnderReview, corrections: readonly Correction[]): Decision<UnderReview> {
  let next: ContentUnderCorrection = under
  const back: Correction[] = []
  for (const correction of corrections) {
    const corrected = applyCorrection(next, correction)
    if (!corrected.ok) return corrected
    back.unshift(...undoing(keptContent(next), correction))
    next = corrected.value
  }
  return accept({ ...under, content: next.content, dropped: next.dropped, undo: back.length === 0 ? under.undo : [back, ...under.undo] })
}

/** The reading with its last correction taken back. Refuses `plans.nothing-to-undo`, and where the way back is barred as `applyCorrection` does. */
export function takeBack(under: UnderReview): Decision<UnderReview> {
  const [last, ...earlier] = under.undo
  if (last === undefined) return refuse('plans.nothing-to-undo')
  let next: ContentUnderCorrection = under
  for (const correction of isSeveral(last) ? last : [last]) {
    const back = applyCorrection(next, correction)
    if (!back.ok) return back
    next = back.value
  }
  return accept({ ...under, content: next.content, dropped: next.dropped, undo: earlier })
}

export const isSeveral = (step: UndoStep): step is readonly Correction[] => Array.isArray(step)

/**
 * What takes an accepted correction back, given the kept items before it. The item keeps the mark that a person has touched it; only one whose number
 * was recognised off a picture waits to be confirmed again.
 */
function undoing(before: PlanContent, made: Correction): readonly Correction[] {
  const { itemId } = made
  const item = itemId === 'letterhead' || itemId === 'signature' ? before[itemId] : findPart(before, itemId)?.part
  switch (made.do) {
    case 'set': {
      const earlier = Object.entries(item ?? {}).filter(([name]) => Object.hasOwn(made.fields, name))
      const spans = made.spans && findPart(before, itemId)?.part.spans
      const back: Correction = { do: 'set', itemId, fields: Object.fromEntries(earlier), ...(spans ? { spans } : {}) }
      const waited = item?.finding?.by === 'rule' && item.finding.doubts?.includes('scanned-number') === true
      return waited && item.finding ? [back, { do: 'confirm', itemId, finding: item.finding }] : [back]
    }
    case 'confirm':
      return [{ do: 'confirm', itemId, finding: item?.finding ?? { by: 'rule', sure: 'high' } }]
    case 'drop':
      return [{ do: 'restore', itemId }]
    case 'restore':
    case 'add':
      return [{ do: 'drop', itemId }]
  }
}
