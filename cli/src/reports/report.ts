/** `report`: composes the report of a year and writes its files. */
import {
  composeAgain,
  downloadOwnReport,
  downloadReport,
  downloadYearFile,
  listReportingSeats,
  listReports,
  openReport,
  readReport,
} from '@songhanh/api/reports'
import { COMPANIONS } from '@songhanh/core/reports/companions'
import { REPORT_KINDS, type ReportKind } from '@songhanh/core/reports/facts'
import { reports as en } from '@songhanh/words/en/reports'
import { reports as vi } from '@songhanh/words/vi/reports'
import { writeDay } from '@songhanh/words/writing'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { yearOf } from '../progress/board.ts'
import { askPlace, fileOfPlace, told } from '../remote.ts'
import { mayWrite, writeOut } from '../write-out.ts'

type Page = z.output<typeof readReport.answer>

const FORMATS = ['docx', 'pdf', 'xlsx'] as const

function kindOf(given: Given): ReportKind {
  const kind = textOf(given, 'kind') ?? 'year'
  const found = REPORT_KINDS.find((one) => one === kind)
  if (!found) throw new WrongUse(given.words.reports.wrongKind(kind))
  return found
}

type Listed = z.output<typeof listReports.answer>['reports'][number]

/** Of these the one in work is composed again where it is a draft; one further on stays as it stands. */
async function composedAgain(given: Given, same: readonly Listed[]): Promise<string | null> {
  const report = same.find(({ state }) => state === 'draft') ?? same[0]
  if (report?.state === 'draft')
    await askPlace(given, composeAgain, { params: { reportId: report.id }, body: { expectedVersion: report.version } })
  return report?.id ?? null
}

/** The report of the year: a draft composed again, one further on as it stands, else a new one. */
async function reportOf(given: Given): Promise<string> {
  const asked = { planId: await foundPlan(given), kind: kindOf(given), year: yearOf(given) }
  const { reports } = await askPlace(given, listReports, {})
  const same = reports.filter(
    ({ planId, kind, year, seat }) => planId === asked.planId && kind === asked.kind && year === asked.year && seat === null,
  )
  return (await composedAgain(given, same)) ?? (await askPlace(given, openReport, { body: asked })).reportId
}

/** A list on a terminal is read to its end; of a province there is no room for every commune. */
const MOST_SEATS = 60

/**
 * What was asked for is not among the seats whose report the person may take: whether it is nowhere or another's is not told, and which there are, with
 * how each is asked for, is.
 */
function notAmong({ words, options }: Given, seats: readonly { readonly key: string; readonly name: string }[]): string {
  const [option, asked] = options['unit'] === undefined ? ['--body', options['body']] : ['--unit', options['unit']]
  const wanted = option === '--unit' ? 'unit:' : 'body:'
  const codes = seats.filter(({ key }) => key.startsWith(wanted)).map(({ key, name }) => ({ code: key.slice(wanted.length), name }))
  const bare = (code: string) => code.replace(/@.*$/u, '')
  // A code that was given again to another territory is told with its day.
  const again = (code: string) => codes.filter((one) => bare(one.code) === bare(code)).length > 1
  const lines = codes.map(({ code, name }) => words.reports.seat(again(code) ? code : bare(code), name))
  const shown = lines.length > MOST_SEATS ? [...lines.slice(0, MOST_SEATS), words.reports.moreSeats(lines.length - MOST_SEATS)] : lines
  return [words.reports.notAmong(option, String(asked), lines.length), ...shown].join('\n')
}

/** The kept report of one commune or body: who reports there composes it, others read it once it has been submitted; null where none is kept. */
async function keptReport(given: Given, seat: string): Promise<string | null> {
  const asked = { planId: await foundPlan(given), kind: kindOf(given), year: yearOf(given) }
  const { seats } = await askPlace(given, listReportingSeats, {})
  const [own] = seats.filter(({ key }) => key === seat || key.startsWith(`${seat}@`)).toSorted((a, b) => (a.key < b.key ? 1 : -1))
  if (!own) throw new WrongUse(notAmong(given, seats))
  const { reports } = await askPlace(given, listReports, {})
  const same = reports.filter(
    (one) => one.planId === asked.planId && one.kind === asked.kind && one.year === asked.year && one.seat?.key === own.key,
  )
  if (!own.composes) return same[0]?.id ?? null
  return (await composedAgain(given, same)) ?? (await askPlace(given, openReport, { body: { ...asked, seat: own.key } })).reportId
}

/** The key of the commune or body whose own report is asked for: `--unit` takes its code, with or without the day it is valid from. */
function seatOf(given: Given): string | null {
  const [unit, body] = [textOf(given, 'unit'), textOf(given, 'body')]
  if (unit !== undefined && body !== undefined) throw new WrongUse(given.words.reports.oneSeat)
  if (unit !== undefined) return unit.startsWith('unit:') ? unit : `unit:${unit}`
  return body === undefined ? null : body.startsWith('body:') ? body : `body:${body}`
}

/** The report of one commune or body for somebody who only reads what it sent: its files, kept nowhere. */
async function ownReport(given: Given, seat: string): Promise<readonly string[]> {
  const params = { planId: await foundPlan(given) }
  const written: string[] = []
  for (const format of ['docx', 'pdf'] as const) {
    const path = textOf(given, format)
    if (path === undefined) continue
    const query = { year: yearOf(given), kind: kindOf(given), seat, format }
    await writeOut(given, path, await fileOfPlace(given, downloadOwnReport, { params, query }))
    written.push(path)
  }
  if (written.length === 0) throw new WrongUse(given.words.reports.noFile)
  return written
}

const typedNumbers = (page: Page) =>
  [...page.opening, ...page.parts.flatMap(({ blocks }) => blocks), page.closing].flatMap((block) =>
    block.kind === 'paragraph' ? block.typed : [],
  )

async function filesOf(given: Given, reportId: string): Promise<readonly string[]> {
  const written: string[] = []
  for (const format of FORMATS) {
    const path = textOf(given, format)
    if (path === undefined) continue
    await writeOut(given, path, await fileOfPlace(given, downloadReport, { params: { reportId }, query: { format } }))
    written.push(path)
  }
  const yearFile = textOf(given, 'year-file')
  if (yearFile !== undefined) {
    await writeOut(given, yearFile, await fileOfPlace(given, downloadYearFile, { params: { year: String(yearOf(given)) } }))
    written.push(yearFile)
  }
  for (const paper of COMPANIONS) {
    const path = textOf(given, paper)
    if (path === undefined) continue
    const format = path.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx'
    const bytes = await fileOfPlace(given, downloadReport, { params: { reportId }, query: { format, paper } })
    await writeOut(given, path, bytes)
    written.push(path)
  }
  return written
}

export const report: CliCommand = {
  name: 'report',
  usage:
    '[PLAN] --year YEAR [--kind KIND] [--unit CODE | --body KEY] [--docx FILE] [--pdf FILE] [--xlsx FILE] [--note FILE] [--summary FILE] [--year-file FILE]',
  least: 0,
  summary: (words) => words.reports.summary.report,
  options: {
    year: { type: 'string', help: (words) => words.reports.option.year },
    kind: { type: 'string', help: (words) => words.reports.option.kind },
    docx: { type: 'string', help: (words) => words.reports.option.docx },
    pdf: { type: 'string', help: (words) => words.reports.option.pdf },
    xlsx: { type: 'string', help: (words) => words.reports.option.xlsx },
    note: { type: 'string', help: (words) => words.reports.option.note },
    summary: { type: 'string', help: (words) => words.reports.option.summary },
    unit: { type: 'string', help: (words) => words.reports.option.unit },
    body: { type: 'string', help: (words) => words.reports.option.body },
    'year-file': { type: 'string', help: (words) => words.reports.option.yearFile },
  },
  async run(given) {
    const words = given.words.reports
    const seat = seatOf(given)
    await mayWrite(
      given,
      [...FORMATS, ...COMPANIONS, 'year-file'].map((option) => textOf(given, option)),
    )
    const kept = seat === null ? await reportOf(given) : await keptReport(given, seat)
    if (seat !== null && kept === null)
      return told(given, { seat, files: await ownReport(given, seat) }, ({ files }) => files.map((path) => words.written(path)))
    const reportId = kept as string
    const page = await askPlace(given, readReport, { params: { reportId } })
    const files = await filesOf(given, reportId)
    const desk = given.language === 'en' ? en : vi
    return told(given, { ...page, files }, ({ kind, year, seat: of, state, number, symbol, day }) => {
      const heading = desk.heading(desk.kinds[kind], year)
      return [
        words.composed(of === null ? heading : desk.ofSeat(heading, of.name), desk.states[state]),
        ...(number === null || day === null ? [] : [words.numbered(number, symbol, writeDay(day))]),
        ...typedNumbers(page).map(({ typed, computed }) => words.typed(typed, computed)),
        ...files.map((path) => words.written(path)),
      ]
    })
  },
}
