import { z } from 'zod'
import { UNIT_KINDS } from '@songhanh/core/units/kind'
import { RELATIONS } from '@songhanh/core/units/succession'
import { endpoint } from './endpoint.ts'

const Day = z.iso.date()
const Code = z.string().regex(/^\d{2,5}$/)
const Kind = z.enum(UNIT_KINDS)
const Basis = z.enum(['act', 'list', 'before-lists'])

/** A unit as it was from one day to another; `fullName` is as in a list ("Thị trấn Sa Pa"). */
export const UnitView = z.object({
  code: Code,
  validFrom: Day,
  validTo: Day.nullable(),
  name: z.string(),
  fullName: z.string(),
  kind: Kind,
  parent: Code.nullable(),
  /** How the two days are known: from the act, from the first list that shows it, or older than the first list. */
  startBasis: Basis,
  endBasis: Basis.nullable(),
})

/** One succession read from one end: the unit at the other end, how much went over, on which day and by which act (null: no source read gives it). */
export const SuccessionView = z.object({ unit: UnitView, relation: z.enum(RELATIONS), date: Day, act: z.string().nullable() })

const On = z.object({ on: Day.optional() })

export const readUnit = endpoint({
  id: 'readUnit',
  method: 'GET',
  path: '/api/units/{code}',
  may: 'units.read',
  summary:
    'What a code meant on a day (default: the business day), where it lay, all that bore the code, and what it came from and became.',
  params: z.object({ code: Code }),
  query: On,
  answer: z.object({
    on: Day,
    /** Null where no unit bore the code on that day; its history is there all the same. */
    unit: UnitView.nullable(),
    /** From the province down, without the unit itself. */
    path: z.array(UnitView),
    history: z.array(UnitView),
    predecessors: z.array(SuccessionView),
    successors: z.array(SuccessionView),
    childCount: z.number().int(),
  }),
  refusals: ['units.code-not-found'],
})

export const listUnits = endpoint({
  id: 'listUnits',
  method: 'GET',
  path: '/api/units',
  may: 'units.read',
  summary: 'The units directly below a unit on a day; without a parent the provinces.',
  query: On.extend({ parent: Code.optional() }),
  answer: z.object({ on: Day, units: z.array(UnitView) }),
  refusals: [],
})

export const findUnits = endpoint({
  id: 'findUnits',
  method: 'GET',
  path: '/api/units/find',
  may: 'units.read',
  summary:
    'Units a person may mean, likeliest first: marks, abbreviations and old names are understood; after a comma stands the place above.',
  query: On.extend({ q: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  answer: z.object({
    on: Day,
    hits: z.array(
      z.object({
        unit: UnitView,
        match: z.enum(['code', 'exact', 'name', 'begins', 'within']),
        /** Whether it stands on the day; an ended unit is found by its old name. */
        stands: z.boolean(),
        path: z.array(z.string()),
      }),
    ),
  }),
  refusals: [],
})

/** A unit without what follows from the rest: the whole list travels in one answer. */
const UnitRow = UnitView.omit({ fullName: true })
const Key = z.string().regex(/^\d{2,5}@\d{4}-\d{2}-\d{2}$/)

export const readUnitRegister = endpoint({
  id: 'readUnitRegister',
  method: 'GET',
  path: '/api/unit-register',
  may: 'units.read',
  summary: 'Every unit in time and every succession, events entered here included: for programs that ask many questions at once.',
  answer: z.object({
    /** The business day: what a question without a day is asked about. */
    today: Day,
    version: z.number().int(),
    units: z.array(UnitRow),
    successions: z.array(z.object({ from: Key, to: Key, relation: z.enum(RELATIONS), date: Day, act: z.string().nullable() })),
  }),
  refusals: [],
})

/** A path for `<path d>` (rule `evenodd`) and where a mark of the unit may stand. */
export const LandShape = z.object({ code: Code, path: z.string(), x: z.number().int(), y: z.number().int() })

export const readTerritory = endpoint({
  id: 'readTerritory',
  method: 'GET',
  path: '/api/units/{code}/territory',
  may: 'units.read',
  summary: 'The land a unit had on one day, told in the communes of another: which lie in it whole, which with a part only.',
  params: z.object({ code: Code }),
  query: z.object({ asOf: Day, on: Day }),
  answer: z.object({
    unit: UnitView,
    asOf: Day,
    on: Day,
    /** The communes it was made of on `asOf`, each with what it went to up to `on` (or came from, where `on` lies before). */
    then: z.array(z.object({ unit: UnitView, moves: z.array(SuccessionView) })),
    members: z.array(z.object({ unit: UnitView, extent: z.enum(['whole', 'part', 'unknown']) })),
    /** Units whose land no source follows further. */
    lost: z.array(UnitView),
    /** The communes of the older of the two days as tiles; `drawn` where they lie as the communes do. */
    grid: z.object({
      drawn: z.boolean(),
      cols: z.number().int(),
      rows: z.number().int(),
      tiles: z.array(z.object({ code: Code, col: z.number().int(), row: z.number().int() })),
    }),
    /** The same communes and those of the newer day by their boundaries, in one picture; null where the place has no boundary for one of them. */
    land: z.object({ width: z.number().int(), height: z.number().int(), older: z.array(LandShape), newer: z.array(LandShape) }).nullable(),
  }),
  refusals: ['units.code-not-found', 'units.not-standing'],
})

/** A merger, split, renaming or move as the act says it. A unit that only gives or takes land ends, and begins again under its own code. */
export const UnitEvent = z.object({
  date: Day,
  act: z.object({ number: z.string().max(100), signedOn: Day }),
  begins: z.array(z.object({ code: z.string().max(10), name: z.string().max(200), kind: Kind, parent: Code.nullable() })).max(1000),
  mapping: z.array(z.object({ from: Code, to: z.string().max(10), relation: z.enum(RELATIONS) })).max(2000),
})

const EVENT_REFUSALS = [
  'units.act-missing',
  'units.act-after-effect',
  'units.event-empty',
  'units.unknown-unit',
  'units.later-change-recorded',
  'units.code-malformed',
  'units.name-missing',
  'units.begins-twice',
  'units.code-in-use',
  'units.target-not-begun',
  'units.begins-from-nothing',
  'units.levels-differ',
  'units.relation-unknown',
  'units.mapping-twice',
  'units.event-hole',
  'units.event-overlap',
  'units.same-not-alone',
  'units.parent-unknown',
  'units.children-left',
] as const

const Planned = z.object({
  /** Version of the register the event was planned on; recording asks for it. */
  version: z.number().int(),
  ended: z.array(UnitView),
  begun: z.array(UnitView),
  successions: z.array(z.object({ from: UnitView, to: UnitView, relation: z.enum(RELATIONS) })),
})

export const previewUnitEvent = endpoint({
  id: 'previewUnitEvent',
  method: 'POST',
  path: '/api/unit-events/preview',
  may: 'units.enter-event',
  summary: 'What an event would end and begin, or why it cannot be: nothing is written.',
  body: UnitEvent,
  answer: Planned,
  refusals: EVENT_REFUSALS,
})

export const recordUnitEvent = endpoint({
  id: 'recordUnitEvent',
  method: 'POST',
  path: '/api/unit-events',
  may: 'units.enter-event',
  summary: 'Records an event that was previewed on this version of the register.',
  body: z.object({ event: UnitEvent, expectedVersion: z.number().int() }),
  answer: Planned,
  refusals: [...EVENT_REFUSALS, 'basics.version-conflict'],
})
