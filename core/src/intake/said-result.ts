/**
 * What a sentence of a report says was reached: "đạt 18/30 cơ quan, bằng 60 %", "năm 2024 thực hiện 61,5 %". Numbers that are the plan's bound, the
 * year before, or a difference are not results.
 */
import {
  decimalText,
  equalDecimals,
  fraction,
  parseDecimal,
  readFormatted,
  roundFraction,
  wholeNumber,
  type Decimal,
} from '../basics/decimal.ts'
import { NUMBER, readNumber } from '../basics/numerals.ts'
import type { Stretch } from '../basics/vietnamese.ts'

/** How a report speaks of a value: reached by the closing day, expected for the year, or taken from elsewhere. */
export type ResultManner = 'done' | 'estimated' | 'elsewhere'

export interface SaidResult {
  /** In the unit printed, a point before the decimals. */
  readonly value: string
  readonly unit: string | null
  /** "18/30": what was counted, of how many. */
  readonly counted: { readonly part: number; readonly whole: number } | null
  readonly manner: ResultManner
  /** The year named with it; null where the sentence names none. */
  readonly year: number | null
  /** Where the number stands. */
  readonly place: Stretch
  /** Only the count is printed, and the share was worked out from it. */
  readonly workedOut: boolean
  /** The share printed is not that of the count printed. */
  readonly disagrees: boolean
  readonly ambiguous: boolean
  /** Where it is no number but a yes (value 1) or a no (0): said plainly, or only to be gathered from the words. */
  readonly answer?: 'plain' | 'in-words'
}

/** What is said of the plan, of another time or of a difference, in brackets or not: its numbers are no results. */
const ASIDE =
  /\([^()]*(?:mức phấn đấu|kế hoạch|chỉ tiêu|mục tiêu|so với|nghị quyết)[^()]*\)|(?:tăng|giảm|cao hơn|thấp hơn|vượt|còn (?:cao|thấp) hơn|nhiều hơn|ít hơn|tỷ lệ hoàn thành|hoàn thành|so với|bằng năm|kế hoạch(?: đề ra| giao)?|mức phấn đấu|(?:chỉ tiêu|mục tiêu)(?: kế hoạch)?(?: đến năm (?:19|20)\d\d)?\s*(?:là|:|≥|≤|từ|trên|dưới|giao))[^,;()]*/giu
/** "đến năm 2025 đạt 60 %" sets a bound; what a report reached it reached in or by the end of its year. */
const BOUND = /(?:phấn đấu|(?:đến|vào|trước|tới)\s+(?:hết\s+|cuối\s+)?năm\s+(?:19|20)\d\d)[^,;()]*(?:,\s*)?/giu
const RESULT = new RegExp(
  `(?<![\\p{L}\\d.,/])(?:(\\d{1,6})\\s*/\\s*(\\d{1,6})(?![\\d/.]|-?\\p{Lu}{2})|(${NUMBER})\\s*(%|‰|/\\s*[\\d.]+)?)`,
  'gu',
)
const SAYS =
  /(?:đạt(?: được)?|ước(?: đạt| thực hiện| cả năm)?|thực hiện(?: được)?|kết quả|là|chiếm|bằng|còn|ở mức|tương đương|hiện có|có|số sơ bộ|số chính thức|số liệu cấp tỉnh|[:=(-])\s*(?:tỷ lệ|khoảng|được|là)?\s*$/iu
const ESTIMATED = /ước(?: đạt| thực hiện| cả năm)?(?:\s+là)?\s*$/iu
const ELSEWHERE = /(?:số sơ bộ|số chính thức|số liệu cấp tỉnh)\s*$/iu
const YEAR_AHEAD = /năm\s+((?:19|20)\d\d)(?:[^;.]*)$/iu
/** A number that is a name, a day or a length of time. */
const NO_VALUE_BEFORE = /(?:năm|tháng|ngày|số|điều|khoản|chỉ tiêu|mục tiêu|giai đoạn|quý|thứ|từ|bảng|biểu|phụ lục|nhiệm kỳ)\s*$/iu
const NO_VALUE_AFTER = /^\s*(?:tuổi|tháng(?!\s*tuổi)|ngày|-\s*(?:19|20)\d\d|đơn vị gửi)/u

/** Count and share of one thing are not further apart than the name of what is counted. */
const ONE_CLAUSE = 160

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (aside) => ' '.repeat(aside.length))

/** The results a sentence says, in its order: a count with its share is one, and so is a share with its count in brackets. */
export function resultsIn(sentence: string): readonly SaidResult[] {
  const text = blank(blank(sentence, ASIDE), BOUND)
  const found: SaidResult[] = []
  for (const m of text.matchAll(RESULT)) {
    const [whole, part, of, number = '', sign] = m
    const before = text.slice(0, m.index)
    const after = text.slice(m.index + whole.length)
    const place = { start: m.index, end: m.index + whole.trimEnd().length }
    const isCount = part !== undefined && of !== undefined
    if (NO_VALUE_BEFORE.test(before) || (sign === undefined && NO_VALUE_AFTER.test(after))) continue
    if (!isCount && sign === undefined && /^(?:19|20)\d\d$/.test(number)) continue
    const last = found.at(-1)
    const near = last !== undefined && m.index - last.place.end <= ONE_CLAUSE && !/;|\.\s/u.test(text.slice(last.place.end, m.index))
    if (isCount) {
      const counted = { part: Number(part), whole: Number(of) }
      if (counted.whole === 0 || counted.part > counted.whole) continue
      // "60 % (18/30)": the count stands behind its share.
      if (near && last.unit === '%' && last.counted === null && /\(\s*$/u.test(before)) {
        found[found.length - 1] = withCount(last, counted)
        continue
      }
      if (!SAYS.test(before) && before.trim() !== '') continue
      found.push({
        value: shareOf(counted),
        unit: '%',
        counted,
        manner: mannerOf(before),
        year: yearOf(before),
        place,
        workedOut: true,
        disagrees: false,
        ambiguous: false,
      })
      continue
    }
    const read = readNumber(number)
    if (!read) continue
    // "đạt 18/30 cơ quan, bằng 60 %": the share stands behind its count.
    if (near && last.workedOut && sign === '%' && SAYS.test(before)) {
      found[found.length - 1] = {
        ...withCount({ ...last, value: textOf(number, read.value), workedOut: false }, last.counted),
        ambiguous: read.ambiguous,
      }
      continue
    }
    if (!SAYS.test(before) && !(sign !== undefined && found.length === 0)) continue
    found.push({
      value: textOf(number, read.value),
      unit: sign === undefined ? null : sign.replace(/\s/gu, ''),
      counted: null,
      manner: mannerOf(before),
      year: yearOf(before),
      place,
      workedOut: false,
      disagrees: false,
      ambiguous: read.ambiguous,
    })
  }
  return found
}

/** The digits as printed, 26,90 as 26.90. */
const textOf = (printed: string, value: number): string =>
  decimalText(readFormatted(printed) ?? parseDecimal(String(value)) ?? wholeNumber(0))
export const mannerOf = (before: string): ResultManner =>
  ELSEWHERE.test(before) ? 'elsewhere' : ESTIMATED.test(before) ? 'estimated' : 'done'

export function yearOf(before: string): number | null {
  const year = YEAR_AHEAD.exec(before)?.[1]
  return year === undefined ? null : Number(year)
}

type Count = NonNullable<SaidResult['counted']>

const shareTo = ({ part, whole }: Count, places: number): Decimal | null => {
  const share = fraction(wholeNumber(part * 100), wholeNumber(whole))
  return share && roundFraction(share, places)
}

/** The share of a count to two decimals, without zeros at the end: 60,00 is 60. */
function shareOf(counted: Count): string {
  const share = decimalText(shareTo(counted, 2) ?? wholeNumber(0))
  return share.includes('.') ? share.replace(/\.?0+$/u, '') : share
}

/** Whether the share printed is that of the count, as far as it is printed: 26,9 % of 7/26 is right, 27 % as well. */
function withCount(result: SaidResult, counted: SaidResult['counted']): SaidResult {
  const value = parseDecimal(result.value)
  const exact = counted && value && shareTo(counted, value.scale)
  return { ...result, counted, disagrees: counted !== null && !(value && exact && equalDecimals(value, exact)) }
}
