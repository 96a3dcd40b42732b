/**
 * The draft of the next plan of a new unit, made from the plan it inherits.
 *
 * Nothing is decided here. Wording is kept as issued; each target has its old bound and the figure reached beside a blank for the new one; a
 * year is no more than a proposal. Each obligor of the old plan stands once: under those who took its duties over, or as left out with a reason.
 */
import type { Heirs, NoHeir } from '../people/bodies/heirs.ts'
import type { NameNow } from '../people/bodies/names-now.ts'
import type { Duty, Funding, PlanContent, ReportDuty, Target } from './content.ts'
import type { Obligor, ObligorRemark } from './obligors.ts'

export interface Period {
  readonly from: number
  readonly to: number
}

/** The last known figure of a target; `value` as decimal text. */
export interface Reached {
  readonly year: number
  readonly value: string
}

export interface OldPlan {
  readonly content: PlanContent
  readonly obligors: readonly Pick<Obligor, 'name' | 'unit' | 'dutyIds'>[]
  readonly remarks: readonly ObligorRemark[]
}

export interface SuccessorTarget extends Pick<Target, 'id' | 'code' | 'objective' | 'label' | 'text' | 'quantity' | 'unit'> {
  readonly before: Pick<Target, 'comparator' | 'bound' | 'value' | 'baseline' | 'direction' | 'due' | 'from'>
  readonly reached: Reached | null
  /** Always blank: the office sets it. */
  readonly value: null
  /** The old years moved on by the length between the ends of both periods, where they fall into the new one. To be confirmed. */
  readonly proposedDue: readonly number[]
  readonly proposedFrom: number | null
}

type DraftDuty = Pick<Duty, 'id' | 'text' | 'part'>

export interface SuccessorObligor {
  readonly bearers: readonly string[]
  /** What each was called in the old plan; `sourced` is false where the way from there to here is general knowledge only. */
  readonly was: readonly { readonly name: string; readonly sourced: boolean }[]
  /** Who else took some of the duties over. */
  readonly elsewhere: readonly string[]
  readonly duties: readonly DraftDuty[]
}

export interface LeftOut {
  readonly was: string
  readonly why: NoHeir | ObligorRemark['why']
  readonly elsewhere: readonly string[]
  readonly duties: readonly DraftDuty[]
}

export interface SuccessorDraft {
  readonly oldTitle: string
  readonly oldPeriod: Period | null
  readonly period: Period
  /** The committee that would issue the plan. */
  readonly issuer: string
  readonly generalObjective: string | null
  readonly objectives: readonly { readonly code: string; readonly heading: string; readonly text: string }[]
  readonly targets: readonly SuccessorTarget[]
  readonly tasks: readonly { readonly id: string; readonly num: string | null; readonly text: string }[]
  /** Where the money came from, as issued; amounts are the office's. */
  readonly funding: readonly Pick<Funding, 'id' | 'text' | 'source'>[]
  /** Who reported to whom and by when, in the words issued, with the names in them that have changed. */
  readonly reportDuties: readonly (Pick<ReportDuty, 'id' | 'text'> & { readonly names: readonly NameNow[] })[]
  /** The duty to raise difficulties, as issued, and the names in it that have changed. */
  readonly difficultyDuty: string | null
  readonly difficultyNames: readonly NameNow[]
  readonly obligors: readonly SuccessorObligor[]
  readonly leftOut: readonly LeftOut[]
}

export interface Succeeding {
  readonly issuer: string
  readonly period: Period
  heirsOf(obligor: OldPlan['obligors'][number]): Heirs
  /** The bodies those words name that are called otherwise in the new period. */
  namesNow(said: readonly (string | null)[]): readonly NameNow[]
  reached(target: Target): Reached | null
}

function targetOf(target: Target, old: Period | null, { period, reached }: Succeeding): SuccessorTarget {
  const { id, code, objective, label, text, quantity, unit, comparator, bound, value, baseline, direction, due, from } = target
  const moved = (year: number) => {
    const next = old === null ? null : year + period.to - old.to
    return next !== null && next >= period.from && next <= period.to ? [next] : []
  }
  return {
    ...{ id, code, objective, label, text, quantity, unit },
    before: { comparator, bound, value, baseline, direction, due, from },
    reached: reached(target),
    value: null,
    proposedDue: due.flatMap(moved),
    proposedFrom: from === null ? null : (moved(from)[0] ?? null),
  }
}

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])]

/** The obligors by whom their duties went to; those who went to the same bearers stand together, each duty once. */
function obligorsOf({ content, obligors, remarks }: OldPlan, heirsOf: Succeeding['heirsOf']): Pick<SuccessorDraft, 'obligors' | 'leftOut'> {
  const duties = new Map(content.assignments.flatMap((item) => item.duties).map(({ id, text, part }) => [id, { id, text, part }]))
  const named = (ids: readonly string[]) => ids.flatMap((id) => duties.get(id) ?? [])
  const kept = new Map<string, SuccessorObligor>()
  const leftOut: LeftOut[] = []
  for (const obligor of obligors) {
    const { here, why, elsewhere } = heirsOf(obligor)
    const own = named(obligor.dutyIds)
    if (why !== null) {
      leftOut.push({ was: obligor.name, why, elsewhere, duties: own })
      continue
    }
    const bearers = here.map(({ name }) => name)
    const key = JSON.stringify(bearers)
    const before = kept.get(key)
    kept.set(key, {
      bearers,
      was: [...(before?.was ?? []), { name: obligor.name, sourced: here.every(({ sourced }) => sourced) }],
      elsewhere: union(before?.elsewhere ?? [], elsewhere),
      duties: union(before?.duties ?? [], own),
    })
  }
  const unnamed = remarks.map(({ text, why }) => ({ was: text, why, elsewhere: [], duties: [] }))
  return { obligors: [...kept.values()], leftOut: [...leftOut, ...unnamed] }
}

export function draftSuccessor(old: OldPlan, succeeding: Succeeding): SuccessorDraft {
  const { letterhead, generalObjective, objectives, targets, tasks, funding, reportDuties, difficultyDuty } = old.content
  const period = letterhead.period && { from: letterhead.period.from, to: letterhead.period.to }
  return {
    oldTitle: letterhead.title,
    oldPeriod: period,
    period: succeeding.period,
    issuer: succeeding.issuer,
    generalObjective: generalObjective?.text ?? null,
    objectives: objectives.map(({ code, heading, text }) => ({ code, heading, text })),
    targets: targets.map((target) => targetOf(target, period, succeeding)),
    tasks: tasks.map(({ id, num, text }) => ({ id, num, text })),
    funding: funding.map(({ id, text, source }) => ({ id, text, source })),
    reportDuties: reportDuties.map(({ id, text, who, to, via }) => ({ id, text, names: succeeding.namesNow([who, to, via]) })),
    difficultyDuty: difficultyDuty?.text ?? null,
    difficultyNames: difficultyDuty === null ? [] : succeeding.namesNow([difficultyDuty.who, difficultyDuty.to]),
    ...obligorsOf(old, succeeding.heirsOf),
  }
}
