import type { ReactNode } from 'react'
import { hasCounts } from '@songhanh/core/progress/made-of'
import { hasBand } from '@songhanh/core/progress/forecast'
import { boundText, kindsText, written, writtenAbout } from './figure-text.ts'
import type { BoardRow } from './queries.ts'
import { type BoardWords, useBoardWords, useProgressWords } from './words.ts'
import { useDeskWords, useIndicatorWords } from '../collection/words.ts'

/**
 * What a measure rests on, the same beside the board and in *căn cứ số liệu*: its rule, its sums, who has sent of those asked, the years that are
 * pooled, what chance leaves open, and what the year was held against.
 */
export function useRowFacts(row: BoardRow, year: number, fromReport = false): readonly (readonly [string, ReactNode])[] {
  const words = useBoardWords()
  const progress = useProgressWords()
  const indicators = useIndicatorWords()
  const madeOf = useMadeOf(row)
  const { figure, pooling, interval, path, askedOf, communes } = row
  const { reported, asked } = figure.coverage
  const rules = { ...progress.rules, 'not-linked': words.notLinked, 'no-bound': words.noBound, 'no-base': words.noBase }
  const facts: (readonly [string, ReactNode])[] = [[words.rule, rules[row.rule]]]
  if (row.change !== null) facts.push([words.change.head, changeText(row, row.change, words)])
  if (figure.known && !fromReport) facts.push(...madeOf)
  if (figure.known) facts.push([words.kinds, kindsText(figure, year, indicators)])
  if (asked > 0 && askedOf !== null && !fromReport) facts.push([words.coverage, progress.coverage(reported, asked, askedOf, communes)])
  if (pooling !== null) facts.push([words.pooled, progress.pooling(pooling.have, pooling.need)])
  if (interval !== null) facts.push([words.chance, progress.interval(writtenAbout(interval.low), writtenAbout(interval.high))])
  if (row.small) facts.push([words.size, progress.smallNumber])
  if (path !== null) {
    const { origin } = path
    const set = origin.kind === 'computed' ? progress.computedPath : progress.yearlyTarget(origin.by, origin.title, origin.number)
    facts.push([words.heldAgainst, `${written(path.value)}: ${set}`])
  }
  // What lies ahead is an aid on the desk, with its method and band; no paper and no public page says it.
  if (row.forecast !== null) {
    const { year: ahead, value, low, high } = row.forecast
    const told = (one: number) => written(one.toFixed(row.places))
    const line = hasBand({ low, high }, row.places)
      ? progress.forecast(told(value), told(low), told(high))
      : progress.forecastAlone(told(value))
    facts.push([words.ahead(ahead), line])
  } else if (row.noForecast !== null) facts.push([words.noAhead, progress.noForecast[row.noForecast]])
  return facts
}

/** The counts behind a figure, or where a value comes from that nothing was divided for. */
function useMadeOf({ figure, madeOf }: BoardRow): readonly (readonly [string, ReactNode])[] {
  const words = useBoardWords()
  const { levels } = useIndicatorWords()
  const { kind: kindWords } = useDeskWords()
  if (!figure.known || madeOf === null) return []
  if (hasCounts(madeOf))
    return [[words.numerator, written(figure.numerator)] as const, [words.denominator, written(figure.denominator)] as const]
  const { head, answer, value, published, noSource } = words.madeOf
  switch (madeOf.kind) {
    case 'counts':
    case 'answer':
      return [[head, answer]]
    case 'value':
      return [[head, value(figure.coverage.reported)]]
    case 'published': {
      const { source, fromUnit } = madeOf
      const named: Readonly<Record<string, string>> = levels
      const level = fromUnit === null ? null : (named[fromUnit] ?? fromUnit)
      return [[head, `${published(level)}; ${source === null ? noSource : kindWords.source(source.title, source.number, source.year)}`]]
    }
  }
}

function changeText({ bound, unitOfMeasure }: BoardRow, change: NonNullable<BoardRow['change']>, words: BoardWords): string {
  const unit = change.percent ? '%' : unitOfMeasure === '%' ? words.change.points : (unitOfMeasure ?? '')
  const falls = bound?.kind === 'compare' && bound.comparator.startsWith('<')
  return words.change.told(boundText(bound, words), written(change.from), change.year, `${written(change.by)} ${unit}`.trim(), falls)
}
