import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import type { HolidayCalendar } from '../basics/working-days.ts'
import type { PlanContent } from './content.ts'
import { deadlinesOf, oneYearAfter, openDutiesOf } from './deadlines.ts'
import { reportDuty, smallPlan, target, task } from './small-plan.fixture.ts'

const calendar = JSON.parse(readFileSync(new URL('../../../samples/calendar/holidays-vn.json', import.meta.url), 'utf8')) as HolidayCalendar
const day = (text: string) => parsePlainDate(text) as PlainDate
const dues = (content: PlanContent, on: string) => deadlinesOf(content, day(on), calendar).map(({ id, due }) => `${id} ${due}`)
const only = (change: Partial<PlanContent>): PlanContent => ({ ...smallPlan, targets: [], tasks: [], reportDuties: [], ...change })

describe('deadlines of the coming year', () => {
  test('on 25/11/2024 the yearly report, the closing window and the next opening stand in order of their last day', () => {
    expect(dues(smallPlan, '2024-11-25')).toEqual([
      'report-1.report.2024 2024-12-04',
      'task-2.window-closes.2024 2024-12-15',
      'task-2.window-opens.2025 2025-11-15',
    ])
  })

  test('a target "đến năm 2025" and a target "từ năm 2025" are due on 31/12/2025', () => {
    expect(dues(smallPlan, '2025-01-02')).toContain('target-1.1.target-due.2025 2025-12-31')
    expect(dues(smallPlan, '2025-01-02')).toContain('target-1.2.target-due.2025 2025-12-31')
  })

  test('a last day on a Sunday shows the Friday before it, and how many days are left', () => {
    const [report] = deadlinesOf(only({ reportDuties: smallPlan.reportDuties }), day('2022-11-25'), calendar)
    expect(report).toMatchObject({ due: '2022-12-04', workingDay: '2022-12-02', workingDayCertain: true, daysLeft: 9 })
  })

  test('a deadline is still shown on its last day and no longer on the day after', () => {
    expect(dues(smallPlan, '2024-12-04')[0]).toBe('report-1.report.2024 2024-12-04')
    expect(dues(smallPlan, '2024-12-05')[0]).toBe('task-2.window-closes.2024 2024-12-15')
  })

  test('"trước ngày 01/01/2025" is due on the last day of 2024', () => {
    const content = only({ reportDuties: [reportDuty('r', { kind: 'before', month: 1, day: 1, year: 2025 })] })
    expect(dues(content, '2024-11-25')).toEqual(['r.report.2025 2024-12-31'])
  })

  test('a final report with its own year is due after the period has ended, a yearly one is not', () => {
    const final = reportDuty('final', { kind: 'by', month: 3, day: 31, year: 2026 })
    const yearly = reportDuty('yearly', { kind: 'by', month: 3, day: 31, year: null })
    expect(dues(only({ reportDuties: [final, yearly] }), '2025-12-01')).toEqual(['final.report.2026 2026-03-31'])
  })

  test('a plan without a period keeps its yearly duties', () => {
    const content = only({
      reportDuties: [reportDuty('r', { kind: 'by', month: 3, day: 31, year: null })],
      letterhead: { ...smallPlan.letterhead, period: null },
    })
    expect(dues(content, '2030-01-01')).toEqual(['r.report.2030 2030-03-31'])
    expect(deadlinesOf(content, day('2030-01-01'), calendar)[0]?.workingDayCertain).toBe(false)
  })

  test('a window over the turn of the year closes in the year after it opens', () => {
    const content = only({
      tasks: [task('t', { name: null, from: { month: 12, day: 20 }, to: { month: 1, day: 10 }, span: { start: 0, end: 1 } })],
    })
    expect(dues(content, '2024-12-01')).toEqual(['t.window-opens.2024 2024-12-20', 't.window-closes.2024 2025-01-10'])
  })

  test('29/02 falls on 28/02 in a common year, and a day no year has makes no deadline', () => {
    const leap = only({ reportDuties: [reportDuty('r', { kind: 'by', month: 2, day: 29, year: null })] })
    expect(dues(leap, '2023-01-01')).toEqual(['r.report.2023 2023-02-28'])
    expect(dues(leap, '2024-01-15')).toEqual(['r.report.2024 2024-02-29'])
    const impossible = only({ reportDuties: [reportDuty('r', { kind: 'by', month: 6, day: 31, year: null })] })
    expect(dues(impossible, '2024-01-01')).toEqual([])
    expect(openDutiesOf(impossible).map((o) => o.partId)).toEqual(['r'])
    expect(oneYearAfter(day('2024-02-29'))).toBe('2025-02-28')
  })

  test('a target with several due years is due in each of them', () => {
    const content = only({ targets: [target('1.1', { due: [2024, 2025] })] })
    expect(dues(content, '2024-06-01')).toEqual(['target-1.1.target-due.2024 2024-12-31'])
    expect(dues(content, '2025-06-01')).toEqual(['target-1.1.target-due.2025 2025-12-31'])
  })
})

test('what the plan leaves without a date is open: the duty "theo quy định" and the target without year', () => {
  expect(openDutiesOf(smallPlan)).toEqual([
    { partId: 'report-2', kind: 'report', text: 'Báo cáo report-2', who: 'các cơ quan, đơn vị', recurrence: 'theo quy định' },
    { partId: 'target-1.3', kind: 'target', text: smallPlan.targets[2]?.text, who: null, recurrence: null },
  ])
})
