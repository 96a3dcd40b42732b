import type { handleDifficulties, listDifficulties, readDifficulty } from '@songhanh/api/difficulties'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type DifficultyLine = Answer<typeof listDifficulties>['difficulties'][number]
export type DifficultyPage = Answer<typeof readDifficulty>
export type HistoryLine = DifficultyPage['history'][number]
export type Step = (typeof handleDifficulties)['body']['_zod']['input']['step']

export const difficultiesQuery = queryOptions({
  queryKey: ['difficulties'],
  queryFn: () => ask<typeof listDifficulties>('GET', '/api/difficulties', {}),
})

export const difficultyQuery = (difficultyId: string) =>
  queryOptions({
    queryKey: ['difficulties', difficultyId],
    queryFn: () => ask<typeof readDifficulty>('GET', '/api/difficulties/{difficultyId}', { difficultyId }),
    staleTime: 0,
  })

/** One step with one difficulty or with many at once. */
export const takeStep = (difficulties: readonly { readonly id: string; readonly version: number }[], step: Step) =>
  ask<typeof handleDifficulties>('POST', '/api/difficulties/steps', {
    body: { difficulties: difficulties.map(({ id, version }) => ({ difficultyId: id, expectedVersion: version })), step },
  })
