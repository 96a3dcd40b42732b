import { SENDING } from '@songhanh/core/people/capacity'
import { ROLES } from '@songhanh/core/people/role'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const health = endpoint({
  id: 'health',
  method: 'GET',
  path: '/api/health',
  may: 'anybody',
  summary: 'Whether the place answers and its database does.',
  answer: z.object({ status: z.enum(['ok', 'stopping', 'no-database']), version: z.string(), database: z.string() }),
  refusals: [],
})

/** The office that runs the plans, the person asking, and the business day: all the desk needs to draw its frame. */
export const readPlace = endpoint({
  id: 'readPlace',
  method: 'GET',
  path: '/api/place',
  may: 'signed-in',
  summary: 'The place, who is asking, and the business day.',
  answer: z.object({
    place: z.object({ id: z.uuid(), name: z.string(), demonstration: z.boolean() }),
    person: z.object({
      id: z.uuid(),
      name: z.string(),
      /** Held in the capacity chosen by the header `x-capacity` (the id of a role), else in any. */
      rights: z.array(z.string()),
      /** The roles in force today: who has several chooses the one to act in. */
      roles: z.array(
        z.object({
          id: z.uuid(),
          role: z.enum(ROLES),
          /** The name of where it is held, and its key. */
          seat: z.string(),
          at: z.string(),
          /** Whose role it is while it is lent. */
          lentBy: z.string().nullable(),
          /** What it sends of its own seat's things, and of the things of others: who has two such roles says in which before sending. */
          own: z.array(z.enum(SENDING)),
          others: z.array(z.enum(SENDING)),
        }),
      ),
    }),
    businessDay: z.string(),
  }),
  refusals: [],
})

/** Moves the business day of the demonstration place forward; a real place has no such clock. */
export const moveBusinessDay = endpoint({
  id: 'moveBusinessDay',
  method: 'POST',
  path: '/api/place/business-day',
  may: 'place.move-business-day',
  summary: 'Moves the business day of the demonstration place forward.',
  body: z.object({ to: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  answer: z.object({ businessDay: z.string() }),
  refusals: ['basics.business-day-backwards', 'basics.no-demonstration-place'],
})
