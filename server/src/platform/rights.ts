import { accept, type Decision, refuse } from '@songhanh/core/basics/decision'
import type { RoleHeld } from '@songhanh/core/people/actor'
import type { Thing } from '@songhanh/core/people/may'
import type { Asking } from './acting.ts'
import type { Reading } from './database.ts'
import type { Place } from './place.ts'

interface Asked<In, By extends Asking> {
  readonly right: string
  thing?(r: Reading, input: In, by: By): Promise<Thing | readonly Thing[] | null>
}

/** The roles as the ledger writes them: `lead-synthesiser place:…`; several where the person has not chosen one. */
const written = (roles: readonly RoleHeld[]): string => roles.map((held) => `${held.role} ${held.seat.at}`).join(', ')

/**
 * The capacity in which the actor may, null where no role is needed; of several things every one must be allowed. A thing that does not exist is refused in the words of one that
 * must not be seen, so that nobody learns which it is.
 */
export async function capacityFor<In, By extends Asking>(
  place: Place,
  asked: Asked<In, By>,
  r: Reading,
  input: In,
  by: By,
): Promise<Decision<string | null>> {
  if (asked.right === 'anybody' || asked.right === 'signed-in') return accept(null)
  // The first question needs no look at the thing: who has no such right anywhere learns nothing by trying ids.
  const anywhere = place.may(by.actor, asked.right, null, by.businessDay)
  if (!anywhere.ok) return anywhere
  if (!asked.thing) return accept(written(anywhere.value))
  const found = await asked.thing(r, input, by)
  const things = found === null || isOne(found) ? (found ? [found] : []) : found
  if (things.length === 0) return refuse('people.no-right')
  const may = things.map((thing) => place.may(by.actor, asked.right, thing, by.businessDay))
  const refused = may.find((one) => !one.ok)
  if (refused) return refused as Decision<never>
  return accept([...new Set(may.map((one) => (one.ok ? written(one.value) : '')))].join(', '))
}

const isOne = (found: Thing | readonly Thing[]): found is Thing => 'owner' in found
