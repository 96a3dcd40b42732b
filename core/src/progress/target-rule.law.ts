import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, asFraction, compareDecimals, compareFractions, decimalText, multiply, parseDecimal, wholeNumber } from '../basics/decimal.ts'
import { target } from '../plans/small-plan.fixture.ts'
import { satisfies } from './bound.ts'
import { ruleOf, type TargetRule } from './target-rule.ts'

const cents = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => parseDecimal((n / 100).toFixed(2))!)
const up = { comparator: 'increase_by', direction: 'up', unit: '%' } as const
const down = { comparator: 'decrease_by', direction: 'down', unit: '%' } as const
const falls = fc.boolean()

function rule(fall: boolean, by: string, base: string, unitOfMeasure: string): TargetRule {
  const printed = target('1', { ...(fall ? down : up), value: Number(by), baseline: { value: Number(base), year: 2020 } })
  const given = ruleOf(printed, printed.direction, { unitOfMeasure, whole: [], year: 2024 })
  if (typeof given === 'string') throw new Error(given)
  return given
}
const boundOf = (given: TargetRule) => {
  if (given.bound.kind !== 'compare') throw new Error(given.bound.kind)
  return given.bound.value
}

describe('the laws of a rise and a fall', () => {
  it('so many percent of a count are that share of what it was, exactly; of a percentage they are points', () => {
    fc.assert(
      fc.property(falls, cents(1, 10_000), cents(1, 100_000_000), (fall, by, base) => {
        const signed = fall ? { ...by, units: -by.units } : by
        const counted = boundOf(rule(fall, decimalText(by), decimalText(base), 'vụ'))
        expect(compareDecimals(multiply(counted, wholeNumber(100)), multiply(base, add(wholeNumber(100), signed)))).toBe(0)
        const points = boundOf(rule(fall, decimalText(by), decimalText(base), '%'))
        expect(compareDecimals(points, add(base, signed))).toBe(0)
      }),
    )
  })

  it('what stayed as it was has not risen and has not fallen, and a larger change is never easier', () => {
    fc.assert(
      fc.property(falls, cents(1, 9_999), cents(1, 9_999), cents(100, 100_000_000), (fall, by, more, base) => {
        const [small, large] = compareDecimals(by, more) <= 0 ? [by, more] : [more, by]
        const [easy, hard] = [small, large].map((one) => rule(fall, decimalText(one), decimalText(base), 'vụ'))
        expect(satisfies(easy!.bound, asFraction(base))).toBe(false)
        const apart = compareFractions(asFraction(boundOf(hard!)), asFraction(boundOf(easy!)))
        expect(fall ? apart <= 0 : apart >= 0).toBe(true)
        expect(satisfies(easy!.bound, asFraction(boundOf(hard!)))).toBe(true)
      }),
    )
  })
})
