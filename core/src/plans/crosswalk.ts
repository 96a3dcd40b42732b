/**
 * A plan held against what stands above it, a strategy or another plan, target by target. Their codes differ, so the link between two targets is
 * proposed by wording and confirmed by a person; what a person decided stands against every proposal.
 */
import { decimalText, parseDecimal, subtract, type Decimal } from '../basics/decimal.ts'
import { plain, toneKey } from '../basics/vietnamese.ts'
import type { Comparator, PlanContent, Target } from './content.ts'
import { bestPairs, likeness, wordingOf } from './wording.ts'

/** How surely a fact of the strategy is known: read in a source, or to be checked before it is printed. */
export type Mark = 'read' | 'known'

export interface StrategyBound {
  /** Null where the paper names no year and covers no period. */
  readonly year: number | null
  readonly comparator: Comparator
  /** Null where the strategy asks for a thing and not for a number; the two ends of a range. */
  readonly value: Target['value']
  readonly mark: Mark
}

/** One measure of the strategy; `number` is the printed target it belongs to (3.2 holds 3.2a and 3.2b). */
export interface StrategyTarget {
  readonly code: string
  readonly number: string
  readonly text: string
  readonly direction: Target['direction']
  readonly unit: string | null
  readonly bounds: readonly StrategyBound[]
  /** What the strategy asks beside the number ("mỗi quý ít nhất 4 tin, bài"). */
  readonly conditions: readonly { readonly text: string; readonly mark: Mark }[]
}

/** A strategy that is shipped, or a plan kept in the same place (`plan-above.ts`). */
export interface Strategy {
  readonly id: string
  /** What papers call it, without its period. */
  readonly name: string
  readonly title: string
  /** Number and date are null where the paper has none. */
  readonly act: { readonly kind: string; readonly number: string | null; readonly date: string | null; readonly issuer: string }
  readonly targets: readonly StrategyTarget[]
}

/** A person's word on one target of the plan: the strategy's code it answers to, or null for "none of them". */
export interface LinkDecision {
  readonly targetCode: string
  readonly strategyCode: string | null
}

export interface Link {
  readonly targetCode: string
  readonly strategyCode: string
  readonly by: 'wording' | 'person'
  /** Likeness of the two wordings, 0 to 1. */
  readonly likeness: number
}

/** `condition-dropped`: the same value without something the strategy asks beside it. */
export type Verdict = 'same' | 'condition-dropped' | 'lower' | 'stricter' | 'other-kind' | 'only-here' | 'missing' | 'part-missing'

/** One line of the comparison: a target of the plan with its counterpart, or what has none on the other side. */
export interface CrosswalkRow {
  readonly target: Target | null
  readonly parent: StrategyTarget | null
  /** The bound of the strategy for the year the target is due. */
  readonly bound: StrategyBound | null
  readonly link: Pick<Link, 'by' | 'likeness'> | null
  readonly verdict: Verdict
  /** Whether a person has said so, be it that there is no counterpart. */
  readonly decided: boolean
  /** The plan's value less the strategy's, exact, as `-30` or `0.3`; null where the two are no two numbers. */
  readonly difference: string | null
  /** Conditions of the strategy that the plan's sentence leaves out. */
  readonly dropped: readonly string[]
  /** The code a person named that the strategy does not have any more, since a newer edition of it. */
  readonly gone: string | null
}

/** Wordings of one target in two papers share most of their words; two targets of one field share few. */
const LEAST_LIKENESS = 0.55
const LEAST_OF_CONDITION = 0.6

// Years and values differ between the two by nature and say nothing about what is measured.
const measured = (text: string) => wordingOf(text.replace(/(?:vào|đến|từ)?\s*năm\s+\d{4}(?:\s+trở đi)?|\d+(?:[.,]\d+)*\s*%?/giu, ' '))

type Measure = Pick<Target, 'number' | 'quantity' | 'unit' | 'direction' | 'due'>

/** Which targets are one quantity at several years ("60% vào năm 2025 và 75% vào năm 2030"), in the order of the paper. */
export function byQuantity<T extends Measure>(targets: readonly T[]): T[][] {
  const found: T[][] = []
  for (const target of targets) {
    const same = found.find(
      (group) =>
        target.due.length > 0 &&
        group.every(
          (one) =>
            one.number === target.number &&
            one.unit === target.unit &&
            one.direction === target.direction &&
            toneKey(one.quantity) === toneKey(target.quantity) &&
            one.due.length > 0 &&
            one.due.every((year) => !target.due.includes(year)),
        ),
    )
    if (same) same.push(target)
    else found.push([target])
  }
  return found
}

/**
 * Links by wording for the targets no person has decided on, each target above at most once for one quantity; decided links first. A quantity set
 * for several years goes to one target above, where a person has put it if one of its years was decided.
 */
export function linksOf(targets: readonly Target[], strategy: Strategy, decisions: readonly LinkDecision[]): Link[] {
  const decided = new Map(decisions.map(({ targetCode, strategyCode }) => [targetCode, strategyCode]))
  const mine = targets.map((target) => ({ target, wording: measured(target.text) }))
  const theirs = strategy.targets.map((parent) => ({ parent, wording: measured(parent.text) }))
  const byPerson = mine.flatMap(({ target, wording }): Link[] => {
    const chosen = theirs.find(({ parent }) => parent.code === decided.get(target.code))
    return chosen
      ? [{ targetCode: target.code, strategyCode: chosen.parent.code, by: 'person', likeness: likeness(wording, chosen.wording) }]
      : []
  })
  const link = ({ target, wording }: (typeof mine)[number], { parent, wording: other }: (typeof theirs)[number]): Link => ({
    targetCode: target.code,
    strategyCode: parent.code,
    by: 'wording',
    likeness: likeness(wording, other),
  })
  const groups = byQuantity(targets).map((group) => mine.filter(({ target }) => group.includes(target)))
  const following = groups.flatMap((group) => {
    const code = byPerson.find(({ targetCode }) => group.some(({ target }) => target.code === targetCode))?.strategyCode
    const chosen = theirs.find(({ parent }) => parent.code === code)
    return chosen ? group.filter(({ target }) => !decided.has(target.code)).map((one) => link(one, chosen)) : []
  })
  const settled = new Set([...decided.keys(), ...following.map(({ targetCode }) => targetCode)])
  const taken = new Set(byPerson.map(({ strategyCode }) => strategyCode))
  const open = groups.map((group) => group.filter(({ target }) => !settled.has(target.code))).filter((group) => group.length > 0)
  const free = theirs.filter(({ parent }) => !taken.has(parent.code))
  const pairs = bestPairs(open.length, free.length, (i, j) => likeness(open[i]![0]!.wording, free[j]!.wording), LEAST_LIKENESS)
  const byWording = pairs.flatMap(({ from, to }) => open[from]!.map((one) => link(one, free[to]!)))
  return [...byPerson, ...following, ...byWording]
}

/** Whether the plan says of itself that it carries the strategy out: in its title, or among what it rests on. */
export function carriesOut({ letterhead, bases }: Pick<PlanContent, 'letterhead' | 'bases'>, strategy: Strategy): boolean {
  const name = toneKey(strategy.name)
  return [letterhead.title, ...bases.map((basis) => basis.title ?? '')].some((words) => toneKey(words).includes(name))
}

/** The year by which a target is held against the strategy: its own last due year, else where it begins, else the end of the plan. */
const yearOfTarget = (target: Target, periodTo: number | null): number | null => target.due.at(-1) ?? target.from ?? periodTo

/** The strategy's bound for a year: that of the year, else the next one to come, else its last. */
function boundFor(parent: StrategyTarget, year: number | null): StrategyBound | null {
  if (year === null) return parent.bounds.at(-1) ?? null
  return parent.bounds.find((bound) => bound.year !== null && bound.year >= year) ?? parent.bounds.at(-1) ?? null
}

function differenceOf(target: Target, bound: StrategyBound): Decimal | null {
  if (typeof target.value !== 'number' || typeof bound.value !== 'number') return null
  const [mine, theirs] = [parseDecimal(String(target.value)), parseDecimal(String(bound.value))]
  return mine && theirs && subtract(mine, theirs)
}

const CHANGES: readonly Comparator[] = ['increase_by', 'decrease_by', 'decrease']
const isChange = (comparator: Comparator): boolean => CHANGES.includes(comparator)
const ends = (value: Target['value']): string => (value === null ? '' : [value].flat().join(' '))

/** "Tăng 5%" and "đạt 60%", a share and a count, a range and a bound do not answer one another. */
function isOtherKind(target: Target, parent: StrategyTarget, bound: StrategyBound | null): boolean {
  const unitsDiffer = target.unit !== null && parent.unit !== null && (target.unit === '%') !== (parent.unit === '%')
  return (
    parent.direction !== target.direction || unitsDiffer || (bound !== null && isChange(target.comparator) !== isChange(bound.comparator))
  )
}

function verdictOf(target: Target, parent: StrategyTarget, bound: StrategyBound | null, difference: Decimal | null): Verdict {
  if (isOtherKind(target, parent, bound)) return 'other-kind'
  if (parent.direction === 'yes-no' || (bound !== null && ends(target.value) === ends(bound.value))) return 'same'
  if (difference === null || parent.direction === 'band') return 'other-kind'
  return difference.units > 0n === (parent.direction === 'up') ? 'stricter' : 'lower'
}

/** Conditions most of whose words the plan's sentence does not have. */
function droppedFrom(text: string, parent: StrategyTarget): string[] {
  const said = wordingOf(text)
  return parent.conditions
    .filter((condition) => {
      const words = [...wordingOf(condition.text).keys()]
      return words.filter((word) => said.has(word)).length < LEAST_OF_CONDITION * words.length
    })
    .map((condition) => plain(condition.text))
}

/**
 * The plan against the strategy: its own targets in their order, then what the strategy asks and the plan does not.
 * A strategy target of which the plan has one measure and not the other is `part-missing`.
 */
export function crosswalk(
  targets: readonly Target[],
  periodTo: number | null,
  strategy: Strategy,
  decisions: readonly LinkDecision[],
): CrosswalkRow[] {
  const decided = new Map(decisions.map(({ targetCode, strategyCode }) => [targetCode, strategyCode]))
  const links = new Map(linksOf(targets, strategy, decisions).map((link) => [link.targetCode, link]))
  const mine = targets.map((target): CrosswalkRow => {
    const link = links.get(target.code)
    const parent = strategy.targets.find(({ code }) => code === link?.strategyCode)
    const named = decided.get(target.code) ?? null
    const gone = strategy.targets.some(({ code }) => code === named) ? null : named
    const own = { target, decided: decided.has(target.code), gone }
    if (!link || !parent) return { ...own, parent: null, bound: null, link: null, verdict: 'only-here', difference: null, dropped: [] }
    const bound = boundFor(parent, yearOfTarget(target, periodTo))
    const difference = bound && differenceOf(target, bound)
    const dropped = droppedFrom(target.text, parent)
    const verdict = verdictOf(target, parent, bound, difference)
    return {
      ...own,
      parent,
      bound,
      link: { by: link.by, likeness: link.likeness },
      verdict: verdict === 'same' && dropped.length > 0 ? 'condition-dropped' : verdict,
      difference: difference && decimalText(difference),
      dropped,
    }
  })
  const linked = new Set([...links.values()].map(({ strategyCode }) => strategyCode))
  const numbersHere = new Set(strategy.targets.filter(({ code }) => linked.has(code)).map(({ number }) => number))
  const theirs = strategy.targets
    .filter(({ code }) => !linked.has(code))
    .map((parent): CrosswalkRow => {
      const verdict = numbersHere.has(parent.number) ? 'part-missing' : 'missing'
      return {
        target: null,
        parent,
        bound: boundFor(parent, periodTo),
        link: null,
        decided: false,
        verdict,
        difference: null,
        dropped: [],
        gone: null,
      }
    })
  return [...mine, ...theirs]
}
