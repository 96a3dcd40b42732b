/** The annexes: every measure by commune, and the grounds of every figure. */
import { formatDecimal } from '../basics/decimal.ts'
import { periodKey } from '../basics/period.ts'
import { capitalised } from '../basics/vietnamese.ts'
import { hasCounts } from '../progress/made-of.ts'
import { communeWords } from '../units/commune-words.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import { mannerOf, nameOf, valueCell } from './measure-text.ts'
import { gathering, printable, type Piece, type Ref } from './piece.ts'
import type { ReportWords } from './report-words.ts'
import { paragraph, words as fixed, type ReportAnnex, type ReportBlock, type ReportTable, type TableNumbers } from './report.ts'
import { periodOf } from './report-window.ts'
import { saidPeriod } from './said-period.ts'
import { isBeforeDue } from './verdict.ts'
import { toldOf, unsplitOf } from './results-part.ts'
import { workAnnex } from './work-part.ts'

const quoted: Ref = { kind: 'quoted' }
const cell = (text: string, ref: Ref = quoted): readonly Piece[] => [{ text: printable(text), ref }]

/**
 * Counts of violence, of deaths of mothers and of births by girls are never listed by commune: nearly every cell of one commune and year is
 * nought, one or two persons, whom their neighbours know.
 */
const listed = (m: MeasureFact): boolean => m.byCommune.length > 0 && m.sensitivity === 'ordinary'

function communeTable(m: MeasureFact, number: number, facts: ReportFacts, say: ReportWords): ReportTable {
  const g = gathering()
  const title = say.table.communesTitle(
    g.put(String(number), { kind: 'count', of: 'tables' }),
    g.put(m.target.code, quoted),
    g.put(nameOf(m), quoted),
  )
  const ref: Ref = { kind: 'figure', measure: m.target.code, year: facts.year }
  const sums = !m.yesNo && m.madeOf.kind !== 'value' && m.byCommune.some(({ figure }) => figure.known)
  return {
    kind: 'table',
    key: `annex.communes.${m.target.code}`,
    title: g.read(title),
    note: m.unit === null || m.yesNo ? null : printable(say.table.inUnit(m.unit)),
    columns: [
      { head: fixed(say.table.number), share: 8, align: 'center' },
      { head: fixed(capitalised(communeWords(m.byCommune.map(({ commune }) => commune)))), share: 38, align: 'left' },
      ...(sums
        ? ([
            { head: fixed(say.table.numerator), share: 16, align: 'right' },
            { head: fixed(say.table.denominator), share: 16, align: 'right' },
          ] as const)
        : []),
      { head: fixed(say.table.value), share: 22, align: 'right' },
    ],
    rows: m.byCommune.map(({ commune, figure }, n) => ({
      strong: false,
      cells: [
        cell(String(n + 1), { kind: 'count', of: 'communes' }),
        cell(commune),
        ...(sums
          ? [
              figure.known ? cell(formatDecimal(figure.numerator), ref) : [],
              figure.known ? cell(formatDecimal(figure.denominator), ref) : [],
            ]
          : []),
        valueCell(figure, m, facts.year, say),
      ],
    })),
  }
}

/** Names of measures in a sentence of the annex, where there are any. */
function naming(
  key: string,
  measures: readonly MeasureFact[],
  sentence: (names: readonly string[], kinds: string) => string,
  kinds: string,
): readonly ReportBlock[] {
  if (measures.length === 0) return []
  const g = gathering()
  return [paragraph(key, g.read(sentence(measures.map((m) => g.put(nameOf(m), quoted)), kinds)))] // prettier-ignore
}

const isAnswered = ({ figure }: MeasureFact['byCommune'][number]): boolean => figure.known || figure.reason !== 'not-reported'

/** A table each measure of which some commune has sent, and the names of those that have none; nothing where no commune has sent anything. */
function communesAnnex(facts: ReportFacts, say: ReportWords, tables: TableNumbers): readonly ReportAnnex[] {
  const asked = facts.measures.filter((m) => m.byCommune.length > 0)
  const shown = asked.filter((m) => listed(m) && m.byCommune.some(isAnswered))
  const without = asked.filter((m) => listed(m) && !shown.includes(m))
  const withheld = asked.filter((m) => !listed(m))
  if (!asked.some((m) => m.byCommune.some(isAnswered))) return []
  const kinds = communeWords(asked.flatMap((m) => m.byCommune.map(({ commune }) => commune)))
  return [
    {
      key: 'communes',
      title: say.annexes.communes(kinds, say.period(periodKey(periodOf(facts.kind, facts.year)))),
      landscape: false,
      blocks: [
        ...shown.map((m) => communeTable(m, tables.next(), facts, say)),
        ...naming('annex.communes.without', without, say.communesWithout, kinds),
        ...naming('annex.communes.withheld', withheld, say.communesWithheld, kinds),
      ],
    },
  ]
}

/** Numerator and denominator; none for a yes or no, nor for a value that came as it is, of which there is nothing to divide. */
function sumsOf({ figure, madeOf }: MeasureFact, ref: Ref): readonly [readonly Piece[], readonly Piece[]] {
  if (!figure.known || !hasCounts(madeOf)) return [[], []]
  return [cell(formatDecimal(figure.numerator), ref), cell(formatDecimal(figure.denominator), ref)]
}

const isGroundless = ({ figure }: MeasureFact): boolean => !figure.known && figure.coverage.asked === 0

/** What the report only counts in its text: the head counts that are not told by sex. */
function unsplitNote(facts: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  const names = unsplitOf(facts)
  if (names.length === 0) return []
  const g = gathering()
  return [paragraph('annex.grounds.unsplit', g.read(say.unsplit(names.map((name) => g.put(name, quoted)))))]
}

/** Where each figure of the report comes from: its sums, its kind, and how many of those asked have sent. */
function groundsAnnex(facts: ReportFacts, number: number, say: ReportWords): ReportAnnex {
  const g = gathering()
  const title = say.table.groundsTitle(g.put(String(number), { kind: 'count', of: 'tables' }), saidPeriod(facts, say, g))
  const rows = toldOf(facts).map((m) => {
    const of = (kind: 'figure' | 'coverage'): Ref => ({ kind, measure: m.target.code, year: facts.year })
    const { figure } = m
    const { reported, asked } = figure.coverage
    return {
      strong: false,
      cells: [
        cell(m.target.code),
        cell(nameOf(m)),
        ...sumsOf(m, of('figure')),
        valueCell(figure, m, facts.year, say),
        figure.known ? fixed(say.manners[mannerOf(m)]) : [],
        asked === 0 ? [] : cell(`${reported}/${asked}`, of('coverage')),
      ],
    }
  })
  const { table } = say
  return {
    key: 'grounds',
    title: say.annexes.grounds,
    landscape: true,
    blocks: [
      {
        kind: 'table',
        key: 'annex.grounds',
        title: g.read(title),
        note: null,
        columns: [
          { head: fixed(table.number), share: 7, align: 'center' },
          { head: fixed(table.measure), share: 44, align: 'left' },
          { head: fixed(table.numerator), share: 14, align: 'right' },
          { head: fixed(table.denominator), share: 14, align: 'right' },
          { head: fixed(table.value), share: 16, align: 'right' },
          { head: fixed(table.kind), share: 17, align: 'left' },
          { head: fixed(table.sent), share: 12, align: 'center' },
        ],
        rows,
      },
      ...unsplitNote(facts, say),
    ],
  }
}

export const annexesOf = (facts: ReportFacts, say: ReportWords, tables: TableNumbers): readonly ReportAnnex[] => [
  ...communesAnnex(facts, say, tables),
  ...workAnnex(facts, say, tables),
  // Where nothing is due yet, or nobody was asked, its every line would be a dash; where the plan measures nothing it would have none.
  ...(isBeforeDue(facts) || toldOf(facts).every(isGroundless) ? [] : [groundsAnnex(facts, tables.next(), say)]),
]
