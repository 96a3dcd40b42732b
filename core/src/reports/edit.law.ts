import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shown, type Edit } from './edit.ts'
import { textOf, type Piece } from './piece.ts'
import type { ReportParagraph } from './report.ts'

const number = fc.nat(30).map(String)
const pieces: fc.Arbitrary<readonly Piece[]> = fc
  .array(fc.tuple(fc.constantFrom('tăng ', 'giảm ', 'đạt '), number), { maxLength: 6 })
  .map((parts) =>
    parts.flatMap(([word, text]): Piece[] => [
      { text: ` ${word}`, ref: null },
      { text, ref: { kind: 'figure', measure: '1.1', year: 2024 } },
    ]),
  )
const text = fc.array(fc.oneof(number, fc.constantFrom('tăng', 'giảm', ',', '.')), { maxLength: 12 }).map((parts) => parts.join(' '))
const edits = (written: string): ReadonlyMap<string, Edit> => new Map([['a', { key: 'a', text: written, over: '' }]])
const paragraph = (of: readonly Piece[]): ReportParagraph => ({ kind: 'paragraph', key: 'a', pieces: of })

it('what an officer wrote is printed letter by letter', () => {
  fc.assert(
    fc.property(pieces, text, (of, written) => {
      expect(textOf(shown(paragraph(of), edits(written)).pieces)).toBe(written)
    }),
  )
})

it('every number of an edit either has the ground of a computed one or is marked as typed', () => {
  fc.assert(
    fc.property(pieces, text, (of, written) => {
      const said = shown(paragraph(of), edits(written))
      const grounded = said.pieces.filter(({ ref }) => ref !== null).map((piece) => piece.text)
      const all = [...written.matchAll(/\d+/gu)].map((m) => m[0])
      expect([...grounded, ...said.typed.map(({ typed }) => typed)].toSorted()).toEqual(all.toSorted())
    }),
  )
})
