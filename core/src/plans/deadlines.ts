/**
 * What is due in the coming year, computed from what the plan itself says; and what the plan leaves without a date.
 *
 * A yearly report "trước ngày 05/12" is due on 04/12; "đến năm 2025" is due on the last day of that year. A duty without a date never gets
 * one here: it is returned as open until a document fixes it.
 */
import { daysBetween, daysInMonth, monthOf, dayOf, plainDate, yearOf, type PlainDate } from '../basics/plain-date.ts'
import { lastDayBefore, lastWorkingDayOnOrBefore, type HolidayCalendar } from '../basics/working-days.ts'
import type { MonthDay, PlanContent, ReportDuty, Target, Task } from './content.ts'

export interface Deadline {
  /** Stable over days and readings: the part's id, the kind, the year. */
  readonly id: string
  readonly partId: string
  readonly kind: 'report' | 'window-opens' | 'window-closes' | 'target-due'
  /** The last day. */
  readonly due: PlainDate
  /** The last working day on or before it. */
  readonly workingDay: PlainDate
  /** False where the holidays of that year are not known yet. */
  readonly workingDayCertain: boolean
  readonly text: string
  /** The bearer as the plan names it; null where it names none. */
  readonly who: string | null
  readonly daysLeft: number
}

/** A duty or target of the plan that carries no date ("chưa có thời hạn"). */
export interface OpenDuty {
  readonly partId: string
  readonly kind: 'report' | 'target'
  readonly text: string
  readonly who: string | null
  /** What the paper says in place of a date, such as "theo quy định". */
  readonly recurrence: string | null
}

interface Occurrence {
  readonly key: string
  readonly partId: string
  readonly kind: Deadline['kind']
  readonly due: PlainDate
  readonly text: string
  readonly who: string | null
}

/** The same day one year later; 29/02 becomes 28/02. */
export function oneYearAfter(date: PlainDate): PlainDate {
  const year = yearOf(date) + 1
  return dayInYear(year, { month: monthOf(date), day: dayOf(date) }) ?? date
}

/** A day of the year as printed; 29/02 falls on 28/02 in a common year, a day that no year has is null. */
function dayInYear(year: number, { month, day }: MonthDay): PlainDate | null {
  if (day > daysInMonth(2000, month)) return null
  return plainDate(year, month, Math.min(day, daysInMonth(year, month)))
}

function reportOccurrence(duty: ReportDuty, year: number, inPeriod: boolean): Occurrence | null {
  const due = duty.due
  if (!due || (due.year === null ? !inPeriod : due.year !== year)) return null
  const printed = dayInYear(year, due)
  if (!printed) return null
  const last = due.kind === 'before' ? lastDayBefore(printed) : printed
  return { key: `${duty.id}.report.${year}`, partId: duty.id, kind: 'report', due: last, text: duty.text, who: duty.who }
}

function windowOccurrences(task: Task, year: number, inPeriod: boolean): Occurrence[] {
  if (!task.window || !inPeriod) return []
  const opens = dayInYear(year, task.window.from)
  // A window such as 15/11-15/02 closes in the year after the one it opens in.
  const crossesNewYear = task.window.to.month < task.window.from.month
  const closes = dayInYear(crossesNewYear ? year + 1 : year, task.window.to)
  if (!opens || !closes) return []
  const window = { partId: task.id, text: task.window.name ?? task.text, who: null }
  return [
    { ...window, key: `${task.id}.window-opens.${year}`, kind: 'window-opens', due: opens },
    { ...window, key: `${task.id}.window-closes.${year}`, kind: 'window-closes', due: closes },
  ]
}

function targetOccurrence(target: Target, year: number, inPeriod: boolean): Occurrence | null {
  const dueNow = target.due.includes(year) || (inPeriod && target.from !== null && year >= target.from)
  const due = dueNow ? plainDate(year, 12, 31) : null
  return due && { key: `${target.id}.target-due.${year}`, partId: target.id, kind: 'target-due', due, text: target.text, who: target.lead }
}

function occurrencesIn(content: PlanContent, year: number): Occurrence[] {
  const period = content.letterhead.period
  const inPeriod = !period || (year >= period.from && year <= period.to)
  return [
    ...content.reportDuties.map((duty) => reportOccurrence(duty, year, inPeriod)),
    ...content.tasks.flatMap((task) => windowOccurrences(task, year, inPeriod)),
    ...content.targets.map((target) => targetOccurrence(target, year, inPeriod)),
  ].filter((o) => o !== null)
}

/**
 * The deadlines from the business day to one year after it, both included, in order of their last day.
 * What recurs every year recurs within the plan's period only; a plan without a period runs until it is replaced.
 */
export function deadlinesOf(content: PlanContent, businessDay: PlainDate, calendar: HolidayCalendar): Deadline[] {
  const until = oneYearAfter(businessDay)
  // One year more on each side: "trước ngày 01/01" is due on 31/12 of the year before, a window may close in the year after it opened.
  const years = [-1, 0, 1, 2].map((step) => yearOf(businessDay) + step)
  return years
    .flatMap((year) => occurrencesIn(content, year))
    .filter((o) => o.due >= businessDay && o.due <= until)
    .map(({ key, ...occurrence }) => {
      const { day, certain } = lastWorkingDayOnOrBefore(calendar, occurrence.due)
      return { id: key, ...occurrence, workingDay: day, workingDayCertain: certain, daysLeft: daysBetween(businessDay, occurrence.due) }
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** Duties to report and targets that the plan leaves without a date, in the order of the paper. */
export function openDutiesOf(content: PlanContent): OpenDuty[] {
  const reports = content.reportDuties
    .filter((duty) => !duty.due || !dayInYear(duty.due.year ?? 2000, duty.due))
    .map((duty): OpenDuty => ({ partId: duty.id, kind: 'report', text: duty.text, who: duty.who, recurrence: duty.recurrence }))
  const targets = content.targets
    .filter((target) => target.due.length === 0 && target.from === null)
    .map((target): OpenDuty => ({ partId: target.id, kind: 'target', text: target.text, who: target.lead, recurrence: null }))
  return [...reports, ...targets]
}
