import type { Thing } from '@songhanh/core/people/may'
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

/** The code of the commune a sender is, for the ledger; null for a body. */
export const unitOf = (sender: string): string | null =>
  sender.startsWith('unit:') ? (sender.slice('unit:'.length).split('@')[0] ?? null) : null
