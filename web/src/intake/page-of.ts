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
