/** Many forms in one act: taken in after the exceptions, or filled from files. All of them move, or none. */
import * as api from '@songhanh/api/collection'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import * as decide from '@songhanh/core/collection/decide'
import type { Submission, SubmissionFact } from '@songhanh/core/collection/submission'
import type { z } from 'zod'
import type { Acting } from '../platform/acting.ts'
import type { Writing } from '../platform/database.ts'
import type { Command, Done } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import { actOf, changesOf, ledgerFact, unlessOlder } from './forms.ts'
import { lockWithBeside, movesBeside } from './one-value.ts'
import { findForms, readRound, readSubmissions, saveMoves, type Move, type StoredForm } from './store.ts'
import { formThings } from './thing.ts'

type ManyMoved = z.input<typeof api.acceptForms.answer>

/** Moves these forms of a round; the first that is refused stops them all, with its place in what was sent. */
async function moveAll<Given extends { readonly formId: string }>(
  w: Writing,
  roundId: string,
  given: readonly Given[],
  by: Acting,
  take: (submission: Submission, form: StoredForm, given: Given) => Decision<SubmissionFact>,
): Promise<Decision<Done<ManyMoved>>> {
  if (!(await readRound(w, roundId, by))) return refuse('collection.round-not-found')
  const ids = given.map((one) => one.formId)
  const { locked, beside } = await lockWithBeside(w, ids, by)
  const submissions = await readSubmissions(w, ids, by)
  const moves: Move[] = []
  for (const [at, one] of given.entries()) {
    const form = locked.get(one.formId)
    const before = submissions.get(one.formId)
    if (!form || !before || form.roundId !== roundId) return refuse('collection.form-not-found', {}, `forms.${at}`)
    const decided = take(before, form, one)
    if (!decided.ok) return { ok: false, refusal: within(decided.refusal, at) }
    moves.push({ form, before, fact: decided.value })
  }
  const all = [...moves, ...(await movesBeside(w, moves, beside, by))]
  const after = await saveMoves(w, all, by)
  return accept({
    answer: {
      forms: moves.flatMap(({ form }) => {
        const now = after.get(form.id)
        return now ? [{ formId: form.id, state: now.state, version: now.version }] : []
      }),
    },
    facts: all.map(ledgerFact),
  })
}

type Refusal = (Decision<never> & { readonly ok: false })['refusal']

const within = (refusal: Refusal, form: number): Refusal => ({
  ...refusal,
  at: `forms.${form}`,
  ...(refusal.faults ? { faults: refusal.faults.map((fault) => ({ ...fault, at: `forms.${form}.${fault.at}` })) } : {}),
})

const Accepting = api.acceptForms.body.extend(api.acceptForms.params.shape)

/** Takes in many forms of a round. */
export const acceptForms: Command<z.output<typeof Accepting>, ManyMoved> = {
  id: 'collection.acceptForms',
  shape: Accepting,
  right: 'collection.accept',
  thing: async (_, __, by) => ofThePlace('signed-off', by),
  run: (w, { roundId, forms }, by) =>
    moveAll(w, roundId, forms, by, (form, _, { expectedVersion }) => unlessOlder(form, expectedVersion) ?? decide.takeIn(form, actOf(by))),
}

const Filling = api.fillForms.body.extend(api.fillForms.params.shape)

/** Fills many forms of a round; a form named twice is refused, since its second part would stand on what the first has changed. */
export const fillForms: Command<z.output<typeof Filling>, ManyMoved> = {
  id: 'collection.fillForms',
  shape: Filling.refine(({ forms }) => new Set(forms.map((one) => one.formId)).size === forms.length),
  right: 'collection.fill',
  async thing(r, { forms }, by) {
    const ids = forms.map(({ formId }) => formId)
    return (await findForms(r, ids, by)).size === ids.length ? formThings(r, ids, by) : null
  },
  run: (w, { roundId, forms }, by) =>
    moveAll(w, roundId, forms, by, (form, { asked }, { cells }) => decide.fill(form, asked, changesOf(cells), null, actOf(by))),
}
