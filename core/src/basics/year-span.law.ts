import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsAtYears } from './year-span.ts'

const years = fc
  .tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.constantFrom('-', ' - ', ' – ', '\u00a0-\u00a0', '–'),
    fc.integer({ min: 1900, max: 2099 }),
  )
  .map((parts) => parts.join(''))
const word = fc.constantFrom('giai đoạn', 'năm 2025,', '12345-6789', '2021', '-', '0912-345-678', 'số 15/KH-UBND', ' ')

test('a line is its parts to the letter, and the parts kept together are its spans of years and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, years), { maxLength: 5 }), (pairs) => {
      const line = pairs.map(([before, span]) => `${before} (${span})`).join(' ')
      const parts = partsAtYears(line)
      expect(parts.map(({ text }) => text).join('')).toBe(line)
      expect(parts.filter((part) => part.years).map(({ text }) => text)).toEqual(pairs.map(([, span]) => span))
    }),
  )
})
