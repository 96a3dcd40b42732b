import type { listMeasures } from '@songhanh/api/indicators'
import type { listRegimes, listRounds, lookAtDays, readForm, readFormForAnother, readRound } from '@songhanh/api/collection'
import type { readUrgingLetters } from '@songhanh/api/urging'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type RoundPage = Answer<typeof readRound>
export type MatrixLine = RoundPage['lines'][number]
export type MatrixCell = MatrixLine['cells'][number]
export type FormPage = Answer<typeof readForm>
export type FormCell = FormPage['cells'][number]
export type Finding = FormPage['findings'][number]
export type MeasuresPage = Answer<typeof listMeasures>
export type Measure = MeasuresPage['measures'][number]
export type FigureView = FormCell['figure']

export const roundsQuery = queryOptions({ queryKey: ['rounds'], queryFn: () => ask<typeof listRounds>('GET', '/api/rounds', {}) })

export const roundQuery = (roundId: string) =>
  queryOptions({ queryKey: ['rounds', roundId], queryFn: () => ask<typeof readRound>('GET', '/api/rounds/{roundId}', { roundId }) })

/** Which letters those who have not sent have had; read anew each time, since a number may have been given meanwhile. */
export const urgingQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['urging', roundId],
    queryFn: () => ask<typeof readUrgingLetters>('GET', '/api/rounds/{roundId}/urging-letters', { roundId }),
    staleTime: 0,
  })

/** A form is never taken from what was read before: somebody else may have typed in it. */
export const formQuery = (formId: string) =>
  queryOptions({ queryKey: ['forms', formId], queryFn: () => ask<typeof readForm>('GET', '/api/forms/{formId}', { formId }), staleTime: 0 })

/** A form not sent yet, for whoever types it from a letter or confirms what was typed so. */
export const formForAnotherQuery = (formId: string) =>
  queryOptions({
    queryKey: ['forms', formId, 'for-another'],
    queryFn: () => ask<typeof readFormForAnother>('GET', '/api/forms/{formId}/for-another', { formId }),
    staleTime: 0,
  })

/** The regimes a plan sets, with their days in a year. */
export const regimesQuery = (planId: string, year: number) =>
  queryOptions({
    queryKey: ['regimes', planId, year],
    queryFn: () => ask<typeof listRegimes>('GET', '/api/plans/{planId}/regimes', { planId, query: { year } }),
    enabled: planId !== '' && year >= 1990 && year <= 2100,
  })

/** What warns of a closing day and a due day. */
export const daysQuery = (closing: string | null, due: string | null) =>
  queryOptions({
    queryKey: ['round-days', closing, due],
    queryFn: () => ask<typeof lookAtDays>('GET', '/api/round-days', { query: { closing: closing ?? '', due: due ?? '' } }),
    enabled: closing !== null && due !== null,
  })

/** The measures of a plan with the targets documents set for single years. */
export const measuresQuery = (planId: string, catalogue: string | null = null) =>
  queryOptions({
    queryKey: ['measures', planId, catalogue],
    queryFn: () =>
      ask<typeof listMeasures>('GET', '/api/plans/{planId}/measures', { planId, query: catalogue === null ? {} : { catalogue } }),
  })
