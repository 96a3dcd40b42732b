import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compareDecimals,
  compareFractions,
  decimalText,
  equalDecimals,
  formatDecimal,
  fraction,
  multiply,
  parseDecimal,
  readFormatted,
  round,
  roundFraction,
  subtract,
  sum,
  type Decimal,
} from './decimal.ts'

const decimals = (): fc.Arbitrary<Decimal> =>
  fc.record({ units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.integer({ min: 0, max: 6 }) })

describe('the laws of exact decimals', () => {
  it('reading what was printed gives the same digits, in the Vietnamese form and in the form of files', () => {
    fc.assert(
      fc.property(decimals(), (a) => {
        expect(readFormatted(formatDecimal(a))).toEqual(a)
        expect(parseDecimal(decimalText(a))).toEqual(a)
      }),
    )
  })

  it('a sum does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(fc.array(decimals(), { maxLength: 12 }), (parts) => {
        expect(equalDecimals(sum(parts), sum(parts.toReversed()))).toBe(true)
      }),
    )
  })

  it('what is added can be taken away again', () => {
    fc.assert(
      fc.property(decimals(), decimals(), (a, b) => {
        expect(equalDecimals(subtract(add(a, b), b), a)).toBe(true)
      }),
    )
  })

  it('rounding moves a value by no more than half of the last digit', () => {
    fc.assert(
      fc.property(decimals(), fc.integer({ min: 0, max: 6 }), (a, places) => {
        const moved = subtract(round(a, places), a)
        const distance = moved.units < 0n ? { ...moved, units: -moved.units } : moved
        expect(compareDecimals(distance, { units: 5n, scale: places + 1 })).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('rounding a fraction once agrees with rounding the decimal it stands for', () => {
    fc.assert(
      fc.property(decimals(), fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.integer({ min: 0, max: 4 }), (a, n, places) => {
        const by = { units: n, scale: 0 }
        expect(roundFraction(fraction(multiply(a, by), by)!, places)).toEqual(round(a, places))
      }),
    )
  })

  it('comparing fractions without dividing agrees with comparing their decimals', () => {
    fc.assert(
      fc.property(decimals(), decimals(), fc.bigInt({ min: 1n, max: 1000n }), (a, b, n) => {
        const by = { units: n, scale: 0 }
        expect(compareFractions(fraction(multiply(a, by), by)!, fraction(b, { units: 1n, scale: 0 })!)).toBe(compareDecimals(a, b))
      }),
    )
  })
})
