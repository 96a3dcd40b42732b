/** What the clerk writes down of a paper on its way: when it was sent to one of its recipients, and when that one had it. */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'

export interface Delivery {
  readonly sentOn: PlainDate
  /** Null while nobody has said that it came. */
  readonly receivedOn: PlainDate | null
}

/**
 * A receipt comes days after the sending, often after the year's file was closed: it is a record beside the paper and changes nothing of it.
 * Refusals: `reports.sent-before-paper`, `reports.delivery-to-come`, `reports.received-before-sent`.
 */
export function decideDelivery(
  given: Delivery,
  { paperDay, today }: { readonly paperDay: PlainDate; readonly today: PlainDate },
): Decision<Delivery> {
  const { sentOn, receivedOn } = given
  if (sentOn < paperDay) return refuse('reports.sent-before-paper', { day: paperDay }, 'sentOn')
  if (sentOn > today) return refuse('reports.delivery-to-come', undefined, 'sentOn')
  if (receivedOn !== null && receivedOn > today) return refuse('reports.delivery-to-come', undefined, 'receivedOn')
  if (receivedOn !== null && receivedOn < sentOn) return refuse('reports.received-before-sent', undefined, 'receivedOn')
  return accept(given)
}
