/** Counts wrong tries by account and by address, and says how long to wait. Names and addresses are kept only as hashes. */
import { oneMore, waitForAccount, waitForAddress, type WrongTries } from '@songhanh/core/people/slow-down'
import { type Entrance, sha256 } from './entrance.ts'

/** What is being tried, whether or not there is such an account: unknown names must wait like known ones. */
export interface Try {
  readonly name: string
  readonly address: string
}

const about = (...parts: string[]) => sha256(parts.join('\n')).toString('hex')

async function triesOf({ pool }: Entrance, key: string): Promise<WrongTries | null> {
  const { rows } = await pool.query<{ tries: number; seconds: string }>(
    'SELECT tries, extract(epoch FROM clock_timestamp() - last_at) AS seconds FROM auth.failed_tries WHERE about = $1',
    [key],
  )
  return rows[0] ? { tries: rows[0].tries, secondsSince: Number(rows[0].seconds) } : null
}

/** Whether this account has signed in from this address within thirty days: then strangers' tries do not slow it down. */
async function knows({ pool }: Entrance, { name, address }: Try): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM auth.known_address k JOIN auth."user" u ON u."id" = k.person_id::text
     WHERE (u."username" = $1 OR u."email" = $1) AND k.address = $2 AND k.last_at > now() - interval '30 days'`,
    [name, about('address', address)],
  )
  return (rowCount ?? 0) > 0
}

/** The counters a try falls under: an account at a known address stands by itself, everybody else under account and address. */
async function counters(entrance: Entrance, attempt: Try): Promise<readonly { key: string; wait: (wrong: WrongTries) => number }[]> {
  if (await knows(entrance, attempt)) return [{ key: about('pair', attempt.name, attempt.address), wait: waitForAccount }]
  return [
    { key: about('account', attempt.name), wait: waitForAccount },
    { key: about('address', attempt.address), wait: waitForAddress },
  ]
}

/** Seconds to wait before this try is looked at; 0 to go on. */
export async function secondsToWait(entrance: Entrance, attempt: Try): Promise<number> {
  const waits = await Promise.all(
    (await counters(entrance, attempt)).map(async ({ key, wait }) => {
      const wrong = await triesOf(entrance, key)
      return wrong ? wait(wrong) : 0
    }),
  )
  return Math.max(0, ...waits)
}

export async function countWrongTry(entrance: Entrance, attempt: Try): Promise<void> {
  for (const { key } of await counters(entrance, attempt)) {
    const tries = oneMore(await triesOf(entrance, key))
    // Two at once count as two: what another request has written meanwhile is added to, never written over.
    await entrance.pool.query(
      `INSERT INTO auth.failed_tries (about, tries, last_at) VALUES ($1, 1, clock_timestamp())
       ON CONFLICT (about) DO UPDATE SET tries = CASE WHEN $2 = 1 THEN 1 ELSE auth.failed_tries.tries + 1 END, last_at = clock_timestamp()`,
      [key, tries],
    )
  }
  await entrance.pool.query(`DELETE FROM auth.failed_tries WHERE last_at < now() - interval '1 day'`)
}

/** After a sign-in that went through: what was tried wrongly for this account is forgotten, and the address is known from now on. */
export async function rememberAddress(entrance: Entrance, personId: string, attempt: Try): Promise<void> {
  await entrance.pool.query('DELETE FROM auth.failed_tries WHERE about = ANY($1)', [
    [about('account', attempt.name), about('pair', attempt.name, attempt.address)],
  ])
  await entrance.pool.query(
    `INSERT INTO auth.known_address (person_id, address, last_at) VALUES ($1, $2, now())
     ON CONFLICT (person_id, address) DO UPDATE SET last_at = now()`,
    [personId, about('address', attempt.address)],
  )
}
