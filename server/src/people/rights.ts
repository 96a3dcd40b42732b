import { may, mayAnywhere } from '@songhanh/core/people/may'
import { isRight } from '@songhanh/core/people/right'
import { refuse } from '@songhanh/core/basics/decision'
import type { May } from '../platform/acting.ts'

/** The rights of a real place, as its pipeline asks them: core decides, this only takes text for what it is. */
export const rights: May = (actor, right, thing, day) => {
  if (!isRight(right)) return refuse('people.no-right')
  return thing === null ? mayAnywhere(actor, right, day) : may(actor, right, thing, day)
}
