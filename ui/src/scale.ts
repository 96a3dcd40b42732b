/** A straight line from values to places on paper, and round numbers to mark it with. */
export interface Scale {
  readonly place: (value: number) => number
  readonly marks: readonly number[]
}

const STEPS = [1, 2, 2.5, 5, 10]

/** At most about five round marks that cover the values; a single value gets room on both sides. */
export function scaleOver(values: readonly number[], from: number, to: number): Scale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const spread = high - low || Math.abs(high) || 1
  const rough = spread / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10)
  const first = Math.floor((low - spread * 0.05) / step) * step
  const last = Math.ceil((high + spread * 0.05) / step) * step
  const count = Math.round((last - first) / step)
  // The step may be 0.1: multiples are rounded, or marks read 0.30000000000000004.
  const marks = Array.from({ length: count + 1 }, (_, n) => Number((first + n * step).toPrecision(12)))
  return { place: (value) => from + ((value - first) / (last - first)) * (to - from), marks }
}
