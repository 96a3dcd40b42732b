import type { Thing } from '@songhanh/core/people/may'
import type { ThingState } from '@songhanh/core/people/right'
import { isAboveThePlace, placeKey } from '@songhanh/core/people/seat'
import type { Asking } from '../platform/acting.ts'

/**
 * A thing that belongs to the place itself, such as its plans: rights over it are held at the place, or above it. Of the seats over the
 * place only those count from which this person asks, so that no look into the tree is needed.
 */
export const ofThePlace = (state: ThingState, by: Asking): Thing => ({
  owner: {
    at: placeKey(by.placeId),
    above: by.actor.roles.filter(({ role, seat }) => role === 'province-synthesiser' && isAboveThePlace(seat)).map(({ seat }) => seat.at),
    successors: [],
  },
  state,
})
