/** Releases in the database. What was released is written once; only the state moves. */
import type { Instant } from '@songhanh/core/basics/instant'
import type { Release } from '@songhanh/core/publication/attack'
import { ofAnotherPlan } from '@songhanh/core/publication/count-keys'
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
  readonly droppedAt: Instant | null
  readonly droppedReason: string | null
  readonly ground: string | null
  readonly reportId: string | null
}

const LINE = `id, plan_id AS "planId", year, state, version, threshold, prepared_at AS "preparedAt", published_at AS "publishedAt",
  withdrawn_at AS "withdrawnAt", withdrawn_reason AS "withdrawnReason", dropped_at AS "droppedAt", dropped_reason AS "droppedReason", ground, report_id AS "reportId"`

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
  readonly already_public: readonly string[]
}

const releaseOf = ({ counts, disclosed }: CountsRow): Release => ({
  counts,
  disclosed: { threshold: disclosed.threshold, counts: new Map(disclosed.counts), rates: new Map(disclosed.rates) },
})

/** From here to the end of the transaction no other release of the place is made public. */
export const lockReleases = (w: Writing, by: Acting) =>
  w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`releases ${by.placeId}`])

/** Whether a release of any plan went out after a moment. */
export async function isOutdated(r: Reading, { preparedAt }: Pick<ReleaseLine, 'preparedAt'>, by: Asking): Promise<boolean> {
  const rows = await r.query('SELECT FROM release WHERE place_id = $1 AND published_at > $2 LIMIT 1', [by.placeId, preparedAt])
  return rows.length > 0
}

/**
 * Releases of the place that are or were public before a moment, oldest first, as they look from one plan: who has kept a withdrawn one still knows it,
 * and two plans speak of the same people.
 */
export async function readEarlier(r: Reading, planId: string, before: Instant, by: Asking): Promise<readonly Release[]> {
  const rows = await r.query<CountsRow & { readonly planId: string }>(
    `SELECT plan_id AS "planId", counts, disclosed, withheld, leaking, already_public FROM release_counts
     JOIN release ON release.place_id = release_counts.place_id AND release.id = release_id
     WHERE release.place_id = $1 AND published_at < $2 ORDER BY published_at, release.id`,
    [by.placeId, before],
  )
  return rows.map((row) => (row.planId === planId ? releaseOf(row) : ofAnotherPlan(releaseOf(row), row.planId)))
}

export interface KeptRelease {
  readonly release: Release
  readonly withheld: readonly Withheld[]
  readonly leaking: readonly string[]
  readonly alreadyPublic: readonly string[]
}

export async function readCounts(r: Reading, releaseId: string, by: Asking): Promise<KeptRelease | null> {
  const [row] = await r.query<CountsRow>(
    'SELECT counts, disclosed, withheld, leaking, already_public FROM release_counts WHERE place_id = $1 AND release_id = $2',
    [by.placeId, releaseId],
  )
  return row ? { release: releaseOf(row), withheld: row.withheld, leaking: row.leaking, alreadyPublic: row.already_public } : null
}

export async function readSnapshot(r: Reading, releaseId: string, placeId: string): Promise<Snapshot | null> {
  const [row] = await r.query<{ snapshot: Snapshot }>('SELECT snapshot FROM release_content WHERE place_id = $1 AND release_id = $2', [
    placeId,
    releaseId,
  ])
  return row?.snapshot ?? null
}

/** The newest public release of a plan before a moment, for saying what has changed since. */
export async function readNewestPublic(r: Reading, planId: string, before: Instant, by: Asking) {
  const [row] = await r.query<{ id: string; year: number; publishedAt: Instant }>(
    `SELECT id, year, published_at AS "publishedAt" FROM release
     WHERE place_id = $1 AND plan_id = $2 AND state = 'public' AND published_at < $3 ORDER BY published_at DESC, id LIMIT 1`,
    [by.placeId, planId, before],
  )
  const snapshot = row && (await readSnapshot(r, row.id, by.placeId))
  return row && snapshot ? { ...row, snapshot } : null
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
  await w.query(
    'INSERT INTO release_counts (place_id, release_id, counts, disclosed, withheld, leaking, already_public) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [
      by.placeId,
      id,
      ...[release.counts, disclosed, decided.withheld, decided.leaking, decided.alreadyPublic].map((part) => JSON.stringify(part)),
    ],
  )
  return sha256
}

export const saveState = (w: Writing, release: ReleaseLine, by: Acting) =>
  w.query(
    `UPDATE release SET state = $3, version = version + 1, published_at = $4, withdrawn_at = $5, withdrawn_reason = $6, ground = $7, report_id = $8,
       dropped_at = $9, dropped_reason = $10
     WHERE place_id = $1 AND id = $2`,
    [
      by.placeId,
      release.id,
      release.state,
      release.publishedAt,
      release.withdrawnAt,
      release.withdrawnReason,
      release.ground,
      release.reportId,
      release.droppedAt,
      release.droppedReason,
    ],
  )
