/** Objectives and targets: where the plan sets them, under which objective, and which year they inherit. */
import { sentences } from '../basics/vietnamese.ts'
import type { Objective, Target } from '../plans/content.ts'
import { headingText, isHeading, roleOf } from './headings.ts'
import { type Measure, measuresOf } from './measure.ts'
import { type Doubt, found } from './finding.ts'
import type { Entry } from './outline.ts'
import { type Passage, cut, joined, spansOf } from './passage.ts'
import { yearsSaid } from './years.ts'

export interface Goals {
  readonly general: { readonly words: Passage } | null
  readonly objectives: readonly Objective[]
  readonly targets: readonly Target[]
}

interface Setting {
  readonly rule: 'listed' | 'table' | 'inside-duty'
  readonly objective: string | null
  /** Due years a heading or an introducing sentence gives. */
  readonly due: readonly number[]
  /** Objectives stand in a list of their own because targets have another. */
  readonly targetsApart: boolean
}

const INSIDE_DUTY: Setting = { rule: 'inside-duty', objective: null, due: [], targetsApart: false }
/** "Phấn đấu …" where it begins a clause; "phấn đấu hoàn thành" and "phấn đấu đạt và duy trì" ask for nothing measured. */
const ASPIRES = /(?:^|[:.;,]\s+)(?=phấn đấu\s(?!hoàn thành|đạt và duy trì))/iu
const OBJECTIVE_LABEL = /^(Mục tiêu(?:\s+(?:số\s+)?(\d+(?:\.\d+)*))?)\s*[:.]\s*(?=\S)/iu
const TARGET_LABEL = /^(Chỉ tiêu(?:\s+(?:số\s+)?(\d+(?:\.\d+)*))?)\s*[:.]\s*(?=\S)/iu

export function goalsOf(outline: readonly Entry[], titleDue: readonly number[]): Goals {
  const reader = new GoalReader()
  const targetsApart = [...headings(outline)].some((e) => roleOf(headingText(e)) === 'targets')
  for (const entry of outline) reader.section(entry, { rule: 'listed', objective: null, due: titleDue, targetsApart })
  if (reader.targets.length === 0) for (const entry of outline) reader.aspirations(entry)
  return { general: reader.general, objectives: reader.objectives, targets: reader.targets }
}

function* headings(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    if (isHeading(entry)) yield entry
    yield* headings(entry.children)
  }
}

class GoalReader {
  general: { words: Passage } | null = null
  readonly objectives: Objective[] = []
  readonly targets: Target[] = []
  private readonly numbers = new Map<string, number>()

  /** Goes down to the headings that hold goals. */
  section(entry: Entry, setting: Setting): void {
    const heading = isHeading(entry) ? headingText(entry) : ''
    const role = heading === '' ? null : roleOf(heading)
    const years = yearsSaid(heading)
    const here: Setting = years.due.length > 0 ? { ...setting, due: years.due } : setting
    if (role === 'general-goal') {
      this.general ??= { words: joined(entry.children.map(wholeWords)) }
      return
    }
    if (this.generalRunIn(entry)) return
    if (role === 'goals' || role === 'targets') this.goals(entry, here, role)
    else if (role === null || role === 'purpose') for (const child of entry.children) this.section(child, here)
  }

  /** "Mục tiêu tổng quát: Tiếp tục …": heading and objective in one paragraph. */
  private generalRunIn(entry: Entry): boolean {
    const runIn = /^Mục tiêu (?:tổng quát|chung)\s*:\s*(?=\S)/iu.exec(entry.words.text)
    if (runIn) this.general ??= { words: cut(entry.words, runIn[0].length) }
    return runIn !== null
  }

  /** Everything below a heading of goals. */
  private goals(entry: Entry, setting: Setting, role: 'goals' | 'targets'): void {
    const inner = new Set(entry.children.filter((c) => isHeading(c) && roleOf(headingText(c)) !== null && !namesAField(headingText(c))))
    let due = setting.due
    for (const child of entry.children) {
      if (inner.has(child) && roleOf(headingText(child)) !== 'tasks' && !OBJECTIVE_LABEL.test(child.words.text)) {
        const childRole = roleOf(headingText(child))
        if (childRole === 'scope' || childRole === 'purpose' || childRole === 'organisation' || childRole === 'funding') continue
        this.section(child, { ...setting, due })
        continue
      }
      if (isIntroduction(child)) {
        const said = yearsSaid(child.words.text)
        if (said.due.length > 0) due = said.due
        continue
      }
      this.goal(child, { ...setting, due }, role)
    }
  }

  /** One entry of a list of goals: an objective with targets below it, or a target. */
  private goal(entry: Entry, setting: Setting, role: 'goals' | 'targets'): void {
    if (entry.table || isCaption(entry) || this.generalRunIn(entry)) return
    if (entry.children.length > 0 && isOnlyAYear(entry.words.text)) {
      const { due } = yearsSaid(entry.words.text)
      for (const child of entry.children) if (!isIntroduction(child)) this.goal(child, due.length > 0 ? { ...setting, due } : setting, role)
      return
    }
    const label = OBJECTIVE_LABEL.exec(entry.words.text)
    const holds = entry.children.length > 0 && (label !== null || isHeading(entry) || measuresOf(entry.words, true).length === 0)
    const apart = role === 'goals' && setting.targetsApart && !holds && measuresOf(entry.words, true).length === 0
    if (label || holds || apart) {
      const objective = this.objective(entry, label)
      const said = yearsSaid(entry.words.text)
      for (const child of entry.children) {
        if (!isIntroduction(child))
          this.goal(child, { ...setting, objective, due: said.due.length > 0 ? said.due : setting.due, targetsApart: false }, 'targets')
      }
      return
    }
    this.target(entry, setting)
    for (const child of entry.children) if (!isIntroduction(child)) this.goal(child, setting, role)
  }

  private objective(entry: Entry, label: RegExpExecArray | null): string {
    const id = String(this.objectives.length + 1)
    const heading = label ? cut(entry.words, label[0].length) : entry.words
    const mark = entry.label === '' ? '' : `${entry.label}) `
    this.objectives.push({
      id: `objective-${id}`,
      spans: spansOf(entry.printed),
      finding: found(label ? 'objective-label' : 'objective-heading', label ? 'high' : 'medium'),
      code: label ? (label[2] ?? id) : id,
      heading: heading.text.replace(/\s*[:.]$/u, ''),
      text: `${mark}${entry.words.text}`,
    })
    return label?.[2] ?? id
  }

  private target(entry: Entry, setting: Setting): void {
    const { words } = entry
    const label = TARGET_LABEL.exec(words.text)
    const sentence = label ? cut(words, label[0].length) : words
    if (sentence.text === '') return
    const printed = label?.[1] ?? (entry.label === '' ? (entry.kind === 'paragraph' ? '' : '-') : `${entry.label})`)
    this.add(measuresOf(sentence, false), printed, setting, words)
  }

  /** The measures of one printed target, numbered on within its objective. */
  add(measures: readonly Measure[], label: string, setting: Setting, printed: Passage): void {
    if (measures.length === 0) return
    const key = setting.objective ?? ''
    const count = (this.numbers.get(key) ?? 0) + 1
    this.numbers.set(key, count)
    const number = setting.objective === null ? String(count) : `${setting.objective}.${count}`
    for (const [i, m] of measures.entries()) {
      const inherits = m.due.length === 0 && m.from === null && !m.yearly && setting.due.length > 0
      const code = measures.length === 1 ? number : `${number}${'abcdefghijklmnopqrstuvwxyz'[i] ?? i}`
      const { words, doubts, yearly: _, ...said } = m
      const unsure: readonly Doubt[] = setting.rule === 'inside-duty' ? [...doubts, 'inside-duty'] : doubts
      this.targets.push({
        id: `target-${this.targets.length + 1}`,
        spans: spansOf(words.text === '' ? printed : words),
        finding: found(`target-${setting.rule}`, 'high', unsure),
        code,
        number,
        objective: setting.objective,
        label,
        text: words.text,
        ...said,
        due: inherits ? setting.due : m.due,
        dueInherited: inherits || (m.yearly && m.due.length === 0 && setting.due.length > 0),
        lead: null,
      })
    }
  }

  /** Where no list of goals exists, a duty may set values: the sentence that begins "Phấn đấu" and what follows its semicolons. */
  aspirations(entry: Entry): void {
    for (const { start, end } of sentences(entry.words.text)) {
      const from = ASPIRES.exec(entry.words.text.slice(start, end))
      if (!from) continue
      const sentence = cut(entry.words, start + from.index + from[0].length, end)
      const measures = measuresOf(sentence, true)
      for (const measure of measures) this.add([measure], '', INSIDE_DUTY, sentence)
      if (measures.length > 0) break
    }
    for (const child of entry.children) this.aspirations(child)
  }
}

/** "Bảng 1. Hệ thống chỉ tiêu chủ yếu", "Biểu số 2: …": it names a table and sets nothing. */
const isCaption = (entry: Entry): boolean =>
  entry.kind === 'paragraph' &&
  /^(?:bảng|biểu(?: mẫu| đồ)?|phụ lục|hình)\s+(?:số\s+)?(?:\d{1,2}|[ivx]{1,5})(?![\p{L}\d])/iu.test(entry.words.text)

/** "Đến năm 2025:" over a list says when, not what: it is no objective. */
function isOnlyAYear(text: string): boolean {
  const { places } = yearsSaid(text)
  const left = [...places].toSorted((a, b) => b.start - a.start).reduce((rest, p) => rest.slice(0, p.start) + rest.slice(p.end), text)
  return (
    places.length > 0 && left.replace(/(?:các )?mục tiêu|chỉ tiêu|cụ thể|phấn đấu|giai đoạn/giu, '').replace(/[^\p{L}]/gu, '').length < 4
  )
}

/** A heading that holds goals but is named for what they are about ("Phát triển xã hội số đến năm 2030 với các mục tiêu") is an objective. */
const namesAField = (heading: string): boolean =>
  ['goals', 'targets'].includes(roleOf(heading) ?? '') && !/^(?:các\s+|một số\s+|hệ thống\s+)?(?:mục tiêu|chỉ tiêu)/iu.test(heading)

/** "Đến hết năm 2030, phấn đấu đạt được những mục tiêu sau:": it introduces a list and sets nothing itself. */
const isIntroduction = (entry: Entry): boolean =>
  /:$/.test(entry.words.text) && entry.children.length === 0 && measuresOf(entry.words, true).length === 0

const wholeWords = (entry: Entry): Passage => joined([entry.printed, ...entry.children.map(wholeWords)])
