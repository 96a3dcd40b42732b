/**
 * Figures of old units on the map of a later date, by the recorded succession.
 *
 * A unit that went over whole brings its cells with it. A unit that was split cannot: how many of its people live on which side is not in its
 * figure, so nothing is guessed and both sides are flagged. A unit that took in land from outside the collected territory is flagged too.
 */
import { isWhole, type Succession } from '../units/succession.ts'
import type { Part } from './tally.ts'

export type MappingFlag =
  /** The old unit was split; its figure stays with it. */
  | { readonly why: 'unsplittable'; readonly from: string; readonly to: readonly string[] }
  /** The new unit also took in a unit whose figures were not given (it lay outside the territory). */
  | { readonly why: 'partly-outside'; readonly from: string; readonly to: readonly string[] }
  /** No succession is recorded. */
  | { readonly why: 'no-successor'; readonly from: string; readonly to: readonly string[] }

export interface Mapped {
  /** Parts under the key of the unit they are now in; several old parts may share one. */
  readonly parts: readonly (Part & { readonly was: string })[]
  /** Parts that could not be carried over, as they were. */
  readonly left: readonly Part[]
  readonly flags: readonly MappingFlag[]
}

/** Carries parts over to the units of the later date; every part is either carried or left, never both and never lost. */
export function carryOver(parts: readonly Part[], successions: readonly Succession[]): Mapped {
  const given = new Set(parts.map((part) => part.unit))
  const next = Map.groupBy(successions, (s) => s.from as string)
  const carried: (Part & { readonly was: string })[] = []
  const left: Part[] = []
  const flags: MappingFlag[] = []
  for (const part of parts) {
    const onward = next.get(part.unit) ?? []
    const whole = onward.find((s) => isWhole(s.relation))
    if (whole && onward.length === 1) carried.push({ ...part, unit: whole.to, was: part.unit })
    else {
      left.push(part)
      const to = onward.map((s) => s.to as string)
      if (!flags.some((flag) => flag.from === part.unit))
        flags.push({ why: to.length > 0 ? 'unsplittable' : 'no-successor', from: part.unit, to })
    }
  }
  const reached = new Set(carried.map((part) => part.unit))
  for (const s of successions) {
    if (reached.has(s.to) && !given.has(s.from)) flags.push({ why: 'partly-outside', from: s.from, to: [s.to] })
  }
  return { parts: carried, left, flags }
}
