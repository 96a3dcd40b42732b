import type { X509Certificate } from 'node:crypto'
import * as api from '@songhanh/api/reports'
import type { Press } from '@songhanh/papers/writing/typst/press'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import { ask } from '../platform/ask.ts'
import * as letters from '@songhanh/api/letters'
import * as tasks from '@songhanh/api/tasks'
import * as urging from '@songhanh/api/urging'
import { asks, performs, type Requested, type Route } from '../platform/http/route.ts'
import * as corrections from '@songhanh/api/report-corrections'
import { commentRoutes } from './comment-routes.ts'
import { readCorrections, recordCorrection } from './corrections.ts'
import { signedCopyRoutes } from './signed-copy-routes.ts'
import { formCheckRoutes } from './form-check-routes.ts'
import { templateRoutes } from './template-routes.ts'
import { paperFile, type SentFile as File } from './paper-file.ts'
import { composeAgain, editParagraph, openReport, setReportForm } from './compose.ts'
import { archiveReport, issueReport, numberReport, recordDelivery, returnReport, signReport, submitReport } from './issue.ts'
import { compareReport, listReports, readPrintable, readReport, type Printable } from './queries.ts'
import { readOwnReport } from './own-report.ts'
import { readLetter, readLetterPaper } from './letters.ts'
import { listReportingSeats } from './reporting-seats.ts'
import { readUrgingLetters, writeUrgingLetters } from './urging.ts'
import { tablesOf } from './tables.ts'
import { packYear, readYearPapers } from './year-file.ts'
import { readYearPlan } from './year-plan.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function pressed(paper: Printable, format: 'pdf' | 'docx' | 'xlsx', press: Press): Promise<Decision<File>> {
  if (format !== 'xlsx') return paperFile(paper, format, press)
  return accept({ name: `${paper.name}.xlsx`, type: EXCEL, bytes: await tablesOf(paper.report) })
}

/** The paper is read in one snapshot and pressed after it: a press that takes its time holds no transaction open. */
const download = (press: Press): Route => ({
  endpoint: api.downloadReport,
  async answer(requested, { place, who }) {
    const { params, query } = requested as Requested<typeof api.downloadReport>
    const found = await ask(place, who, readPrintable, { ...params, paper: query.paper })
    return found.ok ? pressed(found.value, query.format, press) : found
  },
})

const downloadOwn = (press: Press, registers: readonly RegisterDeclaration[]): Route => ({
  endpoint: api.downloadOwnReport,
  async answer(requested, { place, who }) {
    const { params, query } = requested as Requested<typeof api.downloadOwnReport>
    const { format, ...asked } = query
    const found = await ask(place, who, readOwnReport(registers), { ...params, ...asked })
    return found.ok ? paperFile(found.value, format, press) : found
  },
})

const downloadLetter = (press: Press, registers: readonly RegisterDeclaration[]): Route => ({
  endpoint: letters.downloadLetter,
  async answer(requested, { place, who }) {
    const { params, query } = requested as Requested<typeof letters.downloadLetter>
    const { format, ...asked } = query
    const found = await ask(place, who, readLetterPaper(registers), { ...params, ...asked })
    return found.ok ? paperFile(found.value, format, press) : found
  },
})

const downloadYear = (press: Press): Route => ({
  endpoint: api.downloadYearFile,
  async answer(requested, { place, who }) {
    const { params } = requested as Requested<typeof api.downloadYearFile>
    const found = await ask(place, who, readYearPapers, params)
    if (!found.ok) return found
    const packed = await packYear(params.year, found.value, press)
    return packed.ok ? accept({ ...packed.value, type: 'application/zip' }) : packed
  },
})

/** The endpoints of reports, over the registers the place keeps. */
export const reportRoutes = (
  press: Press,
  registers: readonly RegisterDeclaration[],
  signers: readonly X509Certificate[] = [],
): Route[] => [
  ...commentRoutes(press),
  ...templateRoutes,
  ...formCheckRoutes(),
  ...signedCopyRoutes(press, signers),
  asks(api.listReports, listReports),
  performs(api.openReport, openReport(registers)),
  performs(api.composeAgain, composeAgain(registers)),
  asks(api.readReport, readReport),
  performs(api.editParagraph, editParagraph),
  performs(api.setReportForm, setReportForm),
  performs(api.submitReport, submitReport),
  performs(api.returnReport, returnReport),
  performs(api.signReport, signReport),
  performs(api.numberReport, numberReport),
  performs(api.issueReport, issueReport),
  performs(api.recordDelivery, recordDelivery),
  performs(api.archiveReport, archiveReport),
  asks(api.compareReport, compareReport),
  asks(corrections.readCorrections, readCorrections),
  performs(corrections.recordCorrection, recordCorrection),
  download(press),
  asks(api.listReportingSeats, listReportingSeats, () => ({})),
  downloadOwn(press, registers),
  downloadYear(press),
  asks(tasks.downloadYearPlan, readYearPlan),
  asks(urging.readUrgingLetters, readUrgingLetters(registers)),
  performs(urging.writeUrgingLetters, writeUrgingLetters(registers)),
  asks(letters.readLetter, readLetter(registers)),
  downloadLetter(press, registers),
]
