/**
 * The bound a plan sets, in the form it is judged by. A plan's words and an indicator's direction together say which side is the good one:
 * "đạt 30 %" of a share that should rise asks for at least 30 %, "ở mức 110,7" of a ratio that should fall asks for at most 110,7.
 */
import { add, parseDecimal, type Decimal } from '../basics/decimal.ts'
import type { Target } from '../plans/content.ts'

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

export interface TargetRule {
  readonly bound: Bound
  readonly when: When
  /** "Phấn đấu": the plan strives for it, and the sentence on the result says so. */
  readonly aspirational: boolean
  readonly baseline: { readonly value: Decimal; readonly year: number | null } | null
  /** True where the words leave the side open and the indicator's direction gave it, or the value is only "about". */
  readonly sideTaken: boolean
}

/** Why a printed target has no rule yet: no number to hold anything against, or a wording without a side. */
export type NoRule = 'no-value' | 'no-side'

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

/** What is aimed at; "tăng thêm 5" counts from the baseline the plan states. */
function valueOf(target: Target): Decimal | null {
  if (typeof target.value !== 'number') return null
  const value = decimalOf(target.value)
  if (target.comparator !== 'increase_by' && target.comparator !== 'decrease_by') return value
  const base = target.baseline && decimalOf(target.baseline.value)
  const step = decimalOf(target.comparator === 'increase_by' ? target.value : -target.value)
  return base && step && add(base, step)
}

function boundOf(target: Target, direction: 'up' | 'down' | 'band' | 'yes-no'): Bound | NoRule {
  if (target.comparator === 'exists' || target.direction === 'yes-no') return { kind: 'yes' }
  if (Array.isArray(target.value)) {
    const [low, high] = (target.value as readonly number[]).map(decimalOf)
    return low && high ? { kind: 'range', low, high } : 'no-value'
  }
  const value = valueOf(target)
  if (!value) return target.comparator === 'maintain' ? { kind: 'yes' } : 'no-value'
  const side = sideOf(target)
  if (target.unit === '%' && target.value === 100 && side !== '<' && side !== '<=') return { kind: 'all' }
  if (side) return { kind: 'compare', comparator: side, value }
  if (direction === 'up' || direction === 'down') return { kind: 'compare', comparator: direction === 'up' ? '>=' : '<=', value }
  return 'no-side'
}

/** The rule of a printed target on an indicator that should move in `direction`, or why there is none. */
export function ruleOf(target: Target, direction: Target['direction'] = target.direction): TargetRule | NoRule {
  const bound = boundOf(target, direction)
  if (typeof bound === 'string') return bound
  const base = target.baseline && decimalOf(target.baseline.value)
  return {
    bound,
    when: whenOf(target),
    aspirational: /(^|[\s,;])phấn đấu\s/iu.test(target.text) || Object.hasOwn(target.notes, 'aspirational'),
    baseline: base && target.baseline ? { value: base, year: target.baseline.year } : null,
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
