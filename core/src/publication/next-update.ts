import { addDays, plainDate, yearOf, type PlainDate } from '../basics/plain-date.ts'
import type { ReportDuty } from '../plans/content.ts'

/**
 * The next day on which the plan itself asks for a report, after which newer figures can be expected; null where it names none. "Trước ngày 05/12" ends
 * with 04/12.
 */
export function nextUpdate(duties: readonly ReportDuty[], today: PlainDate): PlainDate | null {
  const days = duties.flatMap(({ due }) => {
    if (!due) return []
    return [yearOf(today), yearOf(today) + 1].flatMap((year) => {
      const day = plainDate(due.year ?? year, due.month, due.day)
      return day === null ? [] : [due.kind === 'before' ? addDays(day, -1) : day]
    })
  })
  return days.filter((day) => day >= today).toSorted()[0] ?? null
}
