/** Reading, setting and reporting tasks: core decides on the facts behind the lock. */
import * as api from '@songhanh/api/tasks'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { Json } from '@songhanh/core/ledger/entry'
import { yearOf, type PlainDate } from '@songhanh/core/basics/plain-date'
import { may, type Thing } from '@songhanh/core/people/may'
import { placeKey, type Owner } from '@songhanh/core/people/seat'
import * as core from '@songhanh/core/work/tasks/task'
import type { z } from 'zod'
import { readNames } from '../../collection/store.ts'
import { ownerAt } from '../../people/store.ts'
import type { Acting, Asking } from '../../platform/acting.ts'
import type { Query } from '../../platform/ask.ts'
import type { Reading, Writing } from '../../platform/database.ts'
import type { Command, Done } from '../../platform/perform.ts'
import { ofThePlace } from '../../plans/thing.ts'
import { readEvidence } from '../../registers/evidence.ts'
import { insertFact, lockTasks, readTasks, type TasksOfPlan } from './store.ts'

/** A task as the ledger and its files name it. */
export const nameOf = (planId: string, taskId: string) => `${planId} ${taskId}`

interface NamedOwner extends Owner {
  readonly name: string
}
const readSeats = (r: Reading, by: Asking) =>
  r.query<NamedOwner>('SELECT key AS at, name, above, successors FROM seat WHERE place_id = $1 ORDER BY name, key', [by.placeId])

/** Who answers for a task now: its lead, or the one that took the lead over whole; the place where nobody leads. */
function bearerOf(task: core.Task | undefined, seats: readonly Owner[], by: Asking): Owner {
  const lead = seats.find((seat) => seat.at === task?.lead)
  const [successor] = lead?.successors ?? []
  return seats.find((seat) => seat.at === successor) ?? lead ?? { at: placeKey(by.placeId), above: [], successors: [] }
}

const Listing = api.listTasks.query.extend(api.listTasks.params.shape)
type View = z.input<typeof api.listTasks.answer>

export const listTasks: Query<z.output<typeof Listing>, View> = {
  id: 'tasks.list',
  shape: Listing,
  right: 'work.read',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(r, input, by) {
    const found = await readTasks(r, input.planId, by)
    if (!found) return refuse('plans.not-found')
    const year = input.year ?? yearOf(by.businessDay)
    const seats = await readSeats(r, by)
    const people = found.tasks.flatMap(({ task }) => [...task.reports, ...task.documents].map((fact) => fact.by))
    const names = await readNames(r, [], [...new Set(people)], by)
    const maySet = may(by.actor, 'work.assign', ofThePlace('steady', by), by.businessDay).ok
    const evidence = await readEvidence(r, 'task', `${input.planId} `, by)
    const view = viewer(found, seats, names, year, maySet, by)
    return accept({
      year,
      tasks: found.tasks.map((one) => ({ ...view(one), evidence: evidence.get(nameOf(input.planId, one.plan.id)) ?? [] })),
      seats: maySet ? seats.map(({ at, name }) => ({ seat: at, name })) : [],
      targets: found.content.targets.map(({ code, text }) => ({ code, text })),
    })
  },
}

function viewer(
  found: TasksOfPlan,
  seats: readonly NamedOwner[],
  names: ReadonlyMap<string, string>,
  year: number,
  maySet: boolean,
  by: Asking,
) {
  const called = (key: string) => ({ seat: key, name: seats.find((seat) => seat.at === key)?.name ?? key })
  const done = new Set(found.tasks.filter(({ task }) => core.stateIn(task, year) === 'done').map(({ plan }) => plan.id))
  const told = <T extends { readonly by: string }>(fact: T) => ({ ...fact, by: names.get(fact.by) ?? fact.by })
  return ({ plan, task }: TasksOfPlan['tasks'][number]): Omit<View['tasks'][number], 'evidence'> => ({
    id: plan.id,
    kind: plan.kind,
    num: plan.num,
    text: plan.text,
    bearers: [...plan.bearers],
    lead: task.lead === null ? null : called(task.lead),
    coordinating: task.coordinating.map(called),
    document: task.document,
    schedule: task.schedule,
    days: core.daysIn(task.schedule, year),
    state: core.stateIn(task, year),
    overdue: core.isOverdue(task, year, by.businessDay),
    targets: [...task.targets],
    blockedBy: task.blockedBy.map((id) => ({ id, done: done.has(id) })),
    reports: task.reports.map(told),
    documents: task.documents.map(told),
    version: task.version,
    maySet,
    mayReport: may(by.actor, 'work.update', { owner: bearerOf(task, seats, by), state: 'steady' }, by.businessDay).ok,
  })
}

interface OfTask {
  readonly planId: string
  readonly taskId: string
  readonly expectedVersion: number
}
type Moved = z.input<typeof api.setTask.answer>

/** One task moved on by one fact: who decides sees the plan's tasks as they stand behind the lock. */
async function move(
  w: Writing,
  input: OfTask,
  by: Acting,
  decide: (one: TasksOfPlan['tasks'][number], found: TasksOfPlan) => Decision<core.TaskFact>,
): Promise<Decision<Done<Moved>>> {
  await lockTasks(w, input.planId, by)
  const found = await readTasks(w, input.planId, by)
  if (!found) return refuse('plans.not-found')
  const one = found.tasks.find(({ plan }) => plan.id === input.taskId)
  if (!one) return refuse('work.task-not-found')
  if (one.task.version !== input.expectedVersion) return refuse('basics.version-conflict')
  const decided = decide(one, found)
  if (!decided.ok) return decided
  const version = one.task.version + 1
  await insertFact(w, input.planId, input.taskId, version, decided.value, by)
  const { kind, by: _, on: __, ...said } = decided.value
  return accept({
    answer: { taskId: input.taskId, version },
    facts: [{ domain: 'work', action: `task-${kind}`, thing: { kind: 'task', id: nameOf(input.planId, input.taskId) }, after: JSON.parse(JSON.stringify(said)) as Json }], // prettier-ignore
  })
}

const actOf = (by: Acting) => ({ by: by.actor.person.id, on: by.businessDay })

/** A task as the thing a report is asked about: it is whoever answers for it now. */
export async function bearerThing(r: Reading, input: Pick<OfTask, 'planId' | 'taskId'>, by: Asking): Promise<Thing> {
  const found = await readTasks(r, input.planId, by)
  const task = found?.tasks.find(({ plan }) => plan.id === input.taskId)?.task
  return { owner: bearerOf(task, await readSeats(r, by), by), state: 'steady' }
}

type Setting = z.output<typeof api.setTask.body> & z.output<typeof api.setTask.params>
export const setTask: Command<Setting, Moved> = {
  id: 'tasks.set',
  shape: api.setTask.body.extend(api.setTask.params.shape),
  right: 'work.assign',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(w, input, by) {
    for (const seat of [input.lead, ...input.coordinating])
      if (seat !== null && !(await ownerAt(w, by.placeId, seat))) return refuse('work.task-seat-unknown', {}, 'lead')
    const { planId: _, taskId: __, expectedVersion: ___, ...wanted } = input
    return move(w, input, by, ({ plan }, { content, tasks }) =>
      core.setTask(
        plan,
        { ...wanted, schedule: wanted.schedule as core.Schedule, document: documentOf(wanted.document) },
        {
          targets: content.targets.map((target) => target.code),
          blockedBy: new Map(tasks.map((one) => [one.plan.id, one.task.blockedBy])),
        },
        actOf(by),
      ),
    )
  },
}

const documentOf = <D extends { readonly date: string | null } | null>(document: D) =>
  document && { ...document, date: document.date as PlainDate | null }

type Reporting = z.output<typeof api.reportTask.body> & z.output<typeof api.reportTask.params>
export const reportTask: Command<Reporting, Moved> = {
  id: 'tasks.report',
  shape: api.reportTask.body.extend(api.reportTask.params.shape),
  right: 'work.update',
  thing: bearerThing,
  run: (w, input, by) => move(w, input, by, () => core.reportTask({ year: input.year, state: input.state, note: input.note }, actOf(by))),
}

type Documenting = z.output<typeof api.documentTask.body> & z.output<typeof api.documentTask.params>
export const documentTask: Command<Documenting, Moved> = {
  id: 'tasks.document',
  shape: api.documentTask.body.extend(api.documentTask.params.shape),
  right: 'work.update',
  thing: bearerThing,
  run: (w, input, by) =>
    move(w, input, by, ({ task }) =>
      core.documentTask(
        task,
        { year: input.year, what: input.what, document: { ...input.document, date: input.document.date as PlainDate | null } },
        actOf(by),
      ),
    ),
}
