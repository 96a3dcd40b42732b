import { expect, test } from 'vitest'
import { periodText as inEnglish } from '../en/period.ts'
import { estimateText, periodBeforeText, periodText, sameBeforeText } from './period.ts'

test('a period is named as offices name it, never by its key', () => {
  const keys = ['2024', '2024-H1', '2024-H2', '2024-Q3', '2024-02', '2024-07', '2021..2025']
  expect(keys.map(periodText)).toEqual([
    'năm 2024',
    '6 tháng đầu năm 2024',
    '6 tháng cuối năm 2024',
    'quý III năm 2024',
    'tháng 02 năm 2024',
    'tháng 7 năm 2024',
    'giai đoạn 2021 - 2025',
  ])
  for (const key of keys.slice(1)) expect(inEnglish(key)).not.toContain(key)
  expect(periodText('nửa năm')).toBe('nửa năm')
})

test('half a year stands beside the same half of the year before, a year beside the year', () => {
  expect(['2024', '2024-H1', '2024-07'].map(periodBeforeText)).toEqual(['năm trước', 'cùng kỳ năm trước', 'cùng kỳ năm trước'])
  expect(['2024', '2024-H1', '2021..2025'].map(sameBeforeText)).toEqual(['năm 2023', 'cùng kỳ năm 2023', 'giai đoạn 2020 - 2024'])
})

test('an estimate in a form of six months is of those six months', () => {
  expect(['2024', '2024-H1'].map(estimateText)).toEqual(['ước thực hiện cả năm', 'ước thực hiện 6 tháng đầu năm 2024'])
})
