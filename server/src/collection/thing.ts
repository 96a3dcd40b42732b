import type { Thing } from '@songhanh/core/people/may'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { findForm, readSubmissions } from './store.ts'

/** A form as the thing a right is asked about: whose it is, its state, who typed. On paper another hand signed, so typing alone does not matter. */
export async function formThing(
  r: Reading,
  input: { readonly formId: string; readonly paper?: object | null },
  by: Asking,
): Promise<Thing | null> {
  const form = await findForm(r, input.formId, by)
  const owner = form && (await ownerAt(r, by.placeId, form.sender))
  if (!form || !owner) return null
  const submission = (await readSubmissions(r, [form.id], by)).get(form.id)
  return { owner, state: form.state, ...(input.paper ? {} : { typedBy: submission?.typedBy ?? [] }) }
}
