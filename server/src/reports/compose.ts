/** Drafting: a report is composed, composed again, written over paragraph by paragraph, and given its letterhead. */
import * as api from '@songhanh/api/reports'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { SeatKey } from '@songhanh/core/people/seat'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import { withoutDash, type PaperForm } from '@songhanh/core/reports/as-document'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { composeReport } from '@songhanh/core/reports/compose'
import { asReplacing } from '@songhanh/core/reports/correction'
import { issuerLines } from '@songhanh/core/reports/official-form'
import type { ReportFacts } from '@songhanh/core/reports/facts'
import { textOf } from '@songhanh/core/reports/piece'
import { paragraphsOf, type Report } from '@songhanh/core/reports/report'
import { addresseesOf, authorityOf, placeNameOf, usualForm } from '@songhanh/words/vi/report-form'
import { reportCorrections } from '@songhanh/words/vi/report-corrections'
import { reportText } from '@songhanh/words/vi/report-text'
import type { z } from 'zod'
import { contentOf } from '../collection/measures.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command, Done } from '../platform/perform.ts'
import { lockPlan } from '../plans/store.ts'
import { heldPaper } from './correction-store.ts'
import { readReportFacts } from './facts.ts'
import { composeOwn, keyOf } from './own-report.ts'
import { hasSignerToday, thingOf } from './owner.ts'
import { findReport, insertReport, lockReport, readReportLines, removeEdit, saveEdit, saveReport, type StoredReport } from './store.ts'

export type Changed = z.input<typeof api.openReport.answer>

export const reportThing = async (r: Reading, { reportId }: { readonly reportId: string }, by: Asking) => {
  const report = await findReport(r, reportId, by)
  return report && thingOf(r, report, by)
}

export const reportFact = (action: string, reportId: string, detail: LedgerFact['detail']): LedgerFact => ({
  domain: 'reports',
  action,
  thing: { kind: 'report', id: reportId },
  ...(detail === undefined ? {} : { detail }),
})

/** Locks a report, compares versions, and saves what `change` makes of it, with one fact. */
export async function changeReport(
  w: Writing,
  asked: { readonly reportId: string; readonly expectedVersion: number },
  by: Acting,
  change: (
    report: StoredReport,
  ) => Promise<Decision<{ readonly report: StoredReport; readonly fact: LedgerFact; readonly more?: readonly LedgerFact[] }>>,
): Promise<Decision<Done<Changed>>> {
  const before = await lockReport(w, asked.reportId, by)
  if (!before) return refuse('reports.not-found')
  if (before.version !== asked.expectedVersion) return refuse('basics.version-conflict')
  const changed = await change(before)
  if (!changed.ok) return changed
  const { report, fact, more = [] } = changed.value
  await saveReport(w, report, by)
  return accept({ answer: { reportId: report.id, state: report.state, version: before.version + 1 }, facts: [fact, ...more] })
}

async function usualFormOf(
  r: Reading,
  { planId, issuer }: Pick<ReportFacts, 'issuer'> & { readonly planId: string },
  by: Asking,
): Promise<PaperForm> {
  const province = (await contentOf(r, planId, by))?.letterhead.issuer.province ?? null
  return {
    superior: null,
    issuer: issuerLines(issuer.body),
    symbol: usualForm.symbol,
    placeName: placeNameOf(issuer.body),
    addressees: addresseesOf(issuer.level, province),
    recipients: usualForm.recipients,
    authority: authorityOf('head', issuer.body),
    signer: null,
  }
}

/** How the office writes its papers: as it has corrected them on the newest report of the plan, else as usual. Null where the plan is not there. */
export async function formOfPlan(r: Reading, planId: string, by: Asking): Promise<PaperForm | null> {
  const issuer = (await contentOf(r, planId, by))?.letterhead.issuer
  if (!issuer) return null
  const corrected = (await readReportLines(r, by)).find((line) => line.planId === planId && line.seat === null)?.form
  return corrected ?? usualFormOf(r, { planId, issuer: { body: issuer.body, level: issuer.level } }, by)
}

type Registers = readonly RegisterDeclaration[]
type Opening = z.output<typeof api.openReport.body>

/** A report is composed anew for each reading of the figures: of the place out of all of them, of one commune or body out of its own. */
async function composed(
  r: Reading,
  registers: Registers,
  of: Pick<StoredReport, 'planId' | 'kind' | 'year' | 'seat'>,
  by: Asking,
): Promise<{ readonly report: Report; readonly level: StoredReport['level']; readonly form: () => Promise<PaperForm> } | null> {
  const { planId, kind, year, seat } = of
  // One report of a period holds at a time: the next one replaces it, and says so.
  const replacing = async (report: Report) => asReplacing(report, await heldPaper(r, of, by), reportCorrections.inPaper)
  if (seat !== null) {
    const own = await composeOwn(r, registers, { planId, kind, year, seat }, by)
    return own && { report: await replacing(own.report), level: null, form: async () => own.form }
  }
  const facts = await readReportFacts(r, registers, { planId, kind, year }, by)
  const issuer = facts?.issuer
  return facts && issuer
    ? { report: await replacing(composeReport(facts, reportText)), level: issuer.level, form: () => usualFormOf(r, { planId, issuer }, by) }
    : null
}

const ownerOfNew = async (r: Reading, { seat }: Opening, by: Asking): Promise<SeatKey | null> =>
  seat === undefined ? null : ((await keyOf(r, seat, by)) as SeatKey)

/** Of a commune or body one is opened only while somebody there can sign it; of the place also afterwards, as a reference. */
export const openReport = (registers: Registers): Command<Opening, Changed> => ({
  id: 'reports.open',
  shape: api.openReport.body,
  right: 'reports.compose',
  thing: async (r, input, by) => thingOf(r, { seat: await ownerOfNew(r, input, by), state: 'draft' }, by),
  async run(w, input, by) {
    await lockPlan(w, input.planId)
    const seat = await ownerOfNew(w, input, by)
    const asked = { planId: input.planId, kind: input.kind, year: input.year, seat }
    const lines = (await readReportLines(w, by)).filter((line) => line.planId === asked.planId && line.seat === seat)
    const same = lines.filter(({ kind, year }) => kind === asked.kind && year === asked.year)
    if (same.some(({ state }) => state === 'draft' || state === 'submitted' || state === 'signed')) return refuse('reports.already-in-work')
    const made = await composed(w, registers, asked, by)
    if (!made) return refuse('plans.not-found')
    if (seat !== null && !(await hasSignerToday(w, { ...asked, level: null }, by))) return refuse('reports.no-signer-left')
    const report: StoredReport = {
      ...asked,
      id: by.newId(),
      level: made.level,
      composed: made.report,
      composedOn: by.businessDay,
      // The office has corrected its letterhead once; the next report begins with it.
      form: lines[0]?.form ?? (await made.form()),
      state: 'draft',
      version: 1,
      returnedFor: null,
      signedOn: null,
    }
    await insertReport(w, report, by)
    return accept({
      answer: { reportId: report.id, state: report.state, version: report.version },
      facts: [reportFact('composed', report.id, { ...asked })],
    })
  },
})

const Again = api.composeAgain.body.extend(api.composeAgain.params.shape)

export const composeAgain = (registers: Registers): Command<z.output<typeof Again>, Changed> => ({
  id: 'reports.composeAgain',
  shape: Again,
  right: 'reports.compose',
  thing: reportThing,
  run: (w, input, by) =>
    changeReport(w, input, by, async (report) => {
      const made = await composed(w, registers, report, by)
      if (!made) return refuse('plans.not-found')
      return accept({
        report: { ...report, composed: made.report, composedOn: by.businessDay },
        fact: reportFact('composed-again', report.id, undefined),
      })
    }),
})

const Edited = api.editParagraph.body.extend(api.editParagraph.params.shape)

export const editParagraph: Command<z.output<typeof Edited>, Changed> = {
  id: 'reports.editParagraph',
  shape: Edited,
  right: 'reports.compose',
  thing: reportThing,
  run: (w, input, by) =>
    changeReport(w, input, by, async (report) => {
      const { key, text } = input
      const paragraph = paragraphsOf(report.composed).find((one) => one.key === key)
      // An edit whose paragraph went away with its figures can still be taken back.
      if (!paragraph && text !== null) return refuse('reports.paragraph-not-found', undefined, 'key')
      if (text === null) await removeEdit(w, report.id, key, by)
      else await saveEdit(w, report.id, { key, text, over: textOf(paragraph?.pieces ?? []) }, by)
      return accept({ report, fact: reportFact(text === null ? 'edit-taken-back' : 'paragraph-edited', report.id, { key, text }) })
    }),
}

/** Whom a paper goes to, without the dash that stands before each on paper: the press sets it, and who copies the lines has it twice. */
const unmarked = (form: PaperForm): PaperForm => ({
  ...form,
  addressees: form.addressees.map(withoutDash),
  recipients: form.recipients.map(withoutDash),
})

const Formed = api.setReportForm.body.extend(api.setReportForm.params.shape)

export const setReportForm: Command<z.output<typeof Formed>, Changed> = {
  id: 'reports.setForm',
  shape: Formed,
  right: 'reports.compose',
  thing: reportThing,
  run: (w, input, by) =>
    changeReport(w, input, by, async (report) =>
      accept({ report: { ...report, form: unmarked(input.form) }, fact: reportFact('form-set', report.id, { ...unmarked(input.form) }) }),
    ),
}
