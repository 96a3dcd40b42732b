/** How the counts of a release lie to one another: what stands beside a count, how much it is made of, which percentages are made of it. */
import type { Counts } from './counts.ts'

export type Neighbours = (key: string) => ReadonlySet<string>

/** Whatever shares a sum or a rate with a count or a rate. */
export function neighboursIn({ sums, rates }: Counts): Neighbours {
  const links = [...sums.map(({ total, parts }) => [total, ...parts]), ...rates.map(({ key, above, below }) => [key, ...above, ...below])]
  const of = new Map<string, string[][]>()
  for (const link of links)
    for (const key of link) {
      const own = of.get(key)
      if (own) own.push(link)
      else of.set(key, [link])
    }
  const known = new Map<string, ReadonlySet<string>>()
  return (key) => {
    const there = known.get(key) ?? new Set((of.get(key) ?? []).flat())
    known.set(key, there)
    return there
  }
}

/** Neighbours of a count: everything that shares a sum or a rate with it, step by step outwards. */
export function circles(neighbours: Neighbours, start: string): readonly (readonly string[])[] {
  const reached = new Set([start])
  const found: string[][] = []
  for (let edge = [start]; edge.length > 0;) {
    const next = [...new Set(edge.flatMap((key) => [...neighbours(key)]))].filter((key) => !reached.has(key))
    next.forEach((key) => reached.add(key))
    if (next.length > 0) found.push(next)
    edge = next
  }
  return found
}

/** The rates made of each count. */
export function ratesOf({ rates }: Counts): (key: string) => readonly string[] {
  const of = Map.groupBy(
    rates.flatMap(({ key, above, below }) => [...new Set([...above, ...below])].map((count) => ({ key, count }))),
    ({ count }) => count,
  )
  return (count) => (of.get(count) ?? []).map(({ key }) => key)
}

/** How much each count is made of: a commune of less than the whole. */
export function sizesOf({ sums }: Counts): (key: string) => number {
  const parts = new Map<string, Set<string>>()
  for (const sum of sums) parts.set(sum.total, new Set([...(parts.get(sum.total) ?? []), ...sum.parts]))
  const known = new Map<string, ReadonlySet<string>>()
  const under = (key: string): ReadonlySet<string> => {
    const there = known.get(key)
    if (there) return there
    const all = new Set<string>()
    known.set(key, all)
    for (const part of parts.get(key) ?? []) for (const one of [part, ...under(part)]) all.add(one)
    return all
  }
  return (key) => under(key).size
}
