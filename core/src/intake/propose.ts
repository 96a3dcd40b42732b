/**
 * A plan proposed from its paper: everything the rules of the genre find, each item with its words, its rule and its doubts.
 * Nothing enters the place from here; a person confirms or corrects first.
 */
import { type Decision, accept, refuse } from '../basics/decision.ts'
import type { PlanContent } from '../plans/content.ts'
import { abbreviationsIn } from './abbreviations.ts'
import { assignmentsOf, isClosing } from './assignments.ts'
import { basesOf } from './bases.ts'
import type { Reading } from './block.ts'
import type { Draft } from './checked.ts'
import { defectsOf } from './defects/defects.ts'
import { enacts, partsOf } from './document.ts'
import { endingOf } from './ending.ts'
import { found } from './finding.ts'
import { goalsOf } from './goals.ts'
import { letterheadOf } from './letterhead.ts'
import { linesOf } from './lines.ts'
import { type Entry, entriesOf, outlineOf } from './outline.ts'
import { type Passage, spansOf } from './passage.ts'
import { periodOf, yearsOfTitle } from './period.ts'
import { termEndIn, withTermEnd } from './years.ts'
import { type Source, reportDutiesOf } from './report-duties.ts'
import { headingText } from './headings.ts'
import { markScanned } from './scanned.ts'
import { sectionsOf } from './sections.ts'
import { holdsTargetTable, withTables } from './target-table.ts'
import { fundingOf, tasksOf } from './work-items.ts'

/** Kinds of paper that are a plan by themselves; a decision or resolution is one when it carries or adopts one. */
const PLANS = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|ĐỀ ÁN|CHIẾN LƯỢC|PHƯƠNG ÁN)$/
const ADOPTS = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|PHỤ LỤC.*|DANH MỤC.*|BIỂU.*)$/
const PLAN_NAMED = /kế hoạch|chương trình|đề án|chiến lược|chỉ tiêu|mục tiêu|nhiệm vụ/iu

/**
 * Reads a plan. Refuses `intake.no-plan` when the paper is none: not of a kind that plans, and with neither targets nor assignments.
 * Never throws, whatever the text; linear in its length.
 */
export function propose(reading: Reading): Decision<PlanContent> {
  const lines = linesOf(reading)
  const parts = partsOf(lines)
  const paper = outlineOf(parts.text)
  const outline = parts.annexed ? outlineOf(parts.annexed.text) : paper
  const annexes = outlineOf(parts.annexes)
  const preamble = preambleOf(paper)
  const ending = endingOf(parts.tail)
  const head = letterheadOf(parts)
  const title = parts.title
  const letterhead = {
    ...head,
    period: periodOf(title, outline, head.date.year) ?? periodOf(parts.annexed?.title ?? null, outline, head.date.year),
  }
  const { period } = letterhead
  const ofYear = period && period.from === period.to && yearsOfTitle(title)[0] === period.to ? period.to : null
  const listed = goalsOf(outline, yearsOfTitle(title), head.date.year, ofYear, holdsTargetTable([...outline, ...annexes]))
  // The term of the title is that of the plan; the text may look back on the one before.
  const termEnd = termEndIn(title?.text ?? '') ?? termEndIn(reading.text)
  const targets = withTables(listed.targets, [...outline, ...annexes], yearsOfTitle(title), head.date.year).map((target) => {
    const due = withTermEnd(target.due, termEnd)
    return due === target.due ? target : { ...target, due, dueInherited: target.dueInherited && due.length > 0 }
  })
  const goals = { ...listed, targets }
  const placed = assignmentsOf(outline)
  const tasks = tasksOf(outline)
  const assignments = placed.map((p) => p.assignment)
  const { reports, difficulty } = reportDutiesOf(sourcesOf(outline, placed, paper))
  if (!isPlan(letterhead.docType, title?.text ?? '', goals.targets.length, assignments.length, outline)) return refuse('intake.no-plan')
  const abbreviations = abbreviationsIn(wordsOfAll(paper === outline ? [outline, annexes] : [paper, outline, annexes]))
  const draft: Draft = {
    letterhead,
    bases: basesOf(
      preamble.map((e) => (e.kind === 'dash' ? e.words : e.printed)),
      basesUnderHeading(outline),
    ),
    sections: sectionsOf(outline, new Set(placed.map(({ entry }) => entry))),
    generalObjective: goals.general && {
      id: 'general-objective',
      spans: spansOf(goals.general.words),
      finding: found('general-objective'),
      text: goals.general.words.text,
    },
    objectives: goals.objectives,
    targets: goals.targets,
    tasks,
    funding: fundingOf(outline),
    assignments,
    reportDuties: reports,
    difficultyDuty: difficulty,
    recipients: ending.recipients,
    signature: ending.signature,
    ...(abbreviations.length > 0 ? { abbreviations } : {}),
  }
  return accept(markScanned({ ...draft, defects: defectsOf({ draft, parts, paper, outline, annexes, ending, reading }) }, reading))
}

function isPlan(kind: string, title: string, targets: number, assignments: number, outline: readonly Entry[]): boolean {
  if (PLANS.test(kind)) return outline.some((e) => e.kind !== 'paragraph') || targets > 0
  if (ADOPTS.test(kind)) return (PLAN_NAMED.test(title) && outline.some((e) => e.kind !== 'paragraph')) || targets > 0
  return kind === '' && targets > 0 && assignments > 0
}

function* wordsOfAll(outlines: readonly (readonly Entry[])[]): Generator<Passage> {
  for (const outline of outlines) for (const entry of entriesOf(outline)) if (!entry.table) yield entry.words
}

/** "- Căn cứ Luật Giáo dục …;": some offices list by dashes what the paper rests on. */
const RESTS_ON = /^(?:căn cứ|thực hiện|theo đề nghị|xét)\s/iu

/** The paragraphs before the first mark: bases and the sentence that enacts. */
function preambleOf(outline: readonly Entry[]): readonly Entry[] {
  const first = outline.findIndex((e) => e.kind !== 'paragraph' && !(e.kind === 'dash' && RESTS_ON.test(e.words.text)))
  return (first < 0 ? outline : outline.slice(0, first)).filter((e) => !e.table && !enacts(e.words.text))
}

/** "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH": some plans give what they rest on a section of its own. */
function basesUnderHeading(outline: readonly Entry[]): readonly Passage[] {
  const section = outline
    .flatMap((e) => (e.kind === 'part' ? e.children : [e]))
    .filter((e) => e.kind !== 'paragraph')
    .slice(0, 3)
    .find((e) => /^(?:các |những )?(?:căn cứ|cơ sở pháp lý)/iu.test(headingText(e)))
  if (!section || section.children.length === 0) return []
  return [...entriesOf(section.children)].filter((e) => !e.table).map((e) => (e.kind === 'paragraph' ? e.printed : e.words))
}

/** Where duties to report may stand: in the duties of a body, in entries about reporting, and in the closing of the plan. */
function sourcesOf(outline: readonly Entry[], placed: ReturnType<typeof assignmentsOf>, paper: readonly Entry[]): readonly Source[] {
  const owned = new Map(placed.map((p) => [p.entry, p.assignment]))
  const sources: Source[] = []
  const walk = (entry: Entry, bearer: Source['bearer']): void => {
    const own = owned.get(entry) ?? bearer
    if (!entry.table && entry.words.text !== '')
      sources.push({
        words: entry.words,
        bearer: isClosing(entry) && entry.children.length === 0 && /^Tr(?:ên|ong)/u.test(entry.words.text) ? null : own,
      })
    for (const child of entry.children) walk(child, own)
  }
  const purpose = (entry: Entry): boolean =>
    /mục đích|yêu cầu|quan điểm|tình hình|đánh giá/iu.test(entry.words.text) &&
    entry.kind === 'roman' &&
    !/tổ chức thực hiện/iu.test(entry.words.text)
  // What stands before the first mark is the preamble: it cites reports and asks for none.
  const begins = outline.findIndex((e) => e.kind !== 'paragraph')
  for (const entry of outline.slice(Math.max(0, begins))) if (!purpose(entry)) walk(entry, null)
  if (paper !== outline)
    for (const entry of entriesOf(paper)) if (entry.kind === 'article') sources.push({ words: entry.words, bearer: null })
  return sources.filter((s) => s.words.text !== '')
}
