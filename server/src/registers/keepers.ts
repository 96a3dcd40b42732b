/** Who keeps registers, and whose entries a person may see or write. */
import { may, type Thing } from '@songhanh/core/people/may'
import type { Right } from '@songhanh/core/people/right'
import { seatKind, type Owner, type SeatKey } from '@songhanh/core/people/seat'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { findEntry } from './store.ts'

export interface Keeper extends Owner {
  readonly name: string
}

/** The place, its units and bodies, in the order of their names. */
export const readKeepers = (r: Reading, by: Asking): Promise<Keeper[]> =>
  r.query<Keeper>('SELECT key AS at, name, above, successors FROM seat WHERE place_id = $1 ORDER BY name, key', [by.placeId])

/** Those over which the person has a right. */
export const overWhich = (keepers: readonly Keeper[], right: Right, by: Asking): Keeper[] =>
  keepers.filter((owner) => may(by.actor, right, { owner, state: 'steady' }, by.businessDay).ok)

export const keeps = (register: RegisterDeclaration, seat: string): boolean => register.keptBy.includes(seatKind(seat as SeatKey))

/** The right that lets one see entries of a register one by one. */
export const rightToSee = (register: RegisterDeclaration): Right =>
  register.sensitivity === 'violence' ? 'violence.read-detail' : 'work.read'

/** An entry as the thing a right is asked about: it belongs to the seat that keeps it. */
export async function entryThing(r: Reading, input: { readonly entryId: string }, by: Asking): Promise<Thing | null> {
  const entry = await findEntry(r, input.entryId, by)
  const owner = entry && (await ownerAt(r, by.placeId, entry.keeper))
  return owner ? { owner, state: 'steady' } : null
}
