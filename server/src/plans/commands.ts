/** Putting an edition in force, and withdrawing one. */
import * as api from '@songhanh/api/plans'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Json, LedgerFact } from '@songhanh/core/ledger/entry'
import {
  foldEdition,
  putInForce as decideInForce,
  withdraw,
  type EditionFact,
  type Editions,
  type Issue,
} from '@songhanh/core/plans/edition'
import type { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command, Done } from '../platform/perform.ts'
import { presentEdition } from './present.ts'
import { findEdition, lockPlan, readEditions, saveEditions } from './store.ts'
import { ofThePlace } from './thing.ts'

type Changed = z.output<typeof api.putInForce.answer>

/** What happened to an edition, as the ledger keeps it. */
export const ledgerFact = (fact: EditionFact, planId: string): LedgerFact => {
  const { kind, editionId, ...detail } = fact
  return {
    domain: 'plans',
    action: kind.replace('edition-', ''),
    thing: { kind: 'edition', id: editionId },
    detail: { planId, ...detail } as Json,
  }
}

/** Locks the plan of an edition, compares versions, lets core decide on all its editions, and writes what changed. */
async function changeEdition(
  w: Writing,
  asked: { readonly editionId: string; readonly expectedVersion: number },
  by: Acting,
  decide: (editions: Editions) => Decision<EditionFact[]>,
): Promise<Decision<Done<Changed>>> {
  const found = await findEdition(w, asked.editionId, by)
  if (!found) return refuse('plans.edition-not-found')
  await lockPlan(w, found.planId)
  const before = (await readEditions(w, found.planId, by)) ?? []
  if (before.find(({ id }) => id === asked.editionId)?.version !== asked.expectedVersion) return refuse('basics.version-conflict')
  const decided = decide(before)
  if (!decided.ok) return decided
  const after = decided.value.reduce(foldEdition, before)
  await saveEditions(w, before, after, by)
  const changed = after.find(({ id }) => id === asked.editionId)
  if (!changed) throw new Error('an edition vanished from its own plan')
  return accept({
    answer: { planId: found.planId, edition: presentEdition(changed) },
    facts: decided.value.map((fact) => ledgerFact(fact, found.planId)),
  })
}

const InForce = api.putInForce.body.extend(api.putInForce.params.shape)
type InForce = z.output<typeof InForce>

// The treaty has checked the days; core wants to hear them called by their name.
const issueOf = (issued: InForce['issued']): Issue => (issued.numbered ? { ...issued, signedOn: issued.signedOn as PlainDate } : issued)

const thingOfEdition = async (r: Reading, input: { readonly editionId: string }, by: Asking) => {
  const found = await findEdition(r, input.editionId, by)
  return found && ofThePlace(found.state, by)
}

/** Puts a draft in force; the edition before it becomes superseded. */
export const putInForce: Command<InForce, Changed> = {
  id: 'plans.putInForce',
  shape: InForce,
  right: 'plans.put-in-force',
  thing: thingOfEdition,
  run: (w, input, by) =>
    changeEdition(w, input, by, (editions) =>
      decideInForce(
        editions,
        { editionId: input.editionId, issue: issueOf(input.issued), inForceFrom: input.inForceFrom as PlainDate },
        by.businessDay,
      ),
    ),
}

const Withdrawal = api.withdrawEdition.body.extend(api.withdrawEdition.params.shape)

const withdrawal = (id: string, right: string, from: 'draft' | 'in-force'): Command<z.output<typeof Withdrawal>, Changed> => ({
  id,
  shape: Withdrawal,
  right,
  thing: thingOfEdition,
  run: (w, input, by) =>
    changeEdition(w, input, by, (editions) =>
      withdraw(editions, { editionId: input.editionId, from, reason: input.reason }, by.businessDay),
    ),
})

/** Withdraws the edition in force; nothing takes its place by itself. */
export const withdrawEdition = withdrawal('plans.withdrawEdition', 'plans.withdraw', 'in-force')

/** Withdraws a draft, so that another reading of the plan can be accepted. */
export const withdrawDraft = withdrawal('plans.withdrawDraft', 'plans.draft', 'draft')
