import { NO_HEIR } from '@songhanh/core/people/bodies/heirs'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'
import { Target } from './plan-content.ts'
import { ObligorRemark } from './plans.ts'

const Year = z.coerce.number().int().min(1990).max(2200)
const Period = z.object({ from: z.number().int(), to: z.number().int() })
const Duty = z.object({ id: z.string(), text: z.string(), part: z.enum(['lead', 'coordinate']).nullable() })

export const SuccessorTarget = Target.pick({
  id: true,
  code: true,
  objective: true,
  label: true,
  text: true,
  quantity: true,
  unit: true,
}).extend({
  before: Target.pick({ comparator: true, bound: true, value: true, baseline: true, direction: true, due: true, from: true }),
  reached: z.object({ year: z.number().int(), value: z.string() }).nullable(),
  /** Always blank: the office sets it. */
  value: z.null(),
  /** Proposals, to be confirmed. */
  proposedDue: z.array(z.number().int()),
  proposedFrom: z.number().int().nullable(),
})

/** A body as the old plan names it, and who bears its duties now: nobody where no source says, `sourced` false for general knowledge. */
const NameNow = z.object({ was: z.string(), now: z.array(z.string()), sourced: z.boolean() })

export const SuccessorDraft = z.object({
  oldTitle: z.string(),
  oldPeriod: Period.nullable(),
  period: Period,
  issuer: z.string(),
  generalObjective: z.string().nullable(),
  objectives: z.array(z.object({ code: z.string(), heading: z.string(), text: z.string() })),
  targets: z.array(SuccessorTarget),
  tasks: z.array(z.object({ id: z.string(), num: z.string().nullable(), text: z.string() })),
  /** As issued; the names in them are those of the old plan. */
  funding: z.array(z.object({ id: z.string(), text: z.string(), source: z.enum(['state-budget', 'mobilised', 'other']) })),
  /** In the words issued, with the bodies named in them that are called otherwise in the new period. */
  reportDuties: z.array(z.object({ id: z.string(), text: z.string(), names: z.array(NameNow) })),
  difficultyDuty: z.string().nullable(),
  difficultyNames: z.array(NameNow),
  /** Under the names of the first day of the new period, with what each was called; `sourced` is false for general knowledge. */
  obligors: z.array(
    z.object({
      bearers: z.array(z.string()),
      was: z.array(z.object({ name: z.string(), sourced: z.boolean() })),
      elsewhere: z.array(z.string()),
      duties: z.array(Duty),
    }),
  ),
  leftOut: z.array(
    z.object({
      was: z.string(),
      why: z.enum([...NO_HEIR, ...ObligorRemark.shape.why.options]),
      elsewhere: z.array(z.string()),
      duties: z.array(Duty),
    }),
  ),
})

const asked = {
  may: 'plans.read',
  params: z.object({ planId: z.uuid() }),
  query: z.object({ unit: z.string().min(1).max(10), from: Year, to: Year }),
  refusals: [
    'plans.not-found',
    'plans.period-wrong',
    'plans.not-a-successor',
    'units.not-standing',
    'units.issuer-not-a-committee',
    'units.issuer-unknown',
    'units.issuer-ambiguous',
  ],
} as const

export const readSuccessor = endpoint({
  id: 'readSuccessor',
  method: 'GET',
  path: '/api/plans/{planId}/successor',
  summary:
    'The next plan of a unit made from this one, as a draft: wording kept, new values blank beside the old bound and the figure reached, bodies under their names of the new period, what is open listed. Nothing is kept.',
  ...asked,
  answer: SuccessorDraft,
})

export const downloadSuccessor = endpoint({
  id: 'downloadSuccessor',
  method: 'GET',
  path: '/api/plans/{planId}/successor/file',
  summary: 'The same draft in the official form, as a Word file with blanks where the office decides.',
  ...asked,
  download: true,
  answer: FileAnswer,
})

export const listSuccessorUnits = endpoint({
  id: 'listSuccessorUnits',
  method: 'GET',
  path: '/api/plans/{planId}/successor/units',
  summary:
    'The units that hold, on the first day of a year, land of the unit that issued the plan: those for which the next plan can be drafted.',
  may: 'plans.read',
  params: z.object({ planId: z.uuid() }),
  query: z.object({ from: Year }),
  answer: z.object({ units: z.array(z.object({ code: z.string(), name: z.string() })) }),
  refusals: ['plans.not-found', 'units.issuer-not-a-committee', 'units.issuer-unknown', 'units.issuer-ambiguous'],
})
