/**
 * What a target sentence says about its value: at least, about, up to, down by … The words right before the number decide,
 * and a verb of change further ahead ("Giảm tỷ trọng … xuống dưới 30%").
 */
import type { Comparator, Target } from '../plans/content.ts'

export interface Comparison {
  readonly comparator: Comparator
  readonly bound: Target['bound']
  /** The words that decided, "..." between those that stand apart; null where a bare number is set. */
  readonly trigger: string | null
  /** Where the words right before the number begin: what stands ahead of them is not about the bound. */
  readonly start: number
}

const STRICTNESS: readonly (readonly [Exclude<Target['bound'], null>, RegExp])[] = [
  ['>=', /(?:ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|≥|>=)(?:\s+(?:là|đạt|có|từ|bằng))?\s*$/iu],
  [
    '<=',
    /(?:không quá|tối đa|không vượt quá|không vượt|nhiều nhất|không trên|không cao hơn|không lớn hơn|≤|<=|(?:trong|thuộc|vào)\s+(?:nhóm|top|tốp))(?:\s+(?:là|bằng))?\s*$/iu,
  ],
  ['>', /(?:trên|(?<!(?:thấp|nhỏ|ít|kém) )hơn|(?<!không )quá|vượt|lớn hơn|cao hơn|>)\s*$/iu],
  ['<', /(?:dưới|thấp hơn|nhỏ hơn|ít hơn|<)\s*$/iu],
]
const OR_BETTER = /^\s*(?:\([^)]*\)\s*)?(trở (?:lên|xuống))/iu
const RANK = /(?:thứ|hạng|vị trí)\s*$/iu
const ABOUT = /(?:khoảng|xấp xỉ|gần|~)\s*$/iu
const FROM = /(?:^|\s)từ\s*$/iu
const REACHES =
  /(?:phấn đấu|có|(?<!trở\s)lên|xuống|về|giảm|(?<!giá trị\s)tăng|còn|đạt|đạt được|ở mức|mức|là|bằng|chiếm|tới|đến|(?<!giá trị tăng\s)thêm(?:\sđược)?|ước)\s*$/iu
const CHANGES =
  /(?:^|[\s,;:(])((?:(?:kéo|làm|cắt)\s+)?giảm(?:\s+thiểu)?|hạ thấp|hạ|rút ngắn|tăng|(?<!(?:nông thôn mới|mức|chuẩn|tiêu chí|lớp|loại)\s)nâng)(?=[\s,])(?!\s+(?:cấp|cao\s+(?:chất|hiệu|năng|nhận|đời|trình|ý thức|kỹ|uy tín|vai trò)|cường|trưởng|tốc|nghèo|nhẹ|sút|trừ|cung|cầu|giá|thu nhập khá|tầng|nguồn|lưu|du|nhiệt))/giu
const NOUN_OF_CHANGE = /(?:tốc độ|tỷ lệ|mức|gia|sự|việc|chỉ số|giá trị)\s*$/iu
const KEEPS = /(?:duy trì|giữ vững|giữ ổn định|ổn định)(?=[\s,])/iu
/** "Duy trì tỷ lệ … ở mức trên 95%": what heads the clause is to be kept, and the bound says where. */
const KEEPS_FIRST =
  /^\s*(?:[-+]\s*)?(?:tiếp tục\s+|phấn đấu\s+)?(duy trì(?: ổn định)?|giữ vững|giữ ổn định)\s+(?:tỷ lệ|tỉ lệ|tỷ suất|mức|số|chỉ số)\s/iu
/** "tăng gấp 1,8 lần": it becomes so many times what it was. */
const TO = /(?:^|\s)(?:lên|xuống|còn|đạt|về|tới|đến mức|ở mức|gấp)(?=\s|$)/iu

/** Reads the comparison for the number at `valueStart`; `clauseStart` is where its clause begins, `after` what follows the unit. */
export function comparisonAt(text: string, clauseStart: number, valueStart: number, range: boolean, after: string): Comparison {
  // A verb of change governs its value across a quantity, not across pages.
  const from = Math.max(clauseStart, valueStart - 600)
  const lead = text.slice(from, valueStart)
  let rest = lead
  let bound: Target['bound'] = null
  let about = false
  let start = rest.length
  const take = (pattern: RegExp): boolean => {
    const m = pattern.exec(rest.slice(-40))
    if (!m) return false
    rest = rest.slice(0, rest.length - m[0].length).trimEnd()
    start = rest.length
    return true
  }
  // The fifteenth place or better has a smaller number.
  if (/^\s*(?:\([^)]*\)\s*)?(?:(?:chỉ tiêu|kế hoạch|dự toán)\s+)?trở lên/iu.test(after)) bound = RANK.test(lead) ? '<=' : '>='
  else if (/^\s*(?:\([^)]*\)\s*)?trở xuống/iu.test(after)) bound = '<='
  // "từ 2,0 đến 2,2" opens a range and "từ 80% trở lên" a bound; a bare "từ 05 bộ" says no less than five.
  if (take(FROM) && !range) bound ??= '>='
  for (const [sign, pattern] of STRICTNESS) {
    if ((bound === null || bound === sign) && take(pattern)) bound = sign
  }
  if (bound === null && take(ABOUT)) about = true
  while (take(REACHES));
  const said = lead.slice(start).trim()
  const change = lastChange(lead)
  const at = from + start
  if (change) {
    const between = lead.slice(change.end)
    const reaches = TO.test(between) || (change.down && bound === '<')
    const comparator: Comparator = change.down ? (reaches ? 'decrease_to' : 'decrease_by') : reaches ? 'increase_to' : 'increase_by'
    const tail = lead.slice(Math.max(start, change.end)).trim()
    const apart = change.end < start
    const trigger = tail === '' ? change.word : `${change.word}${apart ? ' ... ' : ' '}${tail}`
    return { comparator, bound, trigger, start: at }
  }
  // "có thêm 25 trường", "còn dưới 15‰": the word right before the number says that it is a change.
  if (/(?:^|\s)thêm(?:\sđược)?$/iu.test(said) || (/(?:^|\s)thêm(?:\s|$)/iu.test(said) && !range))
    return { comparator: range ? 'range' : 'increase_by', bound: range ? null : bound, trigger: said, start: at }
  if (/(?:^|\s)còn(?:\s|$)/iu.test(said) && !range) return { comparator: 'decrease_to', bound, trigger: said, start: at }
  // "…; tại nhà hàng xuống dưới 75%": the verb stands in the piece before, the way it goes stands here.
  if (/(?:^|\s)xuống(?:\s|$)/iu.test(said) && !range) return { comparator: 'decrease_to', bound, trigger: said, start: at }
  const trigger = said === '' ? (/^\s*phấn đấu/iu.exec(lead)?.[0].trim() ?? OR_BETTER.exec(after)?.[1] ?? null) : said
  if (range) return { comparator: 'range', bound: null, trigger, start: at }
  const kept = bound === null ? null : KEEPS_FIRST.exec(lead)
  if (bound !== null && kept) return { comparator: 'maintain', bound, trigger: `${kept[1] ?? ''} ... ${said}`, start: at }
  if (bound !== null) return { comparator: bound, bound: null, trigger, start: at }
  if (about) return { comparator: '~', bound: null, trigger, start: at }
  const keeps = KEEPS.exec(lead)
  return { comparator: keeps ? 'maintain' : '=', bound: null, trigger: keeps ? keeps[0] : trigger, start: at }
}

/** What a sentence without a number sets: something less, something kept, or that a thing be there. */
export function comparisonWithout(text: string): Pick<Comparison, 'comparator' | 'trigger'> {
  const opening = text.replace(/^(?:(?:hằng|hàng|mỗi)\s+năm,?\s+|phấn đấu\s+|từng bước\s+|kiềm chế(?:,|\svà)\s+)+/iu, '')
  // Whole words only: "xâm hại" cut in two would lower something.
  const change = lastChange(` ${opening.length > 24 ? opening.slice(0, 24).replace(/\s\S*$/u, '') : opening} `)
  if (change && change.at <= 1) return { comparator: change.down ? 'decrease' : 'qual', trigger: change.word }
  const keeps = KEEPS.exec(text)
  return keeps ? { comparator: 'maintain', trigger: keeps[0] } : { comparator: 'exists', trigger: null }
}

function lastChange(lead: string): { word: string; down: boolean; at: number; end: number } | null {
  let last: { word: string; down: boolean; at: number; end: number } | null = null
  for (const m of lead.matchAll(CHANGES)) {
    const word = m[1] ?? ''
    const at = m.index + m[0].length - word.length
    if (NOUN_OF_CHANGE.test(lead.slice(Math.max(0, at - 16), at))) continue
    last = { word, down: /^(?:kéo|làm|cắt|giảm|hạ|rút)/iu.test(word), at, end: at + word.length }
  }
  return last
}

/** Things of which less is better, where they head the measured quantity. */
const ADVERSE =
  /tử vong|chết|nghèo|cận nghèo|tảo hôn|hôn nhân cận|bạo lực|tai nạn|tội phạm|phạm tội|thất nghiệp|suy dinh dưỡng|thấp còi|mù chữ|bỏ học|mất cân bằng|giới tính khi sinh|ô nhiễm|phát thải|nợ xấu|nợ đọng|thất thoát|thất thu|tồn đọng|vị thành niên|con thứ|mắc bệnh|nhiễm hiv|(?<!cai )nghiện|khiếu nại|cháy|thiệt hại|trễ hẹn|trễ hạn|đuối nước|thương tích|chôn lấp|quá hạn|chênh lệch|hao phí|tiêu hao/iu

/** "Tỷ lệ trẻ em thuộc hộ nghèo đi học", "Tỷ lệ hộ nghèo sử dụng nước sạch": whose share it is, and no measure of how many they are. */
const WHOSE =
  /(?:thuộc|trong|của|cho)\s+(?:các\s+)?(?:hộ|gia đình|người|vùng|xã|huyện)\s+(?:gia đình\s+)?nghèo(?:,\s+(?:hộ\s+)?cận nghèo)?|(?:hộ|người|huyện|xã)\s+nghèo(?:,\s+(?:hộ\s+)?cận nghèo|\s+và\s+(?:hộ\s+)?cận nghèo)?(?=\s+(?:sử dụng|tham gia|tiếp cận|đi học|vay|dùng|thoát|hưởng|xem|nghe|đạt))/giu

/** Which way is better. A share of people who get something rises, whatever befell them. */
export function directionOf(
  comparison: Pick<Comparison, 'comparator' | 'bound'>,
  value: Target['value'],
  quantity: string,
  afterQuantity: boolean,
): Target['direction'] {
  switch (comparison.comparator) {
    case '>=':
    case '>':
      return 'up'
    // "tăng không quá 4,5%": it may rise so far and no further.
    case 'increase_to':
    case 'increase_by':
      return comparison.bound?.startsWith('<') ? 'down' : 'up'
    case '<=':
    case '<':
    case 'decrease':
    case 'decrease_to':
    case 'decrease_by':
      return 'down'
    case '~':
    case 'range':
      return 'band'
    case 'exists':
    case 'qual':
      return 'yes-no'
    case '=':
    case 'maintain':
      if (value === null) return 'yes-no'
      if (comparison.bound !== null) return comparison.bound.startsWith('<') ? 'down' : 'up'
      return afterQuantity && ADVERSE.test(quantity.replace(WHOSE, ' ')) && !/(?:được|có)\s/u.test(quantity) ? 'down' : 'up'
  }
}
