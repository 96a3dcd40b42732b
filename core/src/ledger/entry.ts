import type { Instant } from '../basics/instant.ts'
import type { PlainDate } from '../basics/plain-date.ts'

/** Any value that can be written as JSON and read back the same. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The thing a change is about: its kind in the glossary's word (`plan`, `edition`, `proposal`, `unit` …) and its id. */
export interface LedgerThing {
  readonly kind: string
  readonly id: string
}

/** What a command reports as done: one change of one thing. Who, when and in which capacity is added by the pipeline, never by the command. */
export interface LedgerFact {
  readonly domain: string
  /** What happened, in the past tense: `uploaded`, `put-in-force`, `handed-over`. */
  readonly action: string
  readonly thing: LedgerThing
  /** The administrative unit it concerns, by code, where it concerns one. */
  readonly unit?: string | null
  readonly before?: Json
  readonly after?: Json
  readonly detail?: Json
}

/** One line of the ledger as it was written: every field is text exactly as kept, so that a seal over it can be computed again anywhere. */
export interface LedgerEntry {
  readonly id: string
  readonly placeId: string
  /** Server time by the wall clock. */
  readonly at: Instant
  /** Time by the sender's own clock, as sent; it may be days off. */
  readonly deviceTime: string | null
  readonly businessDay: PlainDate
  readonly actorId: string
  readonly actorName: string
  /** The role held in which the person acted. */
  readonly capacity: string | null
  readonly requestId: string
  readonly domain: string
  readonly action: string
  readonly thingKind: string
  readonly thingId: string
  readonly unit: string | null
  /** JSON text `{ before?, after?, detail? }`, kept letter by letter. */
  readonly change: string
}
