/** The attack on a release as it was kept: what it hides, and what of it follows all the same. */
import { attackerOf, type Conclusion, type Release } from './attack.ts'
import { hiddenInVain, identity, knownFrom, mustHide, secretIn } from './hidden.ts'
import { partsOf } from './parts.ts'

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
  const keys = new Set([...withheld, ...secretIn({ counts, earlier })])
  const isWithheld = (key: string) => keys.has(key)
  const hides = mustHide(disclosed.threshold, isWithheld)
  const found = partsOf(counts, earlier).map((part) => {
    const attacker = attackerOf(part.earlier, part.counts)
    const known = knownFrom(attacker, part)
    const hidden = (one: Parameters<typeof hides>[0]) => hides(one) && !known.has(identity(one))
    return {
      concluded: [...attacker.conclusions(disclosed, 'ends', hidden)],
      // Asked as it was asked when the release was prepared, so that both give one answer.
      told: [...attacker.conclusions(disclosed, 'openness', hidden)].filter(({ verdict }) => verdict !== 'open'),
      inVain: hiddenInVain(part.counts, disclosed.threshold, isWithheld, known),
    }
  })
  const [concluded, told] = [found.flatMap((one) => one.concluded), found.flatMap((one) => one.told)]
  const named = (verdict: Conclusion['verdict']) => [
    ...new Set(told.filter((one) => one.verdict === verdict).flatMap(({ key, others }) => [key, ...others])),
  ]
  return {
    hidden: concluded.length,
    narrowest: concluded.length === 0 ? null : Math.min(...concluded.map(({ low, high }) => high - low + 1)),
    determined: named('determined'),
    undecided: named('undecided'),
    alreadyPublic: found.flatMap((one) => one.inVain),
  }
}
