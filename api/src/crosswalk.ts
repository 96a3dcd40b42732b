import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Target } from './plan-content.ts'

const Mark = z.enum(['read', 'known'])

/** One line: a target of the plan with its counterpart in the strategy, or what has none on the other side. */
export const CrosswalkRow = z.object({
  target: z
    .object({ id: z.string(), code: z.string(), text: z.string(), value: Target.shape.value, unit: z.string().nullable() })
    .nullable(),
  parent: z
    .object({ code: z.string(), number: z.string(), text: z.string(), unit: z.string().nullable(), direction: Target.shape.direction })
    .nullable(),
  /** What the strategy asks for the year the target is due; `known` values are to be checked before they are printed. */
  bound: z.object({ year: z.number().int(), comparator: Target.shape.comparator, value: z.number().nullable(), mark: Mark }).nullable(),
  link: z.object({ by: z.enum(['wording', 'person']), likeness: z.number() }).nullable(),
  decided: z.boolean(),
  /** To be sent back with the next decision on this target; 0 while nobody has decided. */
  decisionVersion: z.number().int(),
  verdict: z.enum(['same', 'condition-dropped', 'lower', 'stricter', 'other-kind', 'only-here', 'missing', 'part-missing']),
  /** The plan's value less the strategy's, exact: `-30`, `0.3`. */
  difference: z.string().nullable(),
  dropped: z.array(z.string()),
})

/** The plan against one strategy it says it carries out. Never a comparison with the plan of a level in between, which the place does not hold. */
export const Crosswalk = z.object({
  strategy: z.object({
    id: z.string(),
    title: z.string(),
    act: z.object({ kind: z.string(), number: z.string(), date: z.string(), issuer: z.string() }),
  }),
  rows: z.array(CrosswalkRow),
})

export const readCrosswalks = endpoint({
  id: 'readCrosswalks',
  method: 'GET',
  path: '/api/plans/{planId}/crosswalks',
  may: 'plans.read',
  summary: 'The plan held against each strategy it says it carries out: links proposed by wording, or as a person decided.',
  params: z.object({ planId: z.uuid() }),
  answer: z.object({ crosswalks: z.array(Crosswalk) }),
  refusals: ['plans.not-found'],
})

export const decideLink = endpoint({
  id: 'decideLink',
  method: 'POST',
  path: '/api/plans/{planId}/crosswalks/{strategyId}/links',
  may: 'plans.draft',
  summary: 'Says which target of the strategy a target of the plan answers to, or that there is none.',
  params: z.object({ planId: z.uuid(), strategyId: z.string().min(1).max(64) }),
  body: z.object({
    targetCode: z.string().min(1).max(40),
    strategyCode: z.string().min(1).max(40).nullable(),
    expectedVersion: z.number().int().min(0),
  }),
  answer: Crosswalk,
  refusals: [
    'plans.not-found',
    'plans.strategy-unknown',
    'plans.target-unknown',
    'plans.strategy-target-unknown',
    'basics.version-conflict',
  ],
})
