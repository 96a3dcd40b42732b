/**
 * What releases tell, as a system: one unknown for each count, and a constraint for each sum and each printed percentage.
 *
 * What earlier releases tell never changes, so it is put together once; what the last one tells is asked again and again while it is decided what of it
 * is withheld, and only its bounds and its percentages are made anew.
 */
import { NO_MORE_THAN, type Bounds, type Constraint } from './whole-numbers.ts'
import type { Count, Counts, Disclosed, Rate, Shown } from './counts.ts'
import { alike, between, giversIn } from './senders.ts'

/** A release, as far as counts go: all of them, and what of them is public. */
export interface Release {
  readonly counts: Counts
  readonly disclosed: Disclosed
}

/** One unknown for a count as long as it is the same; a corrected count is another one. */
export interface Unknown {
  readonly key: string
  /** Where this is not one count but the sum of what several senders gave: the keys of the others. Of two communes a small number is small, too. */
  readonly others: readonly string[]
  readonly value: number
  readonly persons: boolean
}

/** What the public can know of the unknowns, in their order, before anything is concluded. */
export interface Known {
  readonly bounds: readonly Bounds[]
  readonly shown: readonly boolean[]
  readonly constraints: readonly Constraint[]
}

export interface Evidence {
  readonly unknowns: readonly Unknown[]
  /** Senders who are as one with another who speaks for them: nothing can be concluded about one of them alone. */
  readonly spokenFor: ReadonlySet<number>
  /** With what the last release discloses. */
  under(disclosed: Disclosed): Known
}

/** `withheld` is not `few`, so it is no less than the threshold; unless `few` would have told the number and was left unsaid. */
function boundsOf({ value, persons, standing }: Count, shown: Shown, threshold: number): Bounds {
  const few = { low: 1, high: threshold - 1 }
  const more = { low: threshold, high: NO_MORE_THAN }
  switch (shown) {
    case 'few':
      return few
    case 'withheld':
      return value >= threshold ? more : { low: 1, high: NO_MORE_THAN }
    case 'absent':
      if (!persons || standing !== 'implied' || threshold <= 1) return ANY
      return value === 0 ? { low: 0, high: 0 } : value < threshold ? few : more
    default:
      return { low: shown, high: shown }
  }
}

const ANY: Bounds = { low: 0, high: NO_MORE_THAN }

export const meet = (a: Bounds, b: Bounds): Bounds =>
  a === ANY ? b : b === ANY ? a : { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }

type Terms = Constraint['terms']

const equal = (terms: Terms): Constraint[] => [
  { terms, least: 0 },
  { terms: terms.map(({ unknown, factor }) => ({ unknown, factor: -factor })), least: 0 },
]

/** Same unknowns taken together: of girls among girls and boys, the girls stand on both sides. */
function gathered(terms: Terms): Terms {
  const sums = new Map<number, number>()
  for (const { unknown, factor } of terms) sums.set(unknown, (sums.get(unknown) ?? 0) + factor)
  return [...sums].flatMap(([unknown, factor]) => (factor === 0 ? [] : [{ unknown, factor }]))
}

/** A percentage with its counts as unknowns. */
interface Placed {
  readonly rate: Rate
  readonly above: readonly number[]
  readonly below: readonly number[]
}

/** A sum with its counts as unknowns: the total, then its parts. */
type PlacedSum = readonly number[]

/** printed − ½ ≤ rate < printed + ½ in its last place, without a fraction: with p the printed digits and t = 2 × 10^places × multiplier. */
function rounded({ rate: { multiplier, places }, above, below }: Placed, printed: string): Constraint[] {
  const digits = Number(printed.replace('.', ''))
  const scale = 2 * 10 ** places * multiplier
  const terms = (up: number, down: number) =>
    gathered([...above.map((unknown) => ({ unknown, factor: up })), ...below.map((unknown) => ({ unknown, factor: down }))])
  return [
    { terms: terms(scale, -(2 * digits - 1)), least: 0 },
    { terms: terms(-scale, 2 * digits + 1), least: 1 },
  ].filter((one) => one.terms.length > 0)
}

const printedIn = (disclosed: Disclosed, rates: readonly Placed[], tied = rounded): Constraint[] =>
  rates.flatMap((placed) => {
    const printed = disclosed.rates.get(placed.rate.key)
    return printed === null || printed === undefined ? [] : tied(placed, printed)
  })

interface Gathering {
  readonly unknowns: { -readonly [K in keyof Unknown]: Unknown[K] }[]
  /** In every release one sender's, of which nothing is said. */
  readonly inner: boolean[]
  readonly bounds: Bounds[]
  readonly shown: boolean[]
  readonly at: Map<string, number>
}

const isInner = ({ standing }: Count) => standing === 'inner' || standing === 'secret'

/**
 * The unknown of each count of a release, in their order: one that was there before as long as the number is the same, and who gave it: that a total
 * stays as it was while somebody came in is only known where both are told.
 */
function place(to: Gathering, { counts, sums }: Counts): readonly number[] {
  const unknownOf = (count: Count, givenBy: string): number => {
    const { key, value, persons } = count
    const inner = isInner(count)
    const name = `${key}=${value} ${givenBy}`
    const there = to.at.get(name)
    if (there !== undefined) {
      to.unknowns[there]!.persons ||= persons
      to.inner[there] &&= inner
      return there
    }
    to.at.set(name, to.unknowns.length)
    to.inner.push(inner)
    to.bounds.push(ANY)
    to.shown.push(false)
    return to.unknowns.push({ key, others: [], value, persons }) - 1
  }
  const senders = new Map(counts.filter(isInner).map((count) => [count.key, unknownOf(count, '')]))
  const givers = giversIn(sums, senders)
  return counts.map((count) => senders.get(count.key) ?? unknownOf(count, givers.get(count.key) ?? ''))
}

const shownOf = ({ counts }: Disclosed, key: string): Shown => counts.get(key) ?? 'absent'

type Told = readonly (readonly [count: Count, unknown: number])[]

/** The counts of which a release may tell something: of what one sender gave it tells nothing. */
const toldOf = ({ counts }: Counts, places: readonly number[]): Told =>
  counts.flatMap((count, n) => (isInner(count) ? [] : [[count, places[n]!] as const]))

/** Notes what a release tells of its counts. */
function tell(bounds: Bounds[], shown: boolean[], told: Told, disclosed: Disclosed): void {
  for (const [count, at] of told) {
    const said = shownOf(disclosed, count.key)
    bounds[at] = meet(bounds[at]!, boundsOf(count, said, disclosed.threshold))
    shown[at] ||= typeof said === 'number'
  }
}

/** The sums and percentages of a release over its unknowns. */
function tiesOf({ counts, sums, rates }: Counts, places: readonly number[]) {
  const of = new Map(counts.map(({ key }, n) => [key, places[n]!]))
  const unknownOf = (key: string): number => {
    const at = of.get(key)
    if (at === undefined) throw new RangeError(`a sum or a rate speaks of the count ${key}, which is not there`)
    return at
  }
  return {
    sums: sums.map(({ total, parts }) => [unknownOf(total), ...parts.map(unknownOf)]),
    rates: rates.map((rate) => ({ rate, above: rate.above.map(unknownOf), below: rate.below.map(unknownOf) })),
  }
}

/** Each sum once, a total before its parts: releases of one year tell the same again. */
function distinct(sums: readonly PlacedSum[]): readonly Terms[] {
  const each = new Map(sums.map((keys) => [keys.join(' '), keys]))
  return [...each.values()]
    .map((keys) => gathered(keys.map((unknown, n) => ({ unknown, factor: n === 0 ? 1 : -1 }))))
    .filter((terms) => terms.length > 0)
}

/** Puts together what is public with a release of these counts, after `earlier` ones. */
export function evidenceOf(earlier: readonly Release[], counts: Counts): Evidence {
  const to: Gathering = { unknowns: [], inner: [], bounds: [], shown: [], at: new Map() }
  const before = earlier.map((release) => {
    const places = place(to, release.counts)
    tell(to.bounds, to.shown, toldOf(release.counts, places), release.disclosed)
    return { release, ties: tiesOf(release.counts, places) }
  })
  const places = place(to, counts)
  const own = tiesOf(counts, places)
  const sums = distinct([...before.flatMap(({ ties }) => ties.sums), ...own.sums])
  const told = toldOf(counts, places)
  const rates = [...before.flatMap((one) => one.ties.rates), ...own.rates]

  /** Of several senders what they gave together, as one unknown that is asked about like any other. */
  const asOne = (members: readonly number[]): Unknown => {
    const of = members.map((one) => to.unknowns[one]!)
    const names = of.flatMap(({ key, others }) => [key, ...others])
    return {
      key: names[0]!,
      others: names.slice(1),
      value: of.reduce((sum, { value }) => sum + value, 0),
      persons: of.some(({ persons }) => persons),
    }
  }
  const groups = alike(to.inner, sums, rates)
  for (const group of groups) {
    to.unknowns[group[0]!] = asOne(group)
    to.bounds[group[0]!] = ANY
  }
  const spokenFor = new Set(groups.flatMap((group) => group.slice(1)))
  const first = new Set(groups.map(([one]) => one!))
  const rest = (constraint: Constraint): Constraint => ({
    ...constraint,
    terms: constraint.terms.filter(({ unknown }) => !spokenFor.has(unknown)),
  })
  const since = between(
    own.sums,
    before.flatMap(({ ties }) => ties.sums),
    (total) => to.unknowns[total]!.key,
  )
    .filter((members) => members.every((one) => to.inner[one]))
    .map((members) => members.filter((one) => !spokenFor.has(one)))
    .filter((members) => members.length > 1)
    .map((members) => {
      to.bounds.push(ANY)
      to.shown.push(false)
      return [to.unknowns.push(asOne(members)) - 1, ...members]
    })
  const fixed = [
    ...[...sums, ...distinct(since)].flatMap(equal),
    ...before.flatMap(({ release, ties }) => printedIn(release.disclosed, ties.rates)),
  ].map(spokenFor.size === 0 ? (one) => one : rest)
  const tied = new Map<string, Constraint[]>()
  /** The same constraint each time the same is printed: who keeps answers knows it again. */
  const ownTied = (placed: Placed, printed: string): Constraint[] => {
    const name = `${placed.rate.key} ${printed}`
    const there = tied.get(name) ?? rounded(placed, printed).map(rest)
    tied.set(name, there)
    return there
  }
  return {
    unknowns: to.unknowns,
    spokenFor,
    under(disclosed) {
      const [bounds, shown] = [[...to.bounds], [...to.shown]]
      tell(bounds, shown, told, disclosed)
      for (const one of [...first, ...spokenFor]) bounds[one] = ANY
      return { bounds, shown, constraints: [...fixed, ...printedIn(disclosed, own.rates, ownTied)] }
    },
  }
}
