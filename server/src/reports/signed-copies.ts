/** Signed copies in the database, and what is looked at before one is kept. */
import type { X509Certificate } from 'node:crypto'
import * as api from '@songhanh/api/signed-copies'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { Instant } from '@songhanh/core/basics/instant'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { may } from '@songhanh/core/people/may'
import {
  coverageOf,
  SAMENESS,
  takeSignedCopy,
  type Sameness,
  type SignatureFound,
  type SignedPdf,
} from '@songhanh/core/reports/signed-copy'
import { readSignedPdf } from '@songhanh/papers/reading/signed/signed-pdf'
import { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { TakenFile } from '../platform/files/taken-file.ts'
import type { ReceivedFile } from '../platform/http/route.ts'
import type { Command } from '../platform/perform.ts'
import { thingOf } from './owner.ts'
import { reportFact, reportThing } from './compose.ts'
import type { SentFile } from './paper-file.ts'
import { isVouchedFor } from './signers.ts'
import { findPaper, findReport, type StoredPaper } from './store.ts'

/** The leader signs, the clerk stamps, and a mistake is mended: more copies of one paper are a mistake themselves. */
const MOST_COPIES = 10

type Copy = z.input<typeof api.giveSignedCopy.answer>

interface StoredCopy {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly sameness: Sameness
  readonly signatures: readonly SignatureFound[]
  readonly givenBy: string
  readonly givenOn: PlainDate
  readonly givenAt: Instant
}

const copyOf = ({ signatures, givenAt, ...copy }: StoredCopy, trusted: readonly X509Certificate[]): Copy => ({
  ...copy,
  coverage: coverageOf(signatures),
  signatures: signatures.map((one) => {
    const { signer, organisation, issuer, signedAt, digest, coversWhole, validFrom, validTo } = one
    const verified = isVouchedFor(one, trusted, new Date(givenAt))
    return { signer, organisation, issuer, signedAt, digest, coversWhole, validFrom, validTo, verified }
  }),
})

const COPY = `c.id, c.name, length(c.bytes)::int AS bytes, encode(c.sha256, 'hex') AS sha256, c.sameness, c.signatures, p.name AS "givenBy", c.given_on AS "givenOn", c.given_at AS "givenAt"
  FROM signed_copy c JOIN person p ON p.place_id = c.place_id AND p.id = c.given_by WHERE c.place_id = $1 AND c.report_id = $2`

const readCopies = (r: Reading, reportId: string, by: Asking): Promise<readonly StoredCopy[]> =>
  r.query<StoredCopy>(`SELECT ${COPY} ORDER BY c.given_at DESC, c.id`, [by.placeId, reportId])

export const readSignedCopies = (
  trusted: readonly X509Certificate[],
): Query<z.output<typeof api.readSignedCopies.params>, z.input<typeof api.readSignedCopies.answer>> => ({
  id: 'reports.readSignedCopies',
  shape: api.readSignedCopies.params,
  right: 'reports.read',
  thing: reportThing,
  async run(r, { reportId }, by) {
    const report = await findReport(r, reportId, by)
    if (!report) return refuse('reports.not-found')
    const copies = await readCopies(r, reportId, by)
    const thing = await thingOf(r, report, by)
    const mayGive = thing !== null && may(by.actor, 'reports.keep-signed', thing, by.businessDay).ok
    return accept({ copies: copies.map((one) => copyOf(one, trusted)), mayGive })
  },
})

/** The copies of a report as files, the oldest first: what the file of the year holds beside the paper. */
export const readCopyFiles = (r: Reading, reportId: string, by: Asking): Promise<readonly Buffer[]> =>
  r
    .query<{ bytes: Buffer }>('SELECT bytes FROM signed_copy WHERE place_id = $1 AND report_id = $2 ORDER BY given_at, id', [
      by.placeId,
      reportId,
    ])
    .then((rows) => rows.map(({ bytes }) => bytes))

export const readSignedCopy: Query<z.output<typeof api.downloadSignedCopy.params>, SentFile> = {
  id: 'reports.readSignedCopy',
  shape: api.downloadSignedCopy.params,
  right: 'reports.read',
  thing: reportThing,
  async run(r, { reportId, copyId }, by) {
    const [row] = await r.query<{ name: string; bytes: Buffer }>(
      'SELECT name, bytes FROM signed_copy WHERE place_id = $1 AND report_id = $2 AND id = $3',
      [by.placeId, reportId, copyId],
    )
    return row ? accept({ name: row.name, type: 'application/pdf', bytes: row.bytes }) : refuse('files.not-found')
  },
}

/** The paper a copy is held against; the right is asked here, before a process is spent on the file. */
export const readPaperToSign: Query<z.output<typeof api.giveSignedCopy.params>, StoredPaper & { readonly symbol: string }> = {
  id: 'reports.readPaperToSign',
  shape: api.giveSignedCopy.params,
  right: 'reports.keep-signed',
  thing: reportThing,
  async run(r, { reportId }, by) {
    const report = await findReport(r, reportId, by)
    const paper = report && (await findPaper(r, reportId, by))
    if (!report) return refuse('reports.not-found')
    return paper ? accept({ ...paper, symbol: report.form.symbol }) : refuse('reports.not-issued')
  },
}

const Given = api.giveSignedCopy.params.extend({
  file: z.instanceof(TakenFile),
  sameness: z.enum(SAMENESS),
  signatures: z.custom<readonly SignatureFound[]>(Array.isArray),
})
type Given = z.output<typeof Given>

/** Looks at a file and at the paper as it is printed, each in a child process. Refuses as `readSignedPdf` and `takeSignedCopy` do. */
export async function lookAtCopy(
  reportId: string,
  file: ReceivedFile,
  printed: Uint8Array,
  paper: { readonly number: number; readonly symbol: string },
): Promise<Decision<Given>> {
  const copy: Decision<SignedPdf> = await readSignedPdf(file.bytes)
  if (!copy.ok) return copy
  const ours = await readSignedPdf(printed)
  if (!ours.ok) return ours
  const sameBytes = file.bytes.subarray(0, printed.length).equals(printed)
  const { number, symbol } = paper
  const taken = takeSignedCopy({ paper: { number, symbol, text: ours.value.text }, copy: copy.value, sameBytes })
  if (!taken.ok) return taken
  const named = { ...file, name: file.name.slice(-200) || 'ban-ky.pdf' }
  return accept({ reportId, file: new TakenFile(named, 'pdf'), sameness: taken.value, signatures: copy.value.signatures })
}

export const keepSignedCopy = (trusted: readonly X509Certificate[]): Command<Given, Copy> => ({
  id: 'reports.keepSignedCopy',
  shape: Given,
  right: 'reports.keep-signed',
  thing: reportThing,
  async run(w, { reportId, file, sameness, signatures }, by: Acting) {
    await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`signed copies ${by.placeId} ${reportId}`])
    const standing = await readCopies(w, reportId, by)
    if (standing.some(({ sha256 }) => sha256 === file.sha256)) return refuse('files.given-already')
    if (standing.length >= MOST_COPIES) return refuse('files.too-many', { most: MOST_COPIES })
    const id = by.newId()
    await w.query(
      `INSERT INTO signed_copy (place_id, id, report_id, name, bytes, sha256, sameness, signatures, given_by, given_on, given_at)
       VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10, $11)`,
      [
        by.placeId,
        id,
        reportId,
        file.name,
        file.bytes,
        file.sha256,
        sameness,
        JSON.stringify(signatures),
        by.actor.person.id,
        by.businessDay,
        by.now,
      ],
    )
    const copy = (await readCopies(w, reportId, by)).find((one) => one.id === id)
    if (!copy) throw new Error('a signed copy was kept and is not there')
    const detail = {
      copy: id,
      sha256: file.sha256,
      sameness,
      signatures: signatures.map(({ signer, issuer, signedAt, coversWhole }) => ({ signer, issuer, signedAt, coversWhole })),
    }
    return accept({ answer: copyOf(copy, trusted), facts: [reportFact('signed-copy-kept', reportId, detail)] })
  },
})
