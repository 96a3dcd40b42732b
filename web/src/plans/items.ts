import type { PlanContent, Span } from './plan-page.ts'

/** The parts a plan page is divided into; `paper` is the head and foot of the document, shown beside every part. */
export const PARTS = ['targets', 'tasks', 'duties', 'money', 'deadlines', 'defects'] as const
export type Part = (typeof PARTS)[number]

export type ItemKind =
  | 'letterhead'
  | 'basis'
  | 'section'
  | 'general-objective'
  | 'objective'
  | 'target'
  | 'task'
  | 'funding'
  | 'assignment'
  | 'duty'
  | 'report-duty'
  | 'difficulty-duty'
  | 'recipient'
  | 'signature'
  | 'abbreviation'
  | 'defect'

/** Anything on the page that stands in words of the paper. `text` is what it says, short enough for a list. */
export interface Item {
  readonly id: string
  readonly kind: ItemKind
  readonly part: Part | 'paper'
  readonly text: string
  readonly spans: readonly Span[]
  readonly sure: 'high' | 'medium' | 'low'
  /** Whether the reader found it by a rule, or a person has corrected or added it. */
  readonly by: 'rule' | 'person'
  /** Codes of the reader's doubts. */
  readonly doubts: readonly string[]
}

type Finding = PlanContent['recipients'][number]['finding']
type Found = Pick<PlanContent['recipients'][number], 'id' | 'spans' | 'finding'>

const item = (kind: ItemKind, part: Item['part'], found: Found, text: string): Item => ({
  id: found.id,
  kind,
  part,
  text,
  spans: found.spans,
  sure: found.finding.sure,
  by: found.finding.by,
  doubts: found.finding.doubts ?? [],
})

// The head and the signature have no ids of their own in the content: they are single, so their place is their name.
const single = (kind: ItemKind, id: string, span: Span | null, text: string, finding: Finding | undefined): readonly Item[] =>
  span === null
    ? []
    : [
        {
          id,
          kind,
          part: 'paper',
          text,
          spans: [span],
          sure: finding?.sure ?? 'high',
          by: finding?.by ?? 'rule',
          doubts: finding?.doubts ?? [],
        },
      ]

/** Every item of a plan's content, in the order a reader of the paper meets their kinds. Defects come last: they stand inside other items. */
export function itemsOf(content: PlanContent): readonly Item[] {
  const { letterhead, signature } = content
  return [
    ...single('letterhead', 'letterhead.issuer', letterhead.issuer.span, letterhead.issuer.body, letterhead.finding),
    ...single('letterhead', 'letterhead.number', letterhead.number.span, letterhead.number.raw, letterhead.finding),
    ...single('letterhead', 'letterhead.date', letterhead.date.span, letterhead.date.raw, letterhead.finding),
    ...single('letterhead', 'letterhead.title', letterhead.titleSpan, letterhead.title, letterhead.finding),
    ...content.bases.map((it) => item('basis', 'paper', it, [it.kind, it.number, it.title].filter((word) => word !== null).join(' '))),
    ...(content.generalObjective === null
      ? []
      : [item('general-objective', 'targets', content.generalObjective, content.generalObjective.text)]),
    ...content.objectives.map((it) => item('objective', 'targets', it, it.heading)),
    ...content.targets.map((it) => item('target', 'targets', it, it.text)),
    ...content.tasks.map((it) => item('task', 'tasks', it, it.text)),
    ...content.funding.map((it) => item('funding', 'money', it, it.text)),
    ...content.assignments.flatMap((it) => [
      item('assignment', 'duties', it, it.body),
      ...it.duties.map((duty) => item('duty', 'duties', duty, duty.text)),
    ]),
    ...content.reportDuties.map((it) => item('report-duty', 'duties', it, it.text)),
    ...(content.difficultyDuty === null ? [] : [item('difficulty-duty', 'duties', content.difficultyDuty, content.difficultyDuty.text)]),
    ...content.recipients.map((it) => item('recipient', 'paper', it, it.text)),
    ...single('signature', 'signature', signature.span, signature.name ?? signature.title ?? '', signature.finding),
    ...(content.abbreviations ?? []).map((it) => item('abbreviation', 'paper', it, `${it.short}: ${it.text}`)),
    ...content.defects.map((it) => item('defect', 'defects', it, it.text)),
  ]
}

type Section = PlanContent['sections'][number]

/** The headings of the paper, in their order; on a plan's page they are only words, a reading under review can mend them. */
export const sectionItems = (content: PlanContent): readonly Item[] => {
  const within = (sections: readonly Section[]): readonly Item[] =>
    sections.flatMap((it) => [
      item('section', 'paper', it, [it.num, it.heading].filter((word) => word !== null).join('. ')),
      ...within(it.children),
    ])
  return within(content.sections)
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** For each item, the defects that stand in its words: so that a row can say "there is something to mend here". */
export function defectsByItem(items: readonly Item[]): ReadonlyMap<string, readonly string[]> {
  const defects = items.filter((it) => it.kind === 'defect')
  const found = new Map<string, string[]>()
  for (const it of items) {
    if (it.kind === 'defect' || it.kind === 'assignment') continue
    const here = defects.filter((defect) => defect.spans.some((a) => it.spans.some((b) => overlap(a, b))))
    if (here.length > 0)
      found.set(
        it.id,
        here.map((defect) => defect.id),
      )
  }
  return found
}
