import type { readPlace } from '@songhanh/api/place'
import type { Answer } from '../app/ask.ts'
import type { PeopleWords } from './words.ts'

export type CapacityHeld = Answer<typeof readPlace>['person']['roles'][number]

/** A role as one chooses it: what, where, and whose it is while lent, so that the own one and a lent one are told apart. */
export const capacityName = ({ role, seat, lentBy }: CapacityHeld, words: PeopleWords): string =>
  `${words.roles[role]} · ${seat}${lentBy === null ? '' : `, ${words.list.lentBy(lentBy)}`}`
