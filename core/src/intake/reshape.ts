/**
 * Items of a reading cut in two or put together by a person, where the reader saw one for two or two for one. What a target sets is read anew from
 * its new words; a person has asked for it, and sees it.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlanContent, Span } from '../plans/content.ts'
import { keptContent, type ContentUnderCorrection, type Correction, type Fields } from '../plans/correction.ts'
import { EDITABLE_FIELDS } from '../plans/editable-fields.ts'
import { findPart, partsOf, wordsOf, type AnyPart, type PartKind } from '../plans/parts.ts'
import { measuresOf } from './measure.ts'
import { type Passage, cut, joined, passageOf, spansOf } from './passage.ts'
import { termEndIn, withTermEnd } from './years.ts'

/** Kinds that are a stretch of words and little else: the others are put right by their fields. */
export const RESHAPED = ['target', 'task', 'funding', 'duty', 'report-duty', 'recipient'] as const satisfies readonly PartKind[]
type Reshaped = Extract<AnyPart, { readonly kind: (typeof RESHAPED)[number] }>

const isReshaped = (found: AnyPart | null): found is Reshaped => found !== null && (RESHAPED as readonly string[]).includes(found.kind)

/**
 * The corrections that cut an item before character `at` of its words, before the word where that is inside one: the item keeps what stands before, a new one behind it has the rest.
 * Refuses `intake.item-not-found` and `plans.cannot-split` (another kind, or a cut that leaves one side without a word).
 */
export function splitItem(
  under: ContentUnderCorrection,
  text: string,
  asked: { readonly itemId: string; readonly at: number; readonly newId: string },
): Decision<readonly Correction[]> {
  const kept = keptContent(under)
  const found = findPart(kept, asked.itemId)
  if (!found) return refuse('intake.item-not-found', { item: asked.itemId })
  if (!isReshaped(found)) return refuse('plans.cannot-split', { item: asked.itemId })
  const words = wordsInPaper(found, text)
  const at = wordStart(words.text, asked.at)
  const [first, second] = [cut(words, 0, at), cut(words, at)]
  if (![first, second].every((half) => /[\p{L}\p{N}]/u.test(half.text))) return refuse('plans.cannot-split', { item: asked.itemId })
  const { id: _id, spans: _spans, finding: _finding, ...fields } = found.part
  return accept([
    { do: 'set', itemId: asked.itemId, fields: fieldsFrom(found.kind, first), spans: spansIn(found, first, text) },
    {
      do: 'add',
      itemId: asked.newId,
      kind: found.kind,
      fields: {
        ...fields,
        ...fieldsFrom(found.kind, second),
        ...(found.kind === 'target' ? { code: freeCode(kept, found.part.code) } : {}),
      },
      spans: spansIn(found, second, text),
      parent: containerOf(kept, found),
      after: asked.itemId,
    },
  ])
}

/**
 * The corrections that put the words of another item behind those of an item, and set the other aside. Refuses `intake.item-not-found` and
 * `plans.cannot-merge` (two kinds, a kind that is not a stretch of words, or an item with itself).
 */
export function mergeItems(
  under: ContentUnderCorrection,
  text: string,
  asked: { readonly itemId: string; readonly with: string },
): Decision<readonly Correction[]> {
  const kept = keptContent(under)
  const [one, other] = [findPart(kept, asked.itemId), findPart(kept, asked.with)]
  if (!one || !other) return refuse('intake.item-not-found', { item: one ? asked.with : asked.itemId })
  if (!isReshaped(one) || !isReshaped(other) || one.kind !== other.kind || one.part.id === other.part.id)
    return refuse('plans.cannot-merge', { item: asked.itemId, with: asked.with })
  const words = joined([wordsInPaper(one, text), wordsInPaper(other, text)])
  const spans = [...one.part.spans, ...other.part.spans]
  return accept([
    { do: 'set', itemId: asked.itemId, fields: fieldsFrom(one.kind, words), spans },
    { do: 'drop', itemId: asked.with },
  ])
}

/** The beginning of the word a place is inside of; the place itself where it is between words. */
function wordStart(text: string, at: number): number {
  const inWord = (i: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(i))
  let start = at
  while (start > 0 && inWord(start) && inWord(start - 1)) start--
  return start
}

/** The words of an item, each letter with its place where the paper has them so; without places where a person has written them. */
function wordsInPaper(found: Reshaped, text: string): Passage {
  const said = wordsOf(found)
  const printed = joined(found.part.spans.map((span) => passageOf(text, span.start, span.end)))
  const at = printed.text.indexOf(said)
  return at < 0 ? passageOf(said, 0, said.length) : cut(printed, at, at + said.length)
}

/** Where words stand in the paper; of words that a person has written, the places of the whole item are all that is known. */
const spansIn = (found: Reshaped, words: Passage, text: string): readonly Span[] =>
  words.source === text ? spansOf(words) : found.part.spans

function fieldsFrom(kind: Reshaped['kind'], words: Passage): Fields {
  if (kind !== 'target') return { text: words.text }
  const [measure] = measuresOf(words, false)
  if (!measure) return { text: words.text }
  const read = Object.fromEntries(Object.entries(measure).filter(([name]) => Object.hasOwn(EDITABLE_FIELDS.target, name)))
  return { ...read, due: withTermEnd(measure.due, termEndIn(words.source)), text: words.text, dueInherited: false }
}

/** A code that no other target has: the number with the next letter. */
function freeCode(content: PlanContent, code: string): string {
  const stem = code.replace(/\p{L}$/u, '')
  const taken = new Set(content.targets.map((target) => target.code))
  const letter = [...'bcdefghijklmnopqrstuvwxyz'].find((l) => !taken.has(`${stem}${l}`))
  return `${stem}${letter ?? `-${taken.size + 1}`}`
}

const containerOf = (content: PlanContent, { kind, part }: Reshaped): string | null =>
  kind === 'duty' ? (content.assignments.find((a) => a.duties.some((duty) => duty.id === part.id))?.id ?? null) : null

/** The next item of the same kind, which an item may be put together with; null at the end. */
export function nextOfKind(content: PlanContent, itemId: string): string | null {
  const parts = partsOf(content)
  const at = parts.findIndex(({ part }) => part.id === itemId)
  const found = parts[at]
  if (!found || !isReshaped(found)) return null
  return parts.slice(at + 1).find(({ kind }) => kind === found.kind)?.part.id ?? null
}
