/** Adding where roles can be held: a unit or body of this place below another, or a unit over the place. */
import * as treaty from '@songhanh/api/people'
import { accept, type Decision, refuse } from '@songhanh/core/basics/decision'
import { placeKey, seatKind, type SeatKey } from '@songhanh/core/people/seat'
import type { z } from 'zod'
import type { Acting } from '../platform/acting.ts'
import type { Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { ownerAt, seatThing } from './store.ts'

type NewSeat = z.output<typeof treaty.addSeat.body>

/** What stands over the new seat, nearest first; refused where the seat it goes under is not there. */
async function keysAbove(w: Writing, input: NewSeat, by: Acting): Promise<Decision<readonly SeatKey[]>> {
  if (input.under === null) return seatKind(input.key as SeatKey) === 'unit' ? accept([]) : refuse('people.seat-above-no-unit', {}, 'key')
  const under = await ownerAt(w, by.placeId, input.under)
  return under ? accept([under.at, ...under.above]) : refuse('people.seat-not-found', {}, 'under')
}

/** Everything of the place is below the new seat from now on: whoever sits there reads it by the same rule as a place reads its communes. */
const putOverAll = (w: Writing, key: string, by: Acting) =>
  w.query(
    `UPDATE seat SET above = array_append(above, $2) WHERE place_id = $1 AND key <> $2 AND (key = $3 OR $3 = ANY(above)) AND NOT $2 = ANY(above)`,
    [by.placeId, key, placeKey(by.placeId)],
  )

export const addSeat: Command<NewSeat, { key: string }> = {
  id: 'people.addSeat',
  shape: treaty.addSeat.body,
  right: 'bodies.keep',
  thing: (r, input, by) => seatThing(r, by.placeId, input.under ?? placeKey(by.placeId)),
  async run(w, input, by) {
    // Two seats added at once: the second sees what stands over the first.
    await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`seats of ${by.placeId}`])
    const above = await keysAbove(w, input, by)
    if (!above.ok) return above
    const added = await w.query(
      'INSERT INTO seat (place_id, key, name, above) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key',
      [by.placeId, input.key, input.name, above.value],
    )
    if (added.length === 0) return refuse('people.seat-there-already', {}, 'key')
    if (input.under === null) await putOverAll(w, input.key, by)
    const taken = await w.query<{ key: string }>(
      'UPDATE seat SET successors = array_append(successors, $3) WHERE place_id = $1 AND key = ANY($2) RETURNING key',
      [by.placeId, input.takesOver, input.key],
    )
    if (taken.length !== new Set(input.takesOver).size) return refuse('people.seat-not-found', {}, 'takesOver')
    return accept({
      answer: { key: input.key },
      facts: [
        {
          domain: 'people',
          action: 'seat-added',
          thing: { kind: 'seat', id: input.key },
          after: { name: input.name, under: input.under, takesOver: input.takesOver },
        },
      ],
    })
  },
}
