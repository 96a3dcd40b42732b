import { RELEASE_STATES } from '@songhanh/core/publication/steps'
import { ASKED_OF } from '@songhanh/core/progress/coverage'
import { REPORT_STATES } from '@songhanh/core/reports/steps'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Id = z.uuid()
const Version = z.number().int().min(1)
const Moment = z.iso.datetime({ offset: true })
const Year = z.number().int().min(1990).max(2200)
const ReleaseId = z.object({ releaseId: Id })

const Summary = z.object({
  id: Id,
  planId: Id,
  year: Year,
  state: z.enum(RELEASE_STATES),
  version: Version,
  threshold: z.number().int(),
  preparedAt: Moment,
  publishedAt: Moment.nullable(),
  withdrawnAt: Moment.nullable(),
  withdrawnReason: z.string().nullable(),
  droppedAt: Moment.nullable(),
  droppedReason: z.string().nullable(),
  /** On what ground it was made public, as the public reads it; null before. */
  ground: z.string().nullable(),
  reportId: Id.nullable(),
})

const Changed = z.object({ releaseId: Id, state: z.enum(RELEASE_STATES), version: Version })

const SHOWN = z.union([z.number().int(), z.enum(['few', 'withheld', 'absent'])])
const Figure = z.object({ value: z.string().nullable(), reason: z.string().nullable(), above: SHOWN.nullable(), below: SHOWN.nullable() })
const Wording = z.object({ vi: z.string(), en: z.string() })

/** What a name of the counts says: a side of a measure, or an element that was typed, over the place or in one unit. */
const NamedCount = z.object({
  key: z.string(),
  measure: z.string().nullable(),
  element: Wording.nullable(),
  unit: z.string().nullable(),
  year: Year.nullable(),
  side: z.enum(['above', 'below', 'rest', 'rate', 'outside']).nullable(),
})

const ReportRef = z.object({
  id: Id,
  state: z.enum(REPORT_STATES),
  number: z.number().int().nullable(),
  symbol: z.string(),
  day: z.iso.date().nullable(),
})

/** How many of those who were asked have answered. */
const Coverage = z.object({ reported: z.number().int(), asked: z.number().int() })

/** One measure exactly as the public would read it. */
const PublicMeasure = z.object({
  code: z.string(),
  text: z.string(),
  name: Wording.nullable(),
  unitOfMeasure: Wording.nullable(),
  state: z.string().nullable(),
  figure: Figure,
  coverage: Coverage,
  /** Of whom the coverage counts; releases of before do not say it. */
  askedOf: z.enum(ASKED_OF).optional(),
  series: z.array(z.object({ year: Year, figure: Figure, coverage: Coverage.optional() })),
  units: z.array(z.object({ code: z.string(), name: z.string(), figure: Figure })).nullable(),
  heads: z.array(z.object({ name: Wording, women: SHOWN, men: SHOWN })),
  violence: z.boolean(),
  /** A figure that says yes or no; of one unit also where the whole has a percentage of them. */
  yesNo: z.boolean(),
})

export const listReleases = endpoint({
  id: 'listReleases',
  method: 'GET',
  path: '/api/releases',
  may: 'releases.read',
  summary: 'Releases of the place, newest first; those prepared, dropped or withdrawn only for who prepares, publishes and audits.',
  answer: z.object({ releases: z.array(Summary) }),
  refusals: [],
})

export const prepareRelease = endpoint({
  id: 'prepareRelease',
  method: 'POST',
  path: '/api/releases',
  may: 'releases.prepare',
  summary:
    'Prepares a release of a plan in a year: an unchangeable copy of what the public would read, with small counts of persons withheld.',
  body: z.object({
    planId: Id,
    year: Year,
    /** usual: counts of 1 to 4 persons are withheld; strict: 1 to 9. Never less than the setting of the place, which holds where nothing is said. */
    strictness: z.enum(['usual', 'strict']).optional(),
  }),
  answer: Changed,
  refusals: ['plans.not-found'],
})

export const previewRelease = endpoint({
  id: 'previewRelease',
  method: 'GET',
  path: '/api/releases/{releaseId}',
  may: 'releases.read',
  summary: 'Exactly what is or would be public, and what is withheld with why; the withheld numbers themselves are not in the answer.',
  params: ReleaseId,
  answer: Summary.extend({
    title: z.string(),
    day: z.iso.date(),
    measures: z.array(PublicMeasure),
    withheld: z.array(NamedCount.extend({ why: z.enum(['small', 'rate', 'beside', 'barred']) })),
    /** Counts somebody could work out all the same; a release with any cannot be made public. */
    leaking: z.array(NamedCount),
    /** Counts it withholds in vain: earlier releases, withdrawn ones too, print them or let them be worked out. */
    alreadyPublic: z.array(NamedCount),
    /** Against the newest public release of the plan before it: what is new, what is another, what is gone. */
    changed: z.array(z.object({ measure: z.string(), year: Year, before: z.string().nullable(), after: z.string().nullable() })),
    comparedWith: z.object({ id: Id, year: Year, publishedAt: Moment }).nullable(),
    /** Another release went out after this one was prepared: it must be prepared anew. */
    outdated: z.boolean(),
    /** The report it belongs to; before it is public the newest issued one of its plan and year. */
    report: ReportRef.nullable(),
  }),
  refusals: ['releases.not-found'],
})

export const attackRelease = endpoint({
  id: 'attackRelease',
  method: 'GET',
  path: '/api/releases/{releaseId}/attack',
  may: 'releases.read',
  summary:
    'What somebody with this release and all before it, of every plan of the place, could conclude: how many withheld counts, the narrowest range, which are determined by it, and which were known before.',
  params: ReleaseId,
  answer: z.object({
    withheld: z.number().int(),
    /** How many values the best-known small count may still have; null where none is withheld. */
    narrowest: z.number().int().nullable(),
    determined: z.array(z.string()),
    undecided: z.array(z.string()),
    alreadyPublic: z.array(z.string()),
  }),
  refusals: ['releases.not-found'],
})

export const publishRelease = endpoint({
  id: 'publishRelease',
  method: 'POST',
  path: '/api/releases/{releaseId}/publish',
  may: 'releases.publish',
  summary:
    'Makes a prepared release public on a stated ground, after seeing that nothing was released since it was held against what is public.',
  params: ReleaseId,
  body: z.object({
    expectedVersion: Version,
    /** As the public reads it: the report, the letter or the decision on which it rests. */
    ground: z.string().trim().min(1).max(500),
    /** The report it belongs to, of the same plan and year: issued, so that people can be told its number. */
    reportId: Id.nullable().default(null),
  }),
  answer: Changed,
  refusals: ['releases.not-found', 'releases.not-prepared', 'releases.would-betray', 'releases.outdated', 'releases.report-not-issued'],
})

export const withdrawRelease = endpoint({
  id: 'withdrawRelease',
  method: 'POST',
  path: '/api/releases/{releaseId}/withdraw',
  may: 'releases.withdraw',
  summary: 'Takes a public release back; its address then says that it was withdrawn, and why.',
  params: ReleaseId,
  body: z.object({ expectedVersion: Version, reason: z.string().trim().min(1).max(500) }),
  answer: Changed,
  refusals: ['releases.not-found', 'releases.not-public'],
})

export const dropRelease = endpoint({
  id: 'dropRelease',
  method: 'POST',
  path: '/api/releases/{releaseId}/drop',
  may: 'releases.prepare',
  summary:
    'Drops a prepared release that will not be made public, with the reason: its figures are old, or it was prepared by mistake. It stays to be read.',
  params: ReleaseId,
  body: z.object({ expectedVersion: Version, reason: z.string().trim().min(1).max(500) }),
  answer: Changed,
  refusals: ['releases.not-found', 'releases.not-prepared'],
})

const CounterSettings = z.object({
  /** The least threshold of a release: counts of persons from one to one less are withheld. */
  threshold: z.union([z.literal(5), z.literal(10)]),
  /** Whom somebody who lives with violence can call, as every page about it says. */
  help: z.array(z.object({ name: z.string().trim().min(1).max(120), number: z.string().regex(/^\+?\d(?:[ .]?\d){1,14}$/) })).max(6),
})

export const readCounterSettings = endpoint({
  id: 'readCounterSettings',
  method: 'GET',
  path: '/api/counter-settings',
  may: 'signed-in',
  summary: 'How the public counter of the place stands: the least threshold, and the telephone numbers of help.',
  answer: CounterSettings,
  refusals: [],
})

export const changeCounterSettings = endpoint({
  id: 'changeCounterSettings',
  method: 'POST',
  path: '/api/counter-settings',
  may: 'place.change-settings',
  summary: 'Sets the least threshold of releases to come and the telephone numbers of help; what is public already stays as it is.',
  body: CounterSettings,
  answer: CounterSettings,
  refusals: [],
})
