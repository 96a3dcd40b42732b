import { describe, expect, test } from 'vitest'
import { asks as asksInEnglish } from '../en/plan-asks.ts'
import { asks, type Asked } from './plan-asks.ts'

const target = (over: Partial<Asked>): Asked => ({
  comparator: '=',
  bound: null,
  value: 30,
  unit: '%',
  baseline: null,
  direction: 'up',
  ...over,
})
const written = (over: Partial<Asked>) => asks(target(over)).replaceAll('\u00a0', ' ')

describe('a target says what it asks for', () => {
  test.each<[string, Partial<Asked>]>([
    ['đạt 30%', {}],
    ['ít nhất 20%', { comparator: '>=', value: 20 }],
    ['trên 30%', { comparator: '>' }],
    ['không quá 1.000 tỷ đồng', { comparator: '<=', value: 1000, unit: 'tỷ đồng' }],
    ['xuống dưới 30%', { comparator: 'decrease_to', bound: '<', direction: 'down' }],
    ['giảm còn 1,7 lần', { comparator: 'decrease_to', value: 1.7, unit: 'lần', direction: 'down' }],
    ['giảm còn 42/100.000 trẻ sinh sống', { comparator: 'decrease_to', value: 42, unit: '/100.000 trẻ sinh sống', direction: 'down' }],
    [
      'từ 23 xuống còn 18 ca sinh/1.000 phụ nữ',
      { comparator: 'decrease_to', value: 18, unit: 'ca sinh/1.000 phụ nữ', baseline: { value: 23, year: null }, direction: 'down' },
    ],
    ['ở mức 110,7 bé trai/100 bé gái', { value: 110.7, unit: 'bé trai/100 bé gái', direction: 'down' }],
    ['tăng lên 50%', { comparator: 'increase_to', value: 50 }],
    ['từ 40 lên ít nhất 50%', { comparator: 'increase_to', bound: '>=', value: 50, baseline: { value: 40, year: 2020 } }],
    ['tăng thêm 5%', { comparator: 'increase_by', value: 5 }],
    ['từ 20 đến 30%', { comparator: 'range', value: [20, 30], direction: 'band' }],
    ['duy trì', { comparator: 'maintain', value: null, unit: null, direction: 'yes-no' }],
    ['duy trì ít nhất 95%', { comparator: 'maintain', bound: '>=', value: 95 }],
    ['có', { comparator: 'exists', value: null, unit: null, direction: 'yes-no' }],
    ['không định lượng', { comparator: 'qual', value: null, unit: null }],
    ['giảm', { comparator: 'decrease', value: null, unit: null, direction: 'down' }],
  ])('%s', (sentence, over) => {
    expect(written(over)).toBe(sentence)
  })

  test('a level the paper does not state is said to be missing, in both languages', () => {
    expect(written({ comparator: '>=', value: null })).toBe('chưa nêu mức')
    expect(asksInEnglish(target({ comparator: '>=', value: null }))).toBe('level not stated')
  })

  test('zero is a level like any other', () => {
    expect(written({ comparator: '<=', value: 0, unit: 'vụ' })).toBe('không quá 0 vụ')
  })

  test('English writes its own separators and keeps the unit as printed', () => {
    expect(asksInEnglish(target({ comparator: 'decrease_to', bound: '<', value: 1.5, unit: 'lần' }))).toBe('down to below 1.5\u00a0lần')
  })
})
