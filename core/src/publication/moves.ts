/**
 * A second solution close to a known one, found as by hand: one number is moved, and whatever no longer adds up is mended by moving another. What is
 * found holds; that nothing is found says nothing.
 */
import type { System } from './whole-numbers.ts'

/** How many numbers may move beside the first, and how many may be tried. */
const DEEPEST = 30
const TRIES = 400

/** By how much each unknown moves; the others stay as they are. */
export type Moves = ReadonlyMap<number, number>

/** Looks for other solutions of a system beside the `truth`, which is one. */
export function mover({ bounds, constraints }: System, truth: readonly number[]): (unknown: number, by: number) => Moves | null {
  const touching: { readonly at: number; readonly factor: number }[][] = bounds.map(() => [])
  constraints.forEach(({ terms }, at) => terms.forEach(({ unknown, factor }) => touching[unknown]!.push({ at, factor })))
  const spare = constraints.map(({ terms, least }) => terms.reduce((sum, { unknown, factor }) => sum + factor * truth[unknown]!, -least))
  // What stands in few sums disturbs few when it moves.
  const orders = new Map<number, System['constraints'][number]['terms']>()
  const orderOf = (at: number) => {
    const there = orders.get(at) ?? constraints[at]!.terms.toSorted((a, b) => touching[a.unknown]!.length - touching[b.unknown]!.length)
    orders.set(at, there)
    return there
  }
  const fits = (unknown: number, by: number): boolean => {
    const value = truth[unknown]! + by
    return value >= bounds[unknown]!.low && value <= bounds[unknown]!.high
  }

  return (first, firstBy) => {
    const moved = new Map<number, number>()
    let tries = TRIES
    const shift = (unknown: number, by: number) => {
      for (const { at, factor } of touching[unknown]!) spare[at]! += factor * by
    }
    const take = (unknown: number, by: number): boolean => {
      moved.set(unknown, by)
      shift(unknown, by)
      if (mended()) return true
      shift(unknown, -by)
      moved.delete(unknown)
      return false
    }
    /** Of what no longer adds up, what leaves the least choice. */
    const broken = (): number | null => {
      let best: number | null = null
      for (const unknown of moved.keys())
        for (const { at } of touching[unknown]!) {
          if (spare[at]! >= 0) continue
          if (best === null || constraints[at]!.terms.length < constraints[best]!.terms.length) best = at
        }
      return best
    }
    const mended = (): boolean => {
      const at = broken()
      if (at === null) return true
      if (moved.size > DEEPEST) return false
      for (const { unknown, factor } of orderOf(at)) {
        if (moved.has(unknown)) continue
        const by = Math.sign(factor) * Math.ceil(-spare[at]! / Math.abs(factor))
        if (!fits(unknown, by)) continue
        if (--tries < 0) return false
        if (take(unknown, by)) return true
      }
      return false
    }
    if (!fits(first, firstBy) || !take(first, firstBy)) return null
    for (const [unknown, by] of moved) shift(unknown, -by)
    return moved
  }
}
