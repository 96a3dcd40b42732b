/** Evidence in the database: a line for each file beside an entry or a task, and the file itself among those kept. */
import type { EvidenceGiven, EvidenceRemoved, EvidenceView } from '@songhanh/api/evidence'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { Thing } from '@songhanh/core/people/may'
import { addEvidence, EVIDENCE_FORMATS } from '@songhanh/core/registers/evidence'
import { z } from 'zod'
import { ownerAt } from '../people/store.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import { claimFile, fileFact, type FileThing, keepFile, letGoOfFile, sendFile } from '../platform/files/kept-file.ts'
import { TakenFile, takeFile } from '../platform/files/taken-file.ts'
import type { ReceivedFile } from '../platform/http/route.ts'
import type { Done } from '../platform/perform.ts'

/** An entry by its id; a task by plan and part, as the ledger names it. */
export interface EvidenceThing {
  readonly kind: 'register-entry' | 'task'
  readonly id: string
}

export const EvidenceTaken = z.object({ file: z.instanceof(TakenFile) })

/** An upload with what its address names: the file must be of the formats taken, by content. */
export const takeEvidence = <P extends object>(params: P, file: ReceivedFile): Decision<P & { readonly file: TakenFile }> => {
  const taken = takeFile(file, EVIDENCE_FORMATS)
  return taken.ok ? accept({ ...params, file: taken.value }) : taken
}

const fileOf = (evidenceId: string): FileThing => ({ kind: 'evidence', id: evidenceId })

type View = z.input<typeof EvidenceView>

/** The lines of things of one kind, by thing, the oldest first; all whose id begins with `ids` where that is a text. */
export async function readEvidence(
  r: Reading,
  kind: EvidenceThing['kind'],
  ids: string | readonly string[],
  by: Asking,
): Promise<ReadonlyMap<string, View[]>> {
  const rows = await r.query<Omit<View, 'removed'> & { thing: string; removedBy: string | null; removedOn: string; removedWhy: string }>(
    `SELECT e.id, e.thing_id AS thing, e.name, e.format, e.bytes, g.name AS "by", e.given_on AS "on",
            x.name AS "removedBy", e.removed_on AS "removedOn", e.removed_why AS "removedWhy"
     FROM evidence e JOIN person g ON g.place_id = e.place_id AND g.id = e.given_by LEFT JOIN person x ON x.place_id = e.place_id AND x.id = e.removed_by
     WHERE e.place_id = $1 AND e.thing_kind = $2 AND ${typeof ids === 'string' ? 'starts_with(e.thing_id, $3)' : 'e.thing_id = ANY($3)'}
     ORDER BY e.given_on, e.id`,
    [by.placeId, kind, ids],
  )
  const views = rows.map(({ thing, removedBy, removedOn, removedWhy, ...line }) => ({
    thing,
    view: { ...line, removed: removedBy === null ? null : { by: removedBy, on: removedOn, why: removedWhy } },
  }))
  return new Map([...Map.groupBy(views, ({ thing }) => thing)].map(([thing, lines]) => [thing, lines.map(({ view }) => view)]))
}

/** Keeps a file and its line in one act: there is never one without the other. */
export async function giveEvidence(
  w: Writing,
  file: TakenFile,
  seat: string,
  thing: EvidenceThing,
  domain: string,
  by: Acting,
): Promise<Decision<Done<z.input<typeof EvidenceGiven>>>> {
  // Two who bring files at once: the second waits here and then sees the first.
  await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${by.placeId} ${thing.kind} ${thing.id}`])
  const standing = await w.query<{ sha256: string; bytes: number }>(
    'SELECT sha256, bytes FROM evidence WHERE place_id = $1 AND thing_kind = $2 AND thing_id = $3 AND removed_on IS NULL',
    [by.placeId, thing.kind, thing.id],
  )
  const decided = addEvidence(standing, { sha256: file.sha256, bytes: file.bytes.length })
  if (!decided.ok) return decided
  const id = by.newId()
  const kept = await keepFile(w, file, seat, fileOf(id), by)
  const claimed = await claimFile(w, kept.id, fileOf(id), by)
  if (!claimed.ok) return claimed
  await w.query(
    `INSERT INTO evidence (place_id, id, seat_key, thing_kind, thing_id, file_id, name, format, bytes, sha256, given_by, given_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [by.placeId, id, seat, thing.kind, thing.id, kept.id, kept.name, kept.format, kept.bytes, file.sha256, by.actor.person.id, by.businessDay],
  ) // prettier-ignore
  return accept({ answer: { ...kept, id }, facts: [fileFact(domain, { ...thing }, file, kept)] })
}

/** A file as the thing a right is asked about: it belongs to the seat that brought it; null where there is none beside this very thing. */
export async function evidenceOwner(r: Reading, evidenceId: string, thing: EvidenceThing, by: Asking): Promise<Thing | null> {
  const [row] = await r.query<{ seat: string }>(
    'SELECT seat_key AS seat FROM evidence WHERE place_id = $1 AND id = $2 AND thing_kind = $3 AND thing_id = $4',
    [by.placeId, evidenceId, thing.kind, thing.id],
  )
  const owner = row && (await ownerAt(r, by.placeId, row.seat))
  return owner ? { owner, state: 'steady' } : null
}

interface Named {
  readonly file_id: string
  readonly name: string
  readonly sha256: string
}

async function findStanding(r: Reading, evidenceId: string, thing: EvidenceThing, by: Asking, lock: '' | 'FOR UPDATE' = '') {
  const [row] = await r.query<Named>(
    `SELECT file_id, name, sha256 FROM evidence WHERE place_id = $1 AND id = $2 AND thing_kind = $3 AND thing_id = $4 AND removed_on IS NULL ${lock}`,
    [by.placeId, evidenceId, thing.kind, thing.id],
  )
  return row ?? null
}

/** Takes a file away: its bytes go within a day, its line stays. Refusal: `files.not-found`. */
export async function removeEvidence(
  w: Writing,
  { evidenceId, reason }: { readonly evidenceId: string; readonly reason: string },
  thing: EvidenceThing,
  domain: string,
  by: Acting,
): Promise<Decision<Done<z.input<typeof EvidenceRemoved>>>> {
  const found = await findStanding(w, evidenceId, thing, by, 'FOR UPDATE')
  if (!found) return refuse('files.not-found')
  await w.query('UPDATE evidence SET removed_by = $3, removed_on = $4, removed_why = $5 WHERE place_id = $1 AND id = $2', [
    by.placeId,
    evidenceId,
    by.actor.person.id,
    by.businessDay,
    reason,
  ])
  await letGoOfFile(w, found.file_id, by)
  const detail = { file: found.file_id, name: found.name, sha256: found.sha256, reason }
  return accept({ answer: { id: evidenceId }, facts: [{ domain, action: 'file-removed', thing: { ...thing }, detail }] })
}

/** A file on its way out, as a download and nothing else. Refusal: `files.not-found`. */
export async function sendEvidence(r: Reading, evidenceId: string, thing: EvidenceThing, by: Asking) {
  const found = await findStanding(r, evidenceId, thing, by)
  return found ? sendFile(r, found.file_id, fileOf(evidenceId), by) : refuse('files.not-found')
}
