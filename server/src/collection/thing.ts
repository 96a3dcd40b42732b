import type { Thing } from '@songhanh/core/people/may'
import type { Owner } from '@songhanh/core/people/seat'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { findForm, readSubmissions } from './store.ts'

/** A form as the thing a right is asked about: whose it is, its state, who typed. */
export async function formThing(r: Reading, input: { readonly formId: string }, by: Asking): Promise<Thing | null> {
  const form = await findForm(r, input.formId, by)
  const owner = form && (await ownerAt(r, by.placeId, form.sender))
  if (!form || !owner) return null
  const submission = (await readSubmissions(r, [form.id], by)).get(form.id)
  return { owner, state: form.state, typedBy: submission?.typedBy ?? [] }
}

/** What a right is asked about where many forms move: each owner and state once, whatever the forms, since filling asks for no more. */
export async function formThings(r: Reading, formIds: readonly string[], by: Asking): Promise<readonly Thing[]> {
  const rows = await r.query<Owner & { state: Thing['state'] }>(
    `SELECT DISTINCT seat.key AS at, seat.above, seat.successors, form.state FROM form JOIN seat ON seat.place_id = form.place_id AND seat.key = form.sender
     WHERE form.place_id = $1 AND form.id = ANY($2)`,
    [by.placeId, formIds],
  )
  return rows.map(({ state, ...owner }) => ({ owner, state }))
}

/** The code of the commune a sender is, for the ledger; null for a body. */
export const unitOf = (sender: string): string | null =>
  sender.startsWith('unit:') ? (sender.slice('unit:'.length).split('@')[0] ?? null) : null
