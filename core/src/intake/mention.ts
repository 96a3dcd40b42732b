/** Numbers in a sentence that may be the value of a target, and those that only look like it. */
import type { Stretch } from '../basics/vietnamese.ts'
import { NUMBER, readNumber } from '../basics/numerals.ts'

export interface Mention {
  /** Where number and unit stand. */
  readonly start: number
  readonly end: number
  readonly value: number | readonly [number, number]
  readonly ambiguous: boolean
  /** Unit as printed ("%", "ca sinh/1.000 phụ nữ"), or null. */
  readonly unit: string | null
  readonly denominator: number | null
  /** A share or a rate is a value by its form; a count is one only where a word says so. */
  readonly strong: boolean
  /** Its noun is one that things are counted in. */
  readonly counted: boolean
  /** A share told as a fraction ("4/5 xã", "hơn một nửa"): its value is worked out. */
  readonly fraction: boolean
  /** Why the number is not the value of a target, as a code; null for a candidate. */
  readonly trap: string | null
}

const FIND = new RegExp(`(?<![\\p{L}\\d.,/])(?:(${NUMBER})\\s*(%|‰)?\\s*(?:-|đến)\\s*)?(${NUMBER})(?!\\d)(?![GDK](?![\\p{L}\\d]))`, 'gu')

/** "còn 1,2%, tương đương 450 hộ": the same value said once more, in another unit. */
const SAME_AGAIN = /(?:tương đương|(?<!(?:19|20)\d\d,?\s)tương ứng)(?:\s+với)?(?:\s+(?:khoảng|gần|trên|hơn|tăng|giảm|mức))?\s*$/iu
/** "gấp 1,06 lần so với năm 2021 (khoảng 52,8 triệu đồng)", "đạt 20.580 tỷ đồng (tăng 3,7%)": what a bracket adds to a value is none of its own. */
const EXPLAINS =
  /\(\s*(?:tức(?: là)?\s+|bằng\s+)?(?:bình quân|trung bình|khoảng|tăng|tăng thêm|giảm|gần|trên|hơn|(?:năm\s+(?:19|20)\d\d|hiện nay|hiện)\s*(?:đạt|là|ước|ước đạt|có|:))?\s*$/iu
/** A word right before a number that makes it a name. */
const NAMES =
  /(?:năm|tháng|ngày|quý|số|điều|khoản|điểm|mục|chỉ tiêu|mục tiêu|giai đoạn|thời kỳ|nhiệm kỳ|thứ|lần thứ|phần|chương|đối tượng|phụ lục|biểu|bảng|dự án|khóa|khoá|nhóm|cấp độ|mức độ|hạng|bậc|loại|vùng|khu vực|quốc lộ|tuyến|lớp|đề án|tốc độ|phiên bản|công nghệ|(?<=\p{L}\s)(?<!(?:nâng|cung|trung|sơ|cao)\s)cấp)\s*$/iu
/** "nằm trong nhóm 10 tỉnh dẫn đầu": a place in a ranking is a value, a "nhóm 2" a name. */
const RANKED = /(?:trong|thuộc|vào)\s+(?:nhóm|top|tốp)\s*$/iu
/** "xếp hạng 15 trở lên", "đứng thứ 5/34 tỉnh": a rank that is to be reached. */
const RANK = /(?:xếp|đứng|giữ|lên|vào|đạt)\s+(?:(?:vị trí\s+)?(?:thứ(?:\s+hạng)?|hạng)|vị trí)(?:\s+từ)?\s*$/iu
const PLACES = /^\s*(?:tỉnh|thành phố|địa phương|huyện|quận|xã|phường|thị trấn|đơn vị|sở|bộ|ngành|nước|quốc gia|trường)(?![\p{L}])/iu
const AGE_AFTER = /^\s*(?:-\s*\d{1,3}\s*|đến\s+\d{1,3}\s*)?(?:tháng\s+)?tuổi(?!\s*thọ)/u
/** "15 phút/lượt" is a rate, "trong 15 phút" a length of time. */
const TIME_AFTER = /^\s*(?:giờ|phút|ngày|tháng|năm|tuần|quý|h)(?![\p{L}/])/u
/** "OCOP đạt 3 sao" names a grade. */
const GRADE_AFTER = /^\s*sao(?![\p{L}])/u
/** "03 chương trình mục tiêu quốc gia", "5 nhóm nhiệm vụ", "ba khâu đột phá": how many parts a policy has sets nothing. */
const PARTS_OF_POLICY =
  /^\s*(?:chương trình (?:mục tiêu|MTQG|trọng điểm|đột phá)|(?:khâu |mũi )?đột phá|khâu|trụ cột|nhóm (?:nhiệm vụ|giải pháp|vấn đề|nội dung|chỉ tiêu|chính sách)|nhiệm vụ (?:trọng tâm|đột phá|chủ yếu|trọng điểm)|giải pháp (?:trọng tâm|đột phá|chủ yếu)|phương châm|quan điểm|động lực|vùng kinh tế)(?!\p{L})/iu
const LEVELS_AFTER = /^\s*cấp(?![\p{L}])/u
const TIME_IS_VALUE = /(?:≤|≥|<|>|bình quân|trung bình|là|còn|xuống|đạt|dưới|không quá|vượt quá|tối đa|ít nhất|tối thiểu|trên|lên)\s*$/iu
const UNIT_STOPS =
  /\s(?=(?:vào|đến|tới|trong|từ|so với|năm|mỗi|hằng|hàng|trở lên|trở xuống|và|được|có|đã|đạt|là|trên địa bàn|phục vụ|theo|tại|của|ở|cho|với|để|xuống|lên|còn|tham gia|thực hiện|dẫn đầu|đứng|thuộc|do|bị|kể|sử dụng|áp dụng)(?:\s|$)|trở (?:lên|xuống)[,;:.)])|[,;:.()"]/u

/** Nouns things are counted in; other nouns are taken by their first word or two. */
const COUNTED =
  /^\s*(đồng chí|phút|tổ liên gia(?: an toàn PCCC)?|điểm chữa cháy công cộng|điểm tiềm ẩn|bình chữa cháy|nút giao|di sản văn hóa phi vật thể|di sản văn hóa|điểm phần trăm|điểm %|triệu đồng|tỷ đồng|nghìn tỷ đồng|nghìn đồng|triệu USD|tỷ USD|(?:triệu |nghìn )?lượt khách(?: du lịch| quốc tế| nội địa)?|triệu lượt|nghìn lượt|lượt người|lượt|km2|km²|m2 sàn|m² sàn|m2|m²|m3|m³|km|ha|cm|kg|lít|tạ|tấn|lần|người khuyết tật|người cao tuổi|người lao động|người|hộ gia đình|hộ|chủ hộ|gia đình|chị em|vùng|xã|phường|doanh nghiệp|mô hình|cơ sở|giường bệnh|giường|bác sĩ|trường hợp|ca|vụ|cuộc|buổi|lớp|tin|bài|con|đồng|USD|MW|kWh|tuổi|giờ làm việc|ngày làm việc|giờ|ngày|tháng|điểm du lịch|điểm trường|điểm bưu điện|điểm đen|điểm dạy bơi|điểm|bậc|hạng|dự án|đề tài|sản phẩm (?:OCOP|du lịch)|sản phẩm|tập dữ liệu|bộ dữ liệu|lao động (?:nông thôn|trực tiếp)|lao động|học sinh|sinh viên|học viên|cán bộ|hội viên|đoàn viên|căn hộ|căn|phòng học|phòng lưu trú|phòng khách sạn|phòng|trường học|trường|thôn|bản tin|bản đồ|bản sách|bản|tổ chức|tổ hợp tác|tổ công nghệ số cộng đồng|tổ|đội|câu lạc bộ|huy chương|giải pháp|giải thưởng|giải cấp \p{L}+|giải|đề án|văn bản|chuyên mục|chuyên đề|hội nghị|công trình|tuyến đường|năm(?!\s+(?:học|(?:19|20)\d\d))|ngôi nhà|nhà tạm|nhà dột nát|nhà văn hóa|nhà ở|nhà|phiên|trạm|bể bơi|tuyến|hợp tác xã|trẻ em|đảng viên|giáo viên|giảng viên|cộng tác viên|tình nguyện viên|chuyên gia|cây xanh|cây|tủ sách|thư viện|đầu sách|trang trại|chuỗi|nhãn hiệu|thương hiệu|sáng kiến|điểm du lịch|khu dân cư|khu công nghiệp|cụm công nghiệp|khóa|đợt|phóng sự|tờ rơi|suất|chợ|siêu thị|làng nghề|làng|di tích|lễ hội|bến|cảng|cầu|hồ chứa|kho|máy|camera|bác sỹ|điều dưỡng|công chức|viên chức|khu du lịch|khách sạn(?: \d sao)?|buồng lưu trú|buồng|triệu tấn|thuê bao|giấy chứng nhận|giấy phép|giấy tờ|chứng chỉ|liều|phần quà|hồ bơi|hồ sơ|hội chợ|trung tâm|bệnh viện|kỹ sư|sáng kiến|bệnh nhân|nạn nhân|hành khách|phòng khám|thành viên|thanh niên|nhóm trẻ|nhóm|phụ nữ|nữ hộ sinh|nữ|ý tưởng|di sản|vở diễn|chương trình nghệ thuật|em|tiết|thị trấn|quận|ấp|khu phố|tổ dân phố|chi bộ|chi hội|chi đoàn|đơn vị máu|đơn vị|nghệ nhân|vận động viên|huấn luyện viên|sân|tiêu chí|chỉ tiêu|nền tảng|ứng dụng|phần mềm|cơ sở dữ liệu|thủ tục hành chính|thủ tục|dịch vụ công|dịch vụ|tỉnh, thành phố|tỉnh|huyện)(?![\p{L}])/iu

/** "02 (hai) mô hình": the number once more, in words. */
const SAID_IN_WORDS = /^\s\((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm)(?:\s\p{L}+){0,4}\)(?=\s)/iu

const SCALED = /^\s*(nghìn|ngàn|vạn|triệu|tỷ)(?=\s)/iu

const PARTS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const COUNTS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
/** What a fraction is of; without it "1/5" is a day. */
const WHOLE =
  '(?:tổng\\s+)?(?:số|xã|phường|thị trấn|huyện|thôn|bản|ấp|khu phố|tổ dân phố|hộ|trường|cơ sở|cơ quan|đơn vị|tổ chức|địa phương|doanh nghiệp|hợp tác xã|chi bộ|chi hội|cán bộ|công chức|giáo viên|học sinh|hội viên|lao động|người|tiêu chí|chỉ tiêu|mô hình|dự án|thủ tục|hồ sơ|dịch vụ|văn bản|sản phẩm|công trình|nhiệm vụ|phòng|ban|ngành|sở|điểm đen|trạm|chợ|bệnh viện|làng|lĩnh vực|mục tiêu|thành viên|cụm|khu|tuyến|thời gian|thời hạn|chi phí|diện tích|so với)(?![\\p{L}])'
const FRACTION = new RegExp(
  `(?<![\\p{L}\\d.,/])(?:(\\d{1,3})/(\\d{1,3})(?=\\s+${WHOLE})|(${COUNTS.join('|')})\\s+phần\\s+(${PARTS.join('|')})(?![\\p{L}])|((?:một\\s+)?nửa)(?=\\s+${WHOLE})|gấp\\s+(rưỡi|đôi|ba|bốn)(?![\\p{L}]))`,
  'giu',
)

/** "gấp đôi": twice as much. */
const TIMES: Readonly<Record<string, number>> = { rưỡi: 1.5, đôi: 2, ba: 3, bốn: 4 }

const COUNT_AHEAD = /(?:^|[;.:]\s+)(?:(?:có|đạt|phấn đấu)\s+)?(?:tổng\s+)?số\s(?:lượng\s)?[^;.\d%]{2,100}$/iu

const isCountOf = (above: string, below: string, after: string): boolean =>
  (below.length > 1 || above.startsWith('0') || Number(below) > 5) && !/^\s+(?:tổng\s+)?số\s/iu.test(after)

/** Shares told as fractions, as per cent to two decimals. */
function* fractionsIn(text: string): Generator<Mention> {
  for (const m of text.matchAll(FRACTION)) {
    const times = TIMES[m[6]?.toLowerCase() ?? '']
    if (times !== undefined) {
      const start = m.index + m[0].length - (m[6] ?? '').length
      yield {
        start,
        end: m.index + m[0].length,
        value: times,
        ambiguous: false,
        unit: 'lần',
        denominator: null,
        strong: true,
        counted: false,
        fraction: false,
        trap: null,
      }
      continue
    }
    const [above, below] =
      m[1] !== undefined
        ? [Number(m[1]), Number(m[2])]
        : m[3] !== undefined
          ? [COUNTS.indexOf(m[3].toLowerCase()) + 1, PARTS.indexOf((m[4] ?? '').toLowerCase()) + 2]
          : [1, 2]
    if (above === 0 || above >= below) continue
    // "10/15 xã", "Số trường đạt chuẩn: 5/6 trường": so many of how many there are; "3/4 số hộ", "2/3 thủ tục" are shares.
    const counted =
      m[1] !== undefined &&
      (isCountOf(m[1], m[2] ?? '', text.slice(m.index + m[0].length, m.index + m[0].length + 12)) ||
        COUNT_AHEAD.test(text.slice(Math.max(0, m.index - 120), m.index)))
        ? unitAfter(text.slice(m.index + m[0].length, m.index + m[0].length + 80))
        : null
    if (counted) {
      const { unit, length } = counted
      yield {
        start: m.index,
        end: m.index + m[0].length + length,
        value: above,
        ambiguous: false,
        unit,
        denominator: null,
        strong: false,
        counted: true,
        fraction: false,
        trap: null,
      }
      continue
    }
    yield {
      start: m.index,
      end: m.index + m[0].length,
      value: Math.round((10_000 * above) / below) / 100,
      ambiguous: false,
      unit: '%',
      denominator: null,
      strong: true,
      counted: false,
      fraction: true,
      trap: null,
    }
  }
}

const SPELLED = new RegExp(
  `(?<=(?:ít nhất|tối thiểu|không quá|tối đa|từ|thêm|thêm được)\\s)(?:(${COUNTS.join('|')})\\s+(?:đến|-)\\s+)?(${COUNTS.join('|')})(?![\\p{L}])`,
  'giu',
)

/** Counts in words behind a word that bounds them: "ít nhất một mô hình", "từ một đến hai công trình". Elsewhere "một" is an article and "năm" a year. */
export function spelledIn(text: string): readonly Mention[] {
  return [...text.matchAll(SPELLED)].flatMap((m): readonly Mention[] => {
    const end = m.index + m[0].length
    const { unit, length, counted } = unitAfter(text.slice(end, end + 80))
    if (!counted) return []
    const value = COUNTS.indexOf((m[2] ?? '').toLowerCase()) + 1
    const from = m[1] === undefined ? value : COUNTS.indexOf(m[1].toLowerCase()) + 1
    return [
      {
        start: m.index,
        end: end + length,
        value: from < value ? [from, value] : value,
        ambiguous: false,
        unit,
        denominator: null,
        strong: false,
        counted,
        fraction: false,
        trap: null,
      },
    ]
  })
}

/** Without one of these there is no fraction; most sentences have none. */
const SAYS_A_FRACTION = /\d\/\d|phần|nửa|gấp/iu

export function mentionsIn(text: string): readonly Mention[] {
  const fractions = SAYS_A_FRACTION.test(text) ? [...fractionsIn(text)] : []
  const numbers = numbersIn(text)
  if (fractions.length === 0) return numbers
  let next = 0
  const apart = numbers.filter((m) => {
    while (next < fractions.length && (fractions[next] as Mention).end <= m.start) next++
    return (fractions[next]?.start ?? Infinity) >= m.end
  })
  return [...apart, ...fractions].toSorted((a, b) => a.start - b.start)
}

function numbersIn(text: string): readonly Mention[] {
  const mentions: Mention[] = []
  const quotes = quotedIn(text)
  const aboutLifespan = /tuổi thọ/iu.test(text)
  let quote = 0
  const isQuoted = (at: number): boolean => {
    while (quote < quotes.length && (quotes[quote] as Stretch).end <= at) quote++
    return quote < quotes.length && (quotes[quote] as Stretch).start <= at
  }
  let explained = false
  for (const m of text.matchAll(FIND)) {
    const [whole, low, lowSign, high = ''] = m
    const upper = readNumber(high)
    if (!upper) continue
    const lower = low === undefined ? null : readNumber(low)
    const start = m.index
    const numberEnd = start + whole.length
    const before = text.slice(Math.max(0, start - 24), start)
    const all = text[numberEnd] === '/' && ALL_OF_THEM.exec(text.slice(numberEnd, numberEnd + 8))?.[1] === high ? high.length + 1 : 0
    const spelled =
      text[numberEnd + all] === ' ' ? (SAID_IN_WORDS.exec(text.slice(numberEnd + all, numberEnd + all + 32))?.[0].length ?? 0) : 0
    const after = text.slice(numberEnd + all + spelled, numberEnd + all + spelled + 80)
    const { unit, denominator, length, counted } = unitAfter(after)
    const strong = unit !== null && (/^(?:[%‰]|điểm (?:%|phần trăm))/.test(unit) || unit.includes('/') || denominator !== null)
    const joins =
      lower !== null &&
      (lowSign !== undefined || low === undefined || isRange(before, unit, lower.value, upper.value, /\d\s*-/u.test(whole)))
    mentions.push({
      start: lower && !joins ? start + whole.length - high.length : start,
      end: numberEnd + all + spelled + length,
      value: lower && joins ? [lower.value, upper.value] : upper.value,
      ambiguous: upper.ambiguous || (lower?.ambiguous ?? false),
      unit,
      denominator,
      strong,
      counted: (counted || all > 0) && unit !== null,
      fraction: false,
      trap: isQuoted(start)
        ? 'quoted'
        : (all > 0 && /\(\s*$/u.test(before)) || (explained && before.includes('(') && EXPLAINS.test(before))
          ? 'repeated'
          : isDenominator(text, start, numberEnd, high)
            ? 'denominator'
            : isQualifier(text, start, numberEnd, strong)
              ? 'qualifier'
              : trapOf(aboutLifespan, whole, before, after, unit, lower !== null && joins),
    })
    explained ||= mentions[mentions.length - 1]?.trap === null
  }
  return mentions
}

/** "Số bác sĩ trên 10.000 dân đạt 15 bác sĩ", "giá trị sản phẩm trên 1 ha đất đạt 150 triệu đồng": what the quantity is counted on, ahead of its value. */
const PER_AHEAD =
  /(?:^|[,;:.]\s*|\svà\s|trong đó\s)(?:phấn đấu\s+|giảm\s+|tăng\s+|nâng\s+)?(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ số|tổng|số|giá trị|thu nhập|doanh thu|lợi nhuận|sản lượng|năng suất|mật độ|mức)\s[^,;:.\d]{0,100}\s(?:tính\s+)?trên\s+(?:mỗi\s+)?$/iu
const VALUE_AFTER =
  /^\s?[^,;\d]{0,80}?(?:đạt|là|còn|xuống|lên|dưới|trên|không quá|ở mức|khoảng|tối thiểu|ít nhất|bằng|:)\s+(?:[\p{L}]+\s+){0,3}\d/iu

const isDenominator = (text: string, start: number, end: number, number: string): boolean =>
  /^(?:0?1|100|1\.?000|10\.?000|100\.?000|1\.?000\.?000)$/.test(number) &&
  PER_AHEAD.test(text.slice(Math.max(0, start - 140), start)) &&
  VALUE_AFTER.test(text.slice(end, end + 120))

/** "Số vụ ngộ độc trên 30 người mắc giảm 10%", "Tỷ lệ doanh nghiệp có dưới 10 lao động còn 40%": which of them are meant, ahead of the value. */
const WHICH_OF_THEM =
  /(?:^|[,;:.]\s*|\svà\s)(?:phấn đấu\s+|giảm\s+|tăng\s+|nâng\s+)?(?:tỷ lệ|tỉ lệ|số)\s[^,;:.\d]{4,100}\s(?:trên|dưới|từ|đủ|có)\s+$/iu
const CHANGE_OR_VALUE_AFTER = /^[^,;\d]{0,60}?\s(?:đạt|là|còn|giảm|tăng|chiếm|xuống|lên)\s+(?:[\p{L}]+\s+){0,3}\d[\d.,]*\s?(?:%|‰)/iu

const isQualifier = (text: string, start: number, end: number, strong: boolean): boolean =>
  !strong && WHICH_OF_THEM.test(text.slice(Math.max(0, start - 120), start)) && CHANGE_OR_VALUE_AFTER.test(text.slice(end, end + 90))

/** "20 - 25%" and "từ 2,0 đến 2,2 con" are ranges; "23 ca đến 18 ca", "tăng từ 20 đến 25%" and years are not joined here. */
const isRange = (before: string, unit: string | null, low: number, high: number, dash: boolean): boolean =>
  low < high && !(low >= 1900 && high <= 2100 && unit === null) && (dash || !/(?:tăng|nâng)\s+từ\s*$/iu.test(before) || high <= 15)

function trapOf(aboutLifespan: boolean, whole: string, before: string, after: string, unit: string | null, range: boolean): string | null {
  if (before.includes('tương ') && SAME_AGAIN.test(before)) return 'repeated'
  const percent = unit !== null && /^[%‰]/.test(unit)
  if (percent) return null
  if (/^(?:19|20)\d\d$/.test(whole) && !/^\s*(?:ha|người|hộ|tấn|km|doanh nghiệp|tỷ|triệu)/u.test(after)) return 'year'
  if (range && /(?:19|20)\d\d\s*(?:-|đến)\s*(?:19|20)\d\d/.test(whole)) return 'year'
  if (/^\/\d{1,2}(?:\/\d{2,4})?(?![\d.])/.test(after) && /(?:ngày|từ|đến|trước|hết)\s*$|\/$/iu.test(before)) return 'date'
  if (/^\/\d{4}|^\/[\p{L}]+-|^-[\p{L}]+\//u.test(after) || /^\/(?:19|20)\d\d/.test(after)) return 'document-number'
  // "mỗi năm 3.000 lao động" counts for every year; "năm 2026" names one.
  const rank = (RANKED.test(before) && PLACES.test(after)) || RANK.test(before)
  if (!rank && NAMES.test(before) && !/(?:mỗi|hằng|hàng)\s+năm\s*$/iu.test(before)) return 'name'
  // "100% (15/15) xã" repeats the share as a count.
  if (/\(\s*$/u.test(before) && /^\/\d+\s*\)?/u.test(after)) return 'repeated'
  if (AGE_AFTER.test(after) && !aboutLifespan) return 'age'
  // "24/7": round the clock.
  if (PARTS_OF_POLICY.test(after) || (whole === '24' && /^\/7(?!\d)/.test(after))) return 'name'
  if (LEVELS_AFTER.test(after) || GRADE_AFTER.test(after)) return 'name'
  if (TIME_AFTER.test(after) && !TIME_IS_VALUE.test(before)) return 'duration'
  return null
}

/** Stretches between quotation marks, in order; a mark that is never closed quotes nothing. */
function quotedIn(text: string): readonly Stretch[] {
  return [...text.matchAll(/"[^"]*"/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** A word of a unit, with the figure of a square or cubic one. Words are parted by a blank: letters alone could be parted anywhere, in too many ways to try. */
const NOUN = '\\p{L}+[23²³]?'
const PER = new RegExp(`^(\\s*(?:${NOUN}(?:\\s${NOUN}){0,3})?\\s?)/\\s*(${NUMBER})?\\s*`, 'u')

/** "109 bé trai so với 100 bé gái", "20 người trên 100.000 dân": a rate told in words. */
const RATE_IN_WORDS = new RegExp(
  `^(\\s*(${NOUN}(?:\\s${NOUN}){0,4})\\s(?:so với|trên)\\s(?:mỗi\\s)?)(100(?:\\.?000)?|10\\.?000|1\\.?000|(?:(?:một|0?1)\\s)?(?:vạn|triệu|nghìn))\\s(?!(?:triệu|tỷ|nghìn|đồng|ha|m2|m²|km|tấn)(?!\\p{L}))(?=\\p{L})`,
  'u',
)

const RATE_ALONE =
  /^\s*trên\s(?:mỗi\s)?(100(?:\.?000)?|10\.?000|1\.?000|(?:(?:một|0?1)\s)?(?:vạn|triệu|nghìn))\s(?!(?:triệu|tỷ|nghìn|đồng|ha|m2|m²|km|tấn)(?!\p{L}))(?=\p{L})/u

/** What is measured, and who stands apart, is never one of several nouns of a unit. */
const ALONE =
  /^(?:cm|kg|lít|tạ|tấn|ha|km|km2|km²|m2|m²|m3|nam|nữ|lần|lượt|giờ|ngày|tháng|năm(?: .*)?|tuổi|đồng|.* đồng|USD|MW|kWh|điểm|bậc|hạng)$/iu

/** "08 mô hình, dự án", "120 phóng sự, tin, bài", "1.000 trẻ em và người khuyết tật": all nouns that are counted together are the unit. */
function moreThings(after: string, from: number): number {
  let end = from
  for (;;) {
    const joint = /^(?:,\s|\s(?:và|hoặc)\s)(?!\d)/u.exec(after.slice(end, end + 8))
    const noun = joint ? COUNTED.exec(after.slice(end + joint[0].length)) : null
    if (!joint || !noun || noun[0].startsWith(' ') || ALONE.test(noun[1] ?? '') || ALONE.test(after.slice(0, end).trim())) return end
    if (/^\s*(?:(?:đạt|là|còn|tăng|giảm|chiếm|từ|trên|dưới)\s+)?\d/u.test(after.slice(end + joint[0].length + noun[0].length))) return end
    end += joint[0].length + noun[0].length
  }
}

const IN_THOUSANDS: Readonly<Record<string, number>> = { nghìn: 1_000, vạn: 10_000, triệu: 1_000_000 }
const denominatorOf = (said: string): number | null =>
  readNumber(said)?.value ?? IN_THOUSANDS[said.split(/\s/u).at(-1)?.toLowerCase() ?? ''] ?? null

const QUOTED_NAME = /^\s*"(\p{L}[^"]{1,60})"/u
/** "16/16 xã": all there are, told with their number. */
const ALL_OF_THEM = new RegExp(`^/(\\d{1,4})(?=\\s+(?:\\p{Ll}))`, 'u')

interface UnitFound {
  readonly unit: string | null
  readonly denominator: number | null
  readonly length: number
  readonly counted: boolean
}

function unitAfter(after: string): UnitFound {
  const percent = /^\s*([%‰])(\/năm)?/u.exec(after)
  if (percent) return { unit: `${percent[1]}${percent[2] ?? ''}`, denominator: null, length: percent[0].length, counted: false }
  // "110,7 bé trai/100 bé gái sinh ra sống", "42/100.000 trẻ sinh sống", "2,1 con/phụ nữ".
  const per = PER.exec(after)
  if (per && !/^\s*(?:và|hoặc|đến)\s/u.test(per[1] ?? '') && !(per[1] === '' && per[2] === undefined)) {
    const rest = after.slice(per[0].length)
    const time = /^(?:năm học|ngày đêm|năm|tháng|quý|tuần|ngày|giờ)(?![\p{L}/])/u.exec(rest)
    const stop = time ? { index: time[0].length + 1 } : UNIT_STOPS.exec(` ${rest}`)
    const length = stop ? Math.max(0, stop.index - 1) : rest.length
    const noun = rest.slice(0, length).trim()
    const numerator = (per[1] ?? '').trim()
    if (noun !== '' || per[2] !== undefined) {
      const unit = `${numerator}/${per[2] ?? ''}${per[2] !== undefined && noun !== '' ? ' ' : ''}${noun}`
      return {
        unit,
        denominator: per[2] === undefined ? null : (readNumber(per[2])?.value ?? null),
        length: per[0].length + length,
        counted: false,
      }
    }
  }
  const rate = after.includes(' so với ') || after.includes(' trên ') ? RATE_IN_WORDS.exec(after) : null
  if (rate) {
    const rest = after.slice(rate[0].length)
    const length = Math.max(0, (UNIT_STOPS.exec(` ${rest}`)?.index ?? rest.length + 1) - 1)
    const unit = `${rate[0]}${rest.slice(0, length)}`.trim()
    return { unit, denominator: denominatorOf(rate[3] ?? ''), length: rate[0].length + length, counted: false }
  }
  // "02 "Tổ liên gia an toàn": a name in quotation marks is what is counted.
  const named = after.includes('"') ? QUOTED_NAME.exec(after) : null
  if (named) return { unit: named[1] ?? null, denominator: null, length: named[0].length, counted: true }
  // "145 trên 100.000 người dân": what is counted stands ahead, the rate in words.
  const bare = RATE_ALONE.exec(after)
  if (bare) {
    const rest = after.slice(bare[0].length)
    const length = Math.max(0, (UNIT_STOPS.exec(` ${rest}`)?.index ?? rest.length + 1) - 1)
    return {
      unit: `${bare[0]}${rest.slice(0, length)}`.trim(),
      denominator: denominatorOf(bare[1] ?? ''),
      length: bare[0].length + length,
      counted: false,
    }
  }
  const counted = COUNTED.exec(after)
  if (counted) {
    const more = moreThings(after, counted[0].length)
    return { unit: after.slice(0, more).trim(), denominator: null, length: more, counted: true }
  }
  // "1,2 triệu con", "15 nghìn cây": thousands and millions of things.
  const scaled = SCALED.exec(after)
  const things = scaled ? COUNTED.exec(after.slice(scaled[0].length)) : null
  if (scaled && things)
    return { unit: `${scaled[1]} ${things[1]}`, denominator: null, length: scaled[0].length + things[0].length, counted: true }
  // "15 HTX", "30 DN": capitals stand for a noun by themselves.
  const letters = /^\s*(\p{Lu}{2,6})(?![\p{L}\d])/u.exec(after)
  if (letters) return { unit: letters[1] ?? null, denominator: null, length: letters[0].length, counted: true }
  // A noun of a few words that a comma, a verb or the end closes is whole; of a longer one the first two words are taken.
  const said = /^\s*((?:\p{L}+\s?){0,7})/u.exec(after)?.[1] ?? ''
  const phrase = ` ${said} `.slice(0, UNIT_STOPS.exec(` ${said} `)?.index ?? undefined).trim()
  const closed = phrase.length < said.trim().length || !/^\s?\p{L}/u.test(after.slice(after.indexOf(said) + said.length))
  const parts = phrase.split(/\s+/u)
  const words = closed && parts.length <= 5 ? phrase : parts.slice(0, 2).join(' ')
  return {
    unit: words === '' ? null : words,
    denominator: null,
    length: words === '' ? 0 : after.indexOf(words) + words.length,
    counted: false,
  }
}
