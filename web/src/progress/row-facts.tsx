import type { ReactNode } from 'react'
import { kindsText, written, writtenAbout } from './figure-text.ts'
import type { BoardRow } from './queries.ts'
import { useBoardWords, useProgressWords } from './words.ts'
import { useIndicatorWords } from '../collection/words.ts'

/**
 * What a measure rests on, the same beside the board and in *căn cứ số liệu*: its rule, its sums, who has sent of those asked, the years that are
 * pooled, what chance leaves open, and what the year was held against.
 */
export function useRowFacts(row: BoardRow, year: number, fromReport = false): readonly (readonly [string, ReactNode])[] {
  const words = useBoardWords()
  const progress = useProgressWords()
  const indicators = useIndicatorWords()
  const { figure, pooling, interval, path, askedOf } = row
  const { reported, asked } = figure.coverage
  const rule = row.rule === 'not-linked' ? words.notLinked : row.rule === 'no-bound' ? words.noBound : progress.rules[row.rule]
  const facts: (readonly [string, ReactNode])[] = [[words.rule, rule]]
  if (figure.known && !fromReport)
    facts.push([words.numerator, written(figure.numerator)], [words.denominator, written(figure.denominator)])
  if (figure.known) facts.push([words.kinds, kindsText(figure, year, indicators)])
  if (asked > 0 && askedOf !== null && !fromReport) facts.push([words.coverage, progress.coverage(reported, asked, askedOf)])
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
    facts.push([words.ahead(ahead), progress.forecast(writtenAbout(value), writtenAbout(low), writtenAbout(high))])
  } else if (row.noForecast !== null) facts.push([words.noAhead, progress.noForecast[row.noForecast]])
  return facts
}
