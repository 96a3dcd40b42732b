import type { readProposal } from '@songhanh/api/plans'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type Proposal = Answer<typeof readProposal>

export const proposalQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['proposals', proposalId],
    queryFn: () => ask<typeof readProposal>('GET', '/api/proposals/{proposalId}', { proposalId }),
  })
