/**
 * Systems of linear constraints over whole numbers: what somebody with pencil and paper, or a machine, can conclude from published sums and rounded
 * percentages.
 *
 * Bounds are narrowed by propagation (sound: no solution is lost); an exact search by halving then finds a solution or proves there is none. The search
 * has a budget, and what it cannot decide within it says so.
 */

/** Σ factor × unknown ≥ least. An equation is two of them. */
export interface Constraint {
  readonly terms: readonly { readonly unknown: number; readonly factor: number }[]
  readonly least: number
}

/** Lowest and highest value an unknown may have, both included. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** No published count is above it: products with the factors of a rate stay exact in a double. */
export const NO_MORE_THAN = 2 ** 26

export interface System {
  readonly bounds: readonly Bounds[]
  readonly constraints: readonly Constraint[]
}

export type Solved =
  | { readonly kind: 'solution'; readonly values: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

interface Work {
  readonly low: number[]
  readonly high: number[]
}

/** What a search may still spend, in terms of constraints looked at: time is bounded by it however slowly bounds close in. */
interface Meter {
  left: number
}

/** Which constraints speak of an unknown, for waking them when its bounds move. */
function waking(system: System): readonly (readonly number[])[] {
  const of: number[][] = system.bounds.map(() => [])
  system.constraints.forEach((constraint, at) => constraint.terms.forEach(({ unknown }) => of[unknown]?.push(at)))
  return of
}

/** Narrows until nothing moves, or the meter is used up (the bounds are then wider than they could be, never too narrow); false where no solution is left. */
function narrow(system: System, wakes: readonly (readonly number[])[], work: Work, start: readonly number[], meter: Meter): boolean {
  const queue = new Set(start)
  for (const at of queue) {
    queue.delete(at)
    if (meter.left <= 0) return true
    const { terms, least } = system.constraints[at]!
    meter.left -= terms.length
    let most = 0
    for (const { unknown, factor } of terms) most += factor * (factor > 0 ? work.high[unknown]! : work.low[unknown]!)
    if (most < least) return false
    for (const { unknown, factor } of terms) {
      const own = factor * (factor > 0 ? work.high[unknown]! : work.low[unknown]!)
      const needed = least - (most - own)
      // factor × x ≥ needed, so x ≥ needed / factor, or ≤ where the factor is negative.
      const bound = factor > 0 ? Math.ceil(needed / factor) : Math.floor(needed / factor)
      const moved = factor > 0 ? bound > work.low[unknown]! : bound < work.high[unknown]!
      if (!moved) continue
      if (factor > 0) work.low[unknown] = bound
      else work.high[unknown] = bound
      if (work.low[unknown]! > work.high[unknown]!) return false
      for (const other of wakes[unknown]!) queue.add(other)
    }
  }
  return true
}

/** Sweeps over all constraints one narrowing may take: bounds that close in by ones are halved sooner than crept after. */
const SWEEPS = 12

/** Search for solutions of one system; every call narrows anew from the bounds it is given. */
export function searcher(system: System) {
  const wakes = waking(system)
  const all = system.constraints.map((_, at) => at)
  const sweep = system.constraints.reduce((sum, { terms }) => sum + terms.length, 0)

  function narrowWithin(meter: Meter, work: Work, start: readonly number[]): boolean {
    const own = { left: Math.min(meter.left, SWEEPS * sweep) }
    const before = own.left
    const some = narrow(system, wakes, work, start, own)
    meter.left -= before - own.left
    return some
  }

  function narrowed(bounds: readonly Bounds[], meter: Meter): Work | null {
    const work = { low: bounds.map((b) => b.low), high: bounds.map((b) => b.high) }
    return work.low.every((low, i) => low <= work.high[i]!) && narrowWithin(meter, work, all) ? work : null
  }

  const holds = (values: readonly number[]) =>
    system.constraints.every(({ terms, least }) => terms.reduce((sum, { unknown, factor }) => sum + factor * values[unknown]!, 0) >= least)

  /** The open unknown with the fewest values left; -1 where all are fixed. */
  function nextOf(work: Work): number {
    let best = -1
    for (let i = 0; i < work.low.length; i++) {
      const width = work.high[i]! - work.low[i]!
      if (width > 0 && (best < 0 || width < work.high[best]! - work.low[best]!)) best = i
    }
    return best
  }

  function search(first: Work, meter: Meter): Solved {
    const stack: Work[] = [first]
    for (let work = stack.pop(); work; work = stack.pop()) {
      if (meter.left <= 0) return { kind: 'unknown' }
      const at = nextOf(work)
      if (at < 0) {
        if (holds(work.low)) return { kind: 'solution', values: work.low }
        continue
      }
      const middle = Math.floor((work.low[at]! + work.high[at]!) / 2)
      const upper = { low: work.low.with(at, middle + 1), high: [...work.high] }
      const lower = { low: [...work.low], high: work.high.with(at, middle) }
      for (const half of [upper, lower]) if (narrowWithin(meter, half, wakes[at]!)) stack.push(half)
    }
    return { kind: 'none' }
  }

  return {
    holds,
    /** Bounds no solution lies outside of; null where there is no solution at all. */
    bounds(): readonly Bounds[] | null {
      const work = narrowed(system.bounds, { left: Infinity })
      return work && work.low.map((low, i) => ({ low, high: work.high[i]! }))
    },
    /**
     * A solution with one unknown held between other bounds, or that there is none; `unknown` where `sweeps` over all constraints did not suffice. With
     * `among` only solutions between these bounds are looked for.
     */
    solve(
      within: { readonly unknown: number; readonly bounds: Bounds } | null,
      sweeps: number,
      among: readonly Bounds[] = system.bounds,
    ): Solved {
      const meter = { left: sweeps * sweep }
      const work = narrowed(within ? among.with(within.unknown, within.bounds) : among, meter)
      return work ? search(work, meter) : { kind: 'none' }
    },
  }
}
