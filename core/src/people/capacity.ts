/** Acts that send something on in somebody's name: whoever holds several roles says at them in which one they do it. */
import type { Right } from './right.ts'

/** The rights behind those acts: signing a form off or recording it signed on paper, confirming what was typed for another, taking in, a report's way out. */
export const SENDING = [
  'collection.sign-off',
  'collection.bring-paper',
  'collection.fill-for-another',
  'collection.accept',
  'reports.submit',
  'reports.sign',
  'reports.number',
  'reports.issue',
] as const satisfies readonly Right[]

export type Sending = (typeof SENDING)[number]

/** A role one can act in: where it is held, and what it sends of that seat's own things and of those of others. */
export interface Capacity {
  readonly id: string
  readonly at: string
  readonly own: readonly Sending[]
  readonly others: readonly Sending[]
}

/**
 * The roles in which the holder may do an act with the things of these owners, each by its seat: every one of them must be within the role; with nothing there is nothing to do. It knows
 * no tree: a role that reaches things of others counts for all of them, and the server has the last word.
 */
export const capacitiesFor = <C extends Capacity>(held: readonly C[], right: Sending, owners: readonly string[]): readonly C[] =>
  owners.length === 0 ? [] : held.filter((one) => owners.every((owner) => (owner === one.at ? one.own : one.others).includes(right)))

/** The roles to choose between before the act; none where one was chosen already, or where at most one gives it. */
export function capacitiesToAsk<C extends Capacity>(
  held: readonly C[],
  right: Sending,
  owners: readonly string[],
  chosen: string | null,
): readonly C[] {
  if (chosen !== null) return []
  const giving = capacitiesFor(held, right, owners)
  return giving.length > 1 ? giving : []
}
