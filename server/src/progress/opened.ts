import { sensitivityOf } from '@songhanh/core/indicators/sensitivity'
import { may } from '@songhanh/core/people/may'
import { readOwners } from '../collection/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import type { Linked } from './board.ts'

/**
 * Of these senders, those whose own counts of the indicator the person may see; of violence and other small cells only where they hold the right to
 * its detail.
 */
export async function openedTo(
  r: Reading,
  senders: readonly string[],
  { catalogue, indicator }: Linked,
  by: Asking,
): Promise<ReadonlySet<string>> {
  if (sensitivityOf(catalogue, indicator) === 'ordinary') return new Set(senders)
  const owners = await readOwners(r, senders, by)
  return new Set(
    owners.filter((owner) => may(by.actor, 'violence.read-detail', { owner, state: 'steady' }, by.businessDay).ok).map((owner) => owner.at),
  )
}
