import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Day = z.iso.date()

export const previewReminders = endpoint({
  id: 'previewReminders',
  method: 'GET',
  path: '/api/reminders/preview',
  may: 'collection.open-round',
  summary:
    'The reminders of a day as they would go out, and a text without names for a chat group. Nothing is written and nothing is sent.',
  query: z.object({ on: Day.optional() }),
  answer: z.object({
    day: Day,
    /** To be pasted into a chat group; bodies stand in it, no person. */
    group: z.string(),
    messages: z.array(
      z.object({
        name: z.string(),
        /** Whether the person has an e-mail address; without one they are reminded on the first page only. */
        reachable: z.boolean(),
        messageId: z.string(),
        subject: z.string(),
        text: z.string(),
      }),
    ),
  }),
  refusals: [],
})
