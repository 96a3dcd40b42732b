import { randomBytes } from 'node:crypto'
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { newId } from '../platform/ids.ts'
import type { Entrance } from './entrance.ts'
import { CODE_DAYS, codeHash, codeOf } from './one-time-code.ts'

/** Whether nobody has entered this place yet, so that a set-up link is due. */
export async function isEmpty({ pool, placeId }: Entrance): Promise<boolean> {
  const { rowCount } = await pool.query(`SELECT FROM public.person WHERE place_id = $1 AND account <> 'invited' LIMIT 1`, [placeId])
  return rowCount === 0
}

/**
 * Makes the administrator of an empty place (user name `quantri`) and answers the code of the set-up link. There is no default password:
 * whoever opens the link chooses it. Asked again, the link before no longer works; the database refuses this as soon as any account is open.
 */
export async function openFirstAdministrator({ pool, placeId }: Entrance, name: string): Promise<string> {
  const code = codeOf(randomBytes(32).toString('hex'))
  const basis = { title: name, number: null, date: null }
  await pool.query('SELECT public.appoint_first_administrator($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))', [
    placeId,
    newId(),
    name,
    unaccentedKey(name),
    newId(),
    JSON.stringify(basis),
    codeHash(code),
    CODE_DAYS,
  ])
  return code
}
