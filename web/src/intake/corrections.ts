import type { acceptProposal, correctProposal, dropProposal } from '@songhanh/api/plans'
import { ask } from '../app/ask.ts'
import { queries } from '../app/queries.ts'
import { type Proposal, proposalQuery } from './proposal.ts'

type Correction = Parameters<typeof ask<typeof correctProposal>>[2]['body']['correction']

/** Corrects one item of the version on the screen, or takes the last correction back; the answer is the whole proposal as it stands afterwards. */
export async function correct(proposal: Proposal, correction: Correction): Promise<void> {
  const body = { expectedVersion: proposal.version, correction }
  const corrected = await ask<typeof correctProposal>('POST', '/api/proposals/{proposalId}/corrections', { proposalId: proposal.id, body })
  queries.setQueryData(proposalQuery(proposal.id).queryKey, corrected)
}

/**
 * Makes the reading a draft edition of the plan named, or of a new one; `again` also where the same file is a plan already, `numbersChecked` also where
 * numbers off a scan are not confirmed one by one. Says which plan that is.
 */
export async function acceptAsDraft(
  proposal: Proposal,
  as: { planId: string | null; again: boolean; numbersChecked: boolean },
): Promise<string> {
  const body = { expectedVersion: proposal.version, ...as }
  const { planId } = await ask<typeof acceptProposal>('POST', '/api/proposals/{proposalId}/accept', { proposalId: proposal.id, body })
  await Promise.all([queries.invalidateQueries({ queryKey: ['proposals'] }), queries.invalidateQueries({ queryKey: ['plans'] })])
  return planId
}

/** Sets the reading aside: nothing of it enters a plan, its paper is kept. */
export async function setAside(proposal: Proposal): Promise<void> {
  const body = { expectedVersion: proposal.version }
  const aside = await ask<typeof dropProposal>('POST', '/api/proposals/{proposalId}/drop', { proposalId: proposal.id, body })
  queries.setQueryData(proposalQuery(proposal.id).queryKey, aside)
  await queries.invalidateQueries({ queryKey: ['proposals'] })
}
