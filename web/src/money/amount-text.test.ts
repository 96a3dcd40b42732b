import { expect, it } from 'vitest'
import { money as words } from '@songhanh/words/vi/money'
import { writeTotal } from './amount-text.ts'

it.each([
  [{ dong: 60_000_000, notSeparate: 1, missing: 1 }, 3, '60'],
  [{ dong: 0, notSeparate: 0, missing: 0 }, 1, '0'],
  [{ dong: 0, notSeparate: 1, missing: 2 }, 3, words.missing],
  [{ dong: 0, notSeparate: 2, missing: 0 }, 2, words.notSeparate],
])('a total of nothing known is never written as nought: %j of %i lines is %s', (total, lines, written) => {
  expect(writeTotal(total, lines, 'vi', words)).toBe(written)
})
