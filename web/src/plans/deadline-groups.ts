import type { Deadline, PlanContent } from './plan-page.ts'

/** Deadlines that fall together: fourteen targets due on the last day of a year are one line, not fourteen. */
export interface DeadlineGroup {
  readonly id: string
  readonly kind: Deadline['kind']
  readonly due: string
  readonly workingDay: string
  /** False where the holidays of that year are not published yet. */
  readonly workingDayCertain: boolean
  readonly daysLeft: number
  readonly who: string | null
  readonly text: string
  readonly partIds: readonly string[]
}

/** Groups targets by their day, keeps every other deadline by itself, in the order given. The text of a group of targets is their codes. */
export function groupDeadlines(deadlines: readonly Deadline[], content: PlanContent): readonly DeadlineGroup[] {
  const codes = new Map(content.targets.map((target) => [target.id, target.code]))
  const groups = new Map<string, Deadline[]>()
  for (const deadline of deadlines) {
    const key = deadline.kind === 'target-due' ? `targets ${deadline.due}` : deadline.id
    groups.set(key, [...(groups.get(key) ?? []), deadline])
  }
  return [...groups].flatMap(([id, [first, ...rest]]) => {
    if (first === undefined) return []
    const partIds = [first, ...rest].map((deadline) => deadline.partId)
    const text = first.kind === 'target-due' ? partIds.map((part) => codes.get(part) ?? part).join(', ') : first.text
    const { kind, due, workingDay, workingDayCertain, daysLeft, who } = first
    return [{ id, kind, due, workingDay, workingDayCertain, daysLeft, who, text, partIds }]
  })
}
