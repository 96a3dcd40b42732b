/** What a person still has to confirm of a reading off pictures. */
import type { Finding, PlanContent } from './content.ts'
import { partsOf } from './parts.ts'

const waits = (finding: Finding | undefined): boolean =>
  finding?.by === 'rule' && (finding.doubts ?? []).some((doubt) => doubt === 'scanned-number')

/**
 * Ids of the items whose numbers were recognised off a picture and that nobody has confirmed or corrected, in the order of the paper; `letterhead` is
 * the head. Headings and defects are left out: a number in one is that of something in it, or of nothing.
 */
export const numbersToConfirm = (content: PlanContent): readonly string[] => [
  ...(waits(content.letterhead.finding) ? ['letterhead'] : []),
  ...partsOf(content)
    .filter(({ kind, part }) => kind !== 'section' && kind !== 'defect' && waits(part.finding))
    .map(({ part }) => part.id),
]
