import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicators/definition.ts'
import { forecast, hasBand } from './forecast.ts'

const share: Pick<Indicator, 'extrapolates' | 'calculation'> = {
  extrapolates: true,
  calculation: { kind: 'share', numerator: ['w'], denominator: ['w', 'm'], multiplier: 100, cappedAt: null },
}
const ahead = (values: readonly number[]) => {
  const said = forecast(
    share,
    { least: 0, most: 100 },
    values.map((value, n) => ({ year: 2020 + n, value })),
    2025,
  )
  if (typeof said === 'string') throw new Error(said)
  return said
}

describe('the band of a forecast', () => {
  it('is none where the years lie on a line, or where the value is at the end of what it can be', () => {
    expect(hasBand(ahead([48.5, 49.1, 49.7, 50.3]), 1)).toBe(false)
    expect(hasBand(ahead([100, 100, 100, 100]), 1)).toBe(false)
    expect(hasBand(ahead([48.5, 49.4, 49.6, 50.3]), 1)).toBe(true)
  })

  it('is one exactly where its two ends are printed differently', () => {
    const end = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(end, end, fc.integer({ min: 0, max: 3 }), (low, high, places) => {
        expect(hasBand({ low, high }, places)).toBe(low.toFixed(places) !== high.toFixed(places))
        expect(hasBand({ low, high: low }, places)).toBe(false)
        expect(hasBand({ low, high: low + 2 * 10 ** -places }, places)).toBe(true)
      }),
    )
  })
})
