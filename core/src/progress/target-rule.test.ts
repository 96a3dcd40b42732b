import { describe, expect, it } from 'vitest'
import { parseDecimal } from '../basics/decimal.ts'
import type { Target } from '../plans/content.ts'
import { bindsIn, ruleOf, type TargetRule } from './target-rule.ts'

const printed = (fields: Partial<Target>): Target => ({
  id: 't',
  spans: [],
  finding: { by: 'person', sure: 'high' },
  code: '1',
  number: '1',
  objective: null,
  label: '',
  text: '',
  quantity: '',
  comparator: '=',
  bound: null,
  trigger: null,
  direction: 'up',
  value: null,
  unit: '%',
  denominator: null,
  baseline: null,
  due: [2025],
  from: null,
  dueInherited: false,
  notes: {},
  lead: null,
  ...fields,
})
const rule = (fields: Partial<Target>): TargetRule => {
  const given = ruleOf(printed(fields))
  if (typeof given === 'string') throw new Error(given)
  return given
}
const compare = (comparator: '>=' | '>' | '<=' | '<', value: string) => ({ kind: 'compare', comparator, value: parseDecimal(value) })

describe('the words of a target become a bound', () => {
  it.each([
    ['“đạt 30 %” of a share that should rise', { value: 30 }, compare('>=', '30')],
    ['“ở mức 110,7” of a ratio that should fall', { value: 110.7, direction: 'down', unit: 'bé trai/100 bé gái' }, compare('<=', '110.7')],
    ['“xuống dưới 30 %”', { value: 30, comparator: 'decrease_to', bound: '<', direction: 'down' }, compare('<', '30')],
    ['“giảm còn 1,7 lần”', { value: 1.7, comparator: 'decrease_to', direction: 'down', unit: 'lần' }, compare('<=', '1.7')],
    ['“trên 30 %”', { value: 30, comparator: '>' }, compare('>', '30')],
    ['“ít nhất 20 %”', { value: 20, comparator: '>=' }, compare('>=', '20')],
    ['“tăng thêm 5” from a stated 40', { value: 5, comparator: 'increase_by', baseline: { value: 40, year: 2020 } }, compare('>=', '45')],
    ['“từ 40 đến 50”', { value: [40, 50], comparator: 'range' }, { kind: 'range', low: parseDecimal('40'), high: parseDecimal('50') }],
    ['“100 % số xã”', { value: 100 }, { kind: 'all' }],
    ['“duy trì chuyên mục”', { comparator: 'maintain', direction: 'yes-no', unit: null }, { kind: 'yes' }],
  ] as [string, Partial<Target>, unknown][])('%s', (_, fields, bound) => {
    expect(rule(fields).bound).toEqual(bound)
  })

  it('say when they bind: to reach, from a year on, in every period, or without a year', () => {
    expect(rule({ value: 30 }).when).toEqual({ kind: 'reach', by: 2025 })
    expect(rule({ value: 30, due: [2025, 2030] }).when).toEqual({ kind: 'reach', by: 2030 })
    expect(rule({ value: 50, due: [], from: 2025 }).when).toEqual({ kind: 'from', year: 2025 })
    expect(rule({ comparator: 'maintain', direction: 'yes-no', due: [] }).when).toEqual({ kind: 'keep' })
    expect(rule({ value: 100, due: [] }).when).toEqual({ kind: 'open' })
  })

  it('bind from their year on, and a target without a year binds always', () => {
    expect([2024, 2025, 2026].map((year) => bindsIn({ kind: 'reach', by: 2025 }, year))).toEqual([false, true, true])
    expect([2024, 2025, 2026].map((year) => bindsIn({ kind: 'from', year: 2025 }, year))).toEqual([false, true, true])
    expect(bindsIn({ kind: 'open' }, 2021)).toBe(true)
  })

  it('keep that the plan strives, its baseline, and that the side was taken from the direction', () => {
    expect(rule({ value: 60, text: 'Phấn đấu đạt 60% vào năm 2025 dân số được tiếp cận kiến thức.' }).aspirational).toBe(true)
    expect(rule({ value: 60 }).aspirational).toBe(false)
    expect(rule({ value: 18, comparator: 'decrease_to', direction: 'down', baseline: { value: 23, year: null } }).baseline).toEqual({
      value: parseDecimal('23'),
      year: null,
    })
    expect(
      [rule({ value: 30 }), rule({ value: 30, comparator: '>=' }), rule({ value: 30, comparator: '~' })].map((r) => r.sideTaken),
    ).toEqual([true, false, true])
  })

  it('give no rule where there is nothing to hold a value against', () => {
    expect(ruleOf(printed({ comparator: 'qual', value: null }))).toBe('no-value')
    expect(ruleOf(printed({ comparator: 'increase_by', value: 5 }))).toBe('no-base')
    expect(ruleOf(printed({ comparator: 'increase_by', baseline: { value: 40, year: 2020 } }))).toBe('no-value')
    expect(ruleOf(printed({ value: 30, direction: 'band' }))).toBe('no-side')
  })
})

describe('a rise or a fall', () => {
  const whole = [
    { year: 2020, value: parseDecimal('120')! },
    { year: 2023, value: parseDecimal('150')! },
  ]
  const of = (fields: Partial<Target>, unitOfMeasure: string, year = 2024) =>
    ruleOf(printed({ comparator: 'increase_by', ...fields }), fields.direction ?? 'up', { unitOfMeasure, whole, year })
  const since2020 = { notes: { reference: 'năm 2020' } }
  const falls = { comparator: 'decrease_by', direction: 'down' } as const

  it.each([
    ['“tăng 10 % số … so với năm 2020” is a tenth more than was counted then', { value: 10, ...since2020 }, 'doanh nghiệp', '>=', '132'],
    ['“tăng trên 3 %”', { value: 3, bound: '>', ...since2020 }, 'vụ', '>', '123.6'],
    ['“giảm 50 % số cặp tảo hôn so với năm 2020”', { value: 50, ...falls, ...since2020 }, 'cặp', '<=', '60'],
    ['“tăng 100 %” is twice as many, not every case', { value: 100, ...since2020 }, 'mô hình', '>=', '240'],
    ['“so với năm trước” is the year before the one judged', { value: 10, notes: { reference: 'cùng kỳ năm trước' } }, 'vụ', '>=', '165'],
    ['the plan’s own baseline goes before what was measured', { value: 10, baseline: { value: 200, year: 2020 } }, 'vụ', '>=', '220'],
    ['percent of a percentage are points', { value: 5, baseline: { value: 40, year: 2020 } }, '%', '>=', '45'],
    ['“tăng thêm 12 mô hình so với 2020”', { value: 12, unit: 'mô hình', notes: { reference: '2020' } }, 'mô hình', '>=', '132'],
  ] as [string, Partial<Target>, string, '>=' | '>' | '<=', string][])('%s', (_, fields, unit, comparator, value) => {
    expect(of(fields, unit)).toMatchObject({ bound: compare(comparator, value) })
  })

  it('says what it was counted from, and by how much', () => {
    expect(of({ value: 10, ...since2020 }, 'vụ')).toMatchObject({
      change: { from: parseDecimal('120'), year: 2020, by: parseDecimal('10'), percent: true },
      baseline: { value: parseDecimal('120'), year: 2020 },
    })
  })

  it('has no rule without the number it counts from', () => {
    expect(of({ value: 10 }, 'vụ')).toBe('no-base')
    expect(of({ value: 10, notes: { reference: 'năm 2019' } }, 'vụ')).toBe('no-base')
    expect(of({ value: 10, notes: { reference: 'giai đoạn 2016 - 2020' } }, 'vụ')).toBe('no-base')
    expect(of({ value: 10, baseline: { value: 0, year: 2020 } }, 'vụ')).toBe('no-base')
  })
})
