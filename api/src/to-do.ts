import { TO_DO_GROUPS, TO_DO_KINDS, type ToDoKind } from '@songhanh/core/people/to-do/to-do'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const Day = z.iso.date()
const Seat = z.object({ key: z.string(), name: z.string() })

const ToDoLine = z.object({
  kind: z.enum(Object.keys(TO_DO_KINDS) as [ToDoKind, ...ToDoKind[]]),
  group: z.enum(TO_DO_GROUPS),
  /** What it opens. */
  id: z.string(),
  owner: Seat,
  title: z.string(),
  due: Day.nullable(),
  lastWorkingDay: Day.nullable(),
  /** False where the holidays of that year are not known yet. */
  certain: z.boolean(),
  daysLeft: z.number().int().nullable(),
  done: z.object({ parts: z.number().int(), of: z.number().int() }).nullable(),
  blockedBy: z.string().nullable(),
})

export const readToDo = endpoint({
  id: 'readToDo',
  method: 'GET',
  path: '/api/to-do',
  may: 'signed-in',
  summary:
    'What the person has to do next, in the order in which it is due, and for whoever looks after others who owes what. With a body: everything that body owes.',
  query: z.object({ body: z.string().max(200).optional() }),
  answer: z.object({
    day: Day,
    /** Null where the question is about the person. */
    body: Seat.nullable(),
    /** All of them; `things` holds the first two hundred. */
    total: z.number().int(),
    overdue: z.number().int(),
    things: z.array(ToDoLine),
    /** The first two hundred, the one most behind first; `bodiesTotal` says how many there are, `neverCame` how many of all never came in. */
    bodies: z.array(
      z.object({
        seat: Seat,
        open: z.number().int(),
        overdue: z.number().int(),
        blocked: z.number().int(),
        due: Day.nullable(),
        /** The last day anybody of the body did anything; null is never. */
        lastSeen: Day.nullable(),
      }),
    ),
    bodiesTotal: z.number().int(),
    neverCame: z.number().int(),
    /** Whether the person is the only administrator there is: nobody could let them in again, or act in their stead. */
    administersAlone: z.boolean(),
  }),
  refusals: ['people.no-right'],
})

export const readCalendar = endpoint({
  id: 'readCalendar',
  method: 'GET',
  path: '/api/to-do/calendar',
  may: 'signed-in',
  summary: 'The last working days of what the person has to do as a calendar file (.ics); a newer file replaces the days of an older one.',
  download: true,
  answer: FileAnswer,
  refusals: [],
})
