/** The form of a paper, checked by what its text shows: a file from outside, or a report of the place as it would be printed. Nothing is kept. */
import { PAPER_KINDS } from '@songhanh/core/reports/form-check/paper-kind'
import { RULES, type RuleName } from '@songhanh/core/reports/form-check/rules'
import { COMPANIONS } from '@songhanh/core/reports/companions'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const FormCheck = z.object({
  /** The name of the file, as the sender or the download has it. */
  name: z.string(),
  kind: z.enum(PAPER_KINDS).describe('The kind of paper recognised; it decides what must stand on the paper.'),
  printed: z.string().nullable().describe('The kind as the paper prints it.'),
  prescribed: z.boolean().describe('Whether Decree 30/2020 prescribes the form of this kind; else only what is printed is checked.'),
  errors: z.number().int(),
  notes: z.number().int(),
  faults: z.array(
    z.object({
      rule: z.enum(Object.keys(RULES) as [RuleName, ...RuleName[]]),
      level: z.enum(['error', 'note']),
      article: z.string().describe('Place in Annex I of the decree.'),
      place: z
        .object({ line: z.number().int(), before: z.string(), words: z.string(), after: z.string() })
        .nullable()
        .describe('The line, counted from 1 in the text as it was read, and the words there; null where what is missing stands nowhere.'),
      fix: z.string().nullable().describe('What would be right, where the rule can say it.'),
    }),
  ),
})

export const checkForm = endpoint({
  id: 'checkForm',
  method: 'POST',
  path: '/api/form-checks',
  may: 'reports.check-form',
  summary:
    'Checks the form of a paper (.docx, .doc, .pdf, .txt) by Decree 30/2020/NĐ-CP: each fault with its rule, its place and what mends it, an error or a note by the kind of paper. The file is read in a process of its own and not kept.',
  upload: true,
  answer: FormCheck,
  refusals: [
    'basics.no-file',
    'intake.empty-file',
    'intake.too-large',
    'intake.not-readable',
    'intake.broken-file',
    'intake.locked-file',
    'intake.no-words',
    'intake.unsafe-file',
    'intake.reading-timed-out',
    'intake.is-scan',
    'intake.too-many-pages',
  ],
})

export const checkReportForm = endpoint({
  id: 'checkReportForm',
  method: 'GET',
  path: '/api/reports/{reportId}/form-check',
  may: 'reports.read',
  summary: 'Checks the form of a report as its Word file would have it, or of what goes to the signer with it.',
  params: z.object({ reportId: z.uuid() }),
  query: z.object({ paper: z.enum(['report', ...COMPANIONS]).default('report') }),
  answer: FormCheck,
  refusals: ['reports.not-found'],
})
