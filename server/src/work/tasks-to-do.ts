/** Tasks somebody leads and has not done, as the first page takes them. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Owner } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import type { PlanContent } from '@songhanh/core/plans/content'
import { stateIn, taskFrom, tasksOf, type TaskFact } from '@songhanh/core/work/tasks/task'
import { toDoOfTask } from '@songhanh/core/work/to-do/open-task'
import type { Reading } from '../platform/database.ts'

export async function tasksToDo(r: Reading, placeId: string, day: PlainDate): Promise<readonly ToDo[]> {
  const rows = await r.query<{ plan_id: string; part_id: string; fact: TaskFact }>(
    'SELECT plan_id, part_id, fact FROM task_fact WHERE place_id = $1 ORDER BY plan_id, part_id, position',
    [placeId],
  )
  // Papers are long: only those with a task somebody leads are read.
  const led = [...new Set(rows.flatMap(({ plan_id: plan, fact }) => (fact.kind === 'set' && fact.lead !== null ? [plan] : [])))]
  if (led.length === 0) return []
  const plans = await r.query<{ id: string; content: PlanContent }>(
    `SELECT plan_id AS id, content FROM edition WHERE place_id = $1 AND state = 'in-force' AND plan_id = ANY($2)`,
    [placeId, led],
  )
  const seats = new Map(
    (await r.query<Owner>('SELECT key AS at, above, successors FROM seat WHERE place_id = $1', [placeId])).map((seat) => [seat.at, seat]),
  )
  /** Who leads now: the body itself, or the one that took it over whole. */
  const bearerOf = (lead: string | null): Owner | undefined => {
    const seat = [...seats.values()].find(({ at }) => at === lead)
    const [successor] = seat?.successors ?? []
    return (successor && seats.get(successor)) ?? seat
  }
  return plans.flatMap(({ id: planId, content }) => {
    const facts = Map.groupBy(
      rows.filter((row) => row.plan_id === planId),
      (row) => row.part_id,
    )
    const tasks = new Map(
      tasksOf(content).map(
        (plan) =>
          [
            plan.id,
            {
              plan,
              task: taskFrom(
                plan,
                (facts.get(plan.id) ?? []).map(({ fact }) => fact),
              ),
            },
          ] as const,
      ),
    )
    return [...tasks.values()].flatMap(({ plan, task }) => {
      const bearer = bearerOf(task.lead)
      const waitsFor = (year: number) =>
        task.blockedBy.flatMap((id) => {
          const other = tasks.get(id)
          return other && stateIn(other.task, year) !== 'done' ? [other.plan.text] : []
        })
      return bearer ? toDoOfTask({ planId, plan, task, bearer, waitsFor }, day) : []
    })
  })
}
