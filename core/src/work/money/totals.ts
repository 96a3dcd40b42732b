/** What lines of money come to: for each purpose by itself, never for both together. */
import {
  BUDGET_LEVELS,
  PURPOSES,
  STAGES,
  type BudgetLevel,
  type MoneyLine,
  type MoneySource,
  type Purpose,
  type Stage,
} from './money-line.ts'

/** A total says what it does not hold: lines without money of their own, and lines nobody has reported yet. */
export interface Total {
  readonly dong: number
  readonly notSeparate: number
  readonly missing: number
}

export const SOURCE_KEYS = [...BUDGET_LEVELS, 'money', 'in-kind'] as const
export type SourceKey = BudgetLevel | 'money' | 'in-kind'

export interface SourceTotal {
  readonly source: SourceKey
  readonly lines: number
  readonly stages: Readonly<Record<Stage, Total>>
}

export interface PurposeTotal {
  readonly purpose: Purpose
  readonly lines: number
  readonly stages: Readonly<Record<Stage, Total>>
  /** Its sources, those without a line left out. */
  readonly sources: readonly SourceTotal[]
}

export const sourceKey = (source: MoneySource): SourceKey =>
  source.kind === 'state-budget' ? source.level : source.inKind ? 'in-kind' : 'money'

function totalOf(lines: readonly MoneyLine[], stage: Stage): Total {
  let [dong, notSeparate, missing] = [0, 0, 0]
  for (const { amounts } of lines) {
    const amount = amounts[stage]
    if (amount === null) missing += 1
    else if (amount.kind === 'not-separate') notSeparate += 1
    else dong += amount.dong
  }
  return { dong, notSeparate, missing }
}

const stagesOf = (lines: readonly MoneyLine[]): Readonly<Record<Stage, Total>> =>
  Object.fromEntries(STAGES.map((stage) => [stage, totalOf(lines, stage)])) as Record<Stage, Total>

/** One total a purpose, in the order trực tiếp, lồng ghép. */
export function totalsOf(lines: readonly MoneyLine[]): readonly PurposeTotal[] {
  return PURPOSES.map((purpose) => {
    const own = lines.filter((line) => line.purpose === purpose)
    return {
      purpose,
      lines: own.length,
      stages: stagesOf(own),
      sources: SOURCE_KEYS.flatMap((source) => {
        const here = own.filter((line) => sourceKey(line.source) === source)
        return here.length === 0 ? [] : [{ source, lines: here.length, stages: stagesOf(here) }]
      }),
    }
  })
}
