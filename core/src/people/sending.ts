import { SENDING, type Sending } from './capacity.ts'
import { gives } from './may.ts'
import { statesOf } from './right.ts'
import type { Role } from './role.ts'
import { RELATIONS, type Relation } from './seat.ts'

const OTHERS = RELATIONS.filter((how) => how !== 'own')

/** What a role sends, in some state of the thing: of its own seat, and of the seats of others. */
export function sendingRights(role: Role): { readonly own: readonly Sending[]; readonly others: readonly Sending[] } {
  const over = (whose: readonly Relation[]) =>
    SENDING.filter((right) => statesOf(right).some((state) => whose.some((how) => gives(role, right, how, state))))
  return { own: over(['own']), others: over(OTHERS) }
}
