import type { PlanContent } from './content.ts'
import type { Correction } from './correction.ts'
import { findPart, partsOf } from './parts.ts'

/** A correction as it was sent; an added item gets its id from the server. */
export type Made = Exclude<Correction, { do: 'add' }> | Omit<Extract<Correction, { do: 'add' }>, 'itemId'>

/**
 * The correction that takes a correction back, given the kept items before and after it. The item keeps the mark that a person has touched it.
 * Null where nothing was changed that could be taken back.
 */
export function undoing(before: PlanContent, after: PlanContent, made: Made): Correction | null {
  switch (made.do) {
    case 'set': {
      const item = made.itemId === 'letterhead' || made.itemId === 'signature' ? before[made.itemId] : findPart(before, made.itemId)?.part
      if (item === undefined) return null
      const earlier = Object.entries(item).filter(([name]) => Object.hasOwn(made.fields, name))
      return { do: 'set', itemId: made.itemId, fields: Object.fromEntries(earlier) }
    }
    case 'drop':
      return { do: 'restore', itemId: made.itemId }
    case 'restore':
      return { do: 'drop', itemId: made.itemId }
    case 'add': {
      const known = new Set(partsOf(before).map(({ part }) => part.id))
      const added = partsOf(after).find(({ part }) => !known.has(part.id))
      return added === undefined ? null : { do: 'drop', itemId: added.part.id }
    }
  }
}
