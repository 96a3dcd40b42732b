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
