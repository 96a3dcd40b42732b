/** The office's own Word templates: given in, checked, and filled with a report. */
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const Id = z.uuid()
const Day = z.iso.date()
const TemplateId = z.object({ templateId: Id })

const BROKEN = [
  'reports.template-not-docx',
  'reports.template-macro',
  'reports.template-reaches-out',
  'reports.template-without-tags',
  'reports.template-faulty',
  'reports.template-tag-broken',
  'reports.template-tag-misplaced',
  'reports.template-tag-in-notes',
  'intake.empty-file',
  'intake.too-large',
  'intake.unsafe-file',
  'intake.reading-timed-out',
] as const

export const listReportTemplates = endpoint({
  id: 'listReportTemplates',
  method: 'GET',
  path: '/api/report-templates',
  may: 'reports.read',
  summary: 'The Word templates the office has given in, by name; for those who see drafts.',
  answer: z.object({
    templates: z.array(
      z.object({
        id: Id,
        name: z.string(),
        /** The tags that stand in it, as typed. */
        tags: z.array(z.string()),
        givenBy: z.string(),
        givenOn: Day,
      }),
    ),
  }),
  refusals: [],
})

export const giveReportTemplate = endpoint({
  id: 'giveReportTemplate',
  method: 'POST',
  path: '/api/report-templates',
  may: 'reports.compose',
  summary:
    'Takes a Word template with tags. It is checked in a process of its own and filled once for trial; broken or unknown tags are named, a macro is refused, and nothing is kept then.',
  upload: true,
  answer: z.object({ templateId: Id, name: z.string(), tags: z.array(z.string()) }),
  refusals: ['basics.no-file', ...BROKEN, 'reports.template-given-already', 'reports.templates-too-many'],
})

export const removeReportTemplate = endpoint({
  id: 'removeReportTemplate',
  method: 'POST',
  path: '/api/report-templates/{templateId}/remove',
  may: 'reports.compose',
  summary: 'Takes a template out of use; papers made by it stay what they are.',
  params: TemplateId,
  answer: z.object({ templateId: Id }),
  refusals: ['reports.template-not-found'],
})

export const downloadReportTemplate = endpoint({
  id: 'downloadReportTemplate',
  method: 'GET',
  path: '/api/report-templates/{templateId}/file',
  may: 'reports.read',
  summary: 'A template as it was given in, to be changed in Word.',
  params: TemplateId,
  download: true,
  answer: FileAnswer,
  refusals: ['reports.template-not-found'],
})

export const downloadReportByTemplate = endpoint({
  id: 'downloadReportByTemplate',
  method: 'GET',
  path: '/api/reports/{reportId}/by-template/{templateId}',
  may: 'reports.read',
  summary: 'The report as .docx in the office’s own template: the draft as it stands, or the paper as it was numbered.',
  params: TemplateId.extend({ reportId: Id }),
  download: true,
  answer: FileAnswer,
  refusals: ['reports.not-found', 'reports.template-not-found', ...BROKEN],
})
