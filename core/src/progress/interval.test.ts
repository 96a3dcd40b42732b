import { describe, expect, it } from 'vitest'
import {
  boysPer100Girls,
  chanceOfAtMost,
  clopperPearson,
  convertInterval,
  denominatorFor,
  errorOfMean,
  garwood,
  ratioOfMeans,
  STEADY_EVENTS,
  surveyShare,
  wilson,
  type Interval,
} from './interval.ts'

const rounded = (interval: Interval, places = 0) => [Number(interval.low.toFixed(places)), Number(interval.high.toFixed(places))]
const per = (multiplier: number, denominator: number) => (events: number) => (events * multiplier) / denominator

describe('exact intervals', () => {
  // Limits of a Poisson count as printed in Pearson & Hartley, Biometrika Tables for Statisticians I, table 40 (95 %, two sides).
  it.each([
    [0, 0, 3.69],
    [1, 0.03, 5.57],
    [2, 0.24, 7.22],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [50, 37.11, 65.92],
  ])('of %d events are those of the published table', (events, low, high) => {
    expect(rounded(garwood(events), 2)).toEqual([low, high])
  })

  it('of a share agree with values computed elsewhere', () => {
    // scipy.stats.binomtest(8, 10).proportion_ci(method='exact'), SciPy 1.17.1
    expect(clopperPearson(8, 10).low).toBeCloseTo(0.4439045376923585, 9)
    expect(clopperPearson(8, 10).high).toBeCloseTo(0.9747892736731666, 9)
    expect(clopperPearson(0, 10).low).toBe(0)
    expect(clopperPearson(10, 10).high).toBe(1)
    // scipy.stats.binomtest(8, 10).proportion_ci(method='wilson')
    expect(wilson(8, 10).low).toBeCloseTo(0.49016247153664183, 9)
    expect(wilson(8, 10).high).toBeCloseTo(0.9433178485456247, 9)
  })

  it('of a ratio of two means agree with roots computed elsewhere', () => {
    // numpy.roots([m*m - z*z*sm*sm, -2*w*m, w*w - z*z*sw*sw]) with z = scipy.stats.norm.ppf(0.975); NumPy 2.4.6, SciPy 1.17.1
    const hours = ratioOfMeans({ mean: 15.5, error: 0.3 }, { mean: 8.6, error: 0.25 })!
    expect(hours.low).toBeCloseTo(1.6844877851837017, 9)
    expect(hours.high).toBeCloseTo(1.9319030141802223, 9)
    const small = ratioOfMeans({ mean: 20.4, error: 1.1 }, { mean: 9.6, error: 0.9 })!
    expect(small.low).toBeCloseTo(1.735033986521994, 9)
    expect(small.high).toBeCloseTo(2.663471986234137, 9)
    // A mean that may itself be nought excludes no ratio.
    expect(ratioOfMeans({ mean: 20, error: 1 }, { mean: 1, error: 0.6 })).toBeNull()
    // 200 men of 8 hours' spread, in clusters that cost half of them, stand as 100 drawn alone.
    expect(errorOfMean(8, 200, 2)).toBeCloseTo(0.8, 12)
  })

  it('widen by the design effect of a survey as if fewer people had been asked', () => {
    expect(surveyShare(400, 1000, 2)).toEqual(wilson(200, 500))
  })
})

describe('the small numbers of one district (95 %)', () => {
  it('one year of 2.000 births at a true rate of 42 expects 0,84 deaths, and 43 % of years have none', () => {
    expect((2000 * 42) / 100_000).toBe(0.84)
    expect(chanceOfAtMost(0, 0.84).toFixed(2)).toBe('0.43')
  })

  it('0 deaths in 2.000 births say 0 to 184', () => {
    expect(rounded(convertInterval(garwood(0), per(100_000, 2000)))).toEqual([0, 184])
  })

  it('1 death says 50, and anything from 1,3 to 279', () => {
    expect(per(100_000, 2000)(1)).toBe(50)
    expect(rounded(convertInterval(garwood(1), per(100_000, 2000)), 1)[0]).toBe(1.3)
    expect(rounded(convertInterval(garwood(1), per(100_000, 2000)))[1]).toBe(279)
  })

  it('4 deaths in five pooled years say 40, from 11 to 102', () => {
    expect(per(100_000, 10_000)(4)).toBe(40)
    expect(rounded(convertInterval(garwood(4), per(100_000, 10_000)))).toEqual([11, 102])
  })

  it('sixteen deaths at 42 need about 38.000 births: nineteen years of the district', () => {
    const births = denominatorFor(STEADY_EVENTS, 42, 100_000)
    expect(Math.round(births / 1000)).toBe(38)
    expect(Math.round(births / 2000)).toBe(19)
  })

  it('a sex ratio of 110,7 on 2.000 births says 101 to 121, on 130 births 79 to 156', () => {
    const boys = (births: number) => (births * 110.7) / 210.7
    expect(rounded(convertInterval(wilson(boys(2000), 2000), boysPer100Girls))).toEqual([101, 121])
    expect(rounded(convertInterval(wilson(boys(130), 130), boysPer100Girls))).toEqual([79, 156])
  })

  it('an adolescent rate of 18 on 4.700 women says 14,2 to 21,8 by the rough normal rule of the printed table; the exact limits of 85 births lie higher', () => {
    const rough = [-1, 1].map((side) => (18 + side * 1.96 * Math.sqrt(18 / 4.7)).toFixed(1))
    expect(rough).toEqual(['14.2', '21.8'])
    expect(rounded(convertInterval(garwood(85), per(1000, 4700)), 1)).toEqual([14.4, 22.4])
  })

  it('2 of 3 victims helped say 21 to 94 %, 8 of 10 say 49 to 94 %', () => {
    expect(rounded(convertInterval(wilson(2, 3), (share) => share * 100))).toEqual([21, 94])
    expect(rounded(convertInterval(wilson(8, 10), (share) => share * 100))).toEqual([49, 94])
  })
})
