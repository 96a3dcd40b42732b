import { expect, test } from 'vitest'
import { plainDate, type PlainDate } from '../basics/plain-date.ts'
import type { ReportDuty } from '../plans/content.ts'
import { nextUpdate } from './next-update.ts'

const day = (year: number, month: number, date: number) => plainDate(year, month, date) as PlainDate
const duty = (due: ReportDuty['due']): ReportDuty => ({
  id: 'd',
  spans: [],
  finding: { by: 'rule', sure: 'high' },
  who: 'các cơ quan',
  to: null,
  via: null,
  by: null,
  recurrence: null,
  due,
  text: 'báo cáo',
})

test('the next figures come with the next report the plan asks for; "before 5 December" ends on the fourth, and then it is next year', () => {
  const yearly = [duty({ kind: 'before', month: 12, day: 5, year: null })]
  expect(nextUpdate(yearly, day(2024, 11, 25))).toBe('2024-12-04')
  expect(nextUpdate(yearly, day(2024, 12, 4))).toBe('2024-12-04')
  expect(nextUpdate(yearly, day(2024, 12, 5))).toBe('2025-12-04')
})

test('a plan that names no day promises none', () => {
  expect(nextUpdate([duty(null)], day(2024, 11, 25))).toBeNull()
  expect(nextUpdate([duty({ kind: 'by', month: 6, day: 1, year: 2023 })], day(2024, 11, 25))).toBeNull()
})
