import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { type ReportReading, reportReadingSchema } from '@songhanh/api/past-reports'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import { asksForAnswer } from '@songhanh/core/intake/known-measures'
import { type PastReport, readPastReport } from '@songhanh/core/intake/past-report'
import { propose } from '@songhanh/core/intake/propose'
import type { Target } from '@songhanh/core/plans/content'
import { sentence } from '@songhanh/words/refusals'
import { pastReports as en } from '@songhanh/words/en/past-reports'
import { pastReports as vi } from '@songhanh/words/vi/past-reports'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { readBytes } from './read-command.ts'

/** `read-report FILE` prints what a report of an earlier year says was reached, held against the measures of a plan where one is given. */
export const readReport: CliCommand = {
  name: 'read-report',
  usage: 'FILE',
  least: 0,
  summary: (words) => words.readReport.summary,
  options: {
    against: { type: 'string', help: (words) => words.readReport.against },
    schema: { type: 'boolean', help: (words) => words.read.schema },
  },
  async run(given) {
    if (given.options['schema'] === true) {
      given.say(JSON.stringify(reportReadingSchema(), null, 1))
      return 0
    }
    const [named] = given.arguments
    if (named === undefined) throw new WrongUse(given.words.tooFew(`read-report ${readReport.usage}`))
    const read = await readIt(given, resolve(given.callerFolder, named))
    if (!read.ok) {
      const { code, params } = read.refusal
      given.say(given.json ? JSON.stringify({ refusal: read.refusal }) : sentence(code, params, given.language))
      return 1
    }
    const { report, measures } = read.value
    if (given.json) given.say(JSON.stringify(asData(basename(named), report), null, 1))
    else for (const line of lines(report, measures, given)) given.say(line)
    return 0
  },
}

const asData = (file: string, report: PastReport): z.input<typeof ReportReading> => ({
  schema: 'songhanh-report-reading/1',
  file,
  ...report,
})

interface Read {
  readonly report: PastReport
  readonly measures: readonly Target[]
}

async function readIt(given: Given, path: string): Promise<Decision<Read>> {
  const against = given.options['against']
  const measures = typeof against === 'string' ? await measuresOf(given, resolve(given.callerFolder, against)) : accept([])
  if (!measures.ok) return measures
  const paper = await paperOf(given, path)
  const report = paper.ok ? readPastReport(paper.value, measures.value) : paper
  return report.ok ? accept({ report: report.value, measures: measures.value }) : report
}

async function paperOf(given: Given, path: string) {
  if (!(await stat(path).catch(() => null))?.isFile()) throw new WrongUse(given.words.noFile(path))
  return readBytes(given, basename(path), await readFile(path))
}

async function measuresOf(given: Given, path: string): Promise<Decision<readonly Target[]>> {
  const paper = await paperOf(given, path)
  const plan = paper.ok ? propose(paper.value) : paper
  return plan.ok ? accept(plan.value.targets) : plan
}

function* lines({ number, date, title, year, figures }: PastReport, measures: readonly Target[], { language }: Given): Generator<string> {
  const words = { vi, en }[language]
  yield `${title} (${[number, date].filter((one) => one !== null).join(', ')}) · ${words.reportYear(year)}`
  if (figures.length === 0) yield words.nothing
  for (const { measure, year: of, value, unit, counted, doubts, words: said } of figures) {
    const count = counted === null ? '' : ` (${counted.part}/${counted.whole})`
    const isAnswer = asksForAnswer(measures.find(({ code }) => code === measure) ?? null)
    const printed = isAnswer && unit === null ? words.answer[Number(value) === 0 ? 'no' : 'yes'] : value.replace('.', ',')
    yield `  ${measure ?? '?'} · ${of ?? '?'} · ${printed}${unit === null ? '' : ` ${unit}`}${count}${doubts.length === 0 ? '' : ` · ${doubts.map((doubt) => words.doubts[doubt]).join(' ')}`}`
    yield `      “${said.length > 160 ? `${said.slice(0, 159)}…` : said}”`
  }
}
