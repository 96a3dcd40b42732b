import type { CommuneThen } from '@songhanh/core/units/commune-words'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'

/** The communes that answer to the place, with the days they stood. */
export const readCommunes = (r: Reading, by: Asking): Promise<readonly CommuneThen[]> =>
  r.query<CommuneThen & object>(
    `SELECT s.name, u.valid_from AS "from", u.valid_to AS "to" FROM unit u
     JOIN seat s ON s.place_id = u.place_id AND s.key = 'unit:' || u.code || '@' || u.valid_from
     WHERE u.place_id = $1 AND length(u.code) = 5`,
    [by.placeId],
  )
