/**
 * The attacker: what somebody who has every release in hand can conclude about each count that was withheld.
 *
 * They know the rule of withholding, the sums, the rounding of each rate, and, since corrections are made public, which counts changed between two
 * releases. What they conclude is exact: a lowest and a highest value, each reached by numbers that agree with everything public.
 *
 * The program is public too, and it withholds one count because another is small. Whoever knows that reads from the choice what is small: so the
 * attacker is told of every hidden count whether it is nought, below the threshold or not, also of those nobody prints.
 */
import type { Counts, Disclosed } from './counts.ts'
import { evidenceOf, meet, type Known, type Release, type Unknown } from './evidence.ts'
import { familiesOf } from './parts.ts'
import { mover } from './moves.ts'
import { NO_MORE_THAN, searcher, type Bounds, type Constraint, type System } from './whole-numbers.ts'

export type { Release }

export interface Conclusion {
  readonly key: string
  /** Where what is concluded is the sum of what several senders gave: the keys of the others. */
  readonly others: readonly string[]
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

/** The constraints fall apart into groups that share no open unknown; each is a question of its own. */
function groups(size: number, open: (at: number) => boolean, constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const asking = constraints.flatMap((constraint) => {
    const unknowns = constraint.terms.map(({ unknown }) => unknown).filter(open)
    return unknowns.length === 0 ? [] : [{ constraint, unknowns }]
  })
  const families = familiesOf(
    size,
    asking.map(({ unknowns }) => unknowns),
  )
  return [...Map.groupBy(asking, ({ unknowns: [one] }) => families[one!]).values()].map((same) => same.map(({ constraint }) => constraint))
}

interface Range extends Bounds {
  readonly sure: boolean
}

/**
 * ends: lowest and highest value exactly · openness: only whether a second value is possible, for whoever asks again and again · room: whether the
 * lowest and the highest are at least two apart, and open only then.
 */
export type Depth = 'ends' | 'openness' | 'room'

/** How far apart two possible values must be for a count to be called open. */
const apart = (depth: Depth): number => (depth === 'room' ? 2 : 1)

/** Asked for the first time it is worked out, then kept. */
function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | null = null
  return () => (kept ??= { value: work() }).value
}

/** Which counts are asked about; the rest cost nothing. */
export type About = (count: Pick<Conclusion, 'key' | 'others' | 'value' | 'persons'>) => boolean

/**
 * Lowest and highest value of each unknown of a group that is asked about, one after the other. Nobody believes in more than twice the largest number and a hundred: whoever looks on knows
 * about how many people live there, and an attacker who knows more is the one to be safe from. Every solution found speaks for all its unknowns at once. */
function* rangesOf(
  unknowns: readonly Unknown[],
  known: readonly Bounds[],
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
  const system: System = {
    bounds: members.map((unknown) => ({ ...known[unknown]!, high: Math.min(known[unknown]!.high, believed) })),
    constraints,
  }
  const whole = searcher(system)
  if (!whole.holds(truth)) throw new RangeError('the counts of a release contradict its own sums')
  const move = mover(system, truth)
  const outer = once(() => whole.bounds())
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

  const around = once(() =>
    NEAR.map((step) => truth.map((value, i) => meet(outer()?.[i] ?? known[members[i]!]!, { low: value - step, high: value + step }))),
  )

  const least = apart(depth)
  const isWide = (i: number) => seen[i]!.high - seen[i]!.low >= least

  /** What to look for so that a count is seen to be wide: values far enough off, else one on either side. */
  const sidesOf = (value: number, step: number): readonly Bounds[] => [
    { low: value - step, high: value - least },
    { low: value + least, high: value + step },
    ...(least === 1 ? [] : [value - 1, value + 1].map((one) => ({ low: one, high: one }))),
  ]

  /** Whether moving a few numbers shows that a count is wide. */
  const byMoves = (i: number): boolean =>
    (least === 1 ? [1, -1] : [2, -2, 1, -1]).some((by) => {
      for (const [moved, far] of move(i, by) ?? []) {
        const value = truth[moved]! + far
        seen[moved] = { low: Math.min(seen[moved]!.low, value), high: Math.max(seen[moved]!.high, value) }
      }
      return isWide(i)
    })

  /** Another solution close to the truth, if it is found soon. */
  const near = (i: number): boolean =>
    NEAR.some((step, n) =>
      sidesOf(truth[i]!, step).some((side) => {
        if (side.low > side.high) return false
        const near = around()[n]!
        const found = whole.solve({ unknown: i, bounds: meet(near[i]!, side) }, NEAR_BUDGET, near)
        if (found.kind === 'solution') note(found.values)
        return isWide(i)
      }),
    )

  /** Any other value will do; what an earlier solution has moved is not asked again. */
  const other = (i: number, limitsOf: () => Bounds): boolean => {
    if (isWide(i) || byMoves(i) || near(i)) return true
    const limits = limitsOf()
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
    const limitsOf = () => outer()?.[i] ?? known[unknown]!
    // A search for the ends that did not suffice has at least looked beside the truth.
    if (depth === 'ends' && !isWide(i) && !byMoves(i)) near(i)
    const sure = depth !== 'ends' ? other(i, limitsOf) : [reach(i, 'low', limitsOf().low), reach(i, 'high', limitsOf().high)].every(Boolean)
    yield [unknown, { ...seen[i]!, sure }]
  }
}

const verdictOf = ({ low, high, sure }: Range, depth: Depth): Conclusion['verdict'] =>
  high - low >= apart(depth) ? 'open' : sure ? 'determined' : 'undecided'

/** Asks the same evidence again and again; what it found out about a group of counts it need not find out twice. */
export interface Attacker {
  /**
   * What follows about every count that no release shows and that is asked about, one after the other, as it is found: whoever looks for the first leak
   * need not wait for the rest. A count that stands in no sum and no rate keeps the bounds of its mark. With `openness` the ends are those of the
   * solutions met on the way, and only the verdict is exact.
   */
  conclusions(disclosed: Disclosed, depth: Depth, about: About): Generator<Conclusion>
}

type Ranges = readonly (readonly [unknown: number, range: Range])[]

/** An attacker of a release of these counts, whatever it discloses, with the earlier ones in hand. */
export function attackerOf(earlier: readonly Release[], counts: Counts): Attacker {
  const { unknowns, spokenFor, under } = evidenceOf(earlier, counts)
  const found = new Map<string, Ranges>()
  const numbers = new Map<Constraint, number>()
  const numberOf = (one: Constraint): number => {
    const there = numbers.get(one) ?? numbers.size
    numbers.set(one, there)
    return there
  }

  /** Everything the answer for a group hangs on. */
  const questionOf = ({ bounds }: Known, group: readonly Constraint[], depth: Depth, asked: readonly boolean[]): string => {
    const members = new Set(group.flatMap(({ terms }) => terms.map(({ unknown }) => unknown)))
    const said = [...members].map((at) => `${at}${asked[at] === true ? '?' : ':'}${bounds[at]!.low}-${bounds[at]!.high}`)
    return [depth, group.map(numberOf).join(' '), ...said].join(' ')
  }

  function* rangesIn(known: Known, group: readonly Constraint[], depth: Depth, asked: readonly boolean[]): Generator<Ranges[number]> {
    const question = questionOf(known, group, depth, asked)
    const there = found.get(question)
    if (there) return yield* there
    const all: Ranges[number][] = []
    for (const one of rangesOf(unknowns, known.bounds, group, depth, (at) => asked[at]!)) {
      all.push(one)
      yield one
    }
    found.set(question, all)
  }

  return {
    *conclusions(disclosed, depth, about) {
      const known = under(disclosed)
      const { bounds, shown, constraints } = known
      const isOpen = (at: number) => bounds[at]!.low < bounds[at]!.high
      const asked = unknowns.map((unknown, at) => !shown[at] && !spokenFor.has(at) && about(unknown))
      const concluded = (at: number, range: Range): Conclusion => {
        return { ...unknowns[at]!, low: range.low, high: range.high, verdict: verdictOf(range, depth) }
      }
      const answered = new Set<number>()
      for (const group of groups(unknowns.length, isOpen, constraints)) {
        if (!group.some(({ terms }) => terms.some(({ unknown }) => asked[unknown]))) continue
        for (const [unknown, range] of rangesIn(known, group, depth, asked)) {
          answered.add(unknown)
          yield concluded(unknown, range)
        }
      }
      for (const [at, own] of bounds.entries()) if (asked[at] && !answered.has(at)) yield concluded(at, { ...own, sure: true })
    },
  }
}

/** All conclusions of what releases tell together, by default about every count, with exact ends. */
export function attack(releases: readonly Release[], depth: Depth = 'ends', about: About = () => true): readonly Conclusion[] {
  const last = releases.at(-1)
  return last ? [...attackerOf(releases.slice(0, -1), last.counts).conclusions(last.disclosed, depth, about)] : []
}
