/** Tasks and money: the entries below the headings that speak of them. */
import type { Funding, MonthDay, Task } from '../plans/content.ts'
import { daysInMonth } from '../basics/plain-date.ts'
import { beginsWithBody } from './bodies.ts'
import { found } from './finding.ts'
import { headingText, isHeading, roleOf } from './headings.ts'
import type { Entry } from './outline.ts'
import { type Passage, cut, joined, spanOf, spansOf } from './passage.ts'

/** The tasks of the plan. A section whose entries are bodies assigns duties and holds no tasks. */
export function tasksOf(outline: readonly Entry[]): readonly Task[] {
  const tasks: Task[] = []
  const collect = (entry: Entry, section: string): void => {
    const { text } = entry.words
    const descends = entry.children.some((c) => c.kind !== 'paragraph') && (isHeading(entry) || /:$/.test(text))
    if (descends || (isHeading(entry) && entry.children.length > 0)) {
      if (isHeading(entry) && beginsWithBody(text)) return
      const path = entry.label === '' ? section : `${section}.${entry.label}`
      for (const child of entry.children) if (!child.table && !isRemark(child)) collect(child, path)
      return
    }
    if (text === '' || entry.table) return
    const words = joined([entry.words, ...entry.children.map(below)])
    tasks.push({
      id: `task-${tasks.length + 1}`,
      spans: spansOf(joined([entry.printed, ...entry.children.map(below)])),
      finding: found('task-entry', entry.kind === 'paragraph' ? 'medium' : 'high'),
      section,
      num: entry.label === '' ? null : entry.label,
      text: words.text,
      window: windowIn(words),
      recurrence: /(?:hằng|hàng) năm|định kỳ|thường xuyên/iu.exec(words.text)?.[0] ?? null,
    })
  }
  for (const section of inOrder(outline, new Set([...sectionsWith(outline, 'tasks'), ...fieldsOfWork(outline)]))) {
    if (
      section.children.length > 0 &&
      section.children.filter((c) => isHeading(c)).every((c) => beginsWithBody(c.words.text)) &&
      section.children.some(isHeading)
    )
      continue
    for (const child of section.children) if (!child.table && !isRemark(child)) collect(child, section.label)
  }
  return tasks
}

/** Sections under these may speak of money or of work in a part of theirs. */
const LOOKED_INTO: Readonly<Record<'tasks' | 'funding', ReadonlySet<ReturnType<typeof roleOf>>>> = {
  tasks: new Set([null, 'scope']),
  funding: new Set([null, 'scope', 'tasks', 'goals', 'targets']),
}

const PARTS: ReadonlySet<Entry['kind']> = new Set(['part', 'chapter', 'capital'])
const TELLS_OF_RESULTS = /^(?:kết quả|tình hình|đánh giá|thực trạng)\s/iu
const OTHER_MATTERS: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['general-goal', 'goals', 'targets'])

/** The topmost headings of a role, wherever they stand under parts and articles or inside sections of another matter. */
export function* sectionsWith(outline: readonly Entry[], role: 'tasks' | 'funding'): Generator<Entry> {
  for (const entry of outline) {
    const own = isHeading(entry) || entry.kind === 'article' ? roleOf(headingText(entry)) : null
    if (own === role && isHeading(entry) && TELLS_OF_RESULTS.test(entry.words.text)) continue
    // "Phần II. NHIỆM VỤ NĂM 2026" over "I. MỤC TIÊU" and "III. TỔ CHỨC THỰC HIỆN": each heading below says what it holds.
    const holdsAll =
      own === 'tasks' && PARTS.has(entry.kind) && entry.children.some((c) => isHeading(c) && OTHER_MATTERS.has(roleOf(headingText(c))))
    if (own === role && isHeading(entry) && !holdsAll) yield entry
    else if (holdsAll) yield* sectionsWith(entry.children, role)
    else if (LOOKED_INTO[role].has(own) || entry.kind === 'part' || entry.kind === 'chapter' || entry.kind === 'article')
      yield* sectionsWith(entry.children, role)
  }
}

/**
 * Sections between the goals and the organisation that say neither "nhiệm vụ" nor "giải pháp" ("III. PHÁT TRIỂN HẠ TẦNG SỐ"): what is to be done is told there
 * under the name of its field.
 */
function* fieldsOfWork(outline: readonly Entry[]): Generator<Entry> {
  const roles = outline.map((entry) => (isHeading(entry) ? roleOf(headingText(entry)) : null))
  const goals = roles.findLastIndex((role) => role === 'goals' || role === 'targets')
  const organisation = roles.indexOf('organisation')
  if (goals < 0 || organisation < goals) return
  for (const [i, entry] of outline.entries())
    if (i > goals && i < organisation && roles[i] === null && isHeading(entry) && entry.kind === 'roman') yield entry
}

/** Entries of a set, outermost ones only, as they stand in the outline. */
function* inOrder(outline: readonly Entry[], wanted: ReadonlySet<Entry>): Generator<Entry> {
  for (const entry of outline) {
    if (wanted.has(entry)) yield entry
    else yield* inOrder(entry.children, wanted)
  }
}

const below = (entry: Entry): Passage => joined([entry.printed, ...entry.children.map(below)])
const isRemark = (entry: Entry): boolean => entry.kind === 'paragraph' && (/^\(/.test(entry.words.text) || /:$/.test(entry.words.text))

const WINDOW = /(?:từ|diễn ra từ)\s+ngày\s+(\d{1,2})[/.](\d{1,2})\s*(?:-|đến)\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2})[/.](\d{1,2})(?!\/?\d)/iu
const OCCASION = /(Tháng hành động|Tháng cao điểm|Tuần lễ|Đợt cao điểm|Chiến dịch)\s[^,;.()]{0,160}?(?=\s+(?:từ|diễn ra)\s)/iu

/** A yearly span of days in the text ("từ ngày 15/11 đến 15/12"), with the name of the occasion where it stands before it. */
export function windowIn(words: Passage): Task['window'] {
  const m = WINDOW.exec(words.text)
  if (!m) return null
  const from = dayOfYear(m[1], m[2])
  const to = dayOfYear(m[3], m[4])
  const span = spanOf(cut(words, m.index, m.index + m[0].length))
  if (!from || !to || !span) return null
  // The name may hold commas of its own: it is read from its first word up to the days.
  const before = words.text.slice(Math.max(0, m.index - 200), m.index)
  const at = before.search(/Tháng hành động|Tháng cao điểm|Tuần lễ|Đợt cao điểm|Chiến dịch/u)
  const name = at < 0 ? (OCCASION.exec(words.text)?.[0] ?? null) : before.slice(at).replace(/[,;\s]+$/u, '')
  return { name, from, to, span }
}

function dayOfYear(day: string | undefined, month: string | undefined): MonthDay | null {
  const d = Number(day)
  const m = Number(month)
  // 2024 is a leap year: 29/02 is a day of some years.
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(2024, m) ? { month: m, day: d } : null
}

/** "Tổng kinh phí: 96.480 triệu đồng, trong đó:": the whole sum ahead of its parts. */
const A_SUM = /\d\s*(?:(?:nghìn|triệu|tỷ)\s+)*đồng(?![/\p{L}])/iu
const A_TOTAL = /^Tổng\s[^:;.]{0,80}?:?\s[^;]{0,40}\d\s*(?:(?:nghìn|triệu|tỷ)\s+)*đồng(?![/\p{L}])/iu

/** Where the money comes from. */
export function fundingOf(outline: readonly Entry[]): readonly Funding[] {
  const funding: Funding[] = []
  const collect = (entry: Entry): void => {
    const opens = isHeading(entry) || (/:$/.test(entry.words.text) && entry.children.length > 0)
    const sum = !entry.table && A_SUM.test(entry.words.text)
    if (opens && !sum) return entry.children.forEach(collect)
    if (entry.table || entry.words.text === '' || (/:$/.test(entry.words.text) && !sum)) return
    funding.push({
      id: `funding-${funding.length + 1}`,
      spans: spansOf(entry.printed),
      finding: found('funding-entry', entry.kind === 'paragraph' ? 'medium' : 'high'),
      text: entry.words.text,
      source: sourceOf(entry.words.text),
    })
    for (const child of entry.children) if (child.kind !== 'paragraph') collect(child)
  }
  for (const section of sectionsWith(outline, 'funding')) {
    // The closing of the plan follows the last section without a mark: it is no source of money.
    const marked = section.children.some((c) => c.kind !== 'paragraph')
    for (const child of section.children) if (!marked || child.kind !== 'paragraph' || A_TOTAL.test(child.words.text)) collect(child)
  }
  return funding
}

function sourceOf(text: string): Funding['source'] {
  if (/huy động|tài trợ|viện trợ|xã hội hóa|xã hội hoá|đóng góp|hợp pháp khác|hỗ trợ (?:từ|của)/iu.test(text)) return 'mobilised'
  return /ngân sách/iu.test(text) ? 'state-budget' : 'other'
}
