import { formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import type { IndicatorWords } from '../collection/words.ts'
import type { BoardRow } from './queries.ts'
import type { BoardWords } from './words.ts'

/** An exact number as people write it. */
export function written(value: string): string {
  const decimal = parseDecimal(value)
  return decimal === null ? value : formatDecimal(decimal)
}

/** A computed place on an axis: rounded to what a reader can use. */
export const writtenAbout = (value: number): string => written(String(Number(value.toPrecision(4))))

export function figureText(figure: BoardRow['figure'], yesNo: boolean, words: BoardWords): string {
  if (!figure.known) return '–'
  return yesNo ? (Number(figure.value) > 0 ? words.yes : words.no) : written(figure.value)
}

/** What kinds of numbers a figure was made of, and of which years where these are not its own. */
export const kindsText = (figure: BoardRow['figure'] & { readonly known: true }, year: number, words: IndicatorWords): string =>
  [
    ...figure.kinds.map((kind) => words.kinds[kind]),
    ...figure.dataYears.filter((one) => one !== year).map((one) => words.dataYear(one, year)),
  ].join('; ')

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const

/** What the target asks for, with its strictness. */
export function boundText(bound: BoardRow['bound'], words: BoardWords): string {
  if (bound === null) return '–'
  switch (bound.kind) {
    case 'compare':
      return `${SIGNS[bound.comparator]} ${written(bound.value)}`
    case 'all':
      return '100'
    case 'range':
      return `${written(bound.low)} – ${written(bound.high)}`
    case 'yes':
      return words.yes
  }
}

export const boundPoint = (row: BoardRow): { readonly year: number; readonly value: number } | null => {
  const year = row.when?.year ?? null
  if (year === null || row.bound === null) return null
  if (row.bound.kind === 'compare') return { year, value: Number(row.bound.value) }
  return row.bound.kind === 'all' ? { year, value: 100 } : null
}
