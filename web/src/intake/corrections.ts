import type { acceptProposal, correctProposal } from '@songhanh/api/plans'
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

/** Makes the reading a draft of a new plan, `again` also where the same file is one already, `numbersChecked` also where numbers off a scan are not confirmed one by one; says which plan that is. */
export async function acceptAsDraft(proposal: Proposal, again: boolean, numbersChecked: boolean): Promise<string> {
  const body = { expectedVersion: proposal.version, planId: null, again, numbersChecked }
  const { planId } = await ask<typeof acceptProposal>('POST', '/api/proposals/{proposalId}/accept', { proposalId: proposal.id, body })
  await Promise.all([queries.invalidateQueries({ queryKey: ['proposals'] }), queries.invalidateQueries({ queryKey: ['plans'] })])
  return planId
}
