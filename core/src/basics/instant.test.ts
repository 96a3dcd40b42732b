import { expect, test } from 'vitest'
import { businessDay, type Instant, parseInstant, vietnameseDay } from './instant.ts'

const at = (text: string) => text as Instant

test('a day in Viet Nam begins at 17:00 universal time of the day before', () => {
  expect(vietnameseDay(at('2024-11-24T16:59:59.999Z'))).toBe('2024-11-24')
  expect(vietnameseDay(at('2024-11-24T17:00:00.000Z'))).toBe('2024-11-25')
})

test('the last evening of a year in universal time is already New Year in Viet Nam', () => {
  expect(vietnameseDay(at('2025-12-31T17:00:00.000Z'))).toBe('2026-01-01')
  expect(vietnameseDay(at('2024-02-28T20:00:00.000Z'))).toBe('2024-02-29')
})

test('the business day of a demonstration place lies whole days from the calendar', () => {
  expect(businessDay(at('2026-11-24T03:00:00.000Z'), -729)).toBe('2024-11-25')
  expect(businessDay(at('2026-11-24T03:00:00.000Z'), 0)).toBe('2026-11-24')
})

test('only the one written form is a moment', () => {
  expect(parseInstant('2024-11-25T00:00:00.000Z')).toBe('2024-11-25T00:00:00.000Z')
  for (const text of ['2024-11-25', '2024-11-25T00:00:00Z', '2024-11-25T00:00:00.000+07:00', '2024-11-25T24:00:00.000Z', '']) {
    expect(parseInstant(text)).toBeNull()
  }
})
