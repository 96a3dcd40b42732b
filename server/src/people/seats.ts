/** Adding where roles can be held: a unit or body of this place, below another, taking over those before it. */
import * as treaty from '@songhanh/api/people'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { z } from 'zod'
import type { Command } from '../platform/perform.ts'
import { ownerAt, seatThing } from './store.ts'

export const addSeat: Command<z.output<typeof treaty.addSeat.body>, { key: string }> = {
  id: 'people.addSeat',
  shape: treaty.addSeat.body,
  right: 'bodies.keep',
  thing: (r, input, by) => seatThing(r, by.placeId, input.under),
  async run(w, input, by) {
    const under = await ownerAt(w, by.placeId, input.under)
    if (!under) return refuse('people.seat-not-found', {}, 'under')
    const added = await w.query(
      'INSERT INTO seat (place_id, key, name, above) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key',
      [by.placeId, input.key, input.name, [under.at, ...under.above]],
    )
    if (added.length === 0) return refuse('people.seat-there-already', {}, 'key')
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
