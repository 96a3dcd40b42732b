import type { listPlans, listProposals, readPlan, readSource } from '@songhanh/api/plans'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask, Refused } from '../app/ask.ts'

export type PlanPage = Answer<typeof readPlan>
export type PlanRow = Answer<typeof listPlans>['plans'][number]
export type PlanContent = PlanPage['content']
export type Target = PlanContent['targets'][number]
export type Span = Target['spans'][number]
export type Deadline = PlanPage['deadlines'][number]
export type Obligor = PlanPage['obligors'][number]
export type Edition = PlanPage['editions'][number]

export const plansQuery = queryOptions({ queryKey: ['plans'], queryFn: () => ask<typeof listPlans>('GET', '/api/plans', {}) })

export const proposalsQuery = queryOptions({
  queryKey: ['proposals'],
  // Who may read no drafts has no readings waiting; the list of plans is theirs all the same.
  queryFn: () =>
    ask<typeof listProposals>('GET', '/api/proposals', {}).catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'people.no-right') return { proposals: [] }
      throw error
    }),
})

export const planQuery = (planId: string) =>
  queryOptions({ queryKey: ['plans', planId], queryFn: () => ask<typeof readPlan>('GET', '/api/plans/{planId}', { planId }) })

/** A plan as one of its editions has it, whichever is in force. */
export const editionQuery = (planId: string, edition: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'edition', edition],
    queryFn: () => ask<typeof readPlan>('GET', '/api/plans/{planId}', { planId, query: { edition } }),
  })

/** The edition that waits to be put in force, for those who may see it. */
export const draftOf = ({ editions }: Pick<PlanPage, 'editions'>): Edition | null => editions.find(({ state }) => state === 'draft') ?? null

/** The words of a document never change: they are read once. */
export const sourceQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', documentId],
    queryFn: () => ask<typeof readSource>('GET', '/api/documents/{documentId}/text', { documentId }),
    staleTime: Number.POSITIVE_INFINITY,
  })
