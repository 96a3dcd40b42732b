/** Part II of the report: the general objective in one paragraph, every measure by objective, the table, and the tasks. */
import { POINT_LETTERS } from './official-form.ts'
import { grouped, objectivePieces } from './by-objective.ts'
import { chartsOf, countsByVerdict, type ChartName } from './charts.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'
import { knownHeadCounts, saidGap } from './head-counts.ts'
import { asksOf, differenceCell, measureSentence, nameOf, valueCell } from './measure-text.ts'
import { gathering, printable, unended, type Piece, type Ref } from './piece.ts'
import { registerParagraph, registersTable } from './registers-part.ts'
import type { ReportWords } from './report-words.ts'
import { paragraph, words, type ReportBlock, type ReportTable, type TableNumbers } from './report.ts'
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

/** Chỉ tiêu, kế hoạch, thực hiện, so sánh, đánh giá: one line a measure under its objective. */
export function resultsTable(
  facts: Pick<ReportFacts, 'kind' | 'objectives' | 'measures' | 'plan' | 'year'>,
  say: ReportWords,
  number: number,
): ReportTable {
  const { kind, year } = facts
  const g = gathering()
  const head = (text: string): readonly Piece[] => g.read(text)
  const planned = g.put(String(facts.plan.to ?? year), quoted)
  const line = (m: MeasureFact) => ({
    strong: false,
    cells: [
      [{ text: m.target.code, ref: quoted }],
      [{ text: printable(nameOf(m)), ref: quoted }],
      [{ text: m.unit === null ? '' : printable(m.unit), ref: quoted }],
      [asksOf(m, year, say)],
      valueCell(m.figure, m, year, say),
      differenceCell(m, year, say, gathering()),
      words(say.verdicts[verdictOf(m)]),
    ],
  })
  const rows = grouped({ ...facts, measures: toldOf(facts) }).flatMap(({ objective, measures }) => [
    ...(objective === null
      ? []
      : [
          {
            strong: true,
            cells: [[{ text: objective.code, ref: quoted }], objectivePieces(objective, say, gathering()), [], [], [], [], []],
          },
        ]),
    ...measures.map(line),
  ])
  return {
    kind: 'table',
    key: 'results.table',
    title: head(say.table.title(g.put(String(number), { kind: 'count', of: 'tables' }), say.span(kind, g.put(String(year), quoted)))),
    note: null,
    columns: [
      { head: head(say.table.number), share: 8, align: 'center' },
      { head: head(say.table.measure), share: 33, align: 'left' },
      { head: head(say.table.unit), share: 17, align: 'center' },
      { head: head(say.table.planned(planned)), share: 17, align: 'center' },
      { head: head(say.table.done(kind, g.put(String(year), quoted))), share: 14, align: 'right' },
      { head: head(say.table.compared), share: 18, align: 'left' },
      { head: head(say.table.judged), share: 16, align: 'left' },
    ],
    rows,
  }
}

export function resultsPart(facts: ReportFacts, say: ReportWords, tables: TableNumbers): readonly ReportBlock[] {
  const charts = chartsOf(facts, say)
  return [
    { kind: 'heading', level: 2, label: '1.', pieces: words(say.headings.general) },
    ...generalBlocks(facts, say, charts),
    { kind: 'heading', level: 2, label: '2.', pieces: words(say.headings.targets) },
    ...measureBlocks(facts, say),
    ...(isBeforeDue(facts) ? [] : [resultsTable(facts, say, tables.next())]),
    ...yearsTable(facts, say, tables),
    ...drawn(charts, 'bars'),
    ...drawn(charts, 'panels'),
    { kind: 'heading', level: 2, label: '3.', pieces: words(say.headings.tasks) },
    ...workBlocks(facts, say),
    registerParagraph('training', facts, say),
    ...registersTable(facts, say, tables),
  ]
}
