import { expect, test } from 'vitest'
import { attack, type Release } from './attack.ts'
import type { Count, Counts, Disclosed, Rate, Shown } from './counts.ts'
import { audit } from './audit.ts'
import { withhold } from './withhold.ts'

const count = (key: string, value: number, standing: Count['standing'] = 'printed', persons = true): Count => ({
  key,
  value,
  persons,
  standing,
})
const percent = (key: string, above: string, below: string): Rate => ({ key, above: [above], below: [below], multiplier: 100, places: 1 })

const row = (values: Readonly<Record<string, number>>): Counts => ({
  counts: [
    ...Object.entries(values).map(([key, value]) => count(key, value)),
    count(
      'all',
      Object.values(values).reduce((a, b) => a + b, 0),
    ),
  ],
  sums: [{ total: 'all', parts: Object.keys(values) }],
  rates: [],
})

const published = (counts: Counts, threshold = 5, earlier: readonly Release[] = []): Release => ({
  counts,
  disclosed: withhold(counts, threshold, earlier).disclosed,
})

const shownAs = (counts: Counts, marks: Readonly<Record<string, Shown>>, rates: Readonly<Record<string, string | null>> = {}): Release => {
  const disclosed: Disclosed = {
    threshold: 5,
    counts: new Map(counts.counts.map(({ key, value, standing }) => [key, marks[key] ?? (standing === 'printed' ? value : 'absent')])),
    rates: new Map(Object.entries(rates)),
  }
  return { counts, disclosed }
}

test('one small number beside its total takes a second with it, the first by name; zeros stay', () => {
  const { disclosed, withheld, leaking } = withhold(row({ a: 3, b: 12, c: 40, d: 0 }), 5)
  expect(Object.fromEntries(disclosed.counts)).toEqual({ a: 'few', b: 'withheld', c: 40, d: 0, all: 55 })
  expect(withheld).toEqual([
    { key: 'a', why: 'small' },
    { key: 'b', why: 'beside' },
  ])
  expect(leaking).toEqual([])
})

test('two small numbers hide one another unless their sum leaves no choice', () => {
  expect(withhold(row({ a: 2, b: 3, c: 40 }), 5).withheld.map(({ key }) => key)).toEqual(['a', 'b'])
  // 4 + 4 = 8 can only be 4 and 4 where both are under 5.
  expect(withhold(row({ a: 4, b: 4, c: 40 }), 5).withheld.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
})

test('with a single number in the row the total goes too', () => {
  const { disclosed, leaking } = withhold(row({ a: 7, b: 0 }), 10)
  expect(Object.fromEntries(disclosed.counts)).toEqual({ a: 'few', b: 0, all: 'few' })
  expect(leaking).toEqual([])
})

test('bodies and broadcasts are never withheld, however few', () => {
  const counts: Counts = { ...row({}), counts: [count('bodies', 2, 'printed', false), count('items', 1, 'printed', false)], sums: [] }
  expect(withhold(counts, 10)).toMatchObject({ withheld: [], leaking: [] })
})

test('of victims helped, those who were not helped are few as well: the count of the helped and the percentage go', () => {
  const counts: Counts = {
    counts: [count('found', 30), count('helped', 28), count('not helped', 2, 'implied')],
    sums: [{ total: 'found', parts: ['helped', 'not helped'] }],
    rates: [percent('share', 'helped', 'found')],
  }
  const { disclosed, leaking } = withhold(counts, 5)
  expect(leaking).toEqual([])
  expect(disclosed.counts.get('helped')).toBe('withheld')
  expect(disclosed.rates.get('share')).toBeNull()
})

test('a percentage of a small count is withheld with it, a barred count with everything made of it', () => {
  const counts: Counts = {
    counts: [count('found', 60), count('helped', 3), count('rest', 57, 'implied'), count('dead', 9, 'barred')],
    sums: [{ total: 'found', parts: ['helped', 'rest'] }],
    rates: [percent('share', 'helped', 'found'), percent('rate', 'dead', 'found')],
  }
  const { disclosed, withheld } = withhold(counts, 5)
  expect(disclosed.rates.get('share')).toBeNull()
  expect(withheld).toContainEqual({ key: 'rate', why: 'barred' })
})

test('the attacker finds a planted leak: subtraction, a rounded percentage, women from men and all, two releases held together', () => {
  const verdictOf = (releases: readonly Release[], key: string) => attack(releases).find((one) => one.key === key)
  const plain = row({ a: 3, b: 12, c: 40 })
  expect(verdictOf([shownAs(plain, { a: 'few' })], 'a')).toMatchObject({ low: 3, high: 3, verdict: 'determined' })

  const share: Counts = { counts: [count('n', 3), count('d', 41)], sums: [], rates: [percent('p', 'n', 'd')] }
  // 3 of 41 is 7,3 %; 2 would be 4,9 and 4 would be 9,8.
  expect(verdictOf([shownAs(share, { n: 'few' }, { p: '7.3' })], 'n')).toMatchObject({ low: 3, high: 3, verdict: 'determined' })
  // With the number below unknown too, many pairs print as 7,3.
  expect(verdictOf([shownAs(share, { n: 'few', d: 'withheld' }, { p: '7.3' })], 'n')).toMatchObject({ verdict: 'open', low: 3, high: 4 })

  const before = row({ a: 3, b: 12, c: 40 })
  const after = row({ a: 3, b: 12, c: 44 })
  const first = shownAs(before, { a: 'few', b: 'withheld' })
  const second = shownAs(after, { a: 'few', c: 'withheld' })
  expect(verdictOf([first], 'a')?.verdict).toBe('open')
  expect(verdictOf([second], 'a')?.verdict).toBe('open')
  expect(verdictOf([first, second], 'a')).toMatchObject({ low: 3, high: 3, verdict: 'determined' })
})

test('a later release withholds what an earlier one would betray', () => {
  const first = published(row({ a: 3, b: 12, c: 40, d: 30 }))
  expect(first.disclosed.counts.get('b')).toBe('withheld')
  // b is corrected: hiding c in its place would let a be computed from the first release.
  const after = row({ a: 3, b: 90, c: 40, d: 30 })
  const second = published(after, 5, [first])
  expect(attack([first, second]).filter(({ verdict }) => verdict !== 'open')).toEqual([])
  expect(second.disclosed.counts.get('b')).toBe('withheld')
})

test('what an earlier release printed under a lower threshold is known, and said to be', () => {
  const counts = row({ a: 7, b: 12, c: 40 })
  const { alreadyPublic, leaking } = withhold(counts, 10, [published(counts, 5)])
  expect(alreadyPublic).toEqual(['a'])
  expect(leaking).toEqual([])
})

test('that a number is few is left unsaid where it would tell the number', () => {
  // 8 of 41 prints as 19,5 %, and so do many others; of those with fewer than ten above the line only this one.
  const counts: Counts = { counts: [count('n', 8), count('d', 41)], sums: [], rates: [percent('p', 'n', 'd')] }
  const first = shownAs(counts, { n: 'withheld', d: 'withheld' }, { p: '19.5' })
  const { disclosed, leaking, alreadyPublic } = withhold(counts, 10, [first])
  expect(disclosed.counts.get('n')).toBe('withheld')
  expect([leaking, alreadyPublic]).toEqual([[], []])
})

test('where everything has been withheld and a count is still known, the release says that it leaks', () => {
  // Of 12 in all, which are bodies and may not be withheld, 9 are bodies as well: 3 are left.
  const counts: Counts = {
    counts: [count('a', 3), count('b', 9, 'printed', false), count('all', 12, 'printed', false)],
    sums: [{ total: 'all', parts: ['a', 'b'] }],
    rates: [],
  }
  const { leaking, disclosed, withheld } = withhold(counts, 5)
  expect(leaking).toEqual(['a'])
  expect(
    audit(
      { counts, disclosed },
      withheld.map(({ key }) => key),
    ),
  ).toMatchObject({ determined: ['a'], alreadyPublic: [] })
})

test('a correction to nought that leaves no way to hide the rest is not called safe', () => {
  const of = (women: number): Counts => ({
    counts: [
      count('women', women),
      count('men', 6),
      count('all', women + 6),
      count('helped', 5),
      count('not helped', women + 1, 'implied'),
    ],
    sums: [
      { total: 'all', parts: ['women', 'men'] },
      { total: 'all', parts: ['helped', 'not helped'] },
    ],
    rates: [],
  })
  // All of the first is large and printed. With no woman, 6 men are all there are, and 5 of them are known to have been helped.
  const first = published(of(5))
  expect(first.disclosed.counts.get('helped')).toBe(5)
  expect(withhold(of(0), 5, [first]).leaking).toEqual(['not helped'])
})
