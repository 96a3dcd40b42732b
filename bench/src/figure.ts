/** One measurement: what was wanted, what came out. `wanted` is null where no figure was promised; a rate (`/s`) should be at least that, everything else at most. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'KB' | 'MB' | '×' | '/s' | '%' | ''
  readonly wanted: number | null
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}

/** The value that all but the given share are under. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

const DIGITS = { ms: 1, s: 2, KB: 1, MB: 0, '×': 1, '/s': 0, '%': 0, '': 0 } as const

/** A row of the page `docs/reference/performance.md`. */
export const row = ({ what, value, unit, wanted }: Figure): string =>
  `| ${what} | ${value.toFixed(DIGITS[unit])} ${unit} | ${wanted === null ? '–' : `${unit === '/s' ? '≥' : '≤'} ${wanted} ${unit}`} |`
