/** What a target measures: its sentence without value, comparison and years. */
import type { Stretch } from '../basics/vietnamese.ts'
import type { Comparison } from './comparison.ts'
import type { Mention } from './mention.ts'
import type { YearsSaid } from './years.ts'

const ASPIRES = /(?:^|\s)phấn đấu(?=\s)/giu
const OPENS = /^(?:bảo đảm|đảm bảo|tiếp tục|từng bước)(?:\s+|$)/iu
const CHANGE_VERB = /^(?:kéo\s+giảm|giảm(?:\s+thiểu)?|hạ thấp|hạ(?!\s+tầng)|rút ngắn|tăng(?!\s+trưởng)|nâng|duy trì|có|đạt)(?:\s+|$)/iu
/** Words ahead of a quantity that are not of it: "trong đó", "bình quân mỗi năm", "và". */
const LEADS_IN =
  /^(?:trong đó|toàn (?:tỉnh|thành phố|huyện|xã|phường|ngành)|(?:phấn đấu )?đến (?:cuối|hết) nhiệm kỳ|bình quân|trung bình|trong năm(?: nay)?|mỗi năm|(?:hằng|hàng) năm|tiến tới|và|còn)(?:[,:]?\s+|$)/iu
const RATE_NOUN = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỷ số|mức)\s/iu
const PREPOSITION = /\s(?:cho|tại|ở|của|với|trong|trên)$/iu
/** "… giảm từ 23 ca": the change and where it starts are no part of what is measured. */
const CHANGE_FROM = /\s(?:(?:tăng|giảm|nâng)\s+)?từ\s+\d.*$/iu
const COMPARED = /,?\s*(?:\(\s*)?(?:so với|tương đương)\s.*$/iu

/**
 * The quantity in the words of the plan, and whether the value stands after it ("Tỷ lệ … đạt 30%") or before it ("30% các cơ quan …",
 * which is a share and is named so).
 */
export function measuredQuantity(
  text: string,
  clause: Stretch,
  mention: Mention,
  comparison: Comparison,
  years: YearsSaid,
): { quantity: string; afterQuantity: boolean } {
  const words = text.slice(clause.start, clause.end)
  const offset = clause.start + (words.length - words.trimStart().length)
  const without = (from: number, to: number): string => {
    let kept = ''
    let at = from
    for (const place of years.places.map((p) => ({ start: p.start + offset, end: p.end + offset })).toSorted((a, b) => a.start - b.start)) {
      if (place.end <= at || place.start >= to) continue
      kept += text.slice(at, Math.max(at, place.start))
      at = Math.min(to, place.end)
    }
    return (
      (kept + text.slice(at, to))
        .replace(ASPIRES, ' ')
        .replace(/\s+/g, ' ')
        .replace(/\s:(?=\s)/gu, ':')
        .replace(/^[\s,:;.-]+|[\s,:;.-]+$/gu, '')
        // A bracket that was opened ahead of this piece.
        .replace(/^([^()]*)\)$/u, '$1')
    )
  }
  const ahead = quantityAhead(without(clause.start, comparison.start))
  const behind = without(Math.min(mention.end, clause.end), clause.end)
    .replace(/^trở (?:lên|xuống),?\s*/iu, '')
    .replace(/\s*(?:và|,)\s+(?:tiếp tục\s+|được\s+)?(?:duy trì|giữ vững)(?:\s+(?:ổn định|bền vững|mức này))?$/iu, '')
    .replace(COMPARED, '')
    .replace(/\s*\([^()]*$/u, '')
    .replace(/,?\s*trong đó$/iu, '')
    .replace(/^(?:tăng|giảm)(?:\s+thêm)?\s+\d[\d.,]*\s\p{L}+$/iu, '')
    .replace(mention.counted ? /^\([^()]*\)$/u : /$^/u, '')
  // "… 40.000 ha, bình quân 8.000 ha/năm": of what was measured before.
  if (ahead === '' && /^[\s,]*(?:bình quân|trung bình)\s*$/iu.test(without(clause.start, comparison.start)) && mention.strong)
    return { quantity: '', afterQuantity: true }
  // "05 mô hình chuyển đổi số", "20 bác sĩ/10.000 dân": what is counted stands in the unit.
  const counts = (mention.unit?.split('/')[0]?.trim() ?? '').replace(/^(?:(?:nghìn|ngàn|vạn|triệu|tỷ)\s+)+(?=\p{L})/iu, '')
  if (
    (mention.counted && behind !== '' && !/^(?:tổng\s+)?số\s/iu.test(ahead)) ||
    (ahead === '' && behind === '' && mention.strong && counts !== '' && !/^[%‰]/.test(counts))
  ) {
    return { quantity: `số ${counts} ${behind}`.trim(), afterQuantity: false }
  }
  if ((PREPOSITION.test(ahead) || /^\p{L}+$/u.test(ahead)) && behind === '' && mention.counted && counts !== '')
    return { quantity: lowered(`${ahead} ${counts}`), afterQuantity: true }
  if (PREPOSITION.test(ahead) && behind !== '') return { quantity: lowered(`${ahead} ${behind}`), afterQuantity: false }
  if (ahead.length >= 6 || behind === '') return { quantity: lowered(ahead), afterQuantity: true }
  const share =
    mention.unit === '%' && comparison.comparator !== 'decrease_by' && comparison.comparator !== 'increase_by' && !RATE_NOUN.test(behind)
  return { quantity: share ? `tỷ lệ ${behind.replace(/^(?:các|số)\s+/iu, '')}` : lowered(behind), afterQuantity: false }
}

/** "Năm 2026, phường phấn đấu thực hiện các chỉ tiêu: tổng thu …": it introduces what is measured. */
const INTRODUCES = /^[^:;]{0,100}(?:chỉ tiêu|mục tiêu)(?:\s(?:sau|chính|chủ yếu|cụ thể|như sau))?:\s+/iu

function quantityAhead(words: string): string {
  let rest = words.replace(INTRODUCES, '')
  while (LEADS_IN.test(rest)) rest = rest.replace(LEADS_IN, '')
  rest = rest.replace(OPENS, '').replace(CHANGE_VERB, '')
  while (LEADS_IN.test(rest)) rest = rest.replace(LEADS_IN, '')
  return rest
    .replace(CHANGE_FROM, '')
    .replace(/\s+(?:tăng|giảm)(?:\s+(?:bình quân|trung bình))?$/iu, '')
    .replace(/\s+(?:từ|trở)$/iu, '')
    .replace(/\s+(?:tiếp tục\s+)?(?:được\s+)?duy trì(?:\s+ổn định)?$/iu, '')
}

const lowered = (words: string): string => (/^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words)
