/** The sentence of a target read into its measures: a sentence with two values is two measures. */
import type { Stretch } from '../basics/vietnamese.ts'
import type { Target } from '../plans/content.ts'
import { type Valued, compare, isBaseline, openingCount, valuesOf, within } from './chosen-values.ts'
import { type Comparison, comparisonWithout, directionOf } from './comparison.ts'
import { type Doubt, doubting } from './finding.ts'
import { type Mention, mentionsIn, spelledIn } from './mention.ts'
import { type Lead, leadOf } from './lead.ts'
import { type Passage, cut } from './passage.ts'
import { FORBIDS, HAPPENS, segmentsOf } from './pieces.ts'
import { measuredQuantity } from './quantity.ts'
import { YEARLY, yearsSaid } from './years.ts'

/** What one measure of a target says; where the plan leaves something open it is null or empty. */
export interface Measure extends Pick<
  Target,
  'comparator' | 'bound' | 'trigger' | 'direction' | 'value' | 'unit' | 'denominator' | 'baseline' | 'due' | 'from' | 'quantity' | 'notes'
> {
  readonly words: Passage
  readonly doubts: readonly Doubt[]
  /** Set anew every year: a due year of the heading does not apply. */
  readonly yearly: boolean
}

const inBracket = (text: string, { segment, mention }: Valued): boolean => {
  const ahead = text.slice(Math.max(segment.start, mention.start - 160), mention.start)
  return ahead.lastIndexOf('(') > ahead.lastIndexOf(')')
}

const PART_OF = /^(?:,\s*)?trong đó[\s:]/iu

/** What sets no number has to name a thing and what is to become of it: two words at least. */
const SAYS_SOMETHING = /\p{L}\p{M}*\s+\p{L}/u

/** The measures of a target item. `needsValue` leaves out what has no number: outside lists of targets only numbers count. */
export function measuresOf(item: Passage, needsValue: boolean): readonly Measure[] {
  const { text } = item
  const mentions = mentionsIn(text)
  const segments = segmentsOf(text)
  const inFigures = segments.flatMap((segment) => {
    if (HAPPENS.test(text.slice(segment.start, segment.start + 60))) return []
    const chosen = valuesOf(text, segment, mentions)
    return chosen.length > 0 || needsValue ? chosen : openingCount(text, segment, mentions)
  })
  // Numbers in words count only where there are none in figures: "mỗi xã có ít nhất một mô hình".
  const inWords = inFigures.length > 0 || needsValue ? [] : spelledIn(text)
  const values = inWords.length === 0 ? inFigures : segments.flatMap((segment) => valuesOf(text, segment, inWords))
  const lead = leadOf(text)
  const first = values[0]
  if (!first) {
    if (needsValue || !SAYS_SOMETHING.test(text)) return []
    // "Kiềm chế, kéo giảm số vụ cháy; không để xảy ra cháy lớn": each asks for something of its own.
    const [, ...later] = segments
    const apart = later.length > 0 && later.every((s) => FORBIDS.test(text.slice(s.start, s.end).trim()))
    return apart ? segments.map((s) => valueless(cut(item, s.start, s.end), lead)) : [valueless(item, lead)]
  }
  const measures: Measure[] = []
  if (!needsValue) {
    // Ahead of the values, a piece that only asks for less or more is a target of its own; other pieces are remarks.
    for (const s of segments)
      if (s.end <= first.segment.start && asksForChange(text.slice(s.start, s.end)))
        measures.push(valueless(cut(item, s.start, s.end), lead))
  }
  const valued: Measure[] = []
  let start = first.segment.start
  for (const [i, value] of values.entries()) {
    const next = values[i + 1]
    const end = next ? clauseEnd(text, value, next) : value.segment.end
    const read = measure(item, { start, end }, value, lead, mentions)
    const among = valued[i - 1]
    // What is set "trong đó", or in a bracket behind a value, is due with what it is part of.
    valued.push(
      among && (PART_OF.test(read.words.text) || inBracket(text, value)) && !read.yearly && yearsSaid(read.words.text).due.length === 0
        ? { ...read, due: among.due }
        : read,
    )
    if (next) start = clauseStart(text, end, next)
  }
  const read = withQuantitiesShared(withChangeShared(withYearBehind(withYearOfHead(text, inTurn(text, valued, lead.due)), values), values))
  if (needsValue) return [...measures, ...read]
  // A piece behind that only forbids is a target too, due with the piece before it.
  const withValue = new Set(values.map(({ segment }) => segment))
  const behind = segments.flatMap((s) =>
    s.start > first.segment.start &&
    !withValue.has(s) &&
    (FORBIDS.test(text.slice(s.start, s.end).trim()) ||
      /^(?:giữ vững|duy trì|cơ bản hoàn thành)\s+\p{L}/iu.test(text.slice(s.start, s.end).trim()))
      ? [valueless(cut(item, s.start, s.end), lead)]
      : [],
  )
  return [...measures, ...read, ...behind]
}

/** "Đến năm 2025 và 2030 … lần lượt đạt 80% và 95%": the first value is due in the first year, the second in the second. */
function inTurn(text: string, valued: readonly Measure[], lead: readonly number[]): readonly Measure[] {
  if (valued.length < 2 || !/lần lượt|tương ứng/iu.test(text)) return valued
  const years = [lead, valued[0]?.due ?? []].find((due) => due.length === valued.length)
  const about = valued[0]?.comparator === '~'
  return valued.map((measure, i) => ({
    ...measure,
    ...(years ? { due: [years[i] ?? 0] } : {}),
    // "lần lượt đạt khoảng 45%, 35%" says of both that they are about.
    ...(about && measure.comparator === '=' && measure.trigger === null && /^\d/u.test(measure.words.text)
      ? { comparator: '~' as const, direction: 'band' as const }
      : {}),
  }))
}

/** "Cơ cấu kinh tế đến năm 2025: nông nghiệp 75%; dịch vụ 20%": the year ahead of the colon is that of all that follows and names none. */
function withYearOfHead(text: string, valued: readonly Measure[]): readonly Measure[] {
  const head = HEAD.exec(text)?.[1]
  const due = head === undefined ? [] : yearsSaid(head).due
  if (due.length === 0) return valued
  return valued.map((measure) => (measure.due.length === 0 && measure.from === null && !measure.yearly ? { ...measure, due } : measure))
}
const HEAD = /^([^:;%]{3,120}\s(?:19|20)\d\d):\s/u

/** "… nhà trẻ đạt 35%, mẫu giáo đạt ít nhất 92% vào năm 2025": the year that ends a piece is that of the values ahead of its commas, which have none. */
function withYearBehind(valued: readonly Measure[], values: readonly Valued[]): readonly Measure[] {
  const dated = [...valued]
  for (let i = dated.length - 1; i > 0; i--) {
    const [before, here] = [dated[i - 1] as Measure, dated[i] as Measure]
    const one = values[i - 1]?.segment === values[i]?.segment
    if (
      one &&
      before.due.length === 0 &&
      !before.yearly &&
      before.from === null &&
      here.due.length > 0 &&
      ENDS_IN_YEAR.test(here.words.text)
    )
      dated[i - 1] = { ...before, due: here.due }
  }
  return dated
}
/** Words of its own, a value, and by when at the very end. */
const ENDS_IN_YEAR =
  /^(?!(?:đến|vào|tới|năm|trong|tiến tới|hướng tới|phấn đấu|và)\s)\p{L}+\s\p{L}[^;]*\d[^;]{0,40}\s(?:vào|đến)\s(?:hết\s|cuối\s)?năm\s(?:19|20)\d\d\.?$/iu

/** "Giảm ít nhất": the verb right before its number. */
const CHANGE_OPENS =
  /^(?:phấn đấu\s+)?(?:(?:kéo\s+)?giảm|tăng|cắt giảm|rút ngắn)(?:\s+thêm)?(?:\s+(?:ít nhất|tối thiểu|trên|khoảng|từ|bình quân))?\s*\d/iu

/** "10% số người chết": so much of a thing, of which nothing else is said. */
const GOES_ON_WITH =
  /^\d[\d.,]*(?:\s?-\s?[\d.,]+)?\s?%\s+(?:tổng\s+)?(?:số|thời gian|chi phí|lượng|mức|thiệt hại|điều kiện|thủ tục|khối lượng|diện tích|tiền|giá)(?!\p{L})(?!.*\s(?:được|có|đạt|có thể)\s)/iu

/** "Có ít nhất 80% cán bộ": a share of whom, and nothing yet of what they are to do: that comes with the last of the list, and the bound is for all. */
const ONLY_NAMED = /\d\s?%\s+(?:tổng\s+)?(?:số\s+)?(?:\p{L}+\s?){1,4}$/u

/** "ít nhất 12 giải cấp huyện, 02 giải cấp tỉnh": more of the same things, told on without a word: the minimum holds for both. */
const isMoreOf = (measure: Measure, least: Measure, inOnePiece: boolean): boolean =>
  measure.comparator === '=' &&
  measure.trigger === null &&
  /^\d/.test(measure.words.text) &&
  measure.unit !== null &&
  (measure.unit === '%'
    ? inOnePiece && least.unit === '%' && ONLY_NAMED.test(least.words.text)
    : !/[‰/]/.test(measure.unit) && measure.unit.split(' ')[0] === least.unit?.split(' ')[0])

/** "Giảm 10% số vụ, 10% số người chết và 5% số người bị thương": what the first value says of the change holds for those that only go on. */
function withChangeShared(valued: readonly Measure[], values: readonly Valued[]): readonly Measure[] {
  let change: Measure | null = null
  let least: Measure | null = null
  return valued.map((measure, i) => {
    if (least && isMoreOf(measure, least, values[i - 1]?.segment === values[i]?.segment))
      return { ...measure, comparator: '>=' as const, direction: 'up' as const }
    least = measure.comparator === '>=' && /(?:ít nhất|tối thiểu)/iu.test(measure.trigger ?? '') ? measure : null
    if (/_by$/.test(measure.comparator) && CHANGE_OPENS.test(measure.words.text)) return (change = measure)
    if (
      !change ||
      measure.comparator !== '=' ||
      measure.trigger !== null ||
      measure.unit !== change.unit ||
      !GOES_ON_WITH.test(measure.words.text)
    ) {
      change = null
      return measure
    }
    return { ...measure, comparator: change.comparator, bound: change.bound, direction: change.direction }
  })
}

/**
 * "… xuống dưới 30% vào năm 2025 và dưới 25% vào năm 2030": the second value says neither what is measured nor that it falls, because the
 * first did. "Đến năm 2025 đạt 60% và đến năm 2030 đạt 75% các cơ quan …": here the second names it for both.
 */
function withQuantitiesShared(measures: readonly Measure[]): readonly Measure[] {
  const shared: Measure[] = []
  for (const [i, measure] of measures.entries()) {
    const before = shared[i - 1]
    // "dưới 10% (khu vực nội thành), 5% (khu vực ngoại thành) vào năm 2025": a place in brackets is no quantity of its own.
    const place = before && IN_BRACKETS.test(measure.quantity) ? ` ${measure.quantity.replace(/^tỷ lệ /u, '')}` : ''
    if (measure.quantity !== '' && place === '') {
      shared.push(measure)
      continue
    }
    const source = before ?? measures.slice(i + 1).find((m) => m.quantity !== '')
    if (!source) {
      shared.push({ ...measure, quantity: measure.words.text.replace(/[.;]+$/u, '') })
      continue
    }
    const changes =
      before &&
      !measure.yearly &&
      (measure.unit === before.unit || measure.unit === null) &&
      /_(?:to|by)$/.test(before.comparator) &&
      ['=', '<', '>', '<=', '>='].includes(measure.comparator)
    const comparison =
      before && place !== '' && measure.comparator === '='
        ? { comparator: before.comparator, bound: before.bound }
        : changes
          ? { comparator: before.comparator, bound: measure.comparator === '=' ? null : (measure.comparator as '<' | '>' | '<=' | '>=') }
          : { comparator: measure.comparator, bound: measure.bound }
    if (before && place !== '' && before.due.length === 0 && !before.yearly) shared[i - 1] = { ...before, due: measure.due }
    const sameRate = before?.denominator !== null && before?.denominator === measure.denominator && !/\p{L}/u.test(measure.unit ?? '')
    shared.push({
      ...measure,
      ...comparison,
      quantity: `${source.quantity.replace(IN_BRACKETS_LAST, '')}${place}`,
      unit: sameRate || measure.unit === null ? source.unit : measure.unit,
      direction:
        comparison.comparator === '=' && before && before.direction !== 'band'
          ? before.direction
          : directionOf(comparison, measure.value, source.quantity, true),
      doubts: [...measure.doubts, 'shared-quantity'],
    })
  }
  return shared
}

const IN_BRACKETS = /^(?:tỷ lệ )?\([^()]*\)$/u
const IN_BRACKETS_LAST = /\s\([^()]*\)$/

const asksForChange = (words: string): boolean => ['decrease', 'qual'].includes(comparisonWithout(words.trim()).comparator)

/** "còn dưới 1%" says what is left; "còn vùng núi đạt 30%" only goes on. */
const GOES_ON = String.raw`(?:và|còn(?!\s+(?:dưới|trên|khoảng|không|tối|ít|từ|\d)))`
const CONNECTS = new RegExp(String.raw`(?:,|;|\s)\s*${GOES_ON}\s+|[,;.]\s+`, 'giu')
const OPENS_CLAUSE = new RegExp(String.raw`^(?:[,;.]?\s*${GOES_ON}\s+|[,;.]\s*|\s*\(\s*)`, 'iu')
const HEADS =
  /^(?:trong đó|tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỷ số|tổng|số|mức|diện tích|thu nhập|năng suất|sản lượng|hệ số|chỉ số|đến năm|năm)\s/iu

const ONLY_WHEN = /^(?:(?:phấn đấu\s+)?(?:đến|vào|tới)\s+)?(?:hết\s+|cuối\s+)?năm\s+(?:19|20)\d\d$/iu

/** Where the words of a value end: right before "và ít nhất 50%", else at its own full stop or semicolon, else where the next quantity begins. */
function clauseEnd(text: string, value: Valued, next: Valued): number {
  const from = value.mention.end
  const between = `${text.slice(from, next.comparison.start)} `
  // "16% (khu vực miền núi dưới 22%)": the bracket is about the next value.
  const bracket = between.lastIndexOf('(')
  if (bracket >= 0 && next.segment === value.segment && !between.includes(')', bracket)) return from + bracket
  let last = -1
  let head = -1
  let before: RegExpExecArray | null = null
  for (const m of between.matchAll(CONNECTS)) {
    const after = m.index + m[0].length
    // "; đến năm 2027, 100% …" begins anew; "; vùng ngập lụt và ít nhất 50% …" goes on with the list of the value before.
    if (after >= between.trimEnd().length && (next.segment === value.segment || /\p{L}/u.test(m[0]))) {
      // "… và đến hết năm 2028, trên 95%": the year belongs to the value behind it.
      const dated = before !== null && ONLY_WHEN.test(between.slice(before.index + before[0].length, m.index))
      return from + (dated && before ? before.index : m.index)
    }
    before = m
    if (HEADS.test(between.slice(after, after + 24))) head = m.index
    if (last < 0) last = m.index
  }
  if (next.segment !== value.segment) return value.segment.end
  if (head >= 0) return from + head
  return last >= 0 ? from + last : Math.max(from, next.comparison.start)
}

function clauseStart(text: string, end: number, next: Valued): number {
  if (end < next.segment.start) return next.segment.start
  const m = OPENS_CLAUSE.exec(text.slice(end, end + 12))
  return m ? end + m[0].length : end
}

/** "8%/năm", "2.000 lao động/năm": set anew every year. "20.000 tấn/năm", "60 triệu đồng/năm" are levels, reached by a year as others are. */
const EACH_YEAR_UNIT = /^(?!(?:[\p{L}\s]*\s)?(?:tấn|tạ|kg|m3|m³|kWh|MWh|lít|đồng|USD|lượt|lượt khách|lượt người)\/)[^/]*\/năm$/u

const TURNED = { '<': '>=', '>': '<=', '<=': '>', '>=': '<' } as const

/** "Không để xã nào đạt dưới 60%" asks for 60 at least. */
function turned(comparison: Comparison, ahead: string): Comparison {
  const { comparator } = comparison
  if (comparator !== '<' && comparator !== '>' && comparator !== '<=' && comparator !== '>=') return comparison
  return /^(?:và\s+|phấn đấu\s+)?không\s+(?:để|còn|có)\s/iu.test(ahead.trimStart())
    ? { ...comparison, comparator: TURNED[comparator] }
    : comparison
}

function measure(item: Passage, clause: Stretch, value: Valued, lead: Lead, mentions: readonly Mention[]): Measure {
  const { text } = item
  const { mention } = value
  const comparison = turned(compare(text, clause.start, mention), text.slice(clause.start, Math.min(clause.start + 40, mention.start)))
  const words = cut(item, clause.start, clause.end)
  const years = yearsSaid(words.text)
  const inside = within(mentions, clause)
  const base = inside.find((m) => m.end <= mention.start && isBaseline(text, m, mention))
  const baseYear = base ? yearOfBase(text.slice(base.end, base.end + 20)) : null
  const { quantity, afterQuantity } = measuredQuantity(text, clause, mention, comparison, years)
  // "Giai đoạn 2026 - 2028 đạt 60%": by the end of the period the clause begins with.
  const period = years.interval !== null && PERIOD_REACHES.test(words.text) ? [years.interval[1]] : []
  const said = years.due.length > 0 ? years.due : period
  const due = (said.length > 0 ? said : years.from === null ? lead.due : []).filter((y) => y !== baseYear)
  const yearly = (years.due.length === 0 && (lead.yearly || YEARLY.test(words.text))) || EACH_YEAR_UNIT.test(mention.unit ?? '')
  return {
    words,
    quantity,
    comparator: comparison.comparator,
    bound: comparison.bound,
    trigger: comparison.trigger,
    // Most of a thing is not wanted to be little: "hộ cận nghèo 100%" is about who is insured.
    direction:
      mention.unit === '%' && comparison.comparator === '=' && typeof mention.value === 'number' && mention.value >= 80
        ? 'up'
        : directionOf(comparison, mention.value, quantity, afterQuantity),
    value: mention.value,
    unit: mention.unit,
    denominator: mention.denominator,
    baseline: base && typeof base.value === 'number' ? { value: base.value, year: baseYear } : null,
    due,
    from: years.from,
    yearly,
    notes: notesOf(text, clause, mention, inside, yearly),
    doubts: doubting({ 'ambiguous-number': mention.ambiguous, 'counted-value': !mention.strong, fraction: mention.fraction }),
  }
}

const PERIOD_REACHES =
  /^(?:phấn đấu\s+)?(?:trong\s+)?(?:giai đoạn|thời kỳ)\s[\d\s–-]+,?\s(?:phấn đấu\s|tỷ lệ\s[^,;]{0,80}\s)?(?:đạt|có|còn|tăng|giảm|là|xây dựng|trồng)\s/iu

const yearOfBase = (after: string): number | null => {
  const m = /^\s*\(?(?:vào\s+|của\s+|trong\s+)?(?:đầu\s+|cuối\s+|hết\s+)?năm\s+((?:19|20)\d\d)/iu.exec(after)
  return m ? Number(m[1]) : null
}

function valueless(words: Passage, lead: Lead): Measure {
  const { comparator, trigger } = comparisonWithout(words.text)
  const years = yearsSaid(words.text)
  const yearly = years.due.length === 0 && (lead.yearly || YEARLY.test(words.text))
  return {
    words,
    quantity: words.text.replace(/[.;]+$/u, ''),
    comparator,
    bound: null,
    trigger,
    direction: directionOf({ comparator, bound: null }, null, words.text, false),
    value: null,
    unit: null,
    denominator: null,
    baseline: null,
    due: years.due.length > 0 ? years.due : years.from === null ? lead.due : [],
    from: years.from,
    yearly,
    notes: yearly ? { recurrence: YEARLY.exec(words.text)?.[0].toLowerCase() ?? 'hằng năm' } : {},
    doubts: ['no-value'],
  }
}

const INNER = /(?:ít nhất|tối thiểu|không quá|tối đa)\s+(?:một|hai|ba|bốn|năm|\d+)\s[^,;.]{0,40}/iu

/** What else the words hold: whom it is compared with, a minimum inside the quantity, numbers that are not the value. */
function notesOf(
  text: string,
  clause: Stretch,
  mention: Mention,
  inside: readonly Mention[],
  yearly: boolean,
): Readonly<Record<string, string>> {
  const words = text.slice(clause.start, clause.end)
  const years = yearsSaid(words)
  const afterValue = text.slice(mention.end, clause.end)
  const reference = /so với\s+([^,;.]{2,60})/iu.exec(words)?.[1]
  const inner = INNER.exec(afterValue)?.[0]
  const traps = inside
    .filter(
      (m) =>
        m.trap !== null && m.trap !== 'year' && !years.places.some((p) => m.start < clause.start + p.end && m.end > clause.start + p.start),
    )
    .map((m) => text.slice(Math.max(clause.start, m.start - 12), Math.min(clause.end, m.end + 8)).trim())
  return {
    ...(reference ? { reference: reference.trim() } : {}),
    ...(inner ? { inner: inner.trim() } : {}),
    ...(traps.length > 0 ? { trap: traps.join('; ') } : {}),
    ...(yearly ? { recurrence: YEARLY.exec(words)?.[0].toLowerCase() ?? 'hằng năm' } : {}),
    ...(years.interval === null ? {} : { interval: years.interval.join('-') }),
    ...(/phấn đấu/iu.test(words) ? { aspiration: 'phấn đấu' } : {}),
  }
}
