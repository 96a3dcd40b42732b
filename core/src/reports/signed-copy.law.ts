import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differsAt } from './signed-copy.ts'

const word = fc.constantFrom('một', 'hai', 'ba', '31,3', '%', 'đạt')
const text = fc.array(word, { minLength: 1, maxLength: 30 })
const stamp = fc
  .array(fc.constantFrom('bởi:', 'Nguyễn', 'Mẫu', '+07:00'), { maxLength: 12 })
  .chain((words) => fc.constantFrom([], ['Ký', ...words], [...words, '10:00'], [...words, '25.11.2024,']))

it('a copy with a stamp put in anywhere has all the words of the paper; one with a word taken out has not', () => {
  fc.assert(
    fc.property(text, stamp, fc.nat(), (words, added, n) => {
      const at = n % (words.length + 1)
      expect(differsAt(words.join(' '), [...words.slice(0, at), ...added, ...words.slice(at)].join(' '))).toBeNull()
      const out = n % words.length
      expect(differsAt(words.join(' '), [...words.slice(0, out), ...words.slice(out + 1)].join(' '))).not.toBeNull()
    }),
  )
})

it('a single word put in, that no stamp has, is another text', () => {
  fc.assert(
    fc.property(text, word, fc.nat(), (words, added, n) => {
      const at = n % (words.length + 1)
      expect(differsAt(words.join(' '), [...words.slice(0, at), added, ...words.slice(at)].join(' '))).not.toBeNull()
    }),
  )
})
