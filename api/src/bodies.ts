import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { UnitView } from './units.ts'

const Day = z.iso.date()
const Level = z.enum(['nation', 'province', 'district', 'commune'])

export const BodyKindView = z.object({ id: z.string(), level: Level, name: z.string() })

/** From which kind to which the duties went; `unverified` is general knowledge that no document read confirms. */
export const BodySuccessionView = z.object({
  from: BodyKindView,
  to: BodyKindView,
  date: Day,
  act: z.string().nullable(),
  sure: z.enum(['sourced', 'unverified']),
  source: z.string(),
  note: z.string().nullable(),
})

export const listBodyKinds = endpoint({
  id: 'listBodyKinds',
  method: 'GET',
  path: '/api/bodies/kinds',
  may: 'units.read',
  summary: 'The kinds of office and organisation plans give duties to, and which kind bears the duties of which since when.',
  answer: z.object({ kinds: z.array(BodyKindView), successions: z.array(BodySuccessionView) }),
  refusals: [],
})

export const readBearers = endpoint({
  id: 'readBearers',
  method: 'GET',
  path: '/api/bodies/bearers',
  may: 'units.read',
  summary:
    'Who bears the duties of a body on a day: its printed name, the unit it belonged to on the day of the paper, and the day asked about.',
  query: z.object({ name: z.string().min(1).max(400), unit: z.string().regex(/^\d{2,5}$/), asOf: Day, on: Day.optional() }),
  answer: z.object({
    on: Day,
    unit: UnitView,
    /** Null where the table has no such kind: the body is kept under its printed name, and nothing is known of its successors. */
    kind: BodyKindView.nullable(),
    bearings: z.array(
      z.object({
        kind: BodyKindView,
        unit: UnitView.nullable(),
        extent: z.enum(['whole', 'part', 'unknown']),
        /** How the duties came here, oldest first; empty while the body bears them itself. */
        by: z.array(BodySuccessionView),
        sourced: z.boolean(),
      }),
    ),
    /** Kinds whose unit is gone while no source says who took their duties over. */
    unknown: z.array(BodyKindView),
  }),
  refusals: ['units.code-not-found', 'units.not-standing'],
})

export const listBodies = endpoint({
  id: 'listBodies',
  method: 'GET',
  path: '/api/bodies',
  may: 'bodies.keep',
  summary: 'The bodies of this place where roles can be held, by name: those that can be asked to report.',
  answer: z.object({ bodies: z.array(z.object({ key: z.string(), name: z.string() })) }),
  refusals: [],
})

export const ReportRequestView = z.object({
  id: z.uuid(),
  body: z.object({ key: z.string(), name: z.string() }),
  matter: z.string(),
  from: Day,
  to: Day.nullable(),
  basis: z.object({ title: z.string(), number: z.string().nullable(), date: Day.nullable() }),
})

export const listReportRequests = endpoint({
  id: 'listReportRequests',
  method: 'GET',
  path: '/api/bodies/report-requests',
  may: 'units.read',
  summary: 'Bodies without a duty of the plan that are asked to report, each with the document it rests on.',
  answer: z.object({ requests: z.array(ReportRequestView) }),
  refusals: [],
})

export const askBodyToReport = endpoint({
  id: 'askBodyToReport',
  method: 'POST',
  path: '/api/bodies/report-requests',
  may: 'bodies.keep',
  summary: 'Asks a body to which the plan gives no duty to report something, by a document.',
  body: z.object({
    key: z.string().regex(/^body:.{1,100}$/),
    matter: z.string().max(1000),
    from: Day,
    to: Day.nullable(),
    basis: z.object({ title: z.string().max(1000), number: z.string().max(100).nullable(), date: Day.nullable() }),
  }),
  answer: ReportRequestView,
  refusals: [
    'bodies.matter-missing',
    'bodies.basis-missing',
    'bodies.basis-after-start',
    'bodies.ends-before-start',
    'bodies.has-assignment',
    'bodies.passed-on',
    'bodies.already-asked',
  ],
})
