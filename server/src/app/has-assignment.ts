import { toneKey } from '@songhanh/core/basics/vietnamese'
import type { HasAssignment } from '../people/bodies/report-requests.ts'

/** Whether an edition in force names the body among its obligors; names are compared as obligors are told apart, by `toneKey`. */
export const hasAssignment: HasAssignment = async (r, name, by) => {
  const rows = await r.query<{ name: string }>(
    `SELECT obligor.name FROM obligor JOIN edition ON edition.place_id = obligor.place_id AND edition.id = obligor.edition_id
     WHERE obligor.place_id = $1 AND state = 'in-force'`,
    [by.placeId],
  )
  return rows.some((row) => toneKey(row.name) === toneKey(name))
}
