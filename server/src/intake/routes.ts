import * as api from '@songhanh/api/plans'
import * as reports from '@songhanh/api/past-reports'
import * as scans from '@songhanh/api/scans'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { UnitRegister } from '@songhanh/core/units/register'
import { z } from 'zod'
import { ask, type Query } from '../platform/ask.ts'
import { asks, performs, type Circumstances, type Requested, type Route } from '../platform/http/route.ts'
import { perform } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import { acceptProposal, correctProposal, dropProposal, takeIn } from './commands.ts'
import { listProposals, readProposal, readSource } from './queries.ts'
import {
  decidePastFigure,
  listPastReports,
  readPastReport,
  readReportApart,
  takeInReport,
  takeReport,
  type ReadReport,
} from './past-reports.ts'
import { type Scan, ScanDesk } from './scans.ts'
import { pagePictureRoute } from './page-pictures.ts'
import { takePaper, type ReadPaper } from './taken-paper.ts'

export interface IntakeSetting {
  readonly readPaper: ReadPaper
  /** For tests; else as `readPaper` reads, without looking for a plan. */
  readonly readReport?: ReadReport
  readonly units: UnitRegister
}

/** Whether somebody may give in papers: asked before a file is read, so that nobody else can make the place work. */
const mayTakeIn: Query<object, null> = {
  id: 'intake.mayTakeIn',
  shape: z.object({}),
  right: takeIn.right,
  thing: async (_, __, by) => ofThePlace('draft', by),
  run: async () => accept(null),
}

const upload = (readPaper: ReadPaper): Route => ({
  endpoint: api.uploadDocument,
  async answer(requested, { place, who, sent }) {
    const may = await ask(place, who, mayTakeIn, {})
    if (!may.ok) return may
    const paper = await takePaper(readPaper, (requested as Requested<typeof api.uploadDocument>).file)
    return paper.ok ? perform(place, who, takeIn, paper.value, sent) : paper
  },
})

const uploadReport = (readReport: ReadReport): Route => ({
  endpoint: reports.uploadPastReport,
  async answer(requested, { place, who, sent }) {
    const may = await ask(place, who, mayTakeIn, {})
    if (!may.ok) return may
    const { params, file } = requested as Requested<typeof reports.uploadPastReport>
    const report = await takeReport(readReport, params.planId, file)
    return report.ok ? perform(place, who, takeInReport, report.value, sent) : report
  },
})

const presentScan = ({ id, name, pages, now }: Scan): Decision<z.output<typeof scans.Scan>> =>
  now.state === 'refused'
    ? { ok: false, refusal: now.refusal }
    : accept({
        id,
        name,
        pages,
        state: now.state,
        documentId: null,
        proposalId: null,
        reportId: null,
        ...(now.state === 'done' ? now.taken : {}),
      })

/** Scans: taken into memory and read while whoever began them watches; what was read is taken in as by `upload`, asked anew whether they may. */
function scanRoutes(readPaper: ReadPaper, readReport: ReadReport): Route[] {
  const desk = new ScanDesk()
  type Asked = (person: string, given: Circumstances) => Decision<Scan>
  const mayAnswer = async (given: Circumstances, asked: Asked) => {
    const may = await ask(given.place, given.who, mayTakeIn, {})
    if (!may.ok) return may
    const scan = asked(given.who?.actor.person.id ?? '', given)
    return scan.ok ? presentScan(scan.value) : scan
  }
  const begin = (requested: Requested<typeof scans.beginScan>): Asked => {
    const { name, bytes } = requested.file
    const { reportOn } = requested.query
    return (person, { place, who, sent }) => {
      if (bytes.length === 0) return refuse('intake.empty-file')
      return desk.begin({ name, person, requestId: sent.requestId }, async (watched) => {
        const stopped = () => watched.signal.aborted
        if (reportOn !== undefined) {
          const report = await takeReport(readReport, reportOn, { name, bytes }, watched)
          if (!report.ok) return report
          return stopped() ? refuse('intake.reading-stopped') : perform(place, who, takeInReport, report.value, sent)
        }
        const paper = await takePaper(readPaper, { name, bytes }, watched)
        if (!paper.ok) return paper
        return stopped() ? refuse('intake.reading-stopped') : perform(place, who, takeIn, paper.value, sent)
      })
    }
  }
  return [
    {
      endpoint: scans.beginScan,
      answer: (requested, given) => mayAnswer(given, begin(requested as Requested<typeof scans.beginScan>)),
    },
    {
      endpoint: scans.readScan,
      answer: (requested, given) =>
        mayAnswer(given, (person) => desk.find((requested as Requested<typeof scans.readScan>).params.scanId, person)),
    },
    {
      endpoint: scans.stopScan,
      answer: (requested, given) =>
        mayAnswer(given, (person) => desk.stop((requested as Requested<typeof scans.stopScan>).params.scanId, person)),
    },
  ]
}

/** The endpoints of papers given in and of their readings. */
export const intakeRoutes = ({ readPaper, readReport = readReportApart, units }: IntakeSetting): Route[] => [
  upload(readPaper),
  ...scanRoutes(readPaper, readReport),
  uploadReport(readReport),
  asks(reports.listPastReports, listPastReports),
  asks(reports.readPastReport, readPastReport),
  performs(reports.decidePastFigure, decidePastFigure),
  asks(api.readSource, readSource),
  pagePictureRoute(),
  asks(api.listProposals, listProposals),
  asks(api.readProposal, readProposal),
  performs(api.correctProposal, correctProposal),
  performs(api.dropProposal, dropProposal),
  performs(api.acceptProposal, acceptProposal(units)),
]
