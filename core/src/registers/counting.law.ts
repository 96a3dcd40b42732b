import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, wholeNumber } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { administrative, missing } from '../indicators/figure.ts'
import { withRegister, type MonthCounted } from './counting.ts'

const amounts = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), before: fc.nat(50), after: fc.nat(50) }), { minLength: 1 })
const months = (entries: readonly { month: number; before: number; after: number }[]): MonthCounted[] =>
  entries.map(({ month, before, after }) => ({
    how: 'sum',
    month,
    standing: before + after,
    whenSigned: before,
    changedSince: after > 0,
    newest: { day: '2024-01-01' as PlainDate, amount: before + after },
  }))
const total = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)

describe('the laws of counting registers', () => {
  it('a signed number grows by exactly what was entered since, whatever was entered before', () => {
    fc.assert(
      fc.property(fc.nat(1000), amounts, (signed, entries) => {
        const figure = withRegister(administrative(wholeNumber(signed), 2024), months(entries), 2024)
        expect(figure.known && decimalText(figure.value)).toBe(String(signed + total(entries.map((one) => one.after))))
      }),
    )
  })

  it('without a signed number the register states all it holds, in whatever order its months come', () => {
    fc.assert(
      fc.property(amounts, (entries) => {
        const of = (list: typeof entries) => withRegister(missing('not-reported'), months(list), 2024)
        expect(of(entries)).toEqual(of(entries.toReversed()))
        expect(of(entries)).toEqual(administrative(wholeNumber(total(entries.map((one) => one.before + one.after))), 2024))
      }),
    )
  })
})
