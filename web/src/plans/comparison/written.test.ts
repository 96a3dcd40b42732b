import { expect, test } from 'vitest'
import { written } from './written.ts'

test.each([
  [110.7, '110,7'],
  [100000, '100.000'],
  [null, 'không có'],
  ['', 'không có'],
  [[], 'không có'],
  [[2024, 2025], '2024, 2025'],
  [{ from: { month: 11, day: 15 }, name: null }, '11 · 15'],
  [{ value: null }, 'không có'],
  [true, 'true'],
])('%j is told as %s', (value, expected) => {
  expect(written(value, 'vi', 'không có')).toBe(expected)
})
