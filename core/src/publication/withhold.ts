/**
 * What of a release is withheld, and why. Small counts of persons and the rates made of them first; then, as long as the attacker can still work one out,
 * the first printed count beside it, else the total above, at last the word that a number is few. Nothing is called safe that was not shown to be safe.
 *
 * Who reads the program must not learn more from what it chose than from what it prints. So the choice does not look at what it hides: the first by
 * name goes, not the smallest; a rate goes with its counts, not only where it tells; and a count is hidden until three values in a row would do where
 * two are enough, for else "one more went" would say that there was just one value left (`known-program.law.ts`).
 */
import { attackerOf, type About, type Attacker, type Conclusion, type Depth, type Release } from './attack.ts'
import { circles, neighboursIn, ratesOf, sizesOf } from './beside.ts'
import { isSmall, printedRate, type Count, type Counts, type Disclosed, type Shown } from './counts.ts'
import { hiddenInVain, identity, knownFrom, mustHide, secretIn, type Identity } from './hidden.ts'
import { partsOf, type Part } from './parts.ts'

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
  /** Counts that could still be worked out, alone or together, or could not be shown to be safe, with all withheld that may be: such a release must not go out. */
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

/** Withholds a count, and every rate made of it. */
function hide(draft: Draft, key: string, rates: readonly string[]): void {
  draft.shown.set(key, 'withheld')
  for (const gone of [key, ...rates]) {
    if (draft.rates.has(gone)) draft.rates.set(gone, null)
    if (!draft.why.has(gone)) draft.why.set(gone, 'beside')
  }
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

/**
 * The first count of those asked about that is not shown to be open: what the search could not decide in its time is not called safe. Those shown to be
 * open on the way are noted.
 */
function firstTold(
  attacker: Attacker,
  disclosed: Disclosed,
  depth: Exclude<Depth, 'ends'>,
  about: About,
  isExcused: (one: Conclusion) => boolean = () => false,
  open?: Set<string>,
): Conclusion | undefined {
  for (const one of attacker.conclusions(disclosed, depth, about)) {
    if (one.verdict === 'open') open?.add(identity(one))
    else if (!isExcused(one)) return one
  }
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

/** Decides one part of a release, in the draft of the whole; answers what of it was public before, and what leaks all the same. */
function decide(part: Part, threshold: number, draft: Draft): Pick<Withholding, 'alreadyPublic' | 'leaking'> {
  const { counts, earlier } = part
  const disclosed: Disclosed = { threshold, counts: draft.shown, rates: draft.rates }
  const attacker = attackerOf(earlier, counts)
  const known = knownFrom(attacker, part)
  const leaking = new Set<string>()
  const secret = secretIn(part)
  const isWithheld = (key: string) => draft.why.has(key) || secret.has(key)
  const hides = mustHide(threshold, isWithheld)
  const isSecret = (one: Parameters<typeof hides>[0]) => hides(one) && !known.has(identity(one))
  const values = new Map(counts.counts.map(({ key, value }) => [key, value]))
  // A count no smaller than the threshold that was withheld for the sake of another and follows from the rest hides nothing: printing it tells nothing new.
  const plain = new Set<string>()
  const followsAnyway = (one: Conclusion) =>
    one.verdict === 'determined' && one.value >= threshold && values.get(one.key) === one.value && draft.why.get(one.key) === 'beside'
  const persons = new Set(counts.counts.filter((count) => count.persons && !known.has(identity(count))).map(({ key }) => key))
  const mayGo = (key: string) => persons.has(key) && !plain.has(key)
  const [size, neighbours, rates] = [sizesOf(counts), neighboursIn(counts), ratesOf(counts)]

  // First three values in a row, as far as withholding can give them: what cannot have them with everything withheld does with two.
  const whole = hiddenWhole(counts, threshold)
  const narrow = new Set<string>()
  const isNarrow = (one: Identity): boolean => {
    if (firstTold(attacker, whole, 'room', (other) => identity(other) === identity(one))) narrow.add(identity(one))
    return narrow.has(identity(one))
  }
  // What is open stays open however much more is withheld: the numbers that showed it agree with less, too.
  const open = { room: new Set<string>(), openness: new Set<string>() }
  for (;;) {
    const asked = (one: Parameters<typeof hides>[0]) => isSecret(one) && !narrow.has(identity(one)) && !open.room.has(identity(one))
    const leak = firstTold(attacker, disclosed, 'room', asked, isNarrow, open.room)
    if (!leak) break
    const next = nextFor(circles(neighbours, leak.key), size, mayGo, draft)
    if (next === null) narrow.add(identity(leak))
    else hide(draft, next, rates(next))
  }

  for (;;) {
    const asked = (one: Parameters<typeof hides>[0]) => isSecret(one) && !leaking.has(identity(one)) && !open.openness.has(identity(one))
    const leak = firstTold(attacker, disclosed, 'openness', asked, () => false, open.openness)
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
      // Here something more is told.
      open.openness.clear()
    } else leaking.add(identity(leak))
  }
  // What was given up may be safe by now: what was withheld afterwards for others hides it, too. Asked as an audit of the release asks.
  const told =
    leaking.size === 0 ? [] : [...attacker.conclusions(disclosed, 'openness', isSecret)].filter(({ verdict }) => verdict !== 'open')
  return {
    alreadyPublic: hiddenInVain(counts, threshold, isWithheld, known),
    leaking: [...new Set(told.flatMap(({ key, others }) => [key, ...others]))],
  }
}

/**
 * Decides what of these counts may be public beside everything released `earlier`, oldest first. Where an earlier release had a lower threshold, the
 * small counts it printed stay known and are named in `alreadyPublic`.
 */
export function withhold(counts: Counts, threshold: number, earlier: readonly Release[] = []): Withholding {
  const draft = primary(counts, threshold)
  const decided = partsOf(counts, earlier).map((part) => decide(part, threshold, draft))
  return {
    disclosed: { threshold, counts: draft.shown, rates: draft.rates },
    withheld: [...draft.why].map(([key, why]) => ({ key, why })),
    alreadyPublic: decided.flatMap(({ alreadyPublic }) => alreadyPublic),
    leaking: decided.flatMap(({ leaking }) => leaking),
  }
}
