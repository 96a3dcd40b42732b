import { expect, it } from 'vitest'
import { parsePeriod } from '../basics/period.ts'
import { speaksOf } from './report-window.ts'

it('what was sent for half a year stands in the report of that half alone', () => {
  const told = (kind: Parameters<typeof speaksOf>[1]) =>
    ['2021', '2023-H1', '2024-H1', '2024', '2025'].filter((key) => speaksOf(parsePeriod(key)!, kind, 2024, 2021))
  expect(told('year')).toEqual(['2024'])
  expect(told('half-year')).toEqual(['2024-H1'])
  expect(told('interim')).toEqual(['2021', '2024'])
})
