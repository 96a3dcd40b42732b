/** What a rule of form is given, and what it finds. */
import type { PaperParts } from '../../intake/document.ts'
import type { Line } from '../../intake/lines.ts'
import { spanOf, type Passage } from '../../intake/passage.ts'
import type { Letterhead, Signature, Span } from '../../plans/content.ts'
import type { Recognised } from './paper-kind.ts'
import type { RuleName } from './rules.ts'

/** A paper taken apart for the rules. */
export interface TakenApart {
  readonly lines: readonly Line[]
  readonly parts: PaperParts
  readonly is: Recognised
  /** What stands before the kind; of a paper without one its first lines. */
  readonly top: readonly Line[]
  readonly head: Letterhead
  readonly recipients: readonly string[]
  readonly signature: Signature
}

export interface FormFault {
  readonly rule: RuleName
  /** Where it stands; null where what is missing stands nowhere. */
  readonly span: Span | null
  /** The words at fault, as printed. */
  readonly printed: string
  /** What would be right, where the rule can say it. */
  readonly fix: string | null
}

export const fault = (rule: RuleName, at: Passage | null, fix: string | null = null): FormFault => ({
  rule,
  span: at && spanOf(at),
  printed: at?.text ?? '',
  fix,
})
