/**
 * The editions of one plan: at most one in draft, at most one in force, the others superseded or withdrawn; none is ever deleted.
 *
 * What happened is a list of facts; the state of every edition is their fold. Decisions look at the state and answer the facts to add.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'

export const EDITION_STATES = ['draft', 'in-force', 'superseded', 'withdrawn'] as const
export type EditionState = (typeof EDITION_STATES)[number]

/** How the paper was issued: with number, date and signature, or without number, from whoever supplied it ("bản không số, do … cung cấp"). */
export type Issue =
  | { readonly numbered: true; readonly number: string; readonly signedOn: PlainDate; readonly signedBy: string }
  | { readonly numbered: false; readonly suppliedBy: string }

export type EditionFact =
  | { readonly kind: 'edition-drafted'; readonly editionId: string; readonly documentId: string }
  | { readonly kind: 'edition-put-in-force'; readonly editionId: string; readonly issue: Issue; readonly inForceFrom: PlainDate }
  | { readonly kind: 'edition-superseded'; readonly editionId: string; readonly by: string; readonly on: PlainDate }
  | { readonly kind: 'edition-withdrawn'; readonly editionId: string; readonly on: PlainDate; readonly reason: string }

export interface Edition {
  readonly id: string
  readonly documentId: string
  readonly state: EditionState
  /** How many facts it has known; a command names the version it saw. */
  readonly version: number
  readonly issue: Issue | null
  readonly inForceFrom: PlainDate | null
  readonly supersededBy: string | null
  readonly withdrawn: { readonly on: PlainDate; readonly reason: string } | null
}

/** All editions of one plan in the order they were drafted. */
export type Editions = readonly Edition[]

const changed = (editions: Editions, id: string, change: Partial<Edition>): Editions =>
  editions.map((edition) => (edition.id === id ? { ...edition, ...change, version: edition.version + 1 } : edition))

/** The editions after one more fact. */
export function foldEdition(editions: Editions, fact: EditionFact): Editions {
  switch (fact.kind) {
    case 'edition-drafted': {
      const { editionId: id, documentId } = fact
      const drafted = {
        id,
        documentId,
        state: 'draft',
        version: 1,
        issue: null,
        inForceFrom: null,
        supersededBy: null,
        withdrawn: null,
      } as const
      return [...editions, drafted]
    }
    case 'edition-put-in-force':
      return changed(editions, fact.editionId, { state: 'in-force', issue: fact.issue, inForceFrom: fact.inForceFrom })
    case 'edition-superseded':
      return changed(editions, fact.editionId, { state: 'superseded', supersededBy: fact.by })
    case 'edition-withdrawn':
      return changed(editions, fact.editionId, { state: 'withdrawn', withdrawn: { on: fact.on, reason: fact.reason } })
  }
}

export const editionsFrom = (facts: readonly EditionFact[]): Editions => facts.reduce<Editions>(foldEdition, [])

const inState = (editions: Editions, state: EditionState) => editions.find((edition) => edition.state === state)

/** The edition a reader is shown unless another is asked for: the one in force, else the draft, else the last one there was. */
export const currentEdition = (editions: Editions): Edition | null =>
  inState(editions, 'in-force') ?? inState(editions, 'draft') ?? editions.at(-1) ?? null

/** Adds a draft; a plan has one at a time. Refuses `plans.draft-exists`. */
export function draftEdition(
  editions: Editions,
  drafted: { readonly editionId: string; readonly documentId: string },
): Decision<EditionFact[]> {
  if (inState(editions, 'draft')) return refuse('plans.draft-exists')
  return accept([{ kind: 'edition-drafted', ...drafted }])
}

function checkedIssue(issue: Issue, businessDay: PlainDate): Decision<Issue> {
  if (!issue.numbered) {
    const suppliedBy = issue.suppliedBy.trim()
    return suppliedBy === '' ? refuse('plans.supplier-missing', undefined, 'issued.suppliedBy') : accept({ numbered: false, suppliedBy })
  }
  const number = issue.number.trim()
  const signedBy = issue.signedBy.trim()
  if (number === '') return refuse('plans.number-missing', undefined, 'issued.number')
  if (signedBy === '') return refuse('plans.signer-missing', undefined, 'issued.signedBy')
  if (issue.signedOn > businessDay) return refuse('plans.signed-in-future', undefined, 'issued.signedOn')
  return accept({ ...issue, number, signedBy })
}

/**
 * Puts a draft in force; the edition that was in force becomes superseded on the same day.
 * Refuses `plans.edition-not-found`, `plans.not-a-draft`, `plans.number-missing`, `plans.signer-missing`, `plans.supplier-missing`,
 * `plans.signed-in-future`, `plans.in-force-in-future`.
 */
export function putInForce(
  editions: Editions,
  asked: { readonly editionId: string; readonly issue: Issue; readonly inForceFrom: PlainDate },
  businessDay: PlainDate,
): Decision<EditionFact[]> {
  const draft = editions.find((edition) => edition.id === asked.editionId)
  if (!draft) return refuse('plans.edition-not-found')
  if (draft.state !== 'draft') return refuse('plans.not-a-draft')
  const issue = checkedIssue(asked.issue, businessDay)
  if (!issue.ok) return issue
  if (asked.inForceFrom > businessDay) return refuse('plans.in-force-in-future', undefined, 'inForceFrom')
  const former = inState(editions, 'in-force')
  return accept([
    ...(former ? [{ kind: 'edition-superseded', editionId: former.id, by: draft.id, on: asked.inForceFrom } as const] : []),
    { kind: 'edition-put-in-force', editionId: draft.id, issue: issue.value, inForceFrom: asked.inForceFrom },
  ])
}

/**
 * Withdraws a draft (so that another reading can take its place) or the edition in force: a record with its reason, the edition stays readable.
 * Refuses `plans.edition-not-found`, `plans.not-a-draft`, `plans.not-in-force`, `plans.reason-missing`.
 */
export function withdraw(
  editions: Editions,
  asked: { readonly editionId: string; readonly from: 'draft' | 'in-force'; readonly reason: string },
  businessDay: PlainDate,
): Decision<EditionFact[]> {
  const edition = editions.find((e) => e.id === asked.editionId)
  if (!edition) return refuse('plans.edition-not-found')
  if (edition.state !== asked.from) return refuse(asked.from === 'draft' ? 'plans.not-a-draft' : 'plans.not-in-force')
  const reason = asked.reason.trim()
  if (reason === '') return refuse('plans.reason-missing', undefined, 'reason')
  return accept([{ kind: 'edition-withdrawn', editionId: edition.id, on: businessDay, reason }])
}
