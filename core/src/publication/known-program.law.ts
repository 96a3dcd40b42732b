/**
 * Whoever has this program can run it over every table there could be and keep those that print the same: what is hidden must still be open then.
 * It is the strongest attacker there is, and needs no rule of what they know; only tiny tables can be tried whole.
 */
import { describe, expect, it } from 'vitest'
import { isSmall, type Count, type Counts, type Rate, type Sum } from './counts.ts'
import { withhold } from './withhold.ts'

const counted = (key: string, value: number, standing: Count['standing'] = 'printed'): Count => ({ key, value, persons: true, standing })
const share = (above: string, below: string): Rate => ({
  key: `${above} of ${below}`,
  above: [above],
  below: [below],
  multiplier: 100,
  places: 1,
})

/** Every way to choose `n` numbers up to `most`. */
const choices = (n: number, most: number): readonly (readonly number[])[] =>
  n === 0 ? [[]] : choices(n - 1, most).flatMap((one) => Array.from({ length: most + 1 }, (_, value) => [...one, value]))

/** Communes in a row and their total. */
function row(values: readonly number[]): Counts {
  const parts = values.map((value, i) => counted(`commune ${i}`, value))
  const total = values.reduce((a, b) => a + b, 0)
  return { counts: [...parts, counted('all', total)], sums: [{ total: 'all', parts: parts.map(({ key }) => key) }], rates: [] }
}

/** Found and helped in each commune and over all, with the percentages; those who were not helped are printed nowhere. */
function helped(pairs: readonly (readonly [number, number])[]): Counts {
  const sum = (side: 0 | 1) => pairs.reduce((all, pair) => all + pair[side], 0)
  const rows: readonly (readonly [string, number, number])[] = [
    ...pairs.map(([found, of], i) => [`${i}`, found, of] as const),
    ...(pairs.length > 1 ? [['all', sum(0), sum(1)] as const] : []),
  ]
  const sums: Sum[] = rows.map(([name]) => ({ total: `found ${name}`, parts: [`helped ${name}`, `rest ${name}`] }))
  const over = pairs.length > 1 ? ['found', 'helped', 'rest'].map((what) => ({ total: `${what} all`, parts: pairs.map((_, i) => `${what} ${i}`) })) : [] // prettier-ignore
  return {
    counts: rows.flatMap(([name, found, of]) => [
      counted(`found ${name}`, found),
      counted(`helped ${name}`, of),
      counted(`rest ${name}`, found - of, 'implied'),
    ]),
    sums: [...sums, ...over],
    rates: rows.filter(([, found]) => found > 0).map(([name]) => share(`helped ${name}`, `found ${name}`)),
  }
}

interface World {
  readonly counts: Counts
  readonly withheld: ReadonlySet<string>
  readonly printed: string
}

function told(counts: Counts): World {
  const { disclosed, withheld, leaking } = withhold(counts, 5)
  if (leaking.length > 0) throw new Error(`${JSON.stringify(counts.counts)} leaks ${leaking.join(', ')}`)
  const printed = JSON.stringify([[...disclosed.counts], [...disclosed.rates]])
  return { counts, withheld: new Set(withheld.map(({ key }) => key)), printed }
}

/** Hidden counts with one value only over all tables that print the same. Tables at the rim have fellows beyond it and are only fellows themselves. */
function betrayed(worlds: readonly World[], isInside: (counts: Counts) => boolean): readonly string[] {
  const values = (world: World) => new Map(world.counts.counts.map(({ key, value }) => [key, value]))
  return [...Map.groupBy(worlds, ({ printed }) => printed).values()].flatMap((same) => {
    const fellows = same.map(values)
    return same
      .filter(({ counts }) => isInside(counts))
      .flatMap(({ counts, withheld }) =>
        counts.counts
          .filter((count) => count.value > 0 && (isSmall(count, 5) || withheld.has(count.key)))
          .filter(({ key }) => new Set(fellows.map((fellow) => fellow.get(key))).size === 1)
          .map(({ key, value }) => `${key}=${value} of ${counts.counts.map((one) => `${one.key} ${one.value}`).join(', ')}`),
      )
  })
}

const within = (most: number) => (counts: Counts) => counts.counts.every(({ key, value }) => key.includes('all') || value <= most)

describe('who runs the program over every table finds no small number and nothing withheld', () => {
  it('in a row of two communes and their total', () => {
    expect(betrayed(choices(2, 22).map(row).map(told), within(11))).toEqual([])
  })

  it('in a row of three communes and their total', () => {
    expect(betrayed(choices(3, 13).map(row).map(told), within(7))).toEqual([])
  })

  it('of those found and those helped among them, with the percentage', () => {
    const pairs = choices(2, 30).filter(([found, of]) => of! <= found!)
    expect(
      betrayed(
        pairs.map(([found, of]) => told(helped([[found!, of!]]))),
        within(18),
      ),
    ).toEqual([])
  })

  it('of those found and helped in two communes and over both', () => {
    const rows = choices(2, 8).flatMap(([found, of]) => (of! <= found! ? [[found!, of!] as const] : []))
    const worlds = rows.flatMap((one) => rows.map((two) => told(helped([one, two]))))
    expect(betrayed(worlds, within(5))).toEqual([])
  })
})
