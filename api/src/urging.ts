import { URGING_TURNS } from '@songhanh/core/reports/urging-letter'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** A letter as it stands in the register; a number it has once the clerk gave one. */
const LetterWritten = z.object({ entryId: z.uuid(), number: z.string().nullable(), day: z.iso.date() })

export const readUrgingLetters = endpoint({
  id: 'readUrgingLetters',
  method: 'GET',
  path: '/api/rounds/{roundId}/urging-letters',
  may: 'registers.enter',
  summary: 'Which letters those who have not sent have had about the round; a second one goes only where the first has its number.',
  params: z.object({ roundId: z.uuid() }),
  answer: z.object({
    /** Where the letters stand. */
    register: z.string(),
    /** Those who have not sent. */
    senders: z.array(
      z.object({
        sender: z.string(),
        organisation: z.boolean(),
        first: LetterWritten.nullable(),
        second: LetterWritten.nullable(),
        request: LetterWritten.nullable(),
      }),
    ),
  }),
  refusals: ['collection.round-not-found', 'reports.no-register-of-letters'],
})

export const writeUrgingLetters = endpoint({
  id: 'writeUrgingLetters',
  method: 'POST',
  path: '/api/rounds/{roundId}/urging-letters',
  may: 'registers.enter',
  summary:
    'Writes to those who have not sent: an urging letter, and to organisations a request. Each stands in the register of urging letters, with the .docx beside its entry.',
  params: z.object({ roundId: z.uuid() }),
  body: z.object({
    /** Of those who have not sent; who has sent is left out. */
    senders: z.array(z.string().min(3).max(200)).min(1).max(500),
    turn: z.enum(URGING_TURNS),
    /** The new last day. */
    due: z.iso.date(),
  }),
  answer: z.object({
    letters: z.array(
      z.object({ entryId: z.uuid(), evidenceId: z.uuid(), turn: z.enum([...URGING_TURNS, 'request']), to: z.array(z.string()) }),
    ),
  }),
  refusals: [
    'collection.round-not-found',
    'plans.not-found',
    'reports.nobody-to-urge',
    'reports.urging-day-past',
    'reports.second-without-first',
    'reports.first-without-number',
    'reports.no-register-of-letters',
  ],
})
