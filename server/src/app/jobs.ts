import { seal } from '../ledger/seal.ts'
import { removeUnusedFiles } from '../platform/files/kept-file.ts'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { deliverMail } from '../platform/mail/deliver.ts'
import { type MailSettings, openMailer } from '../platform/mail/mailer.ts'
import { runReminders } from './reminders/run.ts'
import type { Place } from '../platform/place.ts'
import { rollUp } from '../progress/roll-up.ts'

/** How often the ledger is sealed: well within the minute it promises. */
const SEAL_EVERY_MS = 15_000
/** How often what was taken in is added up: well within the second it promises. */
const ROLL_UP_EVERY_MS = 500
/** How long the answer of a request is kept for the same request coming again. */
const REQUESTS_KEPT = '90 days'
const CLEAR_EVERY_MS = 6 * 3600_000

/** Forgets the answers of requests that nobody will repeat any more; what they did stays in the ledger. */
async function forgetOldRequests(place: Place): Promise<void> {
  await place.worker.transaction({ readOnly: false, session: null, placeId: place.id }, (w) =>
    w.query(`DELETE FROM request WHERE place_id = $1 AND at < $2::timestamptz - interval '${REQUESTS_KEPT}'`, [place.id, place.clock()]),
  )
}

/** How often it is looked whether a day's reminders are due, and how often the outbox is emptied. */
const REMIND_EVERY_MS = 5 * 60_000
const DELIVER_EVERY_MS = 20_000

/** What is needed to remind by mail. */
export interface Reminding {
  readonly mail: MailSettings
  readonly holidays: HolidayCalendar
  readonly url: string
}

/**
 * Starts what a place does by itself. A job that fails is told and tried again at its next turn; one that takes longer than the time between two
 * turns is not begun a second time beside itself.
 */
export function startJobs(
  place: Place,
  onFailure: (job: string, error: unknown) => void,
  reminding: Reminding | null = null,
): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>()
  const every = (milliseconds: number, job: string, work: () => Promise<unknown>) => {
    const turn = () => {
      if (running.has(job)) return
      const done = work()
        .then(
          () => undefined,
          (error: unknown) => onFailure(job, error),
        )
        .finally(() => running.delete(job))
      running.set(job, done)
    }
    turn()
    return setInterval(turn, milliseconds)
  }
  const timers = [
    every(SEAL_EVERY_MS, 'seal', () => seal(place)),
    every(ROLL_UP_EVERY_MS, 'roll-up', () => rollUp(place)),
    every(CLEAR_EVERY_MS, 'forget-requests', () => forgetOldRequests(place)),
    every(CLEAR_EVERY_MS, 'remove-unused-files', () => removeUnusedFiles(place)),
  ]
  let going = true
  const mailer = reminding && openMailer(reminding.mail)
  if (reminding && mailer)
    timers.push(
      every(REMIND_EVERY_MS, 'remind', () => runReminders(place, reminding.holidays, reminding.url)),
      every(DELIVER_EVERY_MS, 'deliver-mail', () => deliverMail(place, mailer, () => going)),
    )
  return {
    async stop() {
      going = false
      timers.forEach(clearInterval)
      await Promise.all(running.values())
      mailer?.close()
    },
  }
}
