import type { LedgerEntry, LedgerFact } from '@songhanh/core/ledger/entry'
import type { Acting } from './acting.ts'
import type { Writing } from './database.ts'

/** The fact as a line of the ledger: who, when and in which capacity come from the pipeline. */
const entryOf = (fact: LedgerFact, by: Acting): LedgerEntry => ({
  id: by.newId(),
  placeId: by.placeId,
  at: by.now,
  deviceTime: by.deviceTime,
  businessDay: by.businessDay,
  actorId: by.actor.person.id,
  actorName: by.actor.person.name,
  capacity: by.capacity,
  requestId: by.requestId,
  domain: fact.domain,
  action: fact.action,
  thingKind: fact.thing.kind,
  thingId: fact.thing.id,
  unit: fact.unit ?? null,
  change: JSON.stringify({ before: fact.before, after: fact.after, detail: fact.detail }),
})

/** Writes the facts of one command into the ledger, in its transaction. */
export async function writeFacts(w: Writing, facts: readonly LedgerFact[], by: Acting): Promise<void> {
  await w.query(
    `INSERT INTO ledger_entry (place_id, id, at, device_time, business_day, actor_id, actor_name, capacity, request_id, domain, action, thing_kind, thing_id, unit, change)
     SELECT "placeId", id, at, "deviceTime", "businessDay", "actorId", "actorName", capacity, "requestId", domain, action, "thingKind", "thingId", unit, change::json
     FROM json_to_recordset($1::json) AS e("placeId" uuid, id uuid, at timestamptz, "deviceTime" text, "businessDay" date, "actorId" text, "actorName" text,
       capacity text, "requestId" text, domain text, action text, "thingKind" text, "thingId" text, unit text, change text)`,
    [JSON.stringify(facts.map((fact) => entryOf(fact, by)))],
  )
}
