/** A calendar day without clock or zone, written `YYYY-MM-DD`. Viet Nam has one zone, so a business day is such a day. */
export type PlainDate = string & { readonly __plainDate: unique symbol }

const pad = (n: number, width: number) => String(n).padStart(width, '0')

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many days a month of the Gregorian calendar has; months count from 1. */
export const daysInMonth = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0

/** The day, or null where the calendar has no such day (31/02, month 13). */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate
}

/** Reads `YYYY-MM-DD`; null for anything else, impossible days included. */
export function parsePlainDate(text: string): PlainDate | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return m ? plainDate(Number(m[1]), Number(m[2]), Number(m[3])) : null
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

// Days since 0000-03-01 (H. Hinnant's civil calendar arithmetic), so that no clock type is needed in core.
function dayNumber(date: PlainDate): number {
  const m = monthOf(date)
  const y = yearOf(date) - (m <= 2 ? 1 : 0)
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
}

function fromDayNumber(n: number): PlainDate {
  const era = Math.floor(n / 146097)
  const doe = n - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days)

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (date: PlainDate): number => ((((dayNumber(date) + 2) % 7) + 7) % 7) + 1

export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)
