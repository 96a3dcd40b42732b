/** What a review shows beside the last year: every measure through the years of the plan. */
import { formatDecimal, isZero } from '../basics/decimal.ts'
import { grouped, objectivePieces } from './by-objective.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import { asksOf, nameOf, valueCell } from './measure-text.ts'
import { gathering, printable, type Piece, type Ref } from './piece.ts'
import { isReview, reportYears } from './report-window.ts'
import type { ReportWords, SaidYears } from './report-words.ts'
import { paragraph, words, type ReportBlock, type TableNumbers } from './report.ts'
import { verdictOf } from './verdict.ts'

const quoted: Ref = { kind: 'quoted' }

function cellOf(m: MeasureFact, year: number, last: number, say: ReportWords): readonly Piece[] {
  if (year === last && (m.figure.known || m.figure.coverage.reported > 0)) return valueCell(m.figure, m, year, say)
  const point = m.series.find((one) => one.year === year)
  if (!point) {
    const reason = m.unknownYears.find((one) => one.year === year)?.reason ?? 'not-reported'
    return words(reason === 'not-reported' ? say.table.noneYet : say.missing[reason])
  }
  const text = m.yesNo ? (isZero(point.value) ? say.answer.no : say.answer.yes) : formatDecimal(point.value)
  return [{ text, ref: { kind: 'figure', measure: m.target.code, year } }]
}

/** What is said below the table of some years of some measures, where there are any. */
function noteOf(
  key: string,
  found: (m: MeasureFact) => readonly number[],
  { measures }: Pick<ReportFacts, 'measures'>,
  years: readonly number[],
  sentence: (of: readonly SaidYears[]) => string,
): readonly ReportBlock[] {
  const g = gathering()
  const told = measures.flatMap((m) => {
    const of = found(m).filter((year) => years.includes(year))
    return of.length === 0 ? [] : [{ code: m.target.code, years: of.join(', ') }]
  })
  const said = [...Map.groupBy(told, (one) => one.years)].map(([of, group]) => ({
    codes: group.map(({ code }) => g.put(code, quoted)),
    years: g.put(of, quoted),
  }))
  return said.length === 0 ? [] : [paragraph(`results.years.${key}`, g.read(sentence(said)))]
}

/** One line a measure, one column a year; nothing for what is no review, or reviews one year. */
type TableFacts = Pick<ReportFacts, 'kind' | 'objectives' | 'measures' | 'plan' | 'year'>

export function yearsTable(facts: TableFacts, say: ReportWords, tables: TableNumbers): readonly ReportBlock[] {
  const { kind, year, plan } = facts
  const { from } = reportYears(kind, year, plan.from)
  if (!isReview(kind) || from === year || facts.measures.length === 0) return []
  const years = Array.from({ length: year - from + 1 }, (_, n) => from + n)
  const g = gathering()
  const put = (text: string) => g.put(text, quoted)
  const title = say.table.yearsTitle(g.put(String(tables.next()), { kind: 'count', of: 'tables' }), put(String(from)), put(String(year)))
  const blank: readonly Piece[] = []
  const rows = grouped(facts).flatMap(({ objective, measures }) => [
    ...(objective === null
      ? []
      : [
          {
            strong: true,
            cells: [
              [{ text: objective.code, ref: quoted }],
              objectivePieces(objective, say, gathering()),
              blank,
              ...years.map(() => blank),
              blank,
            ],
          },
        ]),
    ...measures.map((m) => ({
      strong: false,
      cells: [
        [{ text: m.target.code, ref: quoted }],
        [{ text: printable(nameOf(m)), ref: quoted }],
        [asksOf(m, year, say)],
        ...years.map((one) => cellOf(m, one, year, say)),
        words(say.verdicts[verdictOf(m)]),
      ],
    })),
  ])
  const asked = gathering()
  return [
    {
      kind: 'table',
      key: 'results.years',
      title: g.read(title),
      note: null,
      columns: [
        { head: words(say.table.number), share: 8, align: 'center' },
        { head: words(say.table.measure), share: 36, align: 'left' },
        { head: asked.read(say.table.planned(asked.put(String(plan.to ?? year), quoted))), share: 17, align: 'center' },
        ...years.map((one) => ({ head: [{ text: String(one), ref: quoted }], share: 12, align: 'right' as const })),
        { head: words(say.table.judged), share: 17, align: 'left' },
      ],
      rows,
    },
    // A total that seems to rise may only be fuller, and a figure of another level is nobody's result here.
    ...noteOf('partial', (m) => m.partialYears, facts, years, say.yearsPartial),
    ...noteOf('borrowed', (m) => m.borrowedYears, facts, years, say.yearsBorrowed),
  ]
}
