import { describe, expect, it } from 'vitest'
import { betaQuantile, gammaQuantile, incompleteBeta, logGamma, lowerGamma, normalQuantile, studentQuantile } from './special-functions.ts'

// Computed elsewhere with SciPy 1.17.1; the call stands beside each table.
const distance = (actual: number, stored: number) => Math.abs(actual - stored) / Math.max(1, Math.abs(stored))
const CLOSE = 1e-9

describe('special functions agree with values computed elsewhere', () => {
  it.each([
    // scipy.special.gammaln(x)
    [0.25, 1.2880225246980774],
    [0.5, 0.5723649429247],
    [1, 0],
    [1.5, -0.12078223763524526],
    [10, 12.801827480081469],
    [100, 359.1342053695754],
    [5000, 37582.62631568535],
  ])('ln Γ(%d)', (x, stored) => expect(distance(logGamma(x), stored)).toBeLessThan(CLOSE))

  it.each([
    // scipy.special.gammainc(a, x)
    [0.5, 0.5, 0.6826894921370859],
    [1, 0.84, 0.5682894765709202],
    [5, 10.24, 0.974974020065498],
    [16, 12, 0.15558434754981676],
    [85, 90, 0.7149941639935327],
    [1050, 1000, 0.05962832876847708],
    [4000, 4100, 0.9421881762120626],
  ])('P(%d, %d)', (a, x, stored) => expect(distance(lowerGamma(a, x), stored)).toBeLessThan(CLOSE))

  it.each([
    // scipy.special.betainc(a, b, x)
    [0.5, 0.5, 0.3, 0.36901011956554536],
    [2, 3, 0.4, 0.5248],
    [8, 3, 0.7, 0.38278278639999985],
    [3, 8, 0.05, 0.011503557379296871],
    [1050, 950, 0.52, 0.326959093607689],
    [0.5, 2.5, 0.1, 0.5104102554355723],
  ])('I(%d, %d; %d)', (a, b, x, stored) => expect(distance(incompleteBeta(a, b, x), stored)).toBeLessThan(CLOSE))

  it.each([
    // scipy.stats.gamma.ppf(p, a)
    [1, 0.025, 0.025317807984289876],
    [2, 0.975, 5.571643390938898],
    [5, 0.975, 10.241588675403694],
    [85, 0.025, 67.89498100479449],
    [86, 0.975, 105.10381631889896],
    [1000, 0.5, 999.6666864269652],
  ])('quantile of gamma(%d) at %d', (a, p, stored) => expect(distance(gammaQuantile(a, p), stored)).toBeLessThan(CLOSE))

  it.each([
    // scipy.stats.beta.ppf(p, a, b)
    [2, 2, 0.025, 0.09429932405024609],
    [8, 3, 0.025, 0.4439045376923585],
    [9, 2, 0.975, 0.9747892736731666],
    [1051, 950, 0.975, 0.5470853742367989],
  ])('quantile of beta(%d, %d) at %d', (a, b, p, stored) => expect(distance(betaQuantile(a, b, p), stored)).toBeLessThan(CLOSE))

  it.each([
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.025, -1.959963984540054],
  ])(
    // scipy.stats.norm.ppf(p)
    'quantile of the normal at %d',
    (p, stored) => expect(distance(normalQuantile(p), stored)).toBeLessThan(CLOSE),
  )

  it.each([
    // scipy.stats.t.ppf(p, degrees)
    [1, 0.975, 12.706204736174694],
    [2, 0.975, 4.302652729749462],
    [3, 0.9, 1.637744353696209],
    [3, 0.975, 3.1824463052837078],
    [10, 0.95, 1.8124611228116756],
    [30, 0.995, 2.7499956535672254],
  ])('quantile of t with %d degrees at %d', (degrees, p, stored) =>
    expect(distance(studentQuantile(degrees, p), stored)).toBeLessThan(CLOSE),
  )

  it('have their ends', () => {
    expect([
      lowerGamma(3, 0),
      incompleteBeta(2, 2, 0),
      incompleteBeta(2, 2, 1),
      gammaQuantile(3, 0),
      betaQuantile(2, 2, 0),
      betaQuantile(2, 2, 1),
    ]).toEqual([0, 0, 1, 0, 0, 1])
    expect([normalQuantile(0.5), studentQuantile(4, 0.5)]).toEqual([0, 0])
  })
})
