import type { Catalogue } from '../catalogue.ts'
import type { remindersInTerminal as vi } from '../vi/reminders.ts'

/** The messages themselves are Vietnamese in every language of the desk; only the terminal speaks English. */
export const remindersInTerminal: Catalogue<typeof vi> = {
  summary: 'composes the reminders of a day to be looked at; sending is what the place itself does every working day',
  on: 'the day (YEAR-MONTH-DAY); without it the business day',
  dryRun: 'required: compose only, send nothing',
  needsDryRun: 'This only shows: add --dry-run. The place sends by itself every working day once SONGHANH_SMTP_URL is set.',
  none: 'Nobody is to be reminded on that day.',
  count: (people, withoutAddress) => `${people} people reminded, ${withoutAddress} without an e-mail address.`,
}
