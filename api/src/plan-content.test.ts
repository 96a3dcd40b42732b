import type { PlanContent } from '@songhanh/core/plans/content'
import { smallPlan } from '@songhanh/core/plans/small-plan.fixture'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { Content } from './plan-content.ts'

type Told = z.output<typeof Content>
/** `true` only where both have the very same names. */
type SameNames<A, B> = [Exclude<keyof A, keyof B> | Exclude<keyof B, keyof A>] extends [never] ? true : never

test('the treaty tells a plan whole: nothing of it is lost and nothing is added', () => {
  expect(Content.parse(smallPlan)).toEqual(smallPlan)
  expect(Content.parse(JSON.parse(JSON.stringify(smallPlan)))).toEqual(smallPlan)
})

test('every part of core’s content has its place in the treaty, by the same names', () => {
  // The compiler is the one who checks here; at run time it only says that it has.
  const agreed: SameNames<PlanContent, Told> &
    SameNames<PlanContent['letterhead'], Told['letterhead']> &
    SameNames<PlanContent['targets'][number], Told['targets'][number]> &
    SameNames<PlanContent['tasks'][number], Told['tasks'][number]> &
    SameNames<PlanContent['assignments'][number], Told['assignments'][number]> &
    SameNames<PlanContent['reportDuties'][number], Told['reportDuties'][number]> = true
  expect(agreed).toBe(true)
})

test('a plan with a part that core does not know, or without one that it does, is refused or stripped', () => {
  const { recipients: _, ...without } = smallPlan
  expect(Content.safeParse(without).success).toBe(false)
  expect(Content.parse({ ...smallPlan, colour: 'xanh' })).toEqual(smallPlan)
})
