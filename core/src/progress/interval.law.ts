import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boysPer100Girls, clopperPearson, garwood, ratioOfMeans, surveyShare, wilson } from './interval.ts'

const counts = fc.integer({ min: 0, max: 5000 })
const hitsAndTrials = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))

describe('the laws of intervals', () => {
  it('a ratio of two means holds the ratio observed, turns over with its sides, and for small errors is that of the rough rule', () => {
    const mean = fc.double({ min: 5, max: 40, noNaN: true })
    const share = fc.double({ min: 0.005, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(mean, share, mean, share, (w, sw, m, sm) => {
        const [above, below] = [
          { mean: w, error: w * sw },
          { mean: m, error: m * sm },
        ]
        const [there, back] = [ratioOfMeans(above, below)!, ratioOfMeans(below, above)!]
        expect(there.low).toBeLessThanOrEqual(w / m)
        expect(there.high).toBeGreaterThanOrEqual(w / m)
        expect(there.low * back.high).toBeCloseTo(1, 6)
        expect(ratioOfMeans({ ...above, error: above.error * 1.1 }, below)!.high).toBeGreaterThan(there.high)
        // Delta method: the ratio times the root of both relative variances.
        const rough = ratioOfMeans({ mean: w, error: (w * sw) / 100 }, { mean: m, error: (m * sm) / 100 })!
        expect((rough.high - rough.low) / 2 / (w / m)).toBeCloseTo((1.959964 * Math.hypot(sw, sm)) / 100, 4)
      }),
    )
  })

  it('an interval holds what was observed, and grows with the level', () => {
    fc.assert(
      fc.property(counts, (events) => {
        const usual = garwood(events)
        const wider = garwood(events, 0.99)
        expect(usual.low).toBeLessThanOrEqual(events)
        expect(usual.high).toBeGreaterThan(events)
        expect(wider.low).toBeLessThanOrEqual(usual.low)
        expect(wider.high).toBeGreaterThan(usual.high)
      }),
      { numRuns: 60 },
    )
  })

  it('a share stays between nothing and all, by either method', () => {
    fc.assert(
      fc.property(hitsAndTrials, ([hits, trials]) => {
        for (const interval of [wilson(hits, trials), clopperPearson(hits, trials)]) {
          expect(interval.low).toBeGreaterThanOrEqual(0)
          expect(interval.high).toBeLessThanOrEqual(1)
          expect(interval.low).toBeLessThanOrEqual(hits / trials + 1e-12)
          expect(interval.high).toBeGreaterThanOrEqual(hits / trials - 1e-12)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('the two sides of a share mirror each other: boys and girls change places', () => {
    fc.assert(
      fc.property(hitsAndTrials, ([hits, trials]) => {
        const boys = clopperPearson(hits, trials)
        const girls = clopperPearson(trials - hits, trials)
        expect(boys.low).toBeCloseTo(1 - girls.high, 9)
        expect(boys.high).toBeCloseTo(1 - girls.low, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('a design effect never makes an answer surer', () => {
    fc.assert(
      fc.property(hitsAndTrials, fc.double({ min: 1, max: 10, noNaN: true }), ([hits, trials], effect) => {
        const simple = wilson(hits, trials)
        const clustered = surveyShare(hits, trials, effect)
        expect(clustered.high - clustered.low).toBeGreaterThanOrEqual(simple.high - simple.low - 1e-12)
      }),
    )
  })

  it('as many girls as boys is 100', () => {
    expect(boysPer100Girls(0.5)).toBe(100)
  })
})
