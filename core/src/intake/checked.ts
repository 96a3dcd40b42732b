/** What the checks for defects may look at, and how they say what they found. */
import type { Defect, Finding, PlanContent, Span } from '../plans/content.ts'
import type { Reading } from './block.ts'
import type { PaperParts } from './document.ts'
import type { Ending } from './ending.ts'
import { found } from './finding.ts'
import { type Entry, entriesOf } from './outline.ts'
import { type Passage, spansOf } from './passage.ts'

/** A plan without its defects. */
export type Draft = Omit<PlanContent, 'defects'>

export interface Checked {
  readonly draft: Draft
  readonly parts: PaperParts
  /** Outline of the paper that is signed, and of the plan it carries; the same where the paper is the plan. */
  readonly paper: readonly Entry[]
  readonly outline: readonly Entry[]
  readonly annexes: readonly Entry[]
  readonly ending: Ending
  readonly reading: Pick<Reading, 'legacy' | 'format'>
}

/** A defect before it has its id. */
export type Flaw = Omit<Defect, 'id'>

interface Place {
  readonly where: string
  readonly spans: readonly Span[]
  readonly text: string
}

/** A flaw of a kind at a place; the kind is also the name of the rule. */
export const flaw = (kind: string, place: Place, fix: string | null = null, sure: Finding['sure'] = 'high'): Flaw => ({
  kind,
  where: place.where,
  text: place.text.length > 240 ? `${place.text.slice(0, 239)}…` : place.text,
  fix,
  spans: place.spans,
  finding: found(kind, sure),
})

export const at = (where: string, words: Passage): Place => ({ where, spans: spansOf(words), text: words.text })

/** Words of the whole paper, each with the place it stands in: bases and articles, the plan, not its letterhead or foot. */
export function* wordings(checked: Checked): Generator<{ readonly where: string; readonly words: Passage }> {
  const outlines = checked.paper === checked.outline ? [checked.outline] : [checked.paper, checked.outline]
  for (const outline of outlines) {
    let where = 'mở đầu'
    for (const entry of entriesOf(outline)) {
      if (entry.kind === 'roman' || entry.kind === 'article' || entry.kind === 'part') where = entry.label
      if (!entry.table && entry.words.text !== '') yield { where, words: entry.words }
    }
  }
}
