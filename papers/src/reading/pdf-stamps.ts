/**
 * What was put onto a page after it was made: the number and the day that a clerk fills in with a signing tool stand in fields over the page, in none of
 * its lines. Each is told where it stands on paper, in the gap the line leaves for it; what stands in no gap of a line, as the name in a seal, is left out.
 */
import { annotationsOn, drawnIntoPage, lettersOf, type PdfPage } from './pdf-page.ts'
import type { Extent, Letter } from './pdf-tables.ts'

/** How far the letters of a field may stand above or below the line they fill, in points. */
const OFF_THE_LINE = 6
/** How far they may run over the words beside them. */
const OVERLAP = 2
/** A number, a day or a month; more than that is no word of a line. */
const LONGEST = 20

interface Field {
  readonly letters: readonly Letter[]
  readonly at: Extent
}

function fieldOf(letters: readonly Letter[]): Field | null {
  const places = letters.flatMap(({ place }) => (place?.extent ? [place.extent] : []))
  const [first] = places
  if (first === undefined || letters.length > LONGEST) return null
  const at = { left: Math.min(...places.map(({ left }) => left)), right: Math.max(...places.map(({ right }) => right)), base: first.base }
  return { letters, at }
}

/** Letters that no blank parts are of one field. */
function fieldsIn(letters: readonly Letter[]): readonly Field[] {
  const runs: Letter[][] = [[]]
  for (const letter of letters) {
    if (letter.place === null) runs.push([])
    else runs.at(-1)?.push(letter)
  }
  return runs.flatMap((run) => {
    const field = fieldOf(run)
    return field ? [field] : []
  })
}

/** The letter of a line after which a field stands; null where it fills no gap between two words of one line. */
function before(field: Field, letters: readonly Letter[]): number | null {
  const { left, right, base } = field.at
  const line = letters.flatMap(({ place }, n) =>
    place?.extent && Math.abs(place.extent.base - base) <= OFF_THE_LINE ? [{ n, at: place.extent }] : [],
  )
  const ahead = line.filter(({ at }) => at.right <= left + OVERLAP).toSorted((a, b) => b.at.right - a.at.right)[0]
  const behind = line.some(({ at }) => at.left >= right - OVERLAP)
  const isFree = line.every(({ at }) => at.right <= left + OVERLAP || at.left >= right - OVERLAP)
  return ahead && behind && isFree ? ahead.n : null
}

const BLANK: Letter = { text: ' ', place: null }

/** The letters of a page with those of the fields that stand in its lines; null where nothing was put onto it. `again` opens the page anew. */
export function stampedLetters(page: PdfPage, again: () => PdfPage): readonly Letter[] | null {
  if (annotationsOn(page) === 0) return null
  const own = lettersOf(page)
  if (!drawnIntoPage(page)) return null
  const all = lettersOf(again())
  // What is drawn into a page comes after its own words.
  if (all.length <= own.length || own.some(({ text }, n) => all[n]?.text !== text)) return null
  const after = new Map<number, readonly Letter[]>()
  for (const field of fieldsIn(all.slice(own.length))) {
    const n = before(field, own)
    if (n !== null) after.set(n, [...(after.get(n) ?? []), BLANK, ...field.letters, ...(own[n + 1]?.place === null ? [] : [BLANK])])
  }
  return after.size === 0 ? null : own.flatMap((letter, n) => [letter, ...(after.get(n) ?? [])])
}
