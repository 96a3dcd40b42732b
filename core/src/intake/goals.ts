/** Objectives and targets: where the plan sets them, under which objective, and which year they inherit. */
import { sentences } from '../basics/vietnamese.ts'
import type { Objective, Target } from '../plans/content.ts'
import { A_GROUP, dueUnder, isCaption, isIntroduction, isOnlyAYear, namesAField, sendsElsewhere, setsNothing } from './goal-entries.ts'
import { adopts, headingText, isHeading, roleOf } from './headings.ts'
import { type Measure, measuresOf } from './measure.ts'
import { type Doubt, found } from './finding.ts'
import type { Entry } from './outline.ts'
import { type Passage, cut, joined, spansOf } from './passage.ts'
import { underUnmarkedHeadings } from './unmarked-headings.ts'
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
  /** The heading speaks of requirements too ("MỤC TIÊU, YÊU CẦU"): what names no value there may be one of those. */
  readonly withRequirements?: boolean
  /** Goals told among the contents of the work. */
  readonly ofContents?: boolean
}

const INSIDE_DUTY: Setting = { rule: 'inside-duty', objective: null, due: [], targetsApart: false }
/** "Phấn đấu …" where it begins a clause; "phấn đấu hoàn thành" and "phấn đấu đạt và duy trì" ask for nothing measured. */
const ASPIRES = /(?:^|[:.;,]\s+)(?=phấn đấu\s(?!hoàn thành|đạt và duy trì))/iu
const OBJECTIVE_LABEL = /^(Mục tiêu(?:\s+(?:số\s+)?(\d+(?:\.\d+)*))?)\s*[:.]\s*(?=\S)/iu
const TARGET_LABEL = /^(Chỉ tiêu(?:\s+(?:số\s+)?(\d+(?:\.\d+)*))?)\s*[:.]\s*(?=\S)/iu

/** A share at the head of a sentence: "100% học sinh được tham gia", "Có 30% diện tích áp dụng quy trình tiên tiến". */
const SHARE_AHEAD =
  /^(?:bảo đảm|đảm bảo|phấn đấu|có|đạt|duy trì|cắt giảm|rút ngắn|giảm|tiết kiệm|dành|bố trí|(?:vận động|tổ chức|hỗ trợ|tuyên truyền|tập huấn|bồi dưỡng|hoàn thành|thực hiện|triển khai|kiểm tra|rà soát|quản lý|giải quyết|xử lý)(?:(?:\s+\p{L}+){0,4}\s+(?:cho|tại|đối với))?)?\s*(?:ít nhất|tối thiểu|không dưới|trên|khoảng)?\s*\d{1,3}(?:,\d+)?\s?%\s+(?:trở lên\s+)?\p{L}/iu
const CALLED = /^\p{Lu}[^:;.\d]{3,60}:\s+(?=\S)/u
/** "Đến năm 2030, tỷ lệ … đạt 100%", "… đến năm 2030 đạt 1.700 ha": a year and what is reached in it. */
const REACHED_BY =
  /^(?:đến|vào|trong)\s+(?:hết\s+|cuối\s+)?năm\s+20\d\d,?\s[^;]*(?:\d\s?%|đạt\s+[\d.,]+\s)|\s(?:đến|vào)\s+(?:hết\s+|cuối\s+)?năm\s+20\d\d\s+đạt\s+(?:ít nhất\s+|trên\s+|khoảng\s+)?\d/iu
/** "đến hết năm 2025, 50% số xã có bể bơi". */
const YEAR_THEN_SHARE = /^(?:phấn đấu\s+)?(?:đến|vào|trong)\s+(?:hết\s+|cuối\s+)?năm\s+20\d\d,?\s[^;]{0,80}\d\s?%/iu
/** Where a share begins a piece behind a semicolon: "Bố trí đủ giáo viên; 100% giáo viên đạt chuẩn"; -1 where none does. */
function shareBehind(said: string): number {
  for (let i = said.indexOf(';'); i >= 0; i = said.indexOf(';', i + 1)) {
    const piece = said.slice(i + 1, i + 120).trimStart()
    if (SHARE_AHEAD.test(piece) || YEAR_THEN_SHARE.test(piece)) return said.indexOf(piece.slice(0, 8), i)
  }
  return -1
}

/** "Kiểm tra tại ít nhất 30% cơ quan", "tổ chức tối thiểu 12 phiên giao dịch": a minimum with its number is set on purpose; lengths of time and how often are conditions. */
const AT_LEAST =
  /(?<!(?:mỗi|hằng|hàng)\s+(?:ngày|tuần|tháng|quý)\s+)(?:ít nhất|tối thiểu)\s+(?:đạt\s+|là\s+|có\s+)?\d{1,3}(?:[.,]\d+)*\s?(?:%|(?!(?:giờ|phút|ngày|tháng|năm|tuần|quý|lần|tuổi|bản|bộ hồ sơ|người\/)(?![\p{L}]))\p{L})/iu

/** "Tỷ lệ khám phá án đạt trên 90%": a rate and what it is to reach, told at the head of a requirement or a task. */
const RATE_REACHES =
  /^(?:bảo đảm\s+|đảm bảo\s+|duy trì\s+)?(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất)\s[^;:]{3,160}?\s(?:đạt|không quá|dưới|trên|tối thiểu|ít nhất)\s(?:(?:từ|trên|ít nhất|tối thiểu|khoảng)\s)?\d{1,3}(?:,\d+)?\s?%/iu

/** Work that is done when so much of it is: "Xây dựng mới 12 công trình", "trồng 5.000 cây xanh". One of a thing is no quantity, and a length of time none of work. */
const WORK =
  '(?:bê tông hóa|cứng hóa|nhựa hóa|trồng|xây dựng|xây|cải tạo|nâng cấp|sửa chữa|lắp đặt|thành lập|đào tạo|tập huấn|tổ chức|hỗ trợ|phát triển|trang bị|mua sắm)'
const COUNT =
  '(?:(?:khoảng|trên|hơn)\\s+)?(?!0?1\\s)\\d{1,3}(?:[.,]\\d+)*\\s(?!(?:giờ|phút|ngày|tháng|năm|tuần|quý|lần|cấp|đồng|triệu|tỷ)(?!\\p{L}))\\p{L}'
const DONE_IN_NUMBER = new RegExp(`(?:^|[:;,]\\s+)(?=${WORK}(?:,\\s${WORK})?(?:\\s+(?:mới|thêm|được))?\\s+${COUNT})`, 'iu')

/** How things stand and what was thought of them: numbers there are results. */
const TELLS_OF_NOW =
  /tình hình|thực trạng|kết quả|đánh giá|sự cần thiết|quan điểm|tầm nhìn|bối cảnh|tồn tại|hạn chế|khen thưởng|tiêu chuẩn/iu

/** `signedIn`: what was due in a year before that is no target of this paper. `ofYear`: the one year the paper is for, in which its tasks are due as well. `inTables`: tables of the paper list targets. */
export function goalsOf(
  printed: readonly Entry[],
  titleDue: readonly number[],
  signedIn: number | null = null,
  ofYear: number | null = null,
  inTables = false,
): Goals {
  const outline = underUnmarkedHeadings(printed)
  const inDuty: Setting = ofYear === null ? INSIDE_DUTY : { ...INSIDE_DUTY, due: [ofYear] }
  const reader = new GoalReader()
  const targetsApart = [...headings(outline)].some((e) => roleOf(headingText(e)) === 'targets')
  for (const entry of outline) reader.section(entry, { rule: 'listed', objective: null, due: titleDue, targetsApart })
  const listed = inTables || reader.targets.length > 0
  for (const entry of outline) reader.inside(entry, listed, signedIn, inDuty)
  return { general: reader.general, objectives: reader.objectives, targets: reader.targets }
}

const HOLDS_GOALS: readonly unknown[] = ['general-goal', 'goals', 'targets']

/** "Điều 1. Thông qua … với các chỉ tiêu chủ yếu sau: 1. …": an article that adopts targets holds them, where no heading below does. */
const roleOfAdopted = (entry: Entry, heading: string): 'targets' | null =>
  /chỉ tiêu|mục tiêu/iu.test(heading) && !entry.children.some((c) => isHeading(c) && HOLDS_GOALS.includes(roleOf(headingText(c))))
    ? 'targets'
    : null

/** "2. Đối tượng: Trạm y tế xã" among goals: whom they concern, where and when. */
const SPEAKS_OF_ELSE = /^(?:đối tượng|phạm vi|thời gian|địa điểm|thời hạn|nguyên tắc|quan điểm|phương châm)(?:\s[^:;,.]{0,40})?\s*:/iu

const REQUIRES = /yêu cầu/iu

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
  /** Entries whose goals have been read. */
  private readonly held = new Set<Entry>()
  private set: Set<string> | null = null

  /** Goes down to the headings that hold goals. */
  section(entry: Entry, setting: Setting): void {
    const heading = isHeading(entry) ? headingText(entry) : ''
    const adopting = heading !== '' && adopts(heading)
    const role = heading === '' ? null : adopting ? roleOfAdopted(entry, heading) : roleOf(heading)
    // The years of what an article adopts are those of other papers as well; the title has its own.
    const here: Setting = { ...setting, due: adopting && setting.due.length > 0 ? setting.due : dueUnder(heading, setting.due) }
    if (role === 'general-goal') {
      this.general ??= { words: joined(entry.children.map(wholeWords)) }
      this.held.add(entry)
      return
    }
    if (this.generalRunIn(entry)) {
      this.held.add(entry)
      return
    }
    // "Phần II. MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP" over "I. MỤC TIÊU" and "II. NHIỆM VỤ": each heading below says what it holds.
    const names = (wanted: readonly unknown[]) => entry.children.some((c) => isHeading(c) && wanted.includes(roleOf(headingText(c))))
    if ((role === 'goals' || role === 'targets') && names(['tasks', 'organisation']) && names(HOLDS_GOALS)) {
      for (const child of entry.children) this.section(child, here)
      return
    }
    if (role === 'goals' || role === 'targets') {
      this.held.add(entry)
      this.goals(entry, { ...here, withRequirements: REQUIRES.test(heading) || (here.ofContents === true && role === 'goals') }, role)
    } else if (role === null || role === 'purpose') for (const child of entry.children) this.section(child, here)
    // "II. NỘI DUNG CHỦ YẾU" over "1. Mục tiêu phát triển": what it says without a number is prose.
    else if (names(HOLDS_GOALS))
      for (const child of entry.children) this.section(child, { ...here, ofContents: entry.kind !== 'part' && entry.kind !== 'chapter' })
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
    const besideTargets = entry.children.some((c) => isHeading(c) && roleOf(headingText(c)) === 'targets')
    for (const child of entry.children) {
      if (besideTargets && isHeading(child) && /^mục tiêu$/iu.test(headingText(child)) && setsNothing(child)) {
        this.general ??= { words: joined(child.children.map(wholeWords)) }
        continue
      }
      // "Tầm nhìn đến năm 2045": what is measured there is set for that year; the rest of a vision is none.
      if (isHeading(child) && /^tầm nhìn(?!\p{L})/iu.test(headingText(child)) && isOnlyAYear(child.words.text)) {
        const vision = { ...setting, due: dueUnder(headingText(child), due) }
        for (const each of child.children) this.goal(each, { ...vision, withRequirements: true }, 'targets')
        continue
      }
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
    if (entry.table || isCaption(entry) || sendsElsewhere(entry) || this.generalRunIn(entry) || SPEAKS_OF_ELSE.test(entry.words.text))
      return
    // "3. Phân bổ chỉ tiêu cho các xã" over a table and nothing else: what the table sets is read from it.
    if (entry.children.length > 0 && isHeading(entry) && entry.children.every((child) => child.table !== null)) return
    if (entry.children.length > 0 && isOnlyAYear(entry.words.text)) {
      const due = dueUnder(entry.words.text, setting.due)
      for (const child of entry.children) if (!isIntroduction(child)) this.goal(child, { ...setting, due }, role)
      return
    }
    const labelled = OBJECTIVE_LABEL.exec(entry.words.text)
    // "1. Mục tiêu: 95% trạm có bác sĩ; …": what a heading that runs on sets itself is no objective over others.
    const runsOn =
      labelled !== null &&
      labelled[2] === undefined &&
      entry.children.length === 0 &&
      measuresOf(cut(entry.words, labelled[0].length), true).length > 0
    if (labelled && runsOn) {
      this.add(measuresOf(cut(entry.words, labelled[0].length), false), '', setting, entry.words)
      return
    }
    const label = labelled
    const holds = entry.children.length > 0 && (label !== null || isHeading(entry) || measuresOf(entry.words, true).length === 0)
    const apart = role === 'goals' && setting.targetsApart && !holds && measuresOf(entry.words, true).length === 0
    if (holds && !label && role === 'targets' && A_GROUP.test(entry.words.text)) {
      for (const child of entry.children) if (!isIntroduction(child)) this.goal(child, setting, role)
      return
    }
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
    if (sentence.text === '' || (setting.withRequirements && measuresOf(sentence, true).length === 0)) return
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

  /**
   * Outside lists of goals a task, a duty or a requirement may set values: the sentence that begins "Phấn đấu" and what follows its semicolons, a share at
   * the head of a sentence, a year with what is reached by it. Never sure: a person decides whether it is a target.
   */
  inside(entry: Entry, listed: boolean, signedIn: number | null, setting: Setting, inSection = entry.kind !== 'paragraph'): void {
    if (this.held.has(entry) || (isHeading(entry) && TELLS_OF_NOW.test(headingText(entry)))) return
    for (const { start, end } of sentences(entry.table ? '' : entry.words.text)) {
      const said = entry.words.text.slice(start, end)
      const from = ASPIRES.exec(said) ?? (/\d/.test(said) ? DONE_IN_NUMBER.exec(said) : null)
      // "Bảo đảm an toàn: 100% trẻ được …": a share behind what the task is called.
      const called = from ? null : CALLED.exec(said)
      const at = from
        ? from.index + from[0].length
        : called && SHARE_AHEAD.test(said.slice(called[0].length))
          ? called[0].length
          : SHARE_AHEAD.test(said) || REACHED_BY.test(said) || AT_LEAST.test(said) || (inSection && RATE_REACHES.test(said))
            ? 0
            : shareBehind(said)
      if (at < 0) continue
      const sentence = cut(entry.words, start + at, end)
      for (const measure of measuresOf(sentence, true)) {
        if (isHowOften(measure) || (listed && isActivity(measure))) continue
        const past = signedIn !== null && measure.due.length > 0 && measure.due.every((year) => year < signedIn)
        if (!past && !(listed && this.hasSet(measure))) this.add([measure], '', setting, sentence)
      }
    }
    for (const child of entry.children) this.inside(child, listed, signedIn, setting, true)
  }

  /** Whether a list of goals sets this already, in the same words. */
  private hasSet({ words, value }: Measure): boolean {
    this.set ??= new Set(this.targets.map((target) => keyOf(target.text, target.value)))
    return this.set.has(keyOf(words.text, value))
  }
}

/** "02 buổi/tuần": how often a thing is done is the way of the work, not its end. */
const isHowOften = ({ unit }: Measure): boolean => /\/(?:ngày|tuần|tháng|quý)$/iu.test(unit ?? '')

/**
 * "Tổ chức ít nhất 12 phiên giao dịch", "sửa chữa 45 công trình": so much of a task's work is no target where the paper lists its targets; a share
 * is, and so is what is to be there or striven for ("có ít nhất 02 vùng", "phấn đấu đạt 12 phiên").
 */
const isActivity = ({ unit, comparator, trigger, words }: Measure): boolean =>
  !/[%‰]/.test(unit ?? '') &&
  ['=', '>=', '>', '~', 'range', 'increase_by'].includes(comparator) &&
  !/phấn đấu/iu.test(words.text) &&
  (comparator === 'increase_by' || !/(?:^|\s)(?:có|đạt|còn|là|chiếm|lên|xuống)(?:\s|$)/iu.test(trigger ?? ''))

const keyOf = (text: string, value: Target['value']): string =>
  `${text
    .toLowerCase()
    .replace(/[\s.;,]+/gu, ' ')
    .trim()}|${JSON.stringify(value)}`

const wholeWords = (entry: Entry): Passage => joined([entry.printed, ...entry.children.map(wholeWords)])
