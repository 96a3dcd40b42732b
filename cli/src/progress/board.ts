/** `progress`: what every measure of a plan has come to in a year. */
import { readBoard, type BoardRow, type IndicatorFigureView } from '@songhanh/api/progress'
import { formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import type { MissingReason } from '@songhanh/core/indicators/figure'
import { hasCounts } from '@songhanh/core/progress/made-of'
import { indicators as indicatorsEn } from '@songhanh/words/en/indicators'
import { progress as progressEn } from '@songhanh/words/en/progress'
import { indicators as indicatorsVi } from '@songhanh/words/vi/indicators'
import { progress as progressVi } from '@songhanh/words/vi/progress'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { askPlace, told } from '../remote.ts'

type Row = z.output<typeof BoardRow>

export const progressWords = ({ language }: Given) => (language === 'en' ? progressEn : progressVi)
const reasons = ({ language }: Given) => (language === 'en' ? indicatorsEn : indicatorsVi).missing

/** The year asked for. Throws `WrongUse` where there is none. */
export function yearOf(given: Given): number {
  const year = Number(textOf(given, 'year'))
  if (!Number.isInteger(year) || year < 1990) throw new WrongUse(given.words.progress.needsYear)
  return year
}

/** A decimal of the treaty as people write it. */
export const written = (text: string): string => {
  const value = parseDecimal(text)
  return value ? formatDecimal(value) : text
}

const figureText = (given: Given, figure: z.output<typeof IndicatorFigureView>): string =>
  figure.known ? written(figure.value) : (reasons(given)[figure.reason as MissingReason] ?? figure.reason)

/** Which way is the good one under the row's bound. */
const wanted = ({ bound }: Row): 'up' | 'down' | null =>
  bound?.kind === 'compare' ? (bound.comparator.startsWith('>') ? 'up' : 'down') : bound?.kind === 'all' ? 'up' : null

/** A computed place on an axis: rounded to what a reader can use. */
const writtenAbout = (value: number): string => written(String(Number(value.toPrecision(4))))

/** Who has sent of those asked, the years that are pooled, what chance leaves open, and what the year was held against: as beside the board. */
function remarksOn(given: Given, { figure, askedOf, communes, pooling, interval, small, path }: Row): string[] {
  const words = progressWords(given)
  const { reported, asked } = figure.coverage
  return [
    reported < asked && askedOf ? words.coverage(reported, asked, askedOf, communes) : [],
    pooling ? words.pooling(pooling.have, pooling.need) : [],
    interval ? words.interval(writtenAbout(interval.low), writtenAbout(interval.high)) : [],
    small ? words.smallNumber : [],
    path ? `${written(path.value)}: ${path.origin.kind === 'computed' ? words.computedPath : words.yearlyTarget(path.origin.by, path.origin.title, path.origin.number)}` : [], // prettier-ignore
  ].flat()
}

export function rowLines(given: Given, row: Row): string[] {
  const { states, rules, difference } = progressWords(given)
  const words = given.words.progress
  const remarks = remarksOn(given, row)
  const apart = row.difference && difference(row.difference.side, written(row.difference.amount), row.unitOfMeasure, wanted(row))
  const none = { 'not-linked': words.notLinked, 'no-bound': words.noBound, 'no-base': words.noBase }
  const why = { ...rules, ...none }[row.rule]
  // A yes has no unit: "có", not "1 có/không".
  const yesNo = row.bound?.kind === 'yes' && row.figure.known ? (row.figure.value === '0' ? words.no : words.yes) : null
  const unit = yesNo === null && row.figure.known ? (row.unitOfMeasure ?? '') : ''
  return [
    words.row(row.measure, yesNo ?? figureText(given, row.figure), unit, states[row.state], apart),
    words.rule(remarks.length === 0 ? why : `${why} (${remarks.join('; ')})`),
  ]
}

/** A row for machines: every field is always there; a value that is missing says why in `reason`, and is null. */
export function rowJson({ measure, text, figure, madeOf, interval, state, rule, unitOfMeasure, askedOf, pooling }: Row) {
  const { reported, asked } = figure.coverage
  const counted = madeOf !== null && hasCounts(madeOf)
  return {
    code: measure,
    text,
    value: figure.known ? figure.value : null,
    unitOfMeasure,
    numerator: figure.known && counted ? figure.numerator : null,
    denominator: figure.known && counted ? figure.denominator : null,
    madeOf: madeOf?.kind ?? null,
    reason: figure.known ? null : figure.reason,
    interval: interval && { low: interval.low, high: interval.high, level: interval.level, method: interval.method },
    kind: figure.known ? figure.kinds : [],
    state,
    rule,
    units: { reported, asked, of: askedOf },
    pooling,
  }
}

export const showProgress: CliCommand = {
  name: 'progress',
  usage: '[PLAN] --year YEAR',
  least: 0,
  summary: (words) => words.progress.summary.progress,
  options: { year: { type: 'string', help: (words) => words.progress.option.year } },
  async run(given) {
    const board = await askPlace(given, readBoard, { params: { planId: await foundPlan(given) }, query: { year: yearOf(given) } })
    if (given.json) return told(given, { year: board.year, rows: board.rows.map(rowJson) }, () => [])
    return told(given, board, ({ year, rows }) => [given.words.progress.heading(year), ...rows.flatMap((row) => rowLines(given, row))])
  },
}
