/** Figures of every unit of a tree, each from the cells of that unit and of all units below it. */
import type { Catalogue, CountingReading, Indicator } from './definition.ts'
import { EMPTY_TALLY, figureOf, join, tally, type IndicatorFigure, type Part, type Tally } from './tally.ts'

/** A unit of the tree of one date; `parent` is null at the root. Bodies hang under the unit whose territory they answer for. */
export interface TreeNode {
  readonly unit: string
  readonly parent: string | null
}

/** The tally of every unit, its own parts joined with those below. Throws where a parent is not in the tree or the tree bites its tail. */
export function talliesOf(
  catalogue: Catalogue,
  indicator: Indicator,
  tree: readonly TreeNode[],
  parts: readonly Part[],
  reading: CountingReading | null = null,
): ReadonlyMap<string, Tally> {
  const parentOf = new Map(tree.map((node) => [node.unit, node.parent]))
  const totals = new Map<string, Tally>(tree.map((node) => [node.unit, EMPTY_TALLY]))
  for (const part of parts) {
    const own = tally(catalogue, indicator, part, reading)
    const passed = new Set<string>()
    for (let unit: string | null = part.unit; unit !== null; unit = parentOf.get(unit) as string | null) {
      const before = totals.get(unit)
      if (!before || passed.has(unit)) throw new RangeError(`the tree of units does not lead from ${part.unit} to its root`)
      passed.add(unit)
      totals.set(unit, join(before, own))
    }
  }
  return totals
}

/** The figure of every unit of the tree. */
export function rollUp(
  catalogue: Catalogue,
  indicator: Indicator,
  tree: readonly TreeNode[],
  parts: readonly Part[],
  reading: CountingReading | null = null,
): ReadonlyMap<string, IndicatorFigure> {
  const totals = talliesOf(catalogue, indicator, tree, parts, reading)
  return new Map([...totals].map(([unit, total]) => [unit, figureOf(catalogue, indicator, total, reading)]))
}

/** The figure of one territory from the parts it is made of. */
export const total = (
  catalogue: Catalogue,
  indicator: Indicator,
  parts: readonly Part[],
  reading: CountingReading | null = null,
): IndicatorFigure =>
  figureOf(catalogue, indicator, parts.map((part) => tally(catalogue, indicator, part, reading)).reduce(join, EMPTY_TALLY), reading)
