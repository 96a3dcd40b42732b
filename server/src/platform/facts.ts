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

/** A fact as the JSON of one line of the ledger, as `write_entries` of the database takes it. */
export const entryJson = (fact: LedgerFact, by: Acting): string => JSON.stringify(entryOf(fact, by))

/** Writes the facts of one command into the ledger, in its transaction. */
export async function writeFacts(w: Writing, facts: readonly LedgerFact[], by: Acting): Promise<void> {
  await w.query('SELECT write_entries($1)', [`[${facts.map((fact) => entryJson(fact, by)).join(',')}]`])
}
