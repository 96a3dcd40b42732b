import { expect, test } from 'vitest'
import { oneMore, waitForAccount, waitForAddress } from './slow-down.ts'

const after = (tries: number, secondsSince = 0) => waitForAccount({ tries, secondsSince })

test('the first wrong tries cost nothing, then waiting doubles to a minute and no further', () => {
  expect([0, 4, 5, 6, 7, 10, 11, 1000].map((tries) => after(tries))).toEqual([0, 0, 1, 2, 4, 32, 60, 60])
})
test('time that has passed is taken off, and a quarter of an hour clears everything', () => {
  expect(after(8, 3)).toBe(5)
  expect(after(8, 8)).toBe(0)
  expect(after(1000, 900)).toBe(0)
  expect(oneMore({ tries: 1000, secondsSince: 900 })).toBe(1)
  expect(oneMore({ tries: 1000, secondsSince: 899 })).toBe(1001)
  expect(oneMore(null)).toBe(1)
})
test('an office of fifty may each mistype once behind one address', () => {
  expect(waitForAddress({ tries: 49, secondsSince: 0 })).toBe(0)
  expect(waitForAddress({ tries: 60, secondsSince: 0 })).toBe(60)
})
