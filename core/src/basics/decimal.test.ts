import { describe, expect, it } from 'vitest'
import {
  approximate,
  compareFractions,
  decimalText,
  formatDecimal,
  fraction,
  parseDecimal,
  readFormatted,
  round,
  roundFraction,
  sum,
  wholeNumber,
} from './decimal.ts'

const d = (text: string) => parseDecimal(text)!

describe('exact decimals', () => {
  it('print as Vietnamese papers do', () => {
    expect(formatDecimal(d('1234567.89'))).toBe('1.234.567,89')
    expect(formatDecimal(d('-1234.5'))).toBe('-1.234,5')
    expect(formatDecimal(d('0.05'))).toBe('0,05')
    expect(formatDecimal(d('26.90'))).toBe('26,90')
    expect(formatDecimal(d('100000'))).toBe('100.000')
  })

  it('add tenths without leaving a trace of binary', () => {
    expect(decimalText(sum(Array.from({ length: 10 }, () => d('0.1'))))).toBe('1.0')
  })

  it('refuse what is not a plain decimal', () => {
    for (const text of ['', '-', '1,5', '1e3', ' 1', '1.', '.5', '+1', 'NaN', '1'.repeat(31)]) expect(parseDecimal(text)).toBeNull()
    for (const text of ['1.23', '1.2345', '12.34.567', '1,234.5', '1.234,']) expect(readFormatted(text)).toBeNull()
  })

  it('round halves away from zero, on both sides of it', () => {
    expect(decimalText(round(d('2.5'), 0))).toBe('3')
    expect(decimalText(round(d('-2.5'), 0))).toBe('-3')
    expect(decimalText(round(d('0.125'), 2))).toBe('0.13')
    expect(decimalText(round(d('7'), 2))).toBe('7.00')
  })

  it('tell 29,96 % from 30 % although both print as 30,0', () => {
    const share = fraction(d('749'), d('2500'))!
    expect(decimalText(roundFraction({ ...share, numerator: d('74900') }, 1))).toBe('30.0')
    expect(compareFractions(share, fraction(d('3'), d('10'))!)).toBe(-1)
  })

  it('have no quotient by zero', () => {
    expect(fraction(d('0'), d('0'))).toBeNull()
    expect(fraction(d('1'), d('0.00'))).toBeNull()
  })

  it('take only safe integers as whole numbers', () => {
    expect(() => wholeNumber(0.5)).toThrow(RangeError)
    expect(() => wholeNumber(2 ** 53)).toThrow(RangeError)
  })

  it('approximate for a chart', () => {
    expect(approximate(d('110.70'))).toBe(110.7)
    expect(approximate(fraction(d('1'), d('3'))!)).toBeCloseTo(1 / 3, 11)
  })
})
