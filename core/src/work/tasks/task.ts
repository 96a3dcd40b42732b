/**
 * The plan's work as tasks: its solutions and the duties of its assignments, each with who leads, by when, how far, and what stands in the way.
 *
 * What the paper says comes from the edition in force; what the lead and the bodies add is a list of facts, folded here. A duty without a date stays
 * "chưa có thời hạn" until the lead sets one with a document.
 */
import { accept, refuse, type Decision } from '../../basics/decision.ts'
import { daysInMonth, plainDate, yearOf, type PlainDate } from '../../basics/plain-date.ts'
import type { BasisDocument } from '../../people/actor.ts'
import type { MonthDay, PlanContent, Span } from '../../plans/content.ts'

export const TASK_STATES = ['not-started', 'under-way', 'done', 'stuck'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** `open` is "chưa có thời hạn". A window may cross New Year: 15/11–15/02 ends in the year after the one it opens in. */
export type Schedule =
  | { readonly kind: 'open' }
  | { readonly kind: 'once'; readonly due: PlainDate }
  | { readonly kind: 'yearly'; readonly due: MonthDay }
  | { readonly kind: 'window'; readonly from: MonthDay; readonly to: MonthDay }

/** A task as the plan words it. */
export interface PlanTask {
  /** The part of the plan: its id is stable within the edition. */
  readonly id: string
  readonly kind: 'solution' | 'duty'
  readonly num: string | null
  readonly text: string
  readonly spans: readonly Span[]
  /** Who bears it as printed; empty where the plan names nobody. */
  readonly bearers: readonly string[]
  /** What the plan's own words fix. */
  readonly schedule: Schedule
}

interface Act {
  readonly by: string
  readonly on: PlainDate
}
export type TaskFact = Act &
  (
    | {
        readonly kind: 'set'
        readonly lead: string | null
        readonly coordinating: readonly string[]
        readonly schedule: Schedule
        /** What fixes the schedule, where the plan's words do not. */
        readonly document: BasisDocument | null
        readonly targets: readonly string[]
        readonly blockedBy: readonly string[]
      }
    | { readonly kind: 'reported'; readonly year: number; readonly state: TaskState; readonly note: string }
    /** The own plan of a window such as the Action Month, and the report on its result. */
    | { readonly kind: 'document'; readonly year: number; readonly what: 'plan' | 'result'; readonly document: BasisDocument }
  )
type Fact<K extends TaskFact['kind']> = Extract<TaskFact, { readonly kind: K }>

export interface Task {
  readonly lead: string | null
  readonly coordinating: readonly string[]
  readonly schedule: Schedule
  readonly document: BasisDocument | null
  readonly targets: readonly string[]
  readonly blockedBy: readonly string[]
  readonly reports: readonly Fact<'reported'>[]
  readonly documents: readonly Fact<'document'>[]
  readonly version: number
}

/** The tasks of a plan in the order of the paper: solutions first, then duties by assignment. */
export function tasksOf(content: PlanContent): readonly PlanTask[] {
  const solutions = content.tasks.map(({ id, num, text, spans, window }): PlanTask => {
    const schedule: Schedule = window ? { kind: 'window', from: window.from, to: window.to } : { kind: 'open' }
    return { id, kind: 'solution', num, text, spans, bearers: [], schedule }
  })
  const duties = content.assignments.flatMap((assignment) =>
    assignment.duties.map(({ id, text, spans }): PlanTask => ({
      id,
      kind: 'duty',
      num: assignment.num,
      text,
      spans,
      bearers: assignment.bearers.map((bearer) => bearer.name),
      schedule: { kind: 'open' },
    })),
  )
  return [...solutions, ...duties]
}

/** What has become of a task; without facts it stands as the plan words it. */
export function taskFrom(task: PlanTask, facts: readonly TaskFact[]): Task {
  const set = facts.findLast((fact) => fact.kind === 'set')
  return {
    lead: set?.lead ?? null,
    coordinating: set?.coordinating ?? [],
    schedule: set?.schedule ?? task.schedule,
    document: set?.document ?? null,
    targets: set?.targets ?? [],
    blockedBy: set?.blockedBy ?? [],
    reports: facts.filter((fact) => fact.kind === 'reported'),
    documents: facts.filter((fact) => fact.kind === 'document'),
    version: facts.length,
  }
}

/** The day of a year, 29/02 on 28/02 in a common one; null where no year has it. */
const dayIn = (year: number, { month, day }: MonthDay): PlainDate | null =>
  day < 1 || day > daysInMonth(2000, month) ? null : plainDate(year, month, Math.min(day, daysInMonth(year, month)))

/** First and last day of the task in the work plan of a year; null where it has none there. A window belongs to the year it opens in. */
export function daysIn(schedule: Schedule, year: number): { readonly from: PlainDate; readonly to: PlainDate } | null {
  const span = (from: PlainDate | null, to: PlainDate | null) => (from && to ? { from, to } : null)
  switch (schedule.kind) {
    case 'open':
      return null
    case 'once':
      return yearOf(schedule.due) === year ? { from: schedule.due, to: schedule.due } : null
    case 'yearly': {
      const due = dayIn(year, schedule.due)
      return span(due, due)
    }
    case 'window': {
      const { from, to } = schedule
      const crosses = to.month < from.month || (to.month === from.month && to.day < from.day)
      return span(dayIn(year, from), dayIn(crosses ? year + 1 : year, to))
    }
  }
}

/** How far the task is in a year: what was reported last, else not started. */
export const stateIn = (task: Task, year: number): TaskState => task.reports.findLast((one) => one.year === year)?.state ?? 'not-started'

/** Whether its last day of the year has passed and it is not done. */
export function isOverdue(task: Task, year: number, today: PlainDate): boolean {
  const days = daysIn(task.schedule, year)
  return days !== null && days.to < today && stateIn(task, year) !== 'done'
}

/** A schedule as one text: what was kept and read back may have its days written in another order. */
function scheduleKey(schedule: Schedule): string {
  const inYear = ({ month, day }: MonthDay) => `${month}/${day}`
  switch (schedule.kind) {
    case 'open':
      return schedule.kind
    case 'once':
      return `${schedule.kind} ${schedule.due}`
    case 'yearly':
      return `${schedule.kind} ${inYear(schedule.due)}`
    case 'window':
      return `${schedule.kind} ${inYear(schedule.from)} ${inYear(schedule.to)}`
  }
}
const sameSchedule = (a: Schedule, b: Schedule) => scheduleKey(a) === scheduleKey(b)

/** Whether `from` waits, through others, for `to`. */
function waitsFor(from: string, to: string, blockedBy: ReadonlyMap<string, readonly string[]>, seen = new Set<string>()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (blockedBy.get(from) ?? []).some((next) => waitsFor(next, to, blockedBy, seen))
}

/**
 * Decides what the lead sets. Refusals: `work.task-date-without-document` (a schedule that is not the plan's own stands on a document),
 * `work.task-no-such-day`, `work.task-target-unknown`, `work.task-blocker-unknown`, `work.task-blocked-in-a-circle`.
 */
export function setTask(
  task: PlanTask,
  wanted: Omit<Fact<'set'>, 'kind' | keyof Act>,
  known: {
    readonly targets: readonly string[]
    /** What each task of the plan waits for now. */
    readonly blockedBy: ReadonlyMap<string, readonly string[]>
  },
  act: Act,
): Decision<TaskFact> {
  const { schedule, document } = wanted
  if (!sameSchedule(schedule, task.schedule) && schedule.kind !== 'open' && !document)
    return refuse('work.task-date-without-document', {}, 'document')
  if (schedule.kind !== 'open' && schedule.kind !== 'once' && daysIn(schedule, 2000) === null)
    return refuse('work.task-no-such-day', {}, 'schedule')
  const strange = wanted.targets.find((target) => !known.targets.includes(target))
  if (strange !== undefined) return refuse('work.task-target-unknown', { target: strange }, 'targets')
  for (const blocker of wanted.blockedBy) {
    if (!known.blockedBy.has(blocker)) return refuse('work.task-blocker-unknown', {}, 'blockedBy')
    if (waitsFor(blocker, task.id, known.blockedBy)) return refuse('work.task-blocked-in-a-circle', {}, 'blockedBy')
  }
  return accept({ ...act, kind: 'set', ...wanted })
}

/** Decides a report on progress. Refusal: `work.task-stuck-without-note`. */
export function reportTask(wanted: Omit<Fact<'reported'>, 'kind' | keyof Act>, act: Act): Decision<TaskFact> {
  if (wanted.state === 'stuck' && wanted.note.trim() === '') return refuse('work.task-stuck-without-note', {}, 'note')
  return accept({ ...act, kind: 'reported', ...wanted, note: wanted.note.trim() })
}

/** Decides a window's own plan or result. Refusals: `work.task-has-no-window`, `work.task-result-too-early` (before its last day is over). */
export function documentTask(task: Task, wanted: Omit<Fact<'document'>, 'kind' | keyof Act>, act: Act): Decision<TaskFact> {
  const days = task.schedule.kind === 'window' ? daysIn(task.schedule, wanted.year) : null
  if (!days) return refuse('work.task-has-no-window')
  if (wanted.what === 'result' && act.on <= days.to) return refuse('work.task-result-too-early', { day: days.to })
  return accept({ ...act, kind: 'document', ...wanted })
}
