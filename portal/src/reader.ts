/** Who reads: in which language, and where pages lie. */
import type { Shown } from '@songhanh/core/publication/counts'
import type { PublicCoverage, PublicFigure, PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import { communeWords } from '@songhanh/core/units/commune-words'
import { indicators as kindsEn } from '@songhanh/words/en/indicators'
import { portal as en } from '@songhanh/words/en/portal'
import { progress as statesEn } from '@songhanh/words/en/progress'
import { indicators as kindsVi } from '@songhanh/words/vi/indicators'
import { portal as vi } from '@songhanh/words/vi/portal'
import { progress as statesVi } from '@songhanh/words/vi/progress'
import { writeNumber, writeQuantity, type Language } from '@songhanh/words/writing'

export const ROOT = '/cong-khai'

export interface Reader extends Required<Furnishing> {
  readonly language: Language
  readonly words: typeof vi
  readonly states: Readonly<Record<string, string>>
  /** Kinds of figures: actual, an estimate, published, of another level. */
  readonly kinds: typeof kindsVi.kinds
  /** The communes of the release that is read, in the words of their kinds. */
  readonly communes: string
}

/** What the counter as a whole brings to every page: its look, and whom to call. */
export interface Furnishing {
  /** The whole style sheet, written into the page so that nothing is fetched before it is seen. */
  readonly styles: string
  readonly help: readonly { readonly name: string; readonly number: string }[]
  /** Where the pages lie; the counter's own address if nothing is said. */
  readonly root?: string
  /** Whether nobody but the office can read it yet, which every page then says above itself. */
  readonly isPreview?: boolean
}

const LANGUAGES: Readonly<Record<Language, Pick<Reader, 'language' | 'words' | 'states' | 'kinds'>>> = {
  vi: { language: 'vi', words: vi, states: statesVi.states, kinds: kindsVi.kinds },
  en: { language: 'en', words: en, states: statesEn.states, kinds: kindsEn.kinds },
}

export const readerOf = (language: Language, { styles, help, root = ROOT, isPreview = false }: Furnishing): Reader => ({
  ...LANGUAGES[language],
  communes: communeWords([]),
  styles,
  help,
  root,
  isPreview,
})

/** An address of the counter in the reader's language. Vietnamese addresses have no mark, so that they can be printed and read out. */
export function addressOf({ language, root }: Reader, path: string, fragment = ''): string {
  return `${root}${path}${language === 'en' ? '?lang=en' : ''}${fragment}`
}

export const wordingOf = ({ language }: Reader, wording: { readonly vi: string; readonly en: string } | null): string | null =>
  wording && wording[language]

/** A count of persons or bodies in words. */
export function countText({ words, language }: Pick<Reader, 'words' | 'language'>, shown: Shown, threshold: number): string {
  if (typeof shown === 'number') return writeNumber(language, shown)
  return shown === 'few' ? words.few(threshold) : words.withheld
}

/** A decimal with the digits it was published with: 52.0 is 52,0. */
export const decimalOf = ({ language }: Pick<Reader, 'language'>, value: string): string => {
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

/** How many of those asked have answered, such as "13/16 xã, thị trấn đã có số liệu". */
export const coverageText = (
  { words, communes }: Reader,
  { askedOf }: Pick<PublicMeasure, 'askedOf'>,
  { reported, asked }: PublicCoverage,
): string => words.coverage(reported, asked, askedOf, communes)

/** The same, where a figure is told and does not count all of them; else null. */
export const partialText = (
  reader: Reader,
  measure: Pick<PublicMeasure, 'askedOf'>,
  figure: PublicFigure,
  coverage: PublicCoverage | undefined,
): string | null =>
  figure.value !== null && coverage !== undefined && coverage.reported < coverage.asked ? coverageText(reader, measure, coverage) : null

/** Of what kind the figure of the year is, and over how many years it is pooled; null where there is none. */
export const kindText = ({ words, kinds }: Reader, { figure, kinds: own, pooledOver }: PublicMeasure): string | null =>
  figure.value === null || (own.length === 0 && pooledOver === 1)
    ? null
    : [...own.map((kind) => kinds[kind]), ...(pooledOver > 1 ? [words.pooled(pooledOver)] : [])].join(', ')

/** A unit itself says yes or no where bodies are counted: of one commune there is no percentage. */
export function unitText(reader: Reader, measure: PublicMeasure, figure: PublicFigure): string {
  if (!measure.yesNo || figure.value === null) return figureText(reader, measure, figure)
  return Number(figure.value) > 0 ? reader.words.yes : reader.words.no
}

export function boundText(reader: Reader, measure: PublicMeasure): string {
  const { bound, due } = measure
  const { words } = reader
  const quantity = (value: string) => writeQuantity(decimalOf(reader, value), wordingOf(reader, measure.unitOfMeasure))
  const aim = () => {
    if (bound === null) return words.noAim
    switch (bound.kind) {
      case 'all':
      case 'yes':
        return words.aims[bound.kind]
      case 'range':
        return words.aims.range(decimalOf(reader, bound.low), quantity(bound.high))
      default:
        return `${words.comparators[bound.comparator] ?? ''} ${quantity(bound.value)}`
    }
  }
  return due === null ? aim() : `${aim()}, ${words.dueIn(due)}`
}

export const stateText = ({ states, words }: Reader, measure: PublicMeasure): string =>
  measure.state === null ? words.withheldState : (states[measure.state] ?? measure.state)

/** Where a measure's words stand on the page of the paper. */
export const anchorOf = (code: string) => `muc-${code}`

export const hidesAnything = ({ figure, units, series, heads }: PublicMeasure): boolean =>
  [figure, ...series.map((one) => one.figure), ...(units ?? []).map((one) => one.figure)].some(
    (one) => one.reason === 'withheld' || [one.above, one.below].some((shown) => shown === 'few' || shown === 'withheld'),
  ) || heads.some(({ women, men }) => typeof women !== 'number' || typeof men !== 'number')

/** Where a body stands on the page of who does it. */
export const bodyAnchor = (at: number) => `co-quan-${at + 1}`

/** Where a duty or a line stands on the page of the paper: by its first character, which two releases of one paper share. */
export const placeOf = (start: number) => `cho-${start}`

export interface Opened {
  readonly id: string
  readonly snapshot: Snapshot
  readonly ground: string | null
  /** A later release of the same plan and year. */
  readonly newer: string | null
  /** The one of the plan that was public before it, and still is; what changed is told against it. */
  readonly earlier: { readonly id: string; readonly at: string; readonly snapshot: Snapshot } | null
}
