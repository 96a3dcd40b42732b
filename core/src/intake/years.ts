/** The years a sentence names and what they mean: by when, from when, or merely the name of something. */

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
const YEAR =
  /((?:^|\s|\()(?:(?:phấn đấu|tính|kể|chậm nhất|muộn nhất)\s+)?(?:(?:từ nay\s+)?(?:đến|vào|tới|trước|trong|từ)\s+)?(?:(?:hết|cuối|đầu|sau)\s+)?(?:(?:ngày\s+)?\d{1,2}\/\d{1,2}\/)?(?:năm\s+)?)((?:19|20)\d\d)(?![\d/]|\.\d)(\s+trở đi)?/giu
/** The year dates a document or is the base of a comparison. */
const NOT_DUE = /(?:tháng\s+\d{1,2}|so với(?:\s+(?:cùng kỳ|số liệu|mức))?|của|khóa|kế hoạch)\s*$/iu

export function yearsSaid(text: string): YearsSaid {
  const due: number[] = []
  const places: { start: number; end: number }[] = []
  let from: number | null = null
  let interval: readonly [number, number] | null = null
  for (const m of text.matchAll(INTERVAL)) {
    interval = [Number(m[1]), Number(m[2])]
    places.push({ start: m.index, end: m.index + m[0].length })
  }
  const intervals = [...places]
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
    places.push({ start: m.index + (/^[\s(]/.test(m[0]) ? 1 : 0), end: m.index + m[0].length })
    if (/^(?:kể |tính )?từ(?! nay)/.test(words) || m[3] !== undefined) from ??= year
    else due.push(year)
  }
  return { due: [...new Set(due)], from, interval, places }
}

/** "Hằng năm", "mỗi năm", "bình quân hằng năm": due again every year. */
export const YEARLY = /(?:hằng năm|hàng năm|mỗi năm)/iu
