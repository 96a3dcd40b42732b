import type { acceptProposal, correctProposal } from '@songhanh/api/plans'
import type { PlanContent } from '@songhanh/core/plans/content'
import { type Made, undoing } from '@songhanh/core/plans/undo'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../app/ask.ts'
import { queries } from '../app/queries.ts'
import { type Proposal, proposalQuery } from './proposal.ts'

type Correction = Parameters<typeof ask<typeof correctProposal>>[2]['body']['correction']

/** What takes back, last first, the corrections made on this screen. */
export const undoQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['proposals', proposalId, 'undo'],
    queryFn: (): readonly Correction[] => [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })

/** Corrects one item of the version on the screen, and remembers how to take that back. */
export async function correct(proposal: Proposal, correction: Correction): Promise<void> {
  const corrected = await send(proposal, correction)
  const back = undoing(proposal.content as PlanContent, corrected.content as PlanContent, correction as Made)
  const { queryKey } = undoQuery(proposal.id)
  if (back !== null) queries.setQueryData(queryKey, [back as Correction, ...(queries.getQueryData(queryKey) ?? [])])
}

/** Takes back the last correction made on this screen; nothing where none is left. */
export async function undo(proposal: Proposal): Promise<void> {
  const { queryKey } = undoQuery(proposal.id)
  const [last, ...earlier] = queries.getQueryData(queryKey) ?? []
  if (last === undefined) return
  await send(proposal, last)
  queries.setQueryData(queryKey, earlier)
}

/** The answer is the whole proposal as it stands afterwards. */
async function send(proposal: Proposal, correction: Correction): Promise<Proposal> {
  const body = { expectedVersion: proposal.version, correction }
  const corrected = await ask<typeof correctProposal>('POST', '/api/proposals/{proposalId}/corrections', { proposalId: proposal.id, body })
  queries.setQueryData(proposalQuery(proposal.id).queryKey, corrected)
  return corrected
}

/** Makes the reading a draft of a new plan, `again` also where the same file is one already, and says which plan that is. */
export async function acceptAsDraft(proposal: Proposal, again: boolean): Promise<string> {
  const body = { expectedVersion: proposal.version, planId: null, again }
  const { planId } = await ask<typeof acceptProposal>('POST', '/api/proposals/{proposalId}/accept', { proposalId: proposal.id, body })
  await Promise.all([queries.invalidateQueries({ queryKey: ['proposals'] }), queries.invalidateQueries({ queryKey: ['plans'] })])
  return planId
}
