/**
 * Composes a report from the figures, rounds and registers of a year: the same facts give the same report. Sentences follow from rules and are
 * chosen here; nothing is foretold, and what is missing is said to be missing.
 */
import { decimalText } from '../basics/decimal.ts'
import { plainDate, type PlainDate } from '../basics/plain-date.ts'
import { capitalised, isCapitals } from '../basics/vietnamese.ts'
import { annexesOf } from './annexes.ts'
import type { DifficultyFact, MeasureFact, ReportFacts, RoundFact, WorkFact } from './facts.ts'
import { asksOf, nameOf } from './measure-text.ts'
import { withFilledTables } from './filled-tables.ts'
import { gathering, unended, type Gathering, type Piece, type Ref } from './piece.ts'
import type { ReportWords, SaidPlan } from './report-words.ts'
import {
  paragraph,
  PARTS,
  tableNumbers,
  words,
  type PartName,
  type Report,
  type ReportBlock,
  type ReportFigure,
  type ReportParagraph,
  type TableNumbers,
} from './report.ts'
import { moneyPart } from './money-part.ts'
import { dayText } from './official-form.ts'
import { listedPapers, registerParagraph } from './registers-part.ts'
import { isReview, reportWindow, reportYears } from './report-window.ts'
import { resultsPart } from './results-part.ts'
import { beginningNext, beginningWhole, saidPeriod } from './said-period.ts'
import { verdictOf, type Verdict } from './verdict.ts'

const quoted: Ref = { kind: 'quoted' }
const ROMAN = ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.', 'VIII.'] as const

/** A title inside a sentence begins small, unless it is all capitals. */
const inSentence = (title: string): string => (isCapitals(title) ? title : title.charAt(0).toLowerCase() + title.slice(1))

/** A title that says what is done stands without "về" before it: "Kế hoạch thực hiện Chiến lược …". */
const ACT = /^(?:thực hiện|triển khai|tổ chức)\s/iu

/** A title that says again what kind of paper it is gives that word up: "Kế hoạch về bình đẳng giới" of a Kế hoạch. */
function withoutKind(title: string, kind: string): string {
  const begins = title.toLowerCase().startsWith(`${kind.toLowerCase()} `)
  return begins
    ? capitalised(
        title
          .slice(kind.length)
          .trim()
          .replace(/^về\s+/iu, ''),
      )
    : title
}

/** What the head of a report is made of. */
type HeadFacts = Pick<ReportFacts, 'kind' | 'plan' | 'year' | 'issuer'>

function saidPlan({ plan }: HeadFacts, g: Gathering): SaidPlan {
  const kind = isCapitals(plan.docType) ? capitalised(plan.docType.toLowerCase()) : plan.docType
  const title = withoutKind(plan.title, kind)
  return { docType: g.put(kind, quoted), title: g.put(inSentence(title), quoted), isAct: ACT.test(title) }
}

function subject(facts: HeadFacts, say: ReportWords): readonly Piece[] {
  const g = gathering()
  const { title, from, to } = facts.plan
  const year = String(facts.year)
  const spans = from !== null && to !== null && !(title.includes(String(from)) && title.includes(String(to)))
  return g.read(
    say.subject(
      facts.kind,
      saidPlan(facts, g),
      facts.kind !== 'half-year' && title.trimEnd().endsWith(year) ? null : saidPeriod(facts, say, g),
      spans ? { from: g.put(String(from), quoted), to: g.put(String(to), quoted) } : null,
    ),
  )
}

function opening(facts: HeadFacts, say: ReportWords): ReportParagraph {
  const g = gathering()
  const { number, signedOn, issuer } = facts.plan
  const optional = (text: string | null) => (text === null ? null : g.put(text, quoted))
  return paragraph(
    'opening',
    g.read(
      say.opening(
        { ...saidPlan(facts, g), number: optional(number), signedOn: optional(signedOn && dayText(signedOn)), by: g.put(issuer, quoted) },
        facts.kind,
        saidPeriod(facts, say, g),
        g.put(facts.issuer.body, quoted),
      ),
    ),
  )
}

function roundParagraph(round: RoundFact, n: number, say: ReportWords): ReportParagraph {
  const g = gathering()
  const count = (value: number, of: string) => g.put(String(value), { kind: 'count', of: `round.${of}` })
  return paragraph(
    `round.${n + 1}`,
    g.read(
      say.round({
        name: g.put(round.name, quoted),
        accepted: count(round.accepted, 'accepted'),
        owed: count(round.owed, 'owed'),
        late: round.late === 0 ? null : count(round.late, 'late'),
        closing: g.put(dayText(round.closing), quoted),
        silent: round.silent.map((name) => g.put(name, quoted)),
      }),
    ),
  )
}

/** In a review, the years of which no round was ever opened. */
function yearsWithoutRound({ kind, year, plan, rounds }: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  const { from, to } = reportYears(kind, year, plan.from)
  const without = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((one) => !rounds.some((round) => round.year === one))
  if (!isReview(kind) || without.length === 0) return []
  const g = gathering()
  const named = without.map((one) => say.period(String(one))).join(', ')
  return [paragraph('round.none', g.read(say.noRound(kind, g.put(capitalised(named), quoted))))]
}

function directionPart(facts: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  const g = gathering()
  const assigned = say.assigned(
    g.put(String(facts.plan.obligors), { kind: 'count', of: 'obligors' }),
    g.put(String(facts.tasks.length), { kind: 'count', of: 'tasks' }),
  )
  const rounds =
    facts.rounds.length === 0
      ? [paragraph('round.none', g.read(say.noRound(facts.kind, beginningWhole(facts, say, g))))]
      : [...facts.rounds.map((round, n) => roundParagraph(round, n, say)), ...yearsWithoutRound(facts, say)]
  return [
    registerParagraph('direction', facts, say),
    ...listedPapers('direction', facts, say),
    paragraph('direction.assigned', g.read(assigned)),
    ...rounds,
  ]
}

/** The own plan of a campaign, and the report on its result. */
function windowDocument(key: string, { what, title, number, date }: WorkFact['documents'][number], say: ReportWords): ReportParagraph {
  const g = gathering()
  const optional = (text: string | null) => (text === null ? null : g.put(text, quoted))
  return paragraph(key, g.read(say.windowDocument(what, g.put(unended(title), quoted), optional(number), optional(date && dayText(date)))))
}

/** In a review: that the campaign was held each year; as far as the last one that is over. */
function yearlyWindow(
  key: string,
  { name, from, to }: { readonly name: string | null; readonly from: PlainDate; readonly to: PlainDate },
  { kind, year, plan, day }: ReportFacts,
  say: ReportWords,
): readonly ReportParagraph[] {
  const years = reportYears(kind, year, plan.from)
  const last = day > to ? years.to : years.to - 1
  if (!isReview(kind) || years.from > last) return []
  const g = gathering()
  const put = (text: string) => g.put(text, quoted)
  const withoutYear = (on: PlainDate) => dayText(on).replace(/\/\d{4}$/u, '')
  const said = { from: put(withoutYear(from)), to: put(withoutYear(to)), first: put(String(years.from)), last: put(String(last)) }
  return [paragraph(key, g.read(say.windows({ name: name === null ? null : put(name), ...said })))]
}

/** Before its days, among them, or after; a report of half a year speaks of nothing that begins after its own days. */
function windowState({ kind, year, plan, day }: ReportFacts, from: PlainDate, to: PlainDate): 'over' | 'under-way' | 'later' {
  if (day < from || (kind === 'half-year' && reportWindow(kind, year, plan.from).to < from)) return 'later'
  return day > to ? 'over' : 'under-way'
}

/** Campaigns of the plan that have days in the year; one that is not over when the report is written is said as "ước". */
function communicationPart(facts: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  const windows = new Map(
    facts.tasks.flatMap(({ id, window }) => {
      const from = window && plainDate(facts.year, window.from.month, window.from.day)
      const to = window && plainDate(facts.year, window.to.month, window.to.day)
      return window && from && to ? [[`${from} ${to}`, { id, name: window.name, from, to }] as const] : []
    }),
  )
  const said = [...windows.values()].flatMap(({ id, name, from, to }, n) => {
    const g = gathering()
    const documents = facts.work.find((one) => one.id === id)?.documents ?? []
    const yearly = yearlyWindow(`window.${n + 1}.years`, { name, from, to }, facts, say)
    // In a review the last one is told apart only while it is not over.
    if (yearly.length > 0 && facts.day > to)
      return [...yearly, ...documents.map((document, d) => windowDocument(`window.${n + 1}.document.${d + 1}`, document, say))]
    const own = paragraph(
      `window.${n + 1}`,
      g.read(
        say.window({
          name: name === null ? null : g.put(name, quoted),
          from: g.put(dayText(from), quoted),
          to: g.put(dayText(to), quoted),
          state: windowState(facts, from, to),
        }),
      ),
    )
    return [...yearly, own, ...documents.map((document, d) => windowDocument(`window.${n + 1}.document.${d + 1}`, document, say))]
  })
  return [registerParagraph('communication', facts, say), ...(said.length === 0 ? [paragraph('window.none', words(say.noWindow))] : said)]
}

/** One difficulty with its cause, where somebody has said it. */
export function difficultyLine({ id, text, cause }: DifficultyFact, say: ReportWords): ReportParagraph {
  const g = gathering()
  const said = (words: string) => g.put(unended(words), quoted)
  return paragraph(`difficulty.${id}`, g.read(say.difficulty(said(text), cause === null ? null : said(cause))))
}

function difficultyPart({ difficulties }: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  if (difficulties === null) return [paragraph('difficulties', words(say.difficultyUnkept))]
  if (difficulties.length === 0) return [paragraph('difficulties', words(say.noDifficulty))]
  const g = gathering()
  return [
    paragraph('difficulties', g.read(say.difficulties(g.put(String(difficulties.length), { kind: 'count', of: 'difficulties' })))),
    ...difficulties.map((one) => difficultyLine(one, say)),
  ]
}

const MET: readonly Verdict[] = ['met', 'estimated-met', 'year-met', 'year-estimated-met']
const STILL_OPEN: readonly Verdict[] = ['not-met', 'not-yet', 'year-not-met']
const WITHOUT_FIGURE: readonly Verdict[] = ['no-figure', 'undecided', 'not-linked']

function nextYearPart(facts: ReportFacts, say: ReportWords): readonly ReportBlock[] {
  const g = gathering()
  // After half a year the rest of it is next.
  const next = beginningNext(facts, say, g)
  const named = (verdicts: readonly Verdict[]) => facts.measures.filter((m) => verdicts.includes(verdictOf(m)))
  const code = (m: MeasureFact, into: Gathering) => into.put(m.target.code, quoted)
  const open = named(STILL_OPEN)
  // Within the year its figures are not due, and nobody is asked for them.
  const without = facts.kind === 'half-year' ? [] : named(WITHOUT_FIGURE)
  const count = (n: number) => g.put(String(n), { kind: 'count', of: 'open-measures' })
  // After the last year of the plan there is no year of it to go on in.
  const last = facts.kind !== 'half-year' && facts.plan.to !== null && facts.year >= facts.plan.to
  const first =
    facts.kind === 'final' || last
      ? say.nextPeriod(open.length === 0 ? null : count(open.length), named(MET).length > 0)
      : open.length === 0
        ? say.nextYearAllMet(next, named(MET).length > 0)
        : say.nextYear(next, count(open.length))
  return [
    paragraph('next-year', g.read(first)),
    ...open.map((m) => {
      const own = gathering()
      const asks = own.put(asksOf(m, facts.year, say).text, { kind: 'bound', measure: m.target.code, year: facts.year })
      return paragraph(`next-year.${m.target.code}`, own.read(say.nextMeasure(code(m, own), own.put(nameOf(m), quoted), asks)))
    }),
    ...(without.length === 0 ? [] : [paragraph('next-year.figures', g.read(say.nextFigures(without.map((m) => code(m, g)))))]),
  ]
}

const BLOCKS: Readonly<Record<PartName, (facts: ReportFacts, say: ReportWords, tables: TableNumbers) => readonly ReportBlock[]>> = {
  direction: directionPart,
  results: resultsPart,
  communication: communicationPart,
  inspection: (facts, say) => [registerParagraph('inspection', facts, say)],
  money: moneyPart,
  difficulties: difficultyPart,
  'next-year': nextYearPart,
  proposals: (_, say) => [paragraph('proposals', words(say.proposals))],
}

/** What each figure was, for holding later official figures beside it. */
export const figuresOf = (facts: ReportFacts): readonly ReportFigure[] =>
  facts.measures.map((m) => ({
    measure: m.target.code,
    name: nameOf(m),
    value: m.figure.known ? decimalText(m.figure.value) : null,
    reason: m.figure.known ? null : m.figure.reason,
    unit: m.unit,
    kinds: m.figure.known ? m.figure.kinds : [],
    verdict: verdictOf(m),
  }))

/** Title, first and last sentence: those of every report on a plan, whoever writes it. */
export function headOf(facts: HeadFacts, say: ReportWords): Pick<Report, 'subject' | 'opening' | 'closing'> {
  const g = gathering()
  const closing = g.read(say.closing(facts.kind, saidPeriod(facts, say, g)))
  return { subject: subject(facts, say), opening: [opening(facts, say)], closing: paragraph('closing', closing) }
}

export function composeReport(facts: ReportFacts, say: ReportWords): Report {
  const tables = tableNumbers()
  const report: Report = {
    kind: facts.kind,
    year: facts.year,
    ...headOf(facts, say),
    parts: PARTS.map((name, n) => ({
      name,
      label: ROMAN[n] as string,
      heading: words(say.parts[name]),
      blocks: BLOCKS[name](facts, say, tables),
    })),
    annexes: annexesOf(facts, say, tables),
    figures: figuresOf(facts),
  }
  return withFilledTables(report, say.table.noValue)
}
