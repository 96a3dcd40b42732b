import { RELEASE_STATES } from '@songhanh/core/publication/steps'
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
})

const Changed = z.object({ releaseId: Id, state: z.enum(RELEASE_STATES), version: Version })

const SHOWN = z.union([z.number().int(), z.enum(['few', 'withheld', 'absent'])])
const Figure = z.object({ value: z.string().nullable(), reason: z.string().nullable(), above: SHOWN.nullable(), below: SHOWN.nullable() })
const Wording = z.object({ vi: z.string(), en: z.string() })

/** One measure exactly as the public would read it. */
const PublicMeasure = z.object({
  code: z.string(),
  text: z.string(),
  name: Wording.nullable(),
  unitOfMeasure: Wording.nullable(),
  state: z.string().nullable(),
  figure: Figure,
  series: z.array(z.object({ year: Year, figure: Figure })),
  units: z.array(z.object({ code: z.string(), name: z.string(), figure: Figure })).nullable(),
  heads: z.array(z.object({ name: Wording, women: SHOWN, men: SHOWN })),
  violence: z.boolean(),
})

export const listReleases = endpoint({
  id: 'listReleases',
  method: 'GET',
  path: '/api/releases',
  may: 'releases.read',
  summary: 'Releases of the place, newest first; those prepared or withdrawn only for who prepares, publishes and audits.',
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
    /** usual: counts of 1 to 4 persons are withheld; strict: 1 to 9. */
    strictness: z.enum(['usual', 'strict']).default('usual'),
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
    measures: z.array(PublicMeasure),
    withheld: z.array(z.object({ key: z.string(), why: z.enum(['small', 'rate', 'beside', 'barred']) })),
    /** Counts somebody could work out all the same; a release with any cannot be made public. */
    leaking: z.array(z.string()),
  }),
  refusals: ['releases.not-found'],
})

export const attackRelease = endpoint({
  id: 'attackRelease',
  method: 'GET',
  path: '/api/releases/{releaseId}/attack',
  may: 'releases.read',
  summary:
    'What somebody with this release and all before it could conclude: how many withheld counts, the narrowest range, and which are determined.',
  params: ReleaseId,
  answer: z.object({
    withheld: z.number().int(),
    /** How many values the best-known small count may still have; null where none is withheld. */
    narrowest: z.number().int().nullable(),
    determined: z.array(z.string()),
    undecided: z.array(z.string()),
  }),
  refusals: ['releases.not-found'],
})

export const publishRelease = endpoint({
  id: 'publishRelease',
  method: 'POST',
  path: '/api/releases/{releaseId}/publish',
  may: 'releases.publish',
  summary: 'Makes a prepared release public, after holding it once more against everything released before.',
  params: ReleaseId,
  body: z.object({ expectedVersion: Version }),
  answer: Changed,
  refusals: ['releases.not-found', 'releases.not-prepared', 'releases.would-betray', 'releases.outdated'],
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
