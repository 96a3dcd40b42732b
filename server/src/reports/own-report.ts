/** The report of one commune or body, composed when it is asked for out of what that seat itself sent, does, entered and raised; kept nowhere. */
import * as api from '@songhanh/api/reports'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { capitalised, toneKey } from '@songhanh/core/basics/vietnamese'
import { publishedKey } from '@songhanh/core/collection/form'
import { cellOf, EMPTY_SUBMISSION, figureIn } from '@songhanh/core/collection/submission'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import { currentEdition } from '@songhanh/core/plans/edition'
import { seatKind } from '@songhanh/core/people/seat'
import type { PlanContent } from '@songhanh/core/plans/content'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { ownReport, type OwnForm } from '@songhanh/core/reports/own-report'
import { registersTold, type ReportedEntry } from '@songhanh/core/reports/register-facts'
import { reportWindow } from '@songhanh/core/reports/report-window'
import { ownReportFile, ownReportText } from '@songhanh/words/vi/own-report'
import { formOfSeat, issuerOfSeat, type ReportingSeat } from '@songhanh/words/vi/report-form'
import { reportText } from '@songhanh/words/vi/report-text'
import type { z } from 'zod'
import { askedIn } from '../collection/form-page.ts'
import { readForms, readNames, readRounds, readSubmissions } from '../collection/store.ts'
import { readEdition } from '../indicators/store.ts'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { readEditions, readObligors } from '../plans/store.ts'
import { readRows } from '../work/difficulties/store.ts'
import { readTasks } from '../work/tasks/store.ts'
import { planFact, workFact } from './facts.ts'
import { paperOf } from './paper.ts'

const Asked = api.downloadOwnReport.params.extend(api.downloadOwnReport.query.omit({ format: true }).shape)
type Asked = z.output<typeof Asked>

/** A commune named by its code alone is the one that has stood under it last. */
async function keyOf(r: Reading, seat: string, by: Asking): Promise<string> {
  if (!/^unit:\d+$/u.test(seat)) return seat
  const rows = await r.query<{ key: string }>(
    'SELECT key FROM seat WHERE place_id = $1 AND starts_with(key, $2) ORDER BY key DESC LIMIT 1',
    [by.placeId, `${seat}@`],
  )
  return rows[0]?.key ?? seat
}

/** A figure of an indicator this level cannot measure is as sensitive as the indicator. */
const sensitivityOf = (catalogue: Catalogue, key: string) =>
  (catalogue.elements.find(({ code }) => code === key) ?? catalogue.indicators.find(({ code }) => publishedKey(code) === key))
    ?.sensitivity ?? 'ordinary'

async function formsOf(r: Reading, { planId, year, seat }: Asked, by: Asking): Promise<readonly OwnForm[]> {
  const rounds = (await readRounds(r, by)).filter(
    (round) => round.planId === planId && 'year' in round.period && round.period.year === year,
  )
  const stored = await readForms(r, rounds.map(({ id }) => id), by) // prettier-ignore
  const own = stored.filter(({ sender }) => sender === seat)
  const submissions = await readSubmissions(r, own.map(({ id }) => id), by) // prettier-ignore
  const forms: OwnForm[] = []
  for (const round of rounds.toReversed()) {
    const ofRound = own.filter(({ roundId }) => roundId === round.id)
    if (ofRound.length === 0) continue
    const catalogue = await readEdition(r, round.catalogue.code, round.catalogue.edition, by)
    for (const { id, asked, state } of ofRound) {
      const submission = submissions.get(id) ?? EMPTY_SUBMISSION
      const cells = asked.map((key) => {
        const { name, unitOfMeasure, type } = askedIn(catalogue, key)
        return { name, unit: unitOfMeasure, type, sensitivity: sensitivityOf(catalogue, key), figure: figureIn(cellOf(submission, key)) }
      })
      forms.push({ name: round.name, closing: round.closing, state, cells })
    }
  }
  return forms
}

type Obligor = Awaited<ReturnType<typeof readObligors>>[number]

/** Who of the plan this seat is: a commune by its code, a body by its name. */
const isSeat = (seat: string, name: string) => (one: Obligor) =>
  one.unit ? seat === `unit:${one.unit.code}@${one.unit.validFrom}` : toneKey(one.name) === toneKey(name)

/** What it leads, and what the plan gives to it while nobody is set to lead: the state of such a task is nobody's own yet. */
async function workOf(r: Reading, { planId, year, seat }: Asked, obligor: Obligor | undefined, by: Asking) {
  const tasks = (await readTasks(r, planId, by))?.tasks ?? []
  return tasks.flatMap((one) => {
    const told = { ...workFact(one, year), text: capitalised(one.plan.text) }
    if (one.task.lead === seat) return [told]
    const given = one.task.lead === null && obligor?.dutyIds.includes(one.plan.id)
    return given ? [{ ...told, state: null, note: null, documents: [] }] : []
  })
}

async function registersOf(r: Reading, registers: readonly RegisterDeclaration[], seat: string, year: number, by: Asking) {
  const { from, to } = reportWindow('year', year, null)
  const entries = await r.query<ReportedEntry>(
    `SELECT id, register, dated, "values", true AS own FROM register_entry
     WHERE place_id = $1 AND keeper = $2 AND NOT withdrawn AND NOT counts_only ORDER BY dated, id`,
    [by.placeId, seat],
  )
  const inYear = entries.filter(({ dated }) => from <= dated && dated <= to)
  return registersTold(registers, inYear, new Set(entries.map(({ register }) => register))).lines
}

async function difficultiesOf(r: Reading, seat: string, year: number, by: Asking) {
  const { from, to } = reportWindow('year', year, null)
  const rows = (await readRows(r, by)).filter((row) => row.seat === seat && from <= row.raisedOn && row.raisedOn <= to)
  return rows.toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : 1)).map(({ id, text }) => ({ id, text }))
}

/** The body that gathers, by the plan's own words; nothing where it is the one that reports. */
function gatherer({ reportDuties }: PlanContent, name: string): string | null {
  const via = reportDuties.find((duty) => duty.via !== null)?.via ?? null
  return via === null || toneKey(via).startsWith(toneKey(name)) ? null : via
}

export interface OwnPaper {
  readonly document: OfficialDocument
  readonly name: string
}

export const readOwnReport = (registers: readonly RegisterDeclaration[]): Query<Asked, OwnPaper> => ({
  id: 'reports.ownReport',
  shape: Asked,
  right: 'collection.read',
  // Whoever may read what the seat has signed off.
  async thing(r, { seat }, by) {
    const owner = await ownerAt(r, by.placeId, await keyOf(r, seat, by))
    return owner && seatKind(owner.at) !== 'place' ? { owner, state: 'signed-off' } : null
  },
  async run(r, input, by) {
    const { planId, year } = input
    const seat = await keyOf(r, input.seat, by)
    const asked = { ...input, seat }
    const edition = currentEdition((await readEditions(r, planId, by)) ?? [])
    const content = (await readTasks(r, planId, by))?.content
    if (!edition || !content) return refuse('plans.not-found')
    const name = (await readNames(r, [seat], [], by)).get(seat) ?? seat
    const obligors = await readObligors(r, edition.id, by)
    const obligor = obligors.find(isSeat(seat, name))
    const kind = seat.startsWith('unit:') ? 'commune' : obligor?.kind === 'organisation' ? 'organisation' : 'office'
    const reporting: ReportingSeat = { name, kind }
    const report = ownReport(
      {
        year,
        issuer: issuerOfSeat(reporting),
        plan: planFact(edition, content, obligors.length),
        forms: await formsOf(r, asked, by),
        work: await workOf(r, asked, obligor, by),
        registerLines: await registersOf(r, registers, seat, year, by),
        difficulties: await difficultiesOf(r, seat, year, by),
      },
      reportText,
      ownReportText,
    )
    const form = formOfSeat(reporting, content.letterhead.issuer.body, gatherer(content, name))
    const file = `${ownReportFile}-${year}-${seat.replace(/@.*$/u, '').replaceAll(/[^\w-]+/gu, '-')}`
    return accept({ document: paperOf(report, form, null, by.businessDay), name: file })
  },
})
