/** What a target measures: its sentence without value, comparison and years. */
import type { Stretch } from '../basics/vietnamese.ts'
import type { Comparison } from './comparison.ts'
import type { Mention } from './mention.ts'
import type { YearsSaid } from './years.ts'

const ASPIRES = /(?:^|\s)phấn đấu(?=\s)/giu
const OPENS = /^(?:bảo đảm|đảm bảo|tiếp tục|từng bước)\s+/iu
const CHANGE_VERB = /^(?:kéo\s+giảm|giảm(?:\s+thiểu)?|hạ thấp|hạ|rút ngắn|tăng|nâng|duy trì|có|đạt)\s+/iu
const RATE_NOUN = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỷ số|mức)\s/iu
const PREPOSITION = /\s(?:cho|tại|ở|của|với|trong|trên)$/iu
/** "… giảm từ 23 ca": the change and where it starts are no part of what is measured. */
const CHANGE_FROM = /\s(?:tăng|giảm|nâng)\s+từ\s+\d.*$/iu

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
    return (kept + text.slice(at, to))
      .replace(ASPIRES, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,:;.-]+|[\s,:;.-]+$/gu, '')
  }
  const ahead = without(clause.start, comparison.start)
    .replace(OPENS, '')
    .replace(CHANGE_VERB, '')
    .replace(CHANGE_FROM, '')
    .replace(/\s+(?:từ|trở)$/iu, '')
  const behind = without(Math.min(mention.end, clause.end), clause.end)
  if (PREPOSITION.test(ahead) && behind !== '') return { quantity: lowered(`${ahead} ${behind}`), afterQuantity: false }
  if (ahead.length >= 6 || behind === '') return { quantity: lowered(ahead === '' ? words.trim() : ahead), afterQuantity: true }
  const share =
    mention.unit === '%' && comparison.comparator !== 'decrease_by' && comparison.comparator !== 'increase_by' && !RATE_NOUN.test(behind)
  return { quantity: share ? `tỷ lệ ${behind.replace(/^(?:các|số)\s+/iu, '')}` : lowered(behind), afterQuantity: false }
}

const lowered = (words: string): string => (/^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words)
