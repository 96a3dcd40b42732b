/**
 * A figure is a number that says what kind of number it is, or a reason why there is none. Zero is a number; an absent number is never zero.
 */
import type { Decimal } from '../basics/decimal.ts'

/** Why there is no number: not reported · none arose · not measured at this level · not applicable · withheld. */
export const MISSING_REASONS = ['not-reported', 'none-arose', 'not-measured', 'not-applicable', 'withheld'] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

/** Where an official or preliminary figure was published; without it a figure may not call itself so. */
export interface PublishedSource {
  readonly title: string
  readonly number: string | null
  readonly year: number
}

/**
 * The kinds that are never mixed unseen: the administrative figure to the closing day (*thực hiện*), the estimate for the whole year (*ước cả năm*),
 * preliminary and official figures of a published source (*sơ bộ*, *chính thức*), and a figure borrowed from another unit, mostly the province.
 */
export type ValueKind =
  | { readonly kind: 'administrative' }
  | { readonly kind: 'estimate' }
  | { readonly kind: 'preliminary'; readonly source: PublishedSource }
  | { readonly kind: 'official'; readonly source: PublishedSource }
  | { readonly kind: 'borrowed'; readonly fromUnit: string; readonly source: PublishedSource | null }

export const VALUE_KINDS = ['administrative', 'estimate', 'preliminary', 'official', 'borrowed'] as const
export type ValueKindName = (typeof VALUE_KINDS)[number]

export interface Known {
  readonly known: true
  readonly value: Decimal
  readonly kind: ValueKind
  /** The year the figure speaks of; the report may be of a later year (28,2 % of 2020 stood in the reports on 2023 and 2024). */
  readonly dataYear: number
}

export interface Missing {
  readonly known: false
  readonly reason: MissingReason
}

export type Figure = Known | Missing

export const missing = (reason: MissingReason): Missing => ({ known: false, reason })
export const administrative = (value: Decimal, dataYear: number): Known => ({
  known: true,
  value,
  kind: { kind: 'administrative' },
  dataYear,
})
