/** What one seat sent through the years a review looks back on: one table, a line an item and a column a year. */
import type { ReportFacts } from './facts.ts'
import { gathering, printable, textOf, type Piece, type Ref } from './piece.ts'
import { isReview, reportYears } from './report-window.ts'
import type { ReportWords } from './report-words.ts'
import { paragraph, words, type ReportBlock, type TableNumbers } from './report.ts'
import { beginningWhole, saidYear } from './said-period.ts'
import { isSent, leftOut, mannerOf, sentFigures, valueOf, type OwnForm, type SentCell, type SentFigureWords } from './sent-figures.ts'

const quoted: Ref = { kind: 'quoted' }

type Spoken = Pick<ReportFacts, 'kind' | 'year'> & { readonly plan: Pick<ReportFacts['plan'], 'from'>; readonly forms: readonly OwnForm[] }

/** One item with what was sent of it in each year: of two rounds of a year the later that has an answer. */
interface Line {
  readonly name: string
  readonly unit: string
  readonly cells: ReadonlyMap<number, SentCell>
}

const isAnswered = ({ figure }: SentCell) => figure.known || figure.reason !== 'not-reported'

/** Items in the order of the newest year; one that is asked no more comes last. */
function linesOf(forms: readonly OwnForm[]): readonly Line[] {
  const lines = new Map<string, { name: string; unit: string; cells: Map<number, SentCell> }>()
  for (const { year, cells } of forms.toSorted((a, b) => b.year - a.year))
    for (const cell of cells.filter((one) => !leftOut(one))) {
      const key = `${cell.name} ${cell.unit}`
      const line = lines.get(key) ?? { name: cell.name, unit: cell.unit, cells: new Map<number, SentCell>() }
      if (isAnswered(cell) || !line.cells.has(year)) line.cells.set(year, cell)
      lines.set(key, line)
    }
  return [...lines.values()]
}

/** What the figures of a year are, where they are more than what was done to the closing day of that year. */
function kindsOf(key: string, year: number, lines: readonly Line[], say: ReportWords, own: SentFigureWords): readonly ReportBlock[] {
  const kinds = new Set(
    lines.flatMap(({ cells }) => {
      const cell = cells.get(year)
      return cell?.figure.known ? [textOf(mannerOf(cell, year, say, own))] : []
    }),
  )
  if (kinds.size === 0 || (kinds.size === 1 && kinds.has(say.manners.done))) return []
  const g = gathering()
  const said = [...kinds].map((kind) => g.put(kind, quoted))
  return [paragraph(`${key}.kinds.${year}`, g.read(own.kindsOfYear(saidYear(year, say, g), said)))]
}

function yearsBlock(
  key: string,
  lines: readonly Line[],
  years: readonly number[],
  asked: ReadonlySet<number>,
  say: ReportWords,
  own: SentFigureWords,
  tables: TableNumbers,
): ReportBlock {
  const g = gathering()
  const put = (text: string) => g.put(text, quoted)
  const number = g.put(String(tables.next()), { kind: 'count', of: 'tables' })
  const said = (text: string): readonly Piece[] => [{ text: printable(text), ref: quoted }]
  return {
    kind: 'table',
    key: `${key}.years`,
    title: g.read(own.yearsTitle(number, put(String(years[0] ?? '')), put(String(years.at(-1) ?? '')))),
    note: null,
    columns: [
      { head: words(say.table.number), share: 8, align: 'center' },
      { head: words(own.figure), share: 42, align: 'left' },
      { head: words(say.table.unit), share: 16, align: 'center' },
      ...years.map((year) => ({ head: said(String(year)), share: 12, align: 'right' as const })),
    ],
    rows: lines.map(({ name, unit, cells }, n) => ({
      strong: false,
      cells: [
        [{ text: String(n + 1), ref: { kind: 'count', of: 'own.lines' } }],
        said(name),
        said(unit),
        ...years.map((year) => {
          const cell = cells.get(year)
          // Nobody asked in that year: the commune was not there yet, or no more.
          if (!asked.has(year)) return words(say.table.noValue)
          return cell === undefined || !isAnswered(cell) ? words(say.table.noneYet) : valueOf(cell.figure, cell, say)
        }),
      ],
    })),
  }
}

/** The figures of a seat as its report has them: of one year or half a year form by form, of a review through its years. */
export function figuresOfSeat(
  key: string,
  facts: Spoken,
  say: ReportWords,
  own: SentFigureWords,
  tables: TableNumbers,
): readonly ReportBlock[] {
  const { kind, year, plan, forms } = facts
  const { from, to } = reportYears(kind, year, plan.from)
  if (!isReview(kind) || from === to) return sentFigures(key, facts, say, own, tables)
  const g = gathering()
  if (forms.length === 0) return [paragraph(`${key}.forms`, g.read(own.noForm(beginningWhole(facts, say, g))))]
  const years = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  const lines = linesOf(forms.filter(isSent))
  const silent = new Set(forms.filter((form) => !isSent(form)).map(({ name }) => name))
  return [
    ...(lines.length === 0 ? [] : [yearsBlock(key, lines, years, new Set(forms.map((form) => form.year)), say, own, tables)]),
    ...years.flatMap((one) => kindsOf(key, one, lines, say, own)),
    ...[...silent].map((name, n) => {
      const one = gathering()
      return paragraph(`${key}.form.${n + 1}`, one.read(own.notSent(one.put(name, quoted))))
    }),
    ...(forms.some(({ cells }) => cells.some(leftOut)) ? [paragraph(`${key}.left-out`, words(own.leftOut))] : []),
  ]
}
