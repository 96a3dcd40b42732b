/**
 * Exact intervals for counts. They decide only where chance does: surveys, and rare births and deaths. A full count of bodies, communes or detected
 * victims is judged as counted.
 */
import { betaQuantile, gammaQuantile, lowerGamma, normalQuantile } from './special-functions.ts'

export type IntervalMethod = 'garwood' | 'clopper-pearson' | 'wilson' | 'fieller'

/** Both bounds with the chance `level` of covering the true value; in the unit of what was given (events, or a share between 0 and 1). */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly method: IntervalMethod
  readonly level: number
}

export const USUAL_LEVEL = 0.95

/** The mean number of events that `events` observed ones are compatible with: Garwood (1936), exact for a Poisson count. */
export function garwood(events: number, level = USUAL_LEVEL): Interval {
  const tail = (1 - level) / 2
  return {
    low: events === 0 ? 0 : gammaQuantile(events, tail),
    high: gammaQuantile(events + 1, 1 - tail),
    method: 'garwood',
    level,
  }
}

/** The share that `hits` of `trials` are compatible with: Clopper & Pearson (1934), exact and therefore wide. */
export function clopperPearson(hits: number, trials: number, level = USUAL_LEVEL): Interval {
  const tail = (1 - level) / 2
  return {
    low: hits <= 0 ? 0 : betaQuantile(hits, trials - hits + 1, tail),
    high: hits >= trials ? 1 : betaQuantile(hits + 1, trials - hits, 1 - tail),
    method: 'clopper-pearson',
    level,
  }
}

/** The share that `hits` of `trials` are compatible with: Wilson (1927), close to its level also for few trials. `hits` need not be whole. */
export function wilson(hits: number, trials: number, level = USUAL_LEVEL): Interval {
  const z = normalQuantile(1 - (1 - level) / 2)
  const share = hits / trials
  const shrink = 1 + (z * z) / trials
  const centre = (share + (z * z) / (2 * trials)) / shrink
  const half = (z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))) / shrink
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half), method: 'wilson', level }
}

/** The interval of a share from a sample drawn in clusters: the sample counts as if it were `trials ÷ designEffect` independent answers (Kish 1965). */
export const surveyShare = (hits: number, trials: number, designEffect: number, level = USUAL_LEVEL): Interval =>
  wilson(hits / designEffect, trials / designEffect, level)

/** A mean of a sample with its standard error. */
export interface MeanOfSample {
  readonly mean: number
  readonly error: number
}

/**
 * The standard error of a mean from a sample drawn in clusters: `deviation` is that of single answers, and the sample counts as if it were
 * `size ÷ designEffect` independent ones (Kish 1965).
 */
export const errorOfMean = (deviation: number, size: number, designEffect: number): number => deviation * Math.sqrt(designEffect / size)

/**
 * The ratio of two means that two sample means are compatible with: Fieller (1954), exact for normal means, and lopsided as a ratio is. Women and men of
 * one household answer alike; leaving that out can only make it wider. Null where the lower mean may itself be nought: then no ratio is excluded.
 */
export function ratioOfMeans(above: MeanOfSample, below: MeanOfSample, level = USUAL_LEVEL): Interval | null {
  const z = normalQuantile(1 - (1 - level) / 2)
  const square = (value: number) => value * value
  const [a, b] = [square(below.mean) - square(z * below.error), square(above.mean) - square(z * above.error)]
  if (a <= 0) return null
  const [middle, half] = [above.mean * below.mean, Math.sqrt(Math.max(0, square(above.mean * below.mean) - a * b))]
  return { low: Math.max(0, (middle - half) / a), high: (middle + half) / a, method: 'fieller', level }
}

/** Bounds in another unit, for example per 100.000, or boys per 100 girls. `convert` must be increasing. */
export const convertInterval = (interval: Interval, convert: (value: number) => number): Interval => ({
  ...interval,
  low: convert(interval.low),
  high: convert(interval.high),
})

/** Boys per 100 girls from the share of boys among births. */
export const boysPer100Girls = (shareOfBoys: number): number => (100 * shareOfBoys) / (1 - shareOfBoys)

/** The chance of seeing at most `events` where `expected` are expected. */
export const chanceOfAtMost = (events: number, expected: number): number => 1 - lowerGamma(events + 1, expected)

/** How many events make a rate steady enough to read: a relative standard error of 25 % needs 16 (US cancer statistics hide rates below it). */
export const STEADY_EVENTS = 16

/** How large the denominator must be for that many events at a rate of `rate` per `multiplier`. */
export const denominatorFor = (events: number, rate: number, multiplier: number): number => (events * multiplier) / rate
