/** The plan's solutions and duties in a report: how many are done, which are stuck and why, and the list of all in an annex. */
import { TASK_STATES } from '../work/tasks/task.ts'
import type { ReportFacts, WorkFact } from './facts.ts'
import { gathering, printable, unended, type Piece, type Ref } from './piece.ts'
import type { ReportWords } from './report-words.ts'
import { saidPeriod, saidYears } from './said-period.ts'
import { paragraph, words, type ReportAnnex, type ReportBlock, type ReportTable, type TableNumbers } from './report.ts'

const quoted: Ref = { kind: 'quoted' }
const said = (text: string): readonly Piece[] => [{ text: printable(text), ref: quoted }]

/** Counts by state, and each task that is stuck with what stands in its way. */
export function workBlocks({ work }: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  if (work.length === 0) return [paragraph('work', words(say.noWork))]
  const g = gathering()
  const counted = (n: number, of: string) => g.put(String(n), { kind: 'count', of: `work.${of}` })
  const counts = [...TASK_STATES, null].flatMap((state) => {
    const found = work.filter((one) => one.state === state).length
    return found === 0 ? [] : [{ state, count: counted(found, state ?? 'unreported') }]
  })
  const stuck = work.filter(({ state }) => state === 'stuck')
  return [
    paragraph('work', g.read(say.work(counted(work.length, 'all'), counts))),
    ...stuck.map(({ id, text, note }) => {
      const own = gathering()
      return paragraph(`work.stuck.${id}`, own.read(say.stuck(own.put(unended(text), quoted), own.put(unended(note ?? ''), quoted))))
    }),
  ]
}

const stateOf = ({ state }: WorkFact, say: ReportWords): string => (state === null ? say.unreportedTask : say.taskStates[state])

/** Each task with its state and what was said of it. */
export function workTable(
  facts: Pick<ReportFacts, 'kind' | 'plan' | 'work' | 'year'>,
  say: ReportWords,
  tables: TableNumbers,
): ReportTable {
  const { work } = facts
  const g = gathering()
  const { table } = say
  const title = table.workTitle(
    g.put(String(tables.next()), { kind: 'count', of: 'tables' }),
    facts.kind === 'half-year' ? saidPeriod(facts, say, g) : saidYears(facts, say, g),
  )
  return {
    kind: 'table',
    key: 'annex.work',
    title: g.read(title),
    note: null,
    columns: [
      { head: words(table.number), share: 7, align: 'center' },
      { head: words(table.task), share: 58, align: 'left' },
      { head: words(table.taskState), share: 16, align: 'left' },
      { head: words(table.taskNote), share: 36, align: 'left' },
    ],
    rows: work.map((one, n) => ({
      strong: one.kind === 'solution',
      cells: [
        [{ text: String(n + 1), ref: { kind: 'count', of: 'work.lines' } }],
        said(one.text),
        words(stateOf(one, say)),
        one.note === null ? words(say.table.noValue) : said(one.note),
      ],
    })),
  }
}

/** Every solution and duty; left out where nobody has reported on any. */
export function workAnnex(facts: ReportFacts, say: ReportWords, tables: TableNumbers): readonly ReportAnnex[] {
  if (facts.work.every(({ state }) => state === null)) return []
  return [{ key: 'work', title: say.annexes.work, landscape: true, blocks: [workTable(facts, say, tables)] }]
}
