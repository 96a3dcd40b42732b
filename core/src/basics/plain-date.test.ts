import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, daysInMonth, parsePlainDate, plainDate, weekday, type PlainDate } from './plain-date.ts'

const day = (text: string) => parsePlainDate(text) as PlainDate

describe('a plain date', () => {
  test.each([
    ['1975-04-30', 3],
    ['2000-02-29', 2],
    ['2021-07-01', 4],
    ['2024-12-05', 4],
    ['2025-07-01', 2],
    ['1945-09-02', 7],
  ])('%s falls on weekday %i, as history has it', (date, expected) => {
    expect(weekday(day(date))).toBe(expected)
  })

  test('days the calendar does not have are no dates', () => {
    expect(plainDate(2023, 2, 29)).toBeNull()
    expect(plainDate(1900, 2, 29)).toBeNull()
    expect(plainDate(2024, 13, 1)).toBeNull()
    expect(plainDate(2024, 1, 0)).toBeNull()
    expect(plainDate(2024, 1, 1.5)).toBeNull()
    expect(parsePlainDate('2024-6-1')).toBeNull()
    expect(parsePlainDate('2024-06-31')).toBeNull()
  })

  test('a century year is a leap year only when 400 divides it', () => {
    expect(daysInMonth(2000, 2)).toBe(29)
    expect(daysInMonth(2100, 2)).toBe(28)
  })

  test('a five-year plan from 01/01/2021 to 31/12/2025 runs for 1,826 days', () => {
    expect(daysBetween(day('2021-01-01'), day('2025-12-31')) + 1).toBe(1826)
    expect(addDays(day('2021-01-01'), 1825)).toBe('2025-12-31')
  })
})
