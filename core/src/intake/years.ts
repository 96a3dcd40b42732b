/** The years a sentence names and what they mean: by when, from when, or merely the name of something. */
import type { Stretch } from '../basics/vietnamese.ts'

export interface YearsSaid {
  /** "đến năm 2025", "vào năm 2025", "hết năm 2030": by when. */
  readonly due: readonly number[]
  /** "từ năm 2025": from that year on. */
  readonly from: number | null
  /** "giai đoạn 2021 - 2025". */
  readonly interval: readonly [number, number] | null
  /** Where each of these stands, so that they can be left out of the measured quantity. */
  readonly places: readonly { readonly start: number; readonly end: number }[]
}

const INTERVAL =
  /(?:trong\s+)?(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+(?:từ\s+)?(?:năm\s+)?((?:19|20)\d\d)\s*(?:-|đến)\s*(?:năm\s+)?((?:19|20)\d\d)/giu
/** "Đến cuối nhiệm kỳ", with or without the years of the term. */
const TERM_END = /(?:đến|tới|vào|trước)\s+(?:khi\s+)?(?:cuối|hết|kết thúc)\s+nhiệm kỳ(?:\s+(?:19|20)\d\d\s*(?:-|đến)\s*((?:19|20)\d\d))?/giu
/** "trước năm học 2028 - 2029": before it begins. */
const BEFORE_SCHOOL_YEAR = /trước(?:\s+khi bắt đầu|\s+thềm)?\s+năm\s+học\s+((?:19|20)\d\d)(?:\s*[-–]\s*(?:19|20)\d\d)?/giu
/** "Đến tháng 6/2027", "trong quý III/2026", "hết tháng 9 năm 2026": by then, in that year. */
const IN_MONTH =
  /(?<!\p{L})(?:đến|trước|trong|hết|cuối|vào|xong)\s+(?:hết\s+|cuối\s+|đầu\s+)?(?:(?:tháng|ngày\s+\d{1,2}\s+tháng)\s+\d{1,2}|quý\s+(?:[IV]{1,3}|[1-4]))\s*(?:\/|năm\s+)\s*((?:19|20)\d\d)(?!\d)/giu
/** "Năm học 2026 - 2027": it ends in the second of them. */
const SCHOOL_YEAR =
  /(?<!(?:trước|từ|kể từ|thềm)\s+)(?<!\p{L})(?:(?:đến|trong|vào|cho|hết|cuối)\s+)*(?<!của\s+)năm\s+học\s+(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)/giu
/** Terms a document names; "Đại hội … lần thứ XXV, nhiệm kỳ 2020 - 2025". */
const TERM = /nhiệm\s+kỳ\s+((?:19|20)\d\d)\s*(?:[-–]|đến)\s*((?:19|20)\d\d)/giu
/** Stands for the last year of the term where the sentence does not name it, until the whole document is known. */
const OF_TERM = 9999
const YEAR =
  /((?:^|\s|\()(?:(?:phấn đấu|tính|kể|chậm nhất|muộn nhất)\s+)?(?:(?:từ nay\s+)?(?:đến|vào|tới|trước|trong|từ)\s+)?(?:(?:hết|cuối|đầu|sau)\s+)?(?:(?:ngày\s+)?\d{1,2}\/\d{1,2}\/)?(?:năm\s+)?)((?:19|20)\d\d)(?![\d/]|\.\d)(\s+trở đi)?/giu
/** "các năm 2026, 2028 và 2030": further years of one list; "2025, 2000 hộ" goes on with something else. */
const FURTHER =
  /^(?:\s*,\s*|\s+và\s+)((?:19|20)\d\d)(?=(?:\s*,\s*|\s+và\s+)(?:19|20)\d\d|\s*(?:[.,;:)]|$)|\s+(?:đạt|lần lượt|tương ứng|phấn đấu)(?:\s|$))/u
/** The year dates a document, is the base of a comparison, or that whose prices are reckoned in. */
const NOT_DUE =
  /(?:tháng\s+\d{1,2}|so(?:\svới)?(?:\s+(?:cùng kỳ|số liệu|mức|dự toán|kế hoạch|thực hiện|ước thực hiện|cuối))?|của|khóa|kế hoạch|giá(?:\s(?:so sánh|cố định|hiện hành|thực tế|gốc))?|gấp\s(?:hơn\s|khoảng\s)?[\d,]{1,6}\slần)\s*$/iu

const TOLD = /^\s*(?:đạt|là|ước|có|:)\s/u
const COMPARED_WITH = /so với(?:\s+\p{L}+){1,6}\s*$/iu
/** "… đến năm 2025, định hướng đến năm 2030": how far it looks beyond the year it is due in. */
const HORIZON = /(?:định hướng|tầm nhìn)\s*$/iu

/** Without one of these no year is named: most words of a paper are such. */
const SAYS_A_YEAR = /(?:19|20)\d\d|nhiệm kỳ/iu

export function yearsSaid(text: string): YearsSaid {
  const due: number[] = []
  const places: { start: number; end: number }[] = []
  let from: number | null = null
  let interval: readonly [number, number] | null = null
  if (!SAYS_A_YEAR.test(text)) return { due, from, interval, places }
  for (const m of text.matchAll(TERM_END)) {
    due.push(m[1] === undefined ? OF_TERM : Number(m[1]))
    places.push({ start: m.index, end: m.index + m[0].length })
  }
  for (const m of text.matchAll(BEFORE_SCHOOL_YEAR)) {
    due.push(Number(m[1]))
    places.push({ start: m.index, end: m.index + m[0].length })
  }
  const intervals: Stretch[] = []
  for (const pattern of [IN_MONTH, SCHOOL_YEAR])
    for (const m of text.matchAll(pattern)) {
      // "… của năm học 2025 - 2026" is what it is compared with.
      if (
        NOT_DUE.test(text.slice(Math.max(0, m.index - 30), m.index + 1)) ||
        COMPARED_WITH.test(text.slice(Math.max(0, m.index - 60), m.index + 1))
      )
        continue
      due.push(Number(m[1]))
      intervals.push({ start: m.index, end: m.index + m[0].length })
    }
  for (const m of text.matchAll(INTERVAL)) {
    interval = [Number(m[1]), Number(m[2])]
    intervals.push({ start: m.index, end: m.index + m[0].length })
  }
  intervals.sort((a, b) => a.start - b.start)
  places.push(...intervals)
  let next = 0
  const inside = (at: number): boolean => {
    while (next < intervals.length && (intervals[next]?.end ?? 0) <= at) next++
    return (intervals[next]?.start ?? Infinity) <= at
  }
  for (const m of text.matchAll(YEAR)) {
    const words = (m[1] ?? '').trim().toLowerCase()
    const year = Number(m[2])
    const yearAt = m.index + (m[1] ?? '').length
    if (inside(yearAt) || NOT_DUE.test(text.slice(Math.max(0, m.index - 30), m.index + 1))) continue
    const named = /năm$/.test(words)
    if (!named && !/(?:đến|vào|tới|trước|hết|cuối)(?:\s+(?:ngày\s+)?\d{1,2}\/\d{1,2}\/)?$/.test(words)) continue
    // "đạt 98% (năm 2020 đạt 92%)": how it was, in brackets behind a value.
    if (words === '(năm' && TOLD.test(text.slice(yearAt + 4, yearAt + 12)) && /\d/.test(text.slice(Math.max(0, m.index - 160), m.index)))
      continue
    // "so với số ca mắc trung bình năm 2021": the base of a comparison, some words ahead.
    if (/^năm$/.test(words) && COMPARED_WITH.test(text.slice(Math.max(0, m.index - 60), m.index + 1))) continue
    const horizon = due.length > 0 && HORIZON.test(text.slice(Math.max(0, m.index - 24), m.index))
    places.push({ start: m.index + (/^[\s(]/.test(m[0]) ? 1 : 0), end: m.index + m[0].length })
    if (/^(?:kể |tính )?từ(?! nay)/.test(words) || m[3] !== undefined) from ??= year
    else if (!horizon) due.push(year)
    if (named && from !== year && !horizon) {
      const list = furtherYears(text, m.index + m[0].length)
      due.push(...list.years)
      places.push(...list.places)
    }
  }
  return { due: [...new Set(due)], from, interval, places }
}

function furtherYears(text: string, from: number): { readonly years: readonly number[]; readonly places: readonly Stretch[] } {
  const years: number[] = []
  const places: Stretch[] = []
  let at = from
  for (;;) {
    const m = FURTHER.exec(text.slice(at, at + 40))
    if (!m) return { years, places }
    years.push(Number(m[1]))
    places.push({ start: at, end: at + m[0].length })
    at += m[0].length
  }
}

/** "Hằng năm", "mỗi năm", "bình quân hằng năm": due again every year. */
export const YEARLY = /(?<!cây )(?:hằng|hàng|mỗi) năm|mỗi (?:quý|tháng|tuần)(?!\s+\d)/iu

/** The last year of the term a document names; null where it names none, or several that end in different years. */
export function termEndIn(document: string): number | null {
  const ends = new Set([...document.matchAll(TERM)].map((m) => Number(m[2])))
  const [end] = ends
  return ends.size === 1 && end !== undefined ? end : null
}

/** Due years with the end of the term put in; where it is not known, nothing is guessed and the year stays open. */
export const withTermEnd = (due: readonly number[], end: number | null): readonly number[] =>
  due.includes(OF_TERM) ? [...new Set(due.flatMap((year) => (year !== OF_TERM ? [year] : end === null ? [] : [end])))] : due
