import { toneKey } from '@songhanh/core/basics/vietnamese'
import type { Reading } from '../platform/database.ts'

/** Which bodies stand beside the administration, by the plans in force: told by the name of a seat, compared as obligors are told apart. */
export async function readOrganisations(r: Reading, placeId: string): Promise<(name: string) => boolean> {
  const rows = await r.query<{ name: string }>(
    `SELECT o.name FROM obligor o JOIN edition e ON e.place_id = o.place_id AND e.id = o.edition_id AND e.state = 'in-force'
     WHERE o.place_id = $1 AND o.kind = 'organisation'`,
    [placeId],
  )
  const organisations = new Set(rows.map(({ name }) => toneKey(name)))
  return (name) => organisations.has(toneKey(name))
}
