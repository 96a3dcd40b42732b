/** From a paper that was read to a draft edition: taking it in, correcting the reading, accepting it or setting it aside. */
import * as api from '@songhanh/api/plans'
import { accept, refuse, refuseWithFaults, type Decision } from '@songhanh/core/basics/decision'
import { carryOver, decisionsOf } from '@songhanh/core/intake/carry'
import { mergeItems, splitItem } from '@songhanh/core/intake/reshape'
import type { Json, LedgerFact } from '@songhanh/core/ledger/entry'
import { keptContent, type Correction } from '@songhanh/core/plans/correction'
import { draftEdition, editionsFrom, foldEdition, type Editions } from '@songhanh/core/plans/edition'
import { communesOfIssuer } from '@songhanh/core/plans/issuer-communes'
import { obligorsOf } from '@songhanh/core/plans/obligors'
import { findPart } from '@songhanh/core/plans/parts'
import { summaryOf } from '@songhanh/core/plans/summary'
import { numbersToConfirm } from '@songhanh/core/plans/to-confirm'
import { correctReview, correctReviewAtOnce, isSeveral, takeBack, type UnderReview } from '@songhanh/core/plans/undo'
import type { UnitRegister } from '@songhanh/core/units/register'
import { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { ledgerFact } from '../plans/commands.ts'
import { insertEdition, insertPlan, lockPlan, readEditions } from '../plans/store.ts'
import { ofThePlace } from '../plans/thing.ts'
import { presentProposal } from './present.ts'
import {
  findDocument,
  findOpenProposal,
  insertDocument,
  insertProposal,
  lockFile,
  lockProposal,
  readSourceRow,
  saveProposal,
  type Proposal,
} from './store.ts'
import { TakenPaper } from './taken-paper.ts'

const draftOfThePlace = async (_: unknown, __: unknown, by: Asking) => ofThePlace('draft', by)

const happened = (action: string, kind: 'document' | 'proposal', id: string, detail: Json): LedgerFact => ({
  domain: 'intake',
  action,
  thing: { kind, id },
  detail,
})

/**
 * Keeps a paper with its reading. The same file again brings no second document: its open proposal is answered, or, where that was
 * accepted or set aside, a new one.
 */
export const takeIn: Command<TakenPaper, z.output<typeof api.uploadDocument.answer>> = {
  id: 'intake.takeIn',
  shape: z.instanceof(TakenPaper),
  right: 'plans.draft',
  thing: draftOfThePlace,
  async run(w, paper, by) {
    await lockFile(w, paper.sha256)
    const before = await findDocument(w, paper, by)
    const documentId = before ?? (await insertDocument(w, paper, by))
    const open = before && (await findOpenProposal(w, before, by))
    const proposalId = open ?? (await insertProposal(w, documentId, paper.content, by))
    const { name, sha256 } = paper
    return accept({
      answer: { documentId, proposalId, known: before !== null },
      facts: [
        happened(before ? 'given-in-again' : 'given-in', 'document', documentId, { name, sha256 }),
        ...(open ? [] : [happened('read', 'proposal', proposalId, { documentId })]),
      ],
    })
  },
}

/** The proposal, locked, if it is still open and the one the person saw. */
async function openProposal(w: Writing, asked: { proposalId: string; expectedVersion: number }, by: Acting): Promise<Decision<Proposal>> {
  const proposal = await lockProposal(w, asked.proposalId, by)
  if (!proposal) return refuse('intake.proposal-not-found')
  if (proposal.state !== 'open') return refuse('intake.proposal-closed')
  return proposal.version === asked.expectedVersion ? accept(proposal) : refuse('basics.version-conflict')
}

const Corrected = api.correctProposal.body.extend(api.correctProposal.params.shape)

/** The reading after what a person did to it. An added item gets its id here; places of words are those of the kept text. */
async function corrected(
  w: Writing,
  proposal: Proposal,
  sent: z.output<typeof Corrected>['correction'],
  by: Acting,
): Promise<Decision<UnderReview>> {
  const text = async () => (await readSourceRow(w, proposal.documentId, by))?.text ?? ''
  const atOnce = (made: Decision<readonly Correction[]>) => (made.ok ? correctReviewAtOnce(proposal, made.value) : made)
  switch (sent.do) {
    case 'undo':
      return takeBack(proposal)
    case 'split':
      return atOnce(splitItem(proposal, await text(), { ...sent, newId: by.newId() }))
    case 'merge':
      return atOnce(mergeItems(proposal, await text(), sent))
    case 'carry': {
      const { earlier } = proposal
      const made = earlier?.id === sent.from ? carryOver(decisionsOf(earlier), proposal, await text(), by.newId).corrections : []
      return made.length > 0 ? correctReviewAtOnce(proposal, made) : refuse('plans.nothing-to-carry')
    }
    default:
      return correctReview(proposal, (sent.do === 'add' ? { ...sent, itemId: by.newId() } : sent) as Correction)
  }
}

/** The item a correction is about, for the ledger; empty where it is about many. */
function itemCorrected(proposal: Proposal, next: UnderReview, sent: z.output<typeof Corrected>['correction']): string {
  if ('itemId' in sent) return sent.itemId
  if (sent.do === 'carry') return ''
  const step = sent.do === 'undo' ? proposal.undo[0] : next.undo[0]
  return step === undefined || isSeveral(step) ? '' : step.itemId
}

/** Corrects one item; the ledger keeps the item as it was and as it became. */
export const correctProposal: Command<z.output<typeof Corrected>, z.output<typeof api.correctProposal.answer>> = {
  id: 'intake.correctProposal',
  shape: Corrected,
  right: 'plans.draft',
  thing: draftOfThePlace,
  async run(w, input, by) {
    const open = await openProposal(w, input, by)
    if (!open.ok) return open
    const proposal = open.value
    const done = await corrected(w, proposal, input.correction, by)
    if (!done.ok) return faultsWithin('correction', done)
    const next: Proposal = { ...proposal, ...done.value, version: proposal.version + 1 }
    await saveProposal(w, next, null, by)
    const itemId = itemCorrected(proposal, next, input.correction)
    const item = (under: Proposal) => (findPart(keptContent(under), itemId)?.part ?? null) as unknown as Json
    const fact = happened('corrected', 'proposal', proposal.id, { do: input.correction.do, itemId })
    return accept({ answer: presentProposal(next), facts: [{ ...fact, before: item(proposal), after: item(next) }] })
  },
}

/** Core speaks of the correction; the sender sent it as a field of a body. */
function faultsWithin(field: string, { refusal }: Extract<Decision<never>, { ok: false }>): Decision<never> {
  if (!refusal.faults) return { ok: false, refusal }
  return refuseWithFaults(
    refusal.code,
    refusal.faults.map((fault) => ({ ...fault, at: `${field}.${fault.at ?? ''}` })),
  )
}

const Dropped = api.dropProposal.body.extend(api.dropProposal.params.shape)

/** Sets a proposal aside; its document stays, and the same file can be given in again. */
export const dropProposal: Command<z.output<typeof Dropped>, z.output<typeof api.dropProposal.answer>> = {
  id: 'intake.dropProposal',
  shape: Dropped,
  right: 'plans.draft',
  thing: draftOfThePlace,
  async run(w, input, by) {
    const open = await openProposal(w, input, by)
    if (!open.ok) return open
    const next: Proposal = { ...open.value, state: 'dropped', version: open.value.version + 1 }
    await saveProposal(w, next, null, by)
    return accept({ answer: presentProposal(next), facts: [happened('set-aside', 'proposal', next.id, { documentId: next.documentId })] })
  },
}

/** The plan an accepted proposal belongs to, with its editions so far: the one named, locked, or a new one. */
async function planFor(
  w: Writing,
  planId: string | null,
  by: Acting,
): Promise<Decision<{ planId: string; editions: Editions; isNew: boolean }>> {
  if (planId === null) return accept({ planId: by.newId(), editions: editionsFrom([]), isNew: true })
  await lockPlan(w, planId)
  const editions = await readEditions(w, planId, by)
  return editions ? accept({ planId, editions, isNew: false }) : refuse('plans.not-found')
}

const Accepted = api.acceptProposal.body.extend(api.acceptProposal.params.shape)

/** Makes an open proposal a draft edition, with its obligors resolved against the register of units on the day of the paper. */
export const acceptProposal = (units: UnitRegister): Command<z.output<typeof Accepted>, z.output<typeof api.acceptProposal.answer>> => ({
  id: 'intake.acceptProposal',
  shape: Accepted,
  right: 'plans.draft',
  thing: draftOfThePlace,
  async run(w, input, by) {
    const open = await openProposal(w, input, by)
    if (!open.ok) return open
    const proposal = open.value
    if (input.planId === null && !input.again && proposal.samePlan !== null)
      return refuse('intake.already-a-plan', { title: proposal.samePlan.title })
    const unconfirmed = numbersToConfirm(keptContent(proposal)).length
    if (unconfirmed > 0 && !input.numbersChecked) return refuse('intake.numbers-to-confirm', { count: unconfirmed })
    const plan = await planFor(w, input.planId, by)
    if (!plan.ok) return plan
    const { planId, editions, isNew } = plan.value
    const editionId = by.newId()
    const drafted = draftEdition(editions, { editionId, documentId: proposal.documentId })
    if (!drafted.ok) return drafted
    const edition = drafted.value.reduce(foldEdition, editions).at(-1)
    if (!edition) throw new Error('a drafted edition is among its plan’s editions')
    const content = keptContent(proposal)
    const owes = obligorsOf(content, communesOfIssuer(units, content.letterhead, by.businessDay))
    if (isNew) await insertPlan(w, planId, by)
    await insertEdition(w, planId, edition, { content, summary: summaryOf(content, owes.obligors.length), ...owes }, by)
    await saveProposal(w, { ...proposal, state: 'accepted', version: proposal.version + 1 }, editionId, by)
    return accept({
      answer: { planId, editionId },
      facts: [
        happened('accepted', 'proposal', proposal.id, { planId, editionId, ...(unconfirmed > 0 ? { numbersChecked: unconfirmed } : {}) }),
        ...(isNew ? [{ domain: 'plans', action: 'plan-opened', thing: { kind: 'plan', id: planId } }] : []),
        ...drafted.value.map((fact) => ledgerFact(fact, planId)),
      ],
    })
  },
})
