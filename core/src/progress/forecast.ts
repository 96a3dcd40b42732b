/**
 * Where a series would go if it went on as it did: a straight line by least squares through the yearly values, with the band a single further
 * year falls into at the stated level (Draper & Smith, Applied Regression Analysis, 1.4). It is an aid on the desk, never a result.
 */
import type { Indicator } from '../indicators/definition.ts'
import type { Limits } from '../indicators/limits.ts'
import { studentQuantile } from './special-functions.ts'

export interface Forecast {
  readonly method: 'least-squares-line'
  readonly level: number
  readonly points: number
  readonly year: number
  readonly value: number
  readonly low: number
  readonly high: number
}

export const FORECAST_LEVEL = 0.8
export const LEAST_POINTS = 4

export const NO_FORECAST = ['not-extrapolated', 'too-few-years'] as const
export type NoForecast = (typeof NO_FORECAST)[number]

export interface YearValue {
  readonly year: number
  readonly value: number
}

/**
 * Whether the band says more than the value: its ends differ as they are printed. Years that lie on a line leave no band, and a value at the end of
 * what it can be none either; neither means that the year ahead is certain.
 */
export const hasBand = ({ low, high }: Pick<Forecast, 'low' | 'high'>, places: number): boolean =>
  low.toFixed(places) !== high.toFixed(places)

/** The forecast for a year after the last value, within what the figure can be, or why there is none. */
export function forecast(
  indicator: Pick<Indicator, 'extrapolates' | 'calculation'>,
  { least, most }: Limits,
  series: readonly YearValue[],
  year: number,
): Forecast | NoForecast {
  if (!indicator.extrapolates || indicator.calculation.kind === 'yes-no') return 'not-extrapolated'
  const n = series.length
  if (n < LEAST_POINTS || new Set(series.map((point) => point.year)).size < n) return 'too-few-years'
  const mean = (of: (point: YearValue) => number) => series.reduce((total, point) => total + of(point), 0) / n
  const [middle, level] = [mean((p) => p.year), mean((p) => p.value)]
  const spread = series.reduce((total, p) => total + (p.year - middle) ** 2, 0)
  const slope = series.reduce((total, p) => total + (p.year - middle) * (p.value - level), 0) / spread
  const line = (at: number) => level + slope * (at - middle)
  const residual = Math.sqrt(series.reduce((total, p) => total + (p.value - line(p.year)) ** 2, 0) / (n - 2))
  const half = studentQuantile(n - 2, (1 + FORECAST_LEVEL) / 2) * residual * Math.sqrt(1 + 1 / n + (year - middle) ** 2 / spread)
  const within = (value: number) => Math.min(most ?? Number.POSITIVE_INFINITY, Math.max(least, value))
  const value = line(year)
  return {
    method: 'least-squares-line',
    level: FORECAST_LEVEL,
    points: n,
    year,
    value: within(value),
    low: within(value - half),
    high: within(value + half),
  }
}
