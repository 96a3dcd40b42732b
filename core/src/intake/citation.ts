/** Documents cited by kind, number, day, issuer and title: "Quyết định số 379/QĐ-TTg ngày 17 tháng 3 năm 2021 của Thủ tướng Chính phủ phê duyệt …". */
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import { type Passage, cut } from './passage.ts'

export interface Citation {
  readonly kind: string
  readonly number: string | null
  readonly date: PlainDate | null
  /** The day as printed where the calendar has no such day. */
  readonly impossibleDate: string | null
  readonly issuer: string | null
  readonly title: string | null
  readonly printed: Passage
}

const KINDS =
  'Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị Quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|Chương trình hành động|Chương trình|Công văn|Công điện|Kết luận|Thông báo|Hướng dẫn|Tờ trình|Đề án|Quy định|Văn bản|Báo cáo|Thông tri'
export const CITED_KIND = new RegExp(`(?:${KINDS})`, 'u')
/** Number of a document: 1205/KH-UBND, 66/2021/NĐ-CP, 21-NQ/TW, 163/2024/QH15; a hyphen may have got a blank. */
export const CITED_NUMBER = String.raw`\d+[a-z]?(?:\/\d{4})?(?:\/[\p{L}\d]+(?:\s?-\s?[\p{L}\d&]+)*|\s?-\s?\p{L}+\/[\p{L}\d]+(?:\s?-\s?[\p{L}\d&]+)*)`
const CITED_DATE = String.raw`ngày\s+(\d{1,2})(?:\s+tháng\s+(\d{1,2})\s+năm\s+|\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*)(\d{4})`

const NUMBERED = new RegExp(`(${KINDS})\\s+(?:số\\s*:?\\s*)?(${CITED_NUMBER})(?:,?\\s+${CITED_DATE})?`, 'gu')
/** A law is cited by its name, then by its number, its day, its year or nothing: "Luật Bình đẳng giới", "… ngày 29/11/2006", "… số 72/2025/QH15". */
const LAW = new RegExp(
  `^(Bộ luật|Luật|Pháp lệnh|Hiến pháp)\\s+(?!số\\s)([^;]{3,300}?)(?:\\s+số\\s+(${CITED_NUMBER}))?(?:,?\\s+${CITED_DATE}|\\s+năm\\s+\\d{4}|\\s*$|\\s*[;.])`,
  'u',
)
/** A congress of the party resolves without a number: "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025". */
const CONGRESS = /^Nghị quyết\s+((?:của\s+)?Đại hội\s[^;,.]{5,120}(?:,\s+(?:nhiệm kỳ\s+\d{4}\s*(?:-|–|đến)\s*\d{4}|khóa\s+[IVXL]+))?)/u
const OF = /^\s*,?\s*của\s+/u
/** Where the issuer's name ends and the title begins. */
const TITLE_BEGINS =
  /\s(?=(?:về|phê duyệt|ban hành|quy định|Quy định|hướng dẫn|sửa đổi|thực hiện|triển khai|giao|thành lập|tăng cường|kèm theo|thông qua)[\s,])/u

export interface CitedNumber {
  readonly kind: string
  readonly number: string
  readonly date: PlainDate | null
  readonly impossible: boolean
  readonly year: number | null
  readonly index: number
  readonly length: number
}

/** Every numbered document a text mentions, nested mentions included. */
export function numbersCited(text: string): readonly CitedNumber[] {
  // Every such number has a stroke.
  if (!text.includes('/')) return []
  return [...text.matchAll(NUMBERED)].map((m) => {
    const date = dateAt(m, 3)
    return {
      kind: m[1] ?? '',
      number: (m[2] ?? '').replace(/\s/g, ''),
      date,
      impossible: m[3] !== undefined && date === null,
      year: m[6] === undefined ? null : Number(m[6]),
      index: m.index,
      length: m[0].length,
    }
  })
}

/** The document a phrase names first, with all the phrase says of it. */
export function readCitation(phrase: Passage): Citation | null {
  const law = LAW.exec(phrase.text)
  if (law) {
    const date = dateAt(law, 4)
    return {
      kind: law[1] ?? '',
      number: law[3]?.replace(/\s/g, '') ?? null,
      date,
      impossibleDate: law[4] !== undefined && date === null ? law[0].slice(law[0].lastIndexOf('ngày')) : null,
      issuer: law[1] === 'Pháp lệnh' ? null : 'Quốc hội',
      title: law[2] ?? null,
      printed: cut(phrase, 0, law[0].length),
    }
  }
  const congress = CONGRESS.exec(phrase.text)
  if (congress) {
    const printed = cut(phrase, 0, congress[0].length)
    return { kind: 'Nghị quyết', number: null, date: null, impossibleDate: null, issuer: null, title: congress[1] ?? null, printed }
  }
  const [numbered] = numbersCited(phrase.text)
  if (!numbered) return null
  const end = numbered.index + numbered.length
  const { issuer, title } = issuerAndTitle(phrase.text.slice(end))
  return {
    kind: numbered.kind,
    number: numbered.number,
    date: numbered.date,
    impossibleDate: numbered.impossible ? phrase.text.slice(numbered.index, end) : null,
    issuer,
    title,
    printed: cut(phrase, numbered.index),
  }
}

function dateAt(m: RegExpExecArray | RegExpMatchArray, group: number): PlainDate | null {
  const month = m[group + 1] ?? m[group + 2]
  return m[group] === undefined ? null : plainDate(Number(m[group + 3]), Number(month), Number(m[group]))
}

function issuerAndTitle(rest: string): { issuer: string | null; title: string | null } {
  const tidy = (text: string): string | null =>
    text
      .replace(/\s*\((?:sau đây|gọi tắt)[^)]*\)/u, '')
      .replace(/[\s;.,]+$/u, '')
      .trim() || null
  const of = OF.exec(rest)
  if (!of) return { issuer: null, title: tidy(rest.replace(/^\s*,?\s*/u, '')) }
  const named = rest.slice(of[0].length)
  const begins = TITLE_BEGINS.exec(named)
  if (!begins) return { issuer: tidy(named.split(/[;,]/u)[0] ?? ''), title: null }
  return { issuer: tidy(named.slice(0, begins.index)), title: tidy(named.slice(begins.index)) }
}
