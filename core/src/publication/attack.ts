/**
 * The attacker: what somebody who has every release in hand can conclude about each count that was withheld.
 *
 * They know the rule of withholding, the sums, the rounding of each rate, and, since corrections are made public, which counts changed between two
 * releases. What they conclude is exact: a lowest and a highest value, each reached by numbers that agree with everything public.
 *
 * The program is public too, and it withholds one count because another is small. Whoever knows that reads from the choice what is small: so the
 * attacker is told of every hidden count whether it is nought, below the threshold or not, also of those nobody prints.
 */
import { NO_MORE_THAN, searcher, type Bounds, type Constraint } from './whole-numbers.ts'
import type { Count, Counts, Disclosed, Rate, Shown } from './counts.ts'

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
      if (!persons || standing !== 'implied' || threshold <= 1) return { low: 0, high: NO_MORE_THAN }
      return value === 0 ? { low: 0, high: 0 } : value < threshold ? few : more
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
  /** In every release one sender's, of which nothing is said. */
  inner: boolean
  bounds: Bounds
}

function collect(releases: readonly Release[]) {
  const unknowns: Unknown[] = []
  const at = new Map<string, number>()
  for (const { counts, disclosed } of releases) {
    for (const count of counts.counts) {
      const { key, value, persons, standing } = count
      const inner = standing === 'inner' || standing === 'secret'
      const shown = disclosed.counts.get(key) ?? 'absent'
      const name = `${key}=${value}`
      const bounds = boundsOf(count, shown, disclosed.threshold)
      const place = at.get(name)
      const known = place === undefined ? undefined : unknowns[place]
      if (known) {
        known.bounds = meet(known.bounds, bounds)
        known.shown ||= typeof shown === 'number'
        known.persons ||= persons
        known.inner &&= inner
      } else {
        at.set(name, unknowns.length)
        unknowns.push({ key, value, persons, shown: typeof shown === 'number', inner, bounds })
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

/**
 * Senders who stand in the same sums are as one: whatever is known of them together, each may have given all of it or nothing. Leaves one of them with
 * the value of all, and says who is not alone.
 */
function joined(
  unknowns: Unknown[],
  constraints: readonly Constraint[],
): { readonly constraints: readonly Constraint[]; readonly together: ReadonlySet<number> } {
  const columns = new Map<number, string>()
  constraints.forEach(({ terms }, n) => {
    for (const { unknown, factor } of terms)
      if (unknowns[unknown]!.inner) columns.set(unknown, `${columns.get(unknown) ?? ''} ${n}×${factor}`)
  })
  const together = [...Map.groupBy(columns.keys(), (unknown) => columns.get(unknown)).values()].filter((same) => same.length > 1)
  const gone = new Set(together.flatMap((same) => same.slice(1)))
  for (const same of together) {
    const first = same[0]!
    const value = same.reduce((sum, one) => sum + unknowns[one]!.value, 0)
    unknowns[first] = { ...unknowns[first]!, value, bounds: { low: 0, high: NO_MORE_THAN } }
  }
  return {
    constraints: constraints.map(({ terms, least }) => ({ terms: terms.filter(({ unknown }) => !gone.has(unknown)), least })),
    together: new Set(together.flat()),
  }
}

interface Range extends Bounds {
  readonly sure: boolean
}

/**
 * ends: lowest and highest value exactly · openness: only whether a second value is possible, for whoever asks again and again · room: whether the
 * lowest and the highest are at least two apart, and open only then.
 */
type Depth = 'ends' | 'openness' | 'room'

/** How far apart two possible values must be for a count to be called open. */
const apart = (depth: Depth): number => (depth === 'room' ? 2 : 1)

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

  const least = apart(depth)
  const isWide = (i: number) => seen[i]!.high - seen[i]!.low >= least

  /** What to look for so that a count is seen to be wide: values far enough off, else one on either side. */
  const sidesOf = (value: number, step: number): readonly Bounds[] => [
    { low: value - step, high: value - least },
    { low: value + least, high: value + step },
    ...(least === 1 ? [] : [value - 1, value + 1].map((one) => ({ low: one, high: one }))),
  ]

  /** Another solution close to the truth, if it is found soon. */
  const near = (i: number): boolean =>
    NEAR.some((step, n) =>
      sidesOf(truth[i]!, step).some((side) => {
        if (side.low > side.high) return false
        const found = whole.solve({ unknown: i, bounds: meet(around[n]![i]!, side) }, NEAR_BUDGET, around[n]!)
        if (found.kind === 'solution') note(found.values)
        return isWide(i)
      }),
    )

  /** Any other value will do; what an earlier solution has moved is not asked again. */
  const other = (i: number, limits: Bounds): boolean => {
    if (isWide(i) || near(i)) return true
    const undecided = sidesOf(truth[i]!, NO_MORE_THAN).filter((side) => {
      const bounds = meet(limits, side)
      if (bounds.low > bounds.high || isWide(i)) return false
      const found = whole.solve({ unknown: i, bounds }, BUDGET)
      if (found.kind === 'solution') note(found.values)
      return found.kind === 'unknown'
    })
    return undecided.length === 0
  }

  for (const [i, unknown] of members.entries()) {
    if (!isAsked(unknown)) continue
    const limits = outer?.[i] ?? unknowns[unknown]!.bounds
    // A search for the ends that did not suffice has at least looked beside the truth.
    if (depth === 'ends' && !isWide(i)) near(i)
    const sure = depth !== 'ends' ? other(i, limits) : [reach(i, 'low', limits.low), reach(i, 'high', limits.high)].every(Boolean)
    yield [unknown, { ...seen[i]!, sure }]
  }
}

const verdictOf = ({ low, high, sure }: Range, depth: Depth): Conclusion['verdict'] =>
  high - low >= apart(depth) ? 'open' : sure ? 'determined' : 'undecided'

/**
 * What follows about every count that no release shows and that is asked about, one after the other, as it is found: whoever looks for the first leak
 * need not wait for the rest. A count that stands in no sum and no rate keeps the bounds of its mark. With `openness` the ends are those of the
 * solutions met on the way, and only the verdict is exact.
 */
export function* conclusions(releases: readonly Release[], depth: Depth, about: About): Generator<Conclusion> {
  const { unknowns, at } = collect(releases)
  const { constraints, together } = joined(
    unknowns,
    releases.flatMap((release) => constraintsOf(release, at)),
  )
  const isOpen = (i: number) => unknowns[i]!.bounds.low < unknowns[i]!.bounds.high
  const asked = unknowns.map((unknown, i) => !unknown.shown && !together.has(i) && about(unknown))
  const concluded = (i: number, range: Range): Conclusion => {
    const { key, value, persons } = unknowns[i]!
    return { key, value, persons, low: range.low, high: range.high, verdict: verdictOf(range, depth) }
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
