/**
 * The parts of an administrative paper in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I: letterhead, kind and title, what it rests on
 * and its text, recipients and signature, annexes. A decision or resolution carries its plan behind the signature.
 */
import { isCapitals } from '../basics/vietnamese.ts'
import { namesGoals } from './headings.ts'
import type { Line } from './lines.ts'
import { isPersonName } from './person-name.ts'
import { type Passage, cut, joined } from './passage.ts'

export interface PaperParts {
  readonly head: readonly Line[]
  /** Kind of the paper as printed ("KẾ HOẠCH"), or null where no line says it. */
  readonly kind: Passage | null
  readonly title: Passage | null
  /** From the title to the recipients: bases, articles and, where the paper is the plan, the plan. */
  readonly text: readonly Line[]
  /** The plan annexed to a decision or resolution; null where the paper itself is the plan. */
  readonly annexed: { readonly kind: Passage; readonly title: Passage | null; readonly text: readonly Line[] } | null
  readonly tail: readonly Line[]
  readonly annexes: readonly Line[]
  readonly footnotes: readonly Line[]
}

const KINDS =
  'KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|ĐỀ ÁN|CHIẾN LƯỢC|PHƯƠNG ÁN|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO|TỜ TRÌNH|BÁO CÁO|CÔNG VĂN'
const KIND_LINE = new RegExp(`^(?:${KINDS})$`)
const KIND_FIRST = new RegExp(`^(${KINDS})\\s+(?=\\S)`)
const ANNEX =
  /^(?:PHỤ LỤC|BIỂU|DANH MỤC)(?:\s+(?:SỐ\s+)?(?:[IVX]+|\d+[A-Z]?))?(?:[.:]|$)|^PHỤ LỤC\s|^Phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?\s*[.:]?$/
const FOOTNOTE = /^\[\d{1,2}\](?:\s|$)/
const RECIPIENTS = /^nơi nhận\s*:?/i
/** Who signs, as the form prints it: on behalf of the collective, for the chair, by order, by delegation; or the office alone. */
const SIGNER =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s*\.|[TK]\/[MLT])\s*\p{Lu}|^(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|BÍ THƯ)$/u
/** "(Đã ký)", "(đã ký và đóng dấu)": what a copy prints where the signature was. */
const SIGNED = /^[([]?\s*đã ký/iu
const ANNEXED_TO = /^\(?\s*(?:ban hành )?kèm theo/i
const ENACTS = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT)\s*:$/
const AUTHORITY = /^(?:ỦY BAN|UỶ BAN|CHỦ TỊCH|HỘI ĐỒNG|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|GIÁM ĐỐC|TRƯỞNG BAN|QUỐC HỘI)/
/** A number with the symbol of a kind of paper that plans. */
const NUMBERED = /(?:^|\s)Số\s*:?\s*[\d/]*[\s.…_]*\/\s*(?:KH|QĐ|NQ|CTr|ĐA)-/u
const LETTER_SUBJECT = /(?:^|\s)V\/v\s/u
const ADDRESSED = /^kính gửi\s*:/iu
const ADDRESSEE = /^[-–]\s/u
const LEAD = /^(?:căn cứ|thực hiện|triển khai|theo|xét|để|nhằm|trên cơ sở|do|sau|trong|qua)\s/i
const CITES = /(?:^|\s)số\s+\d|ngày\s+\d/i

export function partsOf(lines: readonly Line[]): PaperParts {
  const kindAt = kindLine(lines)
  if (kindAt < 0) {
    const numberAt = lines.slice(0, 20).findIndex((l) => NUMBERED.test(l.passage.text))
    if (numberAt >= 0) return withoutKind(lines, numberAt)
    const subjectAt = lines.slice(0, 20).findIndex((l) => LETTER_SUBJECT.test(l.passage.text))
    if (subjectAt >= 0) return letterParts(lines, subjectAt)
    const annexAt = lines.findIndex((l) => ANNEX.test(l.passage.text))
    if (annexAt >= 0 && annexAt < 12) return annexAlone(lines, annexAt)
    const tailAt = tailLine(lines, 0)
    return { head: [], kind: null, title: null, text: lines.slice(0, tailAt), ...tailParts(lines, tailAt) }
  }
  const { kind, title, next } = titled(lines, kindAt)
  const tailAt = tailLine(lines, next)
  const tail = tailParts(lines, tailAt)
  return { head: lines.slice(0, kindAt), kind, title, text: lines.slice(next, tailAt), ...tail }
}

/** A letter (công văn) prints no kind: its subject stands under the number, and its text begins after those to whom it goes. */
function letterParts(lines: readonly Line[], subjectAt: number): PaperParts {
  const { cell } = lines[subjectAt] as Line
  const addressed = lines.findIndex((l, i) => i > subjectAt && i < subjectAt + 12 && ADDRESSED.test(l.passage.text))
  let next = Math.max(subjectAt, addressed) + 1
  while (addressed < 0 ? cell && lines[next]?.cell?.row === cell.row : ADDRESSEE.test(lines[next]?.passage.text ?? '')) next++
  const tailAt = tailLine(lines, next)
  return { head: lines.slice(0, next), kind: null, title: null, text: lines.slice(next, tailAt), ...tailParts(lines, tailAt) }
}

/** A paper whose line "KẾ HOẠCH" was lost: its symbol says the kind, its title stands in capitals after number and day. */
function withoutKind(lines: readonly Line[], numberAt: number): PaperParts {
  let next = numberAt + 1
  while (next < lines.length && lines[next]?.cell?.row === lines[numberAt]?.cell?.row && lines[numberAt]?.cell) next++
  const ofHead = ({ passage: { text } }: Line) => /ngày.*tháng|^cộng hòa|^độc lập/iu.test(text) && !LEAD.test(text)
  while (next < lines.length && ofHead(lines[next] as Line)) next++
  const title: Passage[] = []
  while (
    next < lines.length &&
    title.length < 8 &&
    isCapitals((lines[next] as Line).passage.text) &&
    !/^(?:[IVX]+|A|\d)[.)]\s/.test((lines[next] as Line).passage.text)
  ) {
    title.push((lines[next] as Line).passage)
    next++
  }
  const tailAt = tailLine(lines, next)
  return {
    head: lines.slice(0, next - title.length),
    kind: null,
    title: title.length > 0 ? joined(title) : announcedTitle(lines.slice(next, next + 12)),
    text: lines.slice(next, tailAt),
    ...tailParts(lines, tailAt),
  }
}

/** "UBND tỉnh xây dựng Kế hoạch phát triển thư viện, cụ thể như sau:": what the paper is called where its title was lost. */
function announcedTitle(lines: readonly Line[]): Passage | null {
  const line = lines.find(({ passage }) => ISSUES.test(passage.text))
  const named = line && ANNOUNCED.exec(line.passage.text)
  return named ? cut(line.passage, named.index + (named[1]?.length ?? 0), named.index + named[0].length) : null
}
const ANNOUNCED =
  /((?:ban hành|xây dựng)\s+(?:kế hoạch|chương trình|đề án|phương án)\s+(?!này|như|với|cụ thể)).{8,300}?(?=,?\s+(?:với\s+|như\s+sau|cụ thể|gồm\s))/iu

/** An annex handed in without its paper: its heading stands for the kind, what follows is its text. */
function annexAlone(lines: readonly Line[], at: number): PaperParts {
  const { kind, title, next } = titled(lines, at)
  return { head: lines.slice(0, at), kind, title, text: [], annexed: null, tail: [], annexes: lines.slice(next), footnotes: [] }
}

function kindLine(lines: readonly Line[]): number {
  const within = Math.min(lines.length, 60)
  for (let i = 0; i < within; i++) if (KIND_LINE.test((lines[i] as Line).passage.text)) return i
  for (let i = 0; i < Math.min(within, 30); i++) {
    const { text } = (lines[i] as Line).passage
    if (KIND_FIRST.test(text) && isCapitals(text)) return i
  }
  return -1
}

const RESOLVED_BY =
  /^của\s+(?:ban chấp hành|ban thường vụ|đại hội|hội nghị|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|đảng ủy)(?!\p{L})[^.;]{0,80}$/iu
const LEADS_TITLE = /^(?:về|thực hiện|triển khai|phát triển|nâng cao|tăng cường|đẩy mạnh)\s/iu

/** "Ủy ban nhân dân xã ban hành Kế hoạch … như sau:": it opens the text. */
const ISSUES =
  /^(?:Ủy ban|Uỷ ban|UBND|Hội đồng|Sở|Phòng|Ban|Bộ|Công an|Trường|Bệnh viện)\s.{0,120}\s(?:ban hành|xây dựng)\s.{0,200}(?:như sau|sau đây|cụ thể)\s*[:.]$/u

/** Kind and title, and the index of the line after them. */
function titled(lines: readonly Line[], kindAt: number): { kind: Passage; title: Passage | null; next: number } {
  const line = lines[kindAt] as Line
  const first = KIND_LINE.test(line.passage.text) ? null : KIND_FIRST.exec(line.passage.text)
  const kind = first ? cut(line.passage, 0, first[1]?.length) : line.passage
  const title: Passage[] = first ? [cut(line.passage, first[0].length)] : []
  let next = kindAt + 1
  // "NGHỊ QUYẾT" over "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH": who resolves, ahead of what it is about.
  if (!first && RESOLVED_BY.test(lines[next]?.passage.text ?? '') && LEADS_TITLE.test(lines[next + 1]?.passage.text ?? '')) next++
  for (; next < lines.length && title.length < 8; next++) {
    const candidate = lines[next] as Line
    const { text } = candidate.passage
    if (
      candidate.cell ||
      ANNEXED_TO.test(text) ||
      /^(?:[IVX]+|A|\d)[.)]\s/.test(text) ||
      /^(?:điều|phần|chương)\s+(?:thứ|[ivxlc\d]+\b)/i.test(text)
    )
      break
    const begun = title[title.length - 1]
    if (begun && isCapitals(begun.text) !== isCapitals(text) && /\p{L}{2}/u.test(text)) break
    const authority = AUTHORITY.test(text) && (candidate.gap > 0 || standsAlone(lines, next, begun))
    if (begun && (authority || ISSUES.test(text))) break
    if (begun && !isCapitals(text) && namesGoals(text)) break
    if (begun && /^[-–+]\s+(?:căn cứ|thực hiện|theo|xét)\s/iu.test(text)) break
    if (begun && /^(?:chủ đề|phương châm|khẩu hiệu)(?: năm)?\s*:/iu.test(text)) break
    if (begun && LEAD.test(text) && !isCapitals(text) && cites(lines, next)) break
    if (begun && candidate.gap > 0 && !isCapitals(text) && /^\p{Lu}/u.test(text)) break
    if (begun && candidate.whole && !isCapitals(text) && text.length > 150) break
    title.push(candidate.passage)
  }
  while (next < lines.length && ANNEXED_TO.test((lines[next] as Line).passage.text)) next = afterBracket(lines, next)
  return { kind, title: title.length > 0 ? joined(title) : null, next }
}

/** "ỦY BAN NHÂN DÂN TỈNH …" between a title that is finished and what the paper rests on: who decides, and no part of the title. */
const standsAlone = (lines: readonly Line[], at: number, begun: Passage | undefined): boolean =>
  begun !== undefined &&
  !/(?:\s(?:CỦA|VÀ|TẠI|CHO|VỚI|DO|GIỮA)|[,-])$/u.test(begun.text) &&
  /^(?:căn cứ|thực hiện|theo|xét)\s/iu.test(lines[at + 1]?.passage.text ?? '')

/** Whether the sentence that begins here cites a numbered or dated document: then it is a basis and no title. */
const cites = (lines: readonly Line[], at: number): boolean =>
  CITES.test(
    lines
      .slice(at, at + 3)
      .map((l) => l.passage.text)
      .join(' '),
  )

/** The note "(Ban hành kèm theo …)" may run over several lines up to its bracket. */
function afterBracket(lines: readonly Line[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + 5); i++) if (/\)\s*$/.test((lines[i] as Line).passage.text)) return i + 1
  return at + 1
}

function tailLine(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    if (!RECIPIENTS.test((lines[i] as Line).passage.text)) continue
    return signatureAbove(lines, from, i)
  }
  for (let i = from; i < lines.length; i++) if (SIGNER.test((lines[i] as Line).passage.text)) return i
  const annex = lines.findIndex((l, i) => i >= from && !l.cell && ANNEX.test(l.passage.text) && isCapitals(l.passage.text))
  return annex < 0 ? lines.length : annex
}

/** Where the signature begins that stands above the recipients: some offices print it so, and columns may be read one after the other. */
function signatureAbove(lines: readonly Line[], from: number, recipients: number): number {
  let start = recipients
  for (let i = recipients - 1; i >= from && recipients - i <= 9; i--) {
    const { text } = (lines[i] as Line).passage
    if (SIGNER.test(text)) start = i
    else if (!(isCapitals(text) && text.length < 60) && !SIGNED.test(text) && !isPersonName(text)) break
  }
  return start
}

function tailParts(lines: readonly Line[], from: number): Pick<PaperParts, 'annexed' | 'tail' | 'annexes' | 'footnotes'> {
  const ends = (line: Line): boolean =>
    !line.cell && (KIND_LINE.test(line.passage.text) || ANNEX.test(line.passage.text) || FOOTNOTE.test(line.passage.text))
  let end = from
  while (end < lines.length && !ends(lines[end] as Line)) end++
  const rest = lines.slice(end)
  const noteAt = rest.findIndex((l) => !l.cell && FOOTNOTE.test(l.passage.text))
  const printed = noteAt < 0 ? rest : rest.slice(0, noteAt)
  const footnotes = noteAt < 0 ? [] : rest.slice(noteAt)
  const first = printed[0]
  if (!first || !KIND_LINE.test(first.passage.text)) return { annexed: null, tail: lines.slice(from, end), annexes: printed, footnotes }
  const { kind, title, next } = titled(printed, 0)
  const annexAt = printed.findIndex((l, i) => i >= next && !l.cell && ANNEX.test(l.passage.text) && isCapitals(l.passage.text))
  return {
    annexed: { kind, title, text: printed.slice(next, annexAt < 0 ? undefined : annexAt) },
    tail: lines.slice(from, end),
    annexes: annexAt < 0 ? [] : printed.slice(annexAt),
    footnotes,
  }
}

/** Whether a line only enacts what follows ("QUYẾT ĐỊNH:"). */
export const enacts = (text: string): boolean => ENACTS.test(text)
export const isSigned = (text: string): boolean => SIGNED.test(text)
export const signs = (text: string): boolean => SIGNER.test(text)
export const namesRecipients = (text: string): boolean => RECIPIENTS.test(text)
