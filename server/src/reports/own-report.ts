/** The report of one commune or body, composed out of what that seat itself sent, does, entered and raised: taken away as a file, or kept and issued. */
import * as api from '@songhanh/api/reports'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PaperForm } from '@songhanh/core/reports/as-document'
import { capitalised, toneKey } from '@songhanh/core/basics/vietnamese'
import { currentEdition } from '@songhanh/core/plans/edition'
import { seatKind, type SeatKey } from '@songhanh/core/people/seat'
import type { PlanContent } from '@songhanh/core/plans/content'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { Report } from '@songhanh/core/reports/report'
import { ownReport } from '@songhanh/core/reports/own-report'
import { registersTold, type ReportedEntry } from '@songhanh/core/reports/register-facts'
import { reportWindow, reportYears } from '@songhanh/core/reports/report-window'
import { signerLeft } from '@songhanh/core/reports/steps'
import { ownReportFile, ownReportText } from '@songhanh/words/vi/own-report'
import { addresseesOf, formOfSeat, issuerOfSeat, type ReportingSeat } from '@songhanh/words/vi/report-form'
import { reportText } from '@songhanh/words/vi/report-text'
import type { z } from 'zod'
import { readNames } from '../collection/store.ts'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { readEditions, readObligors } from '../plans/store.ts'
import { readRows } from '../work/difficulties/store.ts'
import { readTasks } from '../work/tasks/store.ts'
import { planFact, workFact } from './facts.ts'
import { provinceOver, readInherited } from './inherited.ts'
import { hasSignerToday } from './owner.ts'
import { paperOf, referenceOf } from './paper.ts'
import { formsOf, type OwnAsked } from './sent-forms.ts'

const Asked = api.downloadOwnReport.params.extend(api.downloadOwnReport.query.omit({ format: true }).shape)
type Asked = z.output<typeof Asked>
type Planned = OwnAsked & { readonly planFrom: number | null }

/** A commune named by its code alone is the one that has stood under it last. */
export async function keyOf(r: Reading, seat: string, by: Asking): Promise<string> {
  if (!/^unit:\d+$/u.test(seat)) return seat
  const rows = await r.query<{ key: string }>(
    'SELECT key FROM seat WHERE place_id = $1 AND starts_with(key, $2) ORDER BY key DESC LIMIT 1',
    [by.placeId, `${seat}@`],
  )
  return rows[0]?.key ?? seat
}

type Obligor = Awaited<ReturnType<typeof readObligors>>[number]

/** Who of the plan this seat is: a commune by its code, a body by its name. */
export const isSeat = (seat: string, name: string) => (one: Obligor) =>
  one.unit ? seat === `unit:${one.unit.code}@${one.unit.validFrom}` : toneKey(one.name) === toneKey(name)

interface NamedSeat {
  readonly key: string
  readonly name: string
}

/** Itself, and those it took over whole: their duties went over with them. */
async function withFormers(r: Reading, seat: NamedSeat, by: Asking): Promise<readonly NamedSeat[]> {
  const formers = await r.query<{ key: string; name: string }>(
    'SELECT key, name FROM seat WHERE place_id = $1 AND $2 = ANY(successors) ORDER BY name, key',
    [by.placeId, seat.key],
  )
  return [seat, ...formers]
}

/** What it leads, and what the plan gives to it while nobody is set to lead: the state of such a task is nobody's own yet. */
async function workOf(
  r: Reading,
  { planId, kind, year, planFrom }: Planned,
  seats: readonly NamedSeat[],
  obligors: readonly Obligor[],
  by: Asking,
) {
  const duties = new Set(seats.flatMap(({ key, name }) => obligors.find(isSeat(key, name))?.dutyIds ?? []))
  const years = reportYears(kind, year, planFrom)
  const tasks = (await readTasks(r, planId, by))?.tasks ?? []
  return tasks.flatMap((one) => {
    const told = { ...workFact(one, years), text: capitalised(one.plan.text) }
    if (seats.some(({ key }) => key === one.task.lead)) return [told]
    const given = one.task.lead === null && duties.has(one.plan.id)
    return given ? [{ ...told, state: null, note: null, documents: [] }] : []
  })
}

async function registersOf(r: Reading, registers: readonly RegisterDeclaration[], { kind, year, planFrom, seat }: Planned, by: Asking) {
  const { from, to } = reportWindow(kind, year, planFrom)
  const entries = await r.query<ReportedEntry>(
    `SELECT id, register, dated, "values", true AS own FROM register_entry
     WHERE place_id = $1 AND keeper = $2 AND NOT withdrawn AND NOT counts_only ORDER BY dated, id`,
    [by.placeId, seat],
  )
  const inYear = entries.filter(({ dated }) => from <= dated && dated <= to)
  return registersTold(registers, inYear, new Set(entries.map(({ register }) => register))).lines
}

async function difficultiesOf(r: Reading, { kind, year, planFrom, seat }: Planned, by: Asking) {
  const { from, to } = reportWindow(kind, year, planFrom)
  const rows = (await readRows(r, by)).filter((row) => row.seat === seat && from <= row.raisedOn && row.raisedOn <= to)
  return rows.toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : 1)).map(({ id, text, cause }) => ({ id, text, cause }))
}

/** The body that gathers, by the plan's own words; nothing where it is the one that reports. */
function gatherer({ reportDuties }: PlanContent, name: string): string | null {
  const via = reportDuties.find((duty) => duty.via !== null)?.via ?? null
  return via === null || toneKey(via).startsWith(toneKey(name)) ? null : via
}

export interface OwnComposed {
  readonly report: Report
  readonly form: PaperForm
}

/** What the seat reports of itself for a year, and how it writes its paper; null where the plan is not there. */
export async function composeOwn(
  r: Reading,
  registers: readonly RegisterDeclaration[],
  asked: OwnAsked,
  by: Asking,
): Promise<OwnComposed | null> {
  const { planId, kind: of, year, seat } = asked
  const edition = currentEdition((await readEditions(r, planId, by)) ?? [])
  const content = (await readTasks(r, planId, by))?.content
  if (!edition || !content) return null
  const name = (await readNames(r, [seat], [], by)).get(seat) ?? seat
  const obligors = await readObligors(r, edition.id, by)
  const obligor = obligors.find(isSeat(seat, name))
  const kind = seat.startsWith('unit:') ? 'commune' : obligor?.kind === 'organisation' ? 'organisation' : 'office'
  const reporting: ReportingSeat = { name, kind }
  const planned: Planned = { ...asked, planFrom: content.letterhead.period?.from ?? null }
  const report = ownReport(
    {
      kind: of,
      year,
      issuer: issuerOfSeat(reporting),
      plan: planFact(edition, content, obligors.length),
      forms: await formsOf(r, planned, by),
      work: await workOf(r, planned, await withFormers(r, { key: seat, name }, by), obligors, by),
      registerLines: await registersOf(r, registers, planned, by),
      difficulties: await difficultiesOf(r, planned, by),
      inherited: await readInherited(r, planned, by),
    },
    reportText,
    ownReportText,
  )
  const { issuer } = content.letterhead
  // After the districts the communes report to the province, and what gathered for the district is no more.
  const isGone = !signerLeft(issuer.level, by.businessDay).ok
  const above = isGone ? ((await provinceOver(r, seat, by)) ?? addresseesOf('commune', issuer.province)[0] ?? null) : null
  return { report, form: formOfSeat(reporting, above ?? issuer.body, above === null ? gatherer(content, name) : null) }
}

export interface OwnPaper {
  readonly document: OfficialDocument
  readonly name: string
}

/** The name of its file, without an ending. */
export const ownName = ({ kind, year, seat }: Pick<OwnAsked, 'kind' | 'year' | 'seat'>): string =>
  `${ownReportFile}-${kind === 'year' ? '' : `${kind}-`}${year}-${seat.replace(/@.*$/u, '').replaceAll(/[^\w-]+/gu, '-')}`

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
    const seat = (await keyOf(r, input.seat, by)) as SeatKey
    const composed = await composeOwn(r, registers, { ...input, kind: input.kind ?? 'year', seat }, by)
    if (!composed) return refuse('plans.not-found')
    const { report, form } = composed
    const signs = await hasSignerToday(r, { seat, planId: input.planId, level: null }, by)
    const document = signs ? paperOf(report, form, null, by.businessDay) : referenceOf(report, form, by.businessDay)
    return accept({ document, name: ownName({ kind: input.kind ?? 'year', year: input.year, seat }) })
  },
})
