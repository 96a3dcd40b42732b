/**
 * Last year's report read into proposed figures: what it says was reached of each measure of a plan, with the words that say it. Totals only; nothing
 * is a figure before a person has held it against the paper.
 */
import { type Decision, accept, refuse } from '../basics/decision.ts'
import { plainDate, type PlainDate } from '../basics/plain-date.ts'
import { sentences } from '../basics/vietnamese.ts'
import type { Span } from '../plans/content.ts'
import type { Reading } from './block.ts'
import { partsOf } from './document.ts'
import { isHeading } from './headings.ts'
import { asksForAnswer, KnownMeasures, type Match, NOBODY, type Sought } from './known-measures.ts'
import { letterheadOf } from './letterhead.ts'
import { linesOf } from './lines.ts'
import { type Entry, outlineOf } from './outline.ts'
import { type Passage, cut, joined, spansOf } from './passage.ts'
import { resultsOfTable, type TableResult } from './result-table.ts'
import { answerIn } from './said-answer.ts'
import { type ResultManner, resultsIn, type SaidResult } from './said-result.ts'

/** Why a proposed figure may be wrong; each has a sentence in `words/`. */
export const FIGURE_DOUBTS = [
  'by-wording',
  'other-words',
  'two-values',
  'worked-out',
  'count-disagrees',
  'other-unit',
  'no-year',
  'ambiguous-number',
  'scanned-number',
  'answer-in-words',
] as const
export type FigureDoubt = (typeof FIGURE_DOUBTS)[number]

export interface ProposedFigure {
  readonly id: string
  /** Code of the measure it seems to be of; null where no measure has these words. */
  readonly measure: string | null
  /** The year it speaks of: named with it, else that of the report. */
  readonly year: number | null
  /** Of a measure that asks whether something is there: 1 for yes, 0 for no. */
  readonly value: string
  readonly unit: string | null
  readonly counted: SaidResult['counted']
  readonly manner: ResultManner
  /** The words of the report. */
  readonly words: string
  readonly spans: readonly Span[]
  readonly from: 'table' | 'sentence'
  readonly sure: 'high' | 'medium' | 'low'
  readonly doubts: readonly FigureDoubt[]
}

export interface PastReport {
  readonly issuer: string
  /** "123/BC-UBND"; null where the number is blank. */
  readonly number: string | null
  readonly date: PlainDate | null
  readonly title: string
  /** The year reported on; null where the report names none. */
  readonly year: number | null
  readonly figures: readonly ProposedFigure[]
}

/**
 * Reads a report against the measures of a plan. Refuses `intake.no-report` where the paper is none. Never throws, whatever the text; linear in its
 * length for a given plan.
 */
export function readPastReport(reading: Reading, measures: readonly Sought[]): Decision<PastReport> {
  const parts = partsOf(linesOf(reading))
  const head = letterheadOf(parts)
  const isReport = /^BÁO CÁO/u.test(head.docType) || /^BC(?:-|$)/u.test(head.number.symbol ?? '')
  if (!isReport) return refuse('intake.no-report')
  const { day, month, year: dated } = head.date
  const date = day !== null && month !== null && dated !== null ? plainDate(dated, month, day) : null
  const year = yearOfReport(head.title, dated)
  const found = [...proposalsIn([...outlineOf(parts.text), ...outlineOf(parts.annexes)], new KnownMeasures(measures), year)]
  const scanned = reading.scanned ?? []
  const figures = oneAValue(found).map((figure, i): ProposedFigure => {
    const off = scanned.some((page) => figure.spans.some((span) => span.start < page.span.end && page.span.start < span.end))
    const doubts = off ? [...figure.doubts, 'scanned-number' as const] : figure.doubts
    return { ...figure, id: `figure-${i + 1}`, doubts, sure: sureness(doubts) }
  })
  return accept({
    issuer: head.issuer.body,
    number: head.number.number === null ? null : `${head.number.number}/${head.number.symbol ?? ''}`,
    date,
    title: head.title,
    year,
    figures,
  })
}

/** "… năm 2023", the last year its title names as its own; a report without one is of the year it is dated, or the one before in its first months. */
function yearOfReport(title: string, dated: number | null): number | null {
  const named = [...title.matchAll(/(?<!giai đoạn |nhiệm kỳ |\d-|\d - )năm\s+((?:19|20)\d\d)/giu)].map((m) => Number(m[1]))
  const past = named.filter((year) => dated === null || year <= dated)
  return past[0] ?? dated
}

type Unsettled = Omit<ProposedFigure, 'id' | 'sure'>

const SLIGHT: ReadonlySet<FigureDoubt> = new Set(['worked-out', 'by-wording', 'answer-in-words'])
const sureness = (doubts: readonly FigureDoubt[]): ProposedFigure['sure'] =>
  doubts.some((doubt) => !SLIGHT.has(doubt)) ? 'low' : doubts.length > 0 ? 'medium' : 'high'

const CODE = /^[\s\-+•*]*(?:\(?\d{1,2}[.)]\s+)?Chỉ tiêu\s+(?:số\s+)?(\d{1,2}(?:\.\d{1,2})?[a-zđ]?)(?![\d%])\s*[.:)-]?\s*/iu
const OBJECTIVE = /mục tiêu\s+(?:số\s+)?(\d{1,2})(?![\d%])/iu

function* proposalsIn(outline: readonly Entry[], known: KnownMeasures, year: number | null): Generator<Unsettled> {
  let objective: string | null = null
  for (const entry of lookingBack(outline, year)) {
    if (entry.table) {
      for (const row of resultsOfTable(entry.table)) yield* fromRow(row, known, year)
      continue
    }
    const { text } = entry.words
    const named = OBJECTIVE.exec(text)?.[1]
    if (named !== undefined && CODE.exec(text) === null && text.length < 300) objective = named
    for (const words of byMeasure(entry.words)) yield* fromWords(words, known, year, objective)
  }
}

const AHEAD = /phương hướng|(?:nhiệm vụ|công tác|giải pháp).*(?:thời gian tới|năm tới|giai đoạn (?:tới|tiếp theo))/iu
const TASKS_OF_YEAR = /nhiệm vụ.*năm\s+((?:19|20)\d\d)/iu
const LOOKS_BACK = /kết quả|tình hình|đánh giá/iu

/** Every entry but those under a heading of what is still to be done: the bounds repeated there are no results. */
function* lookingBack(outline: readonly Entry[], year: number | null): Generator<Entry> {
  for (const entry of outline) {
    if (isHeading(entry) && isAhead(entry.words.text.slice(0, 300), year)) continue
    yield entry
    yield* lookingBack(entry.children, year)
  }
}

function isAhead(heading: string, year: number | null): boolean {
  if (LOOKS_BACK.test(heading)) return false
  const of = TASKS_OF_YEAR.exec(heading)?.[1]
  return AHEAD.test(heading) || (of !== undefined && year !== null && Number(of) > year)
}

const NEXT_MEASURE = /(?<=[.;]\s{1,3})Chỉ tiêu\s+(?:số\s+)?\d{1,2}(?:\.\d{1,2})?[a-zđ]?\s*[.:]\s/gu

/** Where a line of print ended full, the next measure was taken for more of the same paragraph; it begins anew with its code. */
function* byMeasure(words: Passage): Generator<Passage> {
  let from = 0
  for (const { index } of words.text.matchAll(NEXT_MEASURE)) {
    yield cut(words, from, index)
    from = index
  }
  yield from === 0 ? words : cut(words, from)
}

function* fromRow(row: TableResult, known: KnownMeasures, year: number | null): Generator<Unsettled> {
  const objective = row.group === null ? null : (OBJECTIVE.exec(row.group)?.[1] ?? null)
  const coded = CODE.exec(row.name.text)
  const name = coded ? row.name.text.slice(coded[0].length) : row.name.text
  const match = known.find(name, coded?.[1] ?? row.code, objective)
  // "Đạt" in the row of a share is a verdict; only where the plan asks for a yes it is one.
  if (row.result.answer !== undefined && !asksForAnswer(known.of(match.measure))) return
  yield settle(row.result, match, joined([row.name, row.cell]), 'table', year, known)
}

/** The results of a paragraph, sentence by sentence; "Chỉ tiêu 1.1." at its head is the measure all of it speaks of. */
function* fromWords(words: Passage, known: KnownMeasures, year: number | null, objective: string | null): Generator<Unsettled> {
  const coded = CODE.exec(words.text)
  const start = coded?.[0].length ?? 0
  const rest = cut(words, start)
  const whole = coded ? known.find(rest.text, coded[1] ?? null, objective) : null
  let carried: Match = whole ?? NOBODY
  for (const sentence of sentences(rest.text)) {
    const said = cut(rest, sentence.start, sentence.end)
    const results = resultsIn(said.text)
    const about = whole ?? (results.length === 0 ? known.findAsking(said.text) : NOBODY)
    const answer = asksForAnswer(known.of(about.measure)) ? answerIn(said.text) : null
    if (answer && (results.length === 0 || answer.answer === 'plain')) {
      yield settle(answer, about, coded ? words : said, 'sentence', year, known)
      continue
    }
    let from = 0
    for (const result of results) {
      // What stands ahead of the number names what was reached; behind the first one only a clause of its own does.
      const ahead = said.text.slice(from, result.place.start)
      const before = whole ?? known.find(ahead, null, objective)
      const behind = before.measure === null ? countedBehind(said.text.slice(result.place.end)) : ''
      const match = behind === '' ? before : known.find(behind, null, objective)
      const named = match.measure === null ? carried : match
      if (named.measure !== null || coded) {
        yield settle(result, named, coded ? words : said, 'sentence', year, known)
        carried = named
      }
      from = result.place.end
      // A measure with its code says its result once; what follows is about something else.
      if (whole && result.year === null) break
    }
  }
}

/** "Có 9/26 cơ quan có lãnh đạo là nữ, đạt 34,6%", "100% xã có tin, bài": what is counted may stand right behind its number, as far as the next thing said. */
function countedBehind(text: string): string {
  if (!/^\s+(?!(?:so với|kế hoạch|kế hoạch đề ra|chỉ tiêu|mục tiêu)\s)\p{L}/u.test(text)) return ''
  const end = text.search(/[;(]|\.\s|\.$|,\s+(?:đạt|bằng|chiếm|tăng|giảm|vượt|cao hơn|thấp hơn|tỷ lệ|số|trong đó|hoàn thành)\s/u)
  return text.slice(0, end < 0 ? undefined : end)
}

function settle(
  result: SaidResult,
  match: Match,
  words: Passage,
  from: ProposedFigure['from'],
  year: number | null,
  known: KnownMeasures,
): Unsettled {
  const target = known.of(match.measure)
  const said = result.year ?? year
  const unitDiffers = target !== null && isShare(target.unit) !== isShare(result.unit) && result.unit !== null
  const doubts: FigureDoubt[] = [
    ...match.doubts,
    ...(result.workedOut ? (['worked-out'] as const) : []),
    ...(result.disagrees ? (['count-disagrees'] as const) : []),
    ...(unitDiffers ? (['other-unit'] as const) : []),
    ...(said === null ? (['no-year'] as const) : []),
    ...(result.ambiguous ? (['ambiguous-number'] as const) : []),
    ...(result.answer === 'in-words' ? (['answer-in-words'] as const) : []),
  ]
  return {
    measure: match.measure,
    year: said,
    value: result.value,
    unit: result.unit ?? target?.unit ?? null,
    counted: result.counted,
    manner: result.manner,
    words: words.text,
    spans: spansOf(words),
    from,
    doubts,
  }
}

const isShare = (unit: string | null): boolean => unit !== null && /^[%‰]/u.test(unit.trim())

/** The same value of a measure and year said twice is one figure, with both places; two values of it are both unsure. */
function oneAValue(found: readonly Unsettled[]): readonly Unsettled[] {
  const kept: Unsettled[] = []
  for (const figure of found) {
    const same =
      figure.measure === null ? -1 : kept.findIndex((one) => sameThing(one, figure) && Number(one.value) === Number(figure.value))
    const first = kept[same]
    if (!first) {
      kept.push(figure)
      continue
    }
    const doubts = first.doubts.filter((doubt) => figure.doubts.includes(doubt))
    kept[same] = { ...first, doubts, counted: first.counted ?? figure.counted, spans: [...first.spans, ...figure.spans] }
  }
  return kept.map((figure) =>
    figure.measure !== null && kept.some((other) => other !== figure && sameThing(other, figure))
      ? { ...figure, doubts: [...figure.doubts, 'two-values'] }
      : figure,
  )
}

const sameThing = (a: Unsettled, b: Unsettled): boolean => a.measure === b.measure && a.year === b.year
