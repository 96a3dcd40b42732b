import { describe, expect, it } from 'vitest'
import { dayInWords, numberLine, PAGE, POINT_LETTERS, TYPE } from './official-form.ts'

describe('the official form', () => {
  it('prints inside every range the decree gives', () => {
    for (const { from, to, is } of [...Object.values(PAGE.margin), ...Object.values(TYPE).map(({ size }) => size)]) {
      expect(is).toBeGreaterThanOrEqual(from)
      expect(is).toBeLessThanOrEqual(to)
    }
  })

  it.each([
    [5, 2, 2025, 'ngày 05 tháng 02 năm 2025'],
    [4, 12, 2024, 'ngày 04 tháng 12 năm 2024'],
    [15, 7, 2021, 'ngày 15 tháng 7 năm 2021'],
    [null, 12, 2024, 'ngày       tháng 12 năm 2024'],
  ] as const)('the day %s/%s/%s is "%s"', (day, month, year, words) => {
    expect(dayInWords(day, month, year)).toBe(words)
  })

  it('gives numbers under ten a nought and leaves room for the clerk', () => {
    expect(numberLine(5, 'BC-UBND')).toBe('Số: 05/BC-UBND')
    expect(numberLine(208, 'BC-UBND')).toBe('Số: 208/BC-UBND')
    expect(numberLine(null, 'BC-UBND')).toMatch(/^Số: +\/BC-UBND$/u)
  })

  it('counts points with đ after d and without the letters Vietnamese lacks', () => {
    expect(POINT_LETTERS.join('')).toBe('abcdđeghiklmnopqrstuvxy')
  })
})
