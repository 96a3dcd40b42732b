/** Facts on the tasks of a plan, in the order they came. */
import { tasksOf, taskFrom, type PlanTask, type Task, type TaskFact } from '@songhanh/core/work/tasks/task'
import type { PlanContent } from '@songhanh/core/plans/content'
import { contentOf } from '../../collection/measures.ts'
import type { Acting, Asking } from '../../platform/acting.ts'
import type { Reading, Writing } from '../../platform/database.ts'

export interface TasksOfPlan {
  readonly content: PlanContent
  readonly tasks: readonly { readonly plan: PlanTask; readonly task: Task }[]
}

/** The tasks of the edition in force with what has become of them; null where the place has no such plan. */
export async function readTasks(r: Reading, planId: string, by: Asking): Promise<TasksOfPlan | null> {
  const content = await contentOf(r, planId, by)
  if (!content) return null
  const rows = await r.query<{ part_id: string; fact: TaskFact }>(
    'SELECT part_id, fact FROM task_fact WHERE place_id = $1 AND plan_id = $2 ORDER BY part_id, position',
    [by.placeId, planId],
  )
  const facts = Map.groupBy(rows, (row) => row.part_id)
  const tasks = tasksOf(content).map((plan) => ({ plan, task: taskFrom(plan, (facts.get(plan.id) ?? []).map((row) => row.fact)) })) // prettier-ignore
  return { content, tasks }
}

/** From here to the end of the transaction nobody else writes on the tasks of this plan: whether one waits for another is asked of all. */
export const lockTasks = (w: Writing, planId: string, by: Acting) =>
  w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`tasks ${by.placeId} ${planId}`])

export const insertFact = (w: Writing, planId: string, taskId: string, position: number, fact: TaskFact, by: Acting) =>
  w.query('INSERT INTO task_fact (place_id, plan_id, part_id, position, fact, by_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    by.placeId,
    planId,
    taskId,
    position,
    JSON.stringify(fact),
    by.actor.person.id,
    by.now,
  ])
