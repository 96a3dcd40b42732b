import * as api from '@songhanh/api/reminders'
import { accept } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import type { z } from 'zod'
import type { Query } from '../../platform/ask.ts'
import { ofThePlace } from '../../plans/thing.ts'
import { composeReminders } from './compose.ts'

/** The reminders of a day as they would go out, as far as the asker looks after the bodies; nothing is written and nothing is sent. */
export const previewReminders = (
  holidays: HolidayCalendar,
  url: string,
): Query<z.output<typeof api.previewReminders.query>, z.output<typeof api.previewReminders.answer>> => ({
  id: 'place.previewReminders',
  shape: api.previewReminders.query,
  right: 'collection.open-round',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(r, { on }, by) {
    const day = (on as PlainDate | undefined) ?? by.businessDay
    const { reminders, group } = await composeReminders(r, { placeId: by.placeId, day, holidays, url, whose: 'mine' })
    return accept({
      day,
      group,
      messages: reminders.map(({ name, email, mail: { messageId, subject, text } }) => ({
        name,
        reachable: email !== null,
        messageId,
        subject,
        text,
      })),
    })
  },
})
