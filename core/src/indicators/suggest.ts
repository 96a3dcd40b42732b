/** Which indicator the words of a printed target point to; a person confirms the link. */
import { toneKey } from '../basics/vietnamese.ts'
import type { Catalogue, Indicator } from './definition.ts'

/** The indicator all of whose words occur in the target, the one with the most words first; null where none or two equally fit. */
export function suggestIndicator(catalogue: Catalogue, text: string): Indicator | null {
  const key = toneKey(text)
  const fitting = catalogue.indicators.flatMap((indicator) => {
    const matched = indicator.recognisedBy.filter((words) => words.every((word) => key.includes(toneKey(word))))
    const weight = Math.max(0, ...matched.map((words) => words.join(' ').length))
    return weight > 0 ? [{ indicator, weight }] : []
  })
  const [first, second] = fitting.toSorted((a, b) => b.weight - a.weight)
  return first && first.weight !== second?.weight ? first.indicator : null
}

/** The catalogue most of a plan's targets point into, the first of equals; null where there is none. */
export function suggestCatalogue(catalogues: readonly Catalogue[], targets: readonly string[]): Catalogue | null {
  const counted = catalogues.map((catalogue) => ({
    catalogue,
    fitting: targets.filter((text) => suggestIndicator(catalogue, text) !== null).length,
  }))
  return counted.toSorted((a, b) => b.fitting - a.fitting)[0]?.catalogue ?? null
}
