import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePlainDate, type PlainDate } from './plain-date.ts'
import {
  isSettled,
  isWorkingDay,
  lastDayBefore,
  lastWorkingDayOnOrBefore,
  workingDaysBetween,
  type HolidayCalendar,
} from './working-days.ts'

const calendar = JSON.parse(readFileSync(new URL('../../../samples/calendar/holidays-vn.json', import.meta.url), 'utf8')) as HolidayCalendar
const day = (text: string) => parsePlainDate(text) as PlainDate

describe('the last day of a duty', () => {
  test('"trước ngày 05/12" means 04/12 is the last day', () => {
    expect(lastDayBefore(day('2024-12-05'))).toBe('2024-12-04')
  })

  test('04/12/2024 is a Wednesday and is worked', () => {
    expect(lastWorkingDayOnOrBefore(calendar, day('2024-12-04'))).toEqual({ day: '2024-12-04', certain: true })
  })

  test('04/12/2022 is a Sunday: the Friday before is the last working day', () => {
    expect(lastWorkingDayOnOrBefore(calendar, day('2022-12-04'))).toEqual({ day: '2022-12-02', certain: true })
  })

  test('a last day in the middle of Tết 2025 goes back over the weekend before it', () => {
    expect(lastWorkingDayOnOrBefore(calendar, day('2025-01-30'))).toEqual({ day: '2025-01-24', certain: true })
  })

  test('a year without a published calendar is answered by the fixed rules and said to be uncertain', () => {
    expect(lastWorkingDayOnOrBefore(calendar, day('2031-12-31'))).toEqual({ day: '2031-12-31', certain: false })
    expect(isWorkingDay(calendar, day('2031-05-01'))).toBe(false)
  })

  test('a look back from an uncertain year into a known one stays uncertain', () => {
    const onlyTo2026 = { years: calendar.years.filter((y) => y.year <= 2026) }
    expect(lastWorkingDayOnOrBefore(onlyTo2026, day('2027-01-03'))).toEqual({ day: '2026-12-31', certain: false })
  })
})

describe('days off published by the authorities come out of the rules', () => {
  test.each([
    ['Tết 2021 lasts until Tuesday 16/02 with two days in lieu', '2021-02-10', '2021-02-16'],
    ['30/4 and 01/5 of 2022 fell on a weekend: Monday and Tuesday were off', '2022-04-30', '2022-05-03'],
    ['Giỗ Tổ met the weekend of 30/4 in 2023: off until 03/5', '2023-04-29', '2023-05-03'],
    ['Quốc khánh 2023 went on to Monday 04/9', '2023-09-01', '2023-09-04'],
    ['Tết 2024 lasts until Wednesday 14/02', '2024-02-08', '2024-02-14'],
    ['five days at the end of April 2024 with the moved Monday', '2024-04-27', '2024-05-01'],
    ['Tết 2026 spans nine days from 14/02 to 22/02', '2026-02-14', '2026-02-22'],
    ['Giỗ Tổ 2026 is a Sunday: Monday 27/4 is off', '2026-04-25', '2026-04-27'],
  ])('%s', (_, from, to) => {
    expect(workingDaysBetween(calendar, lastDayBefore(day(from)), day(to))).toEqual({ days: 0, certain: true })
    expect(isWorkingDay(calendar, day(to))).toBe(false)
    expect(workingDaysBetween(calendar, day(to), day(addOne(to))).days).toBe(1)
  })

  test('the Saturday worked for a moved day is a working day', () => {
    expect(isWorkingDay(calendar, day('2024-05-04'))).toBe(true)
    expect(isWorkingDay(calendar, day('2024-05-11'))).toBe(false)
  })

  test('a day the law has not settled is not presented as certain', () => {
    expect(isSettled(calendar, day('2026-11-24'))).toBe(false)
    expect(workingDaysBetween(calendar, day('2026-11-23'), day('2026-11-25')).certain).toBe(false)
  })

  const addOne = (text: string) => {
    const next = new Date(`${text}T00:00:00Z`)
    next.setUTCDate(next.getUTCDate() + 1)
    return next.toISOString().slice(0, 10)
  }
})

describe('the table of moving days', () => {
  // ICU's lunar calendar is Beijing's; the two agree on every day listed, Viet Nam's zone making a difference only in rarer years.
  const lunar = (text: string) => {
    const parts = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' }).formatToParts(
      new Date(text),
    )
    return parts
      .filter((p) => p.type === 'day' || p.type === 'month')
      .map((p) => p.value)
      .join('/')
  }

  test.each(calendar.years.map((y) => [y.year, y] as const))(
    '%i holds 10/3 for Giỗ Tổ, 1/1 to 3/1 within Tết, and a day next to 02/9',
    (year, table) => {
      expect(lunar(table.hungKings)).toBe('3/10')
      expect(table.lunarNewYear.map(lunar)).toEqual(expect.arrayContaining(['1/1', '1/2', '1/3']))
      expect(table.lunarNewYear).toHaveLength(5)
      expect([`${year}-09-01`, `${year}-09-03`]).toContain(table.besideNationalDay)
      for (const swap of table.swaps) expect([6, 0]).toContain(new Date(swap.worked).getUTCDay())
    },
  )
})
