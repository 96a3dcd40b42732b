import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage } from '../indicators/tally.ts'
import { coverageOver } from './coverage.ts'

const year = fc.tuple(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), fc.nat(9)).map(([missing, reported]): Coverage => ({
  reported,
  asked: reported + missing.length,
  gaps: missing.map((n) => ({ unit: `c${n}`, reason: 'not-reported' })),
}))
const years = fc.array(year, { minLength: 1, maxLength: 5 })

describe('the laws of coverage over several years', () => {
  it('what was reported and what is missing are what was asked, and nobody is missing twice', () => {
    fc.assert(
      fc.property(years, (given) => {
        const { reported, asked, gaps } = coverageOver(given)
        expect([reported >= 0, reported + gaps.length]).toEqual([true, asked])
        expect(new Set(gaps.map(({ unit }) => unit)).size).toBe(gaps.length)
      }),
    )
  })

  it('one year is itself, the same year again changes nothing, and the order does not matter', () => {
    fc.assert(
      fc.property(years, ([first, ...others]) => {
        const alone = coverageOver([first!])
        expect([alone.reported, alone.asked, alone.gaps.length]).toEqual([first!.reported, first!.asked, first!.gaps.length])
        expect(coverageOver([first!, first!, first!, first!, first!])).toEqual(alone)
        expect(coverageOver([first!, ...others].toReversed())).toEqual(coverageOver([first!, ...others]))
      }),
    )
  })

  it('a coverage is whole exactly where every year is, and never says more were asked than could be', () => {
    fc.assert(
      fc.property(years, (given) => {
        const over = coverageOver(given)
        expect(over.reported === over.asked).toBe(given.every(({ reported, asked }) => reported === asked))
        expect(over.asked).toBeLessThanOrEqual(Math.max(...given.map(({ asked }) => asked), over.gaps.length))
      }),
    )
  })
})
