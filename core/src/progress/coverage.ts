/** How much of a territory stands behind a figure, and who was asked for it: one rule wherever it is said. */
import type { Catalogue, Indicator } from '../indicators/definition.ts'
import { elementsOf } from '../indicators/definition.ts'
import type { Coverage } from '../indicators/tally.ts'

/** Who was asked: communes, bodies of the whole territory, or both. */
export const ASKED_OF = ['communes', 'bodies', 'communes-and-bodies'] as const
export type AskedOf = (typeof ASKED_OF)[number]

/** Who supplies an indicator; a published figure in its place comes from the body that looks after the field. */
export function askedOf(catalogue: Catalogue, { calculation }: Pick<Indicator, 'calculation'>, published: boolean): AskedOf {
  if (published) return 'bodies'
  const codes = elementsOf(calculation)
  const suppliers = catalogue.elements.filter(({ code }) => codes.includes(code)).map(({ supplier }) => supplier)
  const communes = suppliers.some(({ by }) => by === 'each-commune')
  const bodies = suppliers.some((one) => one.by === 'body' || one.ownLevelField !== null)
  return communes ? (bodies ? 'communes-and-bodies' : 'communes') : 'bodies'
}

/**
 * The coverage of a figure over several years, in which everybody counts once: who is missing in one of the years is missing, however many they have
 * answered. Where not all years asked the same, the year that asked most is the measure.
 */
export function coverageOver(years: readonly Coverage[]): Coverage {
  const gaps = [...new Map(years.flatMap((year) => year.gaps).map((gap) => [gap.unit, gap])).values()]
  const asked = Math.max(gaps.length, ...years.map((year) => year.asked))
  return { reported: asked - gaps.length, asked, gaps: gaps.toSorted((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)) }
}
