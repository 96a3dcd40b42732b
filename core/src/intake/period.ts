/** The years a plan runs for. */
import type { Letterhead } from '../plans/content.ts'
import { headingText, roleOf } from './headings.ts'
import { type Entry, entriesOf } from './outline.ts'
import { type Passage, cut, spanOf } from './passage.ts'

type Period = NonNullable<Letterhead['period']>

const FROM_TO =
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học|từ năm|từ tháng \d{1,2}(?: năm\s|\/)|trong các năm)\s*((?:19|20)\d\d)\s*(?:-|đến(?: hết)?(?: năm)?)\s*(?:tháng\s\d{1,2}(?:\/|\s))?(?:năm\s+)?((?:19|20)\d\d)/iu
const FROM_NOW = /từ nay\s+(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?((?:19|20)\d\d)/iu
/** "năm 2025" as the year of the plan: not the year of a date, nor one by which something is to be. */
const ONE_YEAR = /(?<!tháng \d{1,2} )(?<!đến )(?<!\/)(?<!hết )năm\s+((?:19|20)\d\d)(?!\s*[-đ])/iu

/** "Năm An toàn giao thông 2024", "Tháng Thanh niên 2026", "Festival Huế 2026": a name that ends in its year. */
const NAMED_YEAR =
  /(?:^|\s)(?:năm|tháng|tuần lễ|ngày hội|ngày|festival|lễ hội|mùa|chiến dịch|đợt cao điểm)\s+\p{Lu}[\p{L}-]*(?:,?\s(?:-\s)?[\p{L}-]+){0,10}\s+((?:19|20)\d\d)(?![\d/]|\s*[-–])/iu

/**
 * The period stands in the title ("giai đoạn 2021 - 2025", "năm 2025") or in a section on time ("Từ năm 2025 đến hết năm 2030",
 * "từ nay đến năm 2030": from the year of signing). Years of cited documents do not count.
 */
export function periodOf(title: Passage | null, outline: readonly Entry[], signedIn: number | null): Period | null {
  if (title) {
    const own = withoutCitations(title)
    const range = FROM_TO.exec(own)
    // A term of office in the title ("đại biểu … nhiệm kỳ 2026 - 2031") is that of those elected, where a section tells the time of the plan.
    const told = range && /^nhiệm kỳ/iu.test(range[0]) ? periodOfSection(outline, signedIn) : null
    if (told) return told
    if (range) return { from: Number(range[1]), to: Number(range[2]), span: spanOf(cut(title, range.index, range.index + range[0].length)) }
    const single = ONE_YEAR.exec(own) ?? NAMED_YEAR.exec(withoutQuotations(own))
    if (single)
      return { from: Number(single[1]), to: Number(single[1]), span: spanOf(cut(title, single.index, single.index + single[0].length)) }
  }
  return periodOfSection(outline, signedIn)
}

function periodOfSection(outline: readonly Entry[], signedIn: number | null): Period | null {
  for (const entry of entriesOf(outline)) {
    if (
      !/^thời (?:gian|hạn|kỳ)/iu.test(entry.words.text) &&
      !(/thời (?:gian|hạn)/iu.test(entry.words.text) && roleOf(headingText(entry)) === 'scope')
    )
      continue
    for (const words of [entry.words, ...entry.children.map((c) => c.words)]) {
      const range = FROM_TO.exec(words.text)
      if (range)
        return { from: Number(range[1]), to: Number(range[2]), span: spanOf(cut(words, range.index, range.index + range[0].length)) }
      const now = FROM_NOW.exec(words.text)
      if (now && signedIn !== null)
        return { from: signedIn, to: Number(now[1]), span: spanOf(cut(words, now.index, now.index + now[0].length)) }
    }
  }
  return null
}

/** The year up to which a title without a period looks ("đến năm 2030", "đến năm 2025, tầm nhìn đến năm 2030": the nearer one); null where it names none. */
export function horizonOf(title: string): number | null {
  const m = /(?:^|\s)đến\s+(?:hết\s+|cuối\s+)?năm\s+((?:19|20)\d\d)/iu.exec(title)
  return m ? Number(m[1]) : null
}

/** The title with cited dates blanked, at the same length so that places keep. */
const withoutCitations = (title: Passage): string =>
  title.text.replace(/ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+|\/\d{1,2}\/)\d{4}/giu, (m) => ' '.repeat(m.length))

const withoutQuotations = (text: string): string => text.replace(/"[^"]*"/gu, (m) => ' '.repeat(m.length))

/**
 * The year a title sets for its targets: "năm 2026", "đến năm 2030", and of a school year the one it ends in. A longer period sets none: it does
 * not say which year is meant.
 */
export function yearsOfTitle(title: Passage | null): readonly number[] {
  if (!title) return []
  const own = withoutQuotations(withoutCitations(title))
  const range = FROM_TO.exec(own)
  if (range) return /^năm học/iu.test(range[0]) && Number(range[2]) === Number(range[1]) + 1 ? [Number(range[2])] : []
  const m = /(?:đến\s+)?năm\s+((?:19|20)\d\d)/iu.exec(own) ?? NAMED_YEAR.exec(own)
  return m ? [Number(m[1])] : []
}
