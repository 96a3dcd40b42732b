import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWindow, closingWindow, parsePeriod, periodKey, yearBefore, type Period } from './period.ts'
import { addDays } from './plain-date.ts'

const period = (key: string): Period => parsePeriod(key)!

describe('periods', () => {
  it('close as Decree 09/2019/NĐ-CP, article 12, says', () => {
    expect(closingWindow(period('2024'))).toEqual({ from: '2023-12-15', to: '2024-12-14' })
    expect(closingWindow(period('2024-H1'))).toEqual({ from: '2023-12-15', to: '2024-06-14' })
    expect(closingWindow(period('2024-H2'))).toEqual({ from: '2024-06-15', to: '2024-12-14' })
    expect(closingWindow(period('2024-Q3'))).toEqual({ from: '2024-06-15', to: '2024-09-14' })
    expect(closingWindow(period('2024-03'))).toEqual({ from: '2024-02-15', to: '2024-03-14' })
    expect(closingWindow(period('2024-01'))).toEqual({ from: '2023-12-15', to: '2024-01-14' })
  })

  it('name calendar days apart from the closing', () => {
    expect(calendarWindow(period('2024'))).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(calendarWindow(period('2024-02'))).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(calendarWindow(period('2021..2025'))).toEqual({ from: '2021-01-01', to: '2025-12-31' })
  })

  it('refuse keys nobody writes', () => {
    for (const key of ['24', '2024-13', '2024-Q5', '2024-H3', '2025..2021', '2024..2024', '2024-1']) expect(parsePeriod(key)).toBeNull()
  })

  it('keep their kind one year earlier', () => {
    expect(periodKey(yearBefore(period('2024-Q1')))).toBe('2023-Q1')
    expect(periodKey(yearBefore(period('2021..2025')))).toBe('2020..2024')
  })

  it('follow one another without gap or overlap, month after month, on either window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const next: Period = month === 12 ? { kind: 'month', year: year + 1, month: 1 } : { kind: 'month', year, month: month + 1 }
        for (const window of [calendarWindow, closingWindow]) {
          expect(addDays(window({ kind: 'month', year, month }).to, 1)).toBe(window(next).from)
        }
      }),
    )
  })
})
