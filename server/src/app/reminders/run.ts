/** Writes the reminders of the business day into the outbox, once: the same job run twice, or by two processes at once, writes them once. */
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { newId } from '../../platform/ids.ts'
import { MAIL_TOPIC } from '../../platform/mail/deliver.ts'
import { mailJson } from '../../platform/mail/mailer.ts'
import { type Place, readBusinessDay } from '../../platform/place.ts'
import { composeReminders } from './compose.ts'

/** Offices begin to work: nobody is called to mind of anything in the night (Viet Nam is UTC+7 all year). */
const FROM_HOUR = 7
const hourInVietNam = (now: string) => (Number(now.slice(11, 13)) + 7) % 24

/** Composing for a whole province takes longer than a request may. */
const PATIENCE_MS = 120_000

/** How many messages were written; null where the day has been composed already or it is still night. */
export function runReminders(place: Place, holidays: HolidayCalendar, url: string): Promise<number | null> {
  const now = place.clock()
  if (hourInVietNam(now) < FROM_HOUR) return Promise.resolve(null)
  return place.worker.transaction({ readOnly: false, session: null, placeId: place.id, timeoutMs: PATIENCE_MS }, async (w) => {
    const day = await readBusinessDay(w, place.id, now)
    const [first] = await w.query(
      'INSERT INTO reminder_run (place_id, day, messages, composed_at) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING RETURNING day',
      [place.id, day, now],
    )
    if (!first) return null
    const { reminders } = await composeReminders(w, { placeId: place.id, day, holidays, url, whose: 'everybody' })
    const messages = reminders.flatMap(({ email, personId, mail }) =>
      email === null ? [] : [{ id: newId(), requestId: `reminder:${day}:${personId}`, body: mailJson({ ...mail, to: email }) }],
    )
    await w.query(
      `INSERT INTO outbox (place_id, id, topic, body, request_id, written_at)
       SELECT $1, id, $2, body, "requestId", $3 FROM json_to_recordset($4::json) AS m(id uuid, body json, "requestId" text)`,
      [place.id, MAIL_TOPIC, now, JSON.stringify(messages)],
    )
    await w.query('UPDATE reminder_run SET messages = $3 WHERE place_id = $1 AND day = $2', [place.id, day, messages.length])
    return messages.length
  })
}
