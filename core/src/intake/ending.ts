/** Recipients and signature at the foot of the paper (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.9). */
import { isCapitals } from '../basics/vietnamese.ts'
import type { Recipient, Signature } from '../plans/content.ts'
import { isSigned, namesRecipients, signs } from './document.ts'
import { found } from './finding.ts'
import type { Line } from './lines.ts'
import { isPersonName } from './person-name.ts'
import { type Passage, cut, joined, spanOf, spansOf, wideGap } from './passage.ts'

export interface Ending {
  readonly recipients: readonly Recipient[]
  readonly signature: Signature
  /** Lines at the foot that belong to neither: displaced by whatever made the text. */
  readonly stray: readonly Passage[]
}

const AUTHORITY = /^(?:(?:TM|KT|TL|TUQ|Q)\s*\.|[TK]\/[MLT])\s*/
const TITLE_IN_CAPITALS = /^[\p{Lu}\s.,-]+$/u
/** A head who signs as such, with no line of authority above: where a page was read by lines, it stands below the whole list of recipients. */
const POST = /^(?:TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHỈ HUY TRƯỞNG)(?:\s+[\p{Lu}-]+)*$/u
/** A post told whole: what follows it with a post of its own ("TRƯỞNG BAN", "CHỦ TỊCH UBND TỈNH") is another office of the same person. */
const OFFICE_WHOLE = /(?:TRƯỞNG BAN(?: CHỈ ĐẠO)?|CHỦ TỊCH|GIÁM ĐỐC|CHỦ NHIỆM|CỤC TRƯỞNG|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|THƯỜNG TRỰC)$/u
const LISTED = /^[-+•·▪●○➢➤]\s*\S/
/** The copy kept: it ends the list. */
const KEPT = /^(?:[-+•·▪●○➢➤]\s*)?Lưu(?:\s*:|\s+(?:VT|VP|Văn))/iu
const RECEIVES = /^[-+•·▪●○➢➤]\s*|^(?=\p{L})/u

export function endingOf(tail: readonly Line[]): Ending {
  const lines = inColumns(tail)
  const at = lines.findIndex((l) => namesRecipients(l.passage.text))
  const cell = at < 0 ? null : (lines[at]?.cell ?? null)
  // Recipients are listed by dashes; where no line has one, each ends with its semicolon.
  const dashed = lines.some((l, i) => i > at && at >= 0 && LISTED.test(l.passage.text))
  /** Each recipient as the lines it is printed on. */
  const list: Passage[][] = []
  const signing: Passage[] = []
  const stray: Passage[] = []
  let closed = false
  let signed = false
  for (const [i, line] of lines.entries()) {
    const { text } = line.passage
    const inList =
      at >= 0 &&
      i >= at &&
      !line.right &&
      (cell ? line.cell?.row === cell.row && line.cell.column === cell.column : !signed && !signs(text))
    if (isSigned(text)) continue
    if (!inList || (closed && !dashed)) {
      signed ||= i > at && !line.right
      signing.push(line.passage)
      continue
    }
    if (i === at) {
      const first = cut(line.passage, /^nơi nhận\s*:?\s*/iu.exec(text)?.[0].length ?? 0)
      if (first.text !== '') list.push([first])
    } else if (dashed ? LISTED.test(text) : list.length === 0 || /[;.]$/.test(lastWords(list))) {
      if (closed) stray.push(line.passage)
      else list.push([cut(line.passage, RECEIVES.exec(text)?.[0].length ?? 0)])
      closed ||= KEPT.test(text)
    } else if (closed) {
      if (/[,;]$/.test(lastWords(list))) list[list.length - 1]?.push(line.passage)
      else if (isPersonName(text) || (POST.test(text) && isCapitals(text))) signing.push(line.passage)
      else stray.push(line.passage)
    } else {
      const last = list[list.length - 1]
      if (last) last.push(line.passage)
      else list.push([line.passage])
    }
  }
  const signature = signatureOf(signing)
  return {
    recipients: list.map(joined).map((words, i) => ({
      id: `recipient-${i + 1}`,
      spans: spansOf(words),
      finding: found('recipient-line'),
      text: words.text,
    })),
    signature: signature.signature,
    stray: [...stray, ...signature.stray],
  }
}

/** The last line that says something of the last recipient. */
const lastWords = (list: readonly (readonly Passage[])[]): string => list[list.length - 1]?.findLast(({ text }) => text !== '')?.text ?? ''

type Placed = Line & { /** Set at the right of the page, where the signature stands. */ readonly right: boolean }

/** The foot in its two columns: a wide gap inside a line parts them, and a line that begins beyond the gap stands in the right one. */
function inColumns(tail: readonly Line[]): readonly Placed[] {
  const placed = tail.map((line) => ({ line, start: columnOf(line.passage), gap: line.cell ? -1 : wideGap(line.passage) }))
  const edges = placed.filter((p) => p.gap > 0).map((p) => p.start + (p.line.passage.at[p.gap] ?? 0) - (p.line.passage.at[0] ?? 0))
  const edge = edges.length === 0 ? Infinity : Math.min(...edges) * 0.75
  return placed.flatMap(({ line, start, gap }) =>
    gap > 0
      ? [
          { ...line, passage: cut(line.passage, 0, gap), right: false },
          { ...line, passage: cut(line.passage, gap), right: true },
        ]
      : [{ ...line, right: !line.cell && start >= edge }],
  )
}

/** How far from the left of its line a passage begins. */
const columnOf = ({ source, at }: Passage): number => (at[0] ?? 0) - (source.lastIndexOf('\n', (at[0] ?? 0) - 1) + 1)

/** Authority lines ("TM. …", "KT. …"), the title, the name; a wrapped line of capitals goes on with the one before it. */
function signatureOf(lines: readonly Passage[]): { signature: Signature; stray: readonly Passage[] } {
  const authority: Passage[] = []
  let title: Passage | null = null
  let name: Passage | null = null
  const stray: Passage[] = []
  for (const line of lines) {
    const { text } = line
    if (name) stray.push(line)
    else if (AUTHORITY.test(text)) authority.push(line)
    else if (TITLE_IN_CAPITALS.test(text) && isCapitals(text)) {
      const last = authority[authority.length - 1]
      if (!title && last && goesOn(last.text, text)) authority[authority.length - 1] = joined([last, line])
      else if (!title || !(POST.test(text) && OFFICE_WHOLE.test(title.text.slice(-24)))) title = title ? joined([title, line]) : line
    } else if (isPersonName(text) && (title || authority.length > 0)) name = line
    else stray.push(line)
  }
  const used = [...authority, ...(title ? [title] : []), ...(name ? [name] : [])]
  return {
    signature: {
      authority: authority.map((p) => p.text),
      title: title?.text ?? null,
      name: name?.text ?? null,
      span: used.length > 0 ? spanOf(joined(used)) : null,
    },
    stray,
  }
}

/** "TM. ỦY BAN NHÂN" is not finished before "DÂN"; "KT. CHỦ TỊCH" is before "PHÓ CHỦ TỊCH". */
const goesOn = (before: string, next: string): boolean =>
  !/^(?:PHÓ|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|CHÁNH|TRƯỞNG|HIỆU|BÍ THƯ|CỤC|VỤ|TỔNG|ỦY VIÊN)(?:\s|$)/.test(next) &&
  (/(?:NHÂN|BAN|ỦY|HỘI|ĐỒNG|CHỦ|PHÓ|BỘ|,|VÀ|THƯỜNG)$/.test(before) || /^(?:DÂN|NHÂN DÂN|TỊCH|TRƯỞNG)(?:\s|$)/.test(next))
