import type { LedgerEntry } from '@songhanh/core/ledger/entry'

/** The columns of `ledger_entry e` under the names of `LedgerEntry`, each as the text a seal lies over. */
export const ENTRY_COLUMNS = `e.id, e.place_id AS "placeId", e.at, e.device_time AS "deviceTime", e.business_day AS "businessDay", e.actor_id AS "actorId",
  e.actor_name AS "actorName", e.capacity, e.request_id AS "requestId", e.domain, e.action, e.thing_kind AS "thingKind", e.thing_id AS "thingId",
  e.unit, e.change::text AS change`

export type EntryRow = LedgerEntry
