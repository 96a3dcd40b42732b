/**
 * An administrative unit as it was from one day to another.
 *
 * Neither code nor name is identity: after 1 July 2025 nearly every code of a commune was given again to a larger one, most under another name.
 * A unit is its code *and* the day it began; whatever changes its name, kind or parent ends it and begins the next one.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import { KINDS, type UnitKind } from './kind.ts'

/** How a day is known: from the act itself, from the first official list that shows it, or only as "before the first list". */
export type DayBasis = 'act' | 'list' | 'before-lists'

export interface Unit {
  readonly code: string
  readonly validFrom: PlainDate
  /** The first day it no longer was; null while it stands. */
  readonly validTo: PlainDate | null
  /** The name without the word of its kind: "Sa Pa". */
  readonly name: string
  readonly kind: UnitKind
  /** Code of the unit it belongs to, read on the same day; null for a province. */
  readonly parent: string | null
  readonly startBasis: DayBasis
  readonly endBasis: DayBasis | null
}

/** Identity of a unit, as `code@day`. */
export type UnitKey = string & { readonly __unitKey: unique symbol }

/** What names a unit everywhere else: in figures, in duties, in roles. */
export interface UnitId {
  readonly code: string
  readonly validFrom: PlainDate
}

export const unitKey = (unit: UnitId): UnitKey => `${unit.code}@${unit.validFrom}` as UnitKey

export const standsOn = (unit: Unit, day: PlainDate): boolean => unit.validFrom <= day && (unit.validTo === null || day < unit.validTo)

/** The name as inside a sentence: "thị trấn Sa Pa". A number for a name keeps its word too: "phường 5". */
export const nameInSentence = (unit: Pick<Unit, 'kind' | 'name'>): string => `${KINDS[unit.kind].word} ${unit.name}`

/** The name as in a list: "Thị trấn Sa Pa". */
export function fullName(unit: Pick<Unit, 'kind' | 'name'>): string {
  const name = nameInSentence(unit)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The unit with its name as in a list beside it, as it is sent out and printed. */
export const withFullName = (unit: Unit): Unit & { readonly fullName: string } => ({ ...unit, fullName: fullName(unit) })
