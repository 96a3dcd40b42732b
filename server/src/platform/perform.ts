/**
 * The one way anything is written. In this order:
 *
 * who → shape (all faults at once) → same request again? → may → run (locks, expected version, core decides) → ledger, outbox,
 * stored answer → commit.
 *
 * A refusal at any step writes nothing; a crash leaves all or nothing; the same request twice equals once.
 */
import { createHash } from 'node:crypto'
import { accept, type Decision, refuse, type Refusal } from '@songhanh/core/basics/decision'
import type { Json, LedgerFact } from '@songhanh/core/ledger/entry'
import type { Thing } from '@songhanh/core/people/may'
import type { z } from 'zod'
import type { Acting, Caller } from './acting.ts'
import type { Reading, Writing } from './database.ts'
import { writeFacts } from './facts.ts'
import { readShape } from './faults.ts'
import { newId } from './ids.ts'
import { actorNow, type Place, readBusinessDay } from './place.ts'
import { capacityFor } from './rights.ts'

/** What must happen outside once the command is committed, such as a mail; `topic` names the deliverer. */
export interface OutboxMessage {
  readonly topic: string
  readonly body: Json
}

/** What a command has done: its answer, the facts for the ledger (at least one), and what must follow outside. */
export interface Done<Out> {
  readonly answer: Out
  readonly facts: readonly LedgerFact[]
  readonly outbox?: readonly OutboxMessage[]
}

export interface Command<In, Out> {
  /** Stable name, `plans.putInForce`. */
  readonly id: string
  readonly shape: z.ZodType<In>
  /** The right asked of `may`. */
  readonly right: string
  /** What the right is asked about (of several things, each), null where it does not exist; without it the right over anything at all is enough. */
  thing?(r: Reading, input: In, by: Acting): Promise<Thing | readonly Thing[] | null>
  /** Locks what it changes, compares the expected version, lets core decide, writes. A refusal rolls everything back. */
  run(w: Writing, input: In, by: Acting): Promise<Decision<Done<Out>>>
}

/** What the sender says about the request itself. */
export interface Sent {
  /** The request's own id, 8 to 100 characters: the same id twice gives the first answer again. */
  readonly requestId: string | null
  readonly deviceTime: string | null
}

/** Carries a refusal out through the transaction, so that it is rolled back. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function orRollBack<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Refused(decision.refusal)
  return decision.value
}

const hashOf = (command: string, input: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([command, input]))
    .digest()

/** The answer of the first time, where this request was accepted before. Two at once: the second waits for the first. */
async function answeredBefore(w: Writing, hash: Buffer, by: Acting): Promise<Decision<{ answer: unknown } | null>> {
  const key = [by.placeId, by.actor.person.id, by.requestId]
  await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key.join(' ')])
  const [row] = await w.query<{ answer: unknown; body_hash: Buffer }>(
    'SELECT answer, body_hash FROM request WHERE place_id = $1 AND actor_id = $2 AND id = $3',
    key,
  )
  if (!row) return accept(null)
  return row.body_hash.equals(hash) ? accept({ answer: row.answer }) : refuse('basics.request-id-reused')
}

/** Facts, what must follow outside, and the answer for the same request coming again. */
async function keep<Out>(w: Writing, command: string, hash: Buffer, done: Done<Out>, by: Acting): Promise<void> {
  if (done.facts.length === 0) throw new Error(`${command} was accepted without a fact for the ledger`)
  await writeFacts(w, done.facts, by)
  for (const { topic, body } of done.outbox ?? []) {
    await w.query('INSERT INTO outbox (place_id, id, topic, body, request_id, written_at) VALUES ($1, $2, $3, $4, $5, $6)', [
      by.placeId,
      newId(),
      topic,
      JSON.stringify(body),
      by.requestId,
      by.now,
    ])
  }
  await w.query('INSERT INTO request (place_id, actor_id, id, command, body_hash, answer, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    by.placeId,
    by.actor.person.id,
    by.requestId,
    command,
    hash,
    JSON.stringify(done.answer),
    by.now,
  ])
}

const isRequestId = (id: string) => /^[\w.:-]{8,100}$/.test(id)

/** Performs one command for one person. Throws only where the machine failed; everything a person can cause comes back as a refusal. */
export async function perform<In, Out>(
  place: Place,
  who: Caller | null,
  command: Command<In, Out>,
  given: unknown,
  sent: Sent,
): Promise<Decision<Out>> {
  if (who === null) return refuse('basics.not-signed-in')
  const { requestId, deviceTime } = sent
  if (requestId === null) return refuse('basics.request-id-missing')
  if (!isRequestId(requestId)) return refuse('basics.request-id-malformed')
  const read = readShape(command.shape, given)
  if (!read.ok) return read
  const hash = hashOf(command.id, read.value)
  const now = place.clock()
  try {
    return await place.app.transaction({ readOnly: false, session: who.session, placeId: place.id }, async (w) => {
      const businessDay = await readBusinessDay(w, place.id, now)
      const actor = await actorNow(place, w, who.actor)
      const by: Acting = { actor, capacity: null, placeId: place.id, now, businessDay, requestId, deviceTime, newId }
      const before = orRollBack(await answeredBefore(w, hash, by))
      if (before) return accept(before.answer as Out)
      const capacity = orRollBack(await capacityFor(place, command, w, read.value, by))
      const acting = { ...by, capacity }
      const done = orRollBack(await command.run(w, read.value, acting))
      await keep(w, command.id, hash, done, acting)
      return accept(done.answer)
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}
