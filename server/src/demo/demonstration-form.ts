/** A form of the demonstration: who owes it, what its sender answers in a year, and the ids by which nothing is done twice. */
import type * as collection from '@songhanh/api/collection'
import { demonstrationFigures as words } from '@songhanh/words/vi/demonstration-figures'
import type { z } from 'zod'
import { inventedValue } from './invented-values.ts'

/** The year in hand on the day the place opens. */
export const PRESENT = 2024
/** Hours of housework are known by a survey alone. */
const SURVEYED = 'unpaid-hours'
/** What the province publishes of its own survey: the shares, and the sample they rest on. */
const OF_THE_PROVINCE = /^published\.|^employment-survey|-design-effect$/u

/** Every write has an id of its own that is the same at each opening: what was cut short is repeated, and what had been done is not done twice. */
export const once = (step: string, about: string | number) => `demonstration:${step}:${about}`

export interface Sender {
  readonly key: string
  readonly kind: 'commune' | 'body'
  readonly n: number
}

export interface OpenForm {
  readonly formId: string
  readonly sender: Sender
}

type Change = z.input<typeof collection.fillForm.body>['cells'][number]

export function cellOf(element: string, sender: Sender, year: number, seen = 0): Change {
  const value = inventedValue(element, sender, year)
  if (value === null) return { element, figure: { known: false, reason: 'none-arose' }, comment: null, seen }
  const kind = OF_THE_PROVINCE.test(element)
    ? ({ kind: 'borrowed', fromUnit: 'province', source: { title: words.borrowedFrom, number: null, year } } as const)
    : element.startsWith(SURVEYED)
      ? ({ kind: 'preliminary', source: { title: words.survey, number: null, year } } as const)
      : ({ kind: year === PRESENT ? 'estimate' : 'administrative' } as const)
  return { element, figure: { known: true, value, kind, dataYear: year }, comment: null, seen }
}
