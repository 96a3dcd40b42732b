/** Signing in, in one or two steps. Whether a name exists is told neither by the answer nor by its time. */
import { accept, type Decision, refuse } from '@songhanh/core/basics/decision'
import { type Entrance, type From, sha256 } from './entrance.ts'
import { USERNAME } from './account.ts'
import { hashPassword } from './password-hash.ts'
import { countWrongTry, rememberAddress, secondsToWait, type Try } from './wrong-tries.ts'

/** A step that went through: what comes next, and the cookies to set. */
export interface Stepped {
  readonly next: 'done' | 'second-factor' | 'set-up-second-factor'
  readonly cookies: readonly string[]
}

interface Answered {
  readonly twoFactorRedirect?: boolean
  readonly token?: string
  readonly user?: { readonly id: string }
}

/** The browser forgets the session when it is closed: on a shared computer nobody inherits it. */
export const untilClosed = (cookies: readonly string[]) =>
  cookies.map((cookie) => (/session_token=[^;]/.test(cookie) ? cookie.replace(/;\s*(?:Max-Age|Expires)=[^;]*/gi, '') : cookie))

/** Whether the new session counts in the database: the person's account is open and a role is left; else it is taken back. */
export async function comesIn(entrance: Entrance, token: string): Promise<{ readonly needsSecondFactor: boolean } | null> {
  const { rows } = await entrance.pool.query<{ roles: string; strict: string }>(
    `SELECT count(h.id) AS roles, count(h.id) FILTER (WHERE r.second_factor) AS strict
     FROM public.signed_in s
     LEFT JOIN public.role_held h ON h.place_id = s.place_id AND h.person_id = s.person_id
       AND public.business_day_of(s.place_id) <= coalesce(h.to_day, 'infinity')
     LEFT JOIN public.role_rule r ON r.role = h.role
     WHERE s.secret_hash = $1 AND s.place_id = $2`,
    [sha256(token), entrance.placeId],
  )
  if (Number(rows[0]?.roles) > 0) return { needsSecondFactor: Number(rows[0]?.strict) > 0 }
  await (await entrance.accounts.$context).internalAdapter.deleteSession(token)
  return null
}

/** Ends the session this browser had before, if any: signing in is also how people change on a shared computer. */
async function endFormer(entrance: Entrance, headers: Headers): Promise<void> {
  const former = await entrance.accounts.api.getSession({ headers, query: { disableRefresh: true } })
  if (former) await (await entrance.accounts.$context).internalAdapter.deleteSession(former.session.token)
}

async function finish(entrance: Entrance, response: Response, attempt: Try | null, from: From, proved: boolean): Promise<Stepped | null> {
  const body = (await response.json()) as Answered
  const cookies = untilClosed(response.headers.getSetCookie())
  if (body.twoFactorRedirect) {
    await endFormer(entrance, from.headers)
    return { next: 'second-factor', cookies }
  }
  if (!body.token || !body.user) return null
  const inside = await comesIn(entrance, body.token)
  if (!inside) return null
  await endFormer(entrance, from.headers)
  if (attempt) await rememberAddress(entrance, body.user.id, attempt)
  if (proved) await entrance.pool.query('UPDATE public.signed_in SET second_factor = true WHERE secret_hash = $1', [sha256(body.token)])
  return { next: inside.needsSecondFactor && !proved ? 'set-up-second-factor' : 'done', cookies }
}

/**
 * The first step: user name or e-mail, and password.
 *
 * Refused: `people.sign-in-failed` for whatever reason, in the same time; `people.try-later` after many wrong tries, also for names that do not exist.
 */
export async function signIn(
  entrance: Entrance,
  given: { readonly name: string; readonly password: string },
  from: From,
): Promise<Decision<Stepped>> {
  const name = given.name.trim().normalize('NFC').toLowerCase()
  const attempt: Try = { name, address: from.address }
  const seconds = await secondsToWait(entrance, attempt)
  if (seconds > 0) return refuse('people.try-later', { seconds })
  const asked = { headers: from.headers, asResponse: true } as const
  const response = name.includes('@')
    ? await entrance.accounts.api.signInEmail({ ...asked, body: { email: name, password: given.password } })
    : USERNAME.test(name)
      ? await entrance.accounts.api.signInUsername({ ...asked, body: { username: name, password: given.password } })
      : null
  // What cannot be a name is not looked up; it must cost the same.
  if (response === null) await hashPassword(given.password)
  const stepped = response?.ok ? await finish(entrance, response, attempt, from, false) : null
  if (stepped) return accept(stepped)
  await countWrongTry(entrance, attempt)
  return refuse('people.sign-in-failed')
}

/** A code works once, also within the half minute it is valid: who looks over a shoulder comes too late. */
export async function isFresh(entrance: Entrance, userId: string, code: string): Promise<boolean> {
  await entrance.pool.query(`DELETE FROM auth.used_code WHERE at < now() - interval '5 minutes'`)
  const { rowCount } = await entrance.pool.query('INSERT INTO auth.used_code VALUES ($1, $2, now()) ON CONFLICT DO NOTHING', [userId, code])
  return rowCount === 1
}

/**
 * The second step. Refused: `people.wrong-code`, also where the first step is missing, too old, or was tried too often;
 * `people.used-code` for a right code that has served: the first step is then used up too, and the next code needs a new one.
 */
export async function proveSecondFactor(
  entrance: Entrance,
  given: { readonly code: string; readonly kind: 'app' | 'recovery' },
  from: From,
): Promise<Decision<Stepped>> {
  const code = given.code.replace(/\s/g, '')
  const asked = { headers: from.headers, asResponse: true } as const
  const response =
    given.kind === 'app'
      ? await entrance.accounts.api.verifyTOTP({ ...asked, body: { code, trustDevice: false } })
      : await entrance.accounts.api.verifyBackupCode({ ...asked, body: { code, trustDevice: false } })
  if (!response.ok) return refuse('people.wrong-code')
  const body = (await response.clone().json()) as Answered
  if (!body.token || !body.user) return refuse('people.wrong-code')
  if (given.kind === 'app' && !(await isFresh(entrance, body.user.id, code))) {
    await (await entrance.accounts.$context).internalAdapter.deleteSession(body.token)
    return refuse('people.used-code')
  }
  const stepped = await finish(entrance, response, null, from, true)
  return stepped ? accept(stepped) : refuse('people.wrong-code')
}
