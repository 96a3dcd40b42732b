/**
 * The attacker: what somebody who has every release in hand can conclude about each count that was withheld.
 *
 * They know the rule of withholding, the sums, the rounding of each rate, and, since corrections are made public, which counts changed between two
 * releases. What they conclude is exact: a lowest and a highest value, each reached by numbers that agree with everything public.
 */
import { NO_MORE_THAN, searcher, type Bounds, type Constraint } from './whole-numbers.ts'
import type { Counts, Disclosed, Rate, Shown } from './counts.ts'

export interface Release {
  readonly counts: Counts
  readonly disclosed: Disclosed
}

export interface Conclusion {
  readonly key: string
  /** What the count is; one that was corrected between releases is concluded about once for each of its values. */
  readonly value: number
  readonly persons: boolean
  readonly low: number
  readonly high: number
  /** open: at least two values are possible, both ends reached · determined: only one · undecided: the search ended before it knew. */
  readonly verdict: 'open' | 'determined' | 'undecided'
}

/** Sweeps over all constraints one question may take. Sums of a place need dozens; what takes more counts as undecided, never as safe. */
const BUDGET = 3000
/** How far from the true numbers a second solution is looked for first, and the sweeps for that: most are found at once where the whole space is wide. */
const NEAR = [1, 4, 20] as const
const NEAR_BUDGET = 300

const boundsOf = (shown: Shown, threshold: number): Bounds => {
  switch (shown) {
    case 'few':
      return { low: 1, high: threshold - 1 }
    case 'withheld':
      return { low: 1, high: NO_MORE_THAN }
    case 'absent':
      return { low: 0, high: NO_MORE_THAN }
    default:
      return { low: shown, high: shown }
  }
}

const meet = (a: Bounds, b: Bounds): Bounds => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) })

/** One unknown for a count as long as it is the same; a corrected count is another one. */
interface Unknown {
  readonly key: string
  readonly value: number
  persons: boolean
  shown: boolean
  bounds: Bounds
}

function collect(releases: readonly Release[]) {
  const unknowns: Unknown[] = []
  const at = new Map<string, number>()
  for (const { counts, disclosed } of releases) {
    for (const { key, value, persons } of counts.counts) {
      const shown = disclosed.counts.get(key) ?? 'absent'
      const name = `${key}=${value}`
      const bounds = boundsOf(shown, disclosed.threshold)
      const place = at.get(name)
      const known = place === undefined ? undefined : unknowns[place]
      if (known) {
        known.bounds = meet(known.bounds, bounds)
        known.shown ||= typeof shown === 'number'
        known.persons ||= persons
      } else {
        at.set(name, unknowns.length)
        unknowns.push({ key, value, persons, shown: typeof shown === 'number', bounds })
      }
    }
  }
  return { unknowns, at }
}

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

/** printed − ½ ≤ rate < printed + ½ in its last place, without a fraction: with p the printed digits and t = 2 × 10^places × multiplier. */
function rounded({ above, below, multiplier, places }: Rate, printed: string, unknownOf: (key: string) => number): Constraint[] {
  const digits = Number(printed.replace('.', ''))
  const scale = 2 * 10 ** places * multiplier
  const terms = (up: number, down: number) =>
    gathered([
      ...above.map((key) => ({ unknown: unknownOf(key), factor: up })),
      ...below.map((key) => ({ unknown: unknownOf(key), factor: down })),
    ])
  return [
    { terms: terms(scale, -(2 * digits - 1)), least: 0 },
    { terms: terms(-scale, 2 * digits + 1), least: 1 },
  ]
}

function constraintsOf({ counts, disclosed }: Release, at: ReadonlyMap<string, number>): Constraint[] {
  const values = new Map(counts.counts.map(({ key, value }) => [key, value]))
  const unknownOf = (key: string): number => {
    const place = at.get(`${key}=${values.get(key)}`)
    if (place === undefined) throw new RangeError(`a sum or a rate speaks of the count ${key}, which is not there`)
    return place
  }
  const sums = counts.sums.flatMap(({ total, parts }) =>
    equal(gathered([{ unknown: unknownOf(total), factor: 1 }, ...parts.map((key) => ({ unknown: unknownOf(key), factor: -1 }))])),
  )
  const rates = counts.rates.flatMap((rate) => {
    const printed = disclosed.rates.get(rate.key)
    return printed === null || printed === undefined ? [] : rounded(rate, printed, unknownOf)
  })
  return [...sums, ...rates].filter(({ terms }) => terms.length > 0)
}

/** The constraints fall apart into groups that share no open unknown; each is a question of its own. */
function groups(size: number, open: (at: number) => boolean, constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const parent = Array.from({ length: size }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const openIn = (constraint: Constraint) => constraint.terms.map((term) => term.unknown).filter(open)
  for (const constraint of constraints) {
    const [first, ...rest] = openIn(constraint)
    for (const other of rest) parent[root(other)] = root(first!)
  }
  return [
    ...Map.groupBy(
      constraints.filter((one) => openIn(one).length > 0),
      (one) => root(openIn(one)[0]!),
    ).values(),
  ]
}

interface Range extends Bounds {
  readonly sure: boolean
}

/** ends: lowest and highest value exactly · openness: only whether a second value is possible, for whoever asks again and again. */
type Depth = 'ends' | 'openness'

/** Which counts are asked about; the rest cost nothing. */
type About = (count: Pick<Conclusion, 'key' | 'value' | 'persons'>) => boolean

/**
 * Lowest and highest value of each unknown of a group that is asked about, one after the other. Nobody believes in more than twice the largest number and a hundred: whoever looks on knows
 * about how many people live there, and an attacker who knows more is the one to be safe from. Every solution found speaks for all its unknowns at once. */
function* rangesOf(
  unknowns: readonly Unknown[],
  group: readonly Constraint[],
  depth: Depth,
  isAsked: (unknown: number) => boolean,
): Generator<readonly [number, Range]> {
  const members = [...new Set(group.flatMap(({ terms }) => terms.map(({ unknown }) => unknown)))]
  if (!members.some(isAsked)) return
  const local = new Map(members.map((unknown, i) => [unknown, i]))
  const constraints = group.map(({ terms, least }) => ({
    terms: terms.map(({ unknown, factor }) => ({ unknown: local.get(unknown)!, factor })),
    least,
  }))
  const truth = members.map((unknown) => unknowns[unknown]!.value)
  const believed = 2 * Math.max(...truth) + 100
  const whole = searcher({
    bounds: members.map((unknown) => ({ ...unknowns[unknown]!.bounds, high: Math.min(unknowns[unknown]!.bounds.high, believed) })),
    constraints,
  })
  if (!whole.holds(truth)) throw new RangeError('the counts of a release contradict its own sums')
  const outer = whole.bounds()
  const seen: { low: number; high: number }[] = members.map(() => ({ low: Infinity, high: -Infinity }))
  const note = (values: readonly number[]) =>
    values.forEach((value, i) => {
      seen[i] = { low: Math.min(seen[i]!.low, value), high: Math.max(seen[i]!.high, value) }
    })
  note(truth)

  /** Moves one end outwards as far as solutions reach: the outermost value first, then by halves. False where the search did not suffice. */
  const reach = (i: number, side: 'low' | 'high', limit: number): boolean => {
    const sign = side === 'low' ? 1 : -1
    let beyond = sign * limit
    let target = beyond
    while (sign * seen[i]![side] > beyond) {
      const bounds = sign > 0 ? { low: beyond, high: target } : { low: -target, high: -beyond }
      const found = whole.solve({ unknown: i, bounds }, BUDGET)
      if (found.kind === 'unknown') return false
      if (found.kind === 'solution') note(found.values)
      else beyond = target + 1
      target = Math.floor((beyond + sign * seen[i]![side] - 1) / 2)
    }
    return true
  }

  const around = NEAR.map((step) =>
    truth.map((value, i) => meet(outer?.[i] ?? unknowns[members[i]!]!.bounds, { low: value - step, high: value + step })),
  )

  /** A second solution close to the truth, if it is found soon. */
  const near = (i: number): boolean =>
    NEAR.some((step, n) =>
      [
        { low: truth[i]! - step, high: truth[i]! - 1 },
        { low: truth[i]! + 1, high: truth[i]! + step },
      ].some((side) => {
        const found = whole.solve({ unknown: i, bounds: meet(around[n]![i]!, side) }, NEAR_BUDGET, around[n]!)
        if (found.kind === 'solution') note(found.values)
        return found.kind === 'solution'
      }),
    )

  /** Any other value will do; what an earlier solution has moved is not asked again. */
  const other = (i: number, limits: Bounds): boolean => {
    if (seen[i]!.low < seen[i]!.high || near(i)) return true
    const value = seen[i]!.low
    const sides = [
      { low: limits.low, high: value - 1 },
      { low: value + 1, high: limits.high },
    ]
    const undecided = sides.filter((bounds) => {
      if (bounds.low > bounds.high || seen[i]!.low < seen[i]!.high) return false
      const found = whole.solve({ unknown: i, bounds }, BUDGET)
      if (found.kind === 'solution') note(found.values)
      return found.kind === 'unknown'
    })
    return undecided.length === 0
  }

  for (const [i, unknown] of members.entries()) {
    if (!isAsked(unknown)) continue
    const limits = outer?.[i] ?? unknowns[unknown]!.bounds
    const sure = depth === 'openness' ? other(i, limits) : [reach(i, 'low', limits.low), reach(i, 'high', limits.high)].every(Boolean)
    yield [unknown, { ...seen[i]!, sure }]
  }
}

const verdictOf = ({ low, high, sure }: Range): Conclusion['verdict'] => (low < high ? 'open' : sure ? 'determined' : 'undecided')

/**
 * What follows about every count that no release shows and that is asked about, one after the other, as it is found: whoever looks for the first leak
 * need not wait for the rest. A count that stands in no sum and no rate keeps the bounds of its mark. With `openness` the ends are those of the
 * solutions met on the way, and only the verdict is exact.
 */
export function* conclusions(releases: readonly Release[], depth: Depth, about: About): Generator<Conclusion> {
  const { unknowns, at } = collect(releases)
  const constraints = releases.flatMap((release) => constraintsOf(release, at))
  const isOpen = (i: number) => unknowns[i]!.bounds.low < unknowns[i]!.bounds.high
  const asked = unknowns.map((unknown) => !unknown.shown && about(unknown))
  const concluded = (i: number, range: Range): Conclusion => {
    const { key, value, persons } = unknowns[i]!
    return { key, value, persons, low: range.low, high: range.high, verdict: verdictOf(range) }
  }
  const answered = new Set<number>()
  for (const group of groups(unknowns.length, isOpen, constraints)) {
    for (const [unknown, range] of rangesOf(unknowns, group, depth, (i) => asked[i]!)) {
      answered.add(unknown)
      yield concluded(unknown, range)
    }
  }
  for (const [i, { bounds }] of unknowns.entries()) if (asked[i] && !answered.has(i)) yield concluded(i, { ...bounds, sure: true })
}

/** All conclusions at once, by default about every count, with exact ends. */
export const attack = (releases: readonly Release[], depth: Depth = 'ends', about: About = () => true): readonly Conclusion[] => [
  ...conclusions(releases, depth, about),
]
