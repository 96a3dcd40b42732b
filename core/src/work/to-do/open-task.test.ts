import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import { taskFrom, type PlanTask, type Schedule, type TaskFact } from '../tasks/task.ts'
import { toDoOfTask } from './open-task.ts'

const on = (text: string) => text as PlainDate
const plan: PlanTask = { id: 't', kind: 'duty', num: null, text: 'Tập huấn', spans: [], bearers: [], schedule: { kind: 'open' } }
const bearer = { at: 'body:a', above: [], successors: [] } as const
const set = (schedule: Schedule, lead: string | null = 'body:a'): TaskFact => ({
  kind: 'set',
  lead,
  coordinating: [],
  schedule,
  document: null,
  targets: [],
  blockedBy: [],
  by: 'x',
  on: on('2024-01-02'),
})
const done = (year: number): TaskFact => ({ kind: 'reported', year, state: 'done', note: '', by: 'x', on: on('2024-06-01') })
const open = (facts: readonly TaskFact[], day: string, waits: readonly string[] = []) =>
  toDoOfTask({ planId: 'p', plan, task: taskFrom(plan, facts), bearer, waitsFor: () => waits }, on(day))

describe('a task is to be done', () => {
  const MONTH: Schedule = { kind: 'window', from: { month: 11, day: 15 }, to: { month: 12, day: 15 } }
  const ACROSS: Schedule = { kind: 'window', from: { month: 12, day: 15 }, to: { month: 2, day: 15 } }

  it('by its day each year, until that year is reported done', () => {
    const yearly = set({ kind: 'yearly', due: { month: 6, day: 30 } })
    expect(open([yearly], '2024-03-01').map(({ due }) => due)).toEqual(['2024-06-30'])
    expect(open([yearly, done(2024)], '2024-07-01')).toEqual([])
    expect(open([yearly, done(2024)], '2025-01-02').map(({ due }) => due)).toEqual(['2025-06-30'])
  })

  it('once on its day, however late it gets', () => {
    const once = set({ kind: 'once', due: on('2023-05-01') })
    expect(open([once], '2025-01-02').map(({ due }) => due)).toEqual(['2023-05-01'])
    expect(open([once, done(2023)], '2025-01-02')).toEqual([])
  })

  it('within its window and after it, not before it opens', () => {
    expect(open([set(MONTH)], '2024-11-14')).toEqual([])
    expect(open([set(MONTH)], '2024-11-15').map(({ due }) => due)).toEqual(['2024-12-15'])
    expect(open([set(MONTH)], '2024-12-20').map(({ due }) => due)).toEqual(['2024-12-15'])
  })

  it('across New Year in the window it was opened in', () => {
    expect(open([set(ACROSS)], '2025-01-10').map(({ due, id }) => [due, id])).toEqual([['2025-02-15', 'p/t/2024']])
  })

  it('without a day where none is set, and by nobody where nobody leads', () => {
    expect(open([set({ kind: 'open' })], '2024-11-25').map(({ due }) => due)).toEqual([null])
    expect(open([set({ kind: 'open' }, null)], '2024-11-25')).toEqual([])
  })

  it('and says what it waits for', () => {
    expect(open([set({ kind: 'open' })], '2024-11-25', ['Lập danh sách'])[0]?.blockedBy).toBe('Lập danh sách')
    expect(open([set({ kind: 'open' })], '2024-11-25')[0]?.blockedBy).toBe(null)
  })
})
