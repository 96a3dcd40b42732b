import { expect, test } from 'vitest'
import { monthDayText, readMonthDay } from './month-day.ts'

test('a day of every year is read as people write it, and one that no year has is not read', () => {
  expect(['15/11', '5.3', '29/02', '31/04', '0/1', '15', ''].map(readMonthDay)).toEqual([
    { month: 11, day: 15 },
    { month: 3, day: 5 },
    { month: 2, day: 29 },
    null,
    null,
    null,
    null,
  ])
  expect([monthDayText({ month: 3, day: 5 }), monthDayText(null)]).toEqual(['05/03', ''])
})
