/**
 * What a person does to a reading before it becomes an edition: confirms an item as read, sets fields of it, drops it, restores it, adds one.
 *
 * A corrected item keeps its id and its spans, so it stays tied to the words it came from; its finding becomes `person`.
 * A dropped item is set aside, never lost. A correction answers every fault of its fields at once.
 */
import { accept, refuse, refuseWithFaults, type Decision, type Refusal } from '../basics/decision.ts'
import type { Finding, PlanContent, Span, Target } from './content.ts'
import { EDITABLE_FIELDS, type EditableKind } from './editable-fields.ts'
import { findPart, insertPart, mapParts, partsOf, withoutParts, type AnyPart, type PartKind } from './parts.ts'

export type Fields = Readonly<Record<string, unknown>>

export type Correction =
  | {
      readonly do: 'set'
      readonly itemId: string
      readonly fields: Fields
      /** Where the words stand now, of an item that was cut in two or put together; else it keeps its place. */
      readonly spans?: readonly Span[]
    }
  | { readonly do: 'drop'; readonly itemId: string }
  | {
      readonly do: 'confirm'
      readonly itemId: string
      /** What is said of the item instead, where a confirmation is taken back. */
      readonly finding?: Finding
    }
  | { readonly do: 'restore'; readonly itemId: string }
  | {
      readonly do: 'add'
      readonly itemId: string
      readonly kind: PartKind
      readonly fields: Fields
      /** Words of the paper the person saw it in; empty for what stands nowhere. */
      readonly spans: readonly Span[]
      /** The assignment of a duty, the section above a section. */
      readonly parent: string | null
      readonly after: string | null
    }

/** A reading under correction: all its items, and which of them are set aside. */
export interface ContentUnderCorrection {
  readonly content: PlanContent
  readonly dropped: readonly string[]
  /** Length of the document's text in UTF-16 units; no span may point behind it. */
  readonly textLength: number
}

const BY_PERSON: Finding = { by: 'person', sure: 'high' }
const ONCE: readonly PartKind[] = ['general-objective', 'difficulty-duty']

/** What would become the edition: the items that were not dropped. */
export const keptContent = (under: Pick<ContentUnderCorrection, 'content' | 'dropped'>): PlanContent =>
  withoutParts(under.content, under.dropped)

/**
 * The reading after one correction.
 * Refuses `intake.item-not-found`, `plans.item-dropped`, `plans.not-dropped`, `plans.container-dropped`, `plans.cannot-drop`,
 * `plans.objective-in-use`, and
 * `plans.correction-faulty` with every fault of the fields.
 */
export function applyCorrection(under: ContentUnderCorrection, correction: Correction): Decision<ContentUnderCorrection> {
  switch (correction.do) {
    case 'set':
      return set(under, correction.itemId, correction.fields, correction.spans)
    case 'confirm':
      return confirm(under, correction.itemId, correction.finding ?? BY_PERSON)
    case 'drop':
      return drop(under, correction.itemId)
    case 'restore':
      return restore(under, correction.itemId)
    case 'add':
      return add(under, correction)
  }
}

function set(
  under: ContentUnderCorrection,
  itemId: string,
  fields: Fields,
  spans: readonly Span[] | undefined,
): Decision<ContentUnderCorrection> {
  if (itemId === 'letterhead' || itemId === 'signature') return setHead(under, itemId, fields)
  const found = findPart(under.content, itemId)
  if (!found) return refuse('intake.item-not-found', { item: itemId })
  if (!findPart(keptContent(under), itemId)) return refuse('plans.item-dropped', { item: itemId })
  const changed = { ...found, part: { ...found.part, ...fields, finding: BY_PERSON } } as AnyPart
  const faults = oneAPlace([...faultsOfFields(found.kind, fields), ...faultsAmongOthers(keptContent(under), changed, Object.keys(fields))])
  if (faults.length > 0) return refuseWithFaults('plans.correction-faulty', faults)
  const replaced = mapParts(under.content, (_, part) =>
    part.id === itemId ? ({ ...part, ...fields, ...(spans ? { spans } : {}), finding: BY_PERSON } as typeof part) : part,
  )
  return accept({ ...under, content: followObjectiveCode(replaced, found, changed) })
}

function setHead(under: ContentUnderCorrection, head: 'letterhead' | 'signature', fields: Fields): Decision<ContentUnderCorrection> {
  const faults = faultsOfFields(head, fields)
  if (faults.length > 0) return refuseWithFaults('plans.correction-faulty', faults)
  const { finding } = under.content[head]
  const touched = { ...under.content[head], ...fields, ...(finding ? { finding: BY_PERSON } : {}) }
  return accept({ ...under, content: { ...under.content, [head]: touched } })
}

/** The item as it was read; nobody is asked about it again. */
function confirm(under: ContentUnderCorrection, itemId: string, finding: Finding): Decision<ContentUnderCorrection> {
  if (itemId === 'letterhead' || itemId === 'signature')
    return accept({ ...under, content: { ...under.content, [itemId]: { ...under.content[itemId], finding } } })
  if (!findPart(under.content, itemId)) return refuse('intake.item-not-found', { item: itemId })
  if (!findPart(keptContent(under), itemId)) return refuse('plans.item-dropped', { item: itemId })
  return accept({
    ...under,
    content: mapParts(under.content, (_, part) => (part.id === itemId ? { ...part, finding } : part)),
  })
}

function drop(under: ContentUnderCorrection, itemId: string): Decision<ContentUnderCorrection> {
  if (itemId === 'letterhead' || itemId === 'signature') return refuse('plans.cannot-drop', { item: itemId })
  const found = findPart(under.content, itemId)
  if (!found) return refuse('intake.item-not-found', { item: itemId })
  const kept = keptContent(under)
  if (!findPart(kept, itemId)) return refuse('plans.item-dropped', { item: itemId })
  if (found.kind === 'objective') {
    const targets = kept.targets.filter((target) => target.objective === found.part.code)
    if (targets.length > 0) return refuse('plans.objective-in-use', { targets: targets.map((target) => target.code).join(', ') })
  }
  return accept({ ...under, dropped: [...under.dropped, itemId] })
}

function restore(under: ContentUnderCorrection, itemId: string): Decision<ContentUnderCorrection> {
  const found = findPart(under.content, itemId)
  if (!found) return refuse('intake.item-not-found', { item: itemId })
  if (!under.dropped.includes(itemId)) return refuse('plans.not-dropped', { item: itemId })
  const dropped = under.dropped.filter((id) => id !== itemId)
  if (!findPart(withoutParts(under.content, dropped), itemId)) return refuse('plans.container-dropped', { item: itemId })
  const faults = faultsAmongOthers(keptContent(under), found, ['code', 'objective'])
  if (faults.length > 0) return refuseWithFaults('plans.correction-faulty', faults)
  return accept({ ...under, dropped })
}

function add(under: ContentUnderCorrection, added: Extract<Correction, { do: 'add' }>): Decision<ContentUnderCorrection> {
  const { kind, itemId, fields } = added
  const kept = keptContent(under)
  const unsaid = Object.entries(EDITABLE_FIELDS[kind]).filter(([name, field]) => !(name in fields) && 'unsaid' in field)
  const whole: Fields = { ...Object.fromEntries(unsaid.map(([name, field]) => [name, field.unsaid])), ...fields }
  const missing = Object.keys(EDITABLE_FIELDS[kind]).filter((name) => !(name in whole))
  const containers = kind === 'assignment' ? { duties: [] } : kind === 'section' ? { children: [] } : {}
  const part = { kind, part: { id: itemId, spans: added.spans, finding: BY_PERSON, ...containers, ...whole } } as AnyPart
  const faults = oneAPlace([
    ...missing.map((field): Refusal => ({ code: 'plans.field-missing', at: `fields.${field}` })),
    ...faultsOfFields(kind, whole),
    ...faultsAmongOthers(kept, part, Object.keys(whole)),
    ...faultsOfPlace(under, kept, added),
  ])
  if (faults.length > 0) return refuseWithFaults('plans.correction-faulty', faults)
  return accept({ ...under, content: insertPart(under.content, part, added) })
}

/** The first fault of each place: a value that is no number need not also be told that it does not fit its comparator. */
const oneAPlace = (faults: readonly Refusal[]): Refusal[] =>
  faults.filter((fault, i) => faults.findIndex((other) => other.at === fault.at) === i)

/** Fields that are no fields of this kind, or hold what they may not hold. */
function faultsOfFields(kind: EditableKind, fields: Fields): Refusal[] {
  const known = EDITABLE_FIELDS[kind]
  if (Object.keys(fields).length === 0) return [{ code: 'plans.nothing-to-set', at: 'fields' }]
  return Object.entries(fields).flatMap(([name, value]): Refusal[] => {
    const at = `fields.${name}`
    if (!Object.hasOwn(known, name)) return [{ code: 'plans.field-unknown', at }]
    return known[name]?.fits(value) ? [] : [{ code: 'plans.field-wrong', at }]
  })
}

/** What is wrong with an item beside the others: a code twice, an objective the plan does not have, a value that its comparator cannot take. */
function faultsAmongOthers(kept: PlanContent, { kind, part }: AnyPart, touched: readonly string[]): Refusal[] {
  if (kind !== 'target' && kind !== 'objective') return []
  const faults: Refusal[] = []
  const others = kind === 'target' ? kept.targets : kept.objectives
  if (touched.includes('code') && others.some((other) => other.id !== part.id && other.code === part.code))
    faults.push({ code: 'plans.code-taken', params: { code: part.code }, at: 'fields.code' })
  if (kind === 'target') {
    const { objective } = part
    if (touched.includes('objective') && objective !== null && !kept.objectives.some((o) => o.code === objective))
      faults.push({ code: 'plans.objective-unknown', params: { code: objective }, at: 'fields.objective' })
    if ((touched.includes('value') || touched.includes('comparator')) && !valueFits(part))
      faults.push({ code: 'plans.value-does-not-fit', params: { comparator: part.comparator }, at: 'fields.value' })
  }
  return faults
}

/** A range has two values in order, a bound has one; what is kept, exists or only falls may have none. */
function valueFits({ comparator, value }: Target): boolean {
  if (comparator === 'range') return Array.isArray(value) && value[0] <= value[1]
  if (comparator === 'maintain' || comparator === 'exists' || comparator === 'qual' || comparator === 'decrease')
    return !Array.isArray(value)
  return typeof value === 'number'
}

function faultsOfPlace(under: ContentUnderCorrection, kept: PlanContent, added: Extract<Correction, { do: 'add' }>): Refusal[] {
  const faults: Refusal[] = []
  const { kind, parent } = added
  const all = partsOf(under.content)
  if (all.some(({ part }) => part.id === added.itemId))
    faults.push({ code: 'plans.id-taken', params: { item: added.itemId }, at: 'itemId' })
  if (ONCE.includes(kind) && all.some((other) => other.kind === kind)) faults.push({ code: 'plans.only-one', at: 'kind' })
  const parentKind = kind === 'duty' ? 'assignment' : kind === 'section' && parent !== null ? 'section' : null
  const parentFits = parentKind === null ? parent === null : parent !== null && findPart(kept, parent)?.kind === parentKind
  if (!parentFits) faults.push({ code: 'plans.parent-unknown', params: { item: parent ?? '' }, at: 'parent' })
  added.spans.forEach((span, i) => {
    if (span.start < 0 || span.start >= span.end || span.end > under.textLength)
      faults.push({ code: 'plans.span-outside', at: `spans.${i}` })
  })
  return faults
}

/** Targets name their objective by its code: when the code is corrected they follow it. */
function followObjectiveCode(content: PlanContent, before: AnyPart, after: AnyPart): PlanContent {
  if (before.kind !== 'objective' || after.kind !== 'objective' || before.part.code === after.part.code) return content
  const [from, to] = [before.part.code, after.part.code]
  return { ...content, targets: content.targets.map((target) => (target.objective === from ? { ...target, objective: to } : target)) }
}
