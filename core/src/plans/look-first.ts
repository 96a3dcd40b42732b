/** Which items of a reading a person should look at first. */
import type { PlanContent, Span } from './content.ts'
import { partsOf } from './parts.ts'

const RANK = { low: 0, medium: 1, high: 2 } as const

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/**
 * Ids of the items the reading was not sure of, of those with doubts, and of those a defect lies in; least sure first, then in the order of
 * the paper. What a person has corrected is not asked for again. Sections are left out: a fault in one is a fault of something in it.
 */
export function lookFirst(content: PlanContent): string[] {
  const flawed = content.defects.flatMap((defect) => defect.spans)
  const unsure = partsOf(content)
    .filter(({ kind, part }) => kind !== 'section' && kind !== 'defect' && part.finding.by === 'rule')
    .filter(({ part: { finding, spans } }) => {
      if (finding.sure !== 'high' || (finding.doubts ?? []).length > 0) return true
      return spans.some((span) => flawed.some((flaw) => overlap(span, flaw)))
    })
  return unsure.toSorted((a, b) => RANK[a.part.finding.sure] - RANK[b.part.finding.sure]).map(({ part }) => part.id)
}
