import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnGridsOf } from './pdf-columns.ts'
import { type Letter, partsOfPage } from './pdf-tables.ts'

const WIDE = 5
const LEADING = 14

/** What a cell says, line by line: its first word with a capital, the others small. */
const cell = (most: number) =>
  fc
    .array(
      fc.nat(7).map((n) => 'bcdghklmn'.slice(0, 2 + n)),
      { minLength: 1, maxLength: most },
    )
    .map((words) => words.map((word, i) => (i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word)))

const rowsOf = (columns: number, wrapped: number | null, count: number) =>
  fc.array(fc.tuple(...Array.from({ length: columns }, (_, c) => cell(c === wrapped ? 3 : 1))), { minLength: count, maxLength: count })

/** Two rows on one line each (a head is one) show the columns; the cells of others may stand on as many lines as they like. */
const table = fc
  .record({ columns: fc.integer({ min: 3, max: 7 }), rows: fc.integer({ min: 1, max: 7 }), wraps: fc.integer({ min: 0, max: 2 }) })
  .chain(({ columns, rows, wraps }) =>
    fc.tuple(rowsOf(columns, null, 1), rowsOf(columns, wraps, rows), rowsOf(columns, null, 1)).map((parts) => parts.flat()),
  )

/** The letters of a table: cells from the top, in the middle or at the bottom of their rows. */
function lettersOf(rows: readonly (readonly (readonly string[])[])[], room: number, upright: number, gutter: number): Letter[] {
  const letters: Letter[] = []
  let top = 0
  for (const row of rows) {
    const most = Math.max(...row.map((lines) => lines.length))
    for (const [c, lines] of row.entries()) {
      for (const [i, line] of lines.entries()) {
        const base = top - LEADING * (i + (most - lines.length) * upright)
        for (const [k, text] of [...line].entries()) {
          const left = c * (9 * WIDE + gutter) + k * WIDE
          letters.push({ text, place: { x: left + WIDE / 2, y: base + 3, extent: { left, right: left + WIDE, base } } })
        }
        letters.push({ text: ' ', place: null })
      }
    }
    top -= LEADING * most + room
  }
  return letters
}

const read = (letters: readonly Letter[]) => {
  const parts = partsOfPage(letters, columnGridsOf(letters, [])).filter((part) => 'rows' in part || part.text.trim() !== '')
  return parts.length === 1 && parts[0] && 'rows' in parts[0] ? parts[0].rows : parts
}
const said = (rows: readonly (readonly (readonly string[])[])[]) => rows.map((row) => row.map((lines) => lines.join(' ')))

test('a table without lines comes back as it was set, with room between its rows', () => {
  fc.assert(
    fc.property(
      table,
      fc.integer({ min: 6, max: 20 }),
      fc.constantFrom(0, 0.5, 1),
      fc.integer({ min: 14, max: 60 }),
      (rows, room, upright, gutter) => {
        expect(read(lettersOf(rows, room, upright, gutter))).toEqual(said(rows))
      },
    ),
  )
})

test('a table without lines comes back as it was set, with no room between its rows, its cells from the top', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 14, max: 60 }), (rows, gutter) => {
      expect(read(lettersOf(rows, 0, 0, gutter))).toEqual(said(rows))
    }),
  )
})

test('any letters anywhere are read, none lost and none twice', () => {
  const letter = fc.record({
    text: fc.constantFrom(...'aBc1'),
    left: fc.integer({ min: 0, max: 500 }),
    base: fc.integer({ min: 0, max: 60 }).map((n) => n * 7),
  })
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 300 }), (given) => {
      const letters = given.map(({ text, left, base }) => ({
        text,
        place: { x: left + 2, y: base + 3, extent: { left, right: left + 5, base } },
      }))
      const parts = partsOfPage(letters, columnGridsOf(letters, []))
      const all = parts.map((part) => ('text' in part ? part.text : part.rows.flat().join(''))).join('')
      expect([...all.replace(/\s/g, '')].toSorted()).toEqual(given.map(({ text }) => text).toSorted())
    }),
  )
})
