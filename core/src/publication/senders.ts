/**
 * Senders whose numbers nobody can tell apart, but of whom it can be told what they gave together: a commune that is taken in with another is not the
 * difference of two totals, the two of them are.
 */
import type { Rate, Sum as NamedSum } from './counts.ts'
import type { Constraint } from './whole-numbers.ts'

/** A total, then its parts. */
type Sum = readonly number[]

interface PlacedRate {
  readonly rate: Rate
  readonly above: readonly number[]
  readonly below: readonly number[]
}

/**
 * Who gave the counts of a release, a name for each that is made of what senders gave: a total of them, and whatever is told by totals of them alone,
 * such as those below the line who are not above it. `senders` are the unknowns of what each sender gave.
 */
export function giversIn(sums: readonly NamedSum[], senders: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const givers = new Map<string, string>()
  for (const { total, parts } of sums) {
    const own = parts.flatMap((part) => senders.get(part) ?? [])
    if (own.length > 0) givers.set(total, own.toSorted((a, b) => a - b).join(' '))
  }
  const rest = sums.map(({ total, parts }) => [total, ...parts])
  for (let known = -1; known < givers.size;) {
    known = givers.size
    for (const keys of rest) {
      const [unnamed, ...more] = keys.filter((key) => !givers.has(key) && !senders.has(key))
      if (unnamed === undefined || more.length > 0) continue
      givers.set(unnamed, [...new Set(keys.flatMap((key) => givers.get(key) ?? []))].join(' and '))
    }
  }
  return givers
}

/**
 * Senders who stand in the same sums are as one: whatever is known of them together, each may have given all of it or nothing. Answers groups of them.
 * `inner` says of each unknown whether nothing is ever said of it alone.
 */
export function alike(
  inner: readonly boolean[],
  sums: readonly Constraint['terms'][],
  rates: readonly PlacedRate[],
): readonly (readonly number[])[] {
  const columns = new Map<number, string>()
  const note = (unknown: number, where: string) => {
    if (inner[unknown] === true) columns.set(unknown, `${columns.get(unknown) ?? ''} ${where}`)
  }
  sums.forEach((terms, n) => terms.forEach(({ unknown, factor }) => note(unknown, `${n}×${factor}`)))
  // Whether it is printed or not: who is not alike in it is not taken for one.
  rates.forEach(({ above, below }, n) => [above, below].forEach((side, of) => side.forEach((unknown) => note(unknown, `${n}/${of}`))))
  return [...Map.groupBy(columns.keys(), (unknown) => columns.get(unknown)).values()].filter((same) => same.length > 1)
}

/**
 * Who came in, or went out, between an earlier total and one told now: what they gave is the difference of the two, however many releases lie between.
 * Totals are of the same by `name`; where in between a number was corrected, too, their difference is nobody's.
 */
export function between(now: readonly Sum[], earlier: readonly Sum[], name: (total: number) => string): readonly (readonly number[])[] {
  const earlierOf = Map.groupBy(earlier, ([total]) => name(total!))
  const found = now.flatMap(([total, ...parts]) => {
    const own = new Set(parts)
    return (earlierOf.get(name(total!)) ?? []).flatMap(([, ...then]) => {
      const before = new Set(then)
      const [come, gone] = [parts.filter((one) => !before.has(one)), then.filter((one) => !own.has(one))]
      return gone.length === 0 ? [come] : come.length === 0 ? [gone] : []
    })
  })
  return [...new Map(found.map((members) => [members.join(' '), members])).values()]
}
