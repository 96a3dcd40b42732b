import { writeMonthDay } from '@songhanh/words/writing'

interface MonthDay {
  readonly month: number
  readonly day: number
}

/** Reads a day of every year as people write it (15/11); null when no year has it. */
export function readMonthDay(typed: string): MonthDay | null {
  const [, day = '', month = ''] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(typed) ?? []
  // A leap year has every day that any year has.
  const at = new Date(Date.UTC(2000, Number(month) - 1, Number(day)))
  return day !== '' && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
    ? { month: Number(month), day: Number(day) }
    : null
}

export const monthDayText = (at: MonthDay | null): string => (at === null ? '' : writeMonthDay(at))
