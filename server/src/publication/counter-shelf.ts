/** What the counter may know, asked with its own role, and not more often than every so often: who reads much costs the database nothing more. */
import type { Snapshot } from '@songhanh/core/publication/snapshot'
import type { Listed, TakenBack } from '@songhanh/portal/counter'
import type { Door } from '../platform/database.ts'
import { readSettings, type CounterSettings } from './settings.ts'
import { readSnapshot } from './store.ts'

/** Snapshots in memory: one is some hundred kilobytes, and a place has few that are read. */
const MOST_KEPT = 20
const MOST_ASKED = 500

/** When a release went out, as people read it. */
const AT = (column: string) => `to_char(${column} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI, DD/MM/YYYY')`

export interface Found {
  readonly state: 'public' | 'withdrawn'
  readonly reason: string | null
  readonly ground: string | null
  readonly newer: string | null
  /** The one of the plan that went out before it and is public still, and when it did. */
  readonly earlierId: string | null
  readonly earlierAt: string | null
  /** Null where the release was withdrawn. */
  readonly snapshot: Snapshot | null
}

/** An answer that holds for a while; whoever asks meanwhile waits for the same one. A failure is not kept. */
function holding<T>(freshMs: number, ask: (key: string) => Promise<T>) {
  const asked = new Map<string, { readonly at: number; readonly answer: Promise<T> }>()
  return (key: string): Promise<T> => {
    const there = asked.get(key)
    if (there && performance.now() - there.at < freshMs) return there.answer
    const answer = ask(key)
    asked.delete(key)
    if (asked.size >= MOST_ASKED) asked.delete(asked.keys().next().value!)
    asked.set(key, { at: performance.now(), answer })
    answer.catch(() => asked.delete(key))
    return answer
  }
}

export function openShelf(door: Door, placeId: string, freshMs: number) {
  // Content never changes, so it is parsed once.
  const kept = new Map<string, Snapshot>()
  const reading = <T>(work: Parameters<typeof door.transaction<T>>[1]) => door.transaction({ readOnly: true, session: null, placeId }, work)
  const find = holding(freshMs, (id) =>
    reading(async (r): Promise<Found | null> => {
      const [found] = await r.query<Omit<Found, 'snapshot'>>(
        `SELECT state, withdrawn_reason AS reason, ground,
           (SELECT n.id FROM release n WHERE n.place_id = o.place_id AND n.plan_id = o.plan_id AND n.year = o.year AND n.state = 'public'
              AND n.published_at > o.published_at ORDER BY n.published_at DESC, n.id LIMIT 1) AS newer,
           e.id AS "earlierId", ${AT('e.published_at')} AS "earlierAt"
         FROM release o LEFT JOIN LATERAL (
           SELECT id, published_at FROM release e WHERE e.place_id = o.place_id AND e.plan_id = o.plan_id AND e.state = 'public'
             AND e.published_at < o.published_at ORDER BY e.published_at DESC, e.id LIMIT 1) e ON true
         WHERE o.place_id = $1 AND o.id = $2`,
        [placeId, id],
      )
      if (!found || found.state === 'withdrawn') return found ? { ...found, snapshot: null } : null
      const snapshot = kept.get(id) ?? (await readSnapshot(r, id, placeId))
      if (snapshot && !kept.has(id)) {
        if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
        kept.set(id, snapshot)
      }
      return { ...found, snapshot }
    }),
  )
  const list = holding(freshMs, () =>
    reading((r) =>
      r.query<Listed>(
        `SELECT id, year, ground, snapshot->'plan'->>'title' AS title, snapshot->>'place' AS place,
           (snapshot->>'demonstration')::boolean AS demonstration,
           ${AT('published_at')} AS at
         FROM release JOIN release_content c ON c.place_id = release.place_id AND release_id = id
         WHERE release.place_id = $1 ORDER BY published_at DESC, id`,
        [placeId],
      ),
    ),
  )
  const takenBack = holding(freshMs, () =>
    reading((r) =>
      r.query<TakenBack>(
        `SELECT id, year, ${AT('published_at')} AS at, ${AT('withdrawn_at')} AS "withdrawnAt", withdrawn_reason AS reason
         FROM release WHERE place_id = $1 AND state = 'withdrawn' ORDER BY withdrawn_at DESC, id`,
        [placeId],
      ),
    ),
  )
  const settings = holding<CounterSettings>(freshMs, () => reading((r) => readSettings(r, { placeId })))
  return {
    find,
    list: () => list(''),
    takenBack: () => takenBack(''),
    help: async () => (await settings('')).help,
  }
}
