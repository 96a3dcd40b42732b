/** From the draft to the file: submitted, signed, numbered from the office's own book, issued, archived. What is numbered never changes. */
import { createHash } from 'node:crypto'
import * as api from '@songhanh/api/reports'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { yearOf, type PlainDate } from '@songhanh/core/basics/plain-date'
import { leavesDraft } from '@songhanh/core/reports/comments'
import { decideDelivery } from '@songhanh/core/reports/delivery'
import { edited } from '@songhanh/core/reports/edit'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { textOf } from '@songhanh/core/reports/piece'
import { paragraphsOf } from '@songhanh/core/reports/report'
import { bookOfSymbol, decideNumber, step, type ReportStep } from '@songhanh/core/reports/steps'
import type { z } from 'zod'
import { lastLink } from '../ledger/seal.ts'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import type { Acting } from '../platform/acting.ts'
import type { Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { replaceEarlier } from './corrections.ts'
import { openCommentRound } from './comment-store.ts'
import { changeReport, reportFact, reportThing, type Changed } from './compose.ts'
import { hasAuthorityOn, hasSignerToday, ownerKey } from './owner.ts'
import { paperOf } from './paper.ts'
import { findPaper, readDeliveries, readEdits, type StoredReport } from './store.ts'

const Step = api.submitReport.body.extend(api.submitReport.params.shape)
type Step = z.output<typeof Step>

/** A step with nothing beside it: the state moves, `more` may refuse or add. */
const plainStep = (
  taken: ReportStep,
  right: string,
  done: string,
  more: (report: StoredReport, by: Acting, w: Writing) => Promise<Decision<Partial<StoredReport>>> = async () => accept({}),
  also: (report: StoredReport, by: Acting, w: Writing) => Promise<readonly LedgerFact[]> = async () => [],
): Command<Step, Changed> => ({
  id: `reports.${taken}`,
  shape: Step,
  right,
  thing: reportThing,
  run: (w, input, by) =>
    changeReport(w, input, by, async (report) => {
      const after = step(report.state, taken)
      if (!after.ok) return after
      const changed = await more(report, by, w)
      if (!changed.ok) return changed
      const further = await also(report, by, w)
      return accept({
        report: { ...report, ...changed.value, state: after.value },
        fact: reportFact(done, report.id, undefined),
        more: further,
      })
    }),
})

const whileThereIsASigner =
  (change: (by: Acting) => Partial<StoredReport>) =>
  async (report: StoredReport, by: Acting, w: Writing): Promise<Decision<Partial<StoredReport>>> =>
    (await hasSignerToday(w, report, by)) ? accept(change(by)) : refuse('reports.no-signer-left')

export const submitReport = plainStep('submit', 'reports.submit', 'submitted', async (report, by, w) => {
  const settled = leavesDraft(await openCommentRound(w, report.id, by))
  return settled.ok ? whileThereIsASigner(() => ({ returnedFor: null }))(report, by, w) : settled
})
export const signReport = plainStep(
  'sign',
  'reports.sign',
  'signed',
  whileThereIsASigner(({ businessDay }) => ({ signedOn: businessDay })),
)
export const archiveReport = plainStep('archive', 'reports.archive', 'archived')

/** "Như trên" names the addressees again, "Lưu" the office's own archive: neither is sent anything. */
const IS_NOBODY = /^(?:như trên|lưu)(?!\p{L})/iu

export const issueReport = plainStep(
  'issue',
  'reports.issue',
  'issued',
  async (report, by, w) => {
    const copies = report.form.recipients.map((line) => line.replace(/[;.]$/u, '')).filter((line) => !IS_NOBODY.test(line.trim()))
    const recipients = [...report.form.addressees, ...copies]
    await w.query(
      `INSERT INTO report_delivery (place_id, report_id, position, recipient)
     SELECT $1, $2, n, recipient FROM unnest($3::text[]) WITH ORDINALITY AS named(recipient, n)`,
      [by.placeId, report.id, recipients],
    )
    return accept({})
  },
  (report, by, w) => replaceEarlier(w, report, by),
)

const Returned = api.returnReport.body.extend(api.returnReport.params.shape)

export const returnReport: Command<z.output<typeof Returned>, Changed> = {
  id: 'reports.return',
  shape: Returned,
  right: 'reports.sign',
  thing: reportThing,
  run: (w, input, by) =>
    changeReport(w, input, by, async (report) => {
      const after = step(report.state, 'return')
      if (!after.ok) return after
      return accept({
        report: { ...report, state: after.value, returnedFor: input.reason },
        fact: reportFact('returned', report.id, { reason: input.reason }),
      })
    }),
}

const Numbered = api.numberReport.body.extend(api.numberReport.params.shape)

/**
 * Two clerks with one number: the second waits here and then finds it taken. The book is the office's, however a letterhead spells its name.
 */
async function isTaken(w: Writing, { seat, form: { symbol } }: StoredReport, year: number, number: number, by: Acting): Promise<boolean> {
  const book = bookOfSymbol(symbol)
  await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `numbers ${by.placeId} ${ownerKey({ seat }, by)} ${book} ${year}`,
  ])
  const rows = await w.query<{ symbol: string }>(
    `SELECT p.symbol FROM report_paper p JOIN report o ON o.place_id = p.place_id AND o.id = p.report_id
     WHERE p.place_id = $1 AND o.seat_key IS NOT DISTINCT FROM $2 AND p.year = $3 AND p.number = $4`,
    [by.placeId, seat, year, number],
  )
  return rows.some((row) => bookOfSymbol(row.symbol) === book)
}

const printedText = (document: OfficialDocument): string =>
  [
    document.number,
    document.placeAndDay,
    document.subject,
    ...document.blocks.flatMap((block) => ('text' in block ? [block.text] : [block.title])),
  ].join('\n')

export const sha256Of = (document: OfficialDocument): string => createHash('sha256').update(JSON.stringify(document)).digest('hex')

export const numberReport: Command<z.output<typeof Numbered>, Changed> = {
  id: 'reports.number',
  shape: Numbered,
  right: 'reports.number',
  thing: reportThing,
  run: (w, input, by) =>
    changeReport(w, input, by, async (report) => {
      const after = step(report.state, 'number')
      if (!after.ok) return after
      const day = input.day as PlainDate
      const { issuer, symbol } = report.form
      const year = yearOf(day)
      const taken = await isTaken(w, report, year, input.number, by)
      const known = { signedOn: report.signedOn ?? report.composedOn, today: by.businessDay, taken }
      const decided = decideNumber({ number: input.number, day }, known)
      if (!decided.ok) return decided
      if (!(await hasAuthorityOn(w, report, day, by))) return refuse('reports.no-signer-left', undefined, 'day')
      const [sealed] = await w.query<{ sealed: boolean }>('SELECT report_is_sealed($1) AS sealed', [report.id])
      const head = await lastLink(w, by.placeId)
      if (!sealed?.sealed || !head) return refuse('reports.not-sealed-yet')
      const snapshot = edited(report.composed, await readEdits(w, report.id, by))
      const document = paperOf(snapshot, report.form, { ...decided.value, ledgerHead: head }, report.composedOn)
      const sha256 = sha256Of(document)
      await w.query(
        `INSERT INTO report_paper (place_id, report_id, issuer, symbol, year, number, day, head_position, head_hash, snapshot, document, text, sha256, numbered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, decode($13, 'hex'), $14)`,
        [
          by.placeId,
          report.id,
          issuer,
          symbol,
          year,
          input.number,
          day,
          head.position,
          head.hash,
          JSON.stringify(snapshot),
          JSON.stringify(document),
          printedText(document),
          sha256,
          by.now,
        ],
      )
      const paragraphs = paragraphsOf(snapshot).filter(({ pieces }) => textOf(pieces) !== '').length
      return accept({
        report: { ...report, state: after.value },
        fact: reportFact('numbered', report.id, { issuer, symbol, year, number: input.number, day, sha256, paragraphs }),
      })
    }),
}

const Delivered = api.recordDelivery.body.extend(api.recordDelivery.params.shape)

export const recordDelivery: Command<z.output<typeof Delivered>, z.input<typeof api.recordDelivery.answer>> = {
  id: 'reports.recordDelivery',
  shape: Delivered,
  right: 'reports.record-delivery',
  thing: reportThing,
  async run(w, input, by) {
    const { reportId, position, way } = input
    const found = (await readDeliveries(w, reportId, by)).find((one) => one.position === position)
    const paper = await findPaper(w, reportId, by)
    if (!found || !paper) return refuse('reports.delivery-not-found')
    const given = { sentOn: input.sentOn as PlainDate, receivedOn: input.receivedOn as PlainDate | null }
    const decided = decideDelivery(given, { paperDay: paper.day, today: by.businessDay })
    if (!decided.ok) return decided
    const { sentOn, receivedOn } = decided.value
    await w.query(
      'UPDATE report_delivery SET sent_on = $4, sent_by_way = $5, received_on = $6 WHERE place_id = $1 AND report_id = $2 AND position = $3',
      [by.placeId, reportId, position, sentOn, way, receivedOn],
    )
    return accept({
      answer: { reportId, position },
      facts: [reportFact('delivery-recorded', reportId, { recipient: found.recipient, sentOn, way, receivedOn })],
    })
  },
}
