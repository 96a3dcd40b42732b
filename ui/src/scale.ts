/** A straight line from values to places on paper, and round numbers to mark it with. */
export interface Scale {
  readonly place: (value: number) => number
  readonly marks: readonly number[]
}

const STEPS = [1, 2, 2.5, 5, 10]

/** What a value can be at all; `most` is null where there is no end to it. */
export interface ScaleLimits {
  readonly least: number
  readonly most: number | null
}

/**
 * At most about five round marks that cover the values; a single value gets room on both sides, but none where no value can be. A value that is outside
 * all the same is shown.
 */
export function scaleOver(values: readonly number[], from: number, to: number, limits: ScaleLimits | null = null): Scale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const spread = high - low || Math.abs(high) || 1
  const rough = spread / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10)
  const [least, most] = [limits?.least ?? Number.NEGATIVE_INFINITY, limits?.most ?? Number.POSITIVE_INFINITY]
  const lowest = Math.floor((low - spread * 0.05) / step) * step
  const highest = Math.ceil((high + spread * 0.05) / step) * step
  const first = low < least ? lowest : Math.max(lowest, least)
  const last = high > most ? highest : Math.min(highest, most)
  const count = Math.floor((last - first) / step + 1e-9)
  // The step may be 0.1: multiples are rounded, or marks read 0.30000000000000004.
  const marks = Array.from({ length: count + 1 }, (_, n) => Number((first + n * step).toPrecision(12)))
  return { place: (value) => from + ((value - first) / (last - first)) * (to - from), marks }
}
