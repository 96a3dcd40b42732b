/**
 * Which days an office works, and the last one on which a thing can still be handed in.
 *
 * Offices work Monday to Friday (Quyết định 188/1999/QĐ-TTg); days off with pay are those of Bộ luật Lao động 2019, Điều 112.
 * Days that a rule gives are computed; lunar days, the day beside 02/9 and moved rest days are data of each year, and a year that has
 * no data is answered with `certain: false`, never guessed.
 */
import { addDays, plainDate, weekday, yearOf, type PlainDate } from './plain-date.ts'

/** One year of the table that authorities publish (see `samples/calendar/holidays-vn.json`). */
export interface HolidayYear {
  readonly year: number
  /** The five days of Tết Âm lịch. */
  readonly lunarNewYear: readonly string[]
  /** Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar. */
  readonly hungKings: string
  /** The second day of Quốc khánh: the one before or after 02/9, chosen each year by the Prime Minister. */
  readonly besideNationalDay: string
  /** A working day given off, and the rest day worked for it. */
  readonly swaps: readonly { readonly off: string; readonly worked: string }[]
  /** Days of which the table cannot tell yet whether they are worked. */
  readonly unsettled: readonly { readonly date: string; readonly why: string }[]
}

export interface HolidayCalendar {
  readonly years: readonly HolidayYear[]
}

/** A working day found, and whether the calendar knew every day that was looked at. */
export interface WorkingDay {
  readonly day: PlainDate
  readonly certain: boolean
}

const FIXED_DAYS: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [4, 30],
  [5, 1],
  [9, 2],
]

const isWeekend = (date: PlainDate) => weekday(date) >= 6

const tableOf = (calendar: HolidayCalendar, year: number) => calendar.years.find((y) => y.year === year)

/** Whether the table has the year of this day and leaves the day itself in no doubt. */
export function isSettled(calendar: HolidayCalendar, date: PlainDate): boolean {
  const table = tableOf(calendar, yearOf(date))
  return table !== undefined && table.unsettled.every((u) => u.date !== date)
}

/** Days off of one year: the statutory ones and, for each that falls on a weekly rest day, the next working day (Điều 111 khoản 3). */
export function daysOff(calendar: HolidayCalendar, year: number): ReadonlySet<string> {
  const table = tableOf(calendar, year)
  const statutory = FIXED_DAYS.map(([month, day]) => plainDate(year, month, day) as string)
  if (table) statutory.push(...table.lunarNewYear, table.hungKings, table.besideNationalDay)
  const off = new Set(statutory)
  for (const day of statutory.toSorted() as PlainDate[]) {
    if (!isWeekend(day)) continue
    let inLieu = addDays(day, 1)
    while (isWeekend(inLieu) || off.has(inLieu)) inLieu = addDays(inLieu, 1)
    off.add(inLieu)
  }
  for (const swap of table?.swaps ?? []) off.add(swap.off)
  return off
}

/** Whether offices work on this day, as far as the calendar knows (see `isSettled`). */
export function isWorkingDay(calendar: HolidayCalendar, date: PlainDate): boolean {
  if (tableOf(calendar, yearOf(date))?.swaps.some((swap) => swap.worked === date)) return true
  return !isWeekend(date) && !daysOff(calendar, yearOf(date)).has(date)
}

/** The last working day on or before a day: what "trước ngày 05/12" comes to in practice, once 04/12 is known to be the last day. */
export function lastWorkingDayOnOrBefore(calendar: HolidayCalendar, date: PlainDate): WorkingDay {
  let day = date
  let certain = isSettled(calendar, day)
  while (!isWorkingDay(calendar, day)) {
    day = addDays(day, -1)
    certain &&= isSettled(calendar, day)
  }
  return { day, certain }
}

/** How many working days lie after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  calendar: HolidayCalendar,
  from: PlainDate,
  to: PlainDate,
): { readonly days: number; readonly certain: boolean } {
  let days = 0
  let certain = true
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) days += 1
    certain &&= isSettled(calendar, day)
  }
  return { days, certain }
}

/** The last day that is still "trước ngày" the day named: the day before it. */
export const lastDayBefore = (date: PlainDate): PlainDate => addDays(date, -1)
