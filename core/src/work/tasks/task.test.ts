import { expect, test } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import { smallPlan } from '../../plans/small-plan.fixture.ts'
import { daysIn, documentTask, isOverdue, reportTask, setTask, stateIn, taskFrom, tasksOf, type PlanTask, type TaskFact } from './task.ts'

const day = (text: string) => text as PlainDate
const act = { by: 'p', on: day('2024-11-25') }
const month: PlanTask = {
  id: 't4',
  kind: 'solution',
  num: '4',
  text: 'Tháng hành động',
  spans: [],
  bearers: [],
  schedule: { kind: 'window', from: { month: 11, day: 15 }, to: { month: 12, day: 15 } },
}
const open: PlanTask = { ...month, id: 't1', schedule: { kind: 'open' } }
const nothing = { lead: null, coordinating: [], schedule: open.schedule, document: null, targets: [], blockedBy: [] }
const known = { targets: ['6.1'], blockedBy: new Map<string, readonly string[]>([['t1', []], ['t2', ['t3']], ['t3', ['t1']]]) } // prettier-ignore
const paper = { title: 'Công văn', number: '9/UBND', date: day('2024-02-01') }
const code = (decision: { ok: boolean; refusal?: { code: string } }) => (decision.ok ? 'accepted' : decision.refusal?.code)

test('solutions and duties of the plan are its tasks, and what has no date has none', () => {
  const tasks = tasksOf(smallPlan)
  expect(tasks.map((task) => task.id)).toEqual([
    ...smallPlan.tasks.map((task) => task.id),
    ...smallPlan.assignments.flatMap((assignment) => assignment.duties.map((duty) => duty.id)),
  ])
  for (const task of tasks.filter((one) => one.schedule.kind === 'open')) expect(daysIn(task.schedule, 2024)).toBeNull()
})

test('a window across New Year ends in the year after the one it opens in', () => {
  expect(daysIn(month.schedule, 2024)).toEqual({ from: '2024-11-15', to: '2024-12-15' })
  const across = { kind: 'window', from: { month: 11, day: 15 }, to: { month: 2, day: 29 } } as const
  expect([daysIn(across, 2023)?.to, daysIn(across, 2024)?.to]).toEqual(['2024-02-29', '2025-02-28'])
})

test('a date the plan does not give stands on a document', () => {
  const schedule = { kind: 'yearly', due: { month: 6, day: 30 } } as const
  expect(code(setTask(open, { ...nothing, schedule }, known, act))).toBe('work.task-date-without-document')
  expect(code(setTask(open, { ...nothing, schedule, document: paper }, known, act))).toBe('accepted')
  const noDay = { kind: 'yearly', due: { month: 4, day: 31 } } as const
  expect(code(setTask(open, { ...nothing, schedule: noDay, document: paper }, known, act))).toBe('work.task-no-such-day')
  expect(code(setTask(month, { ...nothing, schedule: month.schedule }, known, act))).toBe('accepted')
  const asKept = { to: { day: 15, month: 12 }, from: { day: 15, month: 11 }, kind: 'window' } as const
  expect(code(setTask(month, { ...nothing, schedule: asKept }, known, act))).toBe('accepted')
  const longer = { ...asKept, to: { day: 16, month: 12 } }
  expect(code(setTask(month, { ...nothing, schedule: longer }, known, act))).toBe('work.task-date-without-document')
})

test('no task waits for itself, also not through others, nor for what the plan does not have', () => {
  expect(code(setTask(open, { ...nothing, blockedBy: ['t2'] }, known, act))).toBe('work.task-blocked-in-a-circle')
  expect(code(setTask(open, { ...nothing, blockedBy: ['t9'] }, known, act))).toBe('work.task-blocker-unknown')
  expect(code(setTask({ ...open, id: 't2' }, { ...nothing, blockedBy: ['t1'] }, known, act))).toBe('accepted')
  expect(code(setTask(open, { ...nothing, targets: ['9.9'] }, known, act))).toBe('work.task-target-unknown')
})

test('each year has its own progress, and what is not done after its last day is overdue', () => {
  const done = reportTask({ year: 2023, state: 'done', note: ' xong ' }, { ...act, on: day('2023-12-20') })
  const task = taskFrom(month, done.ok ? [done.value] : [])
  expect([stateIn(task, 2023), stateIn(task, 2024)]).toEqual(['done', 'not-started'])
  expect([isOverdue(task, 2023, day('2024-01-01')), isOverdue(task, 2024, day('2024-12-15')), isOverdue(task, 2024, day('2024-12-16'))]).toEqual([
    false, false, true,
  ]) // prettier-ignore
  expect(code(reportTask({ year: 2024, state: 'stuck', note: ' ' }, act))).toBe('work.task-stuck-without-note')
})

test('the Action Month has its own plan, and its result only once it is over', () => {
  const task = taskFrom(month, [])
  const of = (what: 'plan' | 'result', on: string) =>
    code(documentTask(task, { year: 2024, what, document: paper }, { ...act, on: day(on) }))
  expect([of('plan', '2024-10-01'), of('result', '2024-12-15'), of('result', '2024-12-16')]).toEqual([
    'accepted',
    'work.task-result-too-early',
    'accepted',
  ])
  expect(code(documentTask(taskFrom(open, []), { year: 2024, what: 'plan', document: paper }, act))).toBe('work.task-has-no-window')
})

test('what is set last stands, and nothing reported before is lost by it', () => {
  const facts: TaskFact[] = [
    { ...act, kind: 'reported', year: 2024, state: 'under-way', note: '' },
    { ...act, kind: 'set', ...nothing, lead: 'body:a' },
    { ...act, kind: 'set', ...nothing, lead: 'body:b' },
  ]
  expect(taskFrom(open, facts)).toMatchObject({ lead: 'body:b', version: 3, reports: [{ state: 'under-way' }] })
})
