import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { RIGHTS } from '@songhanh/core/people/right'
import { ROLE_RULES, ROLES } from '@songhanh/core/people/role'
import { demonstration } from '@songhanh/words/vi/demonstration'
import type { OpenPlace } from '../app/open-place.ts'
import { sha256 } from '../people/entrance.ts'
import { newId } from '../platform/ids.ts'
import { ROLES as LOGINS } from '../platform/roles.ts'

const USERNAME = 'canbomau'
/** Every role that is held at the place itself, so that one officer can show every step. */
const AT_THE_PLACE = ROLES.filter((role) => (ROLE_RULES[role].at as readonly string[]).includes('place'))
const SINCE = '2000-01-01'

/** The token of the demonstration officer, made once: a file that only its owner may read. */
function tokenIn(folder: string): string {
  const path = join(folder, 'token')
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}

/**
 * Makes the one officer of a demonstration place with an access key whose secret lies in the folder, and answers that secret.
 * A second call finds them and changes nothing.
 */
export async function demonstrationOfficer({ place, owner }: OpenPlace, folder: string): Promise<string> {
  const token = tokenIn(folder)
  await owner!.transaction({ readOnly: false, session: null, placeId: place.id }, async (w) => {
    await w.query(`SET LOCAL ROLE ${LOGINS.owner}`)
    const [there] = await w.query<{ id: string }>('SELECT id FROM person WHERE place_id = $1 AND username = $2', [place.id, USERNAME])
    const id = there?.id ?? newId()
    if (!there) {
      await w.query(
        `INSERT INTO person (place_id, id, name, name_key, username, account, added_at) VALUES ($1, $2, $3, $4, $5, 'open', $6)`,
        [place.id, id, demonstration.officer, unaccentedKey(demonstration.officer), USERNAME, place.clock()],
      )
      for (const role of AT_THE_PLACE) {
        await w.query(
          'INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis) VALUES ($1, $2, $3, $4, $5, $6, $7)',
          [
            place.id,
            newId(),
            id,
            role,
            `place:${place.id}`,
            SINCE,
            JSON.stringify({ title: demonstration.basis, number: null, date: null }),
          ],
        )
      }
    }
    await w.query(
      `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, limited_to, label, begun_at, idle_until, absolute_until)
       VALUES ($1, $2, $3, $4, 'key', true, $5, $6, $7, 'infinity', 'infinity') ON CONFLICT (secret_hash) DO NOTHING`,
      [sha256(token), place.id, id, newId(), Object.keys(RIGHTS), demonstration.basis, place.clock()],
    )
  })
  return token
}
