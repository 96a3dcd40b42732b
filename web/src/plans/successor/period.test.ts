import { expect, test } from 'vitest'
import { nextPeriod, readYear } from './period.ts'

test('the next plan runs as long as the old one, right after it', () => {
  expect(nextPeriod({ from: 2021, to: 2025 }, 2024)).toEqual({ from: 2026, to: 2030 })
  expect(nextPeriod({ from: 2023, to: 2023 }, 2023)).toEqual({ from: 2024, to: 2024 })
  expect(nextPeriod(null, 2024)).toEqual({ from: 2025, to: 2029 })
})

test('a year has four digits', () => {
  expect([' 2026 ', '26', '2026-2030', 'năm 2026', ''].map(readYear)).toEqual([2026, null, null, null, null])
})
