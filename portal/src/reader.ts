/** Who reads: in which language, and where pages lie. */
import type { Shown } from '@songhanh/core/publication/counts'
import type { PublicFigure, PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import { portal as en } from '@songhanh/words/en/portal'
import { progress as statesEn } from '@songhanh/words/en/progress'
import { portal as vi } from '@songhanh/words/vi/portal'
import { progress as statesVi } from '@songhanh/words/vi/progress'
import { writeNumber, writeQuantity, type Language } from '@songhanh/words/writing'

export const ROOT = '/cong-khai'

export interface Reader {
  readonly language: Language
  readonly words: typeof vi
  readonly states: Readonly<Record<string, string>>
}

export const READERS: Readonly<Record<Language, Reader>> = {
  vi: { language: 'vi', words: vi, states: statesVi.states },
  en: { language: 'en', words: en, states: statesEn.states },
}

/** An address of the counter in the reader's language. Vietnamese addresses have no mark, so that they can be printed and read out. */
export function addressOf({ language }: Reader, path: string, fragment = ''): string {
  return `${ROOT}${path}${language === 'en' ? '?lang=en' : ''}${fragment}`
}

export const wordingOf = ({ language }: Reader, wording: { readonly vi: string; readonly en: string } | null): string | null =>
  wording && wording[language]

/** A count of persons or bodies in words. */
export function countText({ words, language }: Reader, shown: Shown, threshold: number): string {
  if (typeof shown === 'number') return writeNumber(language, shown)
  return shown === 'few' ? words.few(threshold) : words.withheld
}

/** A decimal with the digits it was published with: 52.0 is 52,0. */
export const decimalOf = ({ language }: Reader, value: string): string => {
  const [whole = '', places] = value.split('.')
  const written = writeNumber(language, Number(whole))
  return places === undefined ? written : `${written}${language === 'vi' ? ',' : '.'}${places}`
}

/** A figure as a cell says it: its value with unit, or why there is none. */
export function figureText(reader: Reader, measure: Pick<PublicMeasure, 'unitOfMeasure' | 'yesNo'>, figure: PublicFigure): string {
  const { words } = reader
  if (figure.value === null) return words.reasons[figure.reason ?? 'not-reported'] ?? ''
  const unit = wordingOf(reader, measure.unitOfMeasure)
  if (measure.yesNo && unit !== '%') return figure.value === '0' ? words.no : words.yes
  return writeQuantity(decimalOf(reader, figure.value), unit)
}

/** A unit itself says yes or no where bodies are counted: of one commune there is no percentage. */
export function unitText(reader: Reader, measure: PublicMeasure, figure: PublicFigure): string {
  if (!measure.yesNo || figure.value === null) return figureText(reader, measure, figure)
  return Number(figure.value) > 0 ? reader.words.yes : reader.words.no
}

export function boundText(reader: Reader, measure: PublicMeasure): string {
  const { bound, due } = measure
  const { words } = reader
  const aim = bound
    ? `${words.comparators[bound.comparator] ?? ''} ${writeQuantity(decimalOf(reader, bound.value), wordingOf(reader, measure.unitOfMeasure))}`
    : ''
  return [aim, due === null ? '' : words.dueIn(due)].filter((text) => text !== '').join(', ')
}

export const stateText = ({ states, words }: Reader, measure: PublicMeasure): string =>
  measure.state === null ? words.withheldState : (states[measure.state] ?? measure.state)

/** Where a measure's words stand on the page of the paper. */
export const anchorOf = (code: string) => `muc-${code}`

export const hidesAnything = ({ figure, units, series, heads }: PublicMeasure): boolean =>
  [figure, ...series.map((one) => one.figure), ...(units ?? []).map((one) => one.figure)].some(
    (one) => one.reason === 'withheld' || [one.above, one.below].some((shown) => shown === 'few' || shown === 'withheld'),
  ) || heads.some(({ women, men }) => typeof women !== 'number' || typeof men !== 'number')

export interface Opened {
  readonly id: string
  readonly snapshot: Snapshot
}
