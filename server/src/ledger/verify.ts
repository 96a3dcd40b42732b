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
/** Pieces asked for while one is hashed: the database never waits for the hashing, nor the hashing for it. */
const AHEAD = 2

type Row = EntryRow & { readonly position: number; readonly hash: string; readonly entryId: string }

/**
 * One piece of the chain, by its positions: whatever the planner knows of the table, it reads no more than that. Each entry is looked up by its
 * key; left to itself, the planner joins the whole table for every piece.
 */
const pieceFrom = (r: Pick<Reading, 'query'>, placeId: string, position: number) =>
  r.query<Row>(
    `SELECT l.position, l.entry_id AS "entryId", encode(l.hash, 'hex') AS hash, ${ENTRY_COLUMNS}
     FROM (SELECT * FROM ledger_link WHERE place_id = $1 AND position >= $2 AND position < $3 OFFSET 0) l
     LEFT JOIN LATERAL (SELECT * FROM ledger_entry WHERE place_id = l.place_id AND id = l.entry_id OFFSET 0) e ON true
     ORDER BY l.position`,
    [placeId, position, position + PIECE],
  )

async function lastPosition(r: Pick<Reading, 'query'>, placeId: string): Promise<number> {
  const [row] = await r.query<{ last: number | null }>('SELECT max(position) AS last FROM ledger_link WHERE place_id = $1', [placeId])
  return row?.last ?? 0
}

const sealedOf = (row: Row): Sealed => ({
  position: row.position,
  entryId: row.entryId,
  hash: row.hash,
  entry: (row.id as string | null) === null ? null : row,
})

/** Walks the whole chain in one snapshot. `head` is a hash known from outside; without it a chain cut off at its end cannot be told from a shorter one. */
export async function verify(r: Pick<Reading, 'query'>, placeId: string, head: string | null): Promise<Verdict> {
  const chain = walk(placeId, sha256, head)
  const last = await lastPosition(r, placeId)
  let fault: Fault | null = null
  // The database reads the next pieces while this one is hashed; one after the other, since a connection takes one question at a time.
  const coming: Promise<Row[]>[] = []
  let asked = 1
  const askNext = () => {
    if (asked > last) return
    const from = asked
    const piece = (coming.at(-1) ?? Promise.resolve()).then(() => pieceFrom(r, placeId, from))
    piece.catch(() => undefined)
    coming.push(piece)
    asked += PIECE
  }
  for (let ahead = 0; ahead < AHEAD; ahead++) askNext()
  while (!fault && coming[0]) {
    const rows = await coming[0]
    askNext()
    void coming.shift()
    // A piece in which nothing stands is a gap as well: behind it there are links.
    fault = rows.length === 0 ? { kind: 'link-removed', position: chain.end().count + 1 } : chain.next(rows.map(sealedOf))
  }
  await Promise.all(coming)
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
