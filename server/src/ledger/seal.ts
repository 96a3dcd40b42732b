import { hash } from 'node:crypto'
import { append, type Hash, type Link } from '@songhanh/core/ledger/chain'
import type { Writing } from '../platform/database.ts'
import type { Place } from '../platform/place.ts'
import { ENTRY_COLUMNS, type EntryRow } from './entries.ts'

/** The hash of the chain, as core wants it passed in. */
export const sha256: Hash = (text) => hash('sha256', text, 'hex')

const PIECE = 2000

/** The last link, null for a chain not yet begun. */
export async function lastLink(w: Pick<Writing, 'query'>, placeId: string): Promise<Link | null> {
  const [row] = await w.query<Link>(
    `SELECT position, entry_id AS "entryId", encode(hash, 'hex') AS hash FROM ledger_link WHERE place_id = $1 ORDER BY position DESC LIMIT 1`,
    [placeId],
  )
  return row ?? null
}

async function sealPiece(w: Writing, place: Place): Promise<number> {
  const [lock] = await w.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got', [`seal ${place.id}`])
  if (!lock?.got) return 0
  // Entries of a transaction that runs are not seen yet, and it may have begun before others that are: what could still be overtaken waits.
  const entries = await w.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM ledger_unsealed u JOIN ledger_entry e ON e.place_id = u.place_id AND e.id = u.entry_id
     WHERE u.place_id = $1 AND u.txid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY u.txid, u.entry_id LIMIT ${PIECE}`,
    [place.id],
  )
  if (entries.length === 0) return 0
  const links = append(place.id, await lastLink(w, place.id), entries, sha256)
  await w.query(
    `INSERT INTO ledger_link (place_id, position, entry_id, hash, sealed_at)
     SELECT $1, l.position, l.entry_id, decode(l.hash, 'hex'), $2 FROM unnest($3::bigint[], $4::uuid[], $5::text[]) AS l(position, entry_id, hash)`,
    [place.id, place.clock(), links.map((link) => link.position), links.map((link) => link.entryId), links.map((link) => link.hash)],
  )
  await w.query('DELETE FROM ledger_unsealed WHERE place_id = $1 AND entry_id = ANY($2::uuid[])', [
    place.id,
    links.map((link) => link.entryId),
  ])
  return links.length
}

/** Seals everything that can no longer be overtaken into the chain; answers how many entries. One worker at a time: a second finds nothing. */
export async function seal(place: Place): Promise<number> {
  let sealed = 0
  for (;;) {
    const piece = await place.worker.transaction({ readOnly: false, session: null, placeId: place.id }, (w) => sealPiece(w, place))
    sealed += piece
    if (piece < PIECE) return sealed
  }
}
