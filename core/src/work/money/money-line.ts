/**
 * Money of a plan: what was asked for, what the estimate gave, what was executed, by year, source, body and task.
 *
 * Money set aside for the plan itself (trực tiếp) and money of other programmes that also serves it (lồng ghép) are two kinds that no total joins:
 * published figures that joined them came out implausibly high. Many offices have no line of their own for this work: "không bố trí riêng" is a
 * value, never nought.
 */
import { accept, refuse, refuseWithFaults, type Decision, type Refusal } from '../../basics/decision.ts'

export const BUDGET_LEVELS = ['central', 'province', 'district', 'commune'] as const
export type BudgetLevel = (typeof BUDGET_LEVELS)[number]

/** From the state budget of a level, or mobilised from a donor, in money or in kind (with its value). */
export type MoneySource =
  | { readonly kind: 'state-budget'; readonly level: BudgetLevel }
  | { readonly kind: 'mobilised'; readonly donor: string; readonly inKind: boolean }

export const PURPOSES = ['direct', 'mainstreamed'] as const
export type Purpose = (typeof PURPOSES)[number]

export const STAGES = ['requested', 'given', 'executed'] as const
export type Stage = (typeof STAGES)[number]

/** Whole đồng, or the statement that nothing is set aside separately. */
export type Amount = { readonly kind: 'dong'; readonly dong: number } | { readonly kind: 'not-separate' }

export interface MoneyLine {
  readonly year: number
  readonly purpose: Purpose
  readonly source: MoneySource
  /** The task it is for, in the words of the plan; null where it is for the plan as a whole. */
  readonly task: { readonly id: string; readonly words: string } | null
  /** A stage nobody has reported yet is null. */
  readonly amounts: Readonly<Record<Stage, Amount | null>>
  readonly note: string | null
}

const THOUSAND = 1000
/** Below this a whole line was most likely typed in millions or in thousands. */
const TOO_LITTLE = 100 * THOUSAND
/** Above a thousand tỷ one line of one office was most likely typed in đồng where the field counts millions. */
const TOO_MUCH = 1000 * THOUSAND ** 3
/** Two stages of one line so far apart differ by the unit of money, not by money: triệu and tỷ are a thousand apart. */
const APART = 100

const dongOf = (amount: Amount | null): number | null => (amount?.kind === 'dong' ? amount.dong : null)

/** Stages whose size does not fit: by itself, or beside another stage of the line. */
export function strangeSizes({ amounts }: Pick<MoneyLine, 'amounts'>): readonly Stage[] {
  const known = STAGES.flatMap((stage) => {
    const dong = dongOf(amounts[stage])
    return dong === null || dong === 0 ? [] : [{ stage, dong }]
  })
  return known
    .filter(({ dong }, i) => {
      const before = known[i - 1]?.dong
      const far = before !== undefined && (dong >= before * APART || before >= dong * APART)
      return dong < TOO_LITTLE || dong > TOO_MUCH || far
    })
    .map(({ stage }) => stage)
}

function faultsOf({ year, source, amounts }: MoneyLine): readonly Refusal[] {
  const faults: Refusal[] = []
  const say = (code: string, at: string) => {
    const refused = refuse(code, undefined, at)
    if (!refused.ok) faults.push(refused.refusal)
  }
  if (!Number.isInteger(year) || year < 1990 || year > 2100) say('work.money-year', 'year')
  if (source.kind === 'mobilised' && source.donor.trim() === '') say('work.money-without-donor', 'source')
  if (STAGES.every((stage) => amounts[stage] === null)) say('work.money-without-amount', 'amounts')
  for (const stage of STAGES) {
    const dong = dongOf(amounts[stage])
    if (dong !== null && (!Number.isSafeInteger(dong) || dong < 0)) say('work.money-not-whole', `amounts.${stage}`)
  }
  return faults
}

/**
 * A line as it may be kept. A size that does not fit is asked about once: `sure` says that it is as typed.
 *
 * Refusals: `work.money-refused` with `work.money-year`, `work.money-without-donor`, `work.money-without-amount`, `work.money-not-whole`,
 * `work.money-strange-size`.
 */
export function enterLine(line: MoneyLine, sure: boolean): Decision<MoneyLine> {
  const faults = faultsOf(line)
  if (faults.length > 0) return refuseWithFaults('work.money-refused', faults)
  if (sure) return accept(line)
  const strange = strangeSizes(line).map((stage): Refusal => ({ code: 'work.money-strange-size', at: `amounts.${stage}` }))
  return strange.length > 0 ? refuseWithFaults('work.money-refused', strange) : accept(line)
}
