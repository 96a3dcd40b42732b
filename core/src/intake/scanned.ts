/** A reading off pictures: which of its items rest on recognised words, and what a person has to confirm of them. */
import type { Defect, Finding, PlanContent, Span } from '../plans/content.ts'
import { mapParts } from '../plans/parts.ts'
import type { Reading } from './block.ts'
import type { DefectKind } from './defects/defects.ts'
import { type Doubt, DOUBTS } from './finding.ts'

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The number an item is counted by says nothing that could be wrong with it. */
const LABEL =
  /^(?:[\s\-+*•]*(?:\(?\d{1,3}(?:\.\d{1,2}){0,3}[.):]|\p{Ll}\)|[IVX]{1,5}[.)]|Điều \d{1,3}[.:]|(?:Chỉ|Mục) tiêu \d{1,2}(?:\.\d{1,2})?[.:])\s*)+/iu

/** Slips of the wording: off a picture they are as likely those of the recognition, and the paper is not blamed for them. */
const SLIPS: ReadonlySet<string> = new Set<DefectKind>([
  'typo',
  'space_before_punctuation',
  'double_dot',
  'quote_unbalanced',
  'double_space',
])

/**
 * The content with every item that stands on a recognised page less sure: one with a number is unsure until a person confirms it, one without is to
 * be looked at, and says so where words were hard to make out or look misspelt. Content of a paper with its own text comes back as it is.
 */
export function markScanned(content: PlanContent, reading: Reading): PlanContent {
  const scanned = reading.scanned ?? []
  if (scanned.length === 0) return content
  const onPicture = (spans: readonly Span[]): boolean => spans.some((span) => scanned.some((page) => overlap(page.span, span)))
  const isSlip = ({ kind, spans }: Defect): boolean => SLIPS.has(kind) && onPicture(spans)
  const unsure = [...scanned.flatMap((page) => page.unsure), ...content.defects.filter(isSlip).flatMap(({ spans }) => spans)]
  const marked = (spans: readonly Span[], finding: Finding): Finding => {
    if (!onPicture(spans)) return finding
    const words = spans.map((span) => reading.text.slice(span.start, span.end)).join(' ')
    const numbered = /\d/u.test(words.replace(LABEL, ''))
    const hard = spans.some((span) => unsure.some((word) => overlap(word, span)))
    const doubts = DOUBTS.filter(
      (doubt: Doubt) =>
        finding.doubts?.includes(doubt) === true || (doubt === 'scanned-number' && numbered) || (doubt === 'scanned-words' && hard),
    )
    const sure = numbered || finding.sure === 'low' ? 'low' : 'medium'
    return { ...finding, sure, ...(doubts.length > 0 ? { doubts } : {}) }
  }
  const own = { ...content, defects: content.defects.filter((defect) => !isSlip(defect)) }
  const { letterhead, signature } = content
  const head = [letterhead.issuer.span, letterhead.number.span, letterhead.date.span, letterhead.titleSpan].filter((span) => span !== null)
  const sure: Finding = { by: 'rule', sure: 'high' }
  const marks = (finding: Finding) => (finding.sure === 'high' ? {} : { finding })
  return {
    ...mapParts(own, (_, part) => ({ ...part, finding: marked(part.spans, part.finding) })),
    letterhead: { ...letterhead, ...marks(marked(head, sure)) },
    signature: { ...signature, ...marks(marked(signature.span ? [signature.span] : [], sure)) },
    scanned: { pages: [...new Set(scanned.map(({ page }) => page))], of: reading.pages ?? scanned.length },
  }
}
