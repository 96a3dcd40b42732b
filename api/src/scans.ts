import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const Id = z.uuid()

/**
 * A scan being read. It lives in the memory of the server and belongs to whoever began it: stopped, refused or forgotten it leaves nothing; done, it
 * has become a document with a proposal as any other paper.
 */
export const Scan = z.object({
  id: Id,
  name: z.string(),
  /** `waiting` for another one to be read first. */
  state: z.enum(['waiting', 'reading', 'done', 'stopped']),
  /** Pages that are pictures, and how many of them are read; 0 of 0 until the file was opened. */
  pages: z.object({ done: z.number().int(), of: z.number().int() }),
  /** Where it is done. */
  documentId: Id.nullable(),
  proposalId: Id.nullable(),
  /** Where a report of an earlier year was read. */
  reportId: Id.nullable(),
})

const params = z.object({ scanId: Id })

export const beginScan = endpoint({
  id: 'beginScan',
  method: 'POST',
  path: '/api/scans',
  may: 'plans.draft',
  summary: 'Takes a scan in (PDF, PNG or JPEG) and begins to read it page by page; its progress is asked for, and it can be stopped.',
  /** With a plan the paper is a report of an earlier year on it; without one it is a plan. */
  query: z.object({ reportOn: Id.optional() }),
  upload: true,
  answer: Scan,
  refusals: ['intake.empty-file', 'intake.too-large'],
})

export const readScan = endpoint({
  id: 'readScan',
  method: 'GET',
  path: '/api/scans/{scanId}',
  may: 'plans.draft',
  summary: 'How far the reading of a scan has come, for the person who began it; where the paper was refused, that refusal.',
  params,
  answer: Scan,
  refusals: [
    'intake.scan-not-found',
    'intake.not-readable',
    'intake.broken-file',
    'intake.locked-file',
    'intake.no-words',
    'intake.blank-scan',
    'intake.too-large',
    'intake.too-many-pages',
    'intake.unsafe-file',
    'intake.no-plan',
    'intake.no-report',
    'plans.not-found',
    'intake.reading-timed-out',
  ],
})

export const stopScan = endpoint({
  id: 'stopScan',
  method: 'POST',
  path: '/api/scans/{scanId}/stop',
  may: 'plans.draft',
  summary: 'Stops the reading of a scan; nothing of it is kept. One that has ended stays as it ended.',
  params,
  answer: Scan,
  refusals: ['intake.scan-not-found'],
})

export const readPagePicture = endpoint({
  id: 'readPagePicture',
  method: 'GET',
  path: '/api/documents/{documentId}/pages/{page}',
  may: 'plans.read',
  summary:
    'One page of a paper as a picture, counted from 1, to hold recognised words against: drawn from the PDF that was given in, or the PNG or JPEG itself.',
  params: z.object({ documentId: Id, page: z.coerce.number().int().min(1).max(10_000) }),
  download: true,
  answer: FileAnswer,
  refusals: ['intake.document-not-found', 'intake.page-not-found', 'intake.not-readable', 'intake.unsafe-file', 'intake.reading-timed-out'],
})
