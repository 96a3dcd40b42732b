import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attack, attackerOf, type Release } from './attack.ts'
import { printedRate, type Count, type Counts, type Sum } from './counts.ts'
import { withhold } from './withhold.ts'

const small = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(60) })

interface Table {
  readonly women: readonly number[]
  readonly men: readonly number[]
  readonly helped: readonly number[]
  readonly clusters: readonly number[]
}

/** Communes in clusters in a district, each in women, men and both, with those helped among them and the percentage. */
const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((communes) => {
  const each = fc.array(small, { minLength: communes, maxLength: communes })
  return fc.record({ women: each, men: each, helped: each, clusters: fc.array(fc.nat(1), { minLength: communes, maxLength: communes }) })
})

function countsOf({ women, men, helped, clusters }: Table): Counts {
  const counts = new Map<string, Count>()
  const sums: Sum[] = []
  const put = (key: string, value: number, standing: Count['standing'] = 'printed') =>
    counts.set(key, { key, value, persons: true, standing })
  const add = (total: string, parts: readonly string[]) => {
    put(
      total,
      parts.reduce((sum, part) => sum + counts.get(part)!.value, 0),
    )
    sums.push({ total, parts })
  }
  women.forEach((w, i) => {
    put(`${i} women`, w)
    put(`${i} men`, men[i]!)
    add(`${i} all`, [`${i} women`, `${i} men`])
    const all = counts.get(`${i} all`)!.value
    put(`${i} helped`, Math.min(helped[i]!, all))
    put(`${i} not helped`, all - Math.min(helped[i]!, all), 'implied')
    sums.push({ total: `${i} all`, parts: [`${i} helped`, `${i} not helped`] })
  })
  for (const what of ['women', 'men', 'helped']) {
    const used = [...new Set(clusters)]
    for (const cluster of used) {
      add(
        `cluster ${cluster} ${what}`,
        women.flatMap((_, i) => (clusters[i] === cluster ? [`${i} ${what}`] : [])),
      )
    }
    add(
      `district ${what}`,
      used.map((cluster) => `cluster ${cluster} ${what}`),
    )
  }
  add('district all', ['district women', 'district men'])
  const rates = [...women.map((_, i) => String(i)), 'district'].map((key) => ({
    key: `${key} share`,
    above: [`${key} helped`],
    below: [`${key} all`],
    multiplier: 100,
    places: 1,
  }))
  return { counts: [...counts.values()], sums, rates }
}

const LIMITS = [5, 10] as const

test('in any table nobody can work out a small number of persons, and nothing that was withheld is determined', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...LIMITS), (given, threshold) => {
      const counts = countsOf(given)
      const { disclosed, leaking, withheld } = withhold(counts, threshold)
      expect(leaking).toEqual([])
      const hidden = new Set(withheld.map(({ key }) => key))
      const told = attack([{ counts, disclosed }], 'openness').filter(
        (one) => one.value > 0 && one.verdict !== 'open' && (hidden.has(one.key) || one.value < threshold),
      )
      expect(told).toEqual([])
      // Zeros and large numbers that nobody needs hidden are there; every printed number is the true one.
      for (const { key, value, standing } of counts.counts) {
        if (standing === 'printed' && value === 0) expect(disclosed.counts.get(key)).toBe(0)
        if (typeof disclosed.counts.get(key) === 'number') expect(disclosed.counts.get(key)).toBe(value)
      }
    }),
    { numRuns: 100 },
  )
})

test('a second release with any correction betrays nothing of either, or names what it would betray and must not go out', () => {
  fc.assert(
    fc.property(table, fc.nat(3), small, (given, at, corrected) => {
      const first = countsOf(given)
      const second = countsOf({ ...given, women: given.women.with(at % given.women.length, corrected) })
      const released: Release = { counts: first, disclosed: withhold(first, 5).disclosed }
      const next = withhold(second, 5, [released])
      // Now and then a correction follows from what the first release printed, whatever is withheld now: only that may be named, and such a release waits.
      if (next.leaking.length > 0) {
        const anyway = attack([released, withAllWithheld(second)], 'openness').filter(({ verdict }) => verdict !== 'open')
        expect(next.leaking.filter((key) => anyway.every((one) => one.key !== key))).toEqual([])
      }
      const told = attack([released, { counts: second, disclosed: next.disclosed }], 'openness').filter(
        (one) => one.value > 0 && one.value < 5 && one.verdict !== 'open' && !next.leaking.includes(one.key),
      )
      expect(told).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('an attacker who is asked again and again, whatever was disclosed in between, concludes what one does who is asked for the first time', () => {
  fc.assert(
    fc.property(table, fc.nat(3), small, (given, at, corrected) => {
      const first = countsOf(given)
      const second = countsOf({ ...given, women: given.women.with(at % given.women.length, corrected) })
      const released: Release = { counts: first, disclosed: withhold(first, 5).disclosed }
      const [decided, whole] = [withhold(second, 5, [released]).disclosed, withAllWithheld(second).disclosed]
      const attacker = attackerOf([released], second)
      for (const disclosed of [decided, whole, decided])
        for (const depth of ['openness', 'room'] as const)
          expect([...attacker.conclusions(disclosed, depth, () => true)]).toEqual(attack([released, { counts: second, disclosed }], depth))
    }),
    { numRuns: 40 },
  )
})

test('two tables that share nothing are decided as each by itself', () => {
  const named = ({ counts, sums, rates }: Counts, name: string): Counts => {
    const of = (key: string) => `${name} ${key}`
    return {
      counts: counts.map((one) => ({ ...one, key: of(one.key) })),
      sums: sums.map(({ total, parts }) => ({ total: of(total), parts: parts.map(of) })),
      rates: rates.map((rate) => ({ ...rate, key: of(rate.key), above: rate.above.map(of), below: rate.below.map(of) })),
    }
  }
  fc.assert(
    fc.property(table, table, (one, other) => {
      const [a, b] = [named(countsOf(one), 'a'), named(countsOf(other), 'b')]
      const both = withhold(
        { counts: [...a.counts, ...b.counts], sums: [...a.sums, ...b.sums], rates: [...a.rates, ...b.rates] },
        5,
      ).disclosed
      for (const alone of [withhold(a, 5).disclosed, withhold(b, 5).disclosed]) {
        for (const [key, shown] of alone.counts) expect([key, both.counts.get(key)]).toEqual([key, shown])
        for (const [key, printed] of alone.rates) expect([key, both.rates.get(key)]).toEqual([key, printed])
      }
    }),
    { numRuns: 40 },
  )
})

/** Of every count of persons no more than that it is not nought. */
const withAllWithheld = (counts: Counts): Release => ({
  counts,
  disclosed: {
    threshold: 5,
    counts: new Map(
      counts.counts.map(({ key, value, standing }) => [key, standing !== 'printed' ? 'absent' : value === 0 ? 0 : 'withheld']),
    ),
    rates: new Map(),
  },
})

/** All ways to fill the unknown counts of a tiny table, tried one by one. */
function everyWay(released: Release, most: number): readonly ReadonlyMap<string, number>[] {
  const { counts, disclosed } = released
  const allowed = counts.counts.map(({ key, value }) => {
    const shown = disclosed.counts.get(key)
    if (typeof shown === 'number') return [shown]
    // "Withheld" is not "few", unless that was left unsaid.
    const low = shown === 'absent' ? 0 : shown === 'withheld' && value >= disclosed.threshold ? disclosed.threshold : 1
    const high = shown === 'few' ? disclosed.threshold - 1 : most
    return Array.from({ length: high - low + 1 }, (_, i) => low + i)
  })
  let ways: number[][] = [[]]
  for (const values of allowed) ways = ways.flatMap((way) => values.map((value) => [...way, value]))
  return ways
    .map((way) => new Map(counts.counts.map(({ key }, i) => [key, way[i]!])))
    .filter(
      (way) =>
        counts.sums.every(({ total, parts }) => way.get(total) === parts.reduce((sum, part) => sum + way.get(part)!, 0)) &&
        counts.rates.every((rate) => {
          const printed = disclosed.rates.get(rate.key)
          return printed === null || printed === undefined || printedRate(rate, way) === printed
        }),
    )
}

test('what the attacker concludes is what trying every filling of a tiny table gives', () => {
  const cell = fc.integer({ min: 1, max: 9 })
  const marks = fc.array(fc.constantFrom<'few' | 'withheld' | 'plain'>('few', 'withheld', 'plain'), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(cell, cell, fc.nat(9), marks, fc.boolean(), (a, b, helped, hide, rate) => {
      const values: Readonly<Record<string, number>> = { a, b, all: a + b, helped: Math.max(1, Math.min(helped, a + b)) }
      const counts: Counts = {
        counts: Object.entries(values).map(([key, value]) => ({ key, value, persons: true, standing: 'printed' as const })),
        sums: [{ total: 'all', parts: ['a', 'b'] }],
        rates: [{ key: 'share', above: ['helped'], below: ['all'], multiplier: 100, places: 0 }],
      }
      const shown = Object.entries(values).map(([key, value], i) => {
        const mark = hide[i]!
        // `all` stays printed or a hundred fillings would not be all of them.
        return [key, mark === 'plain' || key === 'all' || (mark === 'few' && value > 4) ? value : mark] as const
      })
      const share = printedRate(counts.rates[0]!, new Map(Object.entries(values)))
      const released: Release = {
        counts,
        disclosed: { threshold: 5, counts: new Map(shown), rates: new Map([['share', rate ? share : null]]) },
      }
      const ways = everyWay(released, 40)
      // Whether a count is open is asked in the cheaper way by the laws above: both ways must say the same.
      const open = new Map(attack([released], 'openness').map((one) => [one.key, one.verdict]))
      for (const { key, low, high, verdict } of attack([released])) {
        if (key === 'helped' && !rate) continue
        expect([key, open.get(key)]).toEqual([key, verdict])
        // Asked about alone, a count is as open as asked about among all.
        expect(attack([released], 'openness', (one) => one.key === key).map((one) => one.verdict)).toEqual([verdict])
        const possible = ways.map((way) => way.get(key)!)
        expect([key, low, high, verdict]).toEqual([
          key,
          Math.min(...possible),
          Math.max(...possible),
          Math.min(...possible) < Math.max(...possible) ? 'open' : 'determined',
        ])
      }
    }),
    { numRuns: 80 },
  )
})
