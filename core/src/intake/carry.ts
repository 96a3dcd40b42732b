/**
 * What a person decided on one reading of a plan, found again in the reading of a corrected file: items are known by their kind and words, never by
 * their place. What has no counterpart is told, not guessed.
 */
import { unaccentedKey } from '../basics/vietnamese.ts'
import type { PlanContent } from '../plans/content.ts'
import { applyCorrection, keptContent, type ContentUnderCorrection, type Correction, type Fields } from '../plans/correction.ts'
import { EDITABLE_FIELDS } from '../plans/editable-fields.ts'
import { findWords } from '../plans/find-words.ts'
import { findPart, partsOf, wordsOf, type AnyPart } from '../plans/parts.ts'

/** A reading as the rules made it, and what a person made of it. */
export interface Decided extends Pick<ContentUnderCorrection, 'content' | 'dropped'> {
  readonly reading: PlanContent
}

/** One decision, with the item as it was read (of an added one: as it was added). */
export type Carried =
  | { readonly do: 'set'; readonly item: AnyPart; readonly fields: Fields }
  /** Accepted as it was read: it holds only for an item that is read in the very same way. */
  | { readonly do: 'confirm'; readonly item: AnyPart }
  | { readonly do: 'drop'; readonly item: AnyPart }
  /** `behind`: the item of its list that it stands behind. */
  | { readonly do: 'add'; readonly item: AnyPart; readonly container: AnyPart | null; readonly behind: AnyPart | null }
  | { readonly do: 'head'; readonly head: 'letterhead' | 'signature'; readonly fields: Fields }

/** All that was decided, in the order of the paper: corrected, added, then set aside. */
export function decisionsOf({ reading, content, dropped }: Decided): readonly Carried[] {
  const before = new Map(partsOf(reading).map((item) => [item.part.id, item]))
  const decisions: Carried[] = []
  for (const head of ['letterhead', 'signature'] as const) {
    const fields = changed(reading[head] as unknown as Fields, content[head] as unknown as Fields, Object.keys(EDITABLE_FIELDS[head]))
    if (Object.keys(fields).length > 0) decisions.push({ do: 'head', head, fields })
  }
  const last = new Map<string, AnyPart>()
  for (const item of partsOf(content)) {
    const read = before.get(item.part.id)
    const container = containerOf(content, item)
    const list = `${item.kind} ${container?.part.id ?? ''}`
    const behind = last.get(list) ?? null
    last.set(list, read ?? item)
    if (!read) {
      if (!dropped.includes(item.part.id)) decisions.push({ do: 'add', item, container, behind })
      continue
    }
    const fields = changed(read.part as unknown as Fields, item.part as unknown as Fields, Object.keys(EDITABLE_FIELDS[item.kind]))
    if (Object.keys(fields).length > 0) decisions.push({ do: 'set', item: read, fields })
    else if (read.part.finding.by === 'rule' && item.part.finding.by === 'person') decisions.push({ do: 'confirm', item: read })
  }
  for (const id of dropped) {
    const read = before.get(id)
    if (read) decisions.push({ do: 'drop', item: read })
  }
  return decisions
}

const changed = (before: Fields, after: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).map((name) => [name, after[name]]),
  )

/** What becomes of each decision in another reading: a correction to be made, done already, or no counterpart. An acceptance without one is not told: what reads otherwise is to be looked at anew. */
export interface CarriedOver {
  readonly corrections: readonly Correction[]
  readonly left: readonly Exclude<Carried, { readonly do: 'confirm' }>[]
}

/** Holds decisions against a reading of another file. `newId` gives the ids of added items. */
export function carryOver(decisions: readonly Carried[], under: ContentUnderCorrection, text: string, newId: () => string): CarriedOver {
  const known = new Known(under.content)
  const corrections: Correction[] = []
  const left: Exclude<Carried, { readonly do: 'confirm' }>[] = []
  /** The ids of added items in the one reading and in the other. */
  const added = new Map<string, string>()
  let now = under
  for (const decision of decisions) {
    const made = carriedOver(decision, now, keptContent(now), known, added, text, newId)
    if (made === 'done') continue
    const corrected = made === 'no-counterpart' ? null : applyCorrection(now, made)
    if (made === 'no-counterpart' || !corrected?.ok) {
      if (decision.do !== 'confirm') left.push(decision)
      continue
    }
    now = corrected.value
    corrections.push(made)
    if (decision.do === 'add' && made.do === 'add') added.set(decision.item.part.id, made.itemId)
  }
  return { corrections, left }
}

function carriedOver(
  decision: Carried,
  under: ContentUnderCorrection,
  kept: PlanContent,
  known: Known,
  added: ReadonlyMap<string, string>,
  text: string,
  newId: () => string,
): Correction | 'done' | 'no-counterpart' {
  if (decision.do === 'head') {
    const fields = changed(
      kept[decision.head] as unknown as Fields,
      { ...kept[decision.head], ...decision.fields },
      Object.keys(decision.fields),
    )
    // Places in the old text mean nothing in the new one.
    return Object.keys(fields).length === 0 ? 'done' : { do: 'set', itemId: decision.head, fields: withoutSpans(fields) }
  }
  if (decision.do === 'confirm') return confirmedAgain(decision.item, known, kept)
  // The corrected paper may say itself what the person had put right, or it was carried over before.
  const mended = decision.do === 'set' ? ({ ...decision.item, part: { ...decision.item.part, ...decision.fields } } as AnyPart) : null
  const exact = known.same(decision.item) ?? (mended && known.same(mended))
  if (decision.do === 'add') {
    if (exact) return 'done'
    const container = decision.container && (known.same(decision.container) ?? known.close(decision.container))
    if (decision.container && !container) return 'no-counterpart'
    const { id: _id, spans: _spans, finding: _finding, ...fields } = decision.item.part as unknown as Fields
    const own = Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(EDITABLE_FIELDS[decision.item.kind], name)))
    const found = findWords(text, wordsOf(decision.item))
    const spans = found.length === 1 ? found : []
    const { behind } = decision
    const after = behind && (added.get(behind.part.id) ?? (known.same(behind) ?? known.close(behind))?.part.id ?? null)
    return {
      do: 'add',
      itemId: newId(),
      kind: decision.item.kind,
      fields: withoutSpans(own),
      spans,
      parent: container?.part.id ?? null,
      // Where what it stood behind is gone or set aside, it goes to the end.
      after: after !== null && findPart(kept, after) ? after : null,
    }
  }
  const there = exact ?? known.close(decision.item)
  if (!there) return 'no-counterpart'
  if (decision.do === 'drop') return under.dropped.includes(there.part.id) ? 'done' : { do: 'drop', itemId: there.part.id }
  if (!findPart(kept, there.part.id)) return 'no-counterpart'
  const fields = changed(
    there.part as unknown as Fields,
    { ...there.part, ...decision.fields } as unknown as Fields,
    Object.keys(decision.fields),
  )
  return Object.keys(fields).length === 0 ? 'done' : { do: 'set', itemId: there.part.id, fields: withoutSpans(fields) }
}

/** A number off a scan is never taken over: it is confirmed against the paper it now stands on. */
function confirmedAgain(item: AnyPart, known: Known, kept: PlanContent): Correction | 'done' | 'no-counterpart' {
  const there = known.same(item)
  if (!there || !findPart(kept, there.part.id) || there.part.finding.doubts?.includes('scanned-number')) return 'no-counterpart'
  if (there.part.finding.by === 'person') return 'done'
  const read = item.part as unknown as Fields
  const otherwise = changed(withoutSpans(read), withoutSpans(there.part as unknown as Fields), Object.keys(EDITABLE_FIELDS[item.kind]))
  return Object.keys(otherwise).length > 0 ? 'no-counterpart' : { do: 'confirm', itemId: there.part.id }
}

/** Fields with every place in the text taken out. */
const withoutSpans = (fields: Fields): Fields =>
  JSON.parse(JSON.stringify(fields, (name, value: unknown) => (name === 'span' ? null : value))) as Fields

const key = (item: AnyPart): string =>
  `${item.kind}|${item.kind === 'defect' ? item.part.kind : ''}|${unaccentedKey(wordsOf(item))
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()}`

/** How like two texts must be to be one item whose words were mended. */
const LIKE = 0.75

/** The items of a reading by their words. */
class Known {
  private readonly byKey = new Map<string, AnyPart[]>()
  private readonly items: readonly AnyPart[]

  constructor(content: PlanContent) {
    this.items = partsOf(content)
    for (const item of this.items) this.byKey.set(key(item), [...(this.byKey.get(key(item)) ?? []), item])
  }

  /** The one item of this kind with the same words; null where none or several have them. */
  same(item: AnyPart): AnyPart | null {
    const same = this.byKey.get(key(item))
    return same?.length === 1 ? (same[0] ?? null) : null
  }

  /** Where no item has the same words, the one whose words are nearly the same. */
  close(item: AnyPart): AnyPart | null {
    if (this.byKey.has(key(item))) return null
    const words = new Set(key(item).split(' '))
    const close = this.items
      .filter((other) => other.kind === item.kind)
      .map((other) => ({ other, likeness: likeness(words, key(other).split(' ')) }))
      .filter(({ likeness: near }) => near >= LIKE)
      .toSorted((a, b) => b.likeness - a.likeness)
    const [first, second] = close
    return first && (!second || first.likeness > second.likeness) ? first.other : null
  }
}

function likeness(words: ReadonlySet<string>, others: readonly string[]): number {
  const set = new Set(others)
  let shared = 0
  for (const word of words) if (set.has(word)) shared++
  return (2 * shared) / (words.size + set.size)
}

function containerOf(content: PlanContent, { kind, part }: AnyPart): AnyPart | null {
  if (kind !== 'duty') return null
  const assignment = content.assignments.find((a) => a.duties.some((duty) => duty.id === part.id))
  return assignment ? { kind: 'assignment', part: assignment } : null
}
