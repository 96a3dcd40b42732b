import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeIn } from './place.ts'

const words = fc.array(fc.stringMatching(/^[\p{L},.;]{1,12}$/u), { minLength: 1, maxLength: 60 })
const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((lines) => lines.map((line) => line.join(' ')).join('\n'))
const placed = text.chain((all) =>
  fc.tuple(fc.constant(all), fc.nat(all.length), fc.nat(all.length)).map(([t, a, b]) => ({
    text: t,
    start: Math.min(a, b),
    end: Math.max(a, b),
  })),
)

test('the words around a place stand in the text as they are, on its line and after it', () => {
  fc.assert(
    fc.property(placed, ({ text: all, start, end }) => {
      const flat = (piece: string) => piece.replaceAll(/\s+/gu, ' ')
      const found = placeIn(all, { start, end })
      expect(found.line).toBe(all.slice(0, start).split('\n').length)
      expect(flat(all.slice(0, start)).endsWith(found.before)).toBe(true)
      expect(flat(all.slice(end)).startsWith(found.after)).toBe(true)
      expect(flat(all.slice(start, end)).trim().startsWith(found.words.replace(/…$/u, ''))).toBe(true)
      expect([found.before.length <= 61, found.words.length <= 201, found.after.length <= 61]).toEqual([true, true, true])
    }),
  )
})
