/** What of a release must not be told, and what of it everybody knows already. */
import type { Attacker, Conclusion } from './attack.ts'
import type { Part } from './parts.ts'
import { isSmall, type Counts, type Disclosed } from './counts.ts'

export interface Identity {
  readonly key: string
  readonly others?: readonly string[]
  readonly value: number
}
export const identity = ({ key, others = [], value }: Identity) => `${[key, ...others].join(' and ')}=${value}`

/** Of a release that shows nothing only how its counts hang together is known, which is public anyway. Of none is it told whether it is few. */
const unseen = ({ counts }: Counts): Disclosed => ({
  threshold: 1,
  counts: new Map(counts.map(({ key }) => [key, 'absent'])),
  rates: new Map(),
})

/** What everybody can know of the persons in these counts from earlier releases: what they printed, and what follows from it. */
export function knownFrom(attacker: Attacker, { counts, earlier }: Part): ReadonlySet<string> {
  if (earlier.length === 0) return new Set()
  const printed = earlier.flatMap((release) =>
    release.counts.counts.filter(({ key }) => typeof release.disclosed.counts.get(key) === 'number'),
  )
  const concluded = [...attacker.conclusions(unseen(counts), 'openness', ({ value }) => value > 0)].filter(
    ({ verdict }) => verdict === 'determined',
  )
  return new Set([...printed, ...concluded].map(identity))
}

/** What may not be worked out though nothing says that it is withheld, also of those who stood in an earlier release only. */
export const secretIn = ({ counts, earlier }: Part): ReadonlySet<string> =>
  new Set(
    [counts, ...earlier.map((release) => release.counts)].flatMap((one) =>
      one.counts.flatMap(({ key, standing }) => (standing === 'secret' ? [key] : [])),
    ),
  )

/**
 * Whether a count must not be told: a small number of persons, printed or not, or anything withheld; of several senders together a small number only. That
 * it is zero may be known, zeros are printed.
 */
export const mustHide =
  (threshold: number, isWithheld: (key: string) => boolean) =>
  ({ key, others, value, persons }: Pick<Conclusion, 'key' | 'others' | 'value' | 'persons'>) =>
    value > 0 && ((persons && value < threshold) || (others.length === 0 && isWithheld(key)))

/** Counts of a release that are hidden in it and known from before. */
export const hiddenInVain = (counts: Counts, threshold: number, isWithheld: (key: string) => boolean, known: ReadonlySet<string>) =>
  counts.counts
    .filter((count) => count.value > 0 && (isSmall(count, threshold) || isWithheld(count.key)) && known.has(identity(count)))
    .map(({ key }) => key)
