import { expect, it } from 'vitest'
import { reportWindow, reportYears } from './report-window.ts'

it('a report closes on the days of the decree; a review reaches back to the first year of the plan', () => {
  expect(reportWindow('year', 2024, 2021)).toEqual({ from: '2023-12-15', to: '2024-12-14' })
  expect(reportWindow('half-year', 2024, 2021)).toEqual({ from: '2023-12-15', to: '2024-06-14' })
  expect(reportWindow('final', 2025, 2021)).toEqual({ from: '2020-12-15', to: '2025-12-14' })
  expect(reportWindow('final', 2025, null)).toEqual({ from: '2024-12-15', to: '2025-12-14' })
  expect(reportYears('interim', 2023, 2021)).toEqual({ from: 2021, to: 2023 })
  expect(reportYears('half-year', 2024, 2021)).toEqual({ from: 2024, to: 2024 })
})
