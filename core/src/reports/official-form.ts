/**
 * How a paper of an authority must look, as data: Nghị định 30/2020/NĐ-CP, Phụ lục I (measures in millimetres, type sizes in points).
 *
 * One source for what writes papers (.docx, PDF) and for what checks them. Where the decree gives a range, `is` is the value we print:
 * the example value of Phụ lục I, mục IV.
 */
import { dayOf, monthOf, yearOf, type PlainDate } from '../basics/plain-date.ts'

export interface Range {
  readonly from: number
  readonly to: number
  readonly is: number
}

const range = (from: number, to: number, is: number): Range => ({ from, to, is })

/** Phụ lục I, phần I, mục I: A4 upright; landscape only for tables. */
export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: range(20, 25, 20), bottom: range(20, 25, 20), left: range(30, 35, 30), right: range(15, 20, 15) },
  /** Page numbers: centred in the top margin, Arabic, upright, not on the first page. */
  pageNumber: { size: range(13, 14, 14) },
} as const

export const FONT = 'Times New Roman'

/** Phụ lục I, mục IV: type of each component. `caps` where the decree asks for capitals. */
export const TYPE = {
  nation: { size: range(12, 13, 13), bold: true, italic: false, caps: true },
  motto: { size: range(13, 14, 14), bold: true, italic: false, caps: false },
  superior: { size: range(12, 13, 13), bold: false, italic: false, caps: true },
  issuer: { size: range(12, 13, 13), bold: true, italic: false, caps: true },
  number: { size: range(13, 13, 13), bold: false, italic: false, caps: false },
  placeAndDay: { size: range(13, 14, 14), bold: false, italic: true, caps: false },
  kind: { size: range(13, 14, 14), bold: true, italic: false, caps: true },
  subject: { size: range(13, 14, 14), bold: true, italic: false, caps: false },
  letterSubject: { size: range(12, 13, 12), bold: false, italic: false, caps: false },
  basis: { size: range(13, 14, 14), bold: false, italic: true, caps: false },
  body: { size: range(13, 14, 14), bold: false, italic: false, caps: false },
  authority: { size: range(13, 14, 14), bold: true, italic: false, caps: true },
  name: { size: range(13, 14, 14), bold: true, italic: false, caps: false },
  addressee: { size: range(13, 14, 14), bold: false, italic: false, caps: false },
  recipientsHead: { size: range(12, 12, 12), bold: true, italic: true, caps: false },
  recipients: { size: range(11, 11, 11), bold: false, italic: false, caps: false },
  annexLabel: { size: range(14, 14, 14), bold: true, italic: false, caps: false },
  annexTitle: { size: range(13, 14, 14), bold: true, italic: false, caps: true },
} as const

/** Phụ lục I, mục II.5: body text. */
export const BODY = {
  firstLine: range(10, 12.7, 10),
  /** Points between paragraphs. */
  between: range(6, 12, 6),
  /** Lines: single to one and a half. */
  leading: range(1, 1.5, 1.1),
} as const

/** Drawn lines, in parts of the words above them (mục II.2, II.5); the one under the motto is as long as the motto. */
export const LINES = {
  issuer: range(1 / 3, 1 / 2, 0.42),
  subject: range(1 / 3, 1 / 2, 0.36),
} as const

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Letters that mark points, in the order of Vietnamese law: đ stands after d, and there is no f, j, w, z. */
export const POINT_LETTERS = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
] as const

const two = (n: number) => String(n).padStart(2, '0')

/** "05/7/2021": on paper only months 1 and 2 get a nought (Phụ lục I, mục II.4). */
export const dayText = (day: PlainDate): string =>
  `${two(dayOf(day))}/${monthOf(day) <= 2 ? two(monthOf(day)) : monthOf(day)}/${yearOf(day)}`

/** "ngày 05 tháng 02 năm 2025": a nought before days under 10 and before months 1 and 2 (Phụ lục I, mục II.4). Blank where not yet known. */
export function dayInWords(day: number | null, month: number | null, year: number | null): string {
  const d = day === null ? '     ' : two(day)
  const m = month === null ? '     ' : month <= 2 ? two(month) : String(month)
  return `ngày ${d} tháng ${m} năm ${year ?? '     '}`
}

/** "Số: 05/BC-UBND": a nought before numbers under 10; room for the clerk's hand where the number is not yet given. */
export const numberLine = (number: number | null, symbol: string): string => `Số: ${number === null ? '       ' : two(number)}/${symbol}`

const COMMITTEE = /^((?:ủy|uỷ) ban nhân dân|UBND)\s+(.+)$/iu

/** "Ủy ban nhân dân huyện Mẫu" on two lines, as a letterhead has it; other names stand as they are. */
export const issuerLines = (body: string): string => {
  const found = COMMITTEE.exec(body.trim())
  return found ? `${found[1]}\n${found[2]}` : body.trim()
}
