/** The figures one seat sent in a year, as tables of its forms: in its own report, and in that of who took its work over. */
import { decimalText, formatDecimal, isZero, negate, subtract } from '../basics/decimal.ts'
import type { SubmissionState } from '../collection/steps.ts'
import type { DataElement } from '../indicators/definition.ts'
import type { Figure, ValueKindName } from '../indicators/figure.ts'
import type { ReportFacts, RoundFact } from './facts.ts'
import type { KnownHeadCount } from './head-counts.ts'
import { dayText } from './official-form.ts'
import { gathering, printable, type Gathering, type Piece, type Ref } from './piece.ts'
import type { Manner, ReportWords } from './report-words.ts'
import { beginningBefore, beginningPeriod, saidPeriodBefore } from './said-period.ts'
import { paragraph, words, type ReportBlock, type ReportFigure, type TableNumbers } from './report.ts'

export interface SentCell {
  readonly name: string
  readonly unit: string
  readonly type: DataElement['type']
  readonly sensitivity: DataElement['sensitivity']
  readonly figure: Figure
  /** In a report of half a year: what was taken in for the same half of the year before; null where nothing was, and in every other report. */
  readonly sameHalf: Figure | null
}

/** One form of the year; the cells of one that is not signed off are nobody's but the sender's, and stand in no paper. */
export interface OwnForm extends Pick<RoundFact, 'name' | 'closing'> {
  /** The year its figures are of. */
  readonly year: number
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
  /** `period` begins the sentence. */
  readonly noForm: (period: string) => string
  readonly yearsTitle: (number: string, from: string, to: string) => string
  /** What the figures of one year of such a table are. */
  readonly kindsOfYear: (year: string, kinds: readonly string[]) => string
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
export const isSent = ({ state }: OwnForm): boolean => SENT.includes(state)
/** As in the annexes of a report: counts of violence, of deaths of mothers and of births by girls are never listed by commune. */
export const leftOut = ({ sensitivity }: SentCell): boolean => sensitivity !== 'ordinary'

export function valueOf(figure: Figure, { type }: SentCell, say: ReportWords): readonly Piece[] {
  if (!figure.known) return words(say.missing[figure.reason])
  if (type === 'yes-no') return words(figure.value.units === 0n ? say.answer.no : say.answer.yes)
  return counted(formatDecimal(figure.value), 'own.figure')
}

export function mannerOf({ figure }: SentCell, year: number, say: ReportWords, own: SentFigureWords): readonly Piece[] {
  if (!figure.known) return []
  const manner = say.manners[MANNERS[figure.kind.kind]]
  if (figure.dataYear === year) return words(manner)
  const g = gathering()
  return g.read(own.ofYear(manner, g.put(String(figure.dataYear), quoted)))
}

/** Against the same half of the year before: of numbers of the seat's own alone. */
function changeOf({ figure, sameHalf, type, unit }: SentCell, say: ReportWords): readonly Piece[] {
  const isOwn = (one: Figure | null) => one !== null && one.known && one.kind.kind !== 'borrowed'
  if (type === 'yes-no' || !isOwn(figure) || !isOwn(sameHalf) || !figure.known || !sameHalf?.known) return []
  const apart = subtract(figure.value, sameHalf.value)
  const g = gathering()
  return g.read(
    say.change({
      side: isZero(apart) ? 'same' : apart.units > 0n ? 'up' : 'down',
      amount: g.put(formatDecimal(apart.units < 0n ? negate(apart) : apart), { kind: 'count', of: 'own.change' }),
      unit: unit === '%' ? unit : null,
    }),
  )
}

type Spoken = Pick<ReportFacts, 'kind' | 'year'>

/** The columns of such a table; in half a year with the same half of the year before, where there is anything of it. */
function columnsOf(cells: readonly SentCell[], of: Spoken, say: ReportWords, own: SentFigureWords, g: Gathering) {
  const beside = cells.some(({ sameHalf }) => sameHalf !== null)
  const column = (
    head: readonly Piece[],
    share: number,
    align: 'left' | 'center' | 'right',
    cell: (one: SentCell, n: number) => readonly Piece[],
  ) => ({
    head,
    share,
    align,
    cell,
  })
  return [
    column(words(say.table.number), 8, 'center', (_, n) => counted(String(n + 1), 'own.lines')),
    column(words(own.figure), beside ? 40 : 54, 'left', ({ name }) => said(name)),
    column(words(say.table.unit), 16, 'center', ({ unit }) => said(unit)),
    ...(beside
      ? [
          column(g.read(beginningBefore(of, say, g)), 17, 'right', (one) =>
            one.sameHalf === null ? words(say.table.noneYet) : valueOf(one.sameHalf, one, say),
          ),
        ]
      : []),
    column(words(own.value), beside ? 17 : 18, 'right', (one) => valueOf(one.figure, one, say)),
    ...(beside ? [column(words(say.table.sinceSameHalf), 18, 'left', (one) => changeOf(one, say))] : []),
    column(words(say.table.kind), 20, 'left', (one) => mannerOf(one, of.year, say, own)),
  ]
}

function formBlock(key: string, form: OwnForm, of: Spoken, say: ReportWords, own: SentFigureWords, tables: TableNumbers): ReportBlock {
  const g = gathering()
  if (!isSent(form)) return paragraph(key, g.read(own.notSent(g.put(form.name, quoted))))
  const number = g.put(String(tables.next()), { kind: 'count', of: 'tables' })
  const told = form.cells.filter((cell) => !leftOut(cell))
  const columns = columnsOf(told, of, say, own, g)
  return {
    kind: 'table',
    key,
    title: g.read(own.figuresTitle(number, g.put(form.name, quoted), g.put(dayText(form.closing), quoted))),
    note: null,
    columns: columns.map(({ head, share, align }) => ({ head, share, align })),
    rows: told.map((one, n) => ({ strong: false, cells: columns.map(({ cell }) => cell(one, n)) })),
  }
}

/** Women and men as the seat sent them for the year, of each head count the last; of nobody there is no gap. */
export function headCountsSent(forms: readonly OwnForm[], year: number): readonly KnownHeadCount[] {
  const sent = forms.filter((form) => isSent(form) && form.year === year).flatMap(({ headCounts }) => headCounts)
  const last = new Map(sent.map((one) => [one.name, one]))
  return sent.flatMap((one) => {
    const { name, women, men } = one
    if (last.get(name) !== one || leftOut(women) || leftOut(men) || !women.figure.known || !men.figure.known) return []
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

/** Of half a year of which nothing of the year before stands beside: said once. */
function noSameHalf(key: string, forms: readonly OwnForm[], of: Spoken, say: ReportWords): readonly ReportBlock[] {
  const sent = forms.filter(isSent).flatMap(({ cells }) => cells)
  if (of.kind !== 'half-year' || sent.length === 0 || sent.some(({ sameHalf }) => sameHalf !== null)) return []
  const g = gathering()
  return [paragraph(`${key}.same-half`, g.read(say.noSameHalf(saidPeriodBefore(of, say, g))))]
}

/** `key` tells the blocks of one seat from those of another in the same report. */
export function sentFigures(
  key: string,
  facts: Spoken & { readonly forms: readonly OwnForm[] },
  say: ReportWords,
  own: SentFigureWords,
  tables: TableNumbers,
): readonly ReportBlock[] {
  const { forms } = facts
  const g = gathering()
  if (forms.length === 0) return [paragraph(`${key}.forms`, g.read(own.noForm(beginningPeriod(facts, say, g))))]
  const some = forms.some(({ cells }) => cells.some(leftOut))
  // A round of which everything is left out has no table: one without a row would look like a form nobody filled in.
  const told = roundsOf(forms).filter((form) => !isSent(form) || form.cells.some((cell) => !leftOut(cell)))
  return [
    ...told.map((form, n) => formBlock(`${key}.form.${n + 1}`, form, facts, say, own, tables)),
    ...noSameHalf(key, forms, facts, say),
    ...(some ? [paragraph(`${key}.left-out`, words(own.leftOut))] : []),
  ]
}
