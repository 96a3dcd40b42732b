/** Money in a report: set aside for the plan itself, and of other programmes that also serve it, each by its sources, never in one total. */
import { formatDecimal, wholeNumber } from '../basics/decimal.ts'
import { STAGES, type Stage } from '../work/money/money-line.ts'
import type { PurposeTotal, SourceTotal, Total } from '../work/money/totals.ts'
import type { ReportFacts } from './facts.ts'
import { gathering, type Gathering, type Piece, type Ref } from './piece.ts'
import type { ReportWords, SaidTotal } from './report-words.ts'
import { saidYears } from './said-period.ts'
import { paragraph, words, type ReportBlock, type ReportTable, type TableNumbers } from './report.ts'

const count = (of: string): Ref => ({ kind: 'count', of: `money.${of}` })
const dongText = (dong: number): string => formatDecimal(wholeNumber(dong))

/** How many lines of the sum are money: a sum of none is no nought. */
const counted = ({ notSeparate, missing }: Total, lines: number): number => lines - notSeparate - missing

function saidTotal(total: Total, lines: number, of: string, g: Gathering): SaidTotal {
  const some = (n: number, what: string) => (n === 0 ? null : g.put(String(n), count(`${of}.${what}`)))
  return {
    dong: counted(total, lines) === 0 ? null : g.put(dongText(total.dong), count(of)),
    notSeparate: some(total.notSeparate, 'not-separate'),
    missing: some(total.missing, 'missing'),
  }
}

function purposeParagraph({ purpose, lines, stages }: PurposeTotal, say: ReportWords): ReportBlock {
  const key = `money.${purpose}`
  if (lines === 0) return paragraph(key, words(say.moneyUnkept[purpose]))
  const g = gathering()
  const said = Object.fromEntries(STAGES.map((stage) => [stage, saidTotal(stages[stage], lines, `${purpose}.${stage}`, g)]))
  return paragraph(key, g.read(say.money(purpose, said as Record<Stage, SaidTotal>)))
}

function cellOf(total: Total, lines: number, of: string, say: ReportWords): readonly Piece[] {
  if (counted(total, lines) > 0) return [{ text: dongText(total.dong), ref: count(of) }]
  return words(total.missing === 0 ? say.notSeparate : say.missing['not-reported'])
}

function moneyTable(facts: ReportFacts, say: ReportWords, number: number): ReportTable {
  const g = gathering()
  const { table } = say
  const line = (head: string, { lines, stages }: Pick<SourceTotal, 'lines' | 'stages'>, of: string, strong: boolean) => ({
    strong,
    cells: [words(head), ...STAGES.map((stage) => cellOf(stages[stage], lines, `${of}.${stage}`, say))],
  })
  return {
    kind: 'table',
    key: 'money.table',
    title: g.read(table.moneyTitle(g.put(String(number), { kind: 'count', of: 'tables' }), saidYears(facts, say, g))),
    note: table.dong,
    columns: [
      { head: words(table.source), share: 40, align: 'left' },
      ...STAGES.map((stage) => ({ head: words(table.stages[stage]), share: 22, align: 'right' as const })),
    ],
    rows: facts.money
      .filter(({ lines }) => lines > 0)
      .flatMap((total) => [
        { strong: true, cells: [words(say.purposes[total.purpose]), [], [], []] },
        ...total.sources.map((source) => line(say.sources[source.source], source, `${total.purpose}.${source.source}`, false)),
        line(say.total, total, total.purpose, true),
      ]),
  }
}

export function moneyPart(facts: ReportFacts, say: ReportWords, tables: TableNumbers): readonly ReportBlock[] {
  const { money } = facts
  const entered = money.filter(({ lines }) => lines > 0).length
  if (entered === 0) return [paragraph('money', words(say.noMoney))]
  return [
    ...money.map((total) => purposeParagraph(total, say)),
    ...(entered > 1 ? [paragraph('money.apart', words(say.moneyApart))] : []),
    moneyTable(facts, say, tables.next()),
  ]
}
