import { COMPANIONS } from '@songhanh/core/reports/companions'
import { STANDINGS } from '@songhanh/core/reports/correction'
import { REPORT_KINDS } from '@songhanh/core/reports/facts'
import { PARTS } from '@songhanh/core/reports/report'
import { REPORT_STATES, REPORT_STEPS } from '@songhanh/core/reports/steps'
import { VERDICTS } from '@songhanh/core/reports/verdict'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Version = z.number().int().min(1)
const Kind = z.enum(REPORT_KINDS)
const Year = z.number().int().min(1990).max(2200)
const Line = z.string().min(1).max(300)
const ReportId = z.object({ reportId: Id })

const OF_MEASURE = ['figure', 'bound', 'difference', 'change', 'coverage', 'head-count'] as const
/** A stretch of a sentence; `ref` says where a number or name comes from: the explanation of a measure, a count of the report, the words of others. */
const Piece = z.object({
  text: z.string(),
  ref: z
    .union([
      z.object({ kind: z.enum(OF_MEASURE), measure: z.string(), year: z.number().int() }),
      z.object({ kind: z.literal('count'), of: z.string() }),
      z.object({ kind: z.literal('quoted') }),
    ])
    .nullable(),
})
const Pieces = z.array(Piece)

const Paragraph = z.object({
  kind: z.literal('paragraph'),
  key: z.string(),
  pieces: Pieces,
  /** What the program wrote, where an officer wrote over it. */
  composed: Pieces.nullable(),
  /** Numbers typed by hand, each with the computed one it stands over. */
  typed: z.array(z.object({ typed: z.string(), computed: z.string().nullable() })),
  /** The figures have changed since the officer wrote. */
  outdated: z.boolean(),
})
/** A chart as data: whoever shows it draws it. */
const Drawing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bars'),
    bars: z.array(z.object({ label: z.string(), value: z.number(), written: z.string(), target: z.number().nullable() })),
  }),
  z.object({
    kind: z.literal('panels'),
    panels: z.array(
      z.object({
        label: z.string(),
        points: z.array(z.object({ year: z.number().int(), value: z.number(), written: z.string() })),
        target: z.number().nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('counts'),
    bars: z.array(z.object({ label: z.string(), value: z.number(), written: z.string() })),
  }),
  z.object({
    kind: z.literal('splits'),
    splits: z.array(z.object({ label: z.string(), women: z.number(), men: z.number(), written: z.string() })),
    /** How women and men are called beside it. */
    sides: z.object({ women: z.string(), men: z.string() }),
  }),
])
const Block = z.discriminatedUnion('kind', [
  Paragraph,
  /** `alternative` says in a sentence what the drawing shows. */
  z.object({ kind: z.literal('chart'), key: z.string(), title: Pieces, alternative: Pieces, drawing: Drawing }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), label: z.string(), pieces: Pieces }),
  z.object({
    kind: z.literal('table'),
    key: z.string(),
    title: Pieces,
    note: z.string().nullable(),
    columns: z.array(z.object({ head: Pieces, share: z.number(), align: z.enum(['left', 'center', 'right']) })),
    rows: z.array(z.object({ cells: z.array(Pieces), strong: z.boolean() })),
  }),
])

/** How the office writes its paper: letterhead, to whom, who signs and in which capacity. */
const Form = z.object({
  superior: Line.nullable(),
  issuer: Line,
  symbol: z.string().regex(/^[\p{L}\d]{1,10}-[\p{L}\d&-]{1,30}$/u),
  placeName: Line,
  addressees: z.array(Line).max(20),
  recipients: z.array(Line).max(60),
  authority: z.array(Line).min(1).max(4),
  signer: Line.nullable(),
})

const Summary = z.object({
  id: Id,
  planId: Id,
  kind: Kind,
  year: Year,
  state: z.enum(REPORT_STATES),
  version: Version,
  /** The commune or body that reports on itself; null of a report of the place. */
  seat: z.object({ key: z.string(), name: z.string() }).nullable(),
  number: z.number().int().nullable(),
  symbol: z.string(),
  day: Day.nullable(),
  /** Whether the numbered paper still holds. */
  standing: z.enum(STANDINGS),
})

export const listReports = endpoint({
  id: 'listReports',
  method: 'GET',
  path: '/api/reports',
  may: 'reports.read',
  summary: 'The reports the person may see, newest year first.',
  answer: z.object({
    reports: z.array(Summary),
    /** Whether the person composes the reports of the place. */
    composes: z.boolean(),
  }),
  refusals: [],
})

const Changed = z.object({ reportId: Id, state: z.enum(REPORT_STATES), version: Version })

export const openReport = endpoint({
  id: 'openReport',
  method: 'POST',
  path: '/api/reports',
  may: 'reports.compose',
  summary:
    'Composes a report of a plan for a year, or of the plan so far or as a whole, or of one commune or body on itself; it begins as a draft.',
  body: z.object({
    planId: Id,
    kind: Kind,
    year: Year,
    /** The key of the commune or body that reports on itself; left out of a report of the place. */
    seat: z.string().min(3).max(200).optional(),
  }),
  answer: Changed,
  refusals: ['plans.not-found', 'reports.already-in-work', 'reports.no-signer-left'],
})

export const composeAgain = endpoint({
  id: 'composeAgain',
  method: 'POST',
  path: '/api/reports/{reportId}/compose',
  may: 'reports.compose',
  summary: 'Composes a draft again from the figures as they are now; what an officer wrote stays.',
  params: ReportId,
  body: z.object({ expectedVersion: Version }),
  answer: Changed,
  refusals: ['reports.not-found', 'plans.not-found'],
})

export const readReport = endpoint({
  id: 'readReport',
  method: 'GET',
  path: '/api/reports/{reportId}',
  may: 'reports.read',
  summary: 'A report part by part: each number with its ground, each edit with what it stands over.',
  params: ReportId,
  answer: Summary.extend({
    subject: z.string(),
    composedOn: Day,
    returnedFor: z.string().nullable(),
    signedOn: Day.nullable(),
    form: Form,
    opening: z.array(Paragraph),
    parts: z.array(z.object({ name: z.enum(PARTS), label: z.string(), heading: Pieces, blocks: z.array(Block) })),
    closing: Paragraph,
    annexes: z.array(z.object({ key: z.string(), title: z.string(), blocks: z.array(Block) })),
    paper: z.object({ sha256: z.string(), headPosition: z.number().int(), headHash: z.string() }).nullable(),
    deliveries: z.array(
      z.object({
        position: z.number().int(),
        recipient: z.string(),
        sentOn: Day.nullable(),
        way: z.string().nullable(),
        receivedOn: Day.nullable(),
      }),
    ),
    /** False of a draft whose authority is no more: it is a table for the reports of those who took its work over. */
    signerLeft: z.boolean(),
    /** The seat whose roles take it further. */
    owner: z.string(),
    /** Whether the person may write down who was sent the paper and who has it: also once it is in the year's file. */
    recordsDeliveries: z.boolean(),
    /** What the person may do with it now. */
    steps: z.array(z.enum([...REPORT_STEPS, 'compose'])),
  }),
  refusals: ['reports.not-found'],
})

export const editParagraph = endpoint({
  id: 'editParagraph',
  method: 'POST',
  path: '/api/reports/{reportId}/paragraphs',
  may: 'reports.compose',
  summary: 'Writes over a paragraph; null takes the composed words back, an empty text leaves the paragraph out.',
  params: ReportId,
  body: z.object({ key: z.string().min(1).max(200), text: z.string().max(20_000).nullable(), expectedVersion: Version }),
  answer: Changed,
  refusals: ['reports.not-found', 'reports.paragraph-not-found'],
})

export const setReportForm = endpoint({
  id: 'setReportForm',
  method: 'POST',
  path: '/api/reports/{reportId}/form',
  may: 'reports.compose',
  summary: 'Sets letterhead, addressees, recipients and signing capacity of a draft.',
  params: ReportId,
  body: z.object({ form: Form, expectedVersion: Version }),
  answer: Changed,
  refusals: ['reports.not-found'],
})

export const submitReport = endpoint({
  id: 'submitReport',
  method: 'POST',
  path: '/api/reports/{reportId}/submit',
  may: 'reports.submit',
  summary: 'Submits a draft for signature.',
  params: ReportId,
  body: z.object({ expectedVersion: Version }),
  answer: Changed,
  refusals: ['reports.not-found', 'reports.comments-open', 'reports.no-signer-left', 'reports.not-in-this-state'],
})

export const returnReport = endpoint({
  id: 'returnReport',
  method: 'POST',
  path: '/api/reports/{reportId}/return',
  may: 'reports.sign',
  summary: 'Sends a submitted report back to its officer, with the reason.',
  params: ReportId,
  body: z.object({ expectedVersion: Version, reason: z.string().trim().min(1).max(2000) }),
  answer: Changed,
  refusals: ['reports.not-found', 'reports.not-in-this-state'],
})

export const signReport = endpoint({
  id: 'signReport',
  method: 'POST',
  path: '/api/reports/{reportId}/sign',
  may: 'reports.sign',
  summary: 'Records that the report was signed; the signature itself is made on paper or with the office’s own signing tool.',
  params: ReportId,
  body: z.object({ expectedVersion: Version }),
  answer: Changed,
  refusals: ['reports.not-found', 'reports.no-signer-left', 'reports.not-in-this-state'],
})

export const numberReport = endpoint({
  id: 'numberReport',
  method: 'POST',
  path: '/api/reports/{reportId}/number',
  may: 'reports.number',
  summary: 'Records number and day from the office’s own book and freezes the paper with its data, hash and the head of the ledger.',
  params: ReportId,
  body: z.object({ expectedVersion: Version, number: z.number().int().min(1).max(999_999), day: Day }),
  answer: Changed,
  refusals: [
    'reports.not-found',
    'reports.not-in-this-state',
    'reports.number-taken',
    'reports.day-before-signature',
    'reports.day-to-come',
    'reports.no-signer-left',
    'reports.not-sealed-yet',
  ],
})

export const issueReport = endpoint({
  id: 'issueReport',
  method: 'POST',
  path: '/api/reports/{reportId}/issue',
  may: 'reports.issue',
  summary: 'Issues a numbered report; its recipients become the list of deliveries.',
  params: ReportId,
  body: z.object({ expectedVersion: Version }),
  answer: Changed,
  refusals: ['reports.not-found', 'reports.not-in-this-state'],
})

export const recordDelivery = endpoint({
  id: 'recordDelivery',
  method: 'POST',
  path: '/api/reports/{reportId}/deliveries/{position}',
  may: 'reports.record-delivery',
  summary: 'Records when and how a recipient was sent the paper, and when it was received; also once the paper is in the year’s file.',
  params: ReportId.extend({ position: z.coerce.number().int().min(1) }),
  body: z.object({ sentOn: Day, way: Line, receivedOn: Day.nullable() }),
  answer: z.object({ reportId: Id, position: z.number().int() }),
  refusals: [
    'reports.not-found',
    'reports.delivery-not-found',
    'reports.sent-before-paper',
    'reports.received-before-sent',
    'reports.delivery-to-come',
  ],
})

export const archiveReport = endpoint({
  id: 'archiveReport',
  method: 'POST',
  path: '/api/reports/{reportId}/archive',
  may: 'reports.archive',
  summary: 'Puts an issued report into the year’s file.',
  params: ReportId,
  body: z.object({ expectedVersion: Version }),
  answer: Changed,
  refusals: ['reports.not-found', 'reports.not-in-this-state'],
})

export const compareReport = endpoint({
  id: 'compareReport',
  method: 'GET',
  path: '/api/reports/{reportId}/comparison',
  may: 'reports.read',
  summary: 'What the paper said beside the figures as they are now; the paper itself never changes.',
  params: ReportId,
  answer: z.object({
    number: z.number().int(),
    day: Day,
    changed: z.array(
      z.object({
        measure: z.string(),
        name: z.string(),
        unit: z.string().nullable(),
        then: z.object({
          value: z.string().nullable(),
          reason: z.string().nullable(),
          kinds: z.array(z.string()),
          /** Null of a figure the plan asks nothing of. */
          verdict: z.enum(VERDICTS).nullable(),
        }),
        now: z.object({
          value: z.string().nullable(),
          reason: z.string().nullable(),
          kinds: z.array(z.string()),
          /** Null of a figure the plan asks nothing of. */
          verdict: z.enum(VERDICTS).nullable(),
        }),
      }),
    ),
  }),
  refusals: ['reports.not-found', 'reports.not-issued'],
})

export const downloadReport = endpoint({
  id: 'downloadReport',
  method: 'GET',
  path: '/api/reports/{reportId}/file',
  may: 'reports.read',
  summary:
    'The report as .docx to edit, as PDF/A-2a, or its tables as .xlsx; or what goes to the signer with it: the submission note or the summary of one page.',
  params: ReportId,
  query: z.object({ format: z.enum(['pdf', 'docx', 'xlsx']), paper: z.enum(['report', ...COMPANIONS]).optional() }),
  download: true,
  answer: FileAnswer,
  refusals: ['reports.not-found', 'reports.press-timed-out', 'reports.press-failed'],
})

/** A report of one commune or body can be taken away as a file at any time; kept and issued it is opened as a report with its seat. */
export const listReportingSeats = endpoint({
  id: 'listReportingSeats',
  method: 'GET',
  path: '/api/reporting-seats',
  may: 'collection.read',
  summary: 'The communes and bodies whose own report the person may take away, each with those it has taken over.',
  answer: z.object({
    seats: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        /** Whether the person composes its reports. */
        composes: z.boolean(),
        /** Names of the seats it has taken over whole. */
        formers: z.array(z.string()),
      }),
    ),
  }),
  refusals: [],
})

export const downloadOwnReport = endpoint({
  id: 'downloadOwnReport',
  method: 'GET',
  path: '/api/plans/{planId}/own-report',
  may: 'collection.read',
  summary:
    'The report of one commune or body for a year as .docx or PDF, a draft for its head: the figures it sent, its tasks, registers and difficulties. For itself and for whoever reads its signed forms.',
  params: z.object({ planId: Id }),
  query: z.object({
    year: z.coerce.number().int().min(1990).max(2200),
    /** Left out: of the year. */
    kind: Kind.optional(),
    /** The key of a commune or body; a commune also as `unit:` and its code. */
    seat: z.string().min(3).max(200),
    format: z.enum(['pdf', 'docx']),
  }),
  download: true,
  answer: FileAnswer,
  refusals: ['plans.not-found', 'reports.press-timed-out', 'reports.press-failed'],
})

export const downloadYearFile = endpoint({
  id: 'downloadYearFile',
  method: 'GET',
  path: '/api/report-files/{year}',
  may: 'reports.read',
  summary:
    'The file of a year: every numbered paper one may see as PDF, Word and workbook, its signed copies, for who sees drafts its tables of comments, with a table of contents and digests, in one archive.',
  params: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
  download: true,
  answer: FileAnswer,
  refusals: ['reports.no-numbered-paper', 'reports.press-timed-out', 'reports.press-failed'],
})
