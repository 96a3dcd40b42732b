/** Which days a page of a unit shows, and how they are written. */
import { addDays, parsePlainDate, type PlainDate } from '@songhanh/core/basics/plain-date'
import { writeDay } from '@songhanh/words/writing'
import type { Unit } from './queries.ts'
import type { UnitWords } from './words.ts'

export const dayBefore = (day: string): string => addDays(day as PlainDate, -1)

/** A day from the address; undefined for anything that is none, so that a mistyped address shows the business day. */
export const readDayOfAddress = (value: unknown): string | undefined =>
  (typeof value === 'string' ? parsePlainDate(value) : null) ?? undefined

export const writePeriod = (unit: Unit, words: UnitWords): string =>
  words.period(
    writeDay(unit.validFrom),
    unit.validTo === null ? null : writeDay(dayBefore(unit.validTo)),
    unit.startBasis === 'before-lists',
  )

/**
 * The day worth comparing the unit's land with: after its end where it ended, else the day before it began.
 * Null where it stands and is older than the first list: then no other day is known.
 */
export function otherDay(unit: Unit, businessDay: string): string | null {
  if (unit.validTo !== null) return unit.validTo > businessDay ? unit.validTo : businessDay
  return unit.startBasis === 'before-lists' ? null : dayBefore(unit.validFrom)
}
