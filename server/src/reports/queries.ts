/** Reports as they are read: the list, one report, what has changed since it was numbered, and its files. */
import * as api from '@songhanh/api/reports'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { may } from '@songhanh/core/people/may'
import type { Right } from '@songhanh/core/people/right'
import { figuresOf } from '@songhanh/core/reports/compose'
import { companionOf, typedIn, type Companion } from '@songhanh/core/reports/companions'
import { edited, type Edit } from '@songhanh/core/reports/edit'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { Report, ReportFigure } from '@songhanh/core/reports/report'
import { step, type ReportStep } from '@songhanh/core/reports/steps'
import { reportCompanions } from '@songhanh/words/vi/report-companions'
import { reportText } from '@songhanh/words/vi/report-text'
import { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { ofThePlace } from '../plans/thing.ts'
import { reportThing } from './compose.ts'
import { readStandings } from './correction-store.ts'
import { readReportFacts } from './facts.ts'
import { composeOwn, ownName } from './own-report.ts'
import { hasSignerToday, ownerKey, seatsOf, thingAmong, thingOf } from './owner.ts'
import { bodyOf, summaryOf } from './present.ts'
import { paperOf, referenceOf } from './paper.ts'
import { findPaper, findReport, readDeliveries, readEdits, readNumbers, readReportLines, type StoredReport } from './store.ts'

export const listReports: Query<object, z.input<typeof api.listReports.answer>> = {
  id: 'reports.list',
  shape: z.object({}),
  right: 'reports.read',
  async run(r, _, by) {
    const numbers = new Map((await readNumbers(r, by)).map((one) => [one.reportId, one]))
    const standings = await readStandings(r, by)
    const lines = await readReportLines(r, by)
    const seats = await seatsOf(r, lines, by)
    const readable = lines.filter((line) => {
      const thing = thingAmong(line, seats, by)
      return thing !== null && may(by.actor, 'reports.read', thing, by.businessDay).ok
    })
    return accept({
      reports: readable.map((line) =>
        summaryOf(
          line,
          numbers.get(line.id) ?? null,
          line.seat === null ? null : (seats.get(line.seat) ?? null),
          standings.get(line.id) ?? 'stands',
        ),
      ),
      composes: may(by.actor, 'reports.compose', ofThePlace('draft', by), by.businessDay).ok,
    })
  },
}

const RIGHT_OF: Readonly<Record<ReportStep, Right>> = {
  submit: 'reports.submit',
  return: 'reports.sign',
  sign: 'reports.sign',
  number: 'reports.number',
  issue: 'reports.issue',
  archive: 'reports.archive',
}

/** Whether somebody has signed it or still can. */
const hasSigner = async (r: Reading, report: StoredReport, by: Asking): Promise<boolean> =>
  report.signedOn !== null || (await hasSignerToday(r, report, by))

const ASKS_A_SIGNER: readonly ReportStep[] = ['submit', 'sign']

/** The steps that lead on from a state, of those the person has the right to. */
async function stepsOf(r: Reading, report: StoredReport, signs: boolean, by: Asking) {
  const { state } = report
  const thing = await thingOf(r, report, by)
  const has = (right: Right) => thing !== null && may(by.actor, right, thing, by.businessDay).ok
  const steps = (Object.keys(RIGHT_OF) as ReportStep[]).filter(
    (taken) => step(state, taken).ok && has(RIGHT_OF[taken]) && (signs || !ASKS_A_SIGNER.includes(taken)),
  )
  return has('reports.compose') ? [...steps, 'compose' as const] : steps
}

/** Who receives it is known once it is issued, and a receipt may come after the year's file was closed. */
async function recordsDeliveries(r: Reading, report: StoredReport, by: Asking): Promise<boolean> {
  const thing = await thingOf(r, report, by)
  return thing !== null && may(by.actor, 'reports.record-delivery', thing, by.businessDay).ok
}

export const readReport: Query<z.output<typeof api.readReport.params>, z.input<typeof api.readReport.answer>> = {
  id: 'reports.read',
  shape: api.readReport.params,
  right: 'reports.read',
  thing: reportThing,
  async run(r, { reportId }, by) {
    const report = await findReport(r, reportId, by)
    if (!report) return refuse('reports.not-found')
    const paper = await findPaper(r, reportId, by)
    // A numbered paper is shown as it was frozen, never as it would be composed.
    const body = paper ? bodyOf({ composed: paper.snapshot }, new Map()) : bodyOf(report, await readEdits(r, reportId, by))
    const { form } = report
    const seat = report.seat === null ? null : ((await seatsOf(r, [report], by)).get(report.seat) ?? null)
    const signs = await hasSigner(r, report, by)
    return accept({
      ...summaryOf(report, paper, seat, (await readStandings(r, by)).get(reportId) ?? 'stands'),
      ...body,
      composedOn: report.composedOn,
      returnedFor: report.returnedFor,
      signedOn: report.signedOn,
      form: { ...form, addressees: [...form.addressees], recipients: [...form.recipients], authority: [...form.authority] },
      paper: paper && { sha256: paper.sha256, headPosition: paper.headPosition, headHash: paper.headHash },
      deliveries: (await readDeliveries(r, reportId, by)).map((one) => ({ ...one })),
      signerLeft: signs,
      owner: ownerKey(report, by),
      steps: await stepsOf(r, report, signs, by),
      recordsDeliveries: await recordsDeliveries(r, report, by),
    })
  },
}

const told = ({ value, reason, kinds, verdict }: ReportFigure) => ({ value, reason, kinds: [...kinds], verdict })

/** What the figures say today of what the report told. */
async function figuresNow(r: Reading, { seat, planId, year, kind }: StoredReport, by: Asking): Promise<readonly ReportFigure[]> {
  if (seat !== null) return (await composeOwn(r, [], { planId, kind, year, seat }, by))?.report.figures ?? []
  const facts = await readReportFacts(r, [], { planId, kind, year }, by)
  return facts ? figuresOf(facts) : []
}

export const compareReport: Query<z.output<typeof api.compareReport.params>, z.input<typeof api.compareReport.answer>> = {
  id: 'reports.compare',
  shape: api.compareReport.params,
  right: 'reports.read',
  thing: reportThing,
  async run(r, { reportId }, by) {
    const report = await findReport(r, reportId, by)
    const paper = report && (await findPaper(r, reportId, by))
    if (!report) return refuse('reports.not-found')
    if (!paper) return refuse('reports.not-issued')
    const named = ({ measure, name }: ReportFigure) => `${measure} ${name}`
    const now = new Map((await figuresNow(r, report, by)).map((figure) => [named(figure), figure]))
    const changed = paper.snapshot.figures.flatMap((then) => {
      const later = now.get(named(then))
      if (!later || JSON.stringify(told(then)) === JSON.stringify(told(later))) return []
      return [{ measure: then.measure, name: then.name, unit: then.unit, then: told(then), now: told(later) }]
    })
    return accept({ number: paper.number, day: paper.day, changed })
  },
}

/** What the presses are given: the frozen paper, else the draft as it stands. */
export interface Printable {
  readonly document: OfficialDocument
  readonly report: Report
  readonly name: string
}

const nameOf = ({ kind, year, id, seat }: Pick<StoredReport, 'kind' | 'year' | 'id' | 'seat'>, number: number | null) => {
  const name = seat === null ? `bao-cao-${kind === 'year' ? '' : `${kind}-`}${year}` : ownName({ kind, year, seat })
  return `${name}${number === null ? `-${id.slice(0, 8)}` : `-so-${number}`}`
}

const Asked = api.downloadReport.params.extend({ paper: api.downloadReport.query.shape.paper })

/** The note or the summary for the signer, of the draft as it stands or of the paper as it was frozen. */
function companion(which: Companion, report: StoredReport, said: Report, edits: ReadonlyMap<string, Edit>): Printable {
  const given = { report: said, form: report.form, typed: typedIn(report.composed, edits), day: report.composedOn }
  return {
    document: companionOf(which, given, reportText, reportCompanions),
    report: said,
    name: `${which === 'note' ? 'phieu-trinh' : 'tom-tat'}-${nameOf(report, null)}`,
  }
}

export const readPrintable: Query<z.output<typeof Asked>, Printable> = {
  id: 'reports.printable',
  shape: Asked,
  right: 'reports.read',
  thing: reportThing,
  async run(r, { reportId, paper: which = 'report' }, by) {
    const report = await findReport(r, reportId, by)
    if (!report) return refuse('reports.not-found')
    const paper = await findPaper(r, reportId, by)
    const edits = await readEdits(r, reportId, by)
    if (which !== 'report') return accept(companion(which, report, paper?.snapshot ?? edited(report.composed, edits), edits))
    if (paper) return accept({ document: paper.document, report: paper.snapshot, name: nameOf(report, paper.number) })
    const draft = edited(report.composed, edits)
    const document = (await hasSigner(r, report, by))
      ? paperOf(draft, report.form, null, report.composedOn)
      : referenceOf(draft, report.form, report.composedOn)
    return accept({ document, report: draft, name: nameOf(report, null) })
  },
}
