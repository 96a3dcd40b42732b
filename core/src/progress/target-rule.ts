/**
 * The bound a plan sets, in the form it is judged by. A plan's words and an indicator's direction together say which side is the good one:
 * "đạt 30 %" of a share that should rise asks for at least 30 %, "ở mức 110,7" of a ratio that should fall asks for at most 110,7.
 */
import { add, multiply, parseDecimal, wholeNumber, type Decimal } from '../basics/decimal.ts'
import type { Target } from '../plans/content.ts'
import type { Point } from './path.ts'

/** What a value is held against. `all` is the "100 %" of "100 % số …": every case, where a single exception is a miss. */
export type Bound =
  | { readonly kind: 'compare'; readonly comparator: '>=' | '>' | '<=' | '<'; readonly value: Decimal }
  | { readonly kind: 'all' }
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal }
  | { readonly kind: 'yes' }

/**
 * When it is held: *reach* by the end of a year · *from* a year on, every year · *keep* in every period of the plan · *open* where the plan names
 * no year (then it counts from the first year).
 */
export type When =
  | { readonly kind: 'reach'; readonly by: number }
  | { readonly kind: 'from'; readonly year: number }
  | { readonly kind: 'keep' }
  | { readonly kind: 'open' }

/** What a rise or fall counts from, and by how much: so many of the unit (points of a percentage too), or so many percent of what it was. */
export interface Change {
  readonly from: Decimal
  /** Null where the plan states the value and not its year. */
  readonly year: number | null
  readonly by: Decimal
  readonly percent: boolean
}

export interface TargetRule {
  readonly bound: Bound
  /** Where the plan asks for a rise or a fall: what the bound was counted from. */
  readonly change: Change | null
  readonly when: When
  /** "Phấn đấu": the plan strives for it, and the sentence on the result says so. */
  readonly aspirational: boolean
  readonly baseline: { readonly value: Decimal; readonly year: number | null } | null
  /** True where the words leave the side open and the indicator's direction gave it, or the value is only "about". */
  readonly sideTaken: boolean
}

/** Why a printed target has no rule yet: no number to hold anything against, a wording without a side, or a rise or fall from what nobody knows. */
export type NoRule = 'no-value' | 'no-side' | 'no-base'

/** What the target is measured by: percent of a percentage are points, percent of anything else are a share of what it was. */
export interface MeasuredBy {
  readonly unitOfMeasure: string
  /** Its figures of whole years, where the year that is compared with may be among them. */
  readonly whole: readonly Point[]
  /** The year that is judged: "so với năm trước" means the year before it. */
  readonly year: number
}

const decimalOf = (value: number): Decimal | null => parseDecimal(String(value))

function whenOf(target: Target): When {
  if (target.from !== null) return { kind: 'from', year: target.from }
  if (target.comparator === 'maintain') return { kind: 'keep' }
  const by = target.due.toSorted((a, b) => a - b).at(-1)
  if (by !== undefined) return { kind: 'reach', by }
  return { kind: target.comparator === 'exists' ? 'keep' : 'open' }
}

/** The side the words name themselves; null where they only give a value. */
function sideOf(target: Target): '>=' | '>' | '<=' | '<' | null {
  switch (target.comparator) {
    case '>=':
    case '>':
    case '<=':
    case '<':
      return target.comparator
    case 'increase_to':
    case 'increase_by':
      return target.bound ?? '>='
    case 'decrease_to':
    case 'decrease_by':
      return target.bound ?? '<='
    default:
      return target.bound
  }
}

const isChange = ({ comparator }: Target): boolean => comparator === 'increase_by' || comparator === 'decrease_by'

/** The year a plan compares with in words: the one it names, or the year before. */
function comparedYear({ notes }: Target, year: number): number | null {
  const said = notes['reference'] ?? ''
  const [named, another] = [...said.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([digits]) => Number(digits))
  // "Giai đoạn 2016 - 2020" is no year: whether its mean or its end is meant, the plan does not say.
  if (named !== undefined) return another === undefined ? named : null
  return /^(?:cùng kỳ(?: của)? )?năm (?:trước|ngoái)|^cùng kỳ/iu.test(said) ? year - 1 : null
}

/** What the change is counted from: the value the plan states, else what was measured in the year it compares with. */
function baseOf(target: Target, by: MeasuredBy | null): Point | { readonly year: null; readonly value: Decimal } | null {
  const stated = target.baseline && decimalOf(target.baseline.value)
  if (stated) return { year: target.baseline?.year ?? null, value: stated }
  const year = by && comparedYear(target, by.year)
  return by?.whole.find((point) => point.year === year) ?? null
}

const HUNDRED = wholeNumber(100)
const HUNDREDTH: Decimal = { units: 1n, scale: 2 }

/** 132.00 is written 132. */
function shortest({ units, scale }: Decimal): Decimal {
  return scale > 0 && units % 10n === 0n ? shortest({ units: units / 10n, scale: scale - 1 }) : { units, scale }
}

/** "Tăng thêm 5", "tăng 10 %": from what, by how much. A share of nothing is nothing, so that no percentage counts from 0. */
function changeOf(target: Target, by: MeasuredBy | null): Change | NoRule {
  const amount = typeof target.value === 'number' ? decimalOf(target.value) : null
  if (!amount) return 'no-value'
  const base = baseOf(target, by)
  const percent = target.unit === '%' && by !== null && by.unitOfMeasure !== '%'
  if (!base || (percent && base.value.units <= 0n)) return 'no-base'
  return { from: base.value, year: base.year, by: amount, percent }
}

function aimOf({ comparator }: Target, { from, by, percent }: Change): Decimal {
  const step: Decimal = comparator === 'increase_by' ? by : { ...by, units: -by.units }
  return shortest(percent ? multiply(multiply(from, add(HUNDRED, step)), HUNDREDTH) : add(from, step))
}

function boundOf(target: Target, direction: 'up' | 'down' | 'band' | 'yes-no', change: Change | null): Bound | NoRule {
  if (target.comparator === 'exists' || target.direction === 'yes-no') return { kind: 'yes' }
  if (Array.isArray(target.value)) {
    const [low, high] = (target.value as readonly number[]).map(decimalOf)
    return low && high ? { kind: 'range', low, high } : 'no-value'
  }
  const value = change ? aimOf(target, change) : typeof target.value === 'number' ? decimalOf(target.value) : null
  if (!value) return target.comparator === 'maintain' ? { kind: 'yes' } : 'no-value'
  const side = sideOf(target)
  if (!change && target.unit === '%' && target.value === 100 && side !== '<' && side !== '<=') return { kind: 'all' }
  if (side) return { kind: 'compare', comparator: side, value }
  if (direction === 'up' || direction === 'down') return { kind: 'compare', comparator: direction === 'up' ? '>=' : '<=', value }
  return 'no-side'
}

/**
 * The rule of a printed target on an indicator that should move in `direction`, or why there is none. `by` is what it is measured by: without it a
 * change counts from the plan's own baseline only, and in the unit of the target.
 */
export function ruleOf(
  target: Target,
  direction: Target['direction'] = target.direction,
  by: MeasuredBy | null = null,
): TargetRule | NoRule {
  const change = isChange(target) ? changeOf(target, by) : null
  if (typeof change === 'string') return change
  const bound = boundOf(target, direction, change)
  if (typeof bound === 'string') return bound
  const base = target.baseline && decimalOf(target.baseline.value)
  return {
    bound,
    change,
    when: whenOf(target),
    aspirational: /(^|[\s,;])phấn đấu\s/iu.test(target.text) || Object.hasOwn(target.notes, 'aspirational'),
    baseline: base && target.baseline ? { value: base, year: target.baseline.year } : change && { value: change.from, year: change.year },
    sideTaken: bound.kind === 'compare' && (sideOf(target) === null || target.comparator === '~'),
  }
}

/** Whether the rule binds in a year, or is still on its way: a target to be reached by 2025 binds in 2025 and after. */
export function bindsIn(when: When, year: number): boolean {
  switch (when.kind) {
    case 'reach':
      return year >= when.by
    case 'from':
      return year >= when.year
    case 'keep':
    case 'open':
      return true
  }
}
