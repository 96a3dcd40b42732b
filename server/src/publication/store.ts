/** Releases in the database. What was released is written once; only the state moves. */
import type { Instant } from '@songhanh/core/basics/instant'
import type { Release } from '@songhanh/core/publication/attack'
import type { Counts, Shown } from '@songhanh/core/publication/counts'
import type { Snapshot } from '@songhanh/core/publication/snapshot'
import type { ReleaseState } from '@songhanh/core/publication/steps'
import type { Withheld } from '@songhanh/core/publication/withhold'
import { createHash } from 'node:crypto'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Prepared } from './facts.ts'

export interface ReleaseLine {
  readonly id: string
  readonly planId: string
  readonly year: number
  readonly state: ReleaseState
  readonly version: number
  readonly threshold: number
  readonly preparedAt: Instant
  readonly publishedAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly withdrawnReason: string | null
}

const LINE = `id, plan_id AS "planId", year, state, version, threshold, prepared_at AS "preparedAt", published_at AS "publishedAt",
  withdrawn_at AS "withdrawnAt", withdrawn_reason AS "withdrawnReason"`

export const readReleaseLines = (r: Reading, by: Asking): Promise<readonly ReleaseLine[]> =>
  r.query<ReleaseLine>(`SELECT ${LINE} FROM release WHERE place_id = $1 ORDER BY prepared_at DESC, id`, [by.placeId])

export async function findRelease(r: Reading, releaseId: string, by: Asking): Promise<ReleaseLine | null> {
  const [row] = await r.query<ReleaseLine>(`SELECT ${LINE} FROM release WHERE place_id = $1 AND id = $2`, [by.placeId, releaseId])
  return row ?? null
}

/** From here to the end of the transaction nobody else moves this release. */
export async function lockRelease(w: Writing, releaseId: string, by: Acting): Promise<ReleaseLine | null> {
  const [row] = await w.query<ReleaseLine>(`SELECT ${LINE} FROM release WHERE place_id = $1 AND id = $2 FOR UPDATE`, [
    by.placeId,
    releaseId,
  ])
  return row ?? null
}

interface CountsRow {
  readonly counts: Counts
  readonly disclosed: {
    readonly threshold: number
    readonly counts: readonly (readonly [string, Shown])[]
    readonly rates: readonly (readonly [string, string | null])[]
  }
  readonly withheld: readonly Withheld[]
  readonly leaking: readonly string[]
}

const releaseOf = ({ counts, disclosed }: CountsRow): Release => ({
  counts,
  disclosed: { threshold: disclosed.threshold, counts: new Map(disclosed.counts), rates: new Map(disclosed.rates) },
})

/** Releases of a plan that are or were public before a moment, oldest first: who has kept a withdrawn one still knows it. */
export async function readEarlier(r: Reading, planId: string, before: Instant, by: Asking): Promise<readonly Release[]> {
  const rows = await r.query<CountsRow>(
    `SELECT counts, disclosed, withheld, leaking FROM release_counts JOIN release ON release.place_id = release_counts.place_id AND release.id = release_id
     WHERE release.place_id = $1 AND plan_id = $2 AND published_at < $3 ORDER BY published_at, release.id`,
    [by.placeId, planId, before],
  )
  return rows.map(releaseOf)
}

export interface KeptRelease {
  readonly release: Release
  readonly withheld: readonly Withheld[]
  readonly leaking: readonly string[]
}

export async function readCounts(r: Reading, releaseId: string, by: Asking): Promise<KeptRelease | null> {
  const [row] = await r.query<CountsRow>(
    'SELECT counts, disclosed, withheld, leaking FROM release_counts WHERE place_id = $1 AND release_id = $2',
    [by.placeId, releaseId],
  )
  return row ? { release: releaseOf(row), withheld: row.withheld, leaking: row.leaking } : null
}

export async function readSnapshot(r: Reading, releaseId: string, placeId: string): Promise<Snapshot | null> {
  const [row] = await r.query<{ snapshot: Snapshot }>('SELECT snapshot FROM release_content WHERE place_id = $1 AND release_id = $2', [
    placeId,
    releaseId,
  ])
  return row?.snapshot ?? null
}

/** The newest public release of a plan, for saying what has changed since. */
export async function readNewestPublic(r: Reading, planId: string, by: Asking): Promise<Snapshot | null> {
  const [row] = await r.query<{ id: string }>(
    `SELECT id FROM release WHERE place_id = $1 AND plan_id = $2 AND state = 'public' ORDER BY published_at DESC, id LIMIT 1`,
    [by.placeId, planId],
  )
  return row ? readSnapshot(r, row.id, by.placeId) : null
}

export async function insertRelease(
  w: Writing,
  id: string,
  asked: { readonly planId: string; readonly year: number; readonly threshold: number },
  { snapshot, release, decided }: Prepared,
  by: Acting,
): Promise<string> {
  const written = JSON.stringify(snapshot)
  const sha256 = createHash('sha256').update(written).digest('hex')
  await w.query('INSERT INTO release (place_id, id, plan_id, year, threshold, prepared_at) VALUES ($1, $2, $3, $4, $5, $6)', [
    by.placeId,
    id,
    asked.planId,
    asked.year,
    asked.threshold,
    by.now,
  ])
  await w.query(`INSERT INTO release_content (place_id, release_id, snapshot, sha256) VALUES ($1, $2, $3, decode($4, 'hex'))`, [
    by.placeId,
    id,
    written,
    sha256,
  ])
  const disclosed = {
    threshold: release.disclosed.threshold,
    counts: [...release.disclosed.counts],
    rates: [...release.disclosed.rates],
  }
  await w.query('INSERT INTO release_counts (place_id, release_id, counts, disclosed, withheld, leaking) VALUES ($1, $2, $3, $4, $5, $6)', [
    by.placeId,
    id,
    JSON.stringify(release.counts),
    JSON.stringify(disclosed),
    JSON.stringify(decided.withheld),
    JSON.stringify(decided.leaking),
  ])
  return sha256
}

export const saveState = (w: Writing, release: ReleaseLine, by: Acting) =>
  w.query(
    `UPDATE release SET state = $3, version = version + 1, published_at = $4, withdrawn_at = $5, withdrawn_reason = $6 WHERE place_id = $1 AND id = $2`,
    [by.placeId, release.id, release.state, release.publishedAt, release.withdrawnAt, release.withdrawnReason],
  )
