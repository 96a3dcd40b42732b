import type { Thing } from '@songhanh/core/people/may'
import type { ThingState } from '@songhanh/core/people/right'
import { placeKey } from '@songhanh/core/people/seat'
import type { Asking } from '../platform/acting.ts'

/** A thing that belongs to the place itself, such as its plans: rights over it are held at the place, or above it. */
export const ofThePlace = (state: ThingState, by: Asking): Thing => ({
  owner: { at: placeKey(by.placeId), above: [], successors: [] },
  state,
})
