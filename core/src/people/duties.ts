/**
 * What each role may do: the table of rights, one list a role.
 *
 * Read a line as: right, whose things (seen from where the role is held), in which states. A state left out means every state in which the
 * right has a meaning. What stands in no line is refused. The same matter, seen the other way (right by right) and written by hand from
 * the domain, is `docs/reference/rights.csv`; a test holds the two against each other.
 */
import type { Relation } from './seat.ts'
import type { Right, ThingState } from './right.ts'
import type { Role } from './role.ts'

export interface Line {
  readonly right: Right
  readonly whose: readonly Relation[]
  readonly states?: readonly ThingState[]
}

const line = (right: Right, whose: readonly Relation[], states?: readonly ThingState[]): Line => ({
  right,
  whose,
  ...(states ? { states } : {}),
})

const EVERYBODY: readonly Relation[] = ['own', 'child', 'parent', 'former', 'other']
const INSIDE: readonly Relation[] = ['own', 'child']
/** The tree of a place: also the seat over it, from which its province reads. */
const TREE: readonly Relation[] = ['own', 'child', 'parent']

const ISSUED_PLAN: readonly ThingState[] = ['in-force', 'superseded', 'withdrawn']
const SENT: readonly ThingState[] = ['signed-off', 'returned', 'accepted']
const ISSUED_REPORT: readonly ThingState[] = ['issued', 'archived']

/** Catalogues that every officer needs to fill a form or read a table. They hold no figure. */
const catalogues = [line('units.read', EVERYBODY), line('indicators.read', EVERYBODY)]

/** One's own role can be lent while away, or handed over for good; the record of that stays with the office. */
const ownRole = [line('people.delegate', ['own']), line('people.hand-over', ['own']), line('people.read-handovers', ['own'])]

/** Whoever writes or handles papers checks their form; a paper checked is not kept. */
const checksForm = line('reports.check-form', ['own'])

/** An office that owes forms and duties: its own papers whole, those of the offices it took over, the plan and the results of the place above. */
const office = [
  ...catalogues,
  ...ownRole,
  line('plans.read', ['own', 'parent'], ISSUED_PLAN),
  line('collection.read', ['own', 'former']),
  line('collection.fill', ['own']),
  line('collection.bring-paper', ['own']),
  line('collection.correct', ['own', 'former']),
  line('collection.see-completeness', ['own']),
  line('progress.read', ['own', 'parent', 'former']),
  line('work.read', ['own', 'parent', 'former']),
  line('work.update', ['own']),
  line('registers.enter', ['own']),
  line('violence.read-detail', ['own']),
  line('money.read', ['own', 'former']),
  line('difficulties.read', ['own', 'former']),
  line('difficulties.raise', ['own']),
  line('reports.read', ['own', 'former']),
  line('reports.read', ['parent'], ISSUED_REPORT),
  checksForm,
  line('reports.compose', ['own']),
  line('reports.draft-comments', ['own']),
  line('reports.submit', ['own']),
  line('releases.read', ['own', 'parent'], ['public']),
  line('people.list', ['own']),
]

const readsAll: readonly Right[] = [
  'plans.read',
  'collection.see-completeness',
  'collection.read',
  'progress.read',
  'work.read',
  'violence.read-detail',
  'money.read',
  'difficulties.read',
  'reports.read',
  'releases.read',
  'ledger.read',
  'ledger.export',
  'ledger.verify',
  'people.list',
  'people.read-handovers',
]

export const DUTIES: Readonly<Record<Role, readonly Line[]>> = {
  'commune-officer': office,
  'body-officer': office,

  head: [
    ...office,
    line('collection.sign-off', ['own']),
    line('reports.comment', ['own', 'parent']),
    line('reports.sign', ['own']),
    line('people.add-colleague', ['own']),
    line('people.end-role', ['own']),
    line('people.issue-code', ['own']),
  ],

  'lead-synthesiser': [
    ...catalogues,
    ...ownRole,
    line('plans.read', ['own']),
    line('plans.read', ['child', 'parent'], ISSUED_PLAN),
    line('plans.draft', ['own']),
    line('measures.keep', ['own']),
    line('collection.open-round', ['own']),
    line('collection.see-completeness', INSIDE),
    line('collection.read', ['own']),
    line('collection.read', ['child'], SENT),
    line('collection.fill-for-another', ['child']),
    line('collection.bring-paper', ['child']),
    line('collection.accept', INSIDE),
    line('collection.return', INSIDE),
    line('progress.read', INSIDE),
    line('work.read', INSIDE),
    line('work.assign', INSIDE),
    line('work.update', ['own']),
    line('registers.enter', ['own']),
    line('violence.read-detail', INSIDE),
    line('money.read', INSIDE),
    line('difficulties.read', INSIDE),
    line('difficulties.raise', ['own']),
    line('difficulties.answer', INSIDE),
    line('reports.read', ['own']),
    line('reports.read', ['child'], ['submitted', 'signed', 'numbered', ...ISSUED_REPORT]),
    line('reports.read', ['parent'], ISSUED_REPORT),
    checksForm,
    line('reports.compose', ['own']),
    line('reports.comment', ['own']),
    line('reports.submit', ['own']),
    line('releases.read', ['own']),
    line('releases.prepare', ['own']),
    line('ledger.read', INSIDE),
    line('people.list', INSIDE),
  ],

  'committee-signer': [
    ...catalogues,
    ...ownRole,
    line('plans.read', ['own']),
    line('plans.read', ['child', 'parent'], ISSUED_PLAN),
    line('plans.put-in-force', ['own']),
    line('plans.withdraw', ['own']),
    line('collection.see-completeness', INSIDE),
    line('collection.read', INSIDE, ['signed-off', 'accepted']),
    line('progress.read', INSIDE),
    line('work.read', INSIDE),
    line('money.read', INSIDE),
    line('difficulties.read', INSIDE),
    line('difficulties.raise', ['own']),
    line('difficulties.answer', INSIDE),
    line('reports.read', ['own']),
    line('reports.read', ['child', 'parent'], ISSUED_REPORT),
    checksForm,
    line('reports.comment', ['own']),
    line('reports.sign', ['own']),
    line('releases.read', ['own']),
    line('releases.publish', ['own']),
    line('releases.withdraw', ['own']),
  ],

  clerk: [
    ...catalogues,
    ...ownRole,
    line('plans.read', ['own', 'parent'], ISSUED_PLAN),
    line('work.read', ['own']),
    line('difficulties.read', ['own']),
    line('difficulties.raise', ['own']),
    line('reports.read', ['own'], ['submitted', 'signed', 'numbered', ...ISSUED_REPORT]),
    checksForm,
    line('reports.number', ['own']),
    line('reports.issue', ['own']),
    line('reports.archive', ['own']),
    line('reports.record-delivery', ['own']),
    line('reports.correct', ['own']),
    line('reports.keep-signed', ['own']),
    line('releases.read', ['own'], ['public']),
  ],

  accountant: [
    ...catalogues,
    ...ownRole,
    line('plans.read', ['own', 'parent'], ISSUED_PLAN),
    line('progress.read', ['own', 'parent']),
    line('work.read', ['own', 'parent']),
    line('difficulties.read', ['own']),
    line('difficulties.raise', ['own']),
    line('money.read', ['own', 'child', 'former']),
    line('money.enter', ['own']),
    line('reports.read', ['own', 'parent'], ISSUED_REPORT),
    checksForm,
    line('releases.read', ['own', 'parent'], ['public']),
  ],

  'catalogue-keeper': [
    ...catalogues,
    ...ownRole,
    line('plans.read', ['own', 'parent'], ISSUED_PLAN),
    line('difficulties.read', ['own']),
    line('difficulties.raise', ['own']),
    line('units.enter-event', ['own']),
    line('bodies.keep', INSIDE),
    line('indicators.keep', ['own']),
    line('measures.keep', ['own']),
    checksForm,
    line('releases.read', ['own'], ['public']),
  ],

  'province-synthesiser': [
    ...catalogues,
    ...ownRole,
    line('plans.read', ['own', 'child'], ISSUED_PLAN),
    line('collection.read', ['child'], ['accepted']),
    line('progress.read', INSIDE),
    line('money.read', ['child']),
    line('reports.read', INSIDE, ISSUED_REPORT),
    checksForm,
    line('releases.read', INSIDE, ['public']),
  ],

  reader: [
    ...catalogues,
    line('plans.read', ['own', 'parent'], ISSUED_PLAN),
    line('progress.read', INSIDE),
    line('work.read', INSIDE),
    line('money.read', ['own']),
    line('reports.read', ['own'], ISSUED_REPORT),
    line('releases.read', ['own'], ['public']),
  ],

  auditor: [...catalogues, ...readsAll.map((right) => line(right, ['own', 'child', 'former']))],

  administrator: [
    line('units.read', EVERYBODY),
    ...ownRole,
    line('people.read-handovers', ['child']),
    line('people.list', TREE),
    line('people.appoint', TREE),
    line('people.end-role', TREE),
    line('people.issue-code', TREE),
    line('people.reset-second-factor', TREE),
    line('people.close-account', TREE),
    line('ledger.verify', ['own']),
    line('place.change-settings', ['own']),
  ],

  'demonstration-administrator': [line('place.move-business-day', ['own'])],
}
