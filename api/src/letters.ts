import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const OfEntry = z.object({ entryId: z.uuid() })

export const readLetter = endpoint({
  id: 'readLetter',
  method: 'GET',
  path: '/api/register-entries/{entryId}/letter',
  may: 'registers.enter',
  summary: 'Whether an entry of a register of letters can be had as a paper in the official form, and what it lacks where not.',
  params: OfEntry,
  answer: z.object({
    /** ready · no-content: what it guides to has not been entered · by-hand: an urging letter the program did not write · none: no register of letters. */
    state: z.enum(['ready', 'no-content', 'by-hand', 'none']),
    /** Whether it rests on a plan that can be chosen; an urging letter rests on the plan of its round. */
    choosesPlan: z.boolean(),
  }),
  refusals: ['registers.entry-not-found'],
})

export const downloadLetter = endpoint({
  id: 'downloadLetter',
  method: 'GET',
  path: '/api/register-entries/{entryId}/letter/file',
  may: 'registers.enter',
  summary:
    'A guidance or urging letter in the official form, written out of its entry in the register: with number and day once the clerk gave them, before with room for them. For who keeps the entry.',
  params: OfEntry,
  query: z.object({
    format: z.enum(['docx', 'pdf']),
    /** The plan a guidance letter rests on; unsaid the one in force on the day of the letter. */
    planId: z.uuid().optional(),
  }),
  download: true,
  answer: FileAnswer,
  refusals: [
    'registers.entry-not-found',
    'registers.entry-withdrawn',
    'reports.not-a-letter',
    'reports.letter-by-hand',
    'reports.letter-without-content',
    'plans.not-found',
    'reports.press-timed-out',
    'reports.press-failed',
  ],
})
