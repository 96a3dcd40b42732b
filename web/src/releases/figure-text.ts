import type { Language } from '@songhanh/words/writing'
import { writeNumber, writeQuantity } from '@songhanh/words/writing'
import { formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import type { PublicFigure, PublicMeasure } from './queries.ts'
import type { useReleaseWords } from './words.ts'

type Words = ReturnType<typeof useReleaseWords>
type Side = PublicFigure['above']

export function decimalOf(language: Language, value: string): string {
  const decimal = parseDecimal(value)
  if (decimal === null) return value
  const written = formatDecimal(decimal)
  return language === 'vi' ? written : written.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
}

/** A value as the public will read it, or that it is withheld or missing. */
export function valueText(
  words: Words,
  language: Language,
  measure: PublicMeasure,
  { value, reason }: PublicFigure,
  ofUnit = false,
): string {
  if (value === null) return reason === 'withheld' ? words.hidden : words.noFigure
  if (measure.yesNo && (ofUnit || measure.unitOfMeasure?.vi !== '%')) return Number(value) > 0 ? words.yes : words.no
  return writeQuantity(decimalOf(language, value), measure.unitOfMeasure?.[language] ?? null)
}

/** A count as the public will read it. */
export function shownText(words: Words, language: Language, shown: NonNullable<Side>, threshold: number): string {
  if (typeof shown === 'number') return writeNumber(language, shown)
  return shown === 'few' ? words.few(threshold) : words.hidden
}

/** Both counts as the public will read them; empty for a figure that has none. */
export function countsText(words: Words, language: Language, { above, below }: PublicFigure, threshold: number): string {
  const one = (side: NonNullable<Side>) => shownText(words, language, side, threshold)
  if (above === null) return ''
  return below === null ? one(above) : words.of(one(above), one(below))
}
