import { FIGURE_DOUBTS } from '@songhanh/core/intake/past-report'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DecimalText } from './figure.ts'
import { Span } from './plan-content.ts'

const Id = z.uuid()
const Year = z.number().int().min(1990).max(2100)
const Code = z.string().min(1).max(40)

const Head = z.object({
  issuer: z.string(),
  number: z.string().nullable(),
  date: z.iso.date().nullable(),
  title: z.string(),
  /** The year reported on. */
  year: z.number().int().nullable(),
})

/** What a report of an earlier year says was reached, as proposed, and what a person made of it. */
export const PastFigure = z.object({
  id: z.string(),
  /** The measure it seems to be of; null where no measure has these words. */
  measure: z.string().nullable(),
  year: z.number().int().nullable(),
  value: z.string(),
  unit: z.string().nullable(),
  counted: z.object({ part: z.number(), whole: z.number() }).nullable(),
  manner: z.enum(['done', 'estimated', 'elsewhere']),
  words: z.string(),
  spans: z.array(Span).readonly(),
  from: z.enum(['table', 'sentence']),
  sure: z.enum(['high', 'medium', 'low']),
  doubts: z.array(z.string()).readonly(),
  state: z.enum(['proposed', 'confirmed', 'dropped']),
  confirmed: z.object({ measure: z.string(), year: z.number().int(), value: z.string(), estimated: z.boolean() }).nullable(),
})

/** The form `read-report --json` prints; a field is never taken out or changed in meaning without a new version. */
export const ReportReading = z.strictObject({
  schema: z.literal('songhanh-report-reading/1'),
  file: z.string(),
  ...Head.shape,
  figures: z
    .array(
      PastFigure.omit({ state: true, confirmed: true })
        .extend({ doubts: z.array(z.enum(FIGURE_DOUBTS)).readonly() })
        .strict(),
    )
    .readonly(),
})

/** Its JSON Schema, as `docs/reference` keeps it. */
export const reportReadingSchema = () => z.toJSONSchema(ReportReading, { target: 'draft-2020-12' })

export const PastReport = z.object({
  id: Id,
  planId: Id,
  documentId: Id,
  documentName: z.string(),
  version: z.number().int(),
  head: Head,
  text: z.string(),
  figures: z.array(PastFigure).readonly(),
  /** The measures of the plan a figure may be of; only a linked one shows it on the board. */
  measures: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        unit: z.string().nullable(),
        linked: z.boolean(),
        /** It asks whether something is there: its value is 1 for yes, 0 for no. */
        yesNo: z.boolean(),
      }),
    )
    .readonly(),
})

const planParams = z.object({ planId: Id })
const reportParams = z.object({ reportId: Id })
const READING_REFUSALS = [
  'plans.not-found',
  'intake.empty-file',
  'intake.too-large',
  'intake.not-readable',
  'intake.broken-file',
  'intake.locked-file',
  'intake.no-words',
  'intake.unsafe-file',
  'intake.reading-timed-out',
  'intake.no-report',
  'intake.is-scan',
] as const

export const uploadPastReport = endpoint({
  id: 'uploadPastReport',
  method: 'POST',
  path: '/api/plans/{planId}/past-reports',
  may: 'plans.draft',
  summary:
    'Takes a report of an earlier year in and reads it into proposed totals; none is a figure before a person confirms it. A scan is refused: it goes to `/scans` below.',
  params: planParams,
  upload: true,
  answer: z.object({ reportId: Id, known: z.boolean(), proposed: z.number().int() }),
  refusals: READING_REFUSALS,
})

export const listPastReports = endpoint({
  id: 'listPastReports',
  method: 'GET',
  path: '/api/plans/{planId}/past-reports',
  may: 'plans.read',
  summary: 'Reports of earlier years that were read for a plan, with how much of them is confirmed.',
  params: planParams,
  answer: z.object({
    reports: z.array(
      z.object({
        id: Id,
        documentName: z.string(),
        head: Head,
        proposed: z.number().int(),
        confirmed: z.number().int(),
        dropped: z.number().int(),
      }),
    ),
  }),
  refusals: [],
})

export const readPastReport = endpoint({
  id: 'readPastReport',
  method: 'GET',
  path: '/api/past-reports/{reportId}',
  may: 'plans.read',
  summary: 'One report of an earlier year with its text and every proposed figure.',
  params: reportParams,
  answer: PastReport,
  refusals: ['intake.report-not-found'],
})

export const decidePastFigure = endpoint({
  id: 'decidePastFigure',
  method: 'POST',
  path: '/api/past-reports/{reportId}/decisions',
  may: 'plans.draft',
  summary:
    'Confirms a proposed figure as read or as corrected, with the report as its source; sets it aside; or takes either back. `add` confirms a figure the reading missed, with the words of the report it stands in, under an `item` of its own (`own-1`); taken back, it is gone.',
  params: reportParams,
  body: z.object({
    expectedVersion: z.number().int(),
    item: z.string().min(1).max(40),
    decision: z.discriminatedUnion('do', [
      z.object({ do: z.literal('confirm'), measure: Code, year: Year, value: DecimalText, estimated: z.boolean() }),
      z.object({
        do: z.literal('add'),
        measure: Code,
        year: Year,
        value: DecimalText,
        estimated: z.boolean(),
        words: z.string().trim().min(1).max(2000),
      }),
      z.object({ do: z.literal('drop') }),
      z.object({ do: z.literal('reopen') }),
    ]),
  }),
  answer: PastReport,
  refusals: [
    'intake.report-not-found',
    'intake.item-not-found',
    'intake.figure-not-a-number',
    'intake.figure-year',
    'intake.figure-taken',
    'intake.words-not-in-report',
    'indicators.measure-not-found',
    'basics.version-conflict',
  ],
})
