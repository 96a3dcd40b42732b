/** The pieces of a sentence, and those that only forbid. */
import { type Stretch, sentences } from '../basics/vietnamese.ts'

/** "không còn nhà tạm", "không để xảy ra cháy lớn": a piece that asks that a thing be no more. */
export const FORBIDS =
  /^(?:và\s+|phấn đấu\s+|cơ bản\s+|bảo đảm\s+|đảm bảo\s+|(?:đến|vào|trước)\s+(?:hết\s+|cuối\s+)?năm\s+(?:19|20)\d\d,?\s+)*(?:không còn|không để|không có|không phát sinh|chấm dứt|xóa bỏ|xoá bỏ)\s+\p{L}/iu

/** "Không để xảy ra sự cố trên 10 người": a number there says what must not happen, and is no aim. */
export const HAPPENS = /^\s*(?:(?:và|phấn đấu|bảo đảm|đảm bảo)\s+)*không để xảy ra\s/iu

/** Where a piece ends: at a semicolon, and before what must not be ("Giảm 5% số vụ, không để xảy ra ùn tắc trên 30 phút"). */
const PIECE_ENDS = /;|,\s+(?=không để\s[^,;]{0,80}\d)/giu

/** Pieces between semicolons and full stops, quotations kept whole. */
export function segmentsOf(text: string): readonly Stretch[] {
  // A semicolon inside quotation marks is blanked out for the search; places keep.
  const open = text.includes('"') ? text.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length)) : text
  const parted = open.includes(';') || open.includes('không để')
  const pieces: Stretch[] = []
  for (const sentence of sentences(text)) {
    let start = sentence.start
    const ends = !parted ? [] : [...open.slice(start, sentence.end).matchAll(PIECE_ENDS)].map((m) => sentence.start + m.index)
    for (const i of ends) {
      pieces.push({ start, end: i })
      start = i + 1
    }
    pieces.push({ start, end: sentence.end })
  }
  return pieces.filter((p) => text.slice(p.start, p.end).trim() !== '')
}
