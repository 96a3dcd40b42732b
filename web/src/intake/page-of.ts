/** Pages of a PDF are parted by form feeds in the text of its reading. */
const PAGE_BREAK = '\f'

/** The page a place in the text stands on, counted from 1 and never beyond the last, and how far down it by its letters, from 0 to 1. */
export function pageOf(text: string, at: number, pages: number): { readonly page: number; readonly down: number } {
  let page = 1
  let begins = 0
  for (let i = text.indexOf(PAGE_BREAK); i >= 0 && i < at && page < pages; i = text.indexOf(PAGE_BREAK, i + 1)) {
    page++
    begins = i + 1
  }
  const next = text.indexOf(PAGE_BREAK, at)
  const ends = next < 0 ? text.length : next
  return { page, down: ends <= begins ? 0 : Math.min(1, (at - begins) / (ends - begins)) }
}

/** How many pages a reading has: each ends with a form feed, and a picture is one page without any. */
export const pagesOf = (text: string): number => Math.max(1, text.split(PAGE_BREAK).length - 1)

/** How much darker than the paper print is, of 255. */
const DARKER = 40

/** The first and the last row of a small grey picture that anything is printed on; null where nothing is. */
export function inkedRows(
  height: number,
  width: number,
  shadeAt: (row: number, i: number) => number,
): { readonly first: number; readonly last: number } | null {
  const rows = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, i) => shadeAt(row, i)))
  const shades = rows.flat().toSorted((a, b) => a - b)
  const paper = shades[Math.floor(shades.length / 2)] ?? 255
  // A speck is one point; print has several in its row.
  const inked = rows.flatMap((row, at) => (row.filter((shade) => shade < paper - DARKER).length >= 3 ? [at] : []))
  const [first, last] = [inked[0], inked.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}
