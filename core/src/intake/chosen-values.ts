/** Which numbers of a sentence are its values. */
import type { Stretch } from '../basics/vietnamese.ts'
import { type Comparison, comparisonAt } from './comparison.ts'
import type { Mention } from './mention.ts'

/** A number that is set, what is said of it, and the piece of the sentence it stands in. */
export interface Valued {
  readonly mention: Mention
  readonly comparison: Comparison
  readonly segment: Stretch
}

/**
 * The numbers of a piece that are its values: shares and rates if there are any; else counts that a word makes values ("đạt", "còn"),
 * those of later years beside them ("1,7 lần vào năm 2025 và 1,4 lần vào năm 2030"), or the one count there is.
 */
export function valuesOf(text: string, segment: Stretch, mentions: readonly Mention[]): readonly Valued[] {
  const said = within(mentions, segment).filter((m) => m.trap === null && !isElsewhere(text, segment, m) && !isHowItWas(text, segment, m))
  // "Thời gian khám có làm thêm 02 kỹ thuật không quá 3 giờ": of how long a thing takes the value is a time.
  const times = ABOUT_TIME.test(text.slice(segment.start, segment.start + 40))
    ? said.filter((m) => m.strong || TIME_UNIT.test(m.unit ?? ''))
    : []
  const candidates = (times.length > 0 ? times : said).map((mention) => ({
    mention,
    segment,
    comparison: compare(text, segment.start, mention),
  }))
  const strong = candidates.filter(
    (c, i) =>
      c.mention.strong &&
      !isHowOften(c, candidates) &&
      !isInsideShare(text, candidates[i - 1], c) &&
      (i === 0 || !isRider(text, segment, c)),
  )
  const [share] = strong
  if (share) {
    // "Tổng lượt khách đạt 5 triệu lượt, trong đó khách quốc tế chiếm 40%": a count reached ahead of the share of it.
    const ahead = candidates.flatMap((c, i): readonly Valued[] => {
      if (c.mention.strong || c.mention.end > share.mention.start) return []
      if (
        (c.mention.counted && isReached(text, segment, c, share)) ||
        holdsTheShare(text, segment, c, share) ||
        (i === 0 && isWorkBeside(text, segment, c, share)) ||
        isWholeOfAverage(text, c, share) ||
        isBoundedAhead(text, c, share) ||
        namesItsOwn(text, segment, c)
      )
        return [c]
      const rate = rateOfNext(text, c, candidates[i + 1])
      return rate === null ? [] : [{ ...c, mention: { ...c.mention, ...rate } }]
    })
    const among = candidates.filter(
      (c) =>
        !c.mention.strong &&
        c.mention.start > share.mention.end &&
        ((c.mention.counted && (amongThem(text, segment, c, share) || eachYear(text, segment, c))) || namesItsOwn(text, segment, c)),
    )
    const bounded = candidates.flatMap((c) => {
      const from =
        c.mention.strong || !c.mention.counted || c.mention.start < share.mention.end ? -1 : furtherBoundAt(text, segment, c.mention)
      return from < 0 ? [] : [{ ...c, comparison: compare(text, from, c.mention) }]
    })
    return [...ahead, ...strong.filter((c, i) => !isGrowthToldToo(text, strong[i - 1], c)), ...among, ...bounded]
      .toSorted((a, b) => a.mention.start - b.mention.start)
      .filter((value, i, all) => !isBaseline(text, value.mention, all[i + 1]?.mention))
  }
  const counts = candidates.filter(
    (c, i) =>
      !isBaseline(text, c.mention, candidates[i + 1]?.mention) &&
      !isGrowthToldToo(text, candidates[i - 1], c) &&
      (i === 0 || !isRider(text, segment, c)),
  )
  const opens =
    counts[0] &&
    counts[0].mention.counted &&
    OPENS_PIECE.test(text.slice(segment.start, Math.min(counts[0].comparison.start, segment.start + 80)))
  const told = opens
    ? counts[0]
    : (counts.find(
        (c) =>
          c.comparison.trigger !== null ||
          isBehindColon(text, c) ||
          isBareIndex(text, segment, c) ||
          (c.mention.counted && isDone(text, c)),
      ) ?? counts.find((c) => c.mention.counted))
  if (!told) return []
  // "Đón 3 triệu lượt khách, trong đó khách quốc tế đạt 500.000 lượt": what it is part of is set as well, though only the part is said to be reached.
  const whole = counts[0]
  const first = whole && whole !== told && whole.mention.counted && amongThem(text, segment, told, whole) ? whole : told
  return counts.filter((c, i) => {
    if (c === first) return true
    if (c.mention.start < first.mention.start) return false
    const reaches = /(?:đạt|còn|lên|xuống)(?:\s|$)/iu.test(text.slice(Math.max(segment.start, c.comparison.start), c.mention.start))
    const laterYear =
      (c.mention.unit === first.mention.unit || c.mention.unit === null) &&
      /năm\s+(?:19|20)\d\d\s+và\s*$/iu.test(text.slice(Math.max(0, c.mention.start - 30), c.mention.start))
    return (
      reaches ||
      laterYear ||
      (c.mention.unit !== null && isBehindColon(text, c)) ||
      amongThem(text, segment, c, first) ||
      namesItsOwn(text, segment, c) ||
      beside(text, counts[i - 1]?.mention ?? first.mention, c) ||
      opensParts(text, counts[i - 1]?.mention ?? first.mention, c) ||
      eachYear(text, segment, c) ||
      enumerated(text, first.mention, c)
    )
  })
}

/**
 * "80% trạm thực hiện được 70% danh mục kỹ thuật", "100% xã có trên 80% hộ tham gia": a share told on without a pause says what the first is of, and
 * is none of its own; "từ 5% năm 2025 xuống 2%" and "giảm 1,5% còn 3%" go from one to the other.
 */
function isInsideShare(text: string, before: Omit<Valued, 'segment'> | undefined, { mention }: Omit<Valued, 'segment'>): boolean {
  if (!before || before.mention.unit !== '%' || mention.unit !== '%') return false
  const between = text.slice(before.mention.end, mention.start)
  return (
    between.length < 120 &&
    /^\s\p{L}[^,;:().\d]*\s$/u.test(between) &&
    !/\s(?:và|hoặc|lên|xuống|còn|đạt|tăng|giảm|là|chiếm|đến|năm|bằng)\s/iu.test(between)
  )
}

/** "Ít nhất 01 lần/năm, 100% cán bộ được tập huấn": how often, beside the share it is done for. */
const isHowOften = (c: Omit<Valued, 'segment'>, all: readonly Omit<Valued, 'segment'>[]): boolean =>
  OFTEN.test(c.mention.unit ?? '') && all.some((other) => other !== c && other.mention.strong && !OFTEN.test(other.mention.unit ?? ''))
const OFTEN = /^(?:lần|buổi|tiết|giờ|ngày|cuộc|bữa)\/\s*(?:ngày|tuần|tháng|quý|năm|\d)/iu

/** "tỷ số giới tính khi sinh 110": an index has no unit, and its number ends the piece. */
const isBareIndex = (text: string, segment: Stretch, { mention }: Omit<Valued, 'segment'>): boolean =>
  mention.unit === null &&
  /^\s*(?:tỷ số|tỉ số|chỉ số|hệ số|tổng tỷ suất|điểm)\s/iu.test(text.slice(segment.start, segment.start + 20)) &&
  /^\s*[.;,]?\s*$/u.test(text.slice(mention.end, segment.end).slice(0, 8))

/** "Học sinh giỏi cấp huyện: 25 em": a colon right before the number sets it. */
const isBehindColon = (text: string, { mention, comparison }: Omit<Valued, 'segment'>): boolean =>
  /\p{L}\)?:\s*$/u.test(text.slice(0, Math.min(comparison.start, mention.start)).slice(-8))

const ABOUT_TIME = /^\s*(?:(?:giảm|rút ngắn|phấn đấu)\s+)?(?:thời gian|số ngày)\s/iu
const TIME_UNIT = /^(?:giờ|phút|ngày|tháng|tuần|năm)(?!\p{L})/iu

/** What is done by number: the verb stands right before it. */
const WORK = String.raw`(?:xây dựng|xây|trồng|cải tạo|nâng cấp|sửa chữa|lắp đặt|thành lập|đào tạo|tổ chức|hỗ trợ|phát triển)(?:\s+(?:mới|thêm|được))?`
const DONE = new RegExp(`(?:^|\\s)${WORK}\\s*$`, 'iu')
const NEXT_IN_ROW = new RegExp(`(?:[,;]|\\svà)\\s*(?:${WORK}\\s+)?$`, 'iu')
const isDone = (text: string, { mention, comparison }: Omit<Valued, 'segment'>): boolean =>
  DONE.test(text.slice(Math.max(0, comparison.start - 32), Math.min(comparison.start, mention.start)))

/** "700 hộ được vay vốn, ít nhất 400 hộ thoát nghèo": what a piece begins with is set, though no word says so. */
const OPENS_PIECE = /^\s*(?:(?:đến|vào)\s+(?:hết\s+|cuối\s+)?năm\s+(?:19|20)\d\d,?\s+)?(?:phấn đấu\s+)?(?:có\s+)?$/iu

/** "… lên 40% với số lượng 60 lít/người/ngày": how much of it is meant, no value of its own. */
const RIDER =
  /,\s*(?:trị giá|mức hỗ trợ|định mức|đơn giá|mức chi)(?:\s\p{L}+){0,3}\s*$|\svới\s+(?:tổng\s+)?(?:số lượng|định mức|mức|công suất|tốc độ|tiêu chuẩn|diện tích|quy mô|thời gian|kinh phí|chiều dài)(?:\s\p{L}+){0,3}\s*$/iu

/** A number that says how much of it is meant ("với định mức 60 lít", "với trên 600 học viên"), ahead of what bounds it or of itself. */
const isRider = (text: string, segment: Stretch, { mention, comparison }: Omit<Valued, 'segment'>): boolean => {
  const bounded = Math.min(comparison.start, mention.start)
  return (
    RIDER.test(text.slice(Math.max(segment.start, mention.start - 48), mention.start)) ||
    RIDER.test(text.slice(Math.max(segment.start, bounded - 48), bounded)) ||
    (!mention.strong && /\svới\s*$/u.test(text.slice(Math.max(segment.start, bounded - 8), bounded)))
  )
}

const isReached = (
  text: string,
  segment: Stretch,
  { mention, comparison }: Omit<Valued, 'segment'>,
  share: Omit<Valued, 'segment'>,
): boolean =>
  /(?:^|\s)đạt(?:\s|$)/iu.test(text.slice(Math.max(segment.start, comparison.start, mention.start - 40), mention.start)) &&
  /^[^,()]{0,60},\s/u.test(text.slice(mention.end, Math.min(mention.end + 64, share.mention.start)))

/** "Tạo việc làm cho 20.000 lao động, trong đó lao động nữ chiếm 45%": the count at the head of what the share is of. */
const holdsTheShare = (text: string, segment: Stretch, { mention }: Omit<Valued, 'segment'>, share: Omit<Valued, 'segment'>): boolean =>
  mention.unit !== null &&
  share.mention.start - mention.end < 120 &&
  /^[^,;()\d]*,\s*trong đó\s[^\d;()]*$/iu.test(text.slice(mention.end, share.mention.start)) &&
  VERB_FIRST.test(text.slice(segment.start, Math.min(mention.start, segment.start + 80)))

/** "Tạo việc làm cho 800 lao động, thu nhập bình quân 5 triệu đồng/người": the work at the head of a piece has its number, and a comma parts the next. */
const isWorkBeside = (text: string, segment: Stretch, { mention }: Omit<Valued, 'segment'>, share: Omit<Valued, 'segment'>): boolean =>
  mention.unit !== null &&
  !/^(?:ngày|giờ|phút|tháng|năm|tuần|lần|tuổi|quý)(?!\p{L})/iu.test(mention.unit) &&
  mention.start - segment.start <= 60 &&
  VERB_FIRST.test(text.slice(segment.start, mention.start)) &&
  !QUANTITY_FIRST.test(text.slice(segment.start, segment.start + 24)) &&
  /^[^,();\d]{0,80},\s+(?!(?:trong|với|mỗi|tại)\s)[^();]*$/u.test(
    text.slice(mention.end, Math.min(share.comparison.start, mention.end + 160)),
  )
const QUANTITY_FIRST = /^\s*(?:và\s+)?(?:tỷ|tỉ|số|tổng|mức|100%)(?!\p{L})/iu

/** "Trồng 40.000 ha, bình quân 8.000 ha/năm": the whole ahead of what it comes to in a year. */
const isWholeOfAverage = (text: string, { mention }: Omit<Valued, 'segment'>, share: Omit<Valued, 'segment'>): boolean =>
  mention.counted &&
  kindOf(mention.unit ?? '') === kindOf(share.mention.unit ?? '') &&
  /^,\s*(?:bình quân|trung bình)(?:\s+(?:mỗi|hằng|hàng)\s+năm)?\s*$/iu.test(text.slice(mention.end, share.mention.start))

/** "Đón ít nhất 13 triệu lượt khách, đóng góp 25% …": a count that a word bounds, and a comma before the share. */
const isBoundedAhead = (text: string, { mention, comparison }: Omit<Valued, 'segment'>, share: Omit<Valued, 'segment'>): boolean =>
  mention.counted &&
  ['>=', '<='].includes(comparison.comparator) &&
  /(?:ít nhất|tối thiểu|không dưới|không quá|tối đa)/iu.test(comparison.trigger ?? '') &&
  !TIME_UNIT.test(mention.unit ?? '') &&
  /^[^,;()\d]{0,40},\s+\p{L}[^,;()\d]{3,80}$/u.test(text.slice(mention.end, share.mention.start))

/** "(năm 2022 đạt 4,5 triệu lượt)" behind a later year: how it was. */
function isHowItWas(text: string, segment: Stretch, { start }: Mention): boolean {
  const bracket = /\(năm\s+((?:19|20)\d\d)\s+(?:đạt|là|có)\s[^()]*$/iu.exec(text.slice(Math.max(segment.start, start - 120), start))
  if (bracket === null) return false
  const before = [...text.slice(0, start - bracket[0].length).matchAll(/(?:19|20)\d\d/gu)].map(([year]) => Number(year))
  return before.some((year) => year > Number(bracket[1]))
}

/** "(toàn quốc là dưới 0,3%)", "(bằng 120% kế hoạch)": what holds elsewhere or is told for comparison, in brackets. */
const isElsewhere = (text: string, segment: Stretch, { start, end }: Mention): boolean =>
  (/\((?:đạt|bằng|vượt|tăng|giảm)\s[^()]*$/iu.test(text.slice(Math.max(segment.start, start - 40), start)) &&
    /^\s*(?:kế hoạch|dự toán|chỉ tiêu|so với|so cùng kỳ|cùng kỳ)/iu.test(text.slice(end, end + 16))) ||
  /\((?:toàn quốc|cả nước|trung ương|bình quân (?:chung|cả nước|toàn quốc)|(?:chỉ tiêu|kế hoạch|mục tiêu)\s(?:của\s)?(?:tỉnh|trung ương|quốc gia|chiến lược))[^()]*$/iu.test(
    text.slice(Math.max(segment.start, start - 80), start),
  )

/** What an item begins with when a count is the first it says: a verb, what is done, perhaps for whom. */
const VERB_FIRST = /^\s*\p{L}+(?:\s\p{L}+){0,6}\s+$/u

/** "Nghị quyết 18": a paper goes by its number. */
const NAMES_A_PAPER =
  /(?:nghị quyết|nghị định|kết luận|chỉ thị|luật|thông tư|quyết định|kế hoạch|chương trình|đề án|phong trào|phương châm)\s+$/iu

/**
 * "Cấp mới 1.250 giấy chứng nhận": in a list of targets a piece that begins with its work and a number of things sets that number, though
 * nothing else says so.
 */
export function openingCount(text: string, segment: Stretch, mentions: readonly Mention[]): readonly Valued[] {
  const [mention, ...further] = within(mentions, segment)
  if (!mention || mention.trap !== null || mention.unit === null || mention.start - segment.start > 60) return []
  const ahead = text.slice(segment.start, mention.start)
  if (!VERB_FIRST.test(ahead) || NAMES_A_PAPER.test(ahead) || /^(?:một số|về|theo|tại|trên|trong|của)(?:\s|$)/iu.test(mention.unit))
    return []
  const opening = { mention, segment, comparison: compare(text, segment.start, mention) }
  const row: Valued[] = [opening]
  // "Mua sắm 200 bộ đồ chơi, 50 bộ bàn ghế": the next of the same, told on.
  for (const next of further) {
    const value = { mention: next, segment, comparison: compare(text, segment.start, next) }
    if (next.trap === null && enumerated(text, mention, value)) row.push(value)
  }
  return row
}

const FURTHER_BOUND =
  /,\s*(?:(?:nhưng|đồng thời|và|bảo đảm|đảm bảo)\s+)?((?:không(?:\svượt)?\squá|không (?:dưới|thấp hơn|ít hơn)|tối đa|tối thiểu|ít nhất)\s+(?:là\s+)?)$/iu

/** Where the bound begins in "… giảm 50%, không quá 02 ngày làm việc", a condition of its own behind a comma; -1 where there is none. */
function furtherBoundAt(text: string, segment: Stretch, mention: Mention): number {
  const m = FURTHER_BOUND.exec(text.slice(Math.max(segment.start, mention.start - 40), mention.start))
  return m ? mention.start - (m[1] ?? '').length : -1
}

/** "… đạt trên 85%, tăng 3% so với năm 2021": how much more that is than it was, in the unit of the value before it; no value of its own. */
function isGrowthToldToo(
  text: string,
  before: Omit<Valued, 'segment'> | undefined,
  { mention, comparison }: Omit<Valued, 'segment'>,
): boolean {
  // "… ít nhất 200.000 lượt, tăng 1,5 lần so với năm 2022": so many times what it was.
  if (before && mention.unit === 'lần' && /,\s*tăng(?:\s+gấp)?\s*$/iu.test(text.slice(Math.max(0, mention.start - 12), mention.start)))
    return /^\s*(?:trở lên\s+)?so với\s/iu.test(text.slice(mention.end, mention.end + 18)) && !/_by$/.test(before.comparison.comparator)
  if (!before || before.mention.unit !== mention.unit || !/_by$/.test(comparison.comparator) || /_by$/.test(before.comparison.comparator))
    return false
  return (
    /,\s*(?:tăng|giảm)(?:\s+thêm)?(?:\s+(?:khoảng|gần|trên|hơn))?\s*$/iu.test(
      text.slice(Math.max(before.mention.end, mention.start - 32), mention.start),
    ) &&
    (/^\s*so với\s/iu.test(text.slice(mention.end, mention.end + 10)) ||
      (mention.unit !== '%' && /^\s*(?:[.;]|$)/u.test(text.slice(mention.end, mention.end + 3))))
  )
}

/** "… 60.000 lao động, bình quân mỗi năm trên 20.000 lao động": a count for every year beside the one for all of them. */
const eachYear = (text: string, segment: Stretch, { mention, comparison }: Omit<Valued, 'segment'>): boolean =>
  /,\s*(?:bình quân\s+|trung bình\s+)?(?:mỗi|hằng|hàng)\s+năm(?:\s+\p{L}+){0,6}\s*$/iu.test(
    text.slice(Math.max(segment.start, Math.min(comparison.start, mention.start) - 48), Math.min(comparison.start, mention.start)),
  )

/** "Có 115 khách sạn, trong đó có ít nhất 10 khách sạn cao cấp", "6,5 triệu lượt khách, trong đó khách quốc tế 400.000 lượt": a count set among those counted first. */
function amongThem(
  text: string,
  segment: Stretch,
  { mention, comparison }: Omit<Valued, 'segment'>,
  first: Omit<Valued, 'segment'>,
): boolean {
  if (mention.unit === null) return false
  const among = /,\s*trong đó:?(?:\s+có)?((?:\s+\p{L}+){0,7})\s*$/iu.exec(
    text.slice(Math.max(segment.start, comparison.start - 80), comparison.start),
  )
  if (among === null) return false
  return (
    among[1] === '' ||
    kindOf(mention.unit) === kindOf(first.mention.unit ?? '') ||
    (mention.counted && !MEASURES.test(`${mention.unit} ${first.mention.unit ?? ''}`))
  )
}

/** Units that measure: of those a part is told in the same. */
const MEASURES = /(?:^|\s)(?:đồng|USD|ha|m2|m²|m3|km|km2|tấn|năm|tháng|ngày|giờ|tuổi|MW|lần|điểm)(?:\s|\/|$)/u

/** What is counted, without thousands and millions: "triệu lượt khách" and "lượt" are one. */
const kindOf = (unit: string): string => {
  const [noun = ''] = unit.replace(/^(?:(?:nghìn|ngàn|vạn|triệu|tỷ)\s+)+/iu, '').split(/[\s/]/u)
  return noun === 'USD' ? 'đồng' : noun
}

/**
 * "Diện tích lúa 35.000 ha, năng suất 60 tạ/ha, sản lượng 210.000 tấn": a piece between commas that begins with what is measured and ends
 * with its number sets it, whatever stands beside. What a thing costs or how long it takes is no quantity of a plan.
 */
const OWN_QUANTITY =
  /(?:^|[,;]\s*|:\s+|\svà\s+)(?:(?:phấn đấu|trong đó)\s+)?(?:(?:đến|vào)\s+(?:hết\s+|cuối\s+)?năm\s+(?:19|20)\d\d,?\s+)?(?:tổng\s+)?(?:diện tích|sản lượng|năng suất|số(?:\s+lượng)?(?!\s+(?:tiền|vốn|kinh phí))|doanh thu|giá trị|kim ngạch|thu nhập|quy mô|đàn|thu|tuổi thọ|chiều cao|công suất|mật độ)\s(?:[^\s,;:()\d]+\s+){0,12}$/iu

function namesItsOwn(text: string, segment: Stretch, { mention, comparison }: Omit<Valued, 'segment'>): boolean {
  if (mention.unit === null || (!mention.counted && !mention.strong)) return false
  // Told on to another number without a pause it says which of them are meant.
  if (/^[^,;.:()\d]*(?<!năm\s*)\d/u.test(text.slice(mention.end, mention.end + 80))) return false
  const end = Math.min(comparison.start, mention.start)
  if (
    comparison.trigger !== null &&
    /,\s*(?:tổng\s+)?(?:vốn|mức đầu tư|dư nợ|doanh số)(?:\s[^\s,;:()\d]+){0,6}\s*$/iu.test(
      text.slice(Math.max(segment.start, end - 80), end),
    )
  )
    return true
  return OWN_QUANTITY.test(`${text.slice(Math.max(segment.start, end - 120), end).trim()} `)
}

/** "19 bác sĩ và 40 giường bệnh/vạn dân": the first count is a rate too, of what the next one is. */
function rateOfNext(
  text: string,
  { mention }: Omit<Valued, 'segment'>,
  next: Omit<Valued, 'segment'> | undefined,
): Pick<Mention, 'unit' | 'denominator' | 'strong'> | null {
  const of = next?.mention.unit?.split('/')[1]
  if (
    !next ||
    of === undefined ||
    !mention.counted ||
    !/^(?:,|\svà)\s*$/u.test(text.slice(mention.end, Math.min(next.comparison.start, next.mention.start)) + ' ')
  )
    return null
  return { unit: `${mention.unit}/${of}`, denominator: next.mention.denominator, strong: true }
}

/** "Lúa 3.242 ha và ngô 1.158 ha", "đào tạo cho 500 người, hỗ trợ cho 300 hộ": the next of several counts told in the same way. */
function beside(text: string, before: Mention, { mention }: Omit<Valued, 'segment'>): boolean {
  const between = text.slice(before.end, mention.start).replace(/\([^()]*\)/gu, '')
  if (!before.counted || !mention.counted || between.length > 100 || /[();\d]|(?:^|\s)(?:mỗi|với|trên|dưới|là)\s/iu.test(between))
    return false
  return kindOf(before.unit ?? '') === kindOf(mention.unit ?? '')
    ? /^[^,]{0,40}(?:,|\svà)\s[^,]*\s$/iu.test(between)
    : /,.*\scho\s$/iu.test(between)
}

/** "Diện tích lúa 900 ha (vụ xuân 500 ha, vụ mùa 400 ha)": the first of the parts told in brackets, in the unit of the whole. How it was, and what it is worth, is none. */
const opensParts = (text: string, before: Mention, { mention }: Omit<Valued, 'segment'>): boolean =>
  before.counted &&
  mention.counted &&
  mention.unit === before.unit &&
  /^\s*\((?!.*(?:tăng|giảm|năm|so với|trước|hiện|tương đương|khoảng|kế hoạch))[^()\d]{2,40}\s$/iu.test(
    text.slice(before.end, mention.start),
  ) &&
  /^[^()]*,[^()]*\d/u.test(text.slice(mention.end, mention.end + 60))

/** "Có 05 học sinh giỏi cấp huyện, 02 học sinh giỏi cấp tỉnh": counts in one row, each of its own things. In brackets they explain. */
function enumerated(text: string, first: Mention, { mention, comparison }: Omit<Valued, 'segment'>): boolean {
  const alike = mention.unit !== null && kindOf(mention.unit) === kindOf(first.unit ?? '')
  const bounded = mention.unit !== null && /(?:ít nhất|tối thiểu)/iu.test(comparison.trigger ?? '')
  if ((!alike && !bounded && (!first.counted || !mention.counted)) || mention.start - first.end > 200) return false
  const between = text.slice(first.end, Math.max(first.end, Math.min(comparison.start, mention.start))).replace(/\([^()\d]*\)/gu, '')
  return NEXT_IN_ROW.test(`${between} `) && !/[()]/.test(between)
}

/** The mentions that begin inside a stretch; they stand in order, so that a long item is not searched from its start for each of them. */
export function within(mentions: readonly Mention[], stretch: Stretch): readonly Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).start < stretch.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < mentions.length && (mentions[end] as Mention).start < stretch.end) end++
  return mentions.slice(low, end)
}

export const compare = (text: string, from: number, mention: Mention): Comparison =>
  comparisonAt(text, from, mention.start, Array.isArray(mention.value), text.slice(mention.end, mention.end + 24))

/** "từ 23 ca … xuống còn 18 ca": the first number is where the change starts, not what is set. */
export function isBaseline(text: string, mention: Mention, next: Mention | undefined): boolean {
  if (!next || (mention.trap !== null && mention.trap !== 'duration')) return false
  if (next.start - mention.end >= 60) return false
  const between = text.slice(mention.end, next.start)
  // "từ 80% trở lên vào năm 2025 và 100% vào năm 2030" sets both.
  if (/^\s*trở\s/iu.test(between)) return false
  return (
    /(?:^|\s)từ\s*(?:mức\s*)?$/iu.test(text.slice(Math.max(0, mention.start - 10), mention.start)) &&
    /(?:^|\s)(?:lên|xuống|còn|đến)(?=\s|$)/iu.test(between)
  )
}
