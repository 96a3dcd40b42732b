/** A release falls apart into parts that tell nothing of one another; each is decided and attacked by itself. */
import type { Counts } from './counts.ts'
import type { Release } from './evidence.ts'

/** Counts that hang together, through sums and percentages of this release or of one before it, and what was released of them earlier. */
export interface Part {
  readonly counts: Counts
  readonly earlier: readonly Release[]
}

/** For each of `size` things a number that it shares with whatever is tied to it, directly or by others. */
export function familiesOf(size: number, ties: readonly (readonly number[])[]): readonly number[] {
  const parent = Array.from({ length: size }, (_, at) => at)
  const root = (one: number): number => {
    let at = one
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  for (const [first, ...others] of ties) for (const other of others) parent[root(other)] = root(first!)
  return parent.map((_, at) => root(at))
}

/** What stands in no sum and no percentage is alone, and all that is so is one part. */
const ALONE = -1

/** The parts of a release, after those before it. */
export function partsOf(counts: Counts, earlier: readonly Release[]): readonly Part[] {
  const all = [counts, ...earlier.map((release) => release.counts)]
  const at = new Map<string, number>()
  const numberOf = (key: string): number => {
    const there = at.get(key) ?? at.size
    at.set(key, there)
    return there
  }
  const ties = all.flatMap(({ sums, rates }) => [
    ...sums.map(({ total, parts }) => [total, ...parts].map(numberOf)),
    ...rates.map(({ above, below }) => [...above, ...below].map(numberOf)),
  ])
  const families = familiesOf(at.size, ties)
  const familyOf = (key: string): number => {
    const there = at.get(key)
    return there === undefined ? ALONE : families[there]!
  }
  const split = ({ counts: own, sums, rates }: Counts) => {
    const [byCount, bySum, byRate] = [
      Map.groupBy(own, ({ key }) => familyOf(key)),
      Map.groupBy(sums, ({ total }) => familyOf(total)),
      Map.groupBy(rates, ({ above, below }) => familyOf(above[0] ?? below[0] ?? '')),
    ]
    return (family: number): Counts => ({
      counts: byCount.get(family) ?? [],
      sums: bySum.get(family) ?? [],
      rates: byRate.get(family) ?? [],
    })
  }
  const own = split(counts)
  const before = earlier.map(({ counts: then, disclosed }) => ({ of: split(then), disclosed }))
  const numbers = new Set(all.flatMap((one) => one.counts.map(({ key }) => familyOf(key))))
  return [...numbers].map((family) => ({
    counts: own(family),
    earlier: before.map(({ of, disclosed }) => ({ counts: of(family), disclosed })),
  }))
}
