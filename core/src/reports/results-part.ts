/** Part II of the report: the general objective in one paragraph, every measure by objective, the table, and the tasks. */
import { POINT_LETTERS } from './official-form.ts'
import { grouped, objectivePieces } from './by-objective.ts'
import { chartsOf, countsByVerdict, type ChartName } from './charts.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import { knownHeadCounts, saidGap } from './head-counts.ts'
import { asksOf, changeCell, differenceCell, hasSameHalf, measureSentence, nameOf, sameHalfCell, valueCell } from './measure-text.ts'
import { gathering, printable, unended, type Gathering, type Piece, type Ref } from './piece.ts'
import { registerParagraph, registersTable } from './registers-part.ts'
import type { ReportWords } from './report-words.ts'
import { paragraph, words, type ReportBlock, type ReportTable, type TableNumbers } from './report.ts'
import { beginningBefore, saidPeriod, saidPeriodBefore } from './said-period.ts'
import { isBeforeDue, verdictOf } from './verdict.ts'
import { yearsTable } from './years-table.ts'
import { workBlocks } from './work-part.ts'

const quoted: Ref = { kind: 'quoted' }

type Charts = ReturnType<typeof chartsOf>
const drawn = (charts: Charts, name: ChartName): readonly ReportBlock[] => [charts.get(name)].filter((chart) => chart !== undefined)

function generalBlocks(facts: ReportFacts, say: ReportWords, charts: Charts): readonly ReportBlock[] {
  const g = gathering()
  const counts = countsByVerdict(facts, say).map(({ word, found }) => ({
    word,
    count: g.put(String(found), { kind: 'count', of: 'verdicts' }),
  }))
  const text = facts.generalObjective === null ? null : g.put(unended(facts.generalObjective), quoted)
  const total = g.put(String(facts.measures.length), { kind: 'count', of: 'measures' })
  return [
    paragraph('results.general', g.read(isBeforeDue(facts) ? say.generalBeforeDue(text, total) : say.general(text, total, counts))),
    ...drawn(charts, 'verdicts'),
    paragraph('results.gaps', gaps(facts, say)),
    ...drawn(charts, 'splits'),
  ]
}

/** Names of the head counts of which women and men are not known over the whole territory. */
export const unsplitOf = ({ measures }: ReportFacts): readonly string[] => [
  ...new Set(measures.flatMap(({ headCounts }) => headCounts.filter(({ counts }) => counts === null).map(({ name }) => name))),
]

/** Women, men and the gap of every head count, each said once although several measures may read it. */
function gaps(facts: ReportFacts, say: ReportWords): readonly Piece[] {
  const g = gathering()
  const unsplit = unsplitOf(facts).length
  const known = knownHeadCounts(facts).map((one) => saidGap(one, g))
  if (known.length === 0) return words(say.noGap)
  return g.read(say.gaps(known, unsplit === 0 ? null : g.put(String(unsplit), { kind: 'count', of: 'unsplit' })))
}

function measureBlocks(facts: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  return grouped(facts).flatMap(({ objective, measures }, n): readonly ReportBlock[] => {
    const g = gathering()
    const heading: readonly ReportBlock[] =
      objective === null
        ? []
        : [{ kind: 'heading', level: 3, label: `${POINT_LETTERS[n % POINT_LETTERS.length]})`, pieces: objectivePieces(objective, say, g) }]
    return [...heading, ...measures.map((m) => paragraph(`results.measure.${m.target.code}`, measureSentence(m, facts, say, gathering())))]
  })
}

/** The measures a table has something to tell of: in a report of half a year those a round of that half asked for, where there was one. */
export const toldOf = ({ kind, measures }: Pick<ReportFacts, 'kind' | 'measures'>): readonly MeasureFact[] =>
  kind === 'half-year' && measures.some(({ half }) => half === 'asked') ? measures.filter(({ half }) => half === 'asked') : measures

type TableFacts = Pick<ReportFacts, 'kind' | 'objectives' | 'measures' | 'plan' | 'year'>

interface Column {
  readonly head: readonly Piece[]
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
  readonly cell: (m: MeasureFact) => readonly Piece[]
}

/**
 * Chỉ tiêu, kế hoạch, thực hiện, so sánh, đánh giá. In half a year the same half of the year before stands beside, where there are figures of it; the
 * difference to the plan then only where some measure has one.
 */
function resultColumns(facts: TableFacts, say: ReportWords, g: Gathering): readonly Column[] {
  const { kind, year, plan } = facts
  const { table } = say
  const told = toldOf(facts)
  const beside = kind === 'half-year' && hasSameHalf({ measures: told })
  const put = (text: string) => g.put(text, quoted)
  const of = kind === 'half-year' ? saidPeriod(facts, say, g) : put(String(year))
  const fixed: readonly Column[] = [
    { head: words(table.number), share: 8, align: 'center', cell: (m) => [{ text: m.target.code, ref: quoted }] },
    { head: words(table.measure), share: beside ? 28 : 33, align: 'left', cell: (m) => [{ text: printable(nameOf(m)), ref: quoted }] },
    {
      head: words(table.unit),
      share: beside ? 14 : 17,
      align: 'center',
      cell: (m) => [{ text: m.unit === null ? '' : printable(m.unit), ref: quoted }],
    },
    { head: g.read(table.planned(put(String(plan.to ?? year)))), share: 17, align: 'center', cell: (m) => [asksOf(m, year, say)] },
  ]
  const done: Column = {
    head: g.read(table.done(of)),
    share: beside ? 15 : 14,
    align: 'right',
    cell: (m) => valueCell(m.figure, m, year, say),
  }
  const sameHalf: readonly Column[] = [
    { head: g.read(beginningBefore(facts, say, g)), share: 15, align: 'right', cell: (m) => sameHalfCell(m, year, say) },
    done,
    { head: words(table.sinceSameHalf), share: 22, align: 'left', cell: (m) => changeCell(m, facts, say, gathering()) },
  ]
  const compared: Column = {
    head: words(beside ? table.sincePlan : table.compared),
    share: beside ? 22 : 18,
    align: 'left',
    cell: (m) => differenceCell(m, year, say, gathering()),
  }
  return [
    ...fixed,
    ...(beside ? sameHalf : [done]),
    ...(beside && told.every((m) => compared.cell(m).length === 0) ? [] : [compared]),
    { head: words(table.judged), share: 16, align: 'left', cell: (m) => words(say.verdicts[verdictOf(m)]) },
  ]
}

/** One line a measure under its objective. */
export function resultsTable(facts: TableFacts, say: ReportWords, number: number): ReportTable {
  const g = gathering()
  const title = say.table.title(g.put(String(number), { kind: 'count', of: 'tables' }), saidPeriod(facts, say, g))
  const columns = resultColumns(facts, say, g)
  const [, , ...others] = columns
  const rows = grouped({ ...facts, measures: toldOf(facts) }).flatMap(({ objective, measures }) => [
    ...(objective === null
      ? []
      : [
          {
            strong: true,
            cells: [[{ text: objective.code, ref: quoted }], objectivePieces(objective, say, gathering()), ...others.map(() => [])],
          },
        ]),
    ...measures.map((m) => ({ strong: false, cells: columns.map(({ cell }) => cell(m)) })),
  ])
  return {
    kind: 'table',
    key: 'results.table',
    title: g.read(title),
    note: null,
    columns: columns.map(({ head, share, align }) => ({ head, share, align })),
    rows,
  }
}

/** In half a year of which nothing of the year before can be held against it: said once, for all. */
function noSameHalf(facts: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  if (facts.kind !== 'half-year' || isBeforeDue(facts) || hasSameHalf(facts) || facts.measures.length === 0) return []
  const g = gathering()
  return [paragraph('results.same-half', g.read(say.noSameHalf(saidPeriodBefore(facts, say, g))))]
}

export function resultsPart(facts: ReportFacts, say: ReportWords, tables: TableNumbers): readonly ReportBlock[] {
  const charts = chartsOf(facts, say)
  return [
    { kind: 'heading', level: 2, label: '1.', pieces: words(say.headings.general) },
    ...generalBlocks(facts, say, charts),
    { kind: 'heading', level: 2, label: '2.', pieces: words(say.headings.targets) },
    ...noSameHalf(facts, say),
    ...measureBlocks(facts, say),
    ...(isBeforeDue(facts) || facts.measures.length === 0 ? [] : [resultsTable(facts, say, tables.next())]),
    ...yearsTable(facts, say, tables),
    ...drawn(charts, 'bars'),
    ...drawn(charts, 'panels'),
    { kind: 'heading', level: 2, label: '3.', pieces: words(say.headings.tasks) },
    ...workBlocks(facts, say),
    registerParagraph('training', facts, say),
    ...registersTable(facts, say, tables),
  ]
}
