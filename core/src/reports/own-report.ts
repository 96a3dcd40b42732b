/**
 * The report of one commune or one body of the place: its own figures as it sent them, its own tasks, registers and difficulties, and nothing of
 * others. Counts of violence, and others as small, go to the lead on the form alone; this paper says so and leaves them out.
 */
import { formatDecimal } from '../basics/decimal.ts'
import type { SubmissionState } from '../collection/steps.ts'
import type { DataElement } from '../indicators/definition.ts'
import type { Figure, ValueKindName } from '../indicators/figure.ts'
import { headOf } from './compose.ts'
import type { ReportFacts, RoundFact } from './facts.ts'
import { dayText } from './official-form.ts'
import { gathering, printable, unended, type Piece, type Ref } from './piece.ts'
import { registersTable } from './registers-part.ts'
import type { Manner, ReportWords } from './report-words.ts'
import { paragraph, tableNumbers, words, type Report, type ReportBlock, type ReportHeading, type TableNumbers } from './report.ts'
import { workTable } from './work-part.ts'

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
}

export interface OwnFacts extends Pick<ReportFacts, 'year' | 'plan' | 'work' | 'registerLines'> {
  /** How whoever reports writes its name. */
  readonly issuer: string
  readonly forms: readonly OwnForm[]
  readonly difficulties: readonly { readonly id: string; readonly text: string }[]
}

/** The sentences only such a paper has; they live in `words/`. */
export interface OwnReportWords {
  readonly headings: { readonly figures: string; readonly work: string; readonly registers: string }
  readonly figuresTitle: (number: string, round: string, closing: string) => string
  readonly figure: string
  readonly value: string
  readonly ofYear: (manner: string, year: string) => string
  readonly noForm: (year: string) => string
  readonly notSent: (round: string) => string
  readonly leftOut: string
  readonly noWork: string
  readonly noRegister: string
  readonly difficulties: (count: string) => string
  readonly noDifficulty: string
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

function mannerOf({ figure }: SentCell, year: number, say: ReportWords, own: OwnReportWords): readonly Piece[] {
  if (!figure.known) return []
  const manner = say.manners[MANNERS[figure.kind.kind]]
  if (figure.dataYear === year) return words(manner)
  const g = gathering()
  return g.read(own.ofYear(manner, g.put(String(figure.dataYear), quoted)))
}

function formBlock(form: OwnForm, n: number, year: number, say: ReportWords, own: OwnReportWords, tables: TableNumbers): ReportBlock {
  const g = gathering()
  if (!isSent(form)) return paragraph(`own.form.${n + 1}`, g.read(own.notSent(g.put(form.name, quoted))))
  const number = g.put(String(tables.next()), { kind: 'count', of: 'tables' })
  return {
    kind: 'table',
    key: `own.form.${n + 1}`,
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

/** What was sent for one round as one table, and what of it was not as one sentence. */
const roundsOf = (forms: readonly OwnForm[]): readonly OwnForm[] =>
  [...Map.groupBy(forms, (form) => `${form.name} ${form.closing} ${isSent(form)}`).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, cells: [first, ...others].flatMap(({ cells }) => cells) }] : [],
  )

function figureBlocks({ forms, year }: OwnFacts, say: ReportWords, own: OwnReportWords, tables: TableNumbers): readonly ReportBlock[] {
  const g = gathering()
  if (forms.length === 0) return [paragraph('own.forms', g.read(own.noForm(g.put(String(year), quoted))))]
  const some = forms.some(({ cells }) => cells.some(leftOut))
  return [
    ...roundsOf(forms).map((form, n) => formBlock(form, n, year, say, own, tables)),
    ...(some ? [paragraph('own.left-out', words(own.leftOut))] : []),
  ]
}

function difficultyBlocks({ difficulties }: OwnFacts, say: ReportWords, own: OwnReportWords): readonly ReportBlock[] {
  if (difficulties.length === 0) return [paragraph('difficulties', words(own.noDifficulty))]
  const g = gathering()
  return [
    paragraph('difficulties', g.read(own.difficulties(g.put(String(difficulties.length), { kind: 'count', of: 'difficulties' })))),
    ...difficulties.map(({ id, text }) => {
      const one = gathering()
      return paragraph(`difficulty.${id}`, one.read(say.difficulty(one.put(unended(text), quoted), null)))
    }),
  ]
}

const heading = (n: number, text: string): ReportHeading => ({ kind: 'heading', level: 2, label: `${n}.`, pieces: words(text) })

export function ownReport(facts: OwnFacts, say: ReportWords, own: OwnReportWords): Report {
  const tables = tableNumbers()
  const figures = figureBlocks(facts, say, own, tables)
  const work = facts.work.length === 0 ? [paragraph('work', words(own.noWork))] : [workTable(facts, say, tables)]
  const registers = registersTable(facts, say, tables)
  return {
    kind: 'year',
    year: facts.year,
    ...headOf({ ...facts, kind: 'year', issuer: { body: facts.issuer, level: null } }, say),
    parts: [
      {
        name: 'results',
        label: 'I.',
        heading: words(say.parts.results),
        blocks: [
          heading(1, own.headings.figures),
          ...figures,
          heading(2, own.headings.work),
          ...work,
          heading(3, own.headings.registers),
          ...(registers.length === 0 ? [paragraph('registers', words(own.noRegister))] : registers),
        ],
      },
      { name: 'difficulties', label: 'II.', heading: words(say.parts.difficulties), blocks: difficultyBlocks(facts, say, own) },
      { name: 'proposals', label: 'III.', heading: words(say.parts.proposals), blocks: [paragraph('proposals', words(say.proposals))] },
    ],
    annexes: [],
    figures: [],
  }
}
