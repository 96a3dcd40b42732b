import { createHash } from 'node:crypto'
import type { putInForce as PutInForce } from '@songhanh/api/plans'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import { documentDay } from '@songhanh/core/plans/issuer-communes'
import type { z } from 'zod'
import type { Caller } from '../platform/acting.ts'
import { ask } from '../platform/ask.ts'
import { newId } from '../platform/ids.ts'
import { perform } from '../platform/perform.ts'
import type { Place } from '../platform/place.ts'
import { putInForce } from '../plans/commands.ts'
import { listPlans, readPlan, type PlanPageSetting } from '../plans/queries.ts'
import { acceptProposal, takeIn } from './commands.ts'
import { readProposal, readSource } from './queries.ts'
import type { IntakeSetting } from './routes.ts'
import { takePaper } from './taken-paper.ts'

type Issued = z.output<typeof PutInForce.body>['issued']

export interface PaperToLoad {
  readonly name: string
  readonly bytes: Buffer
  readonly issued: Issued
}

/** Who does it: the one who drafts, and the one who puts in force. */
export interface Loaders {
  readonly drafter: Caller
  readonly signer: Caller
}

const sent = () => ({ requestId: newId(), deviceTime: null })

/** The plan that was made from this very file, or null. */
async function planOfFile(place: Place, who: Caller, bytes: Buffer) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const listed = await ask(place, who, listPlans, {})
  if (!listed.ok) return listed
  for (const { id: planId, edition } of listed.value.plans) {
    const source = edition && (await ask(place, who, readSource, { documentId: edition.documentId }))
    if (edition && source?.ok && source.value.sha256 === sha256) return accept({ planId, edition })
  }
  return accept(null)
}

/** Reads the paper, keeps it, and accepts its reading as it stands. */
async function draftFromPaper(place: Place, who: Caller, setting: IntakeSetting, paper: PaperToLoad) {
  const taken = await takePaper(setting.readPaper, paper)
  if (!taken.ok) return taken
  const kept = await perform(place, who, takeIn, taken.value, sent())
  if (!kept.ok) return kept
  const { proposalId } = kept.value
  const proposal = await ask(place, who, readProposal, { proposalId })
  if (!proposal.ok) return proposal
  return perform(
    place,
    who,
    acceptProposal(setting.units),
    { proposalId, expectedVersion: proposal.value.version, planId: null, again: false },
    sent(),
  )
}

/** Puts a draft in force from the day of its paper; a blank day is the last of its month, by which the paper was signed. */
async function issue(
  place: Place,
  by: Loaders,
  setting: PlanPageSetting,
  plan: { planId: string; version: number; editionId: string },
  issued: Issued,
) {
  const page = await ask(place, by.signer, readPlan(setting), { planId: plan.planId, edition: plan.editionId })
  if (!page.ok) return page
  const inForceFrom = documentDay(page.value.content.letterhead) ?? page.value.businessDay
  return perform(place, by.signer, putInForce, { editionId: plan.editionId, expectedVersion: plan.version, issued, inForceFrom }, sent())
}

/**
 * Loads a plan by reading its document, by the very commands a person would send, and puts it in force. A second call finds it loaded and
 * changes nothing; a call after one that was cut off goes on where that one stopped.
 */
export async function loadPlanFromPaper(
  place: Place,
  by: Loaders,
  setting: IntakeSetting & PlanPageSetting,
  paper: PaperToLoad,
): Promise<Decision<{ planId: string }>> {
  const there = await planOfFile(place, by.drafter, paper.bytes)
  if (!there.ok) return there
  if (!there.value) {
    const drafted = await draftFromPaper(place, by.drafter, setting, paper)
    return drafted.ok ? loadPlanFromPaper(place, by, setting, paper) : drafted
  }
  const { planId, edition } = there.value
  if (edition.state !== 'draft') return accept({ planId })
  const issued = await issue(place, by, setting, { planId, editionId: edition.id, version: edition.version }, paper.issued)
  return issued.ok ? accept({ planId }) : issued
}
