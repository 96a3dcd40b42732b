/** The figures one seat sent in a year, as tables of its forms: in its own report, and in that of who took its work over. */
import { decimalText, formatDecimal, isZero } from '../basics/decimal.ts'
import type { SubmissionState } from '../collection/steps.ts'
import type { DataElement } from '../indicators/definition.ts'
import type { Figure, ValueKindName } from '../indicators/figure.ts'
import type { RoundFact } from './facts.ts'
import type { KnownHeadCount } from './head-counts.ts'
import { dayText } from './official-form.ts'
import { gathering, printable, type Piece, type Ref } from './piece.ts'
import type { Manner, ReportWords } from './report-words.ts'
import { paragraph, words, type ReportBlock, type ReportFigure, type TableNumbers } from './report.ts'

export interface SentCell {
  readonly name: string
  readonly unit: string
  readonly type: DataElement['type']
  readonly sensitivity: DataElement['sensitivity']
  readonly figure: Figure
}

/** One form of the year; the cells of one that is not signed off are nobody's but the sender's, and stand in no paper. */
export interface OwnForm extends Pick<RoundFact, 'name' | 'closing'> {
  readonly state: SubmissionState
  readonly cells: readonly SentCell[]
  /** The head counts of which the form asks women and men. */
  readonly headCounts: readonly { readonly name: string; readonly women: SentCell; readonly men: SentCell }[]
}

/** The sentences of such tables; they live in `words/`. */
export interface SentFigureWords {
  readonly figuresTitle: (number: string, round: string, closing: string) => string
  readonly figure: string
  readonly value: string
  readonly ofYear: (manner: string, year: string) => string
  readonly noForm: (year: string) => string
  readonly notSent: (round: string) => string
  readonly leftOut: string
}

const quoted: Ref = { kind: 'quoted' }
const said = (text: string): readonly Piece[] => [{ text: printable(text), ref: quoted }]
const counted = (text: string, of: string): readonly Piece[] => [{ text, ref: { kind: 'count', of } }]

const MANNERS: Readonly<Record<ValueKindName, Manner>> = {
  administrative: 'done',
  estimate: 'estimated',
  preliminary: 'preliminary',
  official: 'official',
  borrowed: 'borrowed',
}

const SENT: readonly SubmissionState[] = ['signed-off', 'accepted']
const isSent = ({ state }: OwnForm): boolean => SENT.includes(state)
/** As in the annexes of a report: counts of violence, of deaths of mothers and of births by girls are never listed by commune. */
const leftOut = ({ sensitivity }: SentCell): boolean => sensitivity !== 'ordinary'

function valueOf({ figure, type }: SentCell, say: ReportWords): readonly Piece[] {
  if (!figure.known) return words(say.missing[figure.reason])
  if (type === 'yes-no') return words(figure.value.units === 0n ? say.answer.no : say.answer.yes)
  return counted(formatDecimal(figure.value), 'own.figure')
}

function mannerOf({ figure }: SentCell, year: number, say: ReportWords, own: SentFigureWords): readonly Piece[] {
  if (!figure.known) return []
  const manner = say.manners[MANNERS[figure.kind.kind]]
  if (figure.dataYear === year) return words(manner)
  const g = gathering()
  return g.read(own.ofYear(manner, g.put(String(figure.dataYear), quoted)))
}

function formBlock(key: string, form: OwnForm, year: number, say: ReportWords, own: SentFigureWords, tables: TableNumbers): ReportBlock {
  const g = gathering()
  if (!isSent(form)) return paragraph(key, g.read(own.notSent(g.put(form.name, quoted))))
  const number = g.put(String(tables.next()), { kind: 'count', of: 'tables' })
  return {
    kind: 'table',
    key,
    title: g.read(own.figuresTitle(number, g.put(form.name, quoted), g.put(dayText(form.closing), quoted))),
    note: null,
    columns: [
      { head: words(say.table.number), share: 8, align: 'center' },
      { head: words(own.figure), share: 54, align: 'left' },
      { head: words(say.table.unit), share: 16, align: 'center' },
      { head: words(own.value), share: 18, align: 'right' },
      { head: words(say.table.kind), share: 20, align: 'left' },
    ],
    rows: form.cells
      .filter((cell) => !leftOut(cell))
      .map((cell, line) => ({
        strong: false,
        cells: [
          counted(String(line + 1), 'own.lines'),
          said(cell.name),
          said(cell.unit),
          valueOf(cell, say),
          mannerOf(cell, year, say, own),
        ],
      })),
  }
}

/** Women and men as the seat sent them, of each head count the newest; of nobody there is no gap. */
export function headCountsSent(forms: readonly OwnForm[]): readonly KnownHeadCount[] {
  const sent = forms.filter(isSent).flatMap(({ headCounts }) => headCounts)
  const newest = new Map(sent.toReversed().map((one) => [one.name, one]))
  return sent.flatMap((one) => {
    const { name, women, men } = one
    if (newest.get(name) !== one || leftOut(women) || leftOut(men) || !women.figure.known || !men.figure.known) return []
    const nobody = isZero(women.figure.value) && isZero(men.figure.value)
    return nobody ? [] : [{ name, ground: { kind: 'count', of: 'own.figure' }, women: women.figure.value, men: men.figure.value }]
  })
}

/** What was sent for one round as one table, and what of it was not as one sentence. */
const roundsOf = (forms: readonly OwnForm[]): readonly OwnForm[] =>
  [...Map.groupBy(forms, (form) => `${form.name} ${form.closing} ${isSent(form)}`).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, cells: [first, ...others].flatMap(({ cells }) => cells) }] : [],
  )

/** The same figures, kept with the paper so that what they are later can be shown beside it; each is named by its round. */
export const figuresSent = (forms: readonly OwnForm[]): readonly ReportFigure[] =>
  forms.filter(isSent).flatMap(({ name: round, cells }) =>
    cells
      .filter((cell) => !leftOut(cell))
      .map(({ name, unit, figure }) => ({
        measure: round,
        name,
        value: figure.known ? decimalText(figure.value) : null,
        reason: figure.known ? null : figure.reason,
        unit,
        kinds: figure.known ? [figure.kind.kind] : [],
        verdict: null,
      })),
  )

/** `key` tells the blocks of one seat from those of another in the same report. */
export function sentFigures(
  key: string,
  { forms, year }: { readonly forms: readonly OwnForm[]; readonly year: number },
  say: ReportWords,
  own: SentFigureWords,
  tables: TableNumbers,
): readonly ReportBlock[] {
  const g = gathering()
  if (forms.length === 0) return [paragraph(`${key}.forms`, g.read(own.noForm(g.put(String(year), quoted))))]
  const some = forms.some(({ cells }) => cells.some(leftOut))
  // A round of which everything is left out has no table: one without a row would look like a form nobody filled in.
  const told = roundsOf(forms).filter((form) => !isSent(form) || form.cells.some((cell) => !leftOut(cell)))
  return [
    ...told.map((form, n) => formBlock(`${key}.form.${n + 1}`, form, year, say, own, tables)),
    ...(some ? [paragraph(`${key}.left-out`, words(own.leftOut))] : []),
  ]
}
