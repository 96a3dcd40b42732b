/** What came after a numbered paper: letters of correction, the report that replaces it, its withdrawal. */
import { CORRECTIONS } from '@songhanh/core/reports/correction'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Id = z.uuid()
const Day = z.iso.date()
const ReportId = z.object({ reportId: Id })

/** A numbered report as another one names it. */
const Named = z.object({ id: Id, number: z.number().int(), symbol: z.string(), day: Day })

export const readCorrections = endpoint({
  id: 'readCorrections',
  method: 'GET',
  path: '/api/reports/{reportId}/corrections',
  may: 'reports.read',
  summary: 'What was written down beside a numbered report, the oldest first, and which report it replaces or, as a draft, will replace.',
  params: ReportId,
  answer: z.object({
    corrections: z.array(
      z.object({
        id: Id,
        kind: z.enum(CORRECTIONS),
        /** Of a letter or a withdrawal, as the office's book has it. */
        number: z.string().nullable(),
        day: Day,
        content: z.string().nullable(),
        /** The report that replaces it; null also where the person may not read that one. */
        byReport: Named.nullable(),
        recordedBy: z.string(),
        recordedOn: Day,
      }),
    ),
    replaces: Named.nullable(),
    /** Whether the person may write down a letter or a withdrawal now. */
    mayRecord: z.boolean(),
  }),
  refusals: ['reports.not-found'],
})

export const recordCorrection = endpoint({
  id: 'recordCorrection',
  method: 'POST',
  path: '/api/reports/{reportId}/corrections',
  may: 'reports.correct',
  summary:
    'Writes down that a letter corrects an issued report, or that it was withdrawn, with number and day from the office’s own book. A replacing report is linked when it is issued.',
  params: ReportId,
  body: z.object({
    kind: z.enum(['letter', 'withdrawal']),
    number: z.string().trim().min(1).max(60),
    day: Day,
    /** What is corrected, or why it was withdrawn. */
    content: z.string().trim().min(1).max(2000),
  }),
  answer: z.object({ reportId: Id, correctionId: Id }),
  refusals: ['reports.not-found', 'reports.no-longer-stands', 'reports.correction-before-paper', 'reports.correction-to-come'],
})
