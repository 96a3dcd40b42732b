/** Women, men and the gap of the head counts behind the measures, for the text and the drawing alike. */
import { compareDecimals, formatDecimal, isZero, negate, subtract, wholeNumber, type Decimal } from '../basics/decimal.ts'
import type { ReportFacts } from './facts.ts'
import type { Gathering, Ref } from './piece.ts'
import type { SaidGap } from './report-words.ts'

export interface KnownHeadCount {
  readonly name: string
  /** Where its numbers come from: a measure that reads it, or the form it was sent in. */
  readonly ground: Ref
  readonly women: Decimal
  readonly men: Decimal
}

/** Every head count known over the whole territory, once although several measures may read it; of nobody there is no gap. */
export function knownHeadCounts({ measures, year }: Pick<ReportFacts, 'measures' | 'year'>): readonly KnownHeadCount[] {
  const counts = new Map(measures.flatMap(({ headCounts, target }) => headCounts.map((head) => [head.name, { head, target }] as const)))
  return [...counts.values()].flatMap(({ head: { name, counts: found }, target }) =>
    found === null || (isZero(found.women) && isZero(found.men))
      ? []
      : [{ name, ground: { kind: 'head-count', measure: target.code, year }, ...found }],
  )
}

export function saidGap({ name, ground: ref, women, men }: KnownHeadCount, g: Gathering): SaidGap {
  const apart = subtract(women, men)
  const side = compareDecimals(apart, wholeNumber(0))
  return {
    name: g.put(name, { kind: 'quoted' }),
    women: g.put(formatDecimal(women), ref),
    men: g.put(formatDecimal(men), ref),
    gap: g.put(formatDecimal(side < 0 ? negate(apart) : apart), ref),
    more: side > 0 ? 'women' : side < 0 ? 'men' : 'neither',
  }
}
