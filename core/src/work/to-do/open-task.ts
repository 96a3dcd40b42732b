/** What is to be done of a task of the plan, for whoever leads it. */
import { yearOf, type PlainDate } from '../../basics/plain-date.ts'
import type { Owner } from '../../people/seat.ts'
import type { ToDo } from '../../people/to-do/to-do.ts'
import { daysIn, stateIn, type PlanTask, type Task } from '../tasks/task.ts'

export interface LedTask {
  readonly planId: string
  readonly plan: PlanTask
  readonly task: Task
  /** Who leads it, or took the lead over whole. */
  readonly bearer: Owner
  /** The words of those it waits for and that are not done, in the year asked. */
  readonly waitsFor: (year: number) => readonly string[]
}

/** Long sentences of a plan are told by their beginning. */
const TOLD = 160
const inShort = (text: string) => (text.length <= TOLD ? text : `${text.slice(0, TOLD - 1).trimEnd()}…`)

/** The years of its schedule that may be open on a day: this one, and the one before where its window ends in this; a single day has its own. */
function yearsOf({ schedule }: Task, day: PlainDate): readonly number[] {
  if (schedule.kind === 'once') return [yearOf(schedule.due)]
  const year = yearOf(day)
  const before = daysIn(schedule, year - 1)
  return before && yearOf(before.to) === year ? [year - 1, year] : [year]
}

/**
 * A task is to be done each year until it is reported done. A window is not owed before it opens; what has a day or none is owed from the
 * beginning. A task nobody leads is nobody's to do: the lead of the plan sees it in the list of tasks.
 */
export function toDoOfTask({ planId, plan, task, bearer, waitsFor }: LedTask, day: PlainDate): readonly ToDo[] {
  if (task.lead === null) return []
  return yearsOf(task, day).flatMap((year): ToDo[] => {
    const days = daysIn(task.schedule, year)
    const opensLater = task.schedule.kind === 'window' && days !== null && days.from > day
    if (opensLater || stateIn(task, year) === 'done') return []
    const waiting = waitsFor(year)
    return [
      {
        kind: 'do-task',
        id: `${planId}/${plan.id}/${year}`,
        owner: bearer,
        state: 'steady',
        due: days?.to ?? null,
        title: inShort(plan.text),
        done: null,
        blockedBy: waiting.length === 0 ? null : waiting.map(inShort).join('; '),
      },
    ]
  })
}
