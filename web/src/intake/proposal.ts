import type { acceptProposal, correctProposal, readProposal } from '@songhanh/api/plans'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'
import { queries } from '../app/queries.ts'

export type Proposal = Answer<typeof readProposal>
export type Correction = Parameters<typeof ask<typeof correctProposal>>[2]['body']['correction']

export const proposalQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['proposals', proposalId],
    queryFn: () => ask<typeof readProposal>('GET', '/api/proposals/{proposalId}', { proposalId }),
  })

/** Corrects one item of the version on the screen; the answer is the whole proposal as it stands afterwards. */
export async function correct(proposal: Proposal, correction: Correction): Promise<void> {
  const body = { expectedVersion: proposal.version, correction }
  const corrected = await ask<typeof correctProposal>('POST', '/api/proposals/{proposalId}/corrections', { proposalId: proposal.id, body })
  queries.setQueryData(proposalQuery(proposal.id).queryKey, corrected)
}

/** Makes the reading a draft of a new plan, and says which plan that is. */
export async function acceptAsDraft(proposal: Proposal): Promise<string> {
  const body = { expectedVersion: proposal.version, planId: null }
  const { planId } = await ask<typeof acceptProposal>('POST', '/api/proposals/{proposalId}/accept', { proposalId: proposal.id, body })
  await Promise.all([queries.invalidateQueries({ queryKey: ['proposals'] }), queries.invalidateQueries({ queryKey: ['plans'] })])
  return planId
}
