/** Recipients and signature at the foot of the paper (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.9). */
import { isCapitals } from '../basics/vietnamese.ts'
import type { Recipient, Signature } from '../plans/content.ts'
import { namesRecipients, signs } from './document.ts'
import { found } from './finding.ts'
import type { Line } from './lines.ts'
import { type Passage, cut, joined, spanOf, spansOf } from './passage.ts'

export interface Ending {
  readonly recipients: readonly Recipient[]
  readonly signature: Signature
  /** Lines at the foot that belong to neither: displaced by whatever made the text. */
  readonly stray: readonly Passage[]
}

const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*/
const NAME = /^(?:(?:PGS|GS|TS|ThS|BS|CKII|CKI|KS|CN)\.?\s*)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$/u
const TITLE_IN_CAPITALS = /^[\p{Lu}\s.,-]+$/u
const RECEIVES = /^[-+•·▪●○➢➤]\s*|^(?=\p{L})/u

export function endingOf(tail: readonly Line[]): Ending {
  const at = tail.findIndex((l) => namesRecipients(l.passage.text))
  const list: Passage[] = []
  const signing: Passage[] = []
  const stray: Passage[] = []
  let closed = false
  const cell = at < 0 ? null : (tail[at]?.cell ?? null)
  for (const [i, line] of tail.entries()) {
    const { text } = line.passage
    const inList =
      at >= 0 &&
      i >= at &&
      (cell ? line.cell?.row === cell.row && line.cell.column === cell.column : signing.length === 0 && !signs(text) && !closed)
    if (!inList) {
      signing.push(line.passage)
      continue
    }
    if (i === at) {
      const first = cut(line.passage, /^nơi nhận\s*:?\s*/iu.exec(text)?.[0].length ?? 0)
      if (first.text !== '') list.push(first)
    } else if (/^[-+•·▪●○➢➤]\s*\S/.test(text)) {
      if (closed) stray.push(line.passage)
      else list.push(cut(line.passage, RECEIVES.exec(text)?.[0].length ?? 0))
      closed ||= /^[-+•·▪●○➢➤]\s*Lưu\s*:/iu.test(text)
    } else if (closed) {
      const last = list[list.length - 1]
      if (last && /[,;]$/.test(last.text)) list[list.length - 1] = joined([last, line.passage])
      else stray.push(line.passage)
    } else {
      const last = list.pop()
      list.push(last ? joined([last, line.passage]) : line.passage)
    }
  }
  const signature = signatureOf(signing)
  return {
    recipients: list.map((words, i) => ({
      id: `recipient-${i + 1}`,
      spans: spansOf(words),
      finding: found('recipient-line'),
      text: words.text,
    })),
    signature: signature.signature,
    stray: [...stray, ...signature.stray],
  }
}

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
      else title = title ? joined([title, line]) : line
    } else if (NAME.test(text) && (title || authority.length > 0)) name = line
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
