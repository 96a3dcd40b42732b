/** What a list of plans shows of an edition: its title, issuer and period, and how much it asks for. */
import type { PlanContent } from './content.ts'

export interface PlanSummary {
  readonly title: string
  readonly issuer: string
  readonly period: { readonly from: number; readonly to: number } | null
  readonly counts: {
    readonly objectives: number
    /** Targets as printed: 3.2 is one, though it holds two measures. */
    readonly targets: number
    readonly measures: number
    readonly tasks: number
    readonly obligors: number
    readonly defects: number
  }
}

export function summaryOf(content: PlanContent, obligors: number): PlanSummary {
  const { title, issuer, period } = content.letterhead
  return {
    title,
    issuer: issuer.body,
    period: period && { from: period.from, to: period.to },
    counts: {
      objectives: content.objectives.length,
      targets: new Set(content.targets.map((target) => target.number)).size,
      measures: content.targets.length,
      tasks: content.tasks.length,
      obligors,
      defects: content.defects.length,
    },
  }
}
