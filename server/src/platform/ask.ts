import { type Decision, refuse } from '@songhanh/core/basics/decision'
import type { Actor } from '@songhanh/core/people/actor'
import type { Thing } from '@songhanh/core/people/may'
import type { z } from 'zod'
import type { Asking, Caller } from './acting.ts'
import type { Reading } from './database.ts'
import { readShape } from './faults.ts'
import { actorNow, type Place, readBusinessDay } from './place.ts'
import { capacityFor } from './rights.ts'

/** A question to the place: it reads in one snapshot and writes nothing. */
export interface Query<In, Out> {
  readonly id: string
  readonly shape: z.ZodType<In>
  /** `anybody`, `signed-in`, or a right that `may` decides. */
  readonly right: string
  /** What the right is asked about (of several things, each), null where it does not exist; without it the right over anything at all is enough. */
  thing?(r: Reading, input: In, by: Asking): Promise<Thing | readonly Thing[] | null>
  run(r: Reading, input: In, by: Asking): Promise<Decision<Out>>
}

/** Who asks what anybody may ask, without having signed in. */
const NOBODY: Actor = {
  person: { id: 'nobody', name: '', account: 'closed' },
  roles: [],
  secondFactor: false,
  capacity: null,
  limitedTo: null,
}

/** Answers one query: who → shape (all faults at once) → may → run, in one read-only snapshot. */
export async function ask<In, Out>(place: Place, who: Caller | null, query: Query<In, Out>, given: unknown): Promise<Decision<Out>> {
  if (who === null && query.right !== 'anybody') return refuse('basics.not-signed-in')
  const read = readShape(query.shape, given)
  if (!read.ok) return read
  const now = place.clock()
  return place.app.transaction({ readOnly: true, session: who?.session ?? null, placeId: place.id }, async (r) => {
    const by: Asking = {
      actor: who ? await actorNow(place, r, who.actor) : NOBODY,
      placeId: place.id,
      now,
      businessDay: await readBusinessDay(r, place.id, now),
    }
    const may = await capacityFor(place, query, r, read.value, by)
    return may.ok ? query.run(r, read.value, by) : may
  })
}
