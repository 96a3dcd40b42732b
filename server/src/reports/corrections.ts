/** What came after a numbered paper: letters of correction and withdrawals the clerk writes down, and reports that replace others. */
import * as api from '@songhanh/api/report-corrections'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import { may } from '@songhanh/core/people/may'
import { decideCorrection, isHeld, standingOf } from '@songhanh/core/reports/correction'
import { isIssued } from '@songhanh/core/reports/steps'
import type { z } from 'zod'
import type { Acting } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { reportFact, reportThing } from './compose.ts'
import { heldPaper, insertCorrection, namedPaper, readCorrectionsOfPlace } from './correction-store.ts'
import { thingOf } from './owner.ts'
import { findPaper, findReport, lockReport, type StoredReport } from './store.ts'

export const readCorrections: Query<z.output<typeof api.readCorrections.params>, z.input<typeof api.readCorrections.answer>> = {
  id: 'reports.readCorrections',
  shape: api.readCorrections.params,
  right: 'reports.read',
  thing: reportThing,
  async run(r, { reportId }, by) {
    const report = await findReport(r, reportId, by)
    if (!report) return refuse('reports.not-found')
    const all = await readCorrectionsOfPlace(r, by)
    const own = all.filter((one) => one.reportId === reportId)
    const paper = await findPaper(r, reportId, by)
    const corrections = []
    for (const { reportId: _, byReport, ...one } of own)
      corrections.push({ ...one, byReport: byReport === null ? null : await namedPaper(r, byReport, by) })
    const earlier = all.find(({ byReport }) => byReport === reportId)
    const thing = await thingOf(r, report, by)
    const mayRecord =
      paper !== null && isHeld(standingOf(own)) && thing !== null && may(by.actor, 'reports.correct', thing, by.businessDay).ok
    return accept({
      corrections,
      replaces: earlier ? await namedPaper(r, earlier.reportId, by) : isIssued(report) ? null : await heldPaper(r, report, by),
      mayRecord,
    })
  },
}

const Recorded = api.recordCorrection.body.extend(api.recordCorrection.params.shape)

export const recordCorrection: Command<z.output<typeof Recorded>, z.input<typeof api.recordCorrection.answer>> = {
  id: 'reports.recordCorrection',
  shape: Recorded,
  right: 'reports.correct',
  thing: reportThing,
  async run(w, { reportId, kind, number, content, ...input }, by) {
    const report = await lockReport(w, reportId, by)
    const paper = report && (await findPaper(w, reportId, by))
    if (!report || !paper) return refuse('reports.not-found')
    const standing = standingOf((await readCorrectionsOfPlace(w, by)).filter((one) => one.reportId === reportId))
    const given = { kind, day: input.day as PlainDate }
    const decided = decideCorrection(given, { standing, paperDay: paper.day, today: by.businessDay })
    if (!decided.ok) return decided
    const correctionId = by.newId()
    await insertCorrection(w, { id: correctionId, reportId, ...given, number, content, byReport: null }, by)
    const detail = { number, day: given.day, content }
    return accept({
      answer: { reportId, correctionId },
      facts: [reportFact(kind === 'letter' ? 'corrected' : 'withdrawn', reportId, detail)],
    })
  },
}

/** A report that is issued takes the place of the one of its period that held until then. Answers the fact, or none where there was no earlier one. */
export async function replaceEarlier(w: Writing, report: StoredReport, by: Acting): Promise<readonly LedgerFact[]> {
  const [earlier, paper] = [await heldPaper(w, report, by), await findPaper(w, report.id, by)]
  if (!earlier || !paper) return []
  const replacement = {
    id: by.newId(),
    reportId: earlier.id,
    kind: 'replacement',
    number: null,
    day: paper.day,
    content: null,
    byReport: report.id,
  } as const
  await insertCorrection(w, replacement, by)
  return [reportFact('replaced', earlier.id, { byReport: report.id, day: paper.day })]
}
