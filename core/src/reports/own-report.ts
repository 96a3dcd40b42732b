/**
 * The report of one commune or one body of the place: its own figures as it sent them, its own tasks, registers and difficulties, and nothing of
 * others. Counts of violence, and others as small, go to the lead on the form alone; this paper says so and leaves them out.
 */
import { splitsOf } from './charts.ts'
import { difficultyLine, headOf } from './compose.ts'
import { withFilledTables } from './filled-tables.ts'
import type { DifficultyFact, ReportFacts } from './facts.ts'
import { saidGap } from './head-counts.ts'
import { inheritedAnnexes, type Inherited, type InheritedWords } from './inherited-annexes.ts'
import { gathering, unended } from './piece.ts'
import { registersTable } from './registers-part.ts'
import type { ReportWords } from './report-words.ts'
import { paragraph, tableNumbers, words, type Report, type ReportBlock, type ReportHeading } from './report.ts'
import { figuresSent, headCountsSent, type OwnForm, type SentFigureWords } from './sent-figures.ts'
import { figuresOfSeat } from './sent-years.ts'
import { beginningNext } from './said-period.ts'
import { workTable } from './work-part.ts'

export interface OwnFacts extends Pick<ReportFacts, 'kind' | 'year' | 'plan' | 'work' | 'registerLines'> {
  /** How whoever reports writes its name. */
  readonly issuer: string
  readonly forms: readonly OwnForm[]
  readonly difficulties: readonly DifficultyFact[]
  /** Of a unit that took the work of older ones over; null of one that did not. */
  readonly inherited: Inherited | null
}

/** The sentences only such a paper has; they live in `words/`. */
export interface OwnReportWords extends SentFigureWords, InheritedWords {
  readonly headings: { readonly figures: string; readonly work: string; readonly registers: string }
  readonly noWork: string
  readonly noRegister: string
  readonly difficulties: (count: string) => string
  readonly noDifficulty: string
  /** Whatever is left of its tasks follows, where something is; `next` begins the sentence, and after the last year of the plan there is none. */
  readonly nextYear: (next: string | null, left: string | null) => string
  readonly leftTask: (task: string) => string
}

function difficultyBlocks({ difficulties }: OwnFacts, say: ReportWords, own: OwnReportWords): readonly ReportBlock[] {
  if (difficulties.length === 0) return [paragraph('difficulties', words(own.noDifficulty))]
  const g = gathering()
  return [
    paragraph('difficulties', g.read(own.difficulties(g.put(String(difficulties.length), { kind: 'count', of: 'difficulties' })))),
    ...difficulties.map((one) => difficultyLine(one, say)),
  ]
}

/** The year after: what of its tasks is begun or stuck and not done is named. */
function nextYearBlocks(facts: OwnFacts, say: ReportWords, own: OwnReportWords): readonly ReportBlock[] {
  const { kind, work, year, plan } = facts
  // After half a year the rest of it is next, after the last year of the plan none of it.
  const last = plan.to !== null && year >= plan.to
  const hasNext = kind === 'half-year' || (kind !== 'final' && !last)
  const left = work.filter(({ state }) => state !== null && state !== 'done')
  const g = gathering()
  const count = left.length === 0 ? null : g.put(String(left.length), { kind: 'count', of: 'work.left' })
  return [
    paragraph('next-year', g.read(own.nextYear(hasNext ? beginningNext(facts, say, g) : null, count))),
    ...left.map(({ id, text }) => {
      const one = gathering()
      return paragraph(`next-year.${id}`, one.read(own.leftTask(one.put(unended(text), { kind: 'quoted' }))))
    }),
  ]
}

/** Women, men and the gap of what it sent, in words and drawn as in the report of all; nothing where no form asks for both. */
function splitBlocks({ forms, kind, year }: OwnFacts, say: ReportWords): readonly ReportBlock[] {
  const sent = headCountsSent(forms, year)
  const g = gathering()
  const said = sent.map((one) => saidGap(one, g))
  const chart = splitsOf(sent, { kind, year }, say, 1)
  return chart === null ? [] : [paragraph('own.gaps', g.read(say.gaps(said, null))), chart]
}

const heading = (n: number, text: string): ReportHeading => ({ kind: 'heading', level: 2, label: `${n}.`, pieces: words(text) })

export function ownReport(facts: OwnFacts, say: ReportWords, own: OwnReportWords): Report {
  const tables = tableNumbers()
  const figures = figuresOfSeat('own', facts, say, own, tables)
  const work = facts.work.length === 0 ? [paragraph('work', words(own.noWork))] : [workTable(facts, say, tables)]
  const registers = registersTable(facts, say, tables)
  const report: Report = {
    kind: facts.kind,
    year: facts.year,
    ...headOf({ ...facts, issuer: { body: facts.issuer, level: null } }, say),
    parts: [
      {
        name: 'results',
        label: 'I.',
        heading: words(say.parts.results),
        blocks: [
          heading(1, own.headings.figures),
          ...figures,
          ...splitBlocks(facts, say),
          heading(2, own.headings.work),
          ...work,
          heading(3, own.headings.registers),
          ...(registers.length === 0 ? [paragraph('registers', words(own.noRegister))] : registers),
        ],
      },
      { name: 'difficulties', label: 'II.', heading: words(say.parts.difficulties), blocks: difficultyBlocks(facts, say, own) },
      { name: 'next-year', label: 'III.', heading: words(say.parts['next-year']), blocks: nextYearBlocks(facts, say, own) },
      { name: 'proposals', label: 'IV.', heading: words(say.parts.proposals), blocks: [paragraph('proposals', words(say.proposals))] },
    ],
    annexes: facts.inherited === null ? [] : inheritedAnnexes(facts.inherited, facts, say, own, tables),
    figures: figuresSent(facts.forms),
  }
  return withFilledTables(report, say.table.noValue)
}
