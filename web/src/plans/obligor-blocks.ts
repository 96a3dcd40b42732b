import type { Obligor, PlanContent, PlanPage } from './plan-page.ts'

type Assignment = PlanContent['assignments'][number]
type Duty = Assignment['duties'][number]

/** Obligors who owe exactly the same: one body by itself, or all communes of a district, with the duties written once. */
export interface ObligorBlock {
  readonly key: string
  readonly assignmentId: string
  readonly obligors: readonly Obligor[]
  readonly duties: readonly Duty[]
  /** Bearers the paper names without naming anybody: "các tổ chức thành viên". */
  readonly unnamed: readonly string[]
}

export const KINDS = ['office', 'organisation', 'committee', 'other'] as const

/** Blocks of one kind of obligor in the order of the paper; those with the same assignments and duties stand together. */
export function obligorBlocks(kind: Obligor['kind'], page: Pick<PlanPage, 'content' | 'obligors' | 'remarks'>): readonly ObligorBlock[] {
  const duties = new Map(page.content.assignments.flatMap((assignment) => assignment.duties.map((duty) => [duty.id, duty] as const)))
  const blocks = new Map<string, Obligor[]>()
  for (const obligor of page.obligors) {
    if (obligor.kind !== kind) continue
    const key = [obligor.assignmentId, ...obligor.dutyIds].join(' ')
    blocks.set(key, [...(blocks.get(key) ?? []), obligor])
  }
  return [...blocks].map(([key, [first, ...rest]]) => ({
    key,
    assignmentId: first?.assignmentId ?? '',
    obligors: first === undefined ? rest : [first, ...rest],
    duties: (first?.dutyIds ?? []).flatMap((id) => duties.get(id) ?? []),
    unnamed: page.remarks
      .filter((remark) => remark.why === 'member-organisations' && remark.assignmentId === first?.assignmentId)
      .map((remark) => remark.text),
  }))
}

/** Assignments whose communes the register does not know, so that nobody could be named: shown, never dropped. */
export function communesUnknown(page: Pick<PlanPage, 'content' | 'remarks'>): readonly Assignment[] {
  const unknown = new Set(page.remarks.filter((remark) => remark.why === 'communes-unknown').map((remark) => remark.assignmentId))
  return page.content.assignments.filter((assignment) => unknown.has(assignment.id))
}

/** What a list of names begins with in common, in whole words, and what is left of each: sixteen committees share "Ủy ban nhân dân". */
export function commonBeginning(names: readonly string[]): { readonly beginning: string; readonly rest: readonly string[] } {
  const [first = '', ...others] = names
  const words = first.split(' ')
  let shared = 0
  while (shared < words.length - 1 && others.every((name) => name.split(' ')[shared] === words[shared])) shared++
  // The last word of the beginning must not be a name's own kind: "xã" stays with its name.
  const beginning = others.length === 0 ? '' : words.slice(0, shared).join(' ')
  return { beginning, rest: names.map((name) => (beginning === '' ? name : name.slice(beginning.length + 1))) }
}
