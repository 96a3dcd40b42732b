/** What a figure of an indicator can be at all: for an axis that says nothing impossible, and for a forecast that stays possible. */
import type { Catalogue, Indicator } from './definition.ts'

export interface Limits {
  readonly least: number
  /** Null where there is no end to it, as for the boys to a hundred girls. */
  readonly most: number | null
}

/** Whether everything counted above is also counted below: then the share cannot pass the whole. */
function isPartOfWhole(catalogue: Catalogue, above: readonly string[], below: readonly string[]): boolean {
  const whole = new Set(
    catalogue.elements.flatMap(({ code, headCount }) => (below.includes(code) ? [code, headCount?.women, headCount?.men] : [])),
  )
  const within = (code: string, seen: ReadonlySet<string>): boolean =>
    whole.has(code) ||
    (!seen.has(code) &&
      (catalogue.elements.find((one) => one.code === code)?.within ?? []).some((of) => within(of, new Set([...seen, code]))))
  return above.every((code) => within(code, new Set()))
}

/** The least and the most a figure of the indicator can be, in its own unit. */
export function limitsOf(catalogue: Catalogue, { calculation }: Pick<Indicator, 'calculation'>): Limits {
  switch (calculation.kind) {
    case 'counted-units':
      return { least: 0, most: calculation.multiplier }
    case 'yes-no':
      return { least: 0, most: 1 }
    case 'share':
      if (isPartOfWhole(catalogue, calculation.numerator, calculation.denominator))
        return { least: 0, most: Math.min(calculation.multiplier, calculation.cappedAt ?? calculation.multiplier) }
      return { least: 0, most: calculation.cappedAt }
    case 'ratio-of-means':
    case 'given':
      return { least: 0, most: null }
  }
}
