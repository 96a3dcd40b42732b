/**
 * What of a release is withheld, and why. Small counts of persons and the rates made of them first; then, as long as the attacker can still work one out,
 * the first printed count beside it, else the total above, at last the word that a number is few. Nothing is called safe that was not shown to be safe.
 *
 * Who reads the program must not learn more from what it chose than from what it prints. So the choice does not look at what it hides: the first by
 * name goes, not the smallest; a rate goes with its counts, not only where it tells; and a count is hidden until three values in a row would do where
 * two are enough, for else "one more went" would say that there was just one value left (`known-program.law.ts`).
 */
import { attackerOf, type About, type Attacker, type Conclusion, type Depth, type Release } from './attack.ts'
import { isSmall, printedRate, type Count, type Counts, type Disclosed, type Shown } from './counts.ts'

/** small: a small count of persons · rate: made of a small count · beside: else a small count could be computed · barred: never public. */
export type Why = 'small' | 'rate' | 'beside' | 'barred'

export interface Withheld {
  readonly key: string
  readonly why: Why
}

export interface Withholding {
  readonly disclosed: Disclosed
  readonly withheld: readonly Withheld[]
  /** What is withheld here and an earlier release already lets everybody know: withholding hides nothing of it, and nothing can take it back. */
  readonly alreadyPublic: readonly string[]
  /** Counts that could still be worked out, or could not be shown to be safe, with all withheld that may be: such a release must not go out. */
  readonly leaking: readonly string[]
}

interface Draft {
  readonly shown: Map<string, Shown>
  readonly rates: Map<string, string | null>
  readonly why: Map<string, Why>
}

function primary({ counts, rates }: Counts, threshold: number): Draft {
  const values = new Map(counts.map(({ key, value }) => [key, value]))
  const why = new Map<string, Why>()
  const shown = new Map<string, Shown>()
  for (const count of counts) {
    const small = isSmall(count, threshold)
    if (count.standing === 'printed') shown.set(count.key, small ? 'few' : count.value)
    else shown.set(count.key, 'absent')
    if (count.standing === 'barred') why.set(count.key, 'barred')
    else if (small && count.standing === 'printed') why.set(count.key, 'small')
  }
  const printed = new Map<string, string | null>()
  for (const rate of rates) {
    const parts = [...rate.above, ...rate.below]
    const hides = parts.some((key) => why.has(key))
    printed.set(rate.key, hides ? null : printedRate(rate, values))
    if (hides) why.set(rate.key, parts.some((key) => why.get(key) === 'barred') ? 'barred' : 'rate')
  }
  return { shown, rates: printed, why }
}

type Neighbours = (key: string) => ReadonlySet<string>

/** Whatever shares a sum or a rate with a count or a rate. */
function neighboursIn({ sums, rates }: Counts): Neighbours {
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
function circles(neighbours: Neighbours, start: string): readonly (readonly string[])[] {
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
function ratesOf({ rates }: Counts): (key: string) => readonly string[] {
  const of = Map.groupBy(
    rates.flatMap(({ key, above, below }) => [...new Set([...above, ...below])].map((count) => ({ key, count }))),
    ({ count }) => count,
  )
  return (count) => (of.get(count) ?? []).map(({ key }) => key)
}

/** Withholds a count, and every rate made of it. */
function hide(draft: Draft, key: string, rates: readonly string[]): void {
  draft.shown.set(key, 'withheld')
  for (const gone of [key, ...rates]) {
    if (draft.rates.has(gone)) draft.rates.set(gone, null)
    if (!draft.why.has(gone)) draft.why.set(gone, 'beside')
  }
}

/** How much each count is made of: a commune of less than the whole. */
function sizesOf({ sums }: Counts): (key: string) => number {
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

/**
 * The next count to withhold for the sake of another: of the nearest circle that has one, and the circle after it, what is made of least, and of those
 * the first by name: who reads loses one commune and not the whole.
 */
function nextFor(
  near: readonly (readonly string[])[],
  size: (key: string) => number,
  mayGo: (key: string) => boolean,
  draft: Draft,
): string | null {
  const printed = near.map((circle) =>
    circle.filter((key) => {
      const shown = draft.shown.get(key)
      return typeof shown === 'number' && shown > 0 && mayGo(key)
    }),
  )
  const n = printed.findIndex((circle) => circle.length > 0)
  const [first] = printed.slice(n, n + 2).flat().toSorted((a, b) => size(a) - size(b) || (a < b ? -1 : 1)) // prettier-ignore
  return n === -1 ? null : (first ?? null)
}

/** With nothing left to withhold, that a number is below the threshold may itself be the clue: it then says no more than that it is withheld. */
function vaguerFor(counts: Counts, near: readonly (readonly string[])[], draft: Draft, start: string): string | null {
  const totals = new Set(counts.sums.map((sum) => sum.total))
  const few = [start, ...near.flat()].filter((key) => draft.shown.get(key) === 'few')
  // A total first: of four it is known that they are few, and that they are four is what tells.
  return few.find((key) => totals.has(key)) ?? few[0] ?? null
}

interface Identity {
  readonly key: string
  readonly value: number
}
const identity = ({ key, value }: Identity) => `${key}=${value}`

/** Of a release that shows nothing only how its counts hang together is known, which is public anyway. Of none is it told whether it is few. */
const unseen = ({ counts }: Counts): Disclosed => ({
  threshold: 1,
  counts: new Map(counts.map(({ key }) => [key, 'absent'])),
  rates: new Map(),
})

/** What everybody can know of the persons in these counts from earlier releases: what they printed, and what follows from it. */
function knownFrom(attacker: Attacker, earlier: readonly Release[], counts: Counts): ReadonlySet<string> {
  if (earlier.length === 0) return new Set()
  const printed = earlier.flatMap((release) =>
    release.counts.counts.filter(({ key }) => typeof release.disclosed.counts.get(key) === 'number'),
  )
  const own = new Set(counts.counts.filter(({ value }) => value > 0).map(identity))
  const concluded = [...attacker.conclusions(unseen(counts), 'openness', (one) => own.has(identity(one)))].filter(
    ({ verdict }) => verdict === 'determined',
  )
  return new Set([...printed, ...concluded].map(identity))
}

/** What may not be worked out though nothing says that it is withheld. */
const secretIn = ({ counts }: Counts): ReadonlySet<string> =>
  new Set(counts.flatMap(({ key, standing }) => (standing === 'secret' ? [key] : [])))

/** Whether a count must not be told: a small number of persons, printed or not, or anything withheld. That it is zero may be known, zeros are printed. */
const mustHide =
  (threshold: number, isWithheld: (key: string) => boolean) =>
  ({ key, value, persons }: Pick<Conclusion, 'key' | 'value' | 'persons'>) =>
    value > 0 && ((persons && value < threshold) || isWithheld(key))

/** The first count of those asked about that is not shown to be open: what the search could not decide in its time is not called safe. */
function firstTold(
  attacker: Attacker,
  disclosed: Disclosed,
  depth: Exclude<Depth, 'ends'>,
  about: About,
  isExcused: (one: Conclusion) => boolean = () => false,
): Conclusion | undefined {
  for (const one of attacker.conclusions(disclosed, depth, about)) if (one.verdict !== 'open' && !isExcused(one)) return one
  return undefined
}

/** The most that can be withheld: of every count of persons no more than whether it is few. */
function hiddenWhole({ counts }: Counts, threshold: number): Disclosed {
  const mark = (count: Count): Shown => {
    if (count.standing !== 'printed') return 'absent'
    if (!count.persons || count.value === 0) return count.value
    return isSmall(count, threshold) ? 'few' : 'withheld'
  }
  return { threshold, counts: new Map(counts.map((count) => [count.key, mark(count)])), rates: new Map() }
}

/** Counts of a release that are hidden in it and known from before. */
const hiddenInVain = (counts: Counts, threshold: number, isWithheld: (key: string) => boolean, known: ReadonlySet<string>) =>
  counts.counts
    .filter((count) => count.value > 0 && (isSmall(count, threshold) || isWithheld(count.key)) && known.has(identity(count)))
    .map(({ key }) => key)

/**
 * Decides what of these counts may be public beside everything released `earlier`, oldest first. Where an earlier release had a lower threshold, the
 * small counts it printed stay known and are named in `alreadyPublic`.
 */
export function withhold(counts: Counts, threshold: number, earlier: readonly Release[] = []): Withholding {
  const draft = primary(counts, threshold)
  const disclosed: Disclosed = { threshold, counts: draft.shown, rates: draft.rates }
  const attacker = attackerOf(earlier, counts)
  const known = knownFrom(attacker, earlier, counts)
  const leaking = new Set<string>()
  const secret = secretIn(counts)
  const isWithheld = (key: string) => draft.why.has(key) || secret.has(key)
  const hides = mustHide(threshold, isWithheld)
  const values = new Map(counts.counts.map(({ key, value }) => [key, value]))
  // A count no smaller than the threshold that was withheld for the sake of another and follows from the rest hides nothing: printing it tells nothing new.
  const plain = new Set<string>()
  const followsAnyway = (one: Conclusion) =>
    one.verdict === 'determined' && one.value >= threshold && values.get(one.key) === one.value && draft.why.get(one.key) === 'beside'
  const persons = new Map(counts.counts.filter((count) => count.persons && !known.has(identity(count))).map((count) => [count.key, count]))
  const mayGo = (key: string) => persons.has(key) && !plain.has(key)
  const [size, neighbours, rates] = [sizesOf(counts), neighboursIn(counts), ratesOf(counts)]

  // First three values in a row, as far as withholding can give them: what cannot have them with everything withheld does with two.
  const whole = hiddenWhole(counts, threshold)
  const narrow = new Set<string>()
  const isNarrow = (one: Identity): boolean => {
    if (firstTold(attacker, whole, 'room', (other) => identity(other) === identity(one))) narrow.add(identity(one))
    return narrow.has(identity(one))
  }
  for (;;) {
    const asked = (one: Parameters<typeof hides>[0]) => hides(one) && !known.has(identity(one)) && !narrow.has(identity(one))
    const leak = firstTold(attacker, disclosed, 'room', asked, isNarrow)
    if (!leak) break
    const next = nextFor(circles(neighbours, leak.key), size, mayGo, draft)
    if (next === null) narrow.add(identity(leak))
    else hide(draft, next, rates(next))
  }

  for (;;) {
    const leak = firstTold(attacker, disclosed, 'openness', (one) => hides(one) && !known.has(identity(one)) && !leaking.has(identity(one)))
    if (!leak) break
    const isLeak = (one: Identity) => identity(one) === identity(leak)
    const near = circles(neighbours, leak.key)
    const vaguer = firstTold(attacker, whole, 'openness', isLeak) ? vaguerFor(counts, near, draft, leak.key) : null
    const next = vaguer === null ? nextFor(near, size, mayGo, draft) : null
    if (next !== null) hide(draft, next, rates(next))
    else if (vaguer !== null) draft.shown.set(vaguer, 'withheld')
    else if (followsAnyway(leak)) {
      draft.shown.set(leak.key, leak.value)
      draft.why.delete(leak.key)
      plain.add(leak.key)
    } else leaking.add(identity(leak))
  }
  // What was given up may be safe by now: what was withheld afterwards for others hides it, too. Asked as an audit of the release asks.
  const told =
    leaking.size === 0
      ? []
      : [...attacker.conclusions(disclosed, 'openness', (one) => hides(one) && !known.has(identity(one)))].filter(
          ({ verdict }) => verdict !== 'open',
        )
  return {
    disclosed,
    withheld: [...draft.why].map(([key, why]) => ({ key, why })),
    alreadyPublic: hiddenInVain(counts, threshold, isWithheld, known),
    leaking: [...new Set(told.map(({ key }) => key))],
  }
}

/** What an attack on a release finds, with everything released before it in hand. */
export interface Audit {
  /** Counts that are hidden, and how many values the best known of them may still have; null where none is hidden. */
  readonly hidden: number
  readonly narrowest: number | null
  /** What this release lets out: it follows with it and did not without it. */
  readonly determined: readonly string[]
  readonly undecided: readonly string[]
  readonly alreadyPublic: readonly string[]
}

/** Attacks a release. It finds nothing `determined` or `undecided` but what `withhold` called leaking, and the same `alreadyPublic` (both are laws). */
export function audit(release: Release, withheld: readonly string[], earlier: readonly Release[] = []): Audit {
  const { counts, disclosed } = release
  const keys = new Set([...withheld, ...secretIn(counts)])
  const isWithheld = (key: string) => keys.has(key)
  const attacker = attackerOf(earlier, counts)
  const known = knownFrom(attacker, earlier, counts)
  const hides = mustHide(disclosed.threshold, isWithheld)
  const hidden = (one: Parameters<typeof hides>[0]) => hides(one) && !known.has(identity(one))
  const concluded = [...attacker.conclusions(disclosed, 'ends', hidden)]
  // Asked as it was asked when the release was prepared, so that both give one answer.
  const told = [...attacker.conclusions(disclosed, 'openness', hidden)].filter(({ verdict }) => verdict !== 'open')
  const named = (verdict: Conclusion['verdict']) => [...new Set(told.filter((one) => one.verdict === verdict).map(({ key }) => key))]
  return {
    hidden: concluded.length,
    narrowest: concluded.length === 0 ? null : Math.min(...concluded.map(({ low, high }) => high - low + 1)),
    determined: named('determined'),
    undecided: named('undecided'),
    alreadyPublic: hiddenInVain(counts, disclosed.threshold, isWithheld, known),
  }
}
