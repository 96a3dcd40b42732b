import { EDITION_STATES } from '@songhanh/core/plans/edition'
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
  bound: z
    .object({ year: z.number().int().nullable(), comparator: Target.shape.comparator, value: Target.shape.value, mark: Mark })
    .nullable(),
  link: z.object({ by: z.enum(['wording', 'person']), likeness: z.number() }).nullable(),
  decided: z.boolean(),
  /** To be sent back with the next decision on this target; 0 while nobody has decided. */
  decisionVersion: z.number().int(),
  verdict: z.enum(['same', 'condition-dropped', 'lower', 'stricter', 'other-kind', 'only-here', 'missing', 'part-missing']),
  /** The plan's value less the strategy's, exact: `-30`, `0.3`. */
  difference: z.string().nullable(),
  dropped: z.array(z.string()),
  /** The code a person named that what stands above does not have any more, since a newer edition of it. */
  gone: z.string().nullable(),
})

/** A paper as it is told: number and date are null where it has none. */
const Act = z.object({ kind: z.string(), number: z.string().nullable(), date: z.string().nullable(), issuer: z.string() })

/** The plan against one strategy it says it carries out, or one plan kept in the same place. */
export const Crosswalk = z.object({
  strategy: z.object({
    id: z.string(),
    title: z.string(),
    act: Act,
    /** Null for a strategy that is shipped; else in which state the plan is held against, and whether the paper names it or a person chose it. */
    kept: z.object({ state: z.enum(EDITION_STATES), by: z.enum(['paper', 'person']), version: z.number().int() }).nullable(),
  }),
  rows: z.array(CrosswalkRow),
})

/** Another plan of the place that this one can be held against; `version` goes back with the choice, 0 while nobody has chosen. */
export const PlanBeside = z.object({ id: z.uuid(), title: z.string(), act: Act, version: z.number().int() })

const Crosswalks = z.object({ crosswalks: z.array(Crosswalk), others: z.array(PlanBeside) })

export const readCrosswalks = endpoint({
  id: 'readCrosswalks',
  method: 'GET',
  path: '/api/plans/{planId}/crosswalks',
  may: 'plans.read',
  summary:
    'The plan held against each strategy it says it carries out and each kept plan its bases cite or a person chose: links proposed by wording, or as a person decided.',
  params: z.object({ planId: z.uuid() }),
  answer: Crosswalks,
  refusals: ['plans.not-found'],
})

export const holdAgainst = endpoint({
  id: 'holdAgainst',
  method: 'POST',
  path: '/api/plans/{planId}/crosswalks',
  may: 'plans.draft',
  summary: 'Says that the plan is held against another plan of the place, or that it is not.',
  params: z.object({ planId: z.uuid() }),
  body: z.object({ aboveId: z.uuid(), held: z.boolean(), expectedVersion: z.number().int().min(0) }),
  answer: Crosswalks,
  refusals: ['plans.not-found', 'plans.above-itself', 'plans.above-not-found', 'basics.version-conflict'],
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
