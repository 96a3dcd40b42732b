import { describe, expect, test } from 'vitest'
import { readDay, writeDay, writeMonthDay, writeNumber, writeQuantity } from './writing.ts'

describe('numbers and days are written as on Vietnamese papers', () => {
  test('dots group thousands and the comma is the decimal sign', () => {
    expect(writeNumber('vi', 1234567.89)).toBe('1.234.567,89')
    expect(writeNumber('en', 1234567.89)).toBe('1,234,567.89')
  })
  test.each([0, 30, 999, 1000, 20_165, -1234.5, 0.1 + 0.2, 98.75, 1e-7, -2.5e-9, 1e-12, 123_456_789_012_345])(
    '%d is written as the standard of its language has it',
    (value) => {
      for (const [language, locale] of [
        ['vi', 'vi-VN'],
        ['en', 'en-GB'],
      ] as const)
        expect(writeNumber(language, value)).toBe(new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value))
    },
  )
  test('days and months always have two digits', () => {
    expect(writeDay('2025-12-05')).toBe('05/12/2025')
    expect(writeMonthDay({ month: 1, day: 5 })).toBe('05/01')
  })
  test('a unit that starts with a stroke stands close to its number', () => {
    expect(writeQuantity('42', '/100.000 trẻ')).toBe('42/100.000 trẻ')
    expect(writeQuantity('30', '%')).toBe('30%')
    expect(writeQuantity('30', null)).toBe('30')
  })
  test.each([
    ['5/12/2025', '2025-12-05'],
    [' 05-12-2025 ', '2025-12-05'],
    ['05.12.2025', '2025-12-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is read day first', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })
  test.each(['', '29/02/2025', '31/04/2025', '12/2025', '2025-12-05', '5/13/2025', '5/12/25'])('%s is no day', (typed) => {
    expect(readDay(typed)).toBeNull()
  })
})
