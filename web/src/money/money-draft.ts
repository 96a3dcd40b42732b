/** A line of money while it is typed: texts and choices, and what they come to. */
import { BUDGET_LEVELS, STAGES, type BudgetLevel, type Purpose, type Stage } from '@songhanh/core/work/money/money-line'
import { sourceKey, type SourceKey } from '@songhanh/core/work/money/totals'
import { readMoney, type MoneyUnit } from '@songhanh/core/work/money/typed-money'
import { writeNumber } from '@songhanh/words/writing'
import type { Line } from './queries.ts'

export interface MoneyDraft {
  readonly purpose: Purpose
  readonly source: SourceKey
  readonly donor: string
  readonly unit: MoneyUnit
  readonly amounts: Readonly<Record<Stage, string>>
  readonly notSeparate: Readonly<Record<Stage, boolean>>
  readonly task: string
  readonly note: string
}

const perStage = <T>(of: (stage: Stage) => T): Readonly<Record<Stage, T>> =>
  Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as Record<Stage, T>

const MILLION = 1_000_000

/** The draft a line is changed from, in millions; an empty one where there is none yet. */
export function draftOf(line: Line | null): MoneyDraft {
  return {
    purpose: line?.purpose ?? 'direct',
    source: line ? sourceKey(line.source) : 'district',
    donor: line?.source.kind === 'mobilised' ? line.source.donor : '',
    unit: 'million',
    amounts: perStage((stage) => {
      const amount = line?.amounts[stage]
      return amount?.kind === 'dong' ? writeNumber('vi', amount.dong / MILLION) : ''
    }),
    notSeparate: perStage((stage) => line?.amounts[stage]?.kind === 'not-separate'),
    task: line?.task?.words ?? '',
    note: line?.note ?? '',
  }
}

const isLevel = (source: SourceKey): source is BudgetLevel => (BUDGET_LEVELS as readonly string[]).includes(source)

const amountOf = ({ amounts, notSeparate, unit }: MoneyDraft, stage: Stage): Line['amounts'][Stage] | 'wrong' => {
  if (notSeparate[stage]) return { kind: 'not-separate' }
  if (amounts[stage].trim() === '') return null
  const dong = readMoney(amounts[stage], unit)
  return dong === null ? 'wrong' : { kind: 'dong', dong }
}

/** The line the draft comes to, and the stages whose text is no amount. A task named in other words than before is another task. */
export function lineOf(draft: MoneyDraft, year: number, before: Line | null): { readonly line: Line; readonly wrong: readonly Stage[] } {
  const read = perStage((stage) => amountOf(draft, stage))
  const amounts = perStage((stage) => {
    const amount = read[stage]
    return amount === 'wrong' ? null : amount
  })
  const task = draft.task.trim()
  return {
    wrong: STAGES.filter((stage) => read[stage] === 'wrong'),
    line: {
      year,
      purpose: draft.purpose,
      source: isLevel(draft.source)
        ? { kind: 'state-budget', level: draft.source }
        : { kind: 'mobilised', donor: draft.donor, inKind: draft.source === 'in-kind' },
      task: task === '' ? null : { id: before?.task?.words === task ? before.task.id : task.slice(0, 200), words: task },
      amounts,
      note: draft.note.trim() === '' ? null : draft.note.trim(),
    },
  }
}
