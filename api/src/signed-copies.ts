/** Signed copies of numbered papers: taken back, shown with their signatures, kept. */
import { COVERAGES, SAMENESS } from '@songhanh/core/reports/signed-copy'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const Id = z.uuid()
const ReportId = z.object({ reportId: Id })
const CopyId = ReportId.extend({ copyId: Id })

const Signature = z.object({
  signer: z.string(),
  organisation: z.string().nullable(),
  issuer: z.string(),
  /** As the signer's tool wrote it. */
  signedAt: z.iso.datetime().nullable(),
  digest: z.string(),
  coversWhole: z.boolean(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  /** Whether the certificates the office supplies vouch for the signer. */
  verified: z.boolean(),
})

const Copy = z.object({
  id: Id,
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Whether it begins with the very bytes this program prints, or has the same words. */
  sameness: z.enum(SAMENESS),
  /** Whether anything stands outside all signatures. */
  coverage: z.enum(COVERAGES),
  signatures: z.array(Signature),
  givenBy: z.string(),
  givenOn: z.iso.date(),
})

export const readSignedCopies = endpoint({
  id: 'readSignedCopies',
  method: 'GET',
  path: '/api/reports/{reportId}/signed-copies',
  may: 'reports.read',
  summary: 'The signed copies of a report with their digests, what their signatures cover and whom they name, the newest first.',
  params: ReportId,
  answer: z.object({
    copies: z.array(Copy),
    /** Whether the person may bring one now. */
    mayGive: z.boolean(),
  }),
  refusals: ['reports.not-found'],
})

export const giveSignedCopy = endpoint({
  id: 'giveSignedCopy',
  method: 'POST',
  path: '/api/reports/{reportId}/signed-copies',
  may: 'reports.keep-signed',
  summary:
    'Takes the signed PDF of a numbered paper. One that bears another number, says other words, is not signed or was changed after its signature is refused, and nothing is kept then.',
  params: ReportId,
  upload: true,
  answer: Copy,
  refusals: [
    'basics.no-file',
    'reports.not-found',
    'reports.not-issued',
    'reports.signed-copy-no-pdf',
    'reports.signed-copy-unsigned',
    'reports.signed-copy-broken',
    'reports.signed-copy-other-number',
    'reports.signed-copy-other-text',
    'files.given-already',
    'files.too-many',
    'intake.empty-file',
    'intake.too-large',
    'intake.unsafe-file',
    'intake.reading-timed-out',
    'reports.press-timed-out',
    'reports.press-failed',
  ],
})

export const downloadSignedCopy = endpoint({
  id: 'downloadSignedCopy',
  method: 'GET',
  path: '/api/reports/{reportId}/signed-copies/{copyId}',
  may: 'reports.read',
  summary: 'A signed copy, byte for byte as it was given.',
  params: CopyId,
  download: true,
  answer: FileAnswer,
  refusals: ['reports.not-found', 'files.not-found'],
})
