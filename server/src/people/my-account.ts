/** What a person does about their own account: choose and change a password, set up the second factor. Each leaves its fact in the ledger. */
import { accept, type Decision, refuse } from '@songhanh/core/basics/decision'
import { acceptPassword } from '@songhanh/core/people/password'
import { z } from 'zod'
import type { Caller } from '../platform/acting.ts'
import { newId } from '../platform/ids.ts'
import { type Command, perform } from '../platform/perform.ts'
import type { Place } from '../platform/place.ts'
import { type Entrance, type From, sha256 } from './entrance.ts'
import { identify } from './identify.ts'
import { codeHash } from './one-time-code.ts'
import { hashPassword } from './password-hash.ts'
import { isFresh, type Stepped, untilClosed } from './sign-in.ts'
import { countWrongTry, secondsToWait } from './wrong-tries.ts'

const AccountChange = z.enum([
  'password-chosen',
  'password-changed',
  'second-factor-given',
  'second-factor-taken-away',
  'recovery-codes-made',
])

/** The account itself lies with better-auth; the ledger hears of the change by this command. */
const recordChange: Command<z.output<typeof AccountChange>, null> = {
  id: 'people.recordAccountChange',
  shape: AccountChange,
  right: 'signed-in',
  run: async (_w, action, by) =>
    accept({ answer: null, facts: [{ domain: 'people', action, thing: { kind: 'person', id: by.actor.person.id } }] }),
}

async function record(place: Place, who: Caller, change: z.output<typeof AccountChange>): Promise<void> {
  const done = await perform(place, who, recordChange, change, { requestId: newId(), deviceTime: null })
  if (!done.ok) throw new Error(`the ledger did not take ${change}: ${done.refusal.code}`)
}

interface CodeRow {
  readonly person_id: string
  readonly name: string
  readonly username: string
  readonly email: string | null
  readonly place: string
}

interface RedeemedRow extends CodeRow {
  readonly resets: boolean
}

/** Words a password must not be made of: whoever knows the person tries them first. */
const wordsOf = (row: Pick<CodeRow, 'name' | 'username' | 'email' | 'place'>) => [
  row.username,
  row.name,
  row.place,
  ...(row.email ? [row.email.split('@')[0] ?? ''] : []),
]

/** better-auth wants an e-mail of everybody; who has none gets one that no mail can reach. */
const emailOf = (row: CodeRow) => row.email ?? `${row.person_id}@khong-co-thu.invalid`

/** Writes account and password, and uses the code up, all in one; false where somebody else has just used it. */
async function open(entrance: Entrance, hash: Buffer, row: RedeemedRow, password: string): Promise<boolean> {
  const stored = await hashPassword(password)
  const client = await entrance.pool.connect()
  try {
    await client.query('BEGIN')
    const used = await client.query('UPDATE public.one_time_code SET used_at = now() WHERE code_hash = $1 AND used_at IS NULL', [hash])
    if (used.rowCount !== 1) {
      await client.query('ROLLBACK')
      return false
    }
    await client.query(
      `INSERT INTO auth."user" ("id", "name", "email", "emailVerified", "username") VALUES ($1, $2, $3, true, $4)
       ON CONFLICT ("id") DO UPDATE SET "email" = excluded."email", "updatedAt" = now()`,
      [row.person_id, row.name, emailOf(row), row.username],
    )
    await client.query(`DELETE FROM auth."account" WHERE "userId" = $1 AND "providerId" = 'credential'`, [row.person_id])
    await client.query(
      `INSERT INTO auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt") VALUES ($1, $2, 'credential', $2, $3, now())`,
      [newId(), row.person_id, stored],
    )
    await client.query(`DELETE FROM auth."session" WHERE "userId" = $1`, [row.person_id])
    if (row.resets) {
      await client.query(`DELETE FROM auth."twoFactor" WHERE "userId" = $1`, [row.person_id])
      await client.query(`UPDATE auth."user" SET "twoFactorEnabled" = false WHERE "id" = $1`, [row.person_id])
    }
    await client.query(`UPDATE public.person SET account = 'open' WHERE id = $1 AND account = 'invited'`, [row.person_id])
    await client.query('COMMIT')
    return true
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

/** Chooses a password by a printed code. Refused: `people.wrong-code`, `people.try-later`, and what the password rule refuses (the code stays good). */
export async function redeemCode(
  entrance: Entrance,
  place: Place,
  given: { readonly code: string; readonly password: string },
  from: From,
): Promise<Decision<{ readonly username: string }>> {
  const attempt = { name: `code from ${from.address}`, address: from.address }
  const seconds = await secondsToWait(entrance, attempt)
  if (seconds > 0) return refuse('people.try-later', { seconds })
  const hash = codeHash(given.code)
  const { rows } = await entrance.pool.query<RedeemedRow>(
    `SELECT c.person_id, p.name, p.username, p.email, l.name AS place, c.resets_second_factor AS resets
     FROM public.one_time_code c JOIN public.person p ON p.place_id = c.place_id AND p.id = c.person_id JOIN public.place l ON l.id = c.place_id
     WHERE c.code_hash = $1 AND c.place_id = $2 AND c.used_at IS NULL AND c.until > now() AND p.account <> 'closed'`,
    [hash, entrance.placeId],
  )
  const row = rows[0]
  if (!row) {
    await countWrongTry(entrance, attempt)
    return refuse('people.wrong-code')
  }
  const password = acceptPassword(given.password, wordsOf(row))
  if (!password.ok) return password
  if (!(await open(entrance, hash, row, password.value))) return refuse('people.wrong-code')
  await inTheNameOf(entrance, row.person_id, async (who) => {
    if (row.resets) await record(place, who, 'second-factor-taken-away')
    await record(place, who, 'password-chosen')
  })
  return accept({ username: row.username })
}

/** Acts as a person who has just proved who they are by their code, in a session that nobody is given. */
async function inTheNameOf(entrance: Entrance, personId: string, work: (who: Caller) => Promise<void>): Promise<void> {
  const { internalAdapter } = await entrance.accounts.$context
  const session = await internalAdapter.createSession(personId)
  try {
    await work({
      actor: {
        person: { id: personId, name: await nameOf(entrance, personId), account: 'open' },
        roles: [],
        secondFactor: false,
        capacity: null,
        limitedTo: null,
      },
      session: session.token,
    })
  } finally {
    await internalAdapter.deleteSession(session.token)
  }
}

const nameOf = async (entrance: Entrance, personId: string) =>
  (await entrance.pool.query<{ name: string }>('SELECT name FROM public.person WHERE id = $1', [personId])).rows[0]!.name

/** Changes the password; every other session of the person ends. */
export async function changePassword(
  entrance: Entrance,
  place: Place,
  who: Caller,
  given: { readonly current: string; readonly next: string },
  from: From,
): Promise<Decision<{ readonly cookies: readonly string[] }>> {
  const { rows } = await entrance.pool.query<CodeRow>(
    `SELECT p.id AS person_id, p.name, p.username, p.email, l.name AS place FROM public.person p JOIN public.place l ON l.id = p.place_id WHERE p.id = $1`,
    [who.actor.person.id],
  )
  const password = acceptPassword(given.next, wordsOf(rows[0]!))
  if (!password.ok) return password
  const response = await entrance.accounts.api.changePassword({
    body: { currentPassword: given.current, newPassword: password.value, revokeOtherSessions: true },
    headers: from.headers,
    asResponse: true,
  })
  if (!response.ok) return refuse('people.password-wrong')
  const cookies = untilClosed(response.headers.getSetCookie())
  const body = (await response.json()) as { token: string | null }
  if (body.token) await keepSecondFactor(entrance, body.token, who)
  await record(place, body.token ? { ...who, session: body.token } : who, 'password-changed')
  return accept({ cookies })
}

/** A session that only took the place of the one before keeps what that one had proved. */
const keepSecondFactor = (entrance: Entrance, token: string, who: Caller) =>
  entrance.pool.query('UPDATE public.signed_in SET second_factor = $2 WHERE secret_hash = $1', [sha256(token), who.actor.secondFactor])

/** Begins the second factor. Refused: `people.password-wrong`, `people.second-factor-set-already`. */
export async function setUpSecondFactor(
  entrance: Entrance,
  password: string,
  from: From,
): Promise<Decision<{ readonly uri: string; readonly recoveryCodes: readonly string[] }>> {
  const response = await entrance.accounts.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers: from.headers,
    asResponse: true,
  })
  const body = (await response.json()) as { code?: string; totpURI?: string; backupCodes?: string[] }
  if (!response.ok) return refuse(body.code === 'TOTP_ALREADY_ENABLED' ? 'people.second-factor-set-already' : 'people.password-wrong')
  return accept({ uri: body.totpURI ?? '', recoveryCodes: body.backupCodes ?? [] })
}

/**
 * Confirms the second factor by a code: the first one after setting up, or where a session began without it (the province's sign-on).
 * The session has it from then on. Refused: `people.wrong-code`, `people.try-later`.
 */
export async function confirmSecondFactor(
  entrance: Entrance,
  place: Place,
  code: string,
  from: From,
  personId: string,
): Promise<Decision<Stepped>> {
  const attempt = { name: `second factor of ${personId}`, address: from.address }
  const seconds = await secondsToWait(entrance, attempt)
  if (seconds > 0) return refuse('people.try-later', { seconds })
  const digits = code.replace(/\s/g, '')
  const response = await entrance.accounts.api.verifyTOTP({
    body: { code: digits, trustDevice: false },
    headers: from.headers,
    asResponse: true,
  })
  if (!response.ok || !(await isFresh(entrance, personId, digits))) {
    await countWrongTry(entrance, attempt)
    return refuse('people.wrong-code')
  }
  const cookies = untilClosed(response.headers.getSetCookie())
  const cookie = cookies.find((one) => one.includes('session_token='))?.split(';')[0]
  const who = await identify(entrance, { cookie: cookie ?? from.headers.get('cookie') ?? '' })
  if (!who?.session) return refuse('people.wrong-code')
  await entrance.pool.query('UPDATE public.signed_in SET second_factor = true WHERE secret_hash = $1', [sha256(who.session)])
  await record(place, who, 'second-factor-given')
  return accept({ next: 'done', cookies })
}

/** Ten new recovery codes; the old ones no longer work. Refused: `people.second-factor-needed` where this session has not proved it, `people.password-wrong`. */
export async function makeRecoveryCodes(
  entrance: Entrance,
  place: Place,
  who: Caller,
  password: string,
  from: From,
): Promise<Decision<{ readonly recoveryCodes: readonly string[] }>> {
  if (!who.actor.secondFactor) return refuse('people.second-factor-needed')
  const response = await entrance.accounts.api.generateBackupCodes({ body: { password }, headers: from.headers, asResponse: true })
  if (!response.ok) return refuse('people.password-wrong')
  const body = (await response.json()) as { readonly backupCodes: readonly string[] }
  await record(place, who, 'recovery-codes-made')
  return accept({ recoveryCodes: body.backupCodes })
}
