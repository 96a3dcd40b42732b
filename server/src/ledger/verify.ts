import { type Fault, type Sealed, walk } from '@songhanh/core/ledger/chain'
import type { Reading } from '../platform/database.ts'
import { ENTRY_COLUMNS, type EntryRow } from './entries.ts'
import { sha256 } from './seal.ts'

/** What the check of a place's ledger found. */
export interface Verdict {
  /** The first fault, null where everything fits. */
  readonly fault: Fault | null
  /** Links that were walked before the end or the fault. */
  readonly checked: number
  /** Entries that wait for the next seal. */
  readonly unsealed: number
  /** The hash of the last link: to be kept outside (printed, mailed) and given to the next check. */
  readonly head: string
}

const PIECE = 5000

type Row = EntryRow & { readonly position: number; readonly hash: string; readonly entryId: string }

/**
 * One piece of the chain. Each entry is looked up by its key: left to itself, the planner joins the whole table for every piece.
 */
const pieceAfter = (r: Pick<Reading, 'query'>, placeId: string, position: number) =>
  r.query<Row>(
    `SELECT l.position, l.entry_id AS "entryId", encode(l.hash, 'hex') AS hash, ${ENTRY_COLUMNS}
     FROM (SELECT * FROM ledger_link WHERE place_id = $1 AND position > $2 ORDER BY position LIMIT ${PIECE}) l
     LEFT JOIN LATERAL (SELECT * FROM ledger_entry WHERE place_id = l.place_id AND id = l.entry_id OFFSET 0) e ON true
     ORDER BY l.position`,
    [placeId, position],
  )

const sealedOf = (row: Row): Sealed => ({
  position: row.position,
  entryId: row.entryId,
  hash: row.hash,
  entry: (row.id as string | null) === null ? null : row,
})

/** Walks the whole chain in one snapshot. `head` is a hash known from outside; without it a chain cut off at its end cannot be told from a shorter one. */
export async function verify(r: Pick<Reading, 'query'>, placeId: string, head: string | null): Promise<Verdict> {
  const chain = walk(placeId, sha256, head)
  let fault: Fault | null = null
  let coming = pieceAfter(r, placeId, 0)
  for (;;) {
    const rows = await coming
    const last = rows.at(-1)
    // The database reads the next piece while this one is hashed.
    if (last) coming = pieceAfter(r, placeId, last.position)
    fault = chain.next(rows.map(sealedOf))
    if (fault || !last) break
  }
  await coming
  const end = chain.end()
  return {
    fault: fault ?? end.fault ?? (await outside(r, placeId)),
    checked: end.count,
    unsealed: await waiting(r, placeId),
    head: end.head,
  }
}

/** An entry that neither stands in the chain nor waits for it has been taken out of the worker's sight. */
async function outside(r: Pick<Reading, 'query'>, placeId: string): Promise<Fault | null> {
  const [row] = await r.query<{ id: string }>(
    `SELECT e.id FROM ledger_entry e WHERE e.place_id = $1
       AND NOT EXISTS (SELECT FROM ledger_link l WHERE l.place_id = e.place_id AND l.entry_id = e.id)
       AND NOT EXISTS (SELECT FROM ledger_unsealed u WHERE u.place_id = e.place_id AND u.entry_id = e.id)
     ORDER BY e.id LIMIT 1`,
    [placeId],
  )
  return row ? { kind: 'never-sealed', entryId: row.id } : null
}

async function waiting(r: Pick<Reading, 'query'>, placeId: string): Promise<number> {
  const [row] = await r.query<{ count: number }>('SELECT count(*) AS count FROM ledger_unsealed WHERE place_id = $1', [placeId])
  return row?.count ?? 0
}
