/** Releases that wait to be made public or to be prepared anew, as the first page takes them. */
import { placeKey } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import { toDoOfRelease, type PreparedRelease } from '@songhanh/core/publication/open-release'
import { releases as words } from '@songhanh/words/vi/releases'
import type { Reading } from '../platform/database.ts'

export async function releasesToDo(r: Reading, placeId: string): Promise<readonly ToDo[]> {
  const rows = await r.query<Omit<PreparedRelease, 'title'> & { year: number }>(
    `SELECT DISTINCT ON (o.plan_id, o.year) o.id, o.year, json_array_length(c.leaking) > 0 AS leaking,
       EXISTS (SELECT FROM release p WHERE p.place_id = o.place_id AND p.published_at > o.prepared_at) AS outdated,
       EXISTS (SELECT FROM release p WHERE p.place_id = o.place_id AND p.published_at > o.prepared_at AND p.plan_id = o.plan_id AND p.year = o.year) AS overtaken
     FROM release o JOIN release_counts c ON c.place_id = o.place_id AND c.release_id = o.id
     WHERE o.place_id = $1 AND o.state = 'prepared' ORDER BY o.plan_id, o.year, o.prepared_at DESC, o.id`,
    [placeId],
  )
  const place = { at: placeKey(placeId), above: [], successors: [] }
  return rows.flatMap(({ year, ...row }) => toDoOfRelease({ ...row, title: words.ofYear(year) }, place) ?? [])
}
