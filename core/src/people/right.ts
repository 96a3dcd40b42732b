/**
 * The rights: stable names that endpoints ask for, what each does to the record, and in which states of the thing it has a meaning.
 *
 * `duties.ts` says which role has which of them, where.
 */

const EDITION = ['draft', 'in-force', 'superseded', 'withdrawn'] as const
const SUBMISSION = ['draft', 'signed-off', 'returned', 'accepted'] as const
const REPORT = ['draft', 'submitted', 'signed', 'numbered', 'issued', 'archived'] as const
const RELEASE = ['prepared', 'public', 'withdrawn', 'dropped'] as const
const STEADY = ['steady'] as const

/** A thing without states of its own (a register entry, a person, a unit) is always `steady`. */
export type ThingState =
  | (typeof EDITION)[number]
  | (typeof SUBMISSION)[number]
  | (typeof REPORT)[number]
  | (typeof RELEASE)[number]
  | 'steady'

interface RightRule {
  /** An auditor holds rights that read, and none that writes. */
  readonly does: 'read' | 'write'
  readonly states: readonly ThingState[]
}

const reads = (states: readonly ThingState[]): RightRule => ({ does: 'read', states })
const writes = (states: readonly ThingState[]): RightRule => ({ does: 'write', states })

export const RIGHTS = {
  'plans.read': reads(EDITION),
  'plans.draft': writes(['draft']),
  'plans.put-in-force': writes(['draft']),
  'plans.withdraw': writes(['in-force']),
  'units.read': reads(STEADY),
  'units.enter-event': writes(STEADY),
  'bodies.keep': writes(STEADY),
  'indicators.read': reads(STEADY),
  'indicators.keep': writes(STEADY),
  'measures.keep': writes(STEADY),
  'collection.see-completeness': reads(STEADY),
  'collection.open-round': writes(STEADY),
  'collection.read': reads(SUBMISSION),
  'collection.fill': writes(['draft', 'returned']),
  'collection.fill-for-another': writes(['draft', 'returned']),
  'collection.bring-paper': writes(['draft', 'returned']),
  'collection.sign-off': writes(['draft', 'returned']),
  'collection.accept': writes(['signed-off']),
  'collection.return': writes(['signed-off']),
  'collection.correct': writes(['accepted']),
  'progress.read': reads(STEADY),
  'work.read': reads(STEADY),
  'work.assign': writes(STEADY),
  'work.update': writes(STEADY),
  'registers.enter': writes(STEADY),
  'violence.read-detail': reads(STEADY),
  'money.read': reads(STEADY),
  'money.enter': writes(STEADY),
  'difficulties.read': reads(STEADY),
  'difficulties.raise': writes(STEADY),
  'difficulties.answer': writes(STEADY),
  'reports.read': reads(REPORT),
  'reports.check-form': reads(STEADY),
  'reports.compose': writes(['draft']),
  'reports.comment': writes(['draft']),
  'reports.draft-comments': writes(['draft']),
  'reports.submit': writes(['draft']),
  'reports.sign': writes(['submitted']),
  'reports.number': writes(['signed']),
  'reports.issue': writes(['numbered']),
  'reports.archive': writes(['issued']),
  'reports.record-delivery': writes(['issued', 'archived']),
  'reports.correct': writes(['issued', 'archived']),
  'reports.keep-signed': writes(['numbered', 'issued', 'archived']),
  'releases.read': reads(RELEASE),
  'releases.prepare': writes(['prepared']),
  'releases.publish': writes(['prepared']),
  'releases.withdraw': writes(['public']),
  'ledger.read': reads(STEADY),
  'ledger.export': reads(STEADY),
  'ledger.verify': reads(STEADY),
  'people.list': reads(STEADY),
  'people.add-colleague': writes(STEADY),
  'people.appoint': writes(STEADY),
  'people.end-role': writes(STEADY),
  'people.delegate': writes(STEADY),
  'people.hand-over': writes(STEADY),
  'people.read-handovers': reads(STEADY),
  'people.issue-code': writes(STEADY),
  'people.reset-second-factor': writes(STEADY),
  'people.close-account': writes(STEADY),
  'place.change-settings': writes(STEADY),
  'place.move-business-day': writes(STEADY),
} as const satisfies Readonly<Record<string, RightRule>>

export type Right = keyof typeof RIGHTS

export const isRight = (text: string): text is Right => Object.hasOwn(RIGHTS, text)

export const statesOf = (right: Right): readonly ThingState[] => RIGHTS[right].states

/** Rights over one's own roles: the role may be given on only by the person who holds it. */
export const OF_ONESELF: readonly Right[] = ['people.delegate', 'people.hand-over']
