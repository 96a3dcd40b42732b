import { expect, it } from 'vitest'
import { readMoney, type MoneyUnit } from './typed-money.ts'

it.each<[string, MoneyUnit, number | null]>([
  ['50', 'million', 50_000_000],
  ['1.234,5', 'million', 1_234_500_000],
  [' 1 200 ', 'dong', 1200],
  ['2,5', 'billion', 2_500_000_000],
  ['0', 'million', 0],
  ['1.5', 'million', null],
  ['1,5', 'dong', null],
  ['0,0000001', 'million', null],
  ['-5', 'million', null],
  ['năm mươi', 'million', null],
  ['', 'million', null],
  ['99999999999999', 'billion', null],
])('“%s” in %s is %s đồng', (typed, unit, dong) => {
  expect(readMoney(typed, unit)).toBe(dong)
})
