/**
 * Letters that guide those who carry out the plan (công văn hướng dẫn), written out of their entry in the register: subject, to whom, and what is to be
 * done, in the words of who entered it. Each rests on the plan.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { isCapitals } from '../basics/vietnamese.ts'
import { textInLines, type PaperForm } from './as-document.ts'
import { citedPlan, type CitedPlan, type PlanCitation } from './cited-plan.ts'
import type { OfficialDocument } from './official-document.ts'
import { officialLetter, type LetterPlaceAndDay } from './official-letter.ts'
import { printable } from './piece.ts'

/** The sentences of such a letter; they live in `words/`. */
export interface GuidanceWords {
  readonly subject: (title: string) => string
  readonly placeAndDay: LetterPlaceAndDay
  /** "Căn cứ …", without the mark at its end. */
  readonly planBasis: (plan: PlanCitation) => string
  readonly opening: (issuer: string) => string
  readonly closing: (issuer: string) => string
}

export interface Guidance {
  readonly plan: CitedPlan
  /** Who issued the plan, and who writes. */
  readonly planIssuer: string
  readonly issuer: string
  readonly form: PaperForm
  readonly title: string
  readonly number: string | null
  readonly day: PlainDate
  /** As the register has them: one a line, or parted by semicolons. */
  readonly to: string
  readonly content: string | null
}

/** "V/v Hướng dẫn …", as some write it in the register, without the first and with a small letter. */
function subjectOf(title: string): string {
  const bare = title.trim().replace(/^(?:v\/v|về việc)\s+/iu, '')
  const [first = ''] = bare.split(/\s/u)
  return printable(isCapitals(first) && first.length > 1 ? bare : bare.charAt(0).toLowerCase() + bare.slice(1))
}

const addresseesOf = (to: string): readonly string[] =>
  to
    .split(/[;\n]/u)
    .map((one) => one.replace(/^[\s\-–•+]+|[.,\s]+$/gu, '').replace(/^kính gửi:?\s*/iu, ''))
    .filter((one) => one !== '')

/** Refusal: `reports.letter-without-content`. */
export function guidanceLetter(asked: Guidance, say: GuidanceWords): Decision<OfficialDocument> {
  const content = asked.content?.trim() ?? ''
  if (content === '') return refuse('reports.letter-without-content')
  const issuer = printable(asked.issuer)
  return accept(
    officialLetter(
      {
        form: asked.form,
        number: asked.number,
        day: asked.day,
        subject: say.subject(subjectOf(asked.title)),
        addressees: addresseesOf(asked.to),
        bases: [say.planBasis(citedPlan(asked.plan, asked.planIssuer))],
        blocks: [
          { kind: 'paragraph', text: say.opening(issuer) },
          ...textInLines(content),
          { kind: 'paragraph', text: say.closing(issuer) },
        ],
      },
      say.placeAndDay,
    ),
  )
}
