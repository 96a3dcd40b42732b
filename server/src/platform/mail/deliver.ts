/**
 * Delivers what waits in the outbox under the topic `mail`.
 *
 * One message, one transaction: its row is held while it is sent and marked in the same transaction. A kill in between gives the row back, so
 * the message in flight may go out twice, with the same Message-ID, and no other is lost or repeated. Several deliverers never take the same row.
 */
import type { Place } from '../place.ts'
import type { Mail, Mailer, Posted } from './mailer.ts'

export const MAIL_TOPIC = 'mail'

/** How long a message waits after so many tries in vain: a minute, then twice as long each time, at most six hours. */
const waitMinutes = (tries: number) => Math.min(2 ** tries, 360)

/** What one turn has done: `away` where the server took nothing, so that the rest waits for the next turn. */
export interface Delivered {
  readonly sent: number
  readonly refused: number
  readonly away: boolean
}

interface Row {
  readonly id: string
  readonly body: Mail
  readonly tries: number
}

type Turn = Posted['is'] | 'nothing'

async function deliverOne(place: Place, mailer: Mailer): Promise<Turn> {
  return place.worker.transaction({ readOnly: false, session: null, placeId: place.id }, async (w) => {
    const [row] = await w.query<Row>(
      `SELECT id, body, tries FROM outbox
       WHERE place_id = $1 AND topic = $2 AND done_at IS NULL AND refused_at IS NULL AND (not_before IS NULL OR not_before <= $3)
       ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [place.id, MAIL_TOPIC, place.clock()],
    )
    if (!row) return 'nothing'
    const posted = await mailer.post(row.body)
    const key = [place.id, row.id, place.clock()]
    if (posted.is === 'sent') await w.query('UPDATE outbox SET done_at = $3 WHERE place_id = $1 AND id = $2', key)
    else if (posted.is === 'refused')
      await w.query('UPDATE outbox SET refused_at = $3, failure = $4 WHERE place_id = $1 AND id = $2', [...key, posted.why])
    else
      await w.query(
        `UPDATE outbox SET tries = tries + 1, failure = $4, not_before = $3::timestamptz + make_interval(mins => $5) WHERE place_id = $1 AND id = $2`,
        [...key, posted.why, waitMinutes(row.tries)],
      )
    return posted.is
  })
}

/** Sends what is due until nothing is, or until the server is away. `going` is asked between two messages, so that a place can stop. */
export async function deliverMail(place: Place, mailer: Mailer, going: () => boolean = () => true): Promise<Delivered> {
  let [sent, refused] = [0, 0]
  try {
    while (going()) {
      const turn = await deliverOne(place, mailer)
      if (turn === 'nothing') break
      if (turn === 'later') return { sent, refused, away: true }
      if (turn === 'sent') sent += 1
      else refused += 1
    }
    return { sent, refused, away: false }
  } finally {
    mailer.close()
  }
}
