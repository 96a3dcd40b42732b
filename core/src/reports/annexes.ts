/** The annexes: every measure by commune, and the grounds of every figure. */
import { formatDecimal } from '../basics/decimal.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import { mannerOf, nameOf, valueCell } from './measure-text.ts'
import { gathering, printable, type Piece, type Ref } from './piece.ts'
import type { ReportWords } from './report-words.ts'
import type { ReportAnnex, ReportBlock, ReportTable } from './report.ts'
import { paragraph } from './results-part.ts'

const quoted: Ref = { kind: 'quoted' }
const cell = (text: string, ref: Ref = quoted): readonly Piece[] => [{ text: printable(text), ref }]
const fixed = (text: string): readonly Piece[] => [{ text, ref: null }]

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
  const sums = !m.yesNo && m.byCommune.some(({ figure }) => figure.known)
  return {
    kind: 'table',
    key: `annex.communes.${m.target.code}`,
    title: g.read(title),
    note: m.unit === null || m.yesNo ? null : printable(m.unit),
    columns: [
      { head: fixed(say.table.number), share: 8, align: 'center' },
      { head: fixed(say.table.commune), share: 44, align: 'left' },
      ...(sums
        ? ([
            { head: fixed(say.table.numerator), share: 16, align: 'right' },
            { head: fixed(say.table.denominator), share: 16, align: 'right' },
          ] as const)
        : []),
      { head: fixed(say.table.value), share: 16, align: 'right' },
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

function communesAnnex(facts: ReportFacts, say: ReportWords): readonly ReportAnnex[] {
  const shown = facts.measures.filter(listed)
  const withheld = facts.measures.filter((m) => m.byCommune.length > 0 && !listed(m))
  if (shown.length + withheld.length === 0) return []
  const g = gathering()
  const note: readonly ReportBlock[] =
    withheld.length === 0
      ? []
      : [paragraph('annex.communes.withheld', g.read(say.communesWithheld(withheld.map((m) => g.put(nameOf(m), quoted)))))]
  return [
    {
      key: 'communes',
      title: say.annexes.communes,
      landscape: false,
      blocks: [...shown.map((m, n) => communeTable(m, n + 2, facts, say)), ...note],
    },
  ]
}

/** Where each figure of the report comes from: its sums, its kind, and how many of those asked have sent. */
function groundsAnnex(facts: ReportFacts, number: number, say: ReportWords): ReportAnnex {
  const g = gathering()
  const title = say.table.groundsTitle(g.put(String(number), { kind: 'count', of: 'tables' }), g.put(String(facts.year), quoted))
  const rows = facts.measures.map((m) => {
    const of = (kind: 'figure' | 'coverage'): Ref => ({ kind, measure: m.target.code, year: facts.year })
    const { figure } = m
    const { reported, asked } = figure.coverage
    return {
      strong: false,
      cells: [
        cell(m.target.code),
        cell(nameOf(m)),
        figure.known ? cell(formatDecimal(figure.numerator), of('figure')) : [],
        figure.known ? cell(formatDecimal(figure.denominator), of('figure')) : [],
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
          { head: fixed(table.value), share: 14, align: 'right' },
          { head: fixed(table.kind), share: 18, align: 'left' },
          { head: fixed(table.sent), share: 10, align: 'center' },
        ],
        rows,
      },
    ],
  }
}

export function annexesOf(facts: ReportFacts, say: ReportWords): readonly ReportAnnex[] {
  const communes = communesAnnex(facts, say)
  const tables = communes.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table')).length
  return [...communes, groundsAnnex(facts, tables + 2, say)]
}
