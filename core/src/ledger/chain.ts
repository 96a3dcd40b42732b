/**
 * The chain that seals the ledger: each link hashes the link before it and one entry, so that an entry changed, removed or moved afterwards
 * no longer fits. The hash function is passed in (SHA-256, hexadecimal), for core knows no machine.
 */
import type { LedgerEntry } from './entry.ts'

export type Hash = (text: string) => string

/** One link: the entry at this position (from 1, without gaps) and the hash up to and including it. */
export interface Link {
  readonly position: number
  readonly entryId: string
  readonly hash: string
}

/** Where the chain of a place begins: bound to the place, so that the chain of another place cannot be put in its stead. */
export const firstHash = (placeId: string, hash: Hash): string => hash(JSON.stringify(['songhanh ledger 1', placeId]))

/**
 * The text whose hash is the link. The fields stand in a fixed order as a JSON array of strings and nulls: unambiguous (no field can run
 * into the next) and the same on every machine.
 */
export const linkText = (previous: string, position: number, e: LedgerEntry): string =>
  JSON.stringify([
    previous,
    String(position),
    e.id,
    e.placeId,
    e.at,
    e.deviceTime,
    e.businessDay,
    e.actorId,
    e.actorName,
    e.capacity,
    e.requestId,
    e.domain,
    e.action,
    e.thingKind,
    e.thingId,
    e.unit,
    e.change,
  ])

/** The links that append entries, in this order, to a chain whose last link is `last` (null for an empty chain). */
export function append(placeId: string, last: Link | null, entries: readonly LedgerEntry[], hash: Hash): Link[] {
  let previous = last?.hash ?? firstHash(placeId, hash)
  let position = last?.position ?? 0
  return entries.map((entry) => {
    position += 1
    previous = hash(linkText(previous, position, entry))
    return { position, entryId: entry.id, hash: previous }
  })
}

/** What is wrong with the first link that does not fit. */
export type Fault =
  /** The chain has a gap: the link of this position is gone. */
  | { readonly kind: 'link-removed'; readonly position: number }
  /** The link stands, the entry it seals is gone. */
  | { readonly kind: 'entry-removed'; readonly position: number; readonly entryId: string }
  /** Entry and link do not fit together: one of them was changed, or entries were put in another order. */
  | { readonly kind: 'changed'; readonly position: number; readonly entryId: string }
  /** The chain is whole in itself, but the hash known from outside is not in it: links were cut off or the chain was written anew. */
  | { readonly kind: 'head-missing'; readonly position: number }
  /** An entry that neither stands in the chain nor waits for the next seal. */
  | { readonly kind: 'never-sealed'; readonly entryId: string }

/** A link as read for the check, with the entry it seals where that still exists. */
export interface Sealed extends Link {
  readonly entry: LedgerEntry | null
}

/**
 * Walks a chain in the order of its positions and stops at the first fault. `next` takes the links piece by piece; `end` asks
 * whether a head known from outside (printed on a report, sent by mail) was passed.
 */
export function walk(placeId: string, hash: Hash, head: string | null) {
  let previous = firstHash(placeId, hash)
  let position = 0
  let headSeen = head === null || head === previous
  return {
    next(links: readonly Sealed[]): Fault | null {
      for (const link of links) {
        position += 1
        if (link.position !== position) return { kind: 'link-removed', position }
        if (!link.entry) return { kind: 'entry-removed', position, entryId: link.entryId }
        previous = hash(linkText(previous, position, link.entry))
        if (previous !== link.hash) return { kind: 'changed', position, entryId: link.entryId }
        if (previous === head) headSeen = true
      }
      return null
    },
    end: (): { readonly fault: Fault | null; readonly count: number; readonly head: string } => ({
      fault: headSeen ? null : { kind: 'head-missing', position },
      count: position,
      head: previous,
    }),
  }
}
