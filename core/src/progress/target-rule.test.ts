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
    expect(ruleOf(printed({ comparator: 'increase_by', value: 5 }))).toBe('no-value')
    expect(ruleOf(printed({ value: 30, direction: 'band' }))).toBe('no-side')
  })
})
