import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, monthOf, parsePlainDate, plainDate, weekday, yearOf, type PlainDate } from './plain-date.ts'

const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9990-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10) as PlainDate)

test('every day of a hundred years is written and read back, follows the one before it, and has its weekday', () => {
  const clock = new Date('1950-01-01T00:00:00Z')
  let previous: PlainDate | null = null
  while (clock.getUTCFullYear() < 2050) {
    const written = plainDate(clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate()) as PlainDate
    if (written !== clock.toISOString().slice(0, 10) || parsePlainDate(written) !== written)
      expect.fail(`${written} is not ${clock.toISOString()}`)
    if (weekday(written) !== (clock.getUTCDay() || 7)) expect.fail(`${written} has weekday ${weekday(written)}`)
    if (previous && (addDays(previous, 1) !== written || daysBetween(previous, written) !== 1))
      expect.fail(`${written} does not follow ${previous}`)
    previous = written
    clock.setUTCDate(clock.getUTCDate() + 1)
  }
  expect(previous).toBe('2049-12-31')
})

test('adding days and counting them undo one another', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (from, days) => {
      fc.pre(yearOf(from) > 10)
      expect(daysBetween(from, addDays(from, days))).toBe(days)
      expect(addDays(addDays(from, days), -days)).toBe(from)
    }),
  )
})

test('dates sort as text in the order of time', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0)
    }),
  )
})

test('a date is its year, month and day', () => {
  fc.assert(
    fc.property(anyDay, (d) => {
      expect(plainDate(yearOf(d), monthOf(d), dayOf(d))).toBe(d)
    }),
  )
})
