/** What is printed at the head or the foot of page after page ("Kế hoạch … - Trang 3"): it belongs to the sheet, not to the plan. */
import type { PagePart } from './pdf-tables.ts'

/** Lines from an end of a page that may be of its margin: PDFium hands over a head or foot first or last, as it was drawn. */
const DEEP = 2
const FEWEST_PAGES = 3
/** On so many of the pages a line must stand: the first one and those with a table over the whole sheet often go without. */
const SHARE = 0.6

const isText = (part: PagePart | undefined): part is { readonly text: string } => part !== undefined && 'text' in part
/** Page numbers differ; the rest of a running line does not. */
const keyOf = (line: string): string => line.trim().replace(/\s+/gu, ' ').replace(/\d+/gu, '#')

/** The pages without the lines that run at the head or foot of most of them; numbers alone are left to whoever joins lines. */
export function withoutRunningLines(pages: readonly (readonly PagePart[])[]): readonly (readonly PagePart[])[] {
  if (pages.length < FEWEST_PAGES) return pages
  const seen = new Map<string, number>()
  for (const page of pages) for (const key of new Set(endsOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const enough = Math.max(FEWEST_PAGES, Math.ceil(pages.length * SHARE))
  const running = new Set([...seen].filter(([key, count]) => count >= enough && /\p{L}{2}/u.test(key)).map(([key]) => key))
  return running.size === 0 ? pages : pages.map((page) => without(page, running))
}

/** The outermost lines of a page, from both of its ends. */
function endsOf(page: readonly PagePart[]): readonly string[] {
  const [first, last] = [page[0], page[page.length - 1]]
  return [...(isText(first) ? saying(first.text).slice(0, DEEP) : []), ...(isText(last) ? saying(last.text).slice(-DEEP) : [])]
}

const saying = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

function without(page: readonly PagePart[], running: ReadonlySet<string>): readonly PagePart[] {
  return page.map((part, i) => {
    if (!isText(part) || (i > 0 && i < page.length - 1)) return part
    const lines = part.text.split('\n')
    const places = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]))
    const ends = new Set([...(i === 0 ? places.slice(0, DEEP) : []), ...(i === page.length - 1 ? places.slice(-DEEP) : [])])
    return { text: lines.filter((line, at) => !ends.has(at) || !running.has(keyOf(line))).join('\n') }
  })
}
