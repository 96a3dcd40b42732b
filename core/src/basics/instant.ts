import type { PlainDate } from './plain-date.ts'
import { addDays } from './plain-date.ts'

/** A moment in universal time, written `YYYY-MM-DDTHH:MM:SS.mmmZ`: always 24 characters, so that text order is time order. */
export type Instant = string & { readonly __instant: unique symbol }

const WRITTEN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** Reads the one written form; null for anything else. */
export const parseInstant = (text: string): Instant | null => (WRITTEN.test(text) ? (text as Instant) : null)

/** The hour, counted in universal time, from which Viet Nam (UTC+7, one zone, no summer time) writes the next day. */
const NEXT_DAY_FROM_HOUR = 17

/** The calendar day in Viet Nam at a moment. */
export function vietnameseDay(now: Instant): PlainDate {
  const day = now.slice(0, 10) as PlainDate
  return Number(now.slice(11, 13)) >= NEXT_DAY_FROM_HOUR ? addDays(day, 1) : day
}

/**
 * The day the office works on: the calendar day in Viet Nam, moved by the whole days of the place's own business clock.
 * A real place has no offset; only a demonstration place runs in another year.
 */
export const businessDay = (now: Instant, offsetDays: number): PlainDate => addDays(vietnameseDay(now), offsetDays)
